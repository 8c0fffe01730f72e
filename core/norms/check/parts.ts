import type { Act } from '../clocks.ts'
import type { Cite } from '../citation.ts'
import type { Law } from '../law.ts'
import { monitored } from '../monitored.ts'

/** Anything in a pack that rests on an article. */
export interface Part {
  /** As a finding names it: 规范 rectification, 步骤 issue:firstCorrection. */
  readonly where: string
  readonly cite: Cite
  readonly words?: readonly string[]
  /** It makes the product do something, and is not only said of the article. */
  readonly acts: boolean
}

/** Every citation of a pack, in the order of the pack. */
export function partsOf(law: Law): Part[] {
  const stated = [...law.norms, ...monitored(law)]
  return [
    { where: '施行日期', cite: law.inForce.cite, acts: true },
    ...(law.counting.cite ? [{ where: '期间的计算', cite: law.counting.cite as Cite, acts: true }] : []),
    ...law.lines.map((line) => ({ where: `监督线 ${line.over}`, cite: line.cite, words: line.words, acts: true })),
    ...stated.map(({ id, cite, words }) => ({ where: `规范 ${id}`, cite, words, acts: true })),
    ...(law.limits ?? []).flatMap(({ id, excludes }) => (excludes ? [{ where: `规范 ${id} 不计入的期间`, cite: excludes.cite, words: excludes.words, acts: true }] : [])),
    ...law.proceedings.flatMap(partsOfProceeding),
    ...law.readings.map(({ id, cite }) => ({ where: `解读 ${id}`, cite, acts: false })),
    ...law.silent.map(({ cite, question }) => ({ where: `法无规定：${question}`, cite, acts: false })),
    ...law.external.map(({ cite, refersTo }) => ({ where: `引用 ${refersTo}`, cite, acts: true })),
    ...law.tensions.map(({ cite, upper }) => ({ where: `与 ${upper.law} ${upper.cite} 并行`, cite, acts: false })),
  ]
}

function partsOfProceeding(proceeding: Law['proceedings'][number]): Part[] {
  return [
    { where: `办件 ${proceeding.kind}`, cite: proceeding.cite, acts: true },
    { where: `办件 ${proceeding.kind} 的立案`, cite: proceeding.opening.cite, acts: true },
    ...proceeding.steps.flatMap((step) => [
      { where: `步骤 ${nameOfAct(step.on)}`, cite: step.cite, acts: true },
      ...(step.asks ?? []).map((ask) => ({ where: `步骤 ${nameOfAct(step.on)} 的必填项 ${ask.field}`, cite: ask.cite, acts: true })),
    ]),
    ...proceeding.bars.map((bar) => ({ where: `禁止 ${bar.on.map(nameOfAct).join('、')}`, cite: bar.cite, acts: true })),
    ...proceeding.facts.map((fact) => ({ where: `事实 ${fact.id}`, cite: fact.cite, acts: true })),
  ]
}

export const nameOfAct = ({ act, role, outcome, decides }: Act): string =>
  [act, ...(role ? [role] : []), ...(outcome?.length ? [outcome.join('|')] : []), ...(decides ? [decides.join('|')] : [])].join(':')
