import type { Counting, Day, Limit, Term } from '../norms/index.ts'
import type { SpecialPeriod } from '../registers/index.ts'
import { actedOn } from '../records/check.ts'
import { actedIn } from '../records/keys.ts'
import type { EnforcementRecord } from '../records/record.ts'
import type { Bench } from './limits.ts'

/** Where an act happened, as far as its record tells. */
export const placeOf = (record: EnforcementRecord): string => actedIn(record) ?? ''

/** The day by which the registers are asked; today for an act that has no day yet. */
export const dayOfAct = (record: EnforcementRecord, { today }: Pick<Bench, 'today'>): Day => actedOn(record) ?? today

/**
 * 法律、法规、规章另有规定的，从其规定: what was registered for the place, the field or the item takes the place of the general period, with its own
 * exclusions and extension. The limit itself where nothing was.
 */
export function inPlaceOf(limit: Limit, record: EnforcementRecord, bench: Bench): { readonly limit: Limit; readonly bench: Bench } {
  const special = bench.world.specialPeriod(limit.id, { place: placeOf(record), field: record.fieldCode, item: record.itemCode }, dayOfAct(record, bench))
  if (special === undefined || !isOfTime(special)) return { limit, bench }
  return { limit: standIn(limit, special), bench: special.unit === 'cd' ? { ...bench, counting: inCalendarDays(bench.counting) } : bench }
}

const isOfTime = ({ unit }: SpecialPeriod): boolean => unit !== 'yuan' && unit !== 'persons'

/** One special period stands in for one norm: made once. */
const standIns = new WeakMap<SpecialPeriod, Limit>()

function standIn(limit: Limit, special: SpecialPeriod): Limit {
  const known = standIns.get(special)
  if (known) return known
  const { insteadOf: _, excludes: __, ...general } = limit
  const made: Limit = {
    ...general, terms: [termOf(special)],
    ...(special.excludes.length > 0 && { excludes: { cite: limit.cite, words: limit.words, reasons: special.excludes, onlyIfInformed: special.onlyIfInformed === true } }),
    reading: `按${special.document ?? '登记'}的特别规定核对。${limit.reading ?? ''}`,
  }
  standIns.set(special, made)
  return made
}

function termOf({ count, unit, extension, extensionBy }: SpecialPeriod): Term {
  const period: Term['period'] = unit === 'h' ? { unit: 'hour', count } : { unit: units[unit as keyof typeof units], count }
  return { period, ...(extension !== null && { extension: { atMost: extension, beyond: 'ignored', approvedBy: extensionBy === null ? everybody : [extensionBy] } }) }
}

const units = { cd: 'day', wd: 'workingDay', mo: 'month', yr: 'year' } as const
const everybody = ['HEAD', 'COLLECTIVE', 'GOV_HEAD', 'SUPERIOR'] as const

const calendarDays = new WeakMap<Counting, Counting>()

/** A paper that says 自然日 means it, whatever the statute says of few days. */
function inCalendarDays(counting: Counting): Counting {
  const made = calendarDays.get(counting) ?? { ...counting, plainDay: 'calendar' }
  calendarDays.set(counting, made)
  return made
}
