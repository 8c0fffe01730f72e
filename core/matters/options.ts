import type { ActName, Actor, Citation, Field } from '../norms/index.ts'
import { clockId, resultField } from './clocks.ts'
import { groundsOf, holds } from './conditions.ts'
import { decisionTypesOf, findStep, isAsked, type Found } from './decide.ts'
import { idOf } from './explain.ts'
import { sameAct } from './machine.ts'
import type { BoundStep, ClosedOption, Command, Deed, Machine, Option, OptionField, Situation } from './matter.ts'
import { tensionsOf } from './tensions.ts'
import { actWords } from './words.ts'

export interface Options {
  readonly open: readonly Option[]
  readonly notNow: readonly ClosedOption[]
}

/**
 * What may be done at the end of that day, under which article and until when; and what may not, and why. With `as`,
 * only what these actors may do is open; the reasons stay the same for everybody.
 */
export function options(at: Situation, as?: readonly Actor[]): Options {
  if (!at.opened) return { open: [], notNow: [] }
  const answers = distinctActs(at.matter.machine).map(act => ({ act, ...answerFor(at, act) }))
  return {
    open: answers.flatMap(({ act, found }) => found.length > 0 ? [toOption(at, act, found)] : [])
      .filter(option => !as || option.by.some(actor => as.includes(actor))),
    notNow: answers.flatMap(({ act, found, refusal }) => found.length === 0 && refusal && !at.closed
      ? [{ id: idOf(act), label: actWords(at.matter.machine, act.act, act.role), why: refusal }] : []),
  }
}

/** The option of that name, if it is open, by whomever: without an answer for every other. */
export function openOption(at: Situation, id: string): Option | undefined {
  const act = at.opened ? distinctActs(at.matter.machine).find(candidate => idOf(candidate) === id) : undefined
  if (!act) return undefined
  const { found } = answerFor(at, act)
  return found.length > 0 ? toOption(at, act, found) : undefined
}

/**
 * A paper that may be written ahead of its time: what its law lets one state in it, whatever stage the matter is at. Where it must be
 * proposed first, what the proposal states is written with it.
 */
export function paperAhead(at: Situation, role: string): Option | undefined {
  const open = openOption(at, `issue:${role}`)
  if (open) return open
  const found = (act: ActName) => at.matter.machine.steps.filter(step => step.on.act === act && step.on.role === role).map(step => ({ step, outcomes: step.on.outcome ?? [] }))
  const [issuing, proposing] = [found('issue'), found('submit')]
  if (issuing.length === 0) return undefined
  const option = toOption(at, { act: 'issue', role }, issuing)
  const proposed = proposing.length > 0 ? fieldsOf(at, { act: 'submit', role }, proposing).filter(({ field }) => !option.fields.some(other => other.field === field)) : []
  return { ...option, fields: [...option.fields, ...proposed] }
}

/** Whom the matter waits for: those whose step comes next on each track. A right that nobody need use keeps nobody waiting. */
export function waitingFor(at: Situation): readonly Actor[] {
  if (at.closed || !at.opened) return []
  const next = at.matter.machine.steps.filter(step => leadsOn(at, step))
  const open = next.filter(step => answerFor(at, step.on).found.length > 0)
  return [...new Set((open.length > 0 ? open : next).flatMap(step => [step.by].flat().slice(0, 1)).map(partyOf))]
}

/** Whether the step goes on from where a track stands now. */
function leadsOn(at: Situation, step: BoundStep): boolean {
  const resting = new Set(at.matter.machine.tracks.slice(1).map(track => track[0]))
  return step.to !== undefined && !step.late && step.on.act !== 'expire' && step.on.act !== 'notPursue'
    && step.from.some(stage => at.stages.includes(stage) && !resting.has(stage)) && !isHeld(at, step)
}

/** Offices act for their authority: a matter waits for the party, whichever of its bodies does the work. */
export const partyOf = (actor: Actor): Actor =>
  actor === 'supervisionOffice' || actor === 'justiceDepartment' ? 'supervisionAuthority' : actor

