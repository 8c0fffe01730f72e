import type { Counting, Day } from '../norms/index.ts'
import { addDays, type Calendar, daysBetween, lastDayOnly } from '../periods/index.ts'
import { actedOn } from './check.ts'
import type { EnforcementRecord } from './record.ts'
import { dayOf } from './values.ts'

/** Within how long an act must be typed into its system, if anything says so, and within how many days what was typed in must be handed in. */
export interface TimeAllowed {
  readonly recorded: { readonly count: number; readonly workingDays: boolean } | null
  readonly reported: number
}

/** How soon an act became data. Null: its source does not tell. */
export interface Timeliness {
  /** Typed in later than is allowed. */
  readonly recordedLate: boolean
  /** Handed in later than is allowed. */
  readonly reportedLate: boolean
  /** Typed in when the act was over: written up afterwards. */
  readonly backDated: boolean
  /** Days from the act to its arrival. */
  readonly delay: number | null
}

export function timelinessOf(record: EnforcementRecord, arrived: Day, { recorded: allowed, reported }: TimeAllowed, calendar: Calendar): Timeliness {
  const recorded = record.recordedAt === null ? null : dayOf(record.recordedAt)
  const acted = actedOn(record)
  const began = recorded ?? acted
  const over = record.closedAt ?? record.executedAt
  return {
    recordedLate: recorded !== null && acted !== null && allowed !== null && recorded > acted && recorded > lastDayFor(acted, allowed, calendar),
    reportedLate: began !== null && arrived > addDays(began, reported),
    backDated: recorded !== null && over !== null && recorded > dayOf(over),
    delay: acted === null ? null : Math.max(0, daysBetween(acted, arrived)),
  }
}

const asTold: Counting = { plainDay: 'calendar', endsOnHoliday: 'unchanged', reading: '按登记的工作日或者自然日计算，末日不顺延。' }

const lastDayFor = (acted: Day, { count, workingDays }: NonNullable<TimeAllowed['recorded']>, calendar: Calendar): Day =>
  lastDayOnly({ unit: workingDays ? 'workingDay' : 'day', count }, acted, asTold, calendar)!

/** Days from act to arrival, as they are counted together: up to and with so many; the last is open. */
export const delaySteps = [1, 7, 20, 60, 180] as const

export const delayStep = (days: number): string => String(delaySteps.find((most) => days <= most) ?? 'more')
