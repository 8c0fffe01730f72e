import { articleOf, type Proceeding, type Tension } from '../norms/index.ts'
import type { Machine } from './matter.ts'

/**
 * The pairs of provisions that concern a matter of this kind, on its line and under the laws that bind it. One that rests only on
 * another proceeding of the law is left to that; one that rests on none (who supervises, who decides) concerns them all.
 */
export function tensionsOf({ law, uppers, line, proceeding }: Machine): readonly Tension[] {
  const here = citesOf(proceeding)
  const others = law.proceedings.filter(other => other !== proceeding).map(citesOf)
  return law.tensions.filter(({ cite, upper, line: only }) => (!only || only === line) && uppers.some(({ id }) => id === upper.law)
    && (here.has(articleOf(cite)) || !others.some(those => those.has(articleOf(cite)))))
}

const cited = new WeakMap<Proceeding, ReadonlySet<string>>()

/** Gathered once: each option of a matter asks. */
function citesOf(proceeding: Proceeding): ReadonlySet<string> {
  const known = cited.get(proceeding)
  if (known) return known
  const { cite, opening, steps, bars } = proceeding
  const gathered = new Set([cite, opening.cite, ...steps.map(step => step.cite), ...bars.map(bar => bar.cite)].map(articleOf))
  cited.set(proceeding, gathered)
  return gathered
}
