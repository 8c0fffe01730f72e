import type { Day } from '../norms/index.ts'
import { daysBetween } from '../periods/index.ts'
import type { Owed } from './duties.ts'
import { turnAfter, turnNamed, turnOf, type Turn } from './turn.ts'

/** What the state of a duty is read from: the entries that stand, without those that were replaced. */
export interface Recorded {
  /** Null for what has no turn. */
  readonly turn: string | null
  readonly doneOn: Day
}

/** `late`: the last day of a turn has passed without an entry. `open`: no turn, to be recorded whenever it is done. */
export type State =
  | { readonly state: 'late'; readonly missed: readonly [Turn, ...Turn[]] }
  | { readonly state: 'due'; readonly turn: Turn; readonly daysLeft: number }
  | { readonly state: 'done'; readonly turn: Turn }
  | { readonly state: 'open' }

/**
 * Turns are asked for back to the first of January of the year before: an office that begins with the register owes last year's
 * report, and not those of all years since the law began. What is older can still be recorded.
 */
const askedFrom = (today: Day): Day => `${Number(today.slice(0, 4)) - 1}-01-01` as Day

/** Where a duty stands on a day. */
export function stateOf(owed: Owed, entries: readonly Recorded[], today: Day): State {
  const turns = turnsBetween(owed, askedFrom(today), today)
  const current = turns.at(-1)
  if (!current) return { state: 'open' }
  const recorded = new Set(entries.map(({ turn }) => turn))
  const [first, ...others] = turns.filter(turn => turn.lastDay < today && !recorded.has(turn.key))
  if (first) return { state: 'late', missed: [first, ...others] }
  return recorded.has(current.key) ? { state: 'done', turn: current } : { state: 'due', turn: current, daysLeft: daysBetween(today, current.lastDay) }
}

/** The turns that lie between two days, whole or in part, from the duty's first to its last; none for a duty without turns. */
export function turnsBetween({ norm, since, until }: Owed, from: Day, through: Day): Turn[] {
  if (norm.kind === 'topic' || !norm.every) return []
  const last = until !== undefined && until < through ? until : through
  const turns: Turn[] = []
  for (let turn = turnOf(norm.every, norm.by, from < since ? since : from); turn.from <= last; turn = turnAfter(norm.every, norm.by, turn)) {
    turns.push(clipped(turn, since, until))
  }
  return turns
}

/** The turn of that key as it binds the organ; nothing where the duty has no such turn. */
export function turnFor({ norm, since, until }: Owed, key: string): Turn | undefined {
  const turn = norm.kind === 'standing' && norm.every ? turnNamed(norm.every, norm.by, key) : undefined
  return turn && clipped(turn, since, until)
}

/** A turn that began before the law was in force starts on its first day; a day named before that is the end of the turn. */
function clipped(turn: Turn, since: Day, until: Day | undefined): Turn {
  const to = until !== undefined && until < turn.to ? until : turn.to
  const lastDay = turn.lastDay < since || turn.lastDay > to ? to : turn.lastDay
  return { ...turn, from: turn.from < since ? since : turn.from, to, lastDay }
}

/** The turns an entry may be made for, the latest first: those asked for, and the next one, for a plan is made before its year. */
export function turnsToRecord(owed: Owed, today: Day): Turn[] {
  const { norm, until } = owed
  const turns = turnsBetween(owed, askedFrom(today), today)
  const current = turns.at(-1)
  if (!current || norm.kind === 'topic' || !norm.every) return []
  const next = turnAfter(norm.every, norm.by, current)
  return [...(until === undefined || next.from <= until ? [next] : []), ...turns.reverse()]
}

/** The turns whose last day fell between two days, the second not included, and that nobody recorded. */
export function missedBetween(owed: Owed, entries: readonly Recorded[], from: Day, before: Day): Turn[] {
  const recorded = new Set(entries.map(({ turn }) => turn))
  return turnsBetween(owed, from, before).filter(turn => turn.lastDay >= from && turn.lastDay < before && !recorded.has(turn.key))
}
