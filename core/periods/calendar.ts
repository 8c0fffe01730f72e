import type { Day, HolidayNotice, Region, Span } from '../norms/period.ts'
import { dayCount, numberOf, toDay, toNumber, weekday, yearOf } from './day.ts'

/** What a notice says of one day: off or worked, and under which name. */
export interface Named {
  readonly rest: boolean
  readonly name: string
  readonly notice: HolidayNotice
}

/**
 * The working days of a place: what its own notices say, before what the national notices say, before
 * Saturday and Sunday. Where a year has no national notice the weekend rule alone remains, and is provisional.
 */
export interface Calendar {
  readonly region: Region
  /** By day number. */
  readonly named: ReadonlyMap<number, Named>
  /** By day number: how many working days lie before it. */
  readonly workingBefore: Int32Array
  /** By position: the day number of each working day. */
  readonly workingDays: Int32Array
  /** By year. */
  readonly national: ReadonlyMap<number, HolidayNotice>
  readonly regional: ReadonlyMap<number, HolidayNotice>
}

/** Throws where two notices arrange the same year of the same place, or one names a day twice: bad data. */
export function calendarOf(notices: readonly HolidayNotice[], region: Region): Calendar {
  const national = byYear(notices, 'cn')
  const regional = region.id === 'cn' ? new Map<number, HolidayNotice>() : byYear(notices, region.id)
  // Of two that name a day the later entry stays: the notice of the next year, the place's own notice.
  const named = new Map([...national.values(), ...regional.values()].flatMap(namedDays))

  const workingBefore = new Int32Array(dayCount + 1)
  const workingDays = new Int32Array(dayCount)
  let count = 0
  for (let number = 0; number < dayCount; number++) {
    workingBefore[number] = count
    const day = named.get(number)
    if (day ? !day.rest : weekday(number) < 5) workingDays[count++] = number
  }
  workingBefore[dayCount] = count
  return { region, named, workingBefore, workingDays: workingDays.slice(0, count), national, regional }
}

function byYear(notices: readonly HolidayNotice[], region: string): Map<number, HolidayNotice> {
  const ofRegion = notices.filter((notice) => notice.region === region).sort((a, b) => a.year - b.year)
  const found = new Map(ofRegion.map((notice) => [notice.year, notice]))
  if (found.size < ofRegion.length) throw new Error(`two holiday notices of ${region} for the same year`)
  return found
}

function namedDays(notice: HolidayNotice): [number, Named][] {
  const found = notice.holidays.flatMap(({ name, rest, work = [] }) => [
    ...numbersOf(rest).map((number): [number, Named] => [number, { rest: true, name, notice }]),
    ...work.map((day): [number, Named] => [toNumber(day), { rest: false, name, notice }]),
  ])
  if (new Map(found).size < found.length) throw new Error(`${notice.title}: names a day twice`)
  return found
}

export function numbersOf({ from, to }: Span): number[] {
  const first = toNumber(from)
  const length = toNumber(to) - first + 1
  if (length < 1) throw new RangeError(`a span ends before it starts: ${from} to ${to}`)
  return Array.from({ length }, (_, offset) => first + offset)
}

/** Whether that day number is worked. */
export const works = (number: number, { workingBefore }: Calendar): boolean =>
  workingBefore[number + 1] !== workingBefore[number]

/** The day number itself if it is worked, or the first worked after it. */
export const workedFrom = (number: number, { workingBefore, workingDays }: Calendar): number =>
  workingDays[workingBefore[number]!]!

export const isWorkingDay = (day: Day, calendar: Calendar): boolean => works(toNumber(day), calendar)

/** The day itself if it is worked, or the first working day after it. */
export const workingDayFrom = (day: Day, calendar: Calendar): Day => toDay(workedFrom(toNumber(day), calendar))

/** Working days after the first day, up to and including the last; negative if the last is earlier. */
export const workingDaysBetween = (from: Day, to: Day, { workingBefore }: Calendar): number =>
  workingBefore[toNumber(to) + 1]! - workingBefore[toNumber(from) + 1]!

/** Why a day is worked or off, for people to read. */
export interface DayNature {
  readonly day: Day
  readonly works: boolean
  /** The holiday that the day is off for or worked in exchange for. */
  readonly holiday?: string
  /** Title of the notice that says so. */
  readonly notice?: string
}

export function natureOf(day: Day, calendar: Calendar): DayNature {
  const number = toNumber(day)
  const named = calendar.named.get(number)
  return { day, works: works(number, calendar), ...(named && { holiday: named.name, notice: named.notice.title }) }
}

export interface MissingNotices {
  readonly national: readonly number[]
  readonly regional: readonly number[]
  /** The year a range ends in, if it ends in a last week of December that the missing notice of the next year may rearrange. */
  readonly yearEnd: readonly number[]
}

/** The years, or ends of years, for which a range of day numbers needs a notice that is not there. */
export function missingNotices(first: number, last: number, { region, national, regional }: Calendar): MissingNotices {
  const firstYear = yearOf(first)
  const years = Array.from({ length: yearOf(last) - firstYear + 1 }, (_, offset) => firstYear + offset)
  return {
    national: years.filter((year) => !national.has(year)),
    regional: region.localHolidays === null ? [] : years.filter((year) => !regional.has(year)),
    yearEnd: years.filter((year) => national.has(year) && !national.has(year + 1)
      && last >= numberOf(year, 12, 25) && last <= numberOf(year, 12, 31)),
  }
}

/** The last day of the last year whose national notice is known. Later days are provisional. */
export function horizonOf(calendar: Calendar): Day | null {
  const years = [...calendar.national.keys()]
  return years.length === 0 ? null : `${Math.max(...years)}-12-31`
}
