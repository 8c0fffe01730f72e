/** A day of the civil calendar of China (UTC+8), YYYY-MM-DD. Text from outside becomes one through `parseDay`. */
export type Day = `${number}-${number}-${number}`

/** Consecutive days, both ends included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

export type Period =
  | { readonly unit: 'day' | 'workingDay' | 'month' | 'year'; readonly count: number }
  | { readonly unit: 'atOnce' } // 立即: no counting, no shift
  | { readonly unit: 'promptly' } // 及时: the law fixes no last day, and neither do we
  | { readonly unit: 'until'; readonly day: Day } // a paper names the day itself: nothing is counted, a day off shifts it

export const days = (count: number): Period => ({ unit: 'day', count })
export const workingDays = (count: number): Period => ({ unit: 'workingDay', count })
export const months = (count: number): Period => ({ unit: 'month', count })
export const years = (count: number): Period => ({ unit: 'year', count })
export const atOnce: Period = { unit: 'atOnce' }
export const promptly: Period = { unit: 'promptly' }
export const until = (day: Day): Period => ({ unit: 'until', day })

/**
 * What 日 without 工作 means in a law. Two statutes turn short periods into working days:
 * 行政处罚法第85条 names the numbers (二日、三日、五日、七日), 行政强制法第69条 a bound (十日以内).
 */
export type PlainDay =
  | 'calendar'
  | 'working'
  | { readonly workingIfOneOf: readonly number[] }
  | { readonly workingUpTo: number }

/** How a law counts, and what we decided where it does not say. */
export interface Counting {
  readonly plainDay: PlainDay
  /** Whether a last day off moves to the next working day (民法典第203条). Holidays inside a period never extend it. */
  readonly endsOnHoliday: 'nextWorkingDay' | 'unchanged'
  /**
   * Which days off move a last day: all of them (the default, as 行诉解释第48条 「节假日」), or only those that
   * the holiday notices name, as the strict reading of 「法定休假日」 has it (ordinary weekends do not).
   */
  readonly rollover?: 'restDays' | 'statutoryHolidays'
  /** In Chinese, a sentence an official could dispute. */
  readonly reading: string
  /** The article that says so, where one does. */
  readonly cite?: string
}

/** A place with holidays of its own, or without. */
export interface Region {
  readonly id: string
  readonly name: string
  /**
   * Minority festivals that the place itself declares days off (放假办法第4条): for each year a notice is needed,
   * and a last day computed without one says so. Null: none known.
   */
  readonly localHolidays: string | null
}

/** One official notice of days off (节假日安排通知), as published. */
export interface HolidayNotice {
  /** The year it arranges; it may reach into December of the year before. */
  readonly year: number
  /** Id of a `Region`; `cn` for the notices of the State Council. */
  readonly region: string
  /** Title, with the document number where known. */
  readonly title: string
  /** Where it was published, or how the facts reached us. */
  readonly sources: readonly string[]
  readonly holidays: readonly {
    readonly name: string
    readonly rest: Span
    /** Weekend days worked instead (调休上班). */
    readonly work?: readonly Day[]
  }[]
  /** Title of the earlier notice of the same place and year that this one takes the place of. */
  readonly replaces?: string
}
