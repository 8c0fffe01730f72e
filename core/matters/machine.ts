import type { Day, Duty, Instrument, Law, Line, Norm, Power, Proceeding, Step, Track } from '../norms/index.ts'
import { chineseDay } from '../periods/index.ts'
import type { Deed, Facts, From, Machine, Refusal } from './matter.ts'

export interface Applicable {
  readonly law: Law
  /** All laws above it, in force or not. */
  readonly uppers: readonly Law[]
  readonly kind: string
  readonly facts: Facts
  readonly openedOn: Day
  /** The last day of a validity that was prolonged after its own last day (有效期届满经评估继续施行). */
  readonly renewedUntil?: Day
  /** False: this law's text alone. */
  readonly overlay?: boolean
}

/**
 * Composes the laws of one matter. The local step stays unless the law above says otherwise; where both forbid, both
 * bind. The day of opening decides which laws take part (《立法法》第104条: no retroactivity).
 */
export function machineFor({ law, uppers, kind, facts, openedOn, renewedUntil, overlay = true }: Applicable): Machine | Refusal {
  const outOfForce = refuseOutsideValidity(law, openedOn, renewedUntil)
  if (outOfForce) return outOfForce
  const binding = overlay ? uppers.filter(upper => upper.inForce.from <= openedOn) : []
  const own = law.proceedings.find(proceeding => proceeding.kind === kind)
  const proceeding = own ?? binding.flatMap(upper => upper.proceedings).find(candidate => candidate.kind === kind)
  if (!proceeding) return refuseUnknownKind(law, kind)
  const line: Line = facts['line'] === 'department' ? 'department' : 'government'
  const above = binding.flatMap(upper => upper.proceedings.filter(other => other.kind === kind && other !== proceeding)
    .map(other => ({ upper, other })))
  const base = own ? law : binding.find(upper => upper.proceedings.includes(proceeding)) ?? law
  return {
    kind, line, law, uppers: binding, proceeding,
    later: overlay ? uppers.filter(upper => upper.inForce.from > openedOn) : [],
    tracks: composeTracks(proceeding, above.map(({ other }) => other)),
    steps: above.reduce<readonly From<Step>[]>((steps, { upper, other }) => composeSteps(steps, onLine(other.steps, line), upper),
      onLine(proceeding.steps, line).map(step => ({ ...step, law: base }))),
    bars: [
      ...onLine(proceeding.bars, line).map(bar => ({ ...bar, law: base })),
      ...above.flatMap(({ upper, other }) => onLine(other.bars, line).filter(bar => bar.above).map(bar => ({ ...bar, law: upper }))),
    ],
    clocks: composeClocks(base, binding.filter(upper => upper !== base), kind, line),
    facts: [
      ...proceeding.facts.map(fact => ({ ...fact, law: base })),
      ...above.flatMap(({ upper, other }) => other.facts
        .filter(fact => fact.above && !proceeding.facts.some(own => own.id === fact.id)).map(fact => ({ ...fact, law: upper }))),
    ],
  }
}

/** The paper of a role as it is called in this matter, and the law that gives it. A local paper without a title takes that of the law above. */
export function instrumentFor(machine: Machine, role: string): From<Instrument> | undefined {
  const [first, ...others] = [machine.law, ...machine.uppers].flatMap(law => instrumentsOf(law).get(role) ?? [])
  const named = first?.unnamed && machine.line === 'government' ? others.find(other => !other.unnamed) : undefined
  return first && named ? { ...first, name: named.name, ...(named.titled && { titled: true }) } : first
}

const instruments = new WeakMap<Law, ReadonlyMap<string, readonly From<Instrument>[]>>()

/** By role, gathered once: a look at one matter asks for papers some hundred times. */
function instrumentsOf(law: Law): ReadonlyMap<string, readonly From<Instrument>[]> {
  const known = instruments.get(law)
  if (known) return known
  const gathered = Map.groupBy(law.norms.filter(isInstrument).map(norm => ({ ...norm, law })), ({ role }) => role)
  instruments.set(law, gathered)
  return gathered
}

