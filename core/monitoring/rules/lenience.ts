import type { LenienceFacts } from '../../norms/asked/lenience.ts'
import type { Day } from '../../norms/index.ts'
import { circumstance, fact, tierType } from '../../records/codes.ts'
import type { EnforcementRecord, Penalty } from '../../records/record.ts'
import { dayOf, yuan } from '../../records/values.ts'
import type { ListEntry } from '../../registers/index.ts'
import { isReported } from '../facts.ts'
import type { FactUsed } from '../finding.ts'
import type { Bench } from '../limits.ts'
import { broken, kept, notApplicable, type Rules, unknown } from '../verdict.ts'
import { exceeds, lawfulRange, listedFor } from './range.ts'

const notPenalised = notApplicable('没有给予处罚。')
const noList = unknown('当地没有登记清单，无法核对。')
const notListed = notApplicable('本案由不在清单内。')
const notMet = kept('清单的条件没有全部满足。')
const noFacts = unknown('来源数据不含情节，无法与清单的条件核对。')

/** 应当从轻或者减轻的法定情节 */
const lenient = ['ELIMINATE_HARM', 'COERCED', 'CONFESS_UNKNOWN', 'MERIT', 'MINOR_14_18'] as const
const allow: readonly string[] = [...lenient, 'MITIGATE']

/** Whether anything lets a fine go below the least that the law threatens. */
export function mitigates(record: EnforcementRecord, bench: Bench): boolean {
  const { circumstances, tierType: tier, facts } = record.penalty!
  return tier === 'MITIGATED' || circumstances.some((one) => allow.includes(one)) || (listedFor(record, bench) ?? []).some((entry) => entry.list === 'MITIGATED' && isMet(entry, facts))
}

const isMet = ({ conditions }: ListEntry, facts: Penalty['facts']): boolean => conditions.every((condition) => facts.includes(condition))

const entryUsed = ({ conditions, document }: ListEntry): FactUsed => ({ field: 'list', name: '清单条件', value: `${conditions.map((one) => fact[one]).join('、')}（${document}）` })
const factsUsed = (facts: Penalty['facts']): FactUsed => ({ field: 'penalty.facts', name: '结构化情节', value: facts.length > 0 ? facts.map((one) => fact[one]).join('、') : null })

