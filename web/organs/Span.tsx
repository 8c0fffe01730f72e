import type { OrganDetail } from '../../server/http/contract/index.ts'
import { sayDay } from '../parts/day.ts'
import { words } from '../words/index.ts'

const says = words.organs

/** From when to when something held. */
export function Span({ from, until }: { from: OrganDetail['from']; until: OrganDetail['to'] }) {
  return <span className="quiet">{from ? says.since(sayDay(from)) : says.always}{until && `，${says.until(sayDay(until))}`}</span>
}
