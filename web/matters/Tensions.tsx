import type { Matter } from '../../server/http/contract/index.ts'
import { Cite } from '../parts/Cite.tsx'
import { words } from '../words/index.ts'

/** 并行规定: pairs of provisions that a person must weigh. Nothing resolves them silently. Many of them are folded into one line. */
export function Tensions({ tensions, folded }: { tensions: Matter['tensions']; folded?: boolean }) {
  if (tensions.length === 0) return null
  if (!folded || tensions.length === 1) return <div className="tensions"><Pairs tensions={tensions} /></div>
  return (
    <details className="tensions">
      <summary>{words.laws.tensions} {tensions.length}</summary>
      <Pairs tensions={tensions} />
    </details>
  )
}

function Pairs({ tensions }: { tensions: Matter['tensions'] }) {
  return (
    <ul aria-label={words.laws.tensions}>
      {tensions.map(({ local, upper, says, grade }) => (
        <li key={`${local.cite}${upper.cite}${says}`}>
          <strong>{grade === 'choice' ? words.laws.tensionChoice : words.laws.tensionNotice}</strong>　{says}　<Cite {...local} named />　<Cite {...upper} named />
        </li>
      ))}
    </ul>
  )
}