/** Role → title, as the laws of this matter call the papers. */
export function titles(machine: Machine): Record<string, string> {
  const roles = [machine.law, ...machine.uppers].flatMap(law => law.norms).filter(isInstrument).map(norm => norm.role)
  return Object.fromEntries([...new Set(roles)].map(role => [role, instrumentFor(machine, role)!.name]))
}

export const refuse = (law: Law, cite: Refusal['cite'], says: string, also: Refusal['also'] = []): Refusal =>
  ({ refused: true, law: law.id, cite, says, also })

export const sameAct = (a: Deed, b: Deed): boolean => a.act === b.act && a.role === b.role

function refuseOutsideValidity(law: Law, day: Day, renewedUntil?: Day): Refusal | undefined {
  const { from, to: end, cite } = law.inForce
  const to = end && renewedUntil && renewedUntil > end ? renewedUntil : end
  if (day < from) return refuse(law, cite, `《${law.title}》自${chineseDay(from)}起施行，${chineseDay(day)}尚不能依其立案。`)
  if (to && day > to) return refuse(law, cite, `《${law.title}》有效期至${chineseDay(to)}，${chineseDay(day)}已不能依其立案；如已延期，请先登记延期依据。`)
  return undefined
}

/** The article that leaves such matters to another law, where there is one. */
function refuseUnknownKind(law: Law, kind: string): Refusal {
  const elsewhere = law.external.find(({ about }) => about === kind)
  return elsewhere ? refuse(law, elsewhere.cite, `${elsewhere.says}（${elsewhere.refersTo}）`)
    : refuse(law, law.inForce.cite, `《${law.title}》没有规定这类办件的程序。`)
}

const isInstrument = (norm: Norm): norm is Instrument => norm.kind === 'instrument'
const onLine = <T extends { readonly line?: Line }>(things: readonly T[], line: Line): readonly T[] =>
  things.filter(thing => !thing.line || thing.line === line)

/** The main track begins where the local law begins, and has room for the stages that the steps of the laws above lead to. */
function composeTracks(own: Proceeding, above: readonly Proceeding[]): readonly Track[] {
  const [main, ...others] = own.tracks
  const known = new Set(own.tracks.flat())
  const lent = above.flatMap(({ tracks: [first] }) => first).filter(stage => !known.has(stage))
  const beside = above.flatMap(({ tracks }) => tracks.slice(1)).filter(track => !others.some(mine => mine[0] === track[0]))
  return [[...main, ...new Set(lent)], ...others, ...beside]
}

function composeSteps(below: readonly From<Step>[], steps: readonly Step[], upper: Law): readonly From<Step>[] {
  const added = steps.filter(step => step.above).flatMap(step => {
    if (step.above === 'always') return [{ ...step, law: upper }]
    const [first, ...rest] = step.from.filter(stage =>
      !below.some(mine => sameAct(mine.on, step.on) && mine.from.includes(stage)))
    return first ? [{ ...step, from: [first, ...rest] as const, law: upper }] : []
  })
  const overriding = added.filter(step => step.overrides)
  const kept = below.filter(mine =>
    !overriding.some(step => sameAct(mine.on, step.on) && mine.from.some(stage => step.from.includes(stage))))
  return [...kept, ...added]
}

/** Two norms that set the same clock going on the same act: the local one does. */
const startTogether = (own: Duty | Power, other: Duty | Power): boolean =>
  (own.from ?? []).some(trigger => (other.from ?? []).some(candidate => sameAct(candidate, trigger)))

const clockName = (norm: Duty | Power): string => norm.clock ?? norm.id

function composeClocks(own: Law, uppers: readonly Law[], kind: string, line: Line): readonly From<Duty | Power>[] {
  const timed = (law: Law) => onLine(law.norms.filter((norm): norm is Duty | Power =>
    (norm.kind === 'duty' || (norm.kind === 'power' && norm.from !== undefined))
    && (norm.proceeding ?? 'supervision') === kind), line)
  const mine = timed(own).map(norm => ({ ...norm, law: own }))
  const added = uppers.flatMap(upper => timed(upper)
    .filter(norm => norm.above && !mine.some(own => clockName(own) === clockName(norm) && (norm.above === 'ifSilent' || startTogether(own, norm))))
    .map(norm => ({ ...norm, law: upper })))
  return [...mine, ...added]
}
