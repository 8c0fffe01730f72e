import type { Law, Requirement } from '../norms/index.ts'
import { thresholdName } from './thresholdNames.ts'

/** Thresholds by their names in a rule. */
export type Thresholds = Readonly<Record<string, number | string | boolean>>

/** A number of a rule, and what it is called. */
export interface Threshold { readonly name: string; readonly title: string; readonly value: number }

/** The numbers of a rule as people know them. */
export function thresholdsNamed(law: Law, norm: string): Threshold[] {
  const fact = law.requirements?.find(({ id }) => id === norm)?.fact
  return fact === undefined ? [] : Object.entries(thresholdsOf(law, norm)).map(([name, value]) => ({ name, title: thresholdName(fact, name), value }))
}

/** What a place may set otherwise in a rule: the numbers it was given. A period is not among them; for those there is the register of special periods. */
export function thresholdsOf(law: Law, norm: string): Readonly<Record<string, number>> {
  const given = law.requirements?.find(({ id }) => id === norm)?.given ?? {}
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

/** The law with other thresholds in one of its rules; names that the rule does not have change nothing. */
export function tuned(law: Law, norm: string, thresholds: Thresholds): Law {
  const known = thresholdsOf(law, norm)
  const changed = Object.entries(thresholds).filter(([name, value]) => Object.hasOwn(known, name) && typeof value === 'number')
  if (changed.length === 0 || !law.requirements) return law
  const requirements = law.requirements.map((one) => (one.id === norm ? { ...one, given: { ...one.given, ...Object.fromEntries(changed) } } as Requirement : one))
  return { ...law, requirements }
}
