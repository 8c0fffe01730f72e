import {
  conclusion, dateOf, decisionType, filingOf, instrument, may, must, promptly, receiptOf, setBy,
} from '../../core/norms/index.ts'
import { objection, reply } from './objection.ts'

// 第二十条第三款 ── 重点监督：挂牌督办、提级监督

export const listedSupervision = instrument({
  id: 'listedSupervision', role: 'listedSupervision', name: '挂牌督办通知', issuedBy: ['supervisionOffice', 'superiorAuthority'], to: 'supervisedAgency',
  cite: '第20条第3款', words: ['挂牌督办'],
})

export const elevatedSupervision = instrument({
  id: 'elevatedSupervision', role: 'elevatedSupervision', name: '提级监督决定', issuedBy: 'superiorAuthority', to: ['supervisionOffice', 'supervisedAgency'],
  cite: '第20条第3款', words: ['提级监督'],
})

// 第二十七条 ── 督办函

export const urging = instrument({
  id: 'urging', role: 'urging', name: '行政执法监督督办函', titled: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency', issuing: 'may',
  cite: '第27条第1款', words: ['行政执法监督督办函', '应当履行而未履行'], contains: ['规定时限'],
  wording: {
    short: '督办函', word: '监督办', tone: 'urge', operative: '督促你单位依法履行职责', finding: '应当履行而未履行行政执法职责的情形',
    overdue: { says: '未按照要求履职的', cite: '第29条' },
  },
})

export const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '纠正情况报告', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第27条第2款', words: ['报送纠正情况'],
})

const ends = [
  { act: 'accept', role: rectificationReport.role },
  { act: 'issue', role: 'reexaminationReply', outcome: ['changed', 'partlyFounded'] },
  { act: 'issue', role: 'bindingDecision' },
] as const
const whileReported = [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }] as const

const perform = must({
  id: 'performAfterUrging', clock: 'rectification', who: 'supervisedAgency', act: '履行职责并报送纠正情况', to: 'supervisionOffice',
  within: setBy(urging), from: [receiptOf(urging)], until: ends, holds: whileReported, above: 'always',
  cite: '第27条第2款', words: ['规定时限内', '报送纠正情况'], inPaper: '及时履行职责，并向{to}报送纠正情况',
  reading: '时限由督办函载明，自收到之日起按自然日计算；“及时”本身不产生逾期（N-1至N-3）。',
})

// 第二十八条 ── 意见书

export const opinion = instrument({
  id: 'opinion', role: 'firstCorrection', name: '行政执法监督意见书', titled: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency', issuing: 'may',
  cite: '第28条第1款', words: ['行政执法监督意见书', '查明', '违法或者明显不当'], contains: ['规定时限'],
  wording: {
    short: '意见书', word: '监意', tone: 'order', operative: '监督你单位依法纠正上述问题', finding: '违法或者明显不当的行政执法问题',
    overdue: { says: '未按照要求纠正的', cite: '第29条' },
  },
})

export const rectify = must({
  id: 'rectification', who: 'supervisedAgency', act: '纠正并报送纠正情况', to: 'supervisionOffice',
  within: setBy(opinion), from: [receiptOf(opinion)], until: ends, holds: whileReported, above: 'ifSilent',
  cite: '第28条第2款', words: ['及时纠正', '规定时限内'], inPaper: '及时纠正，并向{to}报送纠正情况',
  reading: '时限由意见书载明，自收到之日起按自然日计算（N-1至N-3）。',
})

// 第二十九条 ── 处理建议、本级人民政府决定、决定书

export const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true,
  issuedBy: 'government', issuedByDepartment: 'supervisionAuthority', to: 'supervisedAgency',
  issuing: 'must', cite: '第29条', words: ['行政执法监督决定书', '决定纠正'],
  wording: { short: '决定书', word: '监决', operative: '决定{decides}' },
})

const correct = decisionType({
  id: 'correct', name: '纠正', cite: '第29条', words: ['予以纠正'], inPaper: '对下列问题予以纠正',
  reading: '条例没有列举决定的种类：设一个开放的种类“纠正”；地方列举的种类保留（N-23）。',
})

export const executionReport = instrument({
  id: 'executionReport', role: 'executionReport', name: '执行情况报告', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第29条', words: ['予以纠正'], reading: '条例没有规定报告执行情况，由决定书要求（N-23）。',
})

export const execute = must({
  id: 'execution', who: 'supervisedAgency', act: '执行决定', to: 'supervisionOffice',
  within: setBy(decision), from: [receiptOf(decision)], until: [{ act: 'accept', role: executionReport.role }],
  holds: [{ by: filingOf(executionReport), till: { act: 'reject', role: executionReport.role }, then: 'resume' }], above: 'ifSilent',
  cite: '第29条', words: ['予以纠正'], inPaper: '执行本决定，并向{to}报告执行情况', reading: '条例没有规定执行期限，由决定书载明（N-23）。',
})

// 第三十条 ── 异议

const objectToUrging = may({
  id: 'objectToUrging', clock: 'objection', who: 'supervisedAgency', act: '提出异议并说明理由', to: 'supervisionOffice', from: [receiptOf(urging)], above: 'always',
  cite: '第30条', words: ['有异议', '可以向其提出'], reading: '条例没有规定期限。整改期照常进行（N-13）。',
})

const objectToOpinion = may({
  id: 'objectToOpinion', clock: 'objection', who: 'supervisedAgency', act: '提出异议并说明理由', to: 'supervisionOffice', from: [receiptOf(opinion)], above: 'ifSilent',
  cite: '第30条', words: ['有异议', '可以向其提出'], reading: '条例没有规定期限；地方另有期限的，期内依地方规定，期满后依本条（N-15）。',
})

const handle = must({
  id: 'handleObjection', clock: 'objectionHandling', who: 'supervisionOffice', act: '处理异议', to: 'supervisedAgency',
  within: promptly, from: [filingOf(objection)], until: [dateOf(reply)], above: 'always',
  cite: '第30条', words: ['及时处理'],
})

// 第四十二条第二款 ── 告知上一级主管部门

export const superiorNotice = instrument({
  id: 'superiorNotice', role: 'superiorNotice', name: '问题告知函', issuedBy: 'supervisionOffice', to: 'superiorDepartment',
  cite: '第42条第2款', words: ['及时告知', '上一级主管部门'],
})

const informSuperior = must({
  id: 'informSuperior', who: 'supervisionOffice', act: '告知被监督机关的上一级主管部门', to: 'superiorDepartment', line: 'government', above: 'always',
  within: promptly, from: [conclusion('verified')], when: { fact: 'verticalOrgan' }, until: [dateOf(superiorNotice)],
  cite: '第42条第2款', words: ['发现的问题', '及时告知'], reading: '认定问题之日起算；“及时”没有最后一日，了结之前一定要告知（N-21）。',
})

export const norms = [
  listedSupervision, elevatedSupervision, urging, rectificationReport, perform, opinion, rectify, decision, correct, executionReport, execute,
  objectToUrging, objectToOpinion, handle, superiorNotice, informSuperior,
]
