import type { Counting, Day, Period, Span } from '../norms/period.ts'
import { missingNotices, natureOf, type Calendar, type DayNature } from './calendar.ts'
import { countsWorkingDays, excludedDays, nominalNumber, shifted, type Ending, type Excluded } from './count.ts'
import { numberOf, toDay, toNumber, yearOf } from './day.ts'

/** A last day with its reasons. Plain data: it is stored with the deadline and explained years later. */
export interface LastDay {
  /** Null where the law names none (及时). */
  readonly lastDay: Day | null
  /** Where counting ends, before any shift. */
  readonly nominal: Day | null
  /** Rests on a year whose national notice is not known. */
  readonly provisional: boolean
  /** What may still move the day, in Chinese sentences; says why it is provisional, and which local notices are missing. */
  readonly caveats: readonly string[]
  readonly explanation: Explanation
}

/** A day passed over, and whether because it does not count rather than because it is off. */
export interface Passed extends DayNature {
  readonly excluded: boolean
}

export interface Explanation {
  readonly period: Period
  readonly start: Day
  readonly region: string
  readonly countsWorkingDays: boolean
  /** The day after the start; null where nothing is counted. */
  readonly firstDay: Day | null
  /** Each day of a period of working days; of other periods only how many there are matters. */
  readonly counted: readonly DayNature[]
  /** Days off inside a period of working days, and days excluded from any period. */
  readonly skipped: readonly Passed[]
  /** From the nominal last day up to the day before the last. Empty: not shifted. */
  readonly shiftedOver: readonly Passed[]
  readonly lastIs: DayNature | null
  readonly shifts: boolean
  /** Titles of the notices that the day rests on. */
  readonly notices: readonly string[]
  readonly reading: string
  readonly cite?: string
}

/** The last day of a period and why. `excluding`: days that do not count under the statute; they cannot be the last either. */
export function lastDay(
  period: Period, start: Day, counting: Counting, calendar: Calendar, excluding: readonly Span[] = [],
): LastDay {
  const first = toNumber(start)
  if (period.unit === 'promptly' || period.unit === 'atOnce') {
    const day = period.unit === 'atOnce' ? start : null
    return { lastDay: day, nominal: day, provisional: false, caveats: [], explanation: uncounted(period, start, counting, calendar) }
  }
  const excluded = excludedDays(excluding)
  const nominal = nominalNumber(period, first, counting, calendar, excluded)
  const last = shifted(nominal, counting, calendar, excluded)
  const touched = touchedDays(period, first, nominal, last, counting)
  const missing = touched ? missingNotices(...touched, calendar) : { national: [], regional: [], yearEnd: [] }
  return {
    lastDay: toDay(last),
    nominal: toDay(nominal),
    provisional: missing.national.length > 0,
    caveats: caveatsOf(missing, calendar),
    explanation: {
      ...uncounted(period, start, counting, calendar),
      firstDay: toDay(first + 1),
      ...countedAndSkipped(period, first, nominal, counting, calendar, excluded),
      shiftedOver: range(nominal, last - 1).map((number) => passed(number, calendar, excluded)),
      lastIs: natureOf(toDay(last), calendar),
      notices: touched ? noticesOf(...touched, calendar) : [],
    },
  }
}

function uncounted(period: Period, start: Day, counting: Counting, { region }: Calendar): Explanation {
  return {
    period, start, region: region.name,
    countsWorkingDays: countsWorkingDays(period, counting),
    firstDay: null, counted: [], skipped: [], shiftedOver: [], lastIs: null,
    shifts: counting.endsOnHoliday === 'nextWorkingDay',
    notices: [], reading: counting.reading, ...(counting.cite !== undefined && { cite: counting.cite }),
  }
}

/** The days whose being worked or off decided the result; none if nothing but the civil calendar did. */
function touchedDays(period: Ending, start: number, nominal: number, last: number, counting: Counting): [number, number] | null {
  if (countsWorkingDays(period, counting)) return [start + 1, last]
  return counting.endsOnHoliday === 'unchanged' ? null : [nominal, last]
}

function countedAndSkipped(
  period: Ending, start: number, nominal: number, counting: Counting, calendar: Calendar, excluded: Excluded,
): Pick<Explanation, 'counted' | 'skipped'> {
  const numbers = range(start + 1, nominal)
  const nature = (number: number) => passed(number, calendar, excluded)
  if (!countsWorkingDays(period, counting)) {
    return { counted: [], skipped: numbers.filter((number) => excluded.has(number)).map(nature) }
  }
  const days = numbers.map(nature)
  const counts = (day: Passed) => day.works && !day.excluded
  return { counted: days.filter(counts), skipped: days.filter((day) => !counts(day)) }
}

const passed = (number: number, calendar: Calendar, excluded: Excluded): Passed =>
  ({ ...natureOf(toDay(number), calendar), excluded: excluded.has(number) })

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)

function noticesOf(first: number, last: number, { national, regional }: Calendar): string[] {
  return range(yearOf(first), yearOf(last))
    .flatMap((year) => [national.get(year), regional.get(year)])
    .flatMap((notice) => (notice ? [notice.title] : []))
}

/** What a calendar lacks for a year, in Chinese sentences; nothing where all its notices are there. */
export function caveatsOfYear(year: number, calendar: Calendar): string[] {
  return caveatsOf(missingNotices(numberOf(year, 1, 1), numberOf(year, 12, 31), calendar), calendar)
}

function caveatsOf(missing: ReturnType<typeof missingNotices>, { region }: Calendar): string[] {
  const list = (years: readonly number[]) => years.map((year) => `${year}年`).join('、')
  return [
    ...(missing.national.length === 0 ? [] : [
      `没有${list(missing.national)}的全国放假调休通知（尚未公布或者未录入），只以周六、周日为休息日推算，末日为暂定，通知录入后重新计算。`,
    ]),
    ...missing.yearEnd.map((year) =>
      `${year + 1}年的全国放假调休通知尚未公布或者未录入，${year}年12月底的工作日可能因元旦调休而变动。`),
    ...(missing.regional.length === 0 ? [] : [
      `没有录入${region.name}${list(missing.regional)}的地方放假通知（${region.localHolidays}），末日未计入地方节假日。`,
    ]),
  ]
}
