import type { ReactNode, Ref } from 'react'
import { useKeys } from '../frame/keys.ts'
import { words } from '../words/index.ts'
import './Now.css'

interface NowBlockProps {
  /** Whether this person must act, waits for another, or nothing is left to do. */
  state: 'mine' | 'waiting' | 'closed'
  block?: Ref<HTMLElement>
  /** Before the block, what has just been done. */
  done?: ReactNode
  /** Opens with a `NowLine`. */
  children: ReactNode
  /** What opens right below: the sheet of an act. */
  sheet?: ReactNode
  /** What stands at the end: why other things cannot be done now. */
  after?: ReactNode
}

/** The block that heads every page of a matter, an alert, a record, a paper: who must do what by when, under which article; `l` opens that article. */
export function NowBlock({ state, block, done, children, sheet, after }: NowBlockProps) {
  useKeys({ l: () => document.querySelector<HTMLElement>('[data-now] [data-cite]')?.click() })
  return (
    <section className={`now ${state}`} data-now={state} aria-labelledby="now-title" {...(block && { ref: block })}>
      {done}
      <div className="now-body">{children}</div>
      {sheet}
      {after && <div className="now-body now-after">{after}</div>}
    </section>
  )
}

export function NowLine({ title, children }: { title?: string; children: ReactNode }) {
  return <div className="now-line"><h2 id="now-title" tabIndex={-1}>{title ?? words.matters.now}</h2>{children}</div>
}
