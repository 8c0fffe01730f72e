import {
  dateOf, days, decisionType, filingOf, instrument, may, must, receiptOf, setBy, timely,
} from '../../core/norms/index.ts'

// 第二十六条 ── 启动程序、查证属实、建议书

export const proposal = instrument({
  id: 'proposal', role: 'firstCorrection', name: '行政执法监督建议书', titled: true,
  issuing: 'must', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第26条', words: ['行政执法监督建议书', '限期自行纠正'],
  wording: { short: '建议书', word: '监建', tone: 'advice', operative: '建议你单位限期自行纠正上述问题', overdue: { says: '逾期未自行纠正的', cite: '第28条第1款' } },
  reading: '监督机关是人民政府的，建议书由其司法行政部门以监督机构名义办理。',
})

// 第二十七条 ── 异议、复查、整改

export const objection = instrument({
  id: 'objection', role: 'objection', name: '复查申请书', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第27条第1款', words: ['申请复查'],
})

export const reply = instrument({
  id: 'reply', role: 'reexaminationReply', name: '复查答复', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第27条第1款', words: ['复查并答复'], wording: { short: '答复', word: '监复' },
})

export const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '整改情况报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第27条第2款', words: ['报送整改情况'],
})

const object = may({
  id: 'objectionPeriod', clock: 'objection', who: 'supervisedAgency', act: '申请复查', to: 'supervisionAuthority',
  within: days(10), from: [receiptOf(proposal)], until: [filingOf(objection)], late: 'flag',
  cite: '第27条第1款', words: ['十日内', '申请复查'],
  reading: '逾期提出的，收下并标记，不产生中止整改期的效力，由监督机关附理由决定（I-25）。',
})

const reexamination = must({
  id: 'reexamination', who: 'supervisionAuthority', act: '复查并答复', to: 'supervisedAgency',
  within: days(15), from: [timely(filingOf(objection))], until: [dateOf(reply)],
  cite: '第27条第1款', words: ['十五日内', '复查并答复'],
  reading: '逾期未答复的，办法未规定后果：升级提醒，整改期自实际收到答复之日起算（I-14）。',
})

export const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '完成整改并报送整改情况', to: 'supervisionAuthority',
  within: days(30), from: [receiptOf(proposal)],
  until: [{ act: 'accept', role: rectificationReport.role }, { act: 'issue', role: 'bindingDecision' }],
  holds: [
    { by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' },
    { by: timely(filingOf(objection)), till: receiptOf(reply), then: 'restart' },
  ],
  cite: '第27条第2款', words: ['三十日内', '完成整改', '复查答复之日起'], inPaper: '完成整改，并向{to}报送整改情况',
  reading: '建议书送达即起算；期内提出异议的，自提出之日起停止计算，收到复查答复之日起重新计三十日（I-12、I-13）。',
})

// 第二十八条 ── 决定书、执行情况

export const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true,
  issuing: 'must', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第28条第1款', words: ['行政执法监督决定书', '逾期未自行纠正'],
  wording: { short: '决定书', word: '监决', operative: '责令你单位{decides}' },
  reading: '条文没有写“应当”或者“可以”：逾期未自行纠正的，即应制发。',
})

const decisionTypes = [
  decisionType({ id: 'orderPerformance', name: '限期履行法定职责', cite: '第28条第1款', words: ['限期履行法定职责'] }),
  decisionType({ id: 'remake', name: '重新作出', cite: '第28条第1款', words: ['重新作出行政行为'], inPaper: '重新作出下列行政行为' }),
  decisionType({ id: 'revoke', name: '撤销', cite: '第28条第1款', words: ['撤销行政行为'], inPaper: '撤销下列行政行为' }),
  decisionType({
    id: 'otherDecision', name: '其他', cite: '第28条第1款', words: ['撤销行政行为等'], inPaper: '办理下列事项',
    reading: '“等”为未尽列举；选“其他”须写明法律依据并提请上一级审批（I-26）。',
  }),
]

export const executionReport = instrument({
  id: 'executionReportPaper', role: 'executionReport', name: '执行情况报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第28条第2款', words: ['执行情况报告'],
})

const untilAccepted = {
  until: [{ act: 'accept', role: executionReport.role }],
  holds: [{ by: filingOf(executionReport), till: { act: 'reject', role: executionReport.role }, then: 'resume' }],
} as const

export const execution = must({
  id: 'execution', who: 'supervisedAgency', act: '执行决定', to: 'supervisionAuthority', within: setBy(decision), from: [receiptOf(decision)], ...untilAccepted,
  cite: '第28条第1款', words: ['限期履行'], inPaper: '执行本决定', reading: '决定书写明执行期限的，从其期限；没有写明的，只有报告的三十日。',
})

export const reportExecution = must({
  id: 'executionReport', who: 'supervisedAgency', act: '报告执行情况', to: 'supervisionAuthority', within: days(30), from: [receiptOf(decision)], ...untilAccepted,
  cite: '第28条第2款', words: ['三十日内', '执行情况报告'], inPaper: '将执行情况报告{to}',
})

// 第五条第二款 ── 司法行政部门的指导

export const guidance = instrument({
  id: 'guidance', role: 'guidance', name: '监督业务指导意见', issuedBy: 'justiceDepartment', to: 'supervisionOffice',
  cite: '第5条第2款', words: ['监督和业务指导'],
})

export const norms = [
  guidance, proposal, objection, reply, rectificationReport, object, reexamination, rectification,
  decision, ...decisionTypes, executionReport, execution, reportExecution,
]
