import type { Actor, Ask, Cite, DecisionType, Law, Power } from '../norms/index.ts'
import { chineseDay, parsePeriod } from '../periods/index.ts'
import { clockId, matchesAct, resultField } from './clocks.ts'
import { groundsOf, holds } from './conditions.ts'
import { entryRefused, marksAfter } from './corrections.ts'
import { explainMissingStep, explainUnmet } from './explain.ts'
import { refuse, sameAct } from './machine.ts'
import type { BoundStep, Command, Machine, Matter, MatterEvent, Probe, Refusal, Situation } from './matter.ts'
import { replay } from './replay.ts'
import { actWords, closingName } from './words.ts'

export interface Accepted {
  readonly refused: false
  readonly events: readonly MatterEvent[]
  /** Taken in after its last day: the sentence, under the article whose time has passed. */
  readonly flagged?: { readonly law: string; readonly cite: Cite; readonly says: string }
  /** Where the matter stands at the end of that day. */
  readonly situation: Situation
}

/** A step that is open to a command, and the mark it would bear. */
export interface Found {
  readonly step: BoundStep
  readonly late?: { readonly law: string; readonly cite: Cite; readonly says: string }
}

/** Answers one command under the laws of the matter: the entries it adds to the history, or the refusal. */
export function decide(matter: Matter, command: Command): Accepted | Refusal {
  const last = matter.events.at(-1)
  if (last && command.on < last.on) {
    return refuse(matter.machine.law, matter.machine.proceeding.cite, `日期${chineseDay(command.on)}早于上一事项的日期${chineseDay(last.on)}；请核对后重新填写。`)
  }
  const at = replay(matter, command.on)
  if (command.act === 'open' || (!at.opened && opens(matter.machine, command))) return open(at, command)
  if (!at.opened) return refuse(matter.machine.law, matter.machine.proceeding.opening.cite, '尚未立案，不能办理这一步。')
  if (command.act === 'establish') return at.closed ? refuseClosed(at) : establish(at, command)
  if (command.act === 'correct' || command.act === 'withdraw') return correct(at, command)
  const found = findStep(at, command, false)
  if ('refused' in found) return found
  const missing = missingField(at, found.step, command) ?? wrongField(at, found.step, command)
  if (missing) return missing
  return accept(matter, { ...command, by: actorOf(found.step, command), law: found.step.law.id, cite: found.step.cite, ...(found.late && { late: found.late.says }) }, found.late)
}

/** The first step of the laws that the command may take, in time rather than late; else why there is none. */
export function findStep(at: Situation, command: Probe, asking: boolean): Found | Refusal {
  const { machine } = at.matter
  const candidates = machine.steps.filter(step => sameAct(step.on, command)
    && (step.on.outcome === undefined || asksOutcome(command, asking) || matchesAct(step.on, command)))
  if (at.closed && !candidates.some(step => step.afterClosing)) return refuseClosed(at)
  const barred = refuseBarred(at, command, asking)
  const here = candidates.filter(step => step.from.some(stage => at.stages.includes(stage)))
  if (barred) return here.length > 0 || candidates.length === 0 ? barred : withBars(explainMissingStep(at, command, candidates), barred)
  const possible = here.filter(step => !step.when || holds(step.when, at, command, asking) !== false)
  if (possible.length === 0) {
    const unmet = here.find(step => step.otherwise)
    return unmet ? explainUnmet(at, command, unmet, unmet.otherwise!) : explainMissingStep(at, command, candidates)
  }
  const permitted = possible.filter(step => command.by === undefined || [step.by].flat().includes(command.by))
  if (permitted.length === 0) return refuse(possible[0]!.law, possible[0]!.cite, `${actWords(machine, command.act, command.role)}不由该主体办理。`)
  return inTime(at, command, permitted)
}

const asksOutcome = (command: Probe, asking: boolean): boolean => asking && command[resultField(command.act)] === undefined

