import { is, isNot, known, limit, recordKinds, type RecordTest, statedDays, type Term, workingDays } from '../../core/norms/index.ts'

// 第十五条第二款 ── 答复，从执法记录看

const received: readonly RecordTest[] = [
  isNot('complaint.type', 'ANON_REPORT'),
  // 市场监督管理投诉举报处理暂行办法第14条、第31条第2款 set the time for these, and its own rules look at them once somebody was told.
  { not: [is('fieldCode', 'MARKET'), is('complaint.type', 'CONSUMER_COMPLAINT', 'NAMED_REPORT'), { any: [known('complaint.acceptanceInformedAt'), known('complaint.filingInformedAt')] }] },
]

/** An answer; where the complaint is not taken up, word of that is the answer. */
const answered = {
  from: ['complaint.receivedAt'], until: ['complaint.repliedAt'], when: [isNot('complaint.status', 'TRANSFERRED', 'REJECTED'), ...received], must: 'within', withoutStart: 'notApplicable',
} as const

const notTakenUp = { ...answered, until: ['complaint.acceptanceInformedAt', 'complaint.repliedAt'], when: [is('complaint.status', 'REJECTED'), ...received] } as const

/** 有法定期限的，按法定期限 */
const lawfulTime: readonly [Term, ...Term[]] = [
  { when: [known('complaint.replyWorkingDays')], inCase: '有法定期限', period: statedDays('complaint.replyWorkingDays', 'workingDay') },
  { when: [known('complaint.replyDays')], inCase: '有法定期限', period: statedDays('complaint.replyDays', 'dayOfLaw') },
]

const reply = { cite: '第15条第2款', words: ['法定期限内予以答复', '七个工作日内予以答复'], kinds: recordKinds, colour: 'red', terms: [...lawfulTime, { period: workingDays(7) }] } as const

const replied = limit({
  id: 'complaint-reply-overdue', title: '投诉举报逾期未答复', act: '答复投诉举报人', ...reply, ...answered,
  reading: '填报了法定答复期限的，按该期限；答复以告知投诉举报人之日为准。匿名举报无从答复，移送其他机关的由接收机关答复。市场监管领域的消费投诉、实名举报，已经告知是否受理、是否立案的，由市场监管投诉举报办法第14条、第31条的规则核对。',
})

const refused = limit({
  id: 'complaint-reply-overdue-rejected', title: '不予受理投诉举报逾期未告知', act: '答复投诉举报人', ...reply, ...notTakenUp,
  reading: '不予受理的，告知不予受理就是答复。',
})

export const limits = [replied, refused]
