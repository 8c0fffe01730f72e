import type { Day } from '../norms/period.ts'

/**
 * Civil days as whole numbers: 0 is Monday, 1 January 1900. The numbers end with the year 2200, a hundred years
 * after the last day that people may enter, so that no period of up to a hundred years can leave them.
 */
export const firstYear = 1900
export const lastYear = 2200
export const lastYearEntered = 2099

const yearStarts = new Int32Array(lastYear - firstYear + 2)
for (let year = firstYear, start = 0; year <= lastYear + 1; year++) {
  yearStarts[year - firstYear] = start
  start += isLeap(year) ? 366 : 365
}
export const dayCount = yearStarts[lastYear + 1 - firstYear]!

const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]
const leapMonthStarts = monthStarts.map((start, month) => (month > 1 ? start + 1 : start))

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  const starts = isLeap(year) ? leapMonthStarts : monthStarts
  return starts[month]! - starts[month - 1]!
}

export function numberOf(year: number, month: number, dayOfMonth: number): number {
  const starts = isLeap(year) ? leapMonthStarts : monthStarts
  return yearStarts[year - firstYear]! + starts[month - 1]! + dayOfMonth - 1
}

/** Throws for what is not a day; text from outside goes through `parseDay` first. */
export function toNumber(day: Day): number {
  const number = read(day)
  if (number < 0) throw new RangeError(`not a day between ${firstYear} and ${lastYear}: ${day}`)
  return number
}

/** The number of the day, or -1. By character codes: last days are computed millions at a time. */
function read(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return -1
  const year = digits(text, 0) * 100 + digits(text, 2)
  const month = digits(text, 5)
  const dayOfMonth = digits(text, 8)
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && dayOfMonth >= 1)) return -1
  return dayOfMonth <= 28 || dayOfMonth <= daysInMonth(year, month) ? numberOf(year, month, dayOfMonth) : -1
}

/** Two digits as a number; NaN, which fails every comparison, where there are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

export function yearOf(number: number): number {
  let year = firstYear + Math.floor(number / 365.2425)
  if (number < yearStarts[year - firstYear]!) year--
  else if (number >= yearStarts[year + 1 - firstYear]!) year++
  return year
}

export interface Civil {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

export function civil(number: number): Civil {
  const year = yearOf(number)
  const dayOfYear = number - yearStarts[year - firstYear]!
  const starts = isLeap(year) ? leapMonthStarts : monthStarts
  let month = 12
  while (starts[month - 1]! > dayOfYear) month--
  return { year, month, dayOfMonth: dayOfYear - starts[month - 1]! + 1 }
}

const texts: Day[] = new Array<Day>(dayCount)

export function toDay(number: number): Day {
  return (texts[number] ??= write(number))
}

function write(number: number): Day {
  if (!(number >= 0 && number < dayCount)) throw new RangeError(`day number ${number} lies outside the calendar`)
  const { year, month, dayOfMonth } = civil(number)
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as Day
}

/** 0 Monday … 6 Sunday. */
export const weekday = (number: number): number => number % 7

/** The corresponding day that many months later; the last day of that month if it has none (民法典第202条). */
export function plusMonths(number: number, months: number): number {
  const { year, month, dayOfMonth } = civil(number)
  const total = year * 12 + month - 1 + months
  const thatYear = Math.floor(total / 12)
  const thatMonth = (total % 12) + 1
  return numberOf(thatYear, thatMonth, Math.min(dayOfMonth, daysInMonth(thatYear, thatMonth)))
}

export const isDay = (text: string): text is Day => read(text) >= 0

export const addDays = (day: Day, days: number): Day => toDay(toNumber(day) + days)

/** Days from one to the other; negative if the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

export const addMonths = (day: Day, months: number): Day => toDay(plusMonths(toNumber(day), months))

export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)