export const lenience: Rules<LenienceFacts> = {
  lenienceHeeded({ penalty }) {
    const grounds = penalty?.circumstances.filter((one) => (lenient as readonly string[]).includes(one)) ?? []
    if (penalty === null || grounds.length === 0 || penalty.tierType === null) return notApplicable('没有登记应当从轻、减轻的法定情节。')
    const { tierType: tier, lenientRejectedReason } = penalty
    if (tier !== 'GENERAL' && tier !== 'HEAVY') return kept('适用了从轻、减轻的阶次。')
    if (lenientRejectedReason !== null) return kept('说明了不采信的理由。')
    return broken(`登记了应当从轻或者减轻的情节（${grounds.map((one) => circumstance[one]).join('、')}），适用${tierType[tier]}阶次，没有说明理由。`, ['penalty.tierType', 'penalty.lenientRejectedReason'])
  },

  noPenaltyListHeeded(record, _, bench) {
    const { penalty, decisionResult } = record
    if (decisionResult !== 'PENALISE' || penalty === null) return notPenalised
    const entries = listedFor(record, bench)?.filter(({ list }) => list === 'NO_PENALTY')
    if (entries === undefined) return noList
    if (entries.length === 0) return notListed
    const met = entries.find((entry) => isMet(entry, penalty.facts))
    if (met === undefined) return isReported(record, 'penalty.facts') ? notMet : noFacts
    if (penalty.listRejectedReason !== null) return kept('说明了不适用清单的理由。')
    const may = met.conditions.includes('FIRST') ? '初次违法的，法律规定可以不予处罚；' : ''
    return broken(`不予处罚清单的条件全部满足，仍然给予处罚，没有说明不适用的理由。${may}清单已经公布的，应当遵守或者说明。`, ['offenceCode', factsUsed(penalty.facts), entryUsed(met), 'penalty.listRejectedReason'])
  },

  lenientListsHeeded(record, _, bench) {
    const { penalty, decisionResult } = record
    if (decisionResult !== 'PENALISE' || penalty === null) return notPenalised
    const entries = listedFor(record, bench)?.filter(({ list }) => list === 'LIGHT' || list === 'MITIGATED')
    if (entries === undefined) return noList
    const met = entries.filter((entry) => isMet(entry, penalty.facts))
    if (met.length === 0) return entries.length === 0 ? notListed : isReported(record, 'penalty.facts') ? notMet : noFacts
    if (penalty.listRejectedReason !== null) return kept('说明了不适用清单的理由。')
    const fine = penalty.fineAmount ?? 0
    const least = lawfulRange(record, bench)?.least ?? penalty.legalMin ?? 0
    const light = met.find(({ list, fineMax }) => list === 'LIGHT' && fineMax !== null && exceeds(fine, fineMax))
    const uses = ['offenceCode', 'penalty.fineAmount', factsUsed(penalty.facts), ...met.map(entryUsed)] as const
    if (light) return broken(`从轻处罚清单的条件全部满足，罚款${yuan(fine)}，高于清单上限${yuan(light.fineMax!)}，没有说明理由。`, uses)
    if (least > 0 && fine >= least && met.some(({ list }) => list === 'MITIGATED')) return broken(`减轻处罚清单的条件全部满足，罚款${yuan(fine)}，没有低于法定下限${yuan(least)}，也没有说明理由。`, uses)
    return kept('罚款符合从轻、减轻清单。')
  },

  noCoercionListHeeded(record, _, bench) {
    const { coercion } = record
    if (coercion === null || coercion.type === null || !measures.includes(coercion.type)) return notApplicable('没有采取清单所列的强制措施。')
    const entries = listedFor(record, bench)?.filter(({ list }) => list === 'NO_COERCION')
    if (entries === undefined) return noList
    if (entries.length === 0) return notListed
    const met = entries.find((entry) => isMet(entry, coercion.facts))
    if (met === undefined) return isReported(record, 'coercion.facts') ? notMet : noFacts
    if (coercion.necessityReason !== null) return kept('说明了采取强制措施的必要性。')
    return broken('免予强制清单的条件全部满足，仍然采取了强制措施，没有说明必要性。', ['offenceCode', 'coercion.type', factsUsed(coercion.facts), entryUsed(met), 'coercion.necessityReason'])
  },

  minorsSpared({ penalty, decisionResult, partyType, birthDate, actEndedAt, actAt }, { notBelow, lenientBelow }) {
    if (decisionResult !== 'PENALISE' || penalty === null || partyType !== 'PERSON') return notPenalised
    const deed = actEndedAt ?? (actAt === null ? null : dayOf(actAt))
    if (birthDate === null || deed === null) return unknown('没有出生日期或者违法行为日期，无法判断是否未成年。')
    const age = ageOn(deed, birthDate)
    if (age > lenientBelow || (age === lenientBelow && !isBirthday(deed, birthDate))) return kept('违法行为时已经成年。')
    const uses: readonly FactUsed[] = [{ field: 'birthDate', name: '违法行为时的年龄', value: `${age}周岁` }]
    if (age < notBelow) return broken(`违法行为时当事人${age}周岁，不满${notBelow}周岁，不予行政处罚。`, uses)
    if (isBirthday(deed, birthDate) && (age === notBelow || age === lenientBelow)) return unknown(`违法行为日是当事人${age}周岁的生日，是否已满由人核对。`, uses)
    // Nothing lighter can be imposed.
    if (penalty.tierType === null && penalty.penaltyKinds.length > 0 && penalty.penaltyKinds.every((kind) => kind === 'WARNING')) return kept('只给予警告。')
    const spared = penalty.tierType === 'LIGHT' || penalty.tierType === 'MITIGATED' || penalty.circumstances.some((one) => one === 'LIGHT' || one === 'MITIGATE')
    return spared ? kept('已经从轻或者减轻处罚。') : broken(`违法行为时当事人${age}周岁，不满${lenientBelow}周岁，没有从轻或者减轻处罚。`, [...uses, 'penalty.tierType'])
  },
}

const measures: readonly string[] = ['SEAL', 'SEIZE', 'FREEZE', 'OTHER_MEASURE']

const isBirthday = (day: Day, born: Day): boolean => day.slice(5) === born.slice(5)
const ageOn = (day: Day, born: Day): number => Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)
