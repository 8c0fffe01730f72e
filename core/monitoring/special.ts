import type { Counting, Day, Extension, Limit, Requirement, Term } from '../norms/index.ts'
import type { SpecialPeriod } from '../registers/index.ts'
import { actedOn } from '../records/check.ts'
import { actedIn } from '../records/keys.ts'
import type { EnforcementRecord } from '../records/record.ts'
import type { Bench } from './limits.ts'
import { holds } from './tests.ts'

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
  if (special === undefined || !isOfTime(special)) return { limit: ofViolation(limit, record, bench), bench }
  return { limit: standIn(limit, special), bench: special.unit === 'cd' ? { ...bench, counting: inCalendarDays(bench.counting) } : bench }
}

/** What a rule is given, likewise: a number for a number, a period for a period. */
export function givenFor({ id, given, special }: Requirement, record: EnforcementRecord, bench: Bench): { readonly given: unknown; readonly bench: Bench } {
  if (special === undefined || holds(record, special.when) !== true) return { given, bench }
  const found = bench.world.specialPeriod(id, { place: placeOf(record), field: record.fieldCode, item: record.itemCode }, dayOfAct(record, bench))
  const isNumber = typeof (given as Readonly<Record<string, unknown>>)[special.of] === 'number'
  if (found === undefined || found.unit === 'h' || isOfTime(found) === isNumber) return { given, bench }
  return { given: { ...given, [special.of]: isNumber ? found.count : termOf(found).period }, bench: found.unit === 'cd' ? { ...bench, counting: inCalendarDays(bench.counting) } : bench }
}

/** With the period that was registered for the violation, in place of the general one. */
function ofViolation(limit: Limit, record: EnforcementRecord, bench: Bench): Limit {
  if (limit.registeredAs === undefined || record.offenceCode === null) return limit
  const years = bench.world.offence(record.offenceCode, placeOf(record), dayOfAct(record, bench))?.[limit.registeredAs] ?? null
  if (years === null) return limit
  const period: Term['period'] = Number.isInteger(years) ? { unit: 'year', count: years } : { unit: 'month', count: Math.round(years * 12) }
  const [general, ...others] = limit.terms
  return { ...limit, terms: [{ ...general, period }, ...others] }
}

const isOfTime = ({ unit }: SpecialPeriod): boolean => unit !== 'yuan' && unit !== 'persons'

/** One special period stands in for one norm: made once. */
const standIns = new WeakMap<SpecialPeriod, Limit>()

function standIn(limit: Limit, special: SpecialPeriod): Limit {
  const known = standIns.get(special)
  if (known) return known
  const { insteadOf: _, excludes: __, ...general } = limit
  const made: Limit = {
    ...general, terms: [termOf(special, limit.terms[0]?.extension?.beyond)],
    ...(special.excludes.length > 0 && { excludes: { cite: limit.cite, words: limit.words, reasons: special.excludes, onlyIfInformed: special.onlyIfInformed === true } }),
    reading: `按${special.document ?? '登记'}的特别规定核对。${limit.reading ?? ''}`,
  }
  standIns.set(special, made)
  return made
}

/** `beyond`: what the general period makes of an extension that goes too far. */
function termOf({ count, unit, extension, extensionBy }: SpecialPeriod, beyond: Extension['beyond'] = 'ignored'): Term {
  const period: Term['period'] = unit === 'h' ? { unit: 'hour', count } : { unit: units[unit as keyof typeof units], count }
  return { period, ...(extension !== null && { extension: { atMost: extension, beyond, approvedBy: extensionBy === null ? everybody : [extensionBy] } }) }
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
