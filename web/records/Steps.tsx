import type { RecordDetail } from '../../server/http/contract/index.ts'
import { isDay } from '../../core/periods/day.ts'
import { addresses } from '../frame/address.ts'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

type Step = RecordDetail['steps'][number]

/** The steps as they were reported. A step without a day is said to lack it, never ticked. */
export function Steps({ record }: { record: RecordDetail }) {
  return (
    <section className="panel" aria-labelledby="steps-title">
      <h2 id="steps-title" className="panel-title">{words.records.steps}</h2>
      {record.steps.length === 0 && <p className="panel-note">{words.records.noSteps}</p>}
      <ol className="chain">
        {record.steps.map((step, index) => (
          <li key={`${step.name}${index}`}>
            <strong>{step.at && <span aria-hidden>✓ </span>}{!step.at && <span aria-hidden>? </span>}{step.name}</strong>
            <span>
              {step.at ? <Moment at={step.at} /> : <Stage tone="tentative">{words.records.stepMissing}</Stage>}
              {step.until && <> {words.records.until} <Moment at={step.until} /></>}
              {step.officers.length > 0 && <span className="faint"><br /><Officers officers={step.officers} linked={record.sight === null} /></span>}
              {step.says && <span className="faint"><br />{step.says}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** `2026-03-02` or `2026-03-02 09:30`. */
function Moment({ at }: { at: string }) {
  const [day = '', time] = at.split(' ')
  return isDay(day) ? <><Day day={day} />{time && ` ${time}`}</> : at
}

/** Whoever is known by a number leads to what else he did, where that is within sight. */
function Officers({ officers, linked }: Pick<Step, 'officers'> & { linked: boolean }) {
  return officers.map(({ name, certNo, auxiliary }, index) => (
    <span key={`${name}${certNo}`}>
      {index > 0 && '、'}{certNo && linked ? <Link to={addresses.recordProfile({ officer: certNo })}>{name}（{certNo}）</Link> : certNo ? `${name}（${certNo}）` : name}{auxiliary && `（${words.records.auxiliary}）`}
    </span>
  ))
}