/** A report nobody owes for the moment, because its clock waits for an answer. */
function isHeld(at: Situation, step: BoundStep): boolean {
  if (step.on.act !== 'file') return false
  const clocks = at.matter.machine.clocks.filter(norm => norm.holds?.some(({ by }) => by.act === 'file' && by.role === step.on.role))
  const running = at.clocks.filter(clock => clock.state !== 'done' && clocks.some(norm => clockId(norm) === clock.id))
  return running.length > 0 && running.every(clock => clock.state === 'held')
}

/** What the steps name, and what bars forbid by name: a bar on every paper there is names none. What only opens a matter is over. */
function distinctActs(machine: Machine): readonly Deed[] {
  const acts = new Map<string, Deed>()
  const steps = machine.steps.map(step => step.on)
  const opening = (machine.proceeding.opening.acts ?? []).filter(act => !steps.some(on => sameAct(on, act)))
  for (const on of [...steps, ...machine.bars.flatMap(bar => bar.on).filter(on => on.role)]) {
    if (on.act !== 'expire' && on.act !== 'open' && !opening.some(act => sameAct(act, on))) acts.set(idOf(on), on.role ? { act: on.act, role: on.role } : { act: on.act })
  }
  return [...acts.values()]
}

/** Acts with several outcomes are open as long as one outcome is. */
function answerFor(at: Situation, act: Deed): { found: readonly (Found & { outcomes: readonly string[] })[]; refusal?: ClosedOption['why'] } {
  const outcomes = outcomesOf(at.matter.machine, act)
  const said = (outcome: string): Partial<Command> => ({ [resultField(act.act)]: outcome })
  const answers = outcomes.length > 0
    ? outcomes.map(outcome => ({ outcome, answer: findStep(at, { ...act, ...said(outcome) }, true) }))
    : [{ outcome: undefined, answer: findStep(at, act, true) }]
  const found = answers.flatMap(({ outcome, answer }) => 'refused' in answer ? [] : [{ ...answer, outcomes: outcome ? [outcome] : [] }])
  const refusal = answers.map(({ answer }) => answer).find(answer => 'refused' in answer)
  return { found, ...(refusal && 'refused' in refusal && { refusal }) }
}

const outcomesOf = (machine: Machine, act: Deed): readonly string[] =>
  [...new Set(machine.steps.filter(step => idOf(step.on) === idOf(act)).flatMap(step => step.on.outcome ?? []))]

function toOption(at: Situation, act: Deed, found: readonly (Found & { outcomes: readonly string[] })[]): Option {
  const { machine } = at.matter
  const { step, late } = found[0]!
  return {
    id: idOf(act), act: act.act, ...(act.role && { role: act.role }), label: actWords(machine, act.act, act.role),
    by: [...new Set(found.flatMap(({ step }) => [step.by].flat()))], law: step.law.id, cite: step.cite, ...lastDayOf(at, act),
    awaited: found.some(({ step }) => leadsOn(at, step)), ...(late && { late: late.says }), ...(step.reading && { reading: step.reading }),
    fields: fieldsOf(at, act, found), tensions: tensionsAt(machine, found.map(({ step }) => step)),
  }
}

/** The nearest last day that this act would keep. */
function lastDayOf(at: Situation, act: Deed): Pick<Option, 'lastDay' | 'provisional'> {
  const names = at.matter.machine.clocks.filter(norm => [...norm.until ?? [], ...(norm.holds ?? []).map(hold => hold.by)]
    .some(trigger => idOf(trigger) === idOf(act))).map(clockId)
  const [nearest] = at.clocks.filter(clock => names.includes(clock.id) && ['running', 'overdue'].includes(clock.state) && clock.lastDay !== null)
    .sort((a, b) => a.lastDay! < b.lastDay! ? -1 : 1)
  return { lastDay: nearest?.lastDay ?? null, provisional: nearest?.provisional ?? false }
}

const implied: Partial<Record<ActName, readonly Field[]>> = {
  conclude: ['finding', 'reasons'], measure: ['which', 'officers', 'onSite'], refer: ['to', 'feedback', 'text'],
  notPursue: ['reasons'], disapprove: ['reasons'], reject: ['reasons'],
}
const needed: Partial<Record<ActName, readonly Field[]>> = {
  conclude: ['finding'], measure: ['which', 'officers'], refer: ['to'], notPursue: ['reasons'], disapprove: ['reasons'], reject: ['reasons'],
}

