import type { Counting, Day, FactParameters } from '../../norms/index.ts'
import { type Calendar, lastDayOnly } from '../../periods/index.ts'
import type { EnforcementRecord } from '../../records/record.ts'
import { isReported } from '../facts.ts'
import { type Answer, answer, type FactUsed } from '../finding.ts'

const used = (field: string, name: string, value: string | null): FactUsed => ({ field, name, value })

/** 处罚决定作出之前告知，当事人明确放弃陈述申辩的除外。 On the day of the decision itself is too late, unless the party waived. */
export function priorNoticeBeforeDecision(record: EnforcementRecord, { announced }: FactParameters['priorNoticeBeforeDecision'], counting: Counting, calendar: Calendar): Answer {
  const { procedureType, decisionResult, decidedAt, statementWaivedAt } = record
  if (procedureType === 'SUMMARY' || decisionResult !== 'PENALISE' || decidedAt === null) return answer('notApplicable', '本案没有按普通程序作出处罚决定。')
  const told = notifiedOn(record, (from) => lastDayOnly(announced, from, { ...counting, endsOnHoliday: 'unchanged' }, calendar)!)
  const facts = [used('priorNoticeAt', '事先告知送达日', told), used('decidedAt', '决定日', decidedAt), used('statementWaivedAt', '放弃陈述申辩日', statementWaivedAt)]
  if (told === null) {
    return isReported(record, 'priorNoticeAt') ? answer('broken', `${decidedAt}作出处罚决定，之前没有告知拟处罚内容及事实、理由、依据和陈述申辩权利的送达记录。`, facts)
      : answer('unknown', '来源数据不含事先告知，无法核对。', facts)
  }
  if (told > decidedAt) return answer('broken', `告知书${told}才送达，处罚决定${decidedAt}已经作出。`, facts)
  if (told === decidedAt && statementWaivedAt === null) return answer('broken', `告知书与处罚决定在同一日（${told}），当事人没有书面放弃陈述申辩。`, facts)
  return answer('kept', `告知书${told}送达，处罚决定${decidedAt}作出。`, facts)
}

function notifiedOn({ services, priorNoticeAt }: EnforcementRecord, announcementOver: (from: Day) => Day): Day | null {
  const served = services.find(({ docType }) => docType === 'PRIOR_NOTICE')
  if (!served) return priorNoticeAt
  return served.method === 'ANNOUNCEMENT' && served.announceFrom !== null ? announcementOver(served.announceFrom) : served.servedAt
}

export function statementReviewed({ statementReceivedAt, statementReviewedAt, decidedAt, unreported }: EnforcementRecord): Answer {
  if (statementReceivedAt === null || decidedAt === null || decidedAt < statementReceivedAt) return answer('notApplicable', '决定之前没有收到陈述申辩。')
  const facts = [used('statementReceivedAt', '收到陈述申辩日', statementReceivedAt), used('statementReviewedAt', '复核日', statementReviewedAt), used('decidedAt', '决定日', decidedAt)]
  if (statementReviewedAt === null) {
    return unreported.includes('statementReviewedAt') ? answer('unknown', '来源数据不含复核，无法核对。', facts)
      : answer('broken', `${statementReceivedAt}收到当事人的陈述申辩，没有复核记录就作出了决定。`, facts)
  }
  return statementReviewedAt > decidedAt ? answer('broken', `复核日（${statementReviewedAt}）在决定日（${decidedAt}）之后。`, facts)
    : answer('kept', `${statementReviewedAt}复核，${decidedAt}决定。`, facts)
}

/** Compared with the last notice: more money, more confiscated, or a kind of penalty never announced. */
export function notHeavierThanNotified({ penalty, decisionResult, unreported }: EnforcementRecord): Answer {
  if (penalty === null || decisionResult !== 'PENALISE') return answer('notApplicable', '本案没有给予处罚。')
  const { proposed } = penalty
  if (proposed === null) {
    return unreported.includes('penalty.proposed') ? answer('unknown', '来源数据不含告知的拟处罚内容，无法核对。') : answer('notApplicable', '没有告知的拟处罚内容可以对照。')
  }
  const added = penalty.penaltyKinds.filter((kind) => !proposed.penaltyKinds.includes(kind))
  const facts = [
    used('penalty.proposed.fineAmount', '告知的罚款', amount(proposed.fineAmount)), used('penalty.fineAmount', '决定的罚款', amount(penalty.fineAmount)),
    used('penalty.proposed.confiscatedGains', '告知的没收违法所得', amount(proposed.confiscatedGains)), used('penalty.confiscatedGains', '决定的没收违法所得', amount(penalty.confiscatedGains)),
  ]
  const heavier = [
    ...((penalty.fineAmount ?? 0) > (proposed.fineAmount ?? 0) ? [`罚款由告知的${amount(proposed.fineAmount) ?? '0元'}增加到${amount(penalty.fineAmount)}`] : []),
    ...((penalty.confiscatedGains ?? 0) > (proposed.confiscatedGains ?? 0) ? ['没收的违法所得多于告知'] : []),
    ...(added.length > 0 ? ['增加了没有告知的处罚种类'] : []),
  ]
  return heavier.length > 0 ? answer('broken', `决定重于告知内容：${heavier.join('；')}，没有重新告知。`, facts) : answer('kept', '决定没有重于告知内容。', facts)
}

const amount = (yuan: number | null): string | null => (yuan === null ? null : `${yuan}元`)
