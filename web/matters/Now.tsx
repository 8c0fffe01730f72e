import { useEffect, useId, useRef, useState } from 'react'
import type { Consequences, listDrafts, Matter, OptionOut } from '../../server/http/contract/index.ts'
import { addresses, useGo } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { useAsk } from '../frame/queries.ts'
import { DraftNow } from '../instruments/DraftNow.tsx'
import { Cite } from '../parts/Cite.tsx'
import { ClockDay } from '../parts/Clock.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { OptionButton } from '../parts/OptionButton.tsx'
import { Why, WhyButton } from '../parts/Why.tsx'
import { words } from '../words/index.ts'
import { ActSheet } from './ActSheet.tsx'
import { What } from './Consequences.tsx'
import { NoLonger } from './NoLonger.tsx'

/** What was done on this page just now, and what followed. */
export interface Done { readonly label: string; readonly consequences: Consequences }

interface NowProps {
  matter: Matter
  /** Seen by the agency it is about. */
  received: boolean
  chosen: string | undefined
  onChoose: (option: string | undefined) => void
  done: Done | undefined
  onDone: (label: string, consequences: Done['consequences']) => void
}

/** Who must do what by when, under which article; what may be done; what may not, and why. */
export function Now({ matter, received, chosen, onChoose, done, onDone }: NowProps) {
  const options = matter.options
  const primary = options.find((option) => option.primary)
  const open = options.find(({ id }) => id === chosen) ?? (received && chosen === undefined && !done ? primary : undefined)
  const block = useRef<HTMLElement>(null)
  const inline = open !== undefined && chosen === undefined
  const shown = inline ? options.filter((option) => option !== open) : options
  const choose = useChoice(matter, received, chosen, onChoose)
  useOptionKeys(shown, block, choose)
  useEffect(() => { if (done) block.current?.querySelector<HTMLElement>('.now-line h2')?.focus() }, [done])
  const close = () => {
    onChoose(undefined)
    block.current?.querySelector<HTMLElement>(`[data-option="${CSS.escape(chosen ?? '')}"]`)?.focus()
  }
  const state = matter.closed ? 'closed' : matter.now.mine ? 'mine' : 'waiting'
  return (
    <NowBlock state={state} block={block} done={done && <JustDone done={done} />} sheet={(
      <>
        {open && <ActSheet key={open.itemised?.kind === 'examination' ? 'examination' : open.id} matter={matter} option={open} inline={inline} onClose={close} onDone={onDone} />}
        {chosen && !open && <NoLonger matter={matter} option={chosen} onClose={close} />}
      </>
    )} after={<NotNow matter={matter} />}>
      {received && !matter.closed && matter.now.mine ? <Yours matter={matter} /> : <WhoMustWhat matter={matter} />}
      {shown.length > 0 && (
        <ul className="options" aria-label={words.matters.mayDo}>
          {shown.map((option) => (
            <OptionButton key={option.id} option={option} open={option.id === open?.id} primary={option === primary && open === undefined}
              onOpen={() => choose(option.id)} />
          ))}
        </ul>
      )}
      {!received && !open && <DraftNow matter={matter} primary={matter.now.mine && primary === undefined} />}
    </NowBlock>
  )
}

function JustDone({ done }: { done: Done }) {
  return (
    <div className="now-done" role="status">
      <strong><span aria-hidden>✓ </span>{words.matters.done(done.label)}</strong>
      <What happens={done.consequences} leavesTheHouse={false} />
    </div>
  )
}

function WhoMustWhat({ matter }: { matter: Matter }) {
  const { now, closed } = matter
  const [why, setWhy] = useState(false)
  const id = useId()
  useKeys({ e: () => setWhy(!why) })
  return (
    <>
      <NowLine>
        <span>{now.says}</span>
        {closed && <Day day={closed.on} />}
        {!closed && now.clock && (
          <>
            <ClockDay clock={now.clock} />
            <Cite {...now.clock.citation} />
            <WhyButton open={why} controls={id} onToggle={() => setWhy(!why)} />
          </>
        )}
      </NowLine>
      {why && now.clock && <Why sentences={now.clock.explanation} id={id} />}
    </>
  )
}

