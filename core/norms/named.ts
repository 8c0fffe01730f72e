import type { Cite } from './citation.ts'
import type { Act } from './clocks.ts'
import type { Law } from './law.ts'
import { monitored } from './monitored.ts'

/** What a provision may name as its place in the pack, and the articles it rests on there. `terms` and `region` rest on none. */
export interface NamedPart {
  readonly name: string
  readonly cites: readonly Cite[]
}

/** `issue:firstCorrection`: an act without its outcomes. */
export const actName = ({ act, role }: Pick<Act, 'act' | 'role'>): string => (role === undefined ? act : `${act}:${role}`)
export const stepName = (kind: string, act: Pick<Act, 'act' | 'role'>): string => `${kind}/${actName(act)}`
export const barName = (kind: string, cite: Cite): string => `${kind}/bar:${cite}`
export const askName = (kind: string, field: string): string => `${kind}/ask:${field}`
export const factName = (kind: string, id: string): string => `${kind}/fact:${id}`

/** Every name that `Provision.by` may use in a law, each once. */
export function namedParts(law: Law): ReadonlyMap<string, NamedPart> {
  const parts = new Map<string, NamedPart>()
  for (const [name, cite] of entries(law)) {
    const known = parts.get(name)?.cites ?? []
    parts.set(name, { name, cites: cite === undefined || known.includes(cite) ? known : [...known, cite] })
  }
  return parts
}

function entries(law: Law): (readonly [string, Cite?])[] {
  return [
    ['inForce', law.inForce.cite], ['region'], ['terms'],
    ...(law.enacted ? [['enacted'] as const] : []),
    ...(law.enforcementActs ? [['enforcementActs', law.enforcementActs.cite] as const] : []),
    ...[...law.norms, ...monitored(law)].map(({ id, cite }) => [id, cite] as const),
    ...law.lines.map(({ over, cite }) => [`line:${over}`, cite] as const),
    ...law.proceedings.flatMap((proceeding) => ofProceeding(proceeding)),
    ...law.external.map(({ cite }) => [`external:${cite}`, cite] as const),
    ...law.tensions.map(({ cite }) => [`tension:${cite}`, cite] as const),
    ...law.readings.map(({ id, cite }) => [`reading:${id}`, cite] as const),
  ]
}

function ofProceeding({ kind, cite, opening, steps, bars, facts }: Law['proceedings'][number]): (readonly [string, Cite])[] {
  return [
    [kind, cite], [stepName(kind, { act: 'open' }), opening.cite],
    ...(opening.acts ?? []).map((act) => [stepName(kind, act), opening.cite] as const),
    ...steps.map((step) => [stepName(kind, step.on), step.cite] as const),
    ...steps.flatMap(({ asks = [] }) => asks.map((ask) => [askName(kind, ask.field), ask.cite] as const)),
    ...bars.map((bar) => [barName(kind, bar.cite), bar.cite] as const),
    ...facts.map((fact) => [factName(kind, fact.id), fact.cite] as const),
  ]
}