function fieldsOf(at: Situation, act: Deed, found: readonly (Found & { outcomes: readonly string[] })[]): readonly OptionField[] {
  const steps = [...new Set(found.map(({ step }) => step))]
  const asks = steps.flatMap(step => (step.asks ?? []).filter(wanted => isAsked(wanted, at, {}) && !isKnown(wanted.field, at)).map(wanted => ({ ...wanted, law: step.law.id })))
  const outcomes = found.flatMap(({ outcomes }) => outcomes)
  const fields = new Set<Field>([...implied[act.act] ?? [], ...(outcomes.length > 0 ? [resultField(act.act)] : []),
    ...steps.flatMap(step => step.offers ?? []), ...asks.map(wanted => wanted.field)])
  return [...fields].map(field => {
    const asked = asks.find(wanted => wanted.field === field)
    const choices = choicesOf(at, field, outcomes)
    const everywhere = steps.every(step => step.asks?.some(wanted => wanted.field === field))
    return {
      field, required: (needed[act.act] ?? []).includes(field) || field === 'outcome' || (asked !== undefined && everywhere),
      ...(asked && { why: { law: asked.law, cite: asked.cite, says: asked.says } }), ...(choices && choices.length > 0 && { choices }),
    }
  })
}

/** What the matter states already is not asked again. */
const isKnown = (field: Field, at: Situation): boolean => holds({ states: field }, at, {}, false) === true

const outcomeWords: Record<string, string> = {
  verified: '属实', unfounded: '不属实', correctedOnSpot: '已当场纠正', founded: '异议成立', partlyFounded: '部分成立',
  upheld: '维持', changed: '变更', annulled: '撤销',
}
const objectionWords: Record<string, string> = { ...outcomeWords, unfounded: '异议不成立' }

/** What a finding or an outcome is called. */
export const outcomeName = (field: 'finding' | 'outcome', value: string): string =>
  (field === 'outcome' ? objectionWords : outcomeWords)[value] ?? value

const receivers: Readonly<Record<string, string>> = { supervisoryCommission: '监察机关', procuratorate: '检察机关', police: '公安机关', other: '其他有关机关' }

/** Whom something is referred to, as the laws call him. */
export const receiverName = ({ law, uppers }: Pick<Machine, 'law' | 'uppers'>, value: string): string =>
  [law, ...uppers].map(({ terms }) => terms[value]).find(Boolean) ?? receivers[value] ?? value

function choicesOf(at: Situation, field: Field, outcomes: readonly string[]): OptionField['choices'] | undefined {
  const { machine } = at.matter
  const laws = [machine.law, ...machine.uppers]
  switch (field) {
    case 'finding': return outcomes.map(value => ({ value, name: outcomeName(field, value) }))
    case 'outcome': return outcomes.map(value => ({ value, name: outcomeName(field, value) }))
    case 'grounds': return groundsOf([machine.law]).map(({ cite, text }) => ({ value: cite, name: text, law: machine.law.id, cite }))
    case 'which': return laws.flatMap(law => law.norms.filter(norm => norm.kind === 'measure').map(({ cite, text }) => ({ value: cite, name: text, law: law.id, cite })))
    case 'decides': return decisionTypesOf(machine).map(({ cite, name }) => ({ value: name, name, cite }))
    case 'to': return (outcomes.length > 0 ? outcomes : Object.keys(receivers)).map(value => ({ value, name: receiverName(machine, value) }))
    default: return undefined
  }
}

/** Pairs of provisions that officials must weigh at a step that rests on one of them. */
function tensionsAt(machine: Machine, steps: readonly BoundStep[]): Option['tensions'] {
  const touches = (citation: Citation): boolean => steps.some(step => step.law.id === citation.law
    && (citation.cite === step.cite || citation.cite.startsWith(step.cite)))
  return tensionsOf(machine).filter(({ grade }) => grade === 'choice')
    .map(tension => ({ local: { law: machine.law.id, cite: tension.cite }, upper: tension.upper, says: tension.says }))
    .filter(({ local, upper }) => touches(local) || touches(upper))
}
