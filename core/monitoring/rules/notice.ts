import type { NoticeFacts } from '../../norms/asked/notice.ts'
import type { Day } from '../../norms/index.ts'
import { lastDayOnly } from '../../periods/index.ts'
import { penaltyKind } from '../../records/codes.ts'
import type { EnforcementRecord, Penalty } from '../../records/record.ts'
import type { FactUsed } from '../finding.ts'
import { broken, kept, lacking, notApplicable, type Rules, without } from '../verdict.ts'

const used = (field: string, name: string, value: string | null): FactUsed => ({ field, name, value })

export const notice: Rules<NoticeFacts> = {
  /** 处罚决定作出之前告知，当事人明确放弃陈述申辩的除外。 On the day of the decision itself is too late, unless the party waived. */
  priorNoticeBeforeDecision(record, { announced }, { counting, calendar }) {
    const { procedureType, decisionResult, decidedAt, statementWaivedAt } = record
    if (procedureType === 'SUMMARY' || decisionResult !== 'PENALISE' || decidedAt === null) return notApplicable('本案没有按普通程序作出处罚决定。')
    const notified = notifiedOn(record, (from) => lastDayOnly(announced, from, { ...counting, endsOnHoliday: 'unchanged' }, calendar)!)
    const uses = [used('priorNoticeAt', '事先告知送达日', notified), used('decidedAt', '决定日', decidedAt), used('statementWaivedAt', '放弃陈述申辩日', statementWaivedAt)]
    if (notified === null) return lacking(record, 'priorNoticeAt', '事先告知', `${decidedAt}作出处罚决定，之前没有告知拟处罚内容及事实、理由、依据和陈述申辩权利的送达记录。`, uses)
    if (notified > decidedAt) return broken(`告知书${notified}才送达，处罚决定${decidedAt}已经作出。`, uses)
    if (notified === decidedAt && (statementWaivedAt === null || statementWaivedAt > decidedAt)) return broken(`告知书与处罚决定在同一日（${notified}），当事人在此之前没有书面放弃陈述申辩。`, uses)
    return kept('告知在前，处罚决定在后。', uses)
  },

  /** Of the decision to execute, where there is one of its own. */
  statementReviewed(record) {
    const { statementReceivedAt, statementReviewedAt } = record
    const decidedAt = record.coercion?.executionDecidedAt ?? record.decidedAt
    if (statementReceivedAt === null || decidedAt === null || decidedAt < statementReceivedAt) return notApplicable('决定之前没有收到陈述申辩。')
    const uses = [used('statementReceivedAt', '收到陈述申辩日', statementReceivedAt), used('statementReviewedAt', '复核日', statementReviewedAt), used('decidedAt', '决定日', decidedAt)]
    if (statementReviewedAt === null && wasHeardAfter(record, statementReceivedAt, decidedAt)) return kept('决定之前在听证中复核了陈述申辩。', uses)
    if (statementReviewedAt === null) return lacking(record, 'statementReviewedAt', '复核', `${statementReceivedAt}收到当事人的陈述申辩，没有复核记录就作出了决定。`, uses)
    if (statementReviewedAt < statementReceivedAt) return broken(`复核日（${statementReviewedAt}）早于收到陈述申辩日（${statementReceivedAt}），没有复核这次陈述申辩。`, uses)
    return statementReviewedAt > decidedAt ? broken(`复核日（${statementReviewedAt}）在决定日（${decidedAt}）之后。`, uses) : kept('复核在前，决定在后。', uses)
  },

  /** Compared with the last notice: more money, more confiscated, or a kind of penalty never announced. */
  notHeavierThanNotified(record) {
    const { penalty, decisionResult } = record
    if (penalty === null || decisionResult !== 'PENALISE') return notApplicable('本案没有给予处罚。')
    const { proposed } = penalty
    if (proposed === null) return without(record, 'penalty.proposed', '告知的拟处罚内容', '没有告知的拟处罚内容可以对照。')
    const added = addedTo(proposed.penaltyKinds, penalty.penaltyKinds)
    const uses = [
      used('penalty.proposed.fineAmount', '告知的罚款', amount(proposed.fineAmount)), used('penalty.fineAmount', '决定的罚款', amount(penalty.fineAmount)),
      used('penalty.proposed.confiscatedGains', '告知的没收违法所得', amount(proposed.confiscatedGains)), used('penalty.confiscatedGains', '决定的没收违法所得', amount(penalty.confiscatedGains)),
    ]
    const heavier = [
      ...((penalty.fineAmount ?? 0) > (proposed.fineAmount ?? 0) ? [`罚款由告知的${amount(proposed.fineAmount) ?? '0元'}增加到${amount(penalty.fineAmount)}`] : []),
      ...((penalty.confiscatedGains ?? 0) > (proposed.confiscatedGains ?? 0) ? ['没收的违法所得多于告知'] : []),
      ...(added.length > 0 ? ['增加了没有告知的处罚种类'] : []),
    ]
    return heavier.length > 0 ? broken(`决定重于告知内容：${heavier.join('；')}，没有重新告知。`, uses) : kept('决定没有重于告知内容。', uses)
  },
}

/** By the first attempt that reached the party: what was announced counts as received once the announcement is over. */
function notifiedOn({ services, priorNoticeAt }: EnforcementRecord, announcementOver: (from: Day) => Day): Day | null {
  const attempts = services.filter(({ docType }) => docType === 'PRIOR_NOTICE')
  if (attempts.length === 0) return priorNoticeAt
  const arrived = attempts.map(({ method, announceFrom, servedAt }) => (method === 'ANNOUNCEMENT' && announceFrom !== null ? announcementOver(announceFrom) : servedAt))
  return arrived.filter((day) => day !== null).sort()[0] ?? null
}

/** 听证 takes up what the party said before it, and its minutes are what is decided by (行政处罚法第64条第7项、第65条). */
const wasHeardAfter = ({ hearing }: EnforcementRecord, receivedAt: Day, decidedAt: Day): boolean =>
  hearing !== null && hearing.heldAt !== null && hearing.transcriptDocId !== null && receivedAt <= hearing.heldAt && hearing.heldAt <= decidedAt

type Kind = Penalty['penaltyKinds'][number]

/** Of its sort a lighter penalty than these. */
const lighterThan: Partial<Record<Kind, readonly Kind[]>> = {
  WARNING: (Object.keys(penaltyKind) as Kind[]).filter((kind) => kind !== 'WARNING'),
  CRITICISM: (Object.keys(penaltyKind) as Kind[]).filter((kind) => kind !== 'WARNING' && kind !== 'CRITICISM'),
  SUSPEND_LICENCE: ['REVOKE_LICENCE'], DOWNGRADE: ['REVOKE_LICENCE'], RESTRICT_BUSINESS: ['STOP_BUSINESS', 'CLOSE'], STOP_BUSINESS: ['CLOSE'],
}

/** Kinds of which the party was not told, unless they stand in for a heavier one of the same sort. */
function addedTo(told: readonly Kind[], decided: readonly Kind[]): Kind[] {
  const dropped = told.filter((kind) => !decided.includes(kind))
  return decided.filter((kind) => !told.includes(kind) && !dropped.some((heavier) => lighterThan[kind]?.includes(heavier) === true))
}

const amount = (yuan: number | null): string | null => (yuan === null ? null : `${yuan}元`)
