import { is, isNot, known, type RecordTest, statedDays, type Term } from '../core/norms/index.ts'

const received: readonly RecordTest[] = [
  isNot('complaint.type', 'ANON_REPORT'),
  // 市场监督管理投诉举报处理暂行办法第14条、第31条第2款 set the time for these, and its own rules look at them once somebody was told.
  { not: [is('fieldCode', 'MARKET'), is('complaint.type', 'CONSUMER_COMPLAINT', 'NAMED_REPORT'), { any: [known('complaint.acceptanceInformedAt'), known('complaint.filingInformedAt')] }] },
]

/** What two local laws ask of whoever receives a complaint: an answer; where it does not take it up, word of that is the answer. */
export const answered = {
  from: ['complaint.receivedAt'], until: ['complaint.repliedAt'], when: [isNot('complaint.status', 'TRANSFERRED', 'REJECTED'), ...received], must: 'within', withoutStart: 'notApplicable',
} as const

export const notTakenUp = { ...answered, until: ['complaint.acceptanceInformedAt', 'complaint.repliedAt'], when: [is('complaint.status', 'REJECTED'), ...received] } as const

/** 有法定期限的，按法定期限 */
export const lawfulTime: readonly [Term, ...Term[]] = [
  { when: [known('complaint.replyWorkingDays')], inCase: '有法定期限', period: statedDays('complaint.replyWorkingDays', 'workingDay') },
  { when: [known('complaint.replyDays')], inCase: '有法定期限', period: statedDays('complaint.replyDays', 'dayOfLaw') },
]
