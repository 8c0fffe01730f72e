import {
  accept, all, any, ask, bar, close, conclusion, days, expiry, file, filingOf, instrument, issue, law, measure, measureTaken, must,
  not, receiptOf, refer, reject, serve, setByOr, step,
} from '../../core/norms/index.ts'
import { lines } from './lines.ts'

// 第十条 ── 调查取证的方式

const measures = [
  measure({ id: 'requireReport', cite: '第10条第1款第1项', words: ['要求', '报告有关执法情况'], text: '要求报告执法情况' }),
  measure({ id: 'question', cite: '第10条第1款第2项', words: ['询问', '行政管理相对人'], text: '询问执法人员、相对人和其他人员' }),
  measure({ id: 'inspectFiles', cite: '第10条第1款第3项', words: ['调阅', '案卷、视听资料'], text: '调阅案卷、视听资料、电子数据' }),
  measure({ id: 'record', cite: '第10条第1款第4项', words: ['录音、录像', '保全证据'], text: '录音录像收集、保全证据' }),
  measure({ id: 'commissionExperts', cite: '第10条第1款第5项', words: ['委托', '社会组织'], text: '委托社会组织鉴定、评估、检测、勘验' }),
  measure({ id: 'hear', cite: '第10条第1款第6项', words: ['听证会、专家论证会'], text: '召开听证会、专家论证会' }),
  measure({ id: 'otherMeasure', cite: '第10条第1款第7项', words: ['其他监督措施'], text: '其他依法可以采取的措施' }),
]

// 第十一条 ── 重大问题报告

const majorReport = instrument({
  id: 'majorReport', role: 'majorProblemReport', name: '重大问题报告', issuedBy: 'supervisionOffice', to: ['government', 'superiorAuthority'],
  cite: '第11条第1款', words: ['重大问题', '报告'],
  reading: '司法行政部门向本级人民政府和上一级司法行政部门两处报告；部门向本级人民政府和上一级主管部门两处报告。',
})

// 第二十条 ── 移送和反馈

const referralReply = instrument({
  id: 'referralReply', role: 'referralReply', name: '移送事项处理情况告知', issuedBy: 'competentOrgan', to: 'supervisionOffice',
  cite: '第20条第2款', words: ['处理情况', '书面告知'],
})

const referralFeedback = must({
  id: 'referralFeedback', who: 'competentOrgan', act: '书面告知移送事项处理情况', to: 'supervisionOffice',
  within: days(20), from: [{ act: 'refer', dayIn: 'feedback' }], until: [filingOf(referralReply)],
  cite: '第20条第2款', words: ['作出处理决定之日起', '二十日内'],
  reading: '起算日在另一机关：不知道处理决定之日的，登记为“起算日未知”，不计算最后一日。',
})

// 第二十二条 ── 监督文书、处理结果报告、逾期

const document = instrument({
  id: 'document', role: 'firstCorrection', name: '行政执法监督文书', unnamed: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第22条第1款', words: ['行政执法监督文书', '违法或者不当'],
  reading: '细则没有给文书定名；国家条例施行后，政府一线用国家条例的名称（N-5）。',
})

const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '处理结果报告', issuedBy: 'supervisedAgency', to: 'justiceDepartment',
  cite: '第22条第1款', words: ['处理结果', '书面报告司法行政部门'],
  reading: '无论由谁制发，报告都送司法行政部门，并抄送制发机构（I-19）。',
})

const until = [{ act: 'accept', role: rectificationReport.role }] as const
const holds = [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }] as const

const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '处理并书面报告处理结果', to: 'justiceDepartment',
  within: days(30), from: [receiptOf(document)], until, holds,
  cite: '第22条第1款', words: ['三十日内', '处理结果', '接到'],
  reading: '处理和报告同一最后一日；既未处理也未报告才算逾期，已处理未报告的只提醒（I-20）。',
})

const rectificationAfterUrging = must({
  id: 'rectificationAfterUrging', clock: 'rectification', who: 'supervisedAgency', act: '处理并书面报告处理结果', to: 'justiceDepartment',
  within: setByOr({ role: 'urging' }, days(30)), from: [{ act: 'serve', role: 'urging' }], until, holds,
  cite: '第22条第1款', words: ['三十日内', '处理结果'],
  reading: '督办函也是监督文书：没有另定时限的，依本条三十日（N-1）。',
})

const laterHandling = instrument({
  id: 'laterHandling', role: 'bindingDecision', name: '逾期未处理的后续处理文书', unnamed: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第22条第2款', words: ['第二十九条的规定处理', '未在规定时间内'],
  reading: '种类和名称由内蒙古条例第29条定，其文本尚未录入：须逐件手工写明法律依据（I-18）。',
})

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const byExternalLaw = any({ line: 'department' }, not({ under: 'national-2025' }))

