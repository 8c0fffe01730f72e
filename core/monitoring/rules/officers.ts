import type { OfficerFacts } from '../../norms/asked/officers.ts'
import { stepType } from '../../records/codes.ts'
import type { Officer } from '../../records/record.ts'
import { isReported } from '../facts.ts'
import type { FactUsed } from '../finding.ts'
import { broken, kept, notApplicable, type Rules, unknown } from '../verdict.ts'

export const officers: Rules<OfficerFacts> = {
  /** At each step that the statute names, different officers with powers of their own; auxiliary staff do not count. */
  enoughOfficers(record, { atLeast, at }) {
    const steps = record.steps.filter((step) => step.stepType !== null && (at as readonly string[]).includes(step.stepType))
    const present = steps.map((step) => ({ name: `${stepType[step.stepType!]}${step.startedAt ? `（${step.startedAt}）` : ''}`, officers: distinct(step.officers) }))
    // Where the source names officers for the whole case only, they are the ones who handled it.
    const named = present.length === 0 && record.officers.length > 0 ? [{ name: '本案', officers: distinct(record.officers) }] : present
    if (named.length === 0) {
      return isReported(record, 'steps') || isReported(record, 'officers') ? notApplicable('没有需要两人以上实施的环节记录。') : unknown('来源数据不含执法人员，无法核对。')
    }
    const uses: FactUsed[] = named.map(({ name, officers }) => ({ field: 'steps', name: `${name}的执法人员`, value: officers.length > 0 ? officers.join('、') : null }))
    const short = named.find(({ officers }) => officers.length < atLeast)
    return short ? broken(`${short.name}只有${short.officers.length}名执法人员，应当不少于${atLeast}人。`, uses) : kept(`各环节执法人员均不少于${atLeast}人。`, uses)
  },
}

/** Who they are: by their number in the register, else by credential, else by name. */
function distinct(officers: readonly Officer[]): string[] {
  const byId = new Map(officers.filter(({ isAuxiliary }) => isAuxiliary !== true)
    .map(({ officerId, certNo, name }) => [officerId ?? certNo ?? name, name ?? certNo ?? officerId ?? '未填姓名'] as const))
  return [...byId.values()]
}
