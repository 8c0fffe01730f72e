import type { Counting, Day, EndOf, Excludes, Extension, Limit, Period, RecordField, Span, StatedDays, Term } from '../norms/index.ts'
import { addDays, type Calendar, daysBetween, lastDayOnly } from '../periods/index.ts'
import type { World } from '../registers/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf, type Moment } from '../records/values.ts'
import { facts, isReported, isTold } from './facts.ts'
import type { Result } from './finding.ts'
import { holds } from './tests.ts'

/** What lies around a record: the calendar of the body's region, which day it is, and what the registers say. */
export interface Around {
  readonly calendar: Calendar
  readonly today: Day
  readonly world: World
}

/** The same, as a law that counts days in its own way sees it. */
export interface Bench extends Around {
  readonly counting: Counting
}

/** What a limit makes of a record, before it is put into words: millions are weighed, few are worded. */
export interface Weighed {
  readonly result: Result
  readonly because:
    | 'noEntry' | 'entriesUnreported' // of a list
    | 'otherCase' | 'caseUnreported' // `when`
    | 'noStart' | 'noEnd' | 'endUnreported' | 'termUnreported' | 'noLastDay' | 'noHour'
    | 'overExtended' | 'counted'
  /** Which entry of a list. */
  readonly at: number
  readonly from: Moment | null
  readonly until: Moment | null
  readonly term: Term | null
  /** With what was added to it. */
  readonly period: Exclude<Term['period'], StatedDays> | null
  /** How it is counted: as the law counts, or as a paper that sets a period of its own is read. */
  readonly counting: Counting | null
  readonly last: Moment | null
  readonly added: number
  readonly asked: number
  readonly excluded: readonly Span[]
}

const gravity: Record<Result, number> = { notApplicable: 0, kept: 1, running: 2, unknown: 3, broken: 4 }

/** Nothing that time brings about can break it: 及时 has no last day. */
export const hasLastDay = ({ terms }: Limit): boolean => terms.some(({ period }) => period.unit !== 'promptly')

/** Of several entries of a list, the worst. */
export function weigh(limit: Limit, record: EnforcementRecord, bench: Bench): Weighed {
  if (limit.each === undefined) return weighEntry(limit, record, 0, bench)
  const entries = record[limit.each]
  if (entries.length > 0) return entries.map((_, at) => weighEntry(limit, record, at, bench)).reduce((a, b) => (gravity[b.result] > gravity[a.result] ? b : a))
  return isReported(record, limit.each) ? unweighed('notApplicable', 'noEntry') : unweighed('unknown', 'entriesUnreported')
}

const none: readonly Span[] = []
const unextended = { added: 0, asked: 0 }

const unweighed = (result: Result, because: Weighed['because'], at = 0, from: Moment | null = null, until: Moment | null = null): Weighed =>
  ({ result, because, at, from, until, term: null, period: null, counting: null, last: null, added: 0, asked: 0, excluded: none })

/** What most norms make of most records; made once. */
const otherCase = unweighed('notApplicable', 'otherCase')

function weighEntry(limit: Limit, record: EnforcementRecord, at: number, bench: Bench): Weighed {
  const applies = holds(record, limit.when, at)
  if (applies === false) return at === 0 ? otherCase : unweighed('notApplicable', 'otherCase', at)
  if (applies === null) return unweighed('unknown', 'caseUnreported', at, startOf(record, limit, at, bench), endKnown(record, limit.until, at))
  return weighCase(limit, record, at, bench)
}

/** Of a record, or an entry, that is certainly one of which the limit speaks. */
export function weighCase(limit: Limit, record: EnforcementRecord, at: number, bench: Bench): Weighed {
  const from = startOf(record, limit, at, bench)
  const until = endKnown(record, limit.until, at)
  const without = (result: Result, because: Weighed['because']) => unweighed(result, because, at, from, until)
  if (until === null && (limit.must !== 'within' || limit.withoutEnd === 'notApplicable')) return without('notApplicable', 'noEnd')
  if (from === null) return without(limit.withoutStart === 'broken' && !isTold(record, startField(limit.from[0])) ? 'unknown' : limit.withoutStart, 'noStart')
  const term = termOf(limit, record, at)
  if (!term) return without('notApplicable', 'otherCase')
  const counted = holds(record, term.when, at) === null ? null : countedBy(term.period, record, at, bench)
  if (counted === null) return without('unknown', 'termUnreported')
  const weighed = counted.period.unit === 'hour'
    ? weighHours(counted.period.count, term, from, until, at, bench)
    : weighDays(limit, term, counted.period, record, from, until, at, counted.counting === bench.counting ? bench : { ...bench, counting: counted.counting })
  const untold = until === null && !isTold(record, limit.until[0])
  return untold && weighed.result === 'broken' && weighed.because === 'counted' ? { ...weighed, result: 'unknown', because: 'endUnreported' } : weighed
}

export const startField = (start: RecordField | EndOf): RecordField => (typeof start === 'string' ? start : start.from)

/** Which of the starts of a limit the record knows; the first, if none. */
export function knownStart({ from }: Limit, record: EnforcementRecord, at: number): RecordField | EndOf {
  for (const start of from) if (facts[startField(start)].read(record, at) !== null) return start
  return from[0]
}

function startOf(record: EnforcementRecord, { from }: Limit, at: number, { counting, calendar }: Bench): Moment | null {
  for (const start of from) {
    const moment = facts[startField(start)].read(record, at) as Moment | null
    if (moment !== null) return typeof start === 'string' ? moment : lastDayOnly(start.period, dayOf(moment), counting, calendar)
  }
  return null
}

