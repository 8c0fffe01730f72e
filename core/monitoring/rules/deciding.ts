import type { DecidingFacts } from '../../norms/asked/deciding.ts'
import type { Counting } from '../../norms/index.ts'
import { chineseDay, daysBetween, lastDayOnly } from '../../periods/index.ts'
import { coercionMethod, penaltyKind, stepType } from '../../records/codes.ts'
import type { EnforcementRecord } from '../../records/record.ts'
import { dayOf, yuan } from '../../records/values.ts'
import type { Bench } from '../limits.ts'
import { placeOf } from '../special.ts'
import { reaches, standardFor, standardUsed, weightUsed } from '../standards.ts'
import { broken, kept, lacking, notApplicable, type Rules, running, unknown, type Verdict, without } from '../verdict.ts'

const summary = ['procedureType', 'partyType'] as const
const filing = ['caseFiledAt'] as const
const headApproval = ['decidedAt', 'headApproval.at', 'headApproval.isLeader'] as const
const collective = ['decidedAt', 'collective.heldAt', 'collective.leaderCount'] as const
const correction = ['correction.orderedAt', 'correction.alreadyCorrected', 'correction.notApplicable'] as const
const review = ['decidedAt', 'legalReview.reviewedAt', 'legalReview.opinion', 'hearing.heldAt', 'complex', 'publicInterest'] as const
const heardUses = ['itemCode', 'hearing.heldAt', 'decidedAt'] as const
const renewal = ['licence.appliedAt', 'licence.originalValidTo', 'decidedAt'] as const
const asked = ['hearing.rightInformedAt', 'hearing.requestedAt', 'hearing.heldAt', 'decidedAt'] as const
const transfer = ['transfer.transferredAt', 'transfer.approvalResult', 'transfer.rejectReason', 'transfer.policeRejectedAt'] as const

/** 有效期届满三十日前: what the holder must heed runs on days off too. */
const ofHolder: Counting = { plainDay: 'calendar', endsOnHoliday: 'unchanged', reading: '被许可人提出延续申请的期间按自然日计算，末日不顺延。' }

