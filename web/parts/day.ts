import type { Day } from '../../core/norms/period.ts'
import { civil, daysBetween, toNumber } from '../../core/periods/day.ts'
import { chineseWeekday } from '../../core/periods/notation.ts'
import { words } from '../words/index.ts'

/** 7月16日（周四）; with its year where that is not the year of today, or where there is no today. */
export function sayDay(day: Day, today?: Day): string {
  const { year, month, dayOfMonth } = civil(toNumber(day))
  const text = words.days.monthDay(month, dayOfMonth, chineseWeekday(day))
  return today && year === civil(toNumber(today)).year ? text : words.days.fullDay(year, text)
}

/** How a day stands to today, where somebody must be done by it. */
export function sayDistance(day: Day, today: Day, workingDaysLeft?: number | null): string {
  const left = daysBetween(today, day)
  if (left === 0) return words.days.dueToday
  if (left === 1) return words.days.dueTomorrow
  if (left < 0) return words.days.late(-left)
  return typeof workingDaysLeft === 'number' ? words.days.leftWorking(workingDaysLeft) : words.days.left(left)
}

/** Days within which a last day is pressing. A matter of display, not of law. */
const soonWithin = 3

export type Nearness = 'late' | 'soon' | 'ahead'

export function nearness(day: Day, today: Day): Nearness {
  const left = daysBetween(today, day)
  if (left < 0) return 'late'
  return left <= soonWithin ? 'soon' : 'ahead'
}

const chineseTime = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

/** 7月13日（周一）10:02, in Chinese time wherever the browser is. */
export function sayInstant(instant: string, today?: Day): string {
  const parts = Object.fromEntries(chineseTime.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${sayDay(`${parts['year']}-${parts['month']}-${parts['day']}` as Day, today)}${parts['hour']}:${parts['minute']}`
}
