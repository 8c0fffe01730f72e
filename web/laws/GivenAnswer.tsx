import type { LawAnswerOut } from '../../server/http/contract/index.ts'
import { Moment } from '../parts/Day.tsx'
import { sayDay } from '../parts/day.ts'
import { words } from '../words/index.ts'
import './Library.css'

const says = words.lawAnswers

/** What an organ answered, on what document, from which day, and who recorded it. */
export function GivenAnswer({ answer }: { answer: LawAnswerOut }) {
  const { document, documentNumber, documentOn, holdsFrom, renewedUntil, organ, person, recordedAt, rules } = answer
  return (
    <div className={`answer-given${rules ? '' : ' past'}`}>
      <p><strong>{says.answered}：</strong>{answer.says ?? says.takenBack}{renewedUntil && `（${says.renewedUntil(sayDay(renewedUntil))}）`}</p>
      <p className="quiet">{organ}　《{document}》{documentNumber}（{sayDay(documentOn)}）　{says.holdsFrom(sayDay(holdsFrom))}{!rules && answer.says !== null && `　${says.notHere}`}</p>
      <p className="faint">{person}<Moment at={recordedAt} />{says.recordedBy}</p>
    </div>
  )
}
