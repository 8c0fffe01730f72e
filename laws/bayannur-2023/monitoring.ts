import { is, isNot, known, limit, recordKinds, type RecordTest, statedDays, type Term, workingDays } from '../../core/norms/index.ts'

// 第十五条第二款 ── 投诉举报

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

const reply = { cite: '第15条第2款', words: ['及时处理行政执法投诉举报'], kinds: recordKinds, colour: 'yellow', act: '处理投诉举报并答复', terms: [...lawfulTime, { period: workingDays(7) }] } as const

const replied = limit({
  id: 'complaint-reply-overdue', title: '投诉举报没有及时答复', ...reply, ...answered,
  reading: '“及时”没有法定日数；七个工作日是本平台的建议，另有规定的，填报法定答复期限或者登记后代替。市场监管领域的消费投诉、实名举报，已经告知是否受理、是否立案的，由市场监管投诉举报办法第14条、第31条的规则核对。',
})

const refused = limit({
  id: 'complaint-reply-overdue-rejected', title: '不予受理投诉举报没有及时告知', ...reply, ...notTakenUp,
  reading: '不予受理的，告知不予受理就是答复；七个工作日是本平台的建议。',
})

// 第二十六条第一款 ── 告知、移送

const sent = limit({
  id: 'clue-transfer-between-bodies-missing', cite: '第26条第1款', words: ['应当及时告知或者移送'], kinds: ['inspection', 'penalty'],
  title: '不属本机关处理的违法行为没有移送', colour: 'yellow', act: '告知或者移送应当处理的机关',
  when: [isNot('fieldCode', 'EMERGENCY')], from: ['clue.outOfScopeFoundAt'], until: ['clue.sentAt'], must: 'within', terms: [{ period: workingDays(7) }], withoutStart: 'notApplicable',
  reading: '“及时”没有法定日数；七个工作日是本平台的建议，另有规定的，登记后代替。安全生产由安全生产法核对。',
})

const handled = limit({
  id: 'clue-transfer-between-bodies-missing-reply', cite: '第26条第2款', words: ['案件移送和查处过程中的衔接配合'], kinds: ['inspection', 'penalty'],
  title: '移送的违法行为没有得到处理反馈', colour: 'yellow', act: '反馈处理情况',
  when: [isNot('fieldCode', 'EMERGENCY')], from: ['clue.sentAt'], until: ['clue.receiverRepliedAt'], must: 'within', terms: [{ period: workingDays(15) }], withoutStart: 'notApplicable',
  reading: '细则没有写明反馈的日数；十五个工作日是本平台的建议，逾期的提示司法行政部门协调。',
})

export const limits = [replied, refused, sent, handled]