/** The same, said to those who must answer: what you have to do, what you may do. */
function Yours({ matter }: { matter: Matter }) {
  const [why, setWhy] = useState(false)
  const id = useId()
  const { clock } = matter.now
  const rights = matter.clocks.filter((each) => each.kind === 'power' && each.state === 'running' && each.who.some((actor) => matter.now.waitingFor.some((one) => one.actor === actor)))
  useKeys({ e: () => setWhy(!why) })
  return (
    <>
      <NowLine title={words.matters.youMust}>
        <span>{clock?.what ?? matter.now.says}</span>
        {clock && <><ClockDay clock={clock} /><Cite {...clock.citation} /><WhyButton open={why} controls={id} onToggle={() => setWhy(!why)} /></>}
      </NowLine>
      {why && clock && <Why sentences={clock.explanation} id={id} />}
      {rights.length > 0 && (
        <div className="now-line">
          <h2>{words.matters.youMay}</h2>
          {rights.map((right) => (
            <span key={right.id}>{right.what} {right.lastDay && <LastDay day={right.lastDay} provisional={right.provisional} right />} <Cite {...right.citation} /></span>
          ))}
        </div>
      )}
    </>
  )
}

/** Refusals beyond this number are folded: a page of them hides what can be done. */
const shownAtOnce = 5

/** What the law does not open now, and what it opens to others: sentences where a button would be. */
function NotNow({ matter }: { matter: Matter }) {
  const { notNow, optionsOfOthers } = matter
  if (notNow.length + optionsOfOthers.length === 0) return null
  return (
    <>
      {optionsOfOthers.length > 0 && (
        <details className="closed-options no-print">
          <summary>{words.matters.othersMay(optionsOfOthers.length)}</summary>
          <ul>
            {optionsOfOthers.map((option) => (
              <li key={option.id}>
                <span>{option.label}</span>
                <span>{option.says} {option.lastDay && <LastDay day={option.lastDay} provisional={option.provisional} />} <Cite {...option.citation} /></span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {notNow.length > 0 && (
        <details className="closed-options no-print" open={notNow.length <= shownAtOnce}>
          <summary>{words.matters.notNow(notNow.length)}</summary>
          <ul>
            {notNow.map((option) => (
              <li key={option.id} data-refused={option.id}>
                <button type="button" className="refused-option" aria-disabled="true" aria-describedby={`why-${option.id}`}>{option.label}</button>
                <span id={`why-${option.id}`}>
                  {option.says} <Cite {...option.citation} />
                  {option.also.map((bar) => <span key={`${bar.cite}${bar.says}`} className="quiet"> {bar.says} <Cite {...bar} /></span>)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Opens the sheet of an option, or closes it; a paper that the office wants approved first opens where it is drafted. */
function useChoice(matter: Matter, received: boolean, chosen: string | undefined, onChoose: (option: string | undefined) => void): (option: string) => void {
  const go = useGo()
  const drafts = useAsk<typeof listDrafts>('/api/matters/:id/drafts', { params: { id: matter.id } }, { enabled: !received && !matter.closed })
  const approved = new Set(drafts.data?.papers.filter(({ direct }) => !direct).map(({ option }) => option))
  return (option) => { if (approved.has(option)) go(addresses.draft(matter.id, option)); else onChoose(option === chosen ? undefined : option) }
}

/** `.` goes to the options that are offered, `1` … `9` choose one of them. */
function useOptionKeys(options: readonly OptionOut[], block: { readonly current: HTMLElement | null }, onChoose: (id: string) => void): void {
  const choose = (index: number) => { const option = options[index]; if (option) onChoose(option.id) }
  useKeys({
    '.': () => block.current?.querySelector<HTMLElement>('[data-option]')?.focus(),
    ...Object.fromEntries(options.slice(0, 9).map((_, index) => [String(index + 1), () => choose(index)])),
  })
}
