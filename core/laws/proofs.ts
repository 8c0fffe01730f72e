import { findStep } from '../matters/decide.ts'
import { replay, type Matter, type MatterEvent, type Scenario, type Simulation } from '../matters/index.ts'
import type { Law, Step } from '../norms/index.ts'
import { askName, barName, factName, stepName } from '../norms/named.ts'

/** A file of `laws/<id>/examples`, and what became of it. */
export interface Example {
  /** `laws/<id>/examples/not-pursued.yaml`. */
  readonly file: string
  readonly title: string
  readonly scenario: Scenario
  readonly outcome: Simulation
}

/** An arrow that a history took; no event where the days took it by themselves. */
export interface Taken {
  readonly law: string
  readonly step: Step
  readonly event: MatterEvent | undefined
}

/** Which arrows a history took: those of its entries, and those that the days took by themselves. */
export function stepsTaken(matter: Matter): readonly Taken[] {
  const { machine, events } = matter
  const byHand = events.flatMap((event, index): Taken[] => {
    const before = { ...matter, events: events.slice(0, index) }
    const found = event.act === 'establish' || index === 0 ? undefined : findStep(replay(before, event.on), event, false)
    return found && !('refused' in found) ? [{ law: found.step.law.id, step: found.step, event }] : []
  })
  const last = events.at(-1)
  const expired = last ? replay(matter, last.on).expiries.map(({ clock }) => clock) : []
  const byDays = machine.steps.filter(({ on }) => on.act === 'expire' && expired.includes(on.role!))
    .map((step): Taken => ({ law: step.law.id, step, event: undefined }))
  return [...byHand, ...byDays]
}

/** The examples that go through each part of a law, by the names of `Provision.by`; the law's own and those of the laws below it. */
export function proofsOf(law: Law, examples: readonly Example[]): ReadonlyMap<string, readonly Example[]> {
  const proofs = new Map<string, Example[]>()
  for (const example of examples) {
    for (const part of partsTried(law, example)) proofs.set(part, [...(proofs.get(part) ?? []), example])
  }
  return proofs
}

/** What of a law one example goes through, or is refused by. */
function partsTried(law: Law, { scenario, outcome }: Example): ReadonlySet<string> {
  const kind = scenario.kind ?? 'supervision'
  const said = outcome.steps.flatMap(({ says }) => says ?? [])
  const hears = (says: string) => said.some((each) => each.includes(says))
  const refusals = law.proceedings.filter((proceeding) => proceeding.kind === kind).flatMap(({ bars, steps }) => [
    ...bars.filter(({ says }) => hears(says)).map(({ cite }) => barName(kind, cite)),
    ...steps.flatMap(({ asks = [] }) => asks.filter(({ says }) => hears(says)).map(({ field }) => askName(kind, field))),
    ...steps.filter(({ otherwise }) => otherwise !== undefined && hears(otherwise)).map(({ on }) => stepName(kind, on)),
  ])
  return new Set([
    ...refusals, ...(outcome.end ? partsWalked(law, kind, outcome.end) : []),
    ...law.external.filter(({ says }) => hears(says)).map(({ cite }) => `external:${cite}`),
    ...(outcome.steps.some(({ result, cite }) => result === 'refused' && cite === law.inForce.cite) ? ['inForce'] : []),
  ])
}

function partsWalked(law: Law, kind: string, { matter, clocks }: NonNullable<Simulation['end']>): string[] {
  const { machine, events } = matter
  const reached = machine.law.id === law.id || machine.uppers.some(({ id }) => id === law.id)
  if (!reached) return []
  const own = machine.law.id === law.id && events[0] !== undefined
  const facts = new Set([...Object.keys(matter.facts), ...events.flatMap((event) => Object.keys(event.facts ?? {}))])
  return [
    ...(own ? [kind, stepName(kind, { act: 'open' }), stepName(kind, events[0]!)] : []),
    ...stepsTaken(matter).filter((taken) => taken.law === law.id).map(({ step }) => stepName(kind, step.on)),
    ...machine.facts.filter((fact) => fact.law.id === law.id && facts.has(fact.id)).map(({ id }) => factName(kind, id)),
    ...clocks.filter((clock) => clock.law === law.id).map(({ norm }) => norm),
    ...normsUsed(law, events),
  ]
}

/** Papers made, grounds stated, measures taken, decisions of a type. */
function normsUsed(law: Law, events: readonly MatterEvent[]): string[] {
  const roles = new Set(events.map(({ role }) => role))
  const cites = new Set<string | undefined>(events.flatMap(({ grounds = [], which }) => [...grounds, which]))
  const types = new Set(events.map(({ decides }) => decides))
  return law.norms.filter((norm) =>
    norm.kind === 'instrument' ? roles.has(norm.role)
      : norm.kind === 'ground' || norm.kind === 'measure' ? cites.has(norm.cite)
        : norm.kind === 'decisionType' && (types.has(norm.name) || types.has(norm.id))).map(({ id }) => id)
}
