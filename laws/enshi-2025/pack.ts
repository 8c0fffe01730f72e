import {
  accept, all, approve, ask, bar, conclusion, days, dateOf, decisionType, disapprove, expiry, file, filingOf, ground,
  instrument, issue, law, may, measure, measureTaken, must, not, receiptOf, refer, reject, serve, step, submit, timely,
} from '../../core/norms/index.ts'
import { lines } from './lines.ts'

// 第二十三条 ── 监督措施

const measures = [
  measure({ id: 'hearExplanation', cite: '第23条第1项', words: ['听取', '情况的说明'], text: '听取执法情况说明' }),
  measure({ id: 'inspectFiles', cite: '第23条第2项', words: ['查阅、复制、调取', '案卷'], text: '查阅、复制、调取案卷和材料' }),
  measure({ id: 'surveyOnSite', cite: '第23条第3项', words: ['实地调查、勘验', '录音、录像、拍照'], text: '实地调查、勘验，录音录像拍照' }),
  measure({ id: 'commissionExperts', cite: '第23条第4项', words: ['委托', '社会组织'], text: '委托社会组织鉴定、评估、检测、勘验' }),
  measure({ id: 'question', cite: '第23条第5项', words: ['询问', '行政相对人'], text: '询问工作人员、相对人和其他有关人员' }),
  measure({ id: 'convene', cite: '第23条第6项', words: ['座谈会、论证会'], text: '召开座谈会、论证会' }),
  measure({ id: 'otherMeasure', cite: '第23条第7项', words: ['其他依法'], text: '其他依法可以采取的措施' }),
]

// 第二十六条 ── 启动程序、查证属实、建议书

const grounds = [
  ground({ id: 'unlawfulCompetence', cite: '第26条第1项', words: ['主体、权限、程序不合法'], text: '主体、权限、程序不合法', family: 'competence' }),
  ground({ id: 'unlawfulDecision', cite: '第26条第2项', words: ['决定不合法', '明显不当'], text: '执法决定不合法或者明显不当', family: 'decision' }),
  ground({ id: 'failureToAct', cite: '第26条第3项', words: ['不履行', '不正确履行'], text: '不履行或者不正确履行职责', family: 'failureToAct' }),
  ground({ id: 'systemsIgnored', cite: '第26条第4项', words: ['不落实', '重要制度'], text: '不落实重要制度', family: 'systems' }),
  ground({ id: 'credentialsMismanaged', cite: '第26条第5项', words: ['队伍管理', '证件管理不规范'], text: '队伍管理、证件管理不规范', family: 'credentials' }),
  ground({ id: 'otherUnlawful', cite: '第26条第6项', words: ['其他违反法律法规'], text: '其他违反法律法规的情形', family: 'other' }),
]

const proposal = instrument({
  id: 'proposal', role: 'firstCorrection', name: '行政执法监督建议书', titled: true,
  issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第26条', words: ['《行政执法监督建议书》', '限期自行纠正'],
  reading: '监督机关是人民政府的，建议书由其司法行政部门以监督机构名义办理。',
})

// 第二十七条 ── 异议、复查、整改

const objection = instrument({
  id: 'objection', role: 'objection', name: '复查申请', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第27条第1款', words: ['申请复查'],
})

const reply = instrument({
  id: 'reply', role: 'reexaminationReply', name: '复查答复', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第27条第1款', words: ['复查并答复'],
})

const rectificationReport = instrument({
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

const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '完成整改并报送整改情况', to: 'supervisionAuthority',
  within: days(30), from: [receiptOf(proposal)], until: [{ act: 'accept', role: rectificationReport.role }],
  holds: [
    { by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' },
    { by: timely(filingOf(objection)), till: receiptOf(reply), then: 'restart' },
  ],
  cite: '第27条第2款', words: ['三十日内', '完成整改', '复查答复之日起'],
  reading: '建议书送达即起算；期内提出异议的，自提出之日起停止计算，收到复查答复之日起重新计三十日（I-12、I-13）。',
})

// 第二十八条 ── 决定书、执行情况

const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true,
  issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第28条第1款', words: ['《行政执法监督决定书》', '逾期未自行纠正'],
})

