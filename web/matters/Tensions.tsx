import type { Matter } from '../../server/http/contract/index.ts'
import { Cite } from '../parts/Cite.tsx'
import { words } from '../words/index.ts'

/** 并行规定: two provisions that a person must weigh. Nothing resolves them silently. */
export function Tensions({ tensions }: { tensions: Matter['tensions'] }) {
  if (tensions.length === 0) return null
  return (
    <ul className="tensions" aria-label={words.laws.tensions}>
      {tensions.map(({ local, upper, says, grade }) => (
        <li key={`${local.cite}${upper.cite}${says}`}>
          <strong>{grade === 'choice' ? words.laws.tensionChoice : words.laws.tensionNotice}</strong>　{says}　<Cite {...local} named />　<Cite {...upper} named />
        </li>
      ))}
    </ul>
  )
}