export const deciding: Rules<DecidingFacts> = {
  withinSummaryProcedure(record, { person, organisation, kinds, special }, bench) {
    const { procedureType, penalty, partyType, fieldCode, itemCode, decidedAt } = record
    if (procedureType !== 'SUMMARY' || penalty === null) return notApplicable('不是当场作出的处罚。')
    const beyond = penalty.penaltyKinds.find((kind) => !(kinds as readonly string[]).includes(kind))
    if (beyond !== undefined) return broken(`当场给予${penaltyKind[beyond]}，简易程序只适用于警告和限额以内的罚款。`, [...summary, weightUsed(penalty)])
    if (penalty.fineAmount === null) return kept('没有超出简易程序的范围。', summary)
    const registered = bench.world.specialPeriod(special, { place: placeOf(record), field: fieldCode, item: itemCode }, decidedAt ?? bench.today)
    const most = registered?.unit === 'yuan' ? registered.count : partyType === 'PERSON' ? person : partyType === 'ORG' ? organisation : null
    if (penalty.fineAmount <= (most ?? person)) return kept('没有超出简易程序的范围。', summary)
    return most === null ? unknown('没有填报当事人是公民还是组织，无法核对。', summary) : broken(`当场罚款${yuan(penalty.fineAmount)}，简易程序的限额为${yuan(most)}。`, [...summary, weightUsed(penalty)])
  },

  /** 拟作出: what the party was told counts as much as what was decided. */
  hearingRightInformed(record, { kinds }, bench) {
    const { penalty, hearing, decidedAt } = record
    if (penalty === null || decidedAt === null) return notApplicable('没有作出处罚决定。')
    const { proposed } = penalty
    const isGrave = (kind: string): boolean => (kinds as readonly string[]).includes(kind)
    const grave = penalty.penaltyKinds.find(isGrave) ?? proposed?.penaltyKinds.find(isGrave)
    const standard = standardFor('HEARING', record, decidedAt, bench)
    const great = standard === undefined ? undefined : reaches(penalty, standard) ? penalty : proposed !== null && reaches(proposed, standard) ? proposed : undefined
    if (grave === undefined && great === undefined) return standard === undefined && hasSum(record) ? unknown('当地没有登记听证标准，无法核对是否达到较大数额。') : notApplicable('没有达到听证标准。')
    const uses = ['decidedAt', 'hearing.rightInformedAt', weightUsed(great ?? penalty), ...(great && standard ? [standardUsed('听证标准', standard)] : [])] as const
    const ground = grave === undefined ? '达到听证标准' : `包括${penaltyKind[grave]}`
    if (hearing === null || hearing.rightInformedAt === null) return lacking(record, 'hearing', '听证告知', `拟作出的处罚${ground}，没有告知当事人有要求听证的权利。`, uses)
    return hearing.rightInformedAt > decidedAt
      ? broken(`拟作出的处罚${ground}，${decidedAt}作出决定之后，${hearing.rightInformedAt}才告知听证权利。`, uses) : kept('决定之前告知了听证权利。', uses)
  },

  heardByLaw(record, _, bench) {
    const { itemCode, bodyCode, decidedAt, hearing } = record
    if (decidedAt === null) return notApplicable('没有作出决定。')
    if (itemCode === null || bodyCode === null) return without(record, 'itemCode', '权责事项', '没有填报权责事项。')
    if (bench.world.item(itemCode, bodyCode, decidedAt)?.requiresHearing !== true) return notApplicable('事项没有登记为应当听证。')
    if (hearing === null || hearing.heldAt === null) return lacking(record, 'hearing', '听证', `事项${itemCode}登记为应当听证，没有举行听证就作出决定。`, heardUses)
    return hearing.heldAt > decidedAt ? broken(`事项${itemCode}登记为应当听证，${decidedAt}作出决定，${hearing.heldAt}才举行听证。`, heardUses) : kept('听证在前，决定在后。', heardUses)
  },

  /** What the days say of whether it was asked for in time goes before what the body says. */
  heardIfAsked(record, { askedWithin }, { counting, calendar }) {
    const { hearing } = record
    if (hearing === null) return without(record, 'hearing', '听证', '当事人没有要求听证。')
    const { decidedAt } = record
    const { rightInformedAt, requestedAt, heldAt, withdrawnAt } = hearing
    if (requestedAt === null || decidedAt === null) return notApplicable('当事人没有要求听证，或者没有作出决定。')
    if ((withdrawnAt !== null && withdrawnAt <= decidedAt) || hearing.deemedWaived === true) return notApplicable('当事人撤回了申请，或者视为放弃听证。')
    const isLate = rightInformedAt === null ? hearing.requestOutOfTime === true : requestedAt > lastDayOnly(askedWithin, rightInformedAt, counting, calendar)!
    if (isLate) return notApplicable('当事人要求听证超过了期限。')
    if (heldAt === null) return broken(`当事人${requestedAt}要求听证，没有举行听证，${decidedAt}就作出处罚决定。`, asked)
    return heldAt > decidedAt ? broken(`${decidedAt}作出处罚决定，${heldAt}才举行听证。`, asked) : kept('听证在前，决定在后。', asked)
  },

  /** Heads who decided together have approved. */
  headApproved(record) {
    const { headApproval: approval, collective: meeting, decidedAt } = record
    if (decidedAt === null) return notApplicable('没有作出决定。')
    if (meeting !== null && meeting.heldAt !== null && meeting.heldAt <= decidedAt) return kept('负责人集体讨论决定。', headApproval)
    if (approval === null || approval.at === null) return lacking(record, 'headApproval', '负责人审批', `${decidedAt}作出决定，没有行政机关负责人审查的记录。`, headApproval)
    if (dayOf(approval.at) > decidedAt) return broken(`${decidedAt}作出决定，${approval.at}负责人才审批。`, headApproval)
    if (approval.isLeader === null) return unknown('没有填报审批人是不是行政机关负责人。', headApproval)
    return approval.isLeader ? kept('负责人审查在前，决定在后。', headApproval) : broken('审批人不是行政机关负责人。', headApproval)
  },

  /** Questioning and preserving are measures of a case: before it is filed, no more than checking a clue takes. */
  filedBeforeMeasures({ caseFiledAt, steps }, { at, graceDays }) {
    if (caseFiledAt === null) return notApplicable('没有立案日。')
    const measures = steps.filter(({ stepType: type, startedAt }) => startedAt !== null && (at as readonly (string | null)[]).includes(type))
    const early = measures.find(({ startedAt }) => daysBetween(dayOf(startedAt!), caseFiledAt) > graceDays)
    return early ? broken(`${stepType[early.stepType!]}（${early.startedAt!}）比立案日（${caseFiledAt}）早${daysBetween(dayOf(early.startedAt!), caseFiledAt)}天，先调查后立案。`, filing) : kept('立案之后才采取调查措施。', filing)
  },

  /** 情节复杂或者重大: as the record says, or by the standard of the place. */
  discussedByHeads(record, { atLeast }, bench) {
    const { penalty, decidedAt, complex, collective: meeting } = record
    if (penalty === null || decidedAt === null) return notApplicable('没有作出处罚决定。')
    const standard = standardFor('COLLECTIVE', record, decidedAt, bench)
    const great = standard !== undefined && reaches(penalty, standard)
    if (complex !== true && !great) return standard === undefined ? unknown('当地没有登记集体讨论的标准，无法核对是否重大。') : notApplicable('不属于情节复杂或者重大的案件。')
    const uses = [...collective, 'complex', weightUsed(penalty), ...(great ? [standardUsed('集体讨论标准', standard)] : [])] as const
    if (meeting === null || meeting.heldAt === null) return lacking(record, 'collective', '集体讨论', '情节复杂或者重大的案件，没有行政机关负责人集体讨论的记录。', uses)
    if (meeting.heldAt > decidedAt) return broken(`${decidedAt}作出决定，${meeting.heldAt}才集体讨论。`, uses)
    if (meeting.leaderCount === null) return unknown('没有填报参加讨论的负责人数。', uses)
    return meeting.leaderCount < atLeast ? broken(`参加讨论的负责人只有${meeting.leaderCount}名，不是集体讨论。`, uses) : kept('集体讨论在前，决定在后。', uses)
  },

  correctionOrdered(record) {
    const order = record.correction
    if (order !== null && (order.orderedAt !== null || order.alreadyCorrected === true || order.notApplicable === true)) return kept('责令改正，或者无须责令。', correction)
    return lacking(record, 'correction', '责令改正', '给予处罚，没有责令当事人改正违法行为，也没有说明已经改正或者无从改正。', correction)
  },

  legallyReviewed(record, _, bench) {
    const { decidedAt, legalReview } = record
    if (decidedAt === null) return notApplicable('没有作出决定。')
    const ground = groundForReview(record, decidedAt, bench)
    if (typeof ground !== 'string') return ground
    if (legalReview === null || legalReview.reviewedAt === null) return lacking(record, 'legalReview', '法制审核', `${ground}，没有法制审核就作出决定。`, review)
    if (legalReview.reviewedAt > decidedAt) return broken(`${ground}，${decidedAt}作出决定，${legalReview.reviewedAt}才审核。`, review)
    if (legalReview.opinion === null) return unknown('没有填报审核意见。', review)
    return legalReview.opinion === 'RETURN' || legalReview.opinion === 'REJECT' ? broken(`${ground}，审核没有通过就作出决定。`, review) : kept('审核通过在前，决定在后。', review)
  },

  renewalDecided(record, { lead }, { calendar, today }) {
    const { licence, decidedAt } = record
    const [applied, expires] = [licence?.appliedAt ?? null, licence?.originalValidTo ?? null]
    if (applied === null || expires === null) return without(record, applied === null ? 'licence.appliedAt' : 'licence.originalValidTo', applied === null ? '申请日' : '原有效期', '没有填写申请日或者原有效期。')
    if (lastDayOnly(lead, applied, ofHolder, calendar)! > expires) return notApplicable(`${chineseDay(applied)}才申请延续，没有依期提出。`, renewal)
    if (decidedAt === null && today <= expires) return running(`原有效期${chineseDay(expires)}届满，延续申请还没有决定。`, expires, renewal)
    if (decidedAt !== null && decidedAt <= expires) return kept('在有效期届满前作出了决定。', renewal)
    return lacking(record, 'decidedAt', '决定日', `${chineseDay(applied)}依期申请延续，原有效期${chineseDay(expires)}届满，${decidedAt === null ? `至${chineseDay(today)}没有决定` : `${chineseDay(decidedAt)}才决定`}，已经视为准予延续。`, renewal)
  },

  oddPanel({ adjudication }, { atLeast, always }) {
    if (adjudication === null || (!always && adjudication.panelRequired !== true)) return notApplicable('不是须合议的裁决。')
    const { panelSize } = adjudication
    const uses = ['adjudication.panelSize'] as const
    if (panelSize === null) return unknown('没有填报合议组人数。', uses)
    return panelSize < atLeast || panelSize % 2 === 0 ? broken(`合议组${panelSize}人，应当是${atLeast}人以上的单数。`, uses) : kept('合议组是单数。', uses)
  },

  crimeHandedOver(record, { reasoned }, bench) {
    const { penalty, transfer: handed, offenceCode, decisionResult, decidedAt } = record
    if (penalty === null || (decisionResult === null && decidedAt === null)) return notApplicable('案件没有作出决定。')
    if (offenceCode === null) return unknown('没有填报案由，无法核对追诉标准。')
    const offence = bench.world.offence(offenceCode, placeOf(record), decidedAt ?? bench.today)
    if (offence === undefined) return unknown('案由没有登记，无法核对追诉标准。')
    const { crimeAmount, crimeFacts, crimeName, crimeSource } = offence
    const fact = penalty.facts.some((each) => crimeFacts.includes(each))
    if (!fact && (crimeAmount === null || penalty.caseAmount === null || penalty.caseAmount < crimeAmount)) return belowCrime(crimeAmount, penalty.caseAmount, crimeFacts.length)
    const uses = [...transfer, { field: 'penalty.caseAmount', name: '涉案金额', value: penalty.caseAmount === null ? null : yuan(penalty.caseAmount) }, { field: 'offence', name: '追诉标准', value: [crimeName, crimeAmount === null ? null : yuan(crimeAmount), crimeSource].filter((part) => part !== null).join('，') || null }]
    if (handed !== null && (handed.transferredAt !== null || handed.policeRejectedAt !== null)) return kept('已经移送公安机关。', uses)
    if (handed?.approvalResult === 'REJECT' && (handed.rejectReason ?? '').length >= reasoned) return kept('不批准移送，理由记录在案。', uses)
    const reached = fact ? '违法情节' : `涉案金额${yuan(penalty.caseAmount!)}`
    return lacking(record, 'transfer', '移送', `${reached}达到${crimeName === null ? '' : `涉嫌${crimeName}的`}追诉标准，作出了处理决定，没有移送公安机关的记录。`, uses)
  },

  notBy(record, { means, otherwise }) {
    const [part, used] = record.coercion === null ? ['levy.methods', record.levy?.methods ?? []] as const : ['coercion.methods', record.coercion.methods] as const
    if (used.length === 0) return without(record, part, '手段', '没有使用这些手段。')
    const found = used.filter((each) => (means as readonly string[]).includes(each))
    if (found.length === 0) return notApplicable('没有使用这些手段。')
    return broken(otherwise, [{ field: part, name: '手段', value: found.map((each) => coercionMethod[each]).join('、') }])
  },
}

