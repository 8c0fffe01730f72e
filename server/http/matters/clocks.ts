import type { Clock } from '../../../core/matters/index.ts'
import { daysBetween, workingDaysBetween } from '../../../core/periods/index.ts'
import { cited } from '../../store/refused.ts'
import { waitingNames } from '../../store/matters/standing.ts'
import type { ClockOut } from '../contract/options.ts'
import type { Seen } from './seen.ts'

export function viewClock(clock: Clock, { inHand, at, laws }: Pick<Seen, 'inHand' | 'at' | 'laws'>): ClockOut {
  const { id, what, kind, who, startedOn, lastDay, provisional, state, endedOn, explanation, changes } = clock
  const inWorkingDays = lastDay !== null && lastDay >= at.today && clock.period.unit === 'workingDay'
  return {
    id, what, kind, who: [...who], startedOn, lastDay, provisional, state, explanation: [...explanation], citation: cited(clock, laws),
    whoName: waitingNames(inHand, who, at.today), endedOn: endedOn ?? null,
    daysLeft: lastDay === null ? null : daysBetween(at.today, lastDay),
    workingDaysLeft: inWorkingDays ? workingDaysBetween(at.today, lastDay, at.matter.calendar) : null,
    changes: changes.map(({ from, to, notice, on, state: became, decided }) => ({ from, to, notice, on, state: became, decided: decided ?? null })),
  }
}
