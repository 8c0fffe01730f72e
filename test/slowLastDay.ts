import type { Counting, Day, HolidayNotice, Period, Span } from '../core/norms/period.ts'

const oneDay = 86_400_000
const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const text = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The same rules told a second time, day by day over `Date` and the notices as they stand: to compare with and to measure against. */
export function slowCalendar(notices: readonly HolidayNotice[], region: string) {
  const off = new Map<number, boolean>()
  for (const place of new Set(['cn', region])) {
    for (const { holidays } of notices.filter((notice) => notice.region === place).toSorted((a, b) => a.year - b.year)) {
      for (const { rest, work } of holidays) {
        for (let at = time(rest.from); at <= time(rest.to); at += oneDay) off.set(at, true)
        for (const day of work ?? []) off.set(time(day), false)
      }
    }
  }
  const published = new Set(notices.filter((notice) => notice.region === 'cn').map((notice) => notice.year))
  return {
    isOff: (at: number): boolean => off.get(at) ?? [0, 6].includes(new Date(at).getUTCDay()),
    isNamedOff: (at: number): boolean => off.get(at) === true,
    isPublished: (at: number): boolean => published.has(new Date(at).getUTCFullYear()),
  }
}

export type SlowCalendar = ReturnType<typeof slowCalendar>

export interface SlowResult { lastDay: string; nominal: string; provisional: boolean }

export function slowLastDay(
  period: Extract<Period, { count: number }>, start: Day, counting: Counting, calendar: SlowCalendar, excluding: readonly Span[] = [],
): SlowResult {
  const isExcluded = (at: number) => excluding.some(({ from, to }) => at >= time(from) && at <= time(to))
  const inWorkingDays = isInWorkingDays(period, counting)
  const looked: number[] = []
  let at = time(start)
  if (period.unit === 'day' || period.unit === 'workingDay') {
    for (let counted = 0; counted < period.count;) {
      at += oneDay
      if (inWorkingDays) looked.push(at)
      if (!isExcluded(at) && !(inWorkingDays && calendar.isOff(at))) counted++
    }
  } else {
    const corresponding = correspondingDay(at, period.unit === 'year' ? 12 * period.count : period.count)
    let owed = 0
    for (; at < corresponding;) if (isExcluded(at += oneDay)) owed++
    while (owed > 0) if (!isExcluded(at += oneDay)) owed--
  }
  const nominal = at
  if (counting.endsOnHoliday === 'nextWorkingDay') {
    const isOff = counting.rollover === 'statutoryHolidays' ? calendar.isNamedOff : calendar.isOff
    for (looked.push(at); isOff(at) || (at > nominal && isExcluded(at)); looked.push(at)) at += oneDay
  }
  return { lastDay: text(at), nominal: text(nominal), provisional: !looked.every(calendar.isPublished) }
}

function isInWorkingDays(period: Extract<Period, { count: number }>, { plainDay }: Counting): boolean {
  if (period.unit === 'workingDay') return true
  if (period.unit !== 'day') return false
  if (typeof plainDay === 'string') return plainDay === 'working'
  return 'workingIfOneOf' in plainDay ? plainDay.workingIfOneOf.includes(period.count) : period.count <= plainDay.workingUpTo
}

function correspondingDay(at: number, months: number): number {
  const start = new Date(at)
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months]
  const end = Date.UTC(year, month, start.getUTCDate())
  const lastOfMonth = Date.UTC(year, month + 1, 0)
  return Math.min(end, lastOfMonth)
}