export default law({
  id: 'bayannur-2023', version: '2026-11-01', title: '巴彦淖尔市行政执法协调监督实施细则', short: '巴彦淖尔细则', rank: 'normativeDocument',
  region: 'bayannur', under: ['national-2025'],
  inForce: {
    from: '2023-07-29', to: '2028-07-28', cite: '第28条',
    reading: '2023年6月28日发布，三十日后为7月29日；有效期五年，从严计至2028年7月28日，此前立案的办至终结（I-21）。',
  },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '细则没有规定期间如何计算：“日”按自然日，起算当日不计，最后一日为节假日的顺延（I-24）。',
  },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门', justiceStation: '司法所',
    supervisedAgency: '行政执法部门', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '行政执法特邀监督员',
    competentOrgan: '有关机关', superiorAuthority: '上一级司法行政部门或者主管部门',
  },
  lines,
  norms: [...measures, majorReport, referralReply, referralFeedback, document, rectificationReport, rectification, rectificationAfterUrging, laterHandling],
  proceedings: [{
    kind: 'supervision', title: '行政执法监督案件', cite: '第22条第1款',
    tracks: [running],
    opening: { by: ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority', 'justiceStation'], cite: '第11条第1款' },
    steps: [
      step({ from: running, on: measureTaken, by: [...office, 'justiceStation'], cite: '第10条第1款' }),
      step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: [...office, 'justiceStation'], cite: '第22条第1款', offers: ['text'] }),
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: [...office, 'justiceStation'], cite: '第22条第1款' }),
      step({ from: running, on: issue(majorReport), by: office, cite: '第11条第1款', offers: ['text'] }),
      step({ from: ['verified'], on: issue(document), to: 'issued', by: office, cite: '第22条第1款', also: ['noObjection'] }),
      step({
        from: ['verified'], on: { act: 'issue', role: 'urging' }, to: 'issued', by: office, cite: '第22条第1款', line: 'government', also: ['noObjection'],
        when: { under: 'national-2025' }, offers: ['within'],
        reading: '对不履行职责发督办函（N-5）；没有另定时限的，依本条三十日（N-1）。',
      }),
      step({ from: ['issued'], on: serve(document), to: 'rectifying', by: office, cite: '第22条第1款', when: { happened: issue(document) }, otherwise: '监督文书尚未制发，不能送达。' }),
      step({ from: ['rectifying'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第22条第1款', offers: ['text'] }),
      step({ from: ['overdue'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第22条第1款', offers: ['text'], late: true }),
      step({ from: ['reported'], on: accept(rectificationReport), to: { closed: 'corrected' }, by: office, cite: '第22条第1款', offers: ['reasons'] }),
      step({ from: ['reported'], on: reject(rectificationReport), to: 'rectifying', by: office, cite: '第22条第1款' }),
      step({ from: ['rectifying'], on: expiry(rectification), to: 'overdue', by: 'anyone', cite: '第22条第2款' }),
      step({
        from: ['overdue'], on: issue(laterHandling), to: 'decisionIssued', by: office, cite: '第22条第2款', when: byExternalLaw,
        otherwise: '国家条例施行后，政府一线须报本级人民政府决定。',
        asks: [ask('basis', '第22条第2款', '本条指向内蒙古条例第29条，其文本尚未录入：请手工写明法律依据。')],
        offers: ['decides', 'within'],
      }),
      step({ from: ['decisionIssued'], on: serve(laterHandling), to: 'executing', by: office, cite: '第22条第2款' }),
      step({
        from: ['executing'], on: close, to: { closed: 'executed' }, by: office, cite: '第22条第2款', when: byExternalLaw,
        asks: [ask('reasons', '第22条第2款', '请写明处理结果和依据。')],
      }),
      step({ from: running, on: refer, by: office, cite: '第20条第2款' }),
      step({ from: running, on: file(referralReply), by: ['competentOrgan', 'supervisionOffice'], cite: '第20条第2款', offers: ['text'], when: { happened: refer }, otherwise: '尚未移送，没有处理情况可以告知。' }),
    ],
    bars: [
      bar({
        on: [{ act: 'issue' }], when: { by: 'justiceStation' }, cite: '第23条第3款',
        says: '司法所不出具监督文书；需要出具的，提请旗县区司法行政部门处理。',
      }),
      bar({
        on: [measureTaken], when: all({ states: 'onSite' }, not({ stating: 'officers', atLeast: 2 })), cite: '第16条',
        says: '现场监督时，行政执法监督人员不得少于两人，并应当出示有效证件。',
      }),
      bar({
        on: [accept(rectificationReport), close], when: all({ fact: 'clueToTransfer' }, not({ happened: refer })), cite: '第20条第1款',
        says: '已发现应当移送的问题线索，移送之后才能结案。',
      }),
    ],
    facts: [
      { id: 'clueToTransfer', ask: '是否发现应当移送监察机关或者其他机关的线索', cite: '第20条第1款' },
      { id: 'openedBy', ask: '由谁发现', cite: '第23条第2款', choices: [{ value: 'justiceDepartment', name: '司法行政部门' }, { value: 'justiceStation', name: '司法所' }] },
    ],
  }],
  readings: [
    { id: 'I-18', cite: '第22条第2款', question: '逾期之后依什么处理？', says: '内蒙古条例第29条的文本未录入：逐件手工写明依据，不设种类；投入使用前须补录。' },
    { id: 'I-19', cite: '第22条第1款', question: '部门法制机构制发的，报告送谁？', says: '司法行政部门是法定收件人，制发机构收抄件。' },
    { id: 'I-20', cite: '第22条第1款', question: '三十日是处理期还是报告期？', says: '同一最后一日；既未处理也未报告才算逾期。' },
    { id: 'I-21', cite: '第28条', question: '细则何时失效？', says: '从严计至2028年7月28日；此前立案的办至终结。' },
    { id: 'I-22', cite: '第11条第1款', question: '“定期”是多久？', says: '默认每年一次，来源为解读，可以调整。' },
    { id: 'I-23', cite: '第22条第1款', question: '平台送达何时算“接到”？', says: '以签收为准；书面同意电子送达的，以到达其系统之日为准。' },
    { id: 'I-24', cite: '第22条第1款', question: '最后一日逢休息日如何处理？', says: '顺延至休息日之后第一个工作日。' },
    { id: 'I-28', cite: '第12条第2款', question: '监督事项与复议、诉讼重叠时怎么办？', says: '立案时询问；不适用国家条例的，提示并要求说明理由。' },
  ],
  silent: [
    { cite: '第22条第1款', question: '对监督文书不服，能否提出异议？', about: 'file:objection' },
    { cite: '第22条第2款', question: '后续处理有哪些种类、由谁批准、如何执行？' },
    { cite: '第22条第2款', question: '对后续处理不服，能否申请复核？', about: 'file:reviewRequest' },
    { cite: '第20条第2款', question: '受移送机关多久应当作出处理决定？' },
  ],
  external: [
    { cite: '第22条第2款', refersTo: '内蒙古自治区行政执法监督条例第29条', resolved: false, says: '文本未录入；依本款处理时须手工写明法律依据。' },
    { cite: '第27条', refersTo: '内蒙古自治区行政执法监督条例的责任规定', resolved: false, says: '文本未录入；责任处理须手工写明法律依据。' },
  ],
  tensions: [
    { cite: '第22条第1款', upper: { law: 'national-2025', cite: '第26条第2款' }, grade: 'choice', line: 'government', says: '能够当场纠正的，国家条例要求督促立即纠正；本细则要求发监督文书。' },
    { cite: '第22条第2款', upper: { law: 'national-2025', cite: '第29条' }, grade: 'choice', line: 'government', says: '逾期之后：国家条例由本级人民政府决定，本细则指向内蒙古条例第29条。' },
    { cite: '第22条第1款', upper: { law: 'national-2025', cite: '第28条第1款' }, grade: 'notice', says: '国家条例限于违法或者明显不当；本细则写违法或者不当。' },
    { cite: '第11条第1款', upper: { law: 'national-2025', cite: '第29条' }, grade: 'notice', says: '重大问题：本细则两处报告，国家条例另须提出处理建议。' },
    { cite: '第2条第3款', upper: { law: 'national-2025', cite: '第42条第2款' }, grade: 'notice', says: '不属于本级政府的执法部门：国家条例限于遵守执行法律政策并告知上级。' },
    { cite: '第11条第2款', upper: { law: 'national-2025', cite: '第42条第3款' }, grade: 'notice', says: '国家条例对下级部门只作督促指导。' },
    { cite: '第21条', upper: { law: 'national-2025', cite: '第22条第5项' }, grade: 'notice', says: '国家条例的约谈是一般措施；本细则的条件较严，从其条件。' },
    { cite: '第21条', upper: { law: 'national-2025', cite: '第31条' }, grade: 'notice', says: '国家条例的通报条件更窄；更宽的使用要标记（N-25）。' },
    { cite: '第14条', upper: { law: 'national-2025', cite: '第21条第1款' }, grade: 'notice', says: '国家条例的专项监督属省级以上；本细则保留并标记（N-24）。' },
    { cite: '第12条第2款', upper: { law: 'national-2025', cite: '第33条第3款' }, grade: 'notice', says: '被纠错案件的案卷评查，须在复议、诉讼终结之后（N-20）。' },
  ],
  notEncoded: {},
})
