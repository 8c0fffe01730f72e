import type { AnswerOf, officeFigures } from '../../server/http/contract/index.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { Day } from '../parts/Day.tsx'
import { words } from '../words/index.ts'

type Figures = AnswerOf<typeof officeFigures>

const says = words.statistics.due

/** The days of the coming month on which something ends; a day without anything is not drawn. */
export function DueDays({ figures: { due }, to }: { figures: Figures; to: (query: Record<string, string>) => string }) {
  if (due.length === 0) return <p className="panel-note">{says.none}</p>
  return (
    <ul className="due-days" aria-label={says.caption}>
      {due.map(({ day, matters }) => <li key={day}><Day day={day} /> <CountLink count={matters} to={to({ from: day, until: day })}>{null}</CountLink></li>)}
    </ul>
  )
}
