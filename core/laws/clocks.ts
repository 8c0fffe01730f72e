import type { Cite, Duty, Law, Limit, Norm, Period, Power, Term } from '../norms/index.ts'
import { startWords } from './enforcement.ts'
import { articlesOf } from './explain.ts'

/** A period that the law itself puts a number on, by name: what a calculator offers. */
export interface NamedClock {
  /** The norm's; of the further terms of one limit with their number: `licence-decision-overdue.2`. */
  readonly id: string
  readonly cite: Cite
  readonly period: Period
  readonly says: string
  readonly from: string
}

/** Clocks of cases first, then those that a statute sets for the enforcement bodies. Hours and what a paper states are not counted in days. */
export function namedClocks(law: Law, uppers: readonly Law[]): NamedClock[] {
  const told = new Map(articlesOf(law, uppers).flatMap(({ norms }) => norms).map((account) => [account.id, account]))
  return [
    ...law.norms.flatMap((norm): NamedClock[] => {
      const period = fixedPeriod(norm)
      const account = told.get(norm.id)
      return period && account ? [{ id: norm.id, cite: norm.cite, period, says: account.says, from: account.from ?? '' }] : []
    }),
    ...(law.limits ?? []).flatMap((limit) => limit.terms.flatMap((term, index) => ofTerm(limit, term, index))),
  ]
}

function ofTerm(limit: Limit, { period, inCase }: Term, index: number): NamedClock[] {
  if (!('count' in period) || period.unit === 'hour') return []
  const act = { within: limit.act, after: `${limit.act}，须待届满之后`, from: `${limit.act}，之前至少须满` }[limit.must]
  return [{
    id: index === 0 ? limit.id : `${limit.id}.${index + 1}`, cite: limit.cite, period, says: `${inCase ? `${inCase}的，` : ''}${act}`,
    from: startWords(limit) ?? '',
  }]
}

function fixedPeriod(norm: Norm): Period | undefined {
  if (norm.kind !== 'duty' && norm.kind !== 'power') return undefined
  const within: (Duty | Power)['within'] = norm.within
  if (within === undefined) return undefined
  if ('unit' in within) return within
  if ('otherLawOr' in within) return within.otherLawOr
  return 'or' in within ? within.or : undefined
}
