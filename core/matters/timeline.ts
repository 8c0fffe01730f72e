import type { Actor, Cite, Day } from '../norms/index.ts'
import { chineseDay } from '../periods/index.ts'
import { sayChange, sayDecision } from './changes.ts'
import type { Clock, Machine, MatterEvent, Situation } from './matter.ts'
import { actWords } from './words.ts'

/** One line of a matter's history, or of what lies ahead. */
export interface TimelineEntry {
  readonly on: Day
  readonly kind: 'event' | 'expiry' | 'change' | 'ahead'
  readonly label: string
  readonly by?: Actor
  readonly law: string
  readonly cite: Cite
  /** Place in the history, from one; only entries of the history have one. */
  readonly seq?: number
  /** The mark of an act that came late. */
  readonly late?: string
  /** A last day, passed or ahead, that rests on a year whose notice is not known. */
  readonly provisional?: true
}

/** Clocks that still say something: running, held, overdue, or to be done at once, in the order of their last days. */
export function deadlines(at: Situation): readonly Clock[] {
  const place = (clock: Clock): string => clock.lastDay ?? '9999'
  return at.clocks.filter(clock => clock.state !== 'done' && clock.state !== 'over')
    .sort((a, b) => place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0)
}

/** Past entries and expiries in the order they happened, then the last days ahead. */
export function timeline(at: Situation): readonly TimelineEntry[] {
  const { machine, events } = at.matter
  const past: TimelineEntry[] = events.map((event, index) => ({
    on: event.on, kind: 'event' as const, label: sayEvent(machine, event), by: event.by,
    law: event.law, cite: event.cite, seq: index + 1, ...(event.late && { late: event.late }),
  })).filter((_, index) => events[index]!.act !== 'expire' && events[index]!.on <= at.today)
  const expired: TimelineEntry[] = at.expiries.map(({ on, provisional, what, law, cite }) =>
    ({ on, kind: 'expiry', label: `${what}的期限届满`, law, cite, ...(provisional && { provisional: true as const }) }))
  const ahead: TimelineEntry[] = deadlines(at).filter(clock => clock.state === 'running' && clock.lastDay !== null)
    .map(clock => ({ on: clock.lastDay!, kind: 'ahead', label: `${clock.what}的最后一日`, law: clock.law, cite: clock.cite, ...(clock.provisional && { provisional: true as const }) }))
  const inOrder = [...past, ...expired, ...at.clocks.flatMap(changesOf)].map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.on === b.entry.on ? a.index - b.index : a.entry.on < b.entry.on ? -1 : 1).map(({ entry }) => entry)
  return [...inOrder, ...ahead]
}

/** What an entry of the history says was done. */
export function sayEvent(machine: Machine, { withdrawn, was, happened, ...event }: MatterEvent): string {
  if (withdrawn) return `${sayEvent(machine, withdrawn)}（已撤回）`
  return `${actWords(machine, event.act, event.role)}${was && happened ? `：由${chineseDay(was)}更正为${chineseDay(happened)}` : ''}`
}

/** What notices made of its last day while anybody could still act by it, and what an official decided on that. */
function changesOf({ what, law, cite, changes }: Clock): readonly TimelineEntry[] {
  return changes.filter(change => change.state !== 'stays').flatMap(change => [
    { on: change.on, kind: 'change' as const, label: `${what}：${sayChange({ ...change, state: change.decided ? 'waits' : change.state })}`, law, cite },
    ...(change.decided ? [{ on: change.decided.on, kind: 'change' as const, label: `${what}：${sayDecision(change)}`, law, cite }] : []),
  ])
}