const decisionTypes = [
  decisionType({ id: 'orderPerformance', name: '限期履行法定职责', cite: '第28条第1款', words: ['限期履行法定职责'] }),
  decisionType({ id: 'remake', name: '重新作出', cite: '第28条第1款', words: ['重新作出行政行为'] }),
  decisionType({ id: 'revoke', name: '撤销', cite: '第28条第1款', words: ['撤销行政行为等'] }),
  decisionType({
    id: 'otherDecision', name: '其他', cite: '第28条第1款', words: ['等'],
    reading: '“等”为未尽列举；选“其他”须写明法律依据并提请上一级审批（I-26）。',
 }),
]

const executionReport = instrument({
  id: 'executionReportPaper', role: 'executionReport', name: '执行情况报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第28条第2款', words: ['执行情况报告'],
})

const reportExecution = must({
  id: 'executionReport', who: 'supervisedAgency', act: '报告执行情况', to: 'supervisionAuthority',
  within: days(30), from: [receiptOf(decision)], until: [{ act: 'accept', role: executionReport.role }],
  holds: [{ by: filingOf(executionReport), till: { act: 'reject', role: executionReport.role }, then: 'resume' }],
  cite: '第28条第2款', words: ['三十日内', '执行情况报告'],
})

// 第三十二条 ── 责任追究的建议

const liabilityProposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '责任处理建议', issuedBy: 'supervisionAuthority', to: 'competentOrgan',
  cite: '第32条第1款', words: ['拒不执行行政执法监督决定', '依纪依法予以处理'],
  reading: '办法没有写明由谁处理：监督机关只提出建议，由有权机关决定（I-17）。',
})

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const office = ['supervisionOffice', 'supervisionAuthority', 'justiceDepartment'] as const