function endKnown(record: EnforcementRecord, fields: readonly RecordField[], at: number): Moment | null {
  for (const field of fields) {
    const value = facts[field].read(record, at)
    if (value !== null) return value as Moment
  }
  return null
}

function termOf({ terms }: Limit, record: EnforcementRecord, at: number): Term | undefined {
  for (const term of terms) if (term.when === undefined || holds(record, term.when, at) !== false) return term
  return undefined
}

/** A paper that sets a period names its days; whether they are working days is not the law's to say. */
const asWritten: Counting = { plainDay: 'calendar', endsOnHoliday: 'unchanged', reading: '文书载明的期限按自然日连续计算，末日不顺延。' }

/** The period and how it is counted; null where the record would have to state it, and does not. */
function countedBy(period: Term['period'], record: EnforcementRecord, at: number, { counting }: Bench): { period: Exclude<Term['period'], StatedDays>; counting: Counting } | null {
  if (period.unit !== 'stated') return { period, counting }
  const count = facts[period.field].read(record, at) as number | null
  if (count === null) return null
  if (count === 0) return { period: { unit: 'atOnce' }, counting }
  if (period.as === 'workingDay') return { period: { unit: 'workingDay', count }, counting }
  return { period: { unit: 'day', count }, counting: period.as === 'dayOfLaw' ? counting : asWritten }
}

function weighDays(
  limit: Limit, term: Term, period: Period, record: EnforcementRecord, from: Moment, until: Moment | null, at: number, bench: Bench,
): Weighed {
  const { counting, calendar, today } = bench
  const excluded = limit.excludes && record.excludedPeriods.length > 0 ? excludedSpans(limit.excludes, record, today) : none
  const start = dayOf(from)
  const base = lastDayOnly(period, start, counting, calendar, excluded)
  if (base === null) return { ...unweighed('notApplicable', 'noLastDay', at, from, until), term }
  const { added, asked } = term.extension && record.extensions.length > 0 ? extensionOf(term.extension, record, base) : unextended
  const extended = added > 0 && 'count' in period ? { ...period, count: period.count + added } : period
  const last = added > 0 ? lastDayOnly(extended, start, counting, calendar, excluded)! : base
  const isOver = term.extension?.beyond === 'broken' && asked > term.extension.atMost
  const result = isOver ? 'broken' : compare(limit.must, last, until === null ? null : dayOf(until), today)
  return { result, because: isOver ? 'overExtended' : 'counted', at, from, until, term, period: extended, counting, last, added, asked, excluded }
}

function compare(must: Limit['must'], last: Day, end: Day | null, today: Day): Result {
  if (end === null) return today > last ? 'broken' : 'running'
  const isBroken = must === 'within' ? end > last : must === 'after' ? end <= last : end < last
  return isBroken ? 'broken' : 'kept'
}

function excludedSpans({ reasons, onlyIfInformed }: Excludes, { excludedPeriods }: EnforcementRecord, today: Day): readonly Span[] {
  return excludedPeriods.flatMap(({ reason, from, to, partyInformedAt }) => {
    const counts = reason !== null && from !== null && reasons.includes(reason) && (!onlyIfInformed || partyInformedAt !== null)
    const end = to ?? today
    return counts && end >= from ? [{ from, to: end }] : []
  })
}

/** An extension counts only if it was approved while the period still ran, and by whom the statute wants, where the record says by whom. */
function extensionOf({ atMost, approvedBy }: Extension, { extensions }: EnforcementRecord, base: Day): { added: number; asked: number } {
  const sum = (of: EnforcementRecord['extensions']) => of.reduce((total, { addedDays }) => total + (addedDays ?? 0), 0)
  const valid = extensions.filter(({ approvedAt, approverPost }) =>
    approvedAt !== null && approvedAt <= base && (approverPost === null || approvedBy.includes(approverPost)))
  return { added: Math.min(atMost, sum(valid)), asked: sum(extensions) }
}

function weighHours(count: number, term: Term, from: Moment, until: Moment | null, at: number, { counting, today }: Bench): Weighed {
  const weighed = { at, from, until, term, counting, period: { unit: 'hour', count } as const, added: 0, asked: 0, excluded: none }
  if (from.length > 10 && (until === null || until.length > 10)) {
    const last = plusHours(from, count)
    const result = until === null ? (today > dayOf(last) ? 'broken' : 'running') : until > last ? 'broken' : 'kept'
    return { result, because: 'counted', ...weighed, last }
  }
  // Without the hour only whole days can be told apart: late for certain from the day after that on which the hours can end.
  const passed = daysBetween(dayOf(from), dayOf(until ?? today))
  const lastPossible = addDays(dayOf(from), Math.ceil(count / 24))
  if (passed > Math.ceil(count / 24)) return { result: 'broken', because: 'counted', ...weighed, last: lastPossible }
  return { result: passed === 0 && until !== null ? 'kept' : 'unknown', because: 'noHour', ...weighed, last: lastPossible }
}

function plusHours(moment: Moment, count: number): Moment {
  const minutes = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16)) + count * 60
  const two = (number: number): string => String(number).padStart(2, '0')
  const rest = minutes % 1440
  return `${addDays(dayOf(moment), Math.floor(minutes / 1440))} ${two(Math.floor(rest / 60))}:${two(rest % 60)}` as Moment
}
