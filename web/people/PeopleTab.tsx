import { Button } from 'antd'
import { useState } from 'react'
import type { getMatterPeople, Matter, MatterPeople } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Section } from '../organs/Section.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Day } from '../parts/Day.tsx'
import { People } from '../parts/People.tsx'
import { words } from '../words/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { Assign } from './Assign.tsx'
import { Declare, Recusals } from './Recusals.tsx'
import '../organs/Organs.css'
import './People.css'

const says = words.people

/** 人员与回避: who handles the matter and may today, whom else the chief can name, and what became of recusals. */
export function PeopleTab({ matter }: { matter: Matter }) {
  const received = useActingOrgan()?.organ.id !== matter.office.id
  const people = useAsk<typeof getMatterPeople>('/api/matters/:id/people', { params: { id: matter.id } }, { enabled: !received })
  if (received) return <Received matter={matter} />
  return <Answer of={people} lines={6}>{(answer) => <Shown matter={matter} people={answer} />}</Answer>
}

/** The agency reads who handles its matter, and asks for a recusal where its law lets it. */
function Received({ matter }: { matter: Matter }) {
  const [open, setOpen] = useState(false)
  const handlers = matter.people.map(({ id, name }) => ({ account: id, name }))
  return (
    <>
      <p className="panel-note">{says.handlers}：{handlers.length === 0 ? says.noHandlers : handlers.map(({ name }) => name).join('、')}</p>
      {handlers.length > 0 && !matter.closed && !open && <p className="panel-note"><Button onClick={() => setOpen(true)}>{says.applyForRecusal}</Button></p>}
      {open && <Declare matter={matter} handlers={handlers} agency onClose={() => setOpen(false)} />}
    </>
  )
}

function Shown({ matter, people }: { matter: Matter; people: MatterPeople }) {
  const slots = people.team.reduce((most, { atLeast }) => Math.max(most, atLeast), 0)
  return (
    <div className="people-tab">
      <section aria-labelledby="handlers-title">
        <h3 id="handlers-title" className="panel-note section-name">{says.handlers}</h3>
        {people.handlers.length === 0 && slots === 0 ? <p className="panel-note">{says.noHandlers}</p>
          : <People people={people.handlers} slots={slots} beside={(person) => { const since = people.handlers.find(({ account }) => account === person.account)?.from; return since && <span className="quiet"><Day day={since} />{says.since}</span> }} />}
        {people.team.map((rule) => <p key={`${rule.citation.cite}${rule.onSite}`} className="panel-note quiet">{says.team(rule.atLeast, rule.onSite)} <Cite {...rule.citation} named /></p>)}
      </section>
      {people.mayAssign && <Assign matter={matter} people={people} />}
      {people.conflicts.length > 0 && <Conflicts conflicts={people.conflicts} />}
      <Recusals matter={matter} people={people} />
      {people.history.length > 0 && <History history={people.history} />}
    </div>
  )
}

function Conflicts({ conflicts }: { conflicts: MatterPeople['conflicts'] }) {
  return (
    <Section id="conflicts-title" title={says.conflictsTitle}>
      <p className="panel-note quiet">{says.conflictsHelp}</p>
      <ul className="officer-list">
        {conflicts.map(({ officer, name, says: what, accepted }) => <li key={`${officer}${what}`}><strong>{name}</strong><span>{what}</span><span className={accepted ? 'quiet' : 'warning'}>{accepted ? says.accepted(accepted) : says.notAccepted}</span></li>)}
      </ul>
    </Section>
  )
}

function History({ history }: { history: MatterPeople['history'] }) {
  return (
    <Section id="assignments-title" title={says.historyTitle}>
      <ol className="officer-list">
        {history.toReversed().map(({ name, assigned, on, reasons, by }, at) => (
          <li key={at}><Day day={on} /><span>{name}</span><span>{assigned ? says.came : says.went}</span>{reasons && <span>{reasons}</span>}<span className="quiet">{by}</span></li>
        ))}
      </ol>
    </Section>
  )
}
