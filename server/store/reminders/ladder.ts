import type { Day } from '../../../core/norms/index.ts'
import { addDays, isWorkingDay, workingDaysBetween, type Calendar } from '../../../core/periods/index.ts'

/** When an office reminds, in days, and to whom it goes up. An internal rule (内部), never law's. */
export interface ReminderRule {
  /** Before a last day; working days where the period counts working days. */
  readonly before: readonly number[]
  /** Working days after it on which those who owe it are told again, its head of section and its leader are told, and the organ above sees it. */
  readonly again: number
  readonly chief: number
  readonly leader: number
  readonly superior: number
  /** Working days after which a paper that nobody has signed for is brought up. */
  readonly unsigned: number
  /** Working days after which a paper that waits for approval is brought up where it lies. */
  readonly approval: number
  /** Days before a credential runs out. */
  readonly credentials: readonly number[]
}

export const usualRule: ReminderRule = { before: [7, 3, 1], again: 5, chief: 1, leader: 3, superior: 5, unsigned: 3, approval: 3, credentials: [60, 30] }

/** One step of a ladder: on which day whoever it is for is told. */
export interface Rung {
  /** `before7`, `on`, `again`, `chief`, `leader`: with the last day and the receiver what makes a reminder the same. */
  readonly step: string
  readonly on: Day
  readonly to: 'owing' | 'chief' | 'leader'
}

/** What of a duty the ladder rests on. */
export interface Climbed {
  readonly startedOn: Day
  readonly lastDay: Day
  readonly countsWorkingDays: boolean
  /** The day on which its last day was moved. */
  readonly movedOn: Day | null
}

/**
 * The steps around a last day, in order. One that falls on a day off comes on the working day before, for nobody reads it then;
 * of two on one day the nearer stays. What lies on or before the start, or before the last day was moved, is left out: its time was over.
 */
export function ladder({ startedOn, lastDay, countsWorkingDays, movedOn }: Climbed, rule: ReminderRule, calendar: Calendar): Rung[] {
  const before = rule.before.toSorted((a, b) => b - a).map((days): Rung =>
    ({ step: `before${days}`, on: workingDayBefore(countsWorkingDays ? backWorking(lastDay, days, calendar) : addDays(lastDay, -days), calendar), to: 'owing' }))
  const after = ([['again', 'owing'], ['chief', 'chief'], ['leader', 'leader']] as const)
    .map(([step, to]): Rung => ({ step, on: onWorking(lastDay, rule[step], calendar), to })).sort((a, b) => a.on < b.on ? -1 : 1)
  const nearest = before.filter(({ on }, index) => on < lastDay && on !== before[index + 1]?.on)
  return [...nearest, { step: 'on', on: lastDay, to: 'owing' } as const, ...after].filter(({ on }) => on > startedOn && (movedOn === null || on >= movedOn))
}

/**
 * What is to be told today, and when to look again. A day on which nobody looked is made up for: of several steps before the last
 * day only the nearest is told, of those after it each, for each has its own receiver.
 */
export function dueOn(rungs: readonly Rung[], lastDay: Day, today: Day): { tell: readonly Rung[], next: Day | null } {
  const come = rungs.filter(({ on }) => on <= today)
  const tell = today > lastDay ? come.filter(({ on }) => on > lastDay) : come.slice(-1)
  return { tell, next: rungs.find(({ on }) => on > today)?.on ?? null }
}

/** The last day after which so many working days are left, up to and including `day`. */
function backWorking(day: Day, count: number, calendar: Calendar): Day {
  let back = day
  while (workingDaysBetween(back, day, calendar) < count) back = addDays(back, -1)
  return back
}

function onWorking(day: Day, count: number, calendar: Calendar): Day {
  let on = day
  while (workingDaysBetween(day, on, calendar) < count) on = addDays(on, 1)
  return on
}

function workingDayBefore(day: Day, calendar: Calendar): Day {
  let back = day
  while (!isWorkingDay(back, calendar)) back = addDays(back, -1)
  return back
}

/** The last day that lies so many working days back, or more: what was done on it or earlier has waited that long. */
export const workingDaysAgo = (today: Day, count: number, calendar: Calendar): Day => backWorking(today, count, calendar)
