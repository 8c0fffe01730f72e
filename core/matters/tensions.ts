import { articleOf, type Proceeding, type Tension } from '../norms/index.ts'
import type { Machine } from './matter.ts'

/**
 * The pairs of provisions that concern a matter of this kind, on its line and under the laws that bind it. One that rests only on
 * another proceeding of the law is left to that; one that rests on none (who supervises, who decides) concerns them all.
 */
export function tensionsOf({ law, uppers, line, proceeding }: Machine): readonly Tension[] {
  const here = citesOf(proceeding)
  const elsewhere = new Set(law.proceedings.filter(other => other !== proceeding).flatMap(other => [...citesOf(other)]))
  return law.tensions.filter(({ cite, upper, line: only }) => (!only || only === line) && uppers.some(({ id }) => id === upper.law)
    && (here.has(articleOf(cite)) || !elsewhere.has(articleOf(cite))))
}

const citesOf = ({ cite, opening, steps, bars }: Proceeding): ReadonlySet<string> =>
  new Set([cite, opening.cite, ...steps.map(step => step.cite), ...bars.map(bar => bar.cite)].map(articleOf))
