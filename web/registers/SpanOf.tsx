import type { RegisterVersion } from '../../server/http/contract/index.ts'
import { sayDay } from '../parts/day.ts'
import { words } from '../words/index.ts'

const says = words.registers

/** From when to when a version holds. */
export function SpanOf({ from, to }: Pick<RegisterVersion, 'from' | 'to'>) {
  return <span>{says.since(sayDay(from))} <span className="quiet">{to === null ? says.longTerm : says.until(sayDay(to))}</span></span>
}