export default law({
  id: 'enshi-2025', version: '2026-11-01', title: '恩施土家族苗族自治州行政执法监督办法', short: '恩施办法', rank: 'localRule',
  region: 'enshi', under: ['national-2025'],
  inForce: { from: '2025-03-01', cite: '第35条' },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '办法没有规定期间如何计算：“日”按自然日，起算当日不计，最后一日为节假日的顺延至其后第一个工作日（I-24）。',
  },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门',
    supervisedAgency: '被监督机关', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '行政执法社会监督员', competentOrgan: '有权机关',
  },
  lines,
  norms: [
    ...measures, ...grounds, proposal, objection, reply, rectificationReport, object, reexamination, rectification,
    decision, ...decisionTypes, executionReport, reportExecution, liabilityProposal,
  ],
  proceedings: [{
    kind: 'supervision', title: '行政执法监督案件', cite: '第26条',
    tracks: [running, ['noObjection', 'objecting', 'replied', 'replyServed']],
    opening: { by: office, cite: '第26条' },
    steps: [
      step({ from: running, on: measureTaken, by: office, cite: '第23条' }),
      step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: office, cite: '第26条', offers: ['grounds', 'text'] }),
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第26条' }),
      step({
        from: ['verified'], on: issue(proposal), to: 'issued', by: office, cite: '第26条', also: ['noObjection'],
        asks: [ask('grounds', '第26条', '建议书须写明属于哪一项情形：请选择至少一项。')],
     }),
      step({ from: ['issued'], on: serve(proposal), to: 'rectifying', by: office, cite: '第27条第1款' }),
      step({ from: ['noObjection'], on: file(objection), to: 'objecting', by: 'supervisedAgency', cite: '第27条第1款', offers: ['reasons'] }),
      step({ from: ['objecting'], on: issue(reply, 'founded'), to: { closed: 'terminated' }, by: office, cite: '第27条第1款', offers: ['reasons'] }),
      step({
        from: ['objecting'], on: issue(reply, 'unfounded', 'partlyFounded'), to: 'replied', by: office, cite: '第27条第1款', offers: ['reasons'],
        reading: '部分成立的，成立的部分终止监督，其余部分按异议不成立办理（I-15）。',
     }),
      step({ from: ['replied'], on: serve(reply), to: 'replyServed', by: office, cite: '第27条第2款' }),
      step({ from: ['rectifying'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第27条第2款', offers: ['text'] }),
      step({ from: ['overdue'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第27条第2款', offers: ['text'], late: true }),
      step({ from: ['reported'], on: accept(rectificationReport), to: { closed: 'corrected' }, by: office, cite: '第27条第2款', offers: ['reasons'] }),
      step({ from: ['reported'], on: reject(rectificationReport), to: 'rectifying', by: office, cite: '第27条第2款' }),
      step({ from: ['rectifying'], on: expiry(rectification), to: 'overdue', by: 'anyone', cite: '第28条第1款' }),
      step({
        from: ['overdue'], on: submit(decision), to: 'submitted', by: office, cite: '第28条第1款', line: 'government', offers: ['decides', 'reasons'],
        reading: '办法没有写明由谁批准：政府一线由本级人民政府决定（I-16）。',
     }),
      step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'government', cite: '第28条第1款', line: 'government' }),
      step({ from: ['submitted'], on: disapprove(decision), to: 'overdue', by: 'government', cite: '第28条第1款', line: 'government' }),
      step({ from: ['approved'], on: issue(decision), to: 'decisionIssued', by: ['supervisionOffice', 'government', 'supervisionAuthority', 'justiceDepartment'], cite: '第28条第1款', line: 'government', offers: ['decides', 'within'] }),
      step({
        from: ['overdue'], on: issue(decision), to: 'decisionIssued', by: office, cite: '第28条第1款', line: 'department', offers: ['decides', 'within'],
        reading: '部门一线由本部门负责人决定（I-16）。',
     }),
      step({ from: ['decisionIssued'], on: serve(decision), to: 'executing', by: office, cite: '第28条第2款' }),
      step({ from: ['executing'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第28条第2款', offers: ['text'] }),
      step({ from: ['executionOverdue'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第28条第2款', offers: ['text'], late: true }),
      step({ from: ['executionReported'], on: accept(executionReport), to: { closed: 'executed' }, by: office, cite: '第28条第2款', offers: ['reasons'] }),
      step({ from: ['executionReported'], on: reject(executionReport), to: 'executing', by: office, cite: '第28条第2款' }),
      step({ from: ['executing'], on: expiry(reportExecution), to: 'executionOverdue', by: 'anyone', cite: '第28条第2款' }),
      step({ from: ['executionOverdue'], on: issue(liabilityProposal), to: { closed: 'liability' }, by: office, cite: '第32条第1款', offers: ['reasons'] }),
      step({ from: running, on: refer, by: office, cite: '第31条' }),
    ],
    bars: [
      bar({
        on: [measureTaken], when: all({ states: 'onSite' }, not({ stating: 'officers', atLeast: 2 })),
        cite: '第24条第1项', says: '现场监督时，行政执法监督人员不得少于两人，并应当出示监督证件。',
     }),
      bar({
        on: [accept(rectificationReport)], when: { at: 'objecting' },
        cite: '第27条第1款', says: '异议尚未答复，不能认可整改情况并结案。',
     }),
      bar({
        on: [accept(rectificationReport), accept(executionReport)], when: all({ fact: 'clueToTransfer' }, not({ happened: refer })),
        cite: '第31条', says: '已发现应当移送的问题线索，移送之后才能结案。',
     }),
    ],
    facts: [{ id: 'clueToTransfer', ask: '是否发现执法人员涉嫌违纪或者职务违法犯罪的线索', cite: '第31条' }],
  }],
  readings: [
    { id: 'I-14', cite: '第27条第1款', question: '复查逾期未答复，后果如何？', says: '办法未规定：升级提醒；整改期自实际收到答复之日起算。' },
    { id: 'I-15', cite: '第27条第1款', question: '异议部分成立如何处理？', says: '按发现的问题分开：成立的部分终止监督，其余部分按不成立办理。' },
    { id: 'I-23', cite: '第27条第1款', question: '平台送达何时算“收到”？', says: '以签收为准；被监督机关书面同意电子送达的，以到达其系统之日为准。' },
    { id: 'I-24', cite: '第27条第1款', question: '最后一日逢休息日如何处理？', says: '顺延至休息日之后第一个工作日。' },
    { id: 'I-25', cite: '第27条第1款', question: '逾期提出的异议收不收？', says: '收下并标记，由监督机关附理由决定其效力。' },
    { id: 'I-28', cite: '第2条第2款', question: '监督事项与复议、诉讼重叠时怎么办？', says: '立案时询问；不适用国家条例的，提示并要求说明理由。' },
  ],
  silent: [
    { cite: '第28条第1款', question: '决定书由谁批准？' },
    { cite: '第28条第2款', question: '决定书没有写明执行期限的，何时应当执行完毕？' },
    { cite: '第24条第2项', question: '监督人员的回避由谁决定？' },
    { cite: '第27条第1款', question: '对决定书不服，能否向上一级申请复核？', about: 'file:reviewRequest' },
  ],
  external: [],
  tensions: [
    { cite: '第26条', upper: { law: 'national-2025', cite: '第26条第2款' }, grade: 'choice', line: 'government', says: '能够当场纠正的，国家条例要求督促立即纠正；本办法要求制发建议书。' },
    { cite: '第26条', upper: { law: 'national-2025', cite: '第26条第1款' }, grade: 'choice', line: 'government', says: '国家条例列举督办函、意见书、决定书“等”；本办法的建议书保留名称，并引国家条例。' },
    { cite: '第26条第3项', upper: { law: 'national-2025', cite: '第27条第1款' }, grade: 'choice', line: 'government', says: '对不履行职责，国家条例可以发督办函，本办法应当发建议书：择一，并说明理由。' },
    { cite: '第28条第1款', upper: { law: 'national-2025', cite: '第29条' }, grade: 'choice', line: 'government', says: '重大问题可依国家条例径报本级人民政府；本办法须逾期未自行纠正。' },
    { cite: '第26条第4项', upper: { law: 'national-2025', cite: '第28条第1款' }, grade: 'notice', says: '国家条例的意见书限于违法或者明显不当；本办法此项更宽。' },
    { cite: '第26条第5项', upper: { law: 'national-2025', cite: '第28条第1款' }, grade: 'notice', says: '国家条例的意见书限于违法或者明显不当；本办法此项更宽。' },
    { cite: '第27条第1款', upper: { law: 'national-2025', cite: '第30条' }, grade: 'notice', says: '国家条例的异议没有期限；本办法十日过后提出的，标记并及时处理，不停止整改期（N-15）。' },
    { cite: '第29条第2款', upper: { law: 'national-2025', cite: '第22条第5项' }, grade: 'notice', says: '国家条例的约谈是一般措施；本办法的条件较严，从其条件。' },
    { cite: '第29条第1款', upper: { law: 'national-2025', cite: '第31条' }, grade: 'notice', says: '国家条例的通报限于拒不落实制度或者问题突出；更宽的使用要标记（N-25）。' },
    { cite: '第21条', upper: { law: 'national-2025', cite: '第21条第1款' }, grade: 'notice', says: '国家条例的专项监督属省级以上；本办法的专项监督保留并标记（N-24）。' },
    { cite: '第3条第1款', upper: { law: 'national-2025', cite: '第2条' }, grade: 'notice', says: '国家条例不列部门对下级部门；本办法的部门一线保留并提示。' },
    { cite: '第5条第2款', upper: { law: 'national-2025', cite: '第42条第3款' }, grade: 'notice', says: '国家条例对下级部门只作督促指导。' },
  ],
  notEncoded: {},
})
