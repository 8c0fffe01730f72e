import type { CoordinationOut, getCoordination, Matter } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Day } from '../parts/Day.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { MeetingForm, SideForm, StatementForm } from './forms.tsx'
import '../consequences/consequences.css'

const says = words.coordination
const tones: Readonly<Record<CoordinationOut['rungs'][number]['state'], Tone>> = { done: 'done', now: 'running', ahead: 'ended' }

/** The ladder a dispute climbs, what each side says, and the meetings held about it. */
export function CoordinationPanel({ matter }: { matter: Matter }) {
  const found = useAsk<typeof getCoordination>('/api/matters/:id/coordination', { params: { id: matter.id } })
  return (
    <Answer of={found} lines={5}>
      {(coordination) => (
        <>
          <section className="panel-part"><h3>{says.ladder}</h3><Rungs rungs={coordination.rungs} /></section>
          <section className="panel-part">
            <h3>{says.sides}</h3>
            <Sides sides={coordination.sides} />
            {coordination.commonSuperior && (
              <p className="notice">{says.commonSuperior(coordination.commonSuperior.organ.name, coordination.commonSuperior.office.name)} <Cite {...coordination.commonSuperior.citation} named /></p>
            )}
            {coordination.mayState && <StatementForm matter={matter} sides={coordination.sides} convenes={coordination.mayConvene} />}
            {coordination.mayConvene && <SideForm matter={matter} />}
          </section>
          <section className="panel-part">
            <h3>{says.meetings}</h3>
            {coordination.meetings.length === 0 && <p className="quiet">{says.noMeetings}</p>}
            {coordination.meetings.map((meeting) => <Meeting key={`${meeting.on} ${meeting.minutes}`} meeting={meeting} />)}
            {coordination.mayConvene && <MeetingForm matter={matter} />}
          </section>
        </>
      )}
    </Answer>
  )
}

function Rungs({ rungs }: { rungs: CoordinationOut['rungs'] }) {
  return (
    <ol className="rungs">
      {rungs.map(({ stage, name, who, state, on, citation }) => (
        <li key={stage} data-state={state}>
          <Stage tone={tones[state]}>{says.states[state]}</Stage>
          <span>{name} <Cite {...citation} /> <span className="quiet">{who && says.by(who)} {on && <Day day={on} />}</span></span>
        </li>
      ))}
    </ol>
  )
}

function Sides({ sides }: { sides: CoordinationOut['sides'] }) {
  return (
    <div className="sides">
      {sides.map(({ organ, statements }) => (
        <section key={organ.id}>
          <h4>{organ.name}</h4>
          {statements.length === 0 ? <p className="quiet">{says.noStatement}</p>
            : statements.map(({ says: text, on, person }) => <p key={`${on} ${text}`}>{text}<br /><span className="quiet"><Day day={on} /> {person}</span></p>)}
        </section>
      ))}
    </div>
  )
}

function Meeting({ meeting }: { meeting: CoordinationOut['meetings'][number] }) {
  return (
    <article className="meeting">
      <h4><Day day={meeting.on} />　{meeting.place}　{says.chairedBy(meeting.chair)}</h4>
      <p className="quiet">{meeting.participants.map(({ organ, person }) => `${organ} ${person}`).join('；')}</p>
      <p>{meeting.minutes}</p>
      {meeting.opinion && <p><strong>{says.opinion}：</strong>{meeting.opinion}</p>}
    </article>
  )
}
