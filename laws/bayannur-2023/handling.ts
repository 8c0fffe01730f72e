import { days, filingOf, instrument, must, receiptOf, setByOr } from '../../core/norms/index.ts'

// 第二条第二款、第四款 ── 业务指导

export const guidance = instrument({
  id: 'guidance', role: 'guidance', name: '业务指导意见', issuedBy: ['superiorAuthority', 'justiceDepartment'], to: 'supervisionOffice',
  cite: '第2条第2款', words: ['业务指导'], reading: '指导不是审批：指导的机关不批准、不代替个案的处理。',
})

// 第二十二条 ── 监督文书、处理结果报告、逾期

export const document = instrument({
  id: 'document', role: 'firstCorrection', name: '行政执法监督文书', unnamed: true, issuing: 'must', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第22条第1款', words: ['行政执法监督文书', '违法或者不当'],
  wording: {
    short: '文书', word: '监文', tone: 'notice', operative: '要求你单位依法处理上述问题', finding: '违法或者不当的行政执法行为',
    overdue: { says: '未在规定时间内作出处理的', cite: '第22条第2款' },
  },
  reading: '细则没有给文书定名；国家条例施行后，政府一线用国家条例的名称（N-5）。',
})

export const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '处理结果报告', issuedBy: 'supervisedAgency', to: 'justiceDepartment',
  cite: '第22条第1款', words: ['处理结果', '司法行政部门'],
  reading: '无论由谁制发，报告都送司法行政部门，并抄送制发机构（I-19）。',
})

const ends = [
  { act: 'accept', role: rectificationReport.role },
  { act: 'issue', role: 'reexaminationReply', outcome: ['changed', 'partlyFounded'] },
  { act: 'issue', role: 'bindingDecision' },
] as const
const whileReported = [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }] as const

export const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '处理并书面报告处理结果', to: 'justiceDepartment',
  within: days(30), from: [receiptOf(document)], until: ends, holds: whileReported,
  cite: '第22条第1款', words: ['三十日内', '处理结果', '接到'], inPaper: '将处理结果书面报告{to}',
  reading: '处理和报告同一最后一日；既未处理也未报告才算逾期，已处理未报告的只提醒（I-20）。',
})

const rectificationAfterUrging = must({
  id: 'rectificationAfterUrging', clock: 'rectification', who: 'supervisedAgency', act: '处理并书面报告处理结果', to: 'justiceDepartment',
  within: setByOr({ role: 'urging' }, days(30)), from: [{ act: 'serve', role: 'urging' }], until: ends, holds: whileReported,
  cite: '第22条第1款', words: ['三十日内', '处理结果'], inPaper: '将处理结果书面报告{to}',
  reading: '督办函也是监督文书：没有另定时限的，依本条三十日（N-1）。',
})

export const laterHandling = instrument({
  id: 'laterHandling', role: 'bindingDecision', name: '逾期未处理的后续处理文书', unnamed: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第22条第2款', words: ['规定处理', '未在规定时间内'],
  wording: { short: '文书', word: '监处', operative: '作出如下处理' },
  reading: '种类和名称由内蒙古条例第29条定，其文本尚未录入：须逐件手工写明法律依据（I-18）。',
})

export const norms = [guidance, document, rectificationReport, rectification, rectificationAfterUrging, laterHandling]
