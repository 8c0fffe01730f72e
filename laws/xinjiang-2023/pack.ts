import {
  accept, all, approve, ask, bar, conclusion, dateOf, days, decisionType, disapprove, expiry, file, filingOf, ground, instrument,
  issue, law, may, measure, measureTaken, must, not, receiptOf, refer, reject, sanction, serve, setBy, step, submit,
} from '../../core/norms/index.ts'
import { lines } from './lines.ts'

// 第二十三条 ── 监督措施

const measures = [
  measure({ id: 'hearReport', cite: '第23条第1项', words: ['听取', '工作情况报告'], text: '听取执法工作情况报告' }),
  measure({ id: 'inspectFiles', cite: '第23条第2项', words: ['查阅、复制、调取', '案卷'], text: '查阅、复制、调取案卷和材料' }),
  measure({ id: 'hearStatement', cite: '第23条第3项', words: ['陈述事实、说明理由'], text: '听取机关和人员陈述、说明' }),
  measure({ id: 'surveyOnSite', cite: '第23条第4项', words: ['实地调查、勘验', '抽样'], text: '实地调查、勘验，录音录像拍照、抽样' }),
  measure({ id: 'commissionExperts', cite: '第23条第5项', words: ['委托', '社会组织'], text: '委托社会组织鉴定、评估、检测、勘验' }),
  measure({ id: 'hear', cite: '第23条第6项', words: ['听证会、专家论证会'], text: '召开听证会、专家论证会' }),
  measure({ id: 'otherMeasure', cite: '第23条第7项', words: ['其他监督措施'], text: '法律、法规、规章规定的其他措施' }),
]

// 第二十七条 ── 意见书

const grounds = [
  ground({ id: 'credentialsMismanaged', cite: '第27条第1款第1项', words: ['队伍管理', '证件管理不规范'], text: '队伍管理、证件管理不规范', family: 'credentials' }),
  ground({ id: 'unlawfulCompetence', cite: '第27条第1款第2项', words: ['主体、权限、内容和程序不合法'], text: '主体、权限、内容、程序不合法', family: 'competence' }),
  ground({ id: 'unlawfulDecision', cite: '第27条第1款第3项', words: ['决定不合法', '明显不当'], text: '执法决定不合法或者明显不当', family: 'decision' }),
  ground({ id: 'failureToAct', cite: '第27条第1款第4项', words: ['不履行', '不正确履行'], text: '不履行或者不正确履行职责', family: 'failureToAct' }),
  ground({ id: 'systemsIgnored', cite: '第27条第1款第5项', words: ['不落实', '重要制度'], text: '不落实重要制度', family: 'systems' }),
  ground({ id: 'uncivil', cite: '第27条第1款第6项', words: ['不文明执法'], text: '不文明执法', family: 'conduct' }),
  ground({ id: 'otherUnlawful', cite: '第27条第1款第7项', words: ['其他违反法律、法规、规章'], text: '其他违法情形', family: 'other' }),
]

const opinion = instrument({
  id: 'opinion', role: 'firstCorrection', name: '行政执法监督意见书', titled: true,
  issuedBy: 'justiceDepartment', issuedByDepartment: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第27条第1款', words: ['《行政执法监督意见书》', '限期自行改正'],
  reading: '部门作为监督机关的，意见书由该部门以自己的名义制发（I-5）；文书可以另写更早的期望日期，但不因此提前逾期（I-3）。',
})

// 第二十八条 ── 整改、异议、复查

const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '整改落实情况报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第28条第1款', words: ['书面报告整改落实情况'],
})

const objection = instrument({
  id: 'objection', role: 'objection', name: '复查申请', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第28条第2款', words: ['申请复查'],
})

const reply = instrument({
  id: 'reply', role: 'reexaminationReply', name: '复查答复', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第28条第2款', words: ['复查并答复'],
})

