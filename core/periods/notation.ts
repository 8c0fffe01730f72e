import type { Day, Period } from '../norms/period.ts'
import { civil, daysInMonth, firstYear, isDay, lastYearEntered, toNumber, weekday } from './day.ts'

/** What was read from text, or why not: a stable code and a sentence to show as it stands. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly says: string }

const bad = (code: string, says: string) => ({ ok: false, code, says }) as const

export function parseDay(text: string): Parsed<Day> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return bad('day.form', `“${text}”不是日期，请写作 年-月-日，如 2025-03-01`)
  const [year, month, dayOfMonth] = parts.slice(1).map(Number) as [number, number, number]
  if (year < firstYear || year > lastYearEntered) {
    return bad('day.range', `“${text}”超出可以计算的年份，请填 ${firstYear} 年至 ${lastYearEntered} 年之间的日期`)
  }
  if (isDay(text)) return { ok: true, value: text }
  if (month < 1 || month > 12) return bad('day.invalid', `“${text}”不是有效日期：没有 ${month} 月，请核对月份`)
  const length = daysInMonth(year, month)
  return bad('day.invalid', `“${text}”不是有效日期：${year} 年 ${month} 月只有 1 日至 ${length} 日，没有 ${dayOfMonth} 日，请核对`)
}

const units = { d: 'day', wd: 'workingDay', m: 'month', y: 'year' } as const
/** A hundred years. Nothing in any law runs longer, and the tables of days end there. */
const longest = { day: 36_500, workingDay: 25_000, month: 1_200, year: 100 } as const

/** `30d`, `7wd`, `1m`, `1y`, or the last day itself, `2026-05-20`: as scenarios and the command line write a period. */
export function parsePeriod(text: string): Parsed<Period> {
  if (/^\d{4}-\d/.test(text)) {
    const day = parseDay(text)
    return day.ok ? { ok: true, value: { unit: 'until', day: day.value } } : day
  }
  const parts = /^(\d+)(d|wd|m|y)$/.exec(text)
  if (!parts) return bad('period.form', `“${text}”不是期间，请写作 30d（30日）、7wd（7个工作日）、1m（1个月）、1y（1年），或者写明最后一日，如 2026-05-20`)
  const unit = units[parts[2] as keyof typeof units]
  const count = Number(parts[1])
  if (count < 1) return bad('period.range', `“${text}”不是期间：数目至少为 1`)
  if (count > longest[unit]) return bad('period.range', `“${text}”过长：期间最长为 ${chinesePeriod({ unit, count: longest[unit] })}`)
  return { ok: true, value: { unit, count } }
}

/** Throws unless the count is a whole number from one to a hundred years' worth. */
export function assertCountable(period: Period): void {
  if (!('count' in period)) return
  if (!Number.isInteger(period.count) || period.count < 1 || period.count > longest[period.unit]) {
    throw new RangeError(`a period of ${period.count} ${period.unit} cannot be counted`)
  }
}

export function chinesePeriod(period: Period): string {
  switch (period.unit) {
    case 'day': return `${period.count}日`
    case 'workingDay': return `${period.count}个工作日`
    case 'month': return `${period.count}个月`
    case 'year': return `${period.count}年`
    case 'atOnce': return '立即'
    case 'promptly': return '及时'
    case 'until': return `至${plainDay(period.day)}`
  }
}

export const chineseWeekday = (day: Day): string => `周${'一二三四五六日'[weekday(toNumber(day))]}`

/** 2025年10月9日（周四） */
export const chineseDay = (day: Day): string => `${plainDay(day)}（${chineseWeekday(day)}）`

function plainDay(day: Day): string {
  const { year, month, dayOfMonth } = civil(toNumber(day))
  return `${year}年${month}月${dayOfMonth}日`
}
