import type { LawTextOut } from '../../../server/http/contract/index.ts'
import { words } from '../../words/index.ts'
import './Text.css'

const says = words.lawText

/** What the text says before its first article and behind its last, folded: nothing in it is cited by article. */
export function RoundArticles({ of: { preamble, annexes = [] } }: { of: Pick<LawTextOut, 'preamble' | 'annexes'> }) {
  return (
    <>
      {preamble !== undefined && <Folded title={says.preamble} text={preamble} />}
      {annexes.map(({ title, text }, at) => <Folded key={at} title={title === '' ? says.behind : title} text={text} />)}
    </>
  )
}

const Folded = ({ title, text }: { title: string; text: string }) => (
  <details className="round-articles"><summary>{title}</summary><p className="round-articles-text">{text === '' ? says.titleOnly : text}</p></details>
)