const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '整改落实并书面报告', to: 'supervisionAuthority',
  within: days(30), from: [receiptOf(opinion)],
  until: [{ act: 'accept', role: rectificationReport.role }, { act: 'issue', role: reply.role, outcome: ['changed', 'partlyFounded'] }],
  holds: [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }],
  cite: '第28条第1款', words: ['三十日内', '整改落实'],
  reading: '复查期间整改期不停止；但答复之前不得制发决定书（I-1）。',
})

const object = may({
  id: 'objectionPeriod', clock: 'objection', who: 'supervisedAgency', act: '申请复查', to: 'supervisionAuthority',
  within: days(15), from: [receiptOf(opinion)], until: [filingOf(objection)], late: 'flag',
  cite: '第28条第2款', words: ['十五日内', '申请复查'],
  reading: '逾期提出的，收下并标记，由监督机关附理由决定（I-25）。',
})

const reexamination = must({
  id: 'reexamination', who: 'supervisionAuthority', act: '复查并答复', to: 'supervisedAgency',
  within: days(15), from: [filingOf(objection)], until: [dateOf(reply)],
  cite: '第28条第2款', words: ['收到申请之日起十五日内', '复查并答复'],
})

// 第二十九条 ── 决定书

const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true,
  issuedBy: 'government', issuedByDepartment: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第29条第1款', words: ['《行政执法监督决定书》', '逾期未改正'],
})

const decisionTypes = [
  decisionType({ id: 'orderPerformance', name: '限期履行法定职责', cite: '第29条第1款', words: ['限期履行法定职责'] }),
  decisionType({ id: 'remake', name: '重新作出', cite: '第29条第1款', words: ['重新作出行政行为'] }),
  decisionType({ id: 'revoke', name: '撤销', cite: '第29条第1款', words: ['撤销行政行为等'] }),
  decisionType({
    id: 'otherDecision', name: '其他', cite: '第29条第1款', words: ['等'],
    reading: '“等”为未尽列举；选“其他”须写明法律依据并提请上一级审批（I-26）。',
 }),
]

const executionReport = instrument({
  id: 'executionReport', role: 'executionReport', name: '执行情况报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第29条第1款', words: ['责令被监督机关'], reading: '条例没有规定报告执行情况，由决定书要求；未报告只作内部提醒（I-4）。',
})

const execution = must({
  id: 'execution', who: 'supervisedAgency', act: '执行决定', to: 'supervisionAuthority',
  within: setBy(decision), from: [receiptOf(decision)], until: [{ act: 'accept', role: executionReport.role }],
  holds: [{ by: filingOf(executionReport), till: { act: 'reject', role: executionReport.role }, then: 'resume' }],
  cite: '第29条第1款', words: ['限期履行'], reading: '条例没有规定执行期限，由决定书载明（I-4）。',
})

// 第三十四条 ── 责任

const liabilityProposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '责任处理单', issuedBy: 'supervisionAuthority', to: 'competentOrgan',
  cite: '第34条第5项', words: ['拒不执行'],
})

const sanctions = [
  sanction({
    id: 'criticise', cite: '第34条', words: ['批评教育', '书面检查', '暂扣行政执法证件'], text: '批评教育、责令书面检查、暂扣执法证件',
    imposedBy: 'supervisionAuthority', approvedBy: 'competentOrgan',
    reading: '2026年2月1日起，对人员的处理先登记为建议，经有权机关决定后生效；两法并行，提请注意（I-27）。',
 }),
]

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const

