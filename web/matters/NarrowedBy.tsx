import type { Day } from '../../core/norms/period.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { sayDay } from '../parts/day.ts'
import { words } from '../words/index.ts'

const says = words.statistics.filtered

/** What a list may be narrowed by from outside: no input sets it, a number that was followed did. */
export const narrowings = ['office', 'waiting', 'from', 'until', 'person', 'closedFrom', 'closedUntil'] as const

/** By what the list is narrowed, each to be taken away. */
export function NarrowedBy() {
  const [query, change] = useQueryOfAddress()
  const own = useActingOrgan()?.organ.id
  const { office, waiting, from, until, person, closedFrom, closedUntil } = query
  const set = {
    office: office && (office === own ? says.office : says.otherOffice), waiting: waiting && says.waiting, from: from && says.from(sayDay(from as Day)), until: until && says.until(sayDay(until as Day)),
    person: person && says.person, closedFrom: closedFrom && says.closedFrom(sayDay(closedFrom as Day)), closedUntil: closedUntil && says.closedUntil(sayDay(closedUntil as Day)),
  }
  const shown = narrowings.filter((name) => set[name])
  if (shown.length === 0) return null
  return (
    <p className="spaced narrowed">
      <span className="quiet">{words.matterList.narrowedBy}</span>
      {shown.map((name) => <button key={name} type="button" className="text-button" aria-label={words.matterList.widen(set[name]!)} onClick={() => change({ [name]: undefined, after: undefined })}>{set[name]}<span aria-hidden> ×</span></button>)}
    </p>
  )
}
