import type { Closing, Day, Stage, Step } from '../norms/index.ts'
import { clockId, clockState, matchesAct, moveClocks, view, type Clocks, type Running } from './clocks.ts'
import { holds } from './conditions.ts'
import { putRight } from './corrections.ts'
import type { Expiry, Facts, Machine, Matter, MatterEvent, Situation } from './matter.ts'

/** What the fold carries along. */
interface Fold {
  readonly matter: Matter
  stages: Stage[]
  facts: Facts
  grounds: string[]
  opened: boolean
  closed: Closing | null
  closedOn: Day | null
  readonly clocks: Clocks
  readonly expiries: Expiry[]
}

/**
 * Where the matter stands at the end of `today`: its history replayed by the steps of its laws. Days that pass do what
 * the law says they do; nothing of it is stored as truth. Entries after `today` are left out. A history that its own
 * law could not have produced is a broken program and throws.
 */
export function replay(recorded: Matter, today: Day): Situation {
  const matter = putRight(recorded)
  const fold = begin(matter)
  const history: MatterEvent[] = []
  for (const event of matter.events) {
    if (event.on > today) break
    letDaysPass(fold, event.on)
    apply(fold, event, history)
    history.push(event)
    letDaysPass(fold, event.on)
  }
  letDaysPass(fold, today)
  const at = situationOf(fold, today, matter.events)
  return matter.known ? { ...at, facts: { ...at.facts, ...matter.known(today) } } : at
}

function situationOf(fold: Fold, today: Day, events: readonly MatterEvent[]): Situation {
  return {
    matter: { ...fold.matter, events }, today, opened: fold.opened, stages: fold.stages, closed: fold.closed, closedOn: fold.closedOn,
    facts: fold.facts, grounds: fold.grounds, expiries: fold.expiries,
    clocks: [...fold.clocks.ended, ...fold.clocks.running.values()].map(clock => view(clock, today)),
  }
}

/** The step by which an entry of the history was made. */
function stepOf(fold: Fold, event: MatterEvent, history: readonly MatterEvent[]): Machine['steps'][number] | undefined {
  const [only, ...others] = fold.matter.machine.steps.filter(step => step.law.id === event.law && step.cite === event.cite
    && matchesAct(step.on, event) && step.from.some(stage => fold.stages.includes(stage)))
  if (others.length === 0) return only
  const then = situationOf(fold, event.on, history)
  return [only!, ...others].find(step => !step.when || holds(step.when, then, event, false) === true)
}

/** The stages after a step: one track moves, others are put where the step says. */
export function stagesAfter(machine: Machine, stages: readonly Stage[], step: Step): Stage[] {
  const place = (next: readonly Stage[], stage: Stage, from?: readonly Stage[]): Stage[] => {
    const track = from ? next.findIndex(current => from.includes(current)) : trackOf(machine, stage)
    return next.map((current, index) => index === track ? stage : current)
  }
  const moved = typeof step.to === 'string' ? place(stages, step.to, step.from) : [...stages]
  return (step.also ?? []).reduce<Stage[]>((next, stage) => place(next, stage), moved)
}

const trackOf = (machine: Machine, stage: Stage): number => machine.tracks.findIndex(track => track.includes(stage))

function begin(matter: Matter): Fold {
  return {
    matter, stages: matter.machine.tracks.map(track => track[0]), facts: matter.facts, grounds: [], opened: false,
    closed: null, closedOn: null, clocks: { running: new Map(), ended: [] }, expiries: [],
  }
}

/** What is entered without a step of the law: facts that changed, and what puts the record right. */
const besideTheSteps: ReadonlySet<MatterEvent['act']> = new Set(['establish', 'correct', 'withdraw'])

function apply(fold: Fold, event: MatterEvent, history: readonly MatterEvent[]): void {
  const { machine } = fold.matter
  if (event.act === 'expire') return
  if (event.facts) fold.facts = { ...fold.facts, ...event.facts }
  if (event.grounds) fold.grounds = [...new Set([...fold.grounds, ...event.grounds])]
  if (!fold.opened) fold.opened = true
  else if (!besideTheSteps.has(event.act)) {
    const step = stepOf(fold, event, history)
    if (!step) throw new Error(`entry ${history.length + 1} (${event.act} ${event.role ?? ''} ${event.on}) is not a step of ${event.law} ${event.cite}`)
    fold.stages = stagesAfter(machine, fold.stages, step)
    if (typeof step.to === 'object') end(fold, step.to.closed, event.on)
  }
  moveClocks(fold.clocks, fold.matter, event, history, ({ when }) => !when || holds(when, situationOf(fold, event.on, [...history, event]), event, false) === true)
  if (fold.closed) stopClocks(fold, event.on)
}

function end(fold: Fold, closing: Closing, on: Day): void {
  fold.closed = closing
  fold.closedOn = on
}

function stopClocks(fold: Fold, on: Day): void {
  for (const [id, clock] of fold.clocks.running) {
    if ('afterClosing' in clock.norm && clock.norm.afterClosing) continue
    clock.endedOn ??= on
    fold.clocks.ended.push(clock)
    fold.clocks.running.delete(id)
  }
}

/** Expiries up to and including those that fell due before `day`, in the order of their last days. */
function letDaysPass(fold: Fold, day: Day): void {
  const due = [...fold.clocks.running.values()]
    .filter(clock => !clock.expired && ['overdue', 'over'].includes(clockState(clock, day)))
    .sort((a, b) => a.lastDay! < b.lastDay! ? -1 : 1)
  for (const clock of due) clock.expired = true
  for (const clock of due.filter(({ norm }) => norm.kind === 'duty')) {
    fold.expiries.push({ on: clock.lastDay!, provisional: clock.provisional, clock: clockId(clock.norm), what: clock.norm.act, law: clock.norm.law.id, cite: clock.norm.cite })
  }
  for (const clock of fold.clocks.running.values()) if (clockState(clock, day) === 'overdue') expire(fold, clock)
}

/** An overdue clock takes every step the law hangs on it, also when the matter comes back to such a stage later. */
function expire(fold: Fold, clock: Running): void {
  const { machine } = fold.matter
  const step = machine.steps.find(candidate => candidate.on.act === 'expire' && candidate.on.role === clockId(clock.norm)
    && candidate.from.some(stage => fold.stages.includes(stage)))
  if (step) fold.stages = stagesAfter(machine, fold.stages, step)
}
