import {
  atOnce, dateOf, days, decisionType, filingOf, instrument, may, measureUnder, must, promptly, receiptOf, setBy,
} from '../../core/norms/index.ts'
import { hearing, report } from './investigation.ts'
import { rectificationReport } from './rectificationReport.ts'

// 第二十三条 ── 如实报告、提供资料

export const materials = instrument({
  id: 'materials', role: 'assistanceReply', name: '情况报告和资料', issuedBy: ['supervisedAgency', 'enforcementOfficer'], to: 'supervisionOffice',
  cite: '第23条', words: ['如实报告', '提供有关资料'],
})

const tellTruth = must({
  id: 'truthfulReport', who: ['supervisedAgency', 'enforcementOfficer'], act: '如实报告情况、提供资料', to: 'supervisionOffice', within: promptly,
  from: [measureUnder(report.cite)], until: [filingOf(materials), { act: 'conclude' }], cite: '第23条', words: ['应当如实报告'],
  reading: '条例没有规定几日之内：由要求报告的监督机构写明；作出调查结论之后不再等待。拒绝的，属于第二十六条第五项。',
})

// 第二十四条 ── 听证

export const hearingRequest = instrument({
  id: 'hearingRequest', role: 'hearingRequest', name: '听证申请', issuedBy: ['counterpart', 'anyone'], to: 'supervisionOffice',
  cite: '第24条', words: ['要求举行听证'],
})

export const hearingRefusal = instrument({
  id: 'hearingRefusal', role: 'hearingRefusal', name: '不举行听证的答复', issuedBy: 'supervisionOffice', to: ['counterpart', 'anyone'],
  cite: '第24条', words: ['认为有必要'], reading: '认为没有必要的，说明理由答复申请人。',
})

export const holdHearing = must({
  id: 'hearing', who: 'supervisionOffice', act: '举行听证', within: promptly,
  from: [filingOf(hearingRequest)], until: [measureUnder(hearing.cite), dateOf(hearingRefusal)], cite: '第24条', words: ['有必要的', '应当举行听证'],
  reading: '申请人要求听证，监督机关认为有必要的，应当举行；条例没有规定何时举行，调查结论作出之前为限。',
})

// 第二十五条 ── 通知书、决定书、执行情况报告

export const notice = instrument({
  id: 'notice', role: 'firstCorrection', name: '行政执法监督通知书', titled: true, issuing: 'must', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第25条第1款', words: ['行政执法监督通知书', '限期自行纠正'], contains: ['纠正期限'],
  wording: { short: '通知书', word: '监通', tone: 'notice', operative: '通知你单位限期自行纠正上述问题', overdue: { says: '不纠正或者不按期纠正的', cite: '第25条第1款' } },
  reading: '受委托的组织有过错的，通知书发给委托机关，该组织记为行为人（I-11）。',
})

export const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '自行纠正', to: 'supervisionOffice',
  within: setBy(notice), from: [receiptOf(notice)],
  until: [
    { act: 'accept', role: rectificationReport.role },
    { act: 'issue', role: 'reexaminationReply', outcome: ['changed', 'partlyFounded'] },
    { act: 'issue', role: 'bindingDecision' },
  ],
  holds: [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }],
  cite: '第25条第1款', words: ['限期自行纠正'], inPaper: '自行纠正上述问题',
  reading: '期限由通知书载明；条例没有写起算日，自收到通知书之日起算（I-6）。期限过短的提示（I-3）。',
})

export const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true, issuing: 'may',
  issuedBy: 'government', issuedByDepartment: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第25条第1款', words: ['行政执法监督决定书', '可以报请'],
  wording: { short: '决定书', word: '监决', operative: '决定{decides}' },
})

const decisionTypes = [
  decisionType({ id: 'revoke', name: '撤销', cite: '第25条第1款', words: ['撤销、变更'], directEffect: '原行政行为自决定书生效时撤销', inPaper: '撤销下列具体行政行为' }),
  decisionType({ id: 'alter', name: '变更', cite: '第25条第1款', words: ['撤销、变更'], directEffect: '原行政行为按决定书变更', inPaper: '变更下列具体行政行为' }),
  decisionType({ id: 'remake', name: '责令重新作出', cite: '第25条第1款', words: ['责令重新作出'], inPaper: '责令你单位重新作出下列具体行政行为' }),
]

export const execution = must({
  id: 'execution', who: 'supervisedAgency', act: '立即执行决定', within: atOnce,
  from: [receiptOf(decision)], until: [{ act: 'accept', role: 'executionReport' }],
  cite: '第25条第2款', words: ['立即执行'], inPaper: '执行本决定',
})

export const executionReport = instrument({
  id: 'executionReportPaper', role: 'executionReport', name: '执行情况报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第25条第2款', words: ['执行情况'],
})

export const reportExecution = must({
  id: 'executionReport', who: 'supervisedAgency', act: '报告执行情况', to: 'supervisionAuthority',
  within: days(30), from: [receiptOf(decision)], until: [{ act: 'accept', role: executionReport.role }],
  holds: [{ by: filingOf(executionReport), till: { act: 'reject', role: executionReport.role }, then: 'resume' }],
  cite: '第25条第2款', words: ['三十日内', '报告'],
  reading: '“三十日内”承前句“收到”，自收到决定书之日起算（I-6）。',
})

// 第二十八条 ── 复核

export const reviewRequest = instrument({
  id: 'reviewRequest', role: 'reviewRequest', name: '复核申请书', issuedBy: ['supervisedAgency', 'enforcementOfficer'], to: 'superiorAuthority',
  cite: '第28条', words: ['申请复核'],
})

export const reviewReply = instrument({
  id: 'reviewReply', role: 'superiorReviewReply', name: '复核决定', issuedBy: 'superiorAuthority', to: ['supervisedAgency', 'enforcementOfficer'],
  cite: '第28条', words: ['复核'], wording: { short: '决定', word: '监核' },
  reading: '条例没有规定复核决定的名称、种类和期限；内部目标六十日（I-9）。',
})

const superiorReview = may({
  id: 'superiorReview', who: ['supervisedAgency', 'enforcementOfficer'], act: '申请复核', to: 'superiorAuthority',
  within: days(60), from: [receiptOf(decision)], until: [filingOf(reviewRequest)], late: 'flag', afterClosing: true,
  cite: '第28条', words: ['六十日内', '上一级监督机关', '申请复核'],
  reading: '复核不停止执行；复核机关可以另行要求停止（I-7）。部门决定的复核机关可以是上一级部门或者本级人民政府，默认前者（I-8）。逾期的收下并标记（I-25）。',
})

export const norms = [
  materials, tellTruth, hearingRequest, hearingRefusal, holdHearing, notice, rectificationReport, rectification, decision, ...decisionTypes,
  execution, executionReport, reportExecution, reviewRequest, reviewReply, superiorReview,
]
