import type { Clock } from '../../../core/matters/index.ts'
import { daysBetween, workingDaysBetween } from '../../../core/periods/index.ts'
import { cited } from '../../store/refused.ts'
import { waitingNames } from '../../store/standing.ts'
import type { ClockOut } from '../contract/matters.ts'
import type { Seen } from './view.ts'

export function viewClock(clock: Clock, { inHand, at, laws }: Pick<Seen, 'inHand' | 'at' | 'laws'>): ClockOut {
  const { id, what, kind, who, startedOn, lastDay, provisional, state, endedOn, explanation } = clock
  const inWorkingDays = lastDay !== null && lastDay >= at.today && countsWorkingDays(clock, at)
  return {
    id, what, kind, who: [...who], startedOn, lastDay, provisional, state, explanation: [...explanation], citation: cited(clock, laws),
    whoName: waitingNames(inHand, who, at.today), endedOn: endedOn ?? null,
    daysLeft: lastDay === null ? null : daysBetween(at.today, lastDay),
    workingDaysLeft: inWorkingDays ? workingDaysBetween(at.today, lastDay, at.matter.calendar) : null,
  }
}

function countsWorkingDays(clock: Clock, { matter }: Seen['at']): boolean {
  const norm = matter.machine.clocks.find(candidate => candidate.law.id === clock.law && candidate.id === clock.norm)
  return norm?.within !== undefined && 'unit' in norm.within && norm.within.unit === 'workingDay'
}
