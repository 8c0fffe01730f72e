import type { Counting, Day, Period, Span } from '../norms/period.ts'
import { numbersOf, works, workedFrom, type Calendar } from './calendar.ts'
import { plusMonths, toDay, toNumber } from './day.ts'
import { assertCountable } from './notation.ts'

/** A period that has a last day: neither 立即 nor 及时. */
export type Ending = Exclude<Period, { unit: 'atOnce' | 'promptly' }>

/** One that is counted. */
export type Countable = Extract<Period, { count: number }>

/** The numbers of days that do not count (听证、检验、鉴定、公告 where a statute says so). */
export type Excluded = ReadonlySet<number>

const none: Excluded = new Set()

export const excludedDays = (spans: readonly Span[] | undefined): Excluded =>
  spans === undefined || spans.length === 0 ? none : new Set(spans.flatMap(numbersOf))

/**
 * The last day on which an act is still in time, or null where the law names none (及时).
 * The day a period starts on is not counted (民法典第201条); 立即 ends on the day it starts.
 * For one day among millions; `lastDay` also says why.
 */
export function lastDayOnly(
  period: Period, start: Day, counting: Counting, calendar: Calendar, excluding?: readonly Span[],
): Day | null {
  if (period.unit === 'promptly') return null
  if (period.unit === 'atOnce') return start
  const excluded = excludedDays(excluding)
  const nominal = nominalNumber(period, toNumber(start), counting, calendar, excluded)
  return toDay(shifted(nominal, counting, calendar, excluded))
}

/** Whether the law counts this period in working days. */
export function countsWorkingDays(period: Period, { plainDay }: Counting): boolean {
  if (period.unit === 'workingDay') return true
  if (period.unit !== 'day' || plainDay === 'calendar') return false
  if (plainDay === 'working') return true
  return 'workingUpTo' in plainDay ? period.count <= plainDay.workingUpTo : plainDay.workingIfOneOf.includes(period.count)
}

/** Where counting ends, before any shift. */
export function nominalNumber(
  period: Ending, start: number, counting: Counting, calendar: Calendar, excluded: Excluded,
): number {
  if (period.unit === 'until') return toNumber(period.day)
  assertCountable(period)
  if (countsWorkingDays(period, counting)) {
    if (excluded.size > 0) return walk(start, period.count, (number) => works(number, calendar) && !excluded.has(number))
    return calendar.workingDays[calendar.workingBefore[start + 1]! + period.count - 1]!
  }
  const end = period.unit === 'day' ? start + period.count : plusMonths(start, period.unit === 'year' ? period.count * 12 : period.count)
  if (excluded.size === 0) return end
  const lost = [...excluded].filter((number) => number > start && number <= end).length
  return walk(end, lost, (number) => !excluded.has(number))
}

/** The n-th day after the start that counts. */
function walk(start: number, count: number, counts: (number: number) => boolean): number {
  let number = start
  for (let left = count; left > 0;) if (counts(++number)) left--
  return number
}

/** The nominal last day, or the first day after it that is not off (民法典第203条) and not excluded. */
export function shifted(nominal: number, { endsOnHoliday, rollover }: Counting, calendar: Calendar, excluded: Excluded): number {
  if (endsOnHoliday === 'unchanged') return nominal
  if (rollover !== 'statutoryHolidays' && excluded.size === 0) return workedFrom(nominal, calendar)
  const off = rollover === 'statutoryHolidays'
    ? (number: number) => calendar.named.get(number)?.rest === true
    : (number: number) => !works(number, calendar)
  let number = nominal
  while (off(number) || excluded.has(number)) number++
  return number
}
