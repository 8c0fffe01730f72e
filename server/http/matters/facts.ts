import type { Machine } from '../../../core/matters/index.ts'
import type { Condition } from '../../../core/norms/index.ts'

/** Whether the laws of a matter ask for a fact as a number: a share, a count. */
export function isNumber(id: string, { steps, bars }: Pick<Machine, 'steps' | 'bars'>): boolean {
  const conditions = [...steps.flatMap(step => [step.when, ...(step.asks ?? []).map(ask => ask.when)]), ...bars.map(bar => bar.when)]
  return conditions.some(condition => condition !== undefined && counts(id, condition))
}

function counts(id: string, condition: Condition): boolean {
  if ('not' in condition) return counts(id, condition.not)
  if ('all' in condition) return condition.all.some(each => counts(id, each))
  if ('any' in condition) return condition.any.some(each => counts(id, each))
  return 'fact' in condition && 'atLeast' in condition && condition.fact === id
}
