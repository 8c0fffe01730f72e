import { isNot, limit, recordKinds, workingDays } from '../../core/norms/index.ts'
import { answered, lawfulTime, notTakenUp } from '../answering.ts'

// 第十五条第二款 ── 投诉举报

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
