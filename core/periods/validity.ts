import type { Counting, Day } from '../norms/period.ts'
import type { Calendar } from './calendar.ts'
import { lastDayOnly, type Countable } from './count.ts'
import { civil, plusMonths, toDay, toNumber } from './day.ts'
import { assertCountable } from './notation.ts'

/**
 * The first day in force of what comes into force a period after its publication (公布之日起……日后施行):
 * the day after the last, working or not, since nobody has to act on it.
 */
export function commencement(period: Countable, published: Day, counting: Counting, calendar: Calendar): Day {
  const last = lastDayOnly(period, published, { ...counting, endsOnHoliday: 'unchanged' }, calendar)
  return toDay(toNumber(last!) + 1)
}

/**
 * The last day of validity (有效期……年). The day of commencement is itself a day of validity: five years from 29 July
 * end on 28 July. Counted as an ordinary period (民法典第201、202条) they would end a day later; this is the earlier.
 */
export function lastDayOfValidity(period: { unit: 'month' | 'year'; count: number }, commencement: Day): Day {
  assertCountable(period)
  const from = toNumber(commencement)
  const end = plusMonths(from, period.unit === 'year' ? period.count * 12 : period.count)
  const corresponds = civil(from).dayOfMonth === civil(end).dayOfMonth
  return toDay(corresponds ? end - 1 : end)
}
