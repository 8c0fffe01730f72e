import type { ReactNode } from 'react'
import type { MatterPeople } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'
import { Cite } from './Cite.tsx'
import './People.css'

type Person = MatterPeople['handlers'][number]

const says = words.people

interface PeopleProps {
  people: readonly Person[]
  /** As many places as the law wants of a team; an empty one shows that somebody is missing. */
  slots: number
  beside?: (person: Person) => ReactNode
}

/** Who handles something: name, credential on that day, recusal. Somebody unfit is greyed, with the reason. */
export function People({ people, slots, beside }: PeopleProps) {
  const empty = Math.max(0, slots - people.length)
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.account ?? person.name} className={person.against.length > 0 ? 'unfit' : undefined}>
          <span className="person-name">{person.name}</span>
          {person.against.length === 0
            ? person.credential && <span className="quiet">{person.credential.number}　{says.states[person.credential.state]}</span>
            : person.against.map((reason) => <span key={reason.brief} className="person-unfit"><span aria-hidden>▲ </span>{reason.brief}{reason.citation && <> <Cite {...reason.citation} /></>}</span>)}
          {beside?.(person)}
        </li>
      ))}
      {Array.from({ length: empty }, (_, place) => <li key={place} className="empty"><span aria-hidden>○ </span>{says.emptySlot}</li>)}
    </ul>
  )
}