/** Powers end; a late act is refused or taken in with a mark, as its law says. Whichever law still gives the right goes first. */
function inTime(at: Situation, command: Probe, steps: readonly BoundStep[]): Found | Refusal {
  const timed = steps.map(step => ({ step, power: powerOver(at.matter.machine, step) }))
  const open = timed.find(({ power }) => !power || stateOf(at, power) === 'running')
  const over = timed.find(({ power }) => power && stateOf(at, power) === 'over')
  const late = over && lateness(at, over.power!)
  if (open) return late ? { step: open.step, late } : { step: open.step }
  if (!over) return explainMissingStep(at, command, steps)
  if (over.power!.late === 'refuse') return refuse(over.power!.law, over.power!.cite, late!.says)
  return { step: over.step, late: late! }
}

type BoundPower = Power & { readonly law: Law }

/** The right that a filing uses up, where its law sets a time for it. */
function powerOver(machine: Machine, step: BoundStep): BoundPower | undefined {
  return machine.clocks.find((norm): norm is BoundPower => norm.kind === 'power' && norm.law.id === step.law.id
    && (norm.until ?? []).some(trigger => sameAct(trigger, step.on)))
}

const stateOf = (at: Situation, power: Power): string | undefined =>
  at.clocks.findLast(clock => clock.id === clockId(power) && clock.state !== 'done')?.state

function lateness(at: Situation, power: BoundPower): { law: string; cite: Cite; says: string } {
  const clock = at.clocks.findLast(candidate => candidate.id === clockId(power))!
  return { law: power.law.id, cite: power.cite, says: `${power.act}的期限已于${chineseDay(clock.lastDay!)}届满` }
}

/** Everything the laws forbid at this moment: the first as the reason, the others beside it. */
function refuseBarred(at: Situation, command: Probe, asking: boolean): Refusal | undefined {
  const [first, ...others] = at.matter.machine.bars
    .filter(bar => bar.on.some(act => matchesAct(act, command)) && holds(bar.when, at, command, asking) === true)
  return first && refuse(first.law, first.cite, first.says, others.map(({ law, cite, says }) => ({ law: law.id, cite, says })))
}

/** What would have to come first is the nearer reason; what forbids the act besides stands beside it. */
const withBars = (refusal: Refusal, { law, cite, says, also }: Refusal): Refusal =>
  ({ ...refusal, also: [...refusal.also, { law, cite, says }, ...also] })

function refuseClosed(at: Situation): Refusal {
  const { machine, events } = at.matter
  const closing = events.findLast(event => event.on <= at.closedOn! && event.act !== 'expire')!
  return { ...refuse(machine.law, closing.cite, `办件已于${chineseDay(at.closedOn!)}办结（${closingName(machine, at.closed!)}）。`), law: closing.law }
}

const opens = (machine: Machine, command: Command): boolean =>
  (machine.proceeding.opening.acts ?? []).some(act => matchesAct(act, command))

function open(at: Situation, command: Command): Accepted | Refusal {
  const { machine } = at.matter
  if (at.opened) return refuse(machine.law, machine.proceeding.opening.cite, '本办件已经立案，不能重复立案。')
  const barred = refuseBarred(at, command, false)
  if (barred) return barred
  const by = [machine.proceeding.opening.by].flat()
  if (command.by && !by.includes(command.by)) return refuse(machine.law, machine.proceeding.opening.cite, '该主体不能立案。')
  const unreadable = wrongPeriod(command)
  if (unreadable) return refuse(machine.law, machine.proceeding.opening.cite, unreadable)
  return accept(at.matter, { ...command, by: command.by ?? by[0]!, law: proceedingLaw(machine), cite: machine.proceeding.opening.cite })
}

function establish(at: Situation, command: Command): Accepted | Refusal {
  const { machine } = at.matter
  const stated = Object.keys(command.facts ?? {})
  const fact = machine.facts.find(known => stated.includes(known.id))
  if (stated.length === 0) return refuse(machine.law, machine.proceeding.cite, '没有写明变化的事实；请选择事实并填写。')
  return accept(at.matter, { ...command, by: command.by ?? 'supervisionOffice', law: fact?.law.id ?? proceedingLaw(machine), cite: fact?.cite ?? machine.proceeding.cite })
}