const hasSum = ({ penalty }: EnforcementRecord): boolean =>
  penalty !== null && (penalty.fineAmount ?? 0) + (penalty.confiscatedGains ?? 0) + (penalty.confiscatedGoodsValue ?? 0) > 0

function belowCrime(crimeAmount: number | null, caseAmount: number | null, facts: number): Verdict {
  if (crimeAmount === null && facts === 0) return notApplicable('案由没有追诉标准。')
  return crimeAmount !== null && caseAmount === null ? unknown('没有填报涉案金额，无法核对追诉标准。') : kept('没有达到追诉标准。')
}

/** Why the decision wanted a review, as the beginning of a sentence; or what to answer where it did not, or nobody can tell. */
function groundForReview(record: EnforcementRecord, decidedAt: NonNullable<EnforcementRecord['decidedAt']>, bench: Bench): string | Verdict {
  const { hearing, complex, publicInterest, penalty, itemCode, bodyCode } = record
  if (hearing !== null && hearing.heldAt !== null) return '经过听证程序'
  if (publicInterest === true) return '涉及重大公共利益'
  if (complex === true) return '案情疑难复杂'
  if (itemCode !== null && bodyCode !== null && bench.world.item(itemCode, bodyCode, decidedAt)?.requiresLegalReview === true) return '列入法制审核目录'
  if (penalty === null) return notApplicable('没有填报为重大执法决定。')
  const standard = standardFor('LEGAL_REVIEW', record, decidedAt, bench)
  if (standard === undefined) return unknown('当地没有登记法制审核的标准，无法核对是否重大。')
  return reaches(penalty, standard) ? '达到法制审核标准' : notApplicable('不属于重大执法决定。')
}
