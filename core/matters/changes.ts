import type { Day } from '../norms/index.ts'
import { chineseDay, lastDayOnly, type Calendar } from '../periods/index.ts'
import type { Clock, ClockChange, Situation } from './matter.ts'

/** The last day that holds after a change: the notice's where it is later or has been confirmed, else the one before. */
export const rulingDay = ({ state, from, to }: Pick<ClockChange, 'state' | 'from' | 'to'>): Day =>
  state === 'moved' || state === 'confirmed' || state === 'settled' ? to : from

/** What a new calendar would make of one clock. */
export interface Recounted {
  readonly clock: Clock
  readonly from: Day
  readonly to: Day
  readonly state: 'moved' | 'waits' | 'stays' | 'settled'
}

/**
 * What a new calendar makes of the clocks of a matter; nothing of those that it leaves alone. No day that somebody may
 * have relied on gets earlier by itself, and no history is undone: what was entered after a last day may rest on its having
 * passed, so that day stays as it was.
 */
export function recount(at: Situation, calendar: Calendar): readonly Recounted[] {
  const { machine: { law, uppers }, events } = at.matter
  return at.clocks.flatMap(clock => {
    const { startedOn, lastDay: from, changes } = clock
    const counting = [law, ...uppers].find(({ id }) => id === clock.law)!.counting
    const to = lastDayOnly(clock.period, startedOn, counting, calendar)
    if (from === null || to === null) return []
    const latest = changes.at(-1)
    if (from === to) return latest?.state === 'waits' ? [{ clock, from, to, state: 'settled' as const }] : []
    if (latest?.to === to) return [] // known already: waiting, or decided
    return [{ clock, from, to, state: stateOf(clock, from, to, events.some(event => event.on > from)) }]
  })
}

function stateOf({ state }: Clock, from: Day, to: Day, actedSince: boolean): Recounted['state'] {
  if (state === 'running' || state === 'held') return to > from ? 'moved' : 'waits'
  return state !== 'done' && to > from && !actedSince ? 'moved' : 'stays'
}

/** Why a waiting change cannot be confirmed any more, in a Chinese sentence; nothing if it can. */
export function refuseConfirming(at: Situation, { to }: Pick<ClockChange, 'to'>): string | undefined {
  const later = at.matter.events.find(event => event.on > to)
  return later && `${chineseDay(later.on)}已有办理记录，晚于${chineseDay(to)}，不能再把最后一日提前。请选择保留原日。`
}

/** One sentence for the reader of a clock. */
export function sayChange(change: ClockChange): string {
  const [before, after] = [chineseDay(change.from), chineseDay(change.to)]
  const entered = `${chineseDay(change.on)}录入“${change.notice}”`
  switch (change.state) {
    case 'moved': return `${entered}，最后一日由${before}改为${after}。`
    case 'settled': return `${entered}，最后一日仍为${after}，不必再确认。`
    case 'stays': return `${entered}，据此最后一日应为${after}；期限结束在先，仍以${before}为准。`
    case 'waits': return `${entered}，据此最后一日应为${after}，早于原来的${before}；待确认，确认之前仍以${before}为准。`
    case 'confirmed': case 'kept': return `${entered}，据此最后一日应为${after}，早于原来的${before}；${sayDecision(change)}`
  }
}

/** What an official decided on an earlier last day; nothing where nobody has. */
export function sayDecision({ state, from, to, decided }: ClockChange): string {
  if (!decided) return ''
  const who = `${chineseDay(decided.on)}${decided.by}`
  return state === 'confirmed'
    ? `${who}确认，最后一日提前为${chineseDay(to)}。理由：${decided.reason}`
    : `${who}决定保留原来的最后一日${chineseDay(from)}。理由：${decided.reason}`
}