export default law({
  id: 'xinjiang-2023', version: '2026-11-01', title: '新疆维吾尔自治区行政执法监督条例', short: '新疆条例', rank: 'localRegulation',
  region: 'xinjiang', under: ['national-2025'],
  inForce: { from: '2024-01-01', cite: '第39条' },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条例没有规定期间如何计算：“日”按自然日，起算当日不计，最后一日为节假日的顺延至其后第一个工作日（I-24）。',
  },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '承担监督职责的机构', justiceDepartment: '司法行政部门',
    supervisedAgency: '被监督机关', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '受邀参加监督的人员', competentOrgan: '有权机关',
  },
  lines,
  norms: [
    ...measures, ...grounds, opinion, rectificationReport, objection, reply, rectification, object, reexamination,
    decision, ...decisionTypes, executionReport, execution, liabilityProposal, ...sanctions,
  ],
  proceedings: [{
    kind: 'supervision', title: '行政执法监督案件', cite: '第27条第1款',
    tracks: [running, ['noObjection', 'objecting', 'replied', 'replyServed']],
    opening: { by: office, cite: '第9条' },
    steps: [
      step({ from: running, on: measureTaken, by: office, cite: '第23条' }),
      step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: office, cite: '第27条第1款', offers: ['grounds', 'text'] }),
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第27条第1款' }),
      step({
        from: ['verified'], on: issue(opinion), to: 'issued', by: ['justiceDepartment', 'supervisionOffice'], cite: '第27条第2款', line: 'government', also: ['noObjection'],
        asks: [ask('grounds', '第27条第1款', '意见书须写明属于哪一项情形：请选择至少一项。')],
     }),
      step({
        from: ['verified'], on: issue(opinion), to: 'issued', by: ['supervisionAuthority', 'supervisionOffice'], cite: '第27条第1款', line: 'department', also: ['noObjection'],
        asks: [ask('grounds', '第27条第1款', '意见书须写明属于哪一项情形：请选择至少一项。')],
     }),
      step({ from: ['issued'], on: serve(opinion), to: 'rectifying', by: office, cite: '第28条第1款', when: { happened: issue(opinion) }, otherwise: '意见书尚未制发，不能送达。' }),
      step({ from: ['rectifying'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第28条第1款', offers: ['text'] }),
      step({ from: ['overdue'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第28条第1款', offers: ['text'], late: true }),
      step({ from: ['reported'], on: accept(rectificationReport), to: { closed: 'corrected' }, by: office, cite: '第28条第1款', offers: ['reasons'] }),
      step({ from: ['reported'], on: reject(rectificationReport), to: 'rectifying', by: office, cite: '第28条第1款' }),
      step({ from: ['noObjection'], on: file(objection), to: 'objecting', by: 'supervisedAgency', cite: '第28条第2款', offers: ['reasons'] }),
      step({ from: ['objecting'], on: issue(reply, 'unfounded', 'upheld'), to: 'replied', by: office, cite: '第28条第2款', offers: ['reasons'] }),
      step({
        from: ['objecting'], on: issue(reply, 'changed', 'partlyFounded'), to: 'replied', also: ['verified'], by: office, cite: '第28条第2款', offers: ['reasons'],
        reading: '变更的，另行制发意见书，自收到之日重新起算（I-2）。',
     }),
      step({
        from: ['objecting'], on: issue(reply, 'founded', 'annulled'), to: { closed: 'noIssue' }, by: office, cite: '第28条第2款', offers: ['reasons'],
        reading: '撤销的，监督到此为止（I-2）。',
     }),
      step({ from: ['replied'], on: serve(reply), to: 'replyServed', by: office, cite: '第28条第2款' }),
      step({ from: ['rectifying'], on: expiry(rectification), to: 'overdue', by: 'anyone', cite: '第29条第1款' }),
      step({ from: ['overdue'], on: submit(decision), to: 'submitted', by: ['justiceDepartment', 'supervisionOffice'], cite: '第29条第2款', line: 'government', offers: ['decides', 'reasons'] }),
      step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'government', cite: '第29条第2款', line: 'government' }),
      step({ from: ['submitted'], on: disapprove(decision), to: 'overdue', by: 'government', cite: '第29条第2款', line: 'government' }),
      step({ from: ['approved'], on: issue(decision), to: 'decisionIssued', by: ['government', 'justiceDepartment', 'supervisionOffice'], cite: '第29条第2款', line: 'government', offers: ['decides', 'within'] }),
      step({ from: ['overdue'], on: issue(decision), to: 'decisionIssued', by: ['supervisionAuthority', 'supervisionOffice'], cite: '第29条第1款', line: 'department', offers: ['decides', 'within'] }),
      step({ from: ['decisionIssued'], on: serve(decision), to: 'executing', by: office, cite: '第29条第1款' }),
      step({ from: ['executing'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第29条第1款', offers: ['text'] }),
      step({ from: ['executionOverdue'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第29条第1款', offers: ['text'], late: true }),
      step({ from: ['executionReported'], on: accept(executionReport), to: { closed: 'executed' }, by: office, cite: '第29条第1款', offers: ['reasons'] }),
      step({ from: ['executionReported'], on: reject(executionReport), to: 'executing', by: office, cite: '第29条第1款' }),
      step({ from: ['executing'], on: expiry(execution), to: 'executionOverdue', by: 'anyone', cite: '第29条第1款' }),
      step({ from: ['executionOverdue'], on: issue(liabilityProposal), to: { closed: 'liability' }, by: office, cite: '第34条', offers: ['reasons'] }),
      step({ from: running, on: refer, by: office, cite: '第33条第2款' }),
    ],
    bars: [
      bar({
        on: [measureTaken], when: not({ stating: 'officers', atLeast: 2 }), cite: '第24条第1款',
        says: '开展监督工作，行政执法监督人员不得少于两人，并作文字或者音像记录。',
        reading: '条例没有限于现场：书面、数据审查也须两人（I-29）。',
     }),
      bar({
        on: [submit(decision), issue(decision)], when: { at: 'objecting' }, cite: '第28条第2款',
        says: '复查尚未答复，答复之前不能制发决定书。', reading: '整改期照走，但答复在先（I-1）。',
     }),
      bar({ on: [accept(rectificationReport)], when: { at: 'objecting' }, cite: '第28条第2款', says: '复查尚未答复，不能结案。' }),
      bar({
        on: [accept(rectificationReport), accept(executionReport)], when: all({ fact: 'clueToTransfer' }, not({ happened: refer })),
        cite: '第33条第2款', says: '已发现应当移送的问题线索，移送之后才能结案。',
     }),
    ],
    facts: [{ id: 'clueToTransfer', ask: '是否发现应当移送监察机关、检察机关的线索', cite: '第33条第2款' }],
  }],
  readings: [
    { id: 'I-1', cite: '第28条第2款', question: '复查期间整改期是否停止？', says: '不停止；但答复之前不得制发决定书，答复迟延不得使被监督机关受逾期之累。' },
    { id: 'I-2', cite: '第28条第2款', question: '复查有哪些结果？', says: '维持、变更、撤销；变更须另行制发意见书，撤销即终止。' },
    { id: 'I-3', cite: '第28条第1款', question: '意见书能否写明短于三十日的期限？', says: '可以写明期望日期；三十日届满之前不得据此制发决定书。' },
    { id: 'I-4', cite: '第29条第1款', question: '决定书的执行如何报告？', says: '由决定书要求；逾期为内部提醒，不是法定逾期。' },
    { id: 'I-5', cite: '第27条第2款', question: '部门作为监督机关由谁署名？', says: '该部门，由其负责人签发，承办机构拟制。' },
    { id: 'I-23', cite: '第28条第1款', question: '平台送达何时算“收到”？', says: '以签收为准；书面同意电子送达的，以到达其系统之日为准。' },
    { id: 'I-24', cite: '第28条第1款', question: '最后一日逢休息日如何处理？', says: '顺延至休息日之后第一个工作日。' },
    { id: 'I-25', cite: '第28条第2款', question: '逾期提出的复查申请收不收？', says: '收下并标记，由监督机关附理由决定。' },
    { id: 'I-26', cite: '第29条第1款', question: '决定种类的“等”怎么用？', says: '选“其他”，写明法律依据并提请上一级审批。' },
    { id: 'I-27', cite: '第34条', question: '监督机关能否自行暂扣证件？', says: '2026年2月1日起先作建议，经有权机关决定生效，并提示两法并行。' },
    { id: 'I-28', cite: '第38条第2款', question: '监督事项与复议、诉讼重叠时怎么办？', says: '立案时询问；不适用国家条例的，提示并要求说明理由。' },
    { id: 'I-29', cite: '第24条第1款', question: '远程审查数据是否也须两人？', says: '须两人，每项任务署两个名字。' },
    { id: 'I-30', cite: '第38条第1款', question: '派出机关由谁监督？', says: '按设立它的人民政府的机关对待，并标明是解读。' },
  ],
  silent: [
    { cite: '第28条第2款', question: '复查期间整改期是否停止计算？' },
    { cite: '第29条第1款', question: '决定书应当在多长时间内执行、是否报告？' },
    { cite: '第29条第2款', question: '本级人民政府不同意制发决定书的，如何处理？' },
    { cite: '第29条第1款', question: '对决定书不服，能否向上一级申请复核？', about: 'file:reviewRequest' },
    { cite: '第24条第1款', question: '现场监督是否须出示证件？' },
  ],
  external: [],
  tensions: [
    { cite: '第27条第1款', upper: { law: 'national-2025', cite: '第26条第2款' }, grade: 'choice', line: 'government', says: '能够当场纠正的，国家条例要求督促立即纠正；本条例要求制发意见书。' },
    { cite: '第27条第1款第4项', upper: { law: 'national-2025', cite: '第27条第1款' }, grade: 'choice', line: 'government', says: '对不履行职责，国家条例可以发督办函，本条例应当发意见书：择一，并说明理由。' },
    { cite: '第29条第1款', upper: { law: 'national-2025', cite: '第29条' }, grade: 'choice', line: 'government', says: '重大问题可依国家条例径报本级人民政府；本条例须逾期未改正。' },
    { cite: '第34条', upper: { law: 'national-2025', cite: '第32条' }, grade: 'choice', says: '国家条例对人员只提处理建议；本条例由监督机关给予处理。' },
    { cite: '第27条第1款', upper: { law: 'national-2025', cite: '第28条第1款' }, grade: 'notice', says: '国家条例的意见书限于查明的违法或者明显不当；本条例第1、5、6项更宽。' },
    { cite: '第28条第2款', upper: { law: 'national-2025', cite: '第30条' }, grade: 'notice', says: '国家条例的异议没有期限；十五日过后提出的，标记并及时处理（N-15）。' },
    { cite: '第38条第2款', upper: { law: 'national-2025', cite: '第33条第3款' }, grade: 'notice', says: '本条例只说复议另依其法；国家条例不许重复监督。' },
    { cite: '第11条', upper: { law: 'national-2025', cite: '第42条第2款' }, grade: 'notice', says: '垂直管理机关：本条例双重监督，国家条例限于遵守执行法律政策并告知上级。' },
    { cite: '第3条第1款', upper: { law: 'national-2025', cite: '第2条' }, grade: 'notice', says: '国家条例不列部门对下级部门；本条例的部门一线保留并提示。' },
    { cite: '第20条', upper: { law: 'national-2025', cite: '第42条第3款' }, grade: 'notice', says: '国家条例对下级部门只作督促指导。' },
    { cite: '第23条第7项', upper: { law: 'national-2025', cite: '第22条第5项' }, grade: 'notice', says: '约谈可经本项作为法规规定的其他措施使用。' },
    { cite: '第29条第1款', upper: { law: 'national-2025', cite: '第29条' }, grade: 'notice', line: 'department', says: '国家条例的决定书由政府作出；部门一线保留并提示。' },
    { cite: '第33条第2款', upper: { law: 'national-2025', cite: '第33条第1款' }, grade: 'notice', says: '国家条例多移送一类：违反该条例规定的线索。' },
    { cite: '第30条', upper: { law: 'national-2025', cite: '第31条' }, grade: 'notice', says: '国家条例的通报条件更窄；更宽的使用要标记（N-25）。' },
  ],
  notEncoded: {},
})
