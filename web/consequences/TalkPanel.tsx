import type { listCommitments, listTalks, Matter } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Day } from '../parts/Day.tsx'
import { words } from '../words/index.ts'
import { Commitments } from './Commitments.tsx'
import './consequences.css'

const says = words.consequences

/** Who was at the talk, and what was promised there. */
export function TalkPanel({ matter }: { matter: Matter }) {
  const talks = useAsk<typeof listTalks>('/api/matters/:id/talks', { params: { id: matter.id } })
  const commitments = useAsk<typeof listCommitments>('/api/commitments', { query: { matter: matter.id, view: 'all' } })
  return (
    <Answer of={talks} lines={3}>
      {({ items }) => items.length === 0 ? <p className="panel-note">{says.noTalk}</p> : (
        <>
          {items.map(({ on, place, attendees }) => (
            <section key={on} className="panel-part">
              <h3>{says.attended} <span className="quiet"><Day day={on} /> {place}</span></h3>
              <ul className="plain-list">{attendees.map(({ name, post, head }) => <li key={`${name} ${post}`}>{name}　{post}{head && <strong>　{words.carried.head}</strong>}</li>)}</ul>
            </section>
          ))}
          <section className="panel-part">
            <h3>{says.commitments}</h3>
            <Answer of={commitments} lines={2}>{(found) => found.items.length === 0 ? <p>{says.noCommitments}</p> : <Commitments items={found.items} />}</Answer>
          </section>
        </>
      )}
    </Answer>
  )
}
