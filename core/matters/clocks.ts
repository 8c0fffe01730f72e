import type { Act, ActName, Day, Duty, Law, Period, Power, Trigger } from '../norms/index.ts'
import { explain, lastDay, parsePeriod } from '../periods/index.ts'
import { rulingDay, sayChange } from './changes.ts'
import type { Clock, ClockChange, Matter, MatterEvent } from './matter.ts'

export type ClockNorm = (Duty | Power) & { readonly law: Law }

/** A clock as it runs in one replay. `heldBy` is the place of the hold in the norm's list. */
export interface Running {
  readonly norm: ClockNorm
  readonly startedOn: Day
  readonly startedBy: number
  readonly period: Period
  readonly changes: readonly ClockChange[]
  readonly lastDay: Day | null
  readonly provisional: boolean
  readonly explanation: readonly string[]
  heldBy: number | null
  endedOn: Day | null
  /** Its time has run out and the history knows. */
  expired: boolean
}

export const clockId = (norm: Duty | Power): string => norm.clock ?? norm.id

/** Where a command says what its act came to: the finding, the receiver, the measure, else the outcome of a reply. */
export const resultField = (act: ActName): 'finding' | 'to' | 'which' | 'outcome' =>
  act === 'conclude' ? 'finding' : act === 'refer' ? 'to' : act === 'measure' ? 'which' : 'outcome'

export const matchesAct = (act: Act, event: Pick<MatterEvent, 'act' | 'role' | 'outcome' | 'finding' | 'to' | 'which' | 'decides'>): boolean =>
  act.act === event.act && (act.role === undefined || act.role === event.role)
  && (act.outcome === undefined || act.outcome.length === 0 || act.outcome.includes(event[resultField(event.act)] ?? ''))
  && (act.decides === undefined || act.decides.includes(event.decides ?? ''))

/**
 * Whether an entry moves a clock of this law. What the other side hands in moves only the clocks of the law under which
 * it came: a late objection taken in under the law above has no local effect (national readings N-15).
 */
export function moves(trigger: Trigger, event: MatterEvent, law: Law): boolean {
  return matchesAct(trigger, event)
    && !(trigger.timely && event.late)
    && (event.act !== 'file' || event.law === law.id)
}

/** All clocks of one matter: those that run, by name, and those that a new start replaced, kept for the record. */
export interface Clocks {
  readonly running: Map<string, Running>
  readonly ended: Running[]
}

/**
 * Sets all clocks to what one more entry of the history makes of them. What comes after the last day holds nothing up. `begins`:
 * whether the matter is one in which the clock starts at all.
 */
export function moveClocks(clocks: Clocks, matter: Matter, event: MatterEvent, history: readonly MatterEvent[], begins: (norm: ClockNorm) => boolean): void {
  for (const clock of clocks.running.values()) if (!clock.endedOn) stopOrHold(clock, event)
  for (const norm of matter.machine.clocks) {
    const current = clocks.running.get(clockId(norm))
    const till = current && !current.endedOn && current.heldBy !== null ? current.norm.holds![current.heldBy] : undefined
    if (till && current!.norm === norm && matchesAct(till.till, event)) {
      if (till.then === 'resume') current!.heldBy = null
      else restart(clocks, matter, norm, event, history)
    } else if (norm.from?.some(trigger => moves(trigger, event, norm.law)) && begins(norm)) restart(clocks, matter, norm, event, history)
  }
}

/** How a clock stands at the end of `today`. */
export function clockState(clock: Running, today: Day): Clock['state'] {
  if (clock.endedOn) return 'done'
  if (clock.heldBy !== null) return 'held'
  if (clock.lastDay === null || today <= clock.lastDay) return 'running'
  if (clock.period.unit === 'atOnce') return 'atOnce'
  return clock.norm.kind === 'duty' ? 'overdue' : 'over'
}

/** A clock as others see it. */
export function view(clock: Running, today: Day): Clock {
  const { norm } = clock
  return {
    id: clockId(norm), law: norm.law.id, norm: norm.id, cite: norm.cite, what: norm.act, kind: norm.kind,
    who: [norm.who].flat(), startedOn: clock.startedOn, startedBy: clock.startedBy, period: clock.period, lastDay: clock.lastDay,
    provisional: clock.provisional, state: clockState(clock, today), ...(clock.endedOn && { endedOn: clock.endedOn }),
    explanation: clock.explanation, changes: clock.changes,
  }
}

function stopOrHold(clock: Running, event: MatterEvent): void {
  const { norm } = clock
  if (norm.until?.some(trigger => matchesAct(trigger, event) && !(trigger.timely && event.late))) {
    clock.endedOn = event.on
    return
  }
  const hold = norm.holds?.findIndex(({ by }) => by.timely ? moves(by, event, norm.law) : matchesAct(by, event)) ?? -1
  if (hold >= 0 && !clock.expired) clock.heldBy = hold
}

function restart(clocks: Clocks, matter: Matter, norm: ClockNorm, event: MatterEvent, history: readonly MatterEvent[]): void {
  const start = startOf(norm, event)
  if (start === undefined) return
  const period = periodOf(norm, event, history)
  if (period === undefined) return
  const startedBy = history.length + 1
  const result = start === null ? undefined : lastDay(period, start, norm.law.counting, matter.calendar)
  const changes = (matter.changes ?? []).filter(change => change.norm === norm.id && change.law === norm.law.id && change.startedBy === startedBy)
  const latest = changes.at(-1)
  const replaced = clocks.running.get(clockId(norm))
  if (replaced) clocks.ended.push({ ...replaced, endedOn: replaced.endedOn ?? event.on })
  clocks.running.set(clockId(norm), {
    norm, startedOn: start ?? event.on, startedBy, period, changes, heldBy: null, endedOn: null, expired: false,
    lastDay: latest ? rulingDay(latest) : result?.lastDay ?? null, provisional: result?.provisional ?? false,
    explanation: [...result ? explain(result) : ['起算日尚不知道：登记起算日后计算最后一日。'], ...changes.map(sayChange)],
  })
}

/** Null: the day is not known yet; undefined: the norm has nothing to count from. */
function startOf(norm: ClockNorm, event: MatterEvent): Day | null | undefined {
  const trigger = norm.from?.find(candidate => matchesAct(candidate, event))
  if (trigger?.dayIn) return event[trigger.dayIn] ?? null
  return event.on
}

function periodOf(norm: ClockNorm, event: MatterEvent, history: readonly MatterEvent[]): Period | undefined {
  const { within } = norm
  if (within === undefined) return undefined
  if ('unit' in within) return within
  if ('otherLawOr' in within) return stated(event) ?? within.otherLawOr
  const paper = [...history, event].findLast(entry => entry.act === 'issue' && entry.role === within.setBy)
  return stated(paper) ?? ('or' in within ? within.or : undefined)
}

/** The period an entry sets: a paper its own, an opening the one that another law gives. */
function stated(entry: MatterEvent | undefined): Period | undefined {
  const period = entry?.within === undefined ? undefined : parsePeriod(entry.within)
  return period?.ok ? period.value : undefined
}