/** Puts the record right where everything that came after still could have been done; nothing else is touched. */
function correct(at: Situation, command: Command): Accepted | Refusal {
  const { matter } = at
  const refusal = entryRefused(matter, command)
  if (refusal) return refusal
  const entry = matter.events[command.corrects! - 1]!
  const event = { ...command, by: command.by!, law: entry.law, cite: entry.cite, ...(command.act === 'correct' && { was: entry.on }) }
  const marks = marksAfter({ ...matter, events: [...matter.events, event] }, command.corrects!, decide)
  return 'refused' in marks ? marks : accept(matter, { ...event, ...(Object.keys(marks).length > 0 && { marks }) })
}

const proceedingLaw = (machine: Machine): string =>
  [machine.law, ...machine.uppers].find(law => law.proceedings.includes(machine.proceeding))!.id

function accept(matter: Matter, event: MatterEvent, flagged?: Accepted['flagged']): Accepted {
  const situation = replay({ ...matter, events: [...matter.events, event] }, event.on)
  return { refused: false, events: [event], situation, ...(flagged && { flagged }) }
}

function actorOf(step: BoundStep, command: Command): Actor {
  return command.by ?? [step.by].flat()[0]!
}

function missingField(at: Situation, step: BoundStep, command: Command): Refusal | undefined {
  const ask = step.asks?.find(wanted => isAsked(wanted, at, command) && holds({ states: wanted.field }, at, command, false) !== true)
  return ask && refuse(step.law, ask.cite, ask.says)
}

export const isAsked = (ask: Ask, at: Situation, command: Partial<Command>): boolean =>
  !ask.when || holds(ask.when, at, command, false) === true

function wrongField(at: Situation, step: BoundStep, command: Command): Refusal | undefined {
  const laws = [at.matter.machine.law, ...at.matter.machine.uppers] as const
  const unreadable = wrongPeriod(command)
  if (unreadable) return refuse(step.law, step.cite, unreadable)
  const unknownGround = command.grounds?.find(cite => !isGround(cite, step, laws))
  if (unknownGround) return refuse(step.law, step.cite, `“${unknownGround}”不是本法列明的情形；请从列明的情形中选择。`)
  const measures = laws.flatMap(law => law.norms).filter(norm => norm.kind === 'measure')
  if (command.which !== undefined && measures.length > 0 && !measures.some(norm => norm.cite === command.which)) {
    return refuse(step.law, step.cite, `“${command.which}”不是本法规定的监督措施；请从列明的措施中选择。`)
  }
  const types = decisionTypesOf(at.matter.machine)
  if (command.decides !== undefined && types.length > 0 && !types.some(type => type.name === command.decides)) {
    return refuse(step.law, step.cite, `“${command.decides}”不是本法规定的决定种类；可以是：${types.map(type => type.name).join('、')}。`)
  }
  const type = types.find(({ name }) => name === command.decides)
  const stated = groundsOf(laws).filter(ground => at.grounds.includes(ground.cite) || command.grounds?.includes(ground.cite)).map(ground => ground.id)
  if (type?.grounds && !type.grounds.some(id => stated.includes(id))) {
    return refuse(step.law, type.cite, `“${type.name}”须有与之相应的情形，已认定的情形不属于此。`)
  }
  return undefined
}

/** A local paper rests on the local list; a step of the law above on any list; a law without a list leaves the ground open. */
function isGround(cite: string, step: BoundStep, [local, ...uppers]: readonly [Law, ...Law[]]): boolean {
  const listed = groundsOf(step.law === local ? [local] : [local, ...uppers])
  return listed.length === 0 || listed.some(ground => ground.cite === cite)
}

function wrongPeriod({ within, on }: Command): string | undefined {
  const period = within === undefined ? undefined : parsePeriod(within)
  if (period?.ok && period.value.unit === 'until' && period.value.day < on) return `载明的最后一日${chineseDay(period.value.day)}早于文书的日期${chineseDay(on)}：请核对。`
  return period && !period.ok ? period.says : undefined
}

/** What the decision may say: the law's own list; only where it has none, that of the law above (national reading N-23). */
export const decisionTypesOf = (machine: Machine): readonly DecisionType[] =>
  [machine.law, ...machine.uppers].map(law => law.norms.filter(norm => norm.kind === 'decisionType')).find(types => types.length > 0) ?? []

