import {
  accept, all, approve, ask, atOnce, bar, close, conclusion, dateOf, days, decisionType, disapprove, expiry, file, filingOf, ground,
  instrument, issue, law, may, measureTaken, must, not, notPursue, opening, otherLawOr, receiptOf, refer, reject, sanction,
  serve, setBy, step, submit, workingDays,
} from '../../core/norms/index.ts'
import { lines } from './lines.ts'

// 第十五条 ── 投诉举报

const complaintReply = instrument({
  id: 'complaintReplyPaper', role: 'complaintReply', name: '投诉举报答复', issuedBy: 'supervisedAgency', to: 'complainant',
  cite: '第15条第2款', words: ['予以答复'],
})

const answerComplaint = must({
  id: 'complaintReply', proceeding: 'complaint', who: 'supervisedAgency', act: '答复投诉举报', to: 'complainant',
  within: otherLawOr(workingDays(7)), from: [opening], until: [dateOf(complaintReply)],
  cite: '第15条第2款', words: ['法定期限内', '七个工作日内'],
})

// 第二十一条 ── 重大处罚决定抄报备案

const majorPenaltyReport = instrument({
  id: 'majorPenaltyReport', role: 'majorPenaltyFiling', name: '重大行政处罚决定抄报', issuedBy: 'supervisedAgency', to: ['justiceDepartment', 'superiorDepartment'],
  cite: '第21条', words: ['抄报', '备案'],
})

const fileMajorPenalty = must({
  id: 'majorPenaltyFiling', proceeding: 'filing', who: 'supervisedAgency', act: '抄报重大行政处罚决定', to: ['justiceDepartment', 'superiorDepartment'],
  within: days(15), from: [opening], until: [filingOf(majorPenaltyReport)],
  cite: '第21条', words: ['十五日内', '抄报'],
  delegated: { to: '自治区人民政府', what: '较大数额的罚款、违法所得、非法财物的备案具体标准' },
})

// 第二十二条 ── 应当纠正的情形（封闭列举）

const grounds = [
  ground({ id: 'notABody', cite: '第22条第1项', words: ['不具备', '主体资格'], text: '不具备执法主体资格', family: 'competence' }),
  ground({ id: 'failureToAct', cite: '第22条第2项', words: ['不履行', '拖延履行'], text: '不履行或者拖延履行职责', family: 'failureToAct' }),
  ground({ id: 'factsOrBasis', cite: '第22条第3项', words: ['事实不清', '适用依据错误'], text: '事实不清、证据不足或者依据错误', family: 'decision' }),
  ground({ id: 'manifestlyImproper', cite: '第22条第4项', words: ['显失公正、明显不当'], text: '显失公正、明显不当', family: 'decision' }),
  ground({ id: 'ultraVires', cite: '第22条第5项', words: ['超越、滥用'], text: '超越或者滥用职权', family: 'competence' }),
  ground({ id: 'procedureViolated', cite: '第22条第6项', words: ['违反法定程序'], text: '违反法定程序', family: 'procedure' }),
]

// 第二十四条 ── 听证

const hearing = must({
  id: 'hearing', clock: 'hearing', who: 'supervisionOffice', act: '举行听证', within: { unit: 'promptly' },
  from: [{ act: 'file', role: 'hearingRequest' }], until: [{ act: 'conclude' }], cite: '第24条', words: ['有必要的', '应当举行听证'],
  reading: '申请人要求听证，监督机关认为有必要的，应当举行；条例没有规定何时举行。',
})

const hearingRequest = instrument({
  id: 'hearingRequest', role: 'hearingRequest', name: '听证申请', issuedBy: ['counterpart', 'anyone'], to: 'supervisionOffice',
  cite: '第24条', words: ['要求举行听证'],
})

// 第二十五条 ── 通知书、决定书、执行情况报告

const notice = instrument({
  id: 'notice', role: 'firstCorrection', name: '行政执法监督通知书', titled: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第25条第1款', words: ['《行政执法监督通知书》', '限期自行纠正'], contains: ['纠正期限'],
  reading: '受委托的组织有过错的，通知书发给委托机关，该组织记为行为人（I-11）。',
})

const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '纠正情况报告', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第25条第1款', words: ['限期自行纠正'], reading: '条例不要求报告：监督机构可以自行核实结案；报告了的须验收。',
})

const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '自行纠正', to: 'supervisionOffice',
  within: setBy(notice), from: [receiptOf(notice)], until: [{ act: 'accept', role: rectificationReport.role }],
  holds: [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }],
  cite: '第25条第1款', words: ['限期自行纠正'],
  reading: '期限由通知书载明；条例没有写起算日，自收到通知书之日起算（I-6）。期限过短的提示（I-3）。',
})

const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true,
  issuedBy: 'government', issuedByDepartment: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第25条第1款', words: ['《行政执法监督决定书》', '可以报请'],
})

const decisionTypes = [
  decisionType({ id: 'revoke', name: '撤销', cite: '第25条第1款', words: ['撤销、变更'], directEffect: '原行政行为自决定书生效时撤销' }),
  decisionType({ id: 'alter', name: '变更', cite: '第25条第1款', words: ['撤销、变更'], directEffect: '原行政行为按决定书变更' }),
  decisionType({ id: 'remake', name: '责令重新作出', cite: '第25条第1款', words: ['责令重新作出'] }),
]

const execution = must({
  id: 'execution', who: 'supervisedAgency', act: '立即执行决定', within: atOnce,
  from: [receiptOf(decision)], until: [{ act: 'accept', role: 'executionReport' }],
  cite: '第25条第2款', words: ['立即执行'],
})

const executionReport = instrument({
  id: 'executionReportPaper', role: 'executionReport', name: '执行情况报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第25条第2款', words: ['执行情况'],
})

const reportExecution = must({
  id: 'executionReport', who: 'supervisedAgency', act: '报告执行情况', to: 'supervisionAuthority',
  within: days(30), from: [receiptOf(decision)], until: [{ act: 'accept', role: executionReport.role }],
  holds: [{ by: filingOf(executionReport), till: { act: 'reject', role: executionReport.role }, then: 'resume' }],
  cite: '第25条第2款', words: ['三十日内', '报告'],
  reading: '“三十日内”承前句“收到”，自收到决定书之日起算（I-6）。',
})

// 第二十六条 ── 责任

const liabilityProposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '责任处理报批', issuedBy: 'supervisionOffice', to: 'government',
  cite: '第26条', words: ['报请', '批准'],
})

const sanctions = [
  sanction({
    id: 'warn', cite: '第26条', words: ['责令限期改正', '警告', '暂扣'], text: '责令限期改正、警告、暂扣执法证',
    imposedBy: 'supervisionOffice', approvedBy: 'government',
    reading: '本级人民政府或者本部门批准之后才生效；该批准视为国家条例所称有权机关的决定。',
  }),
]

// 第二十八条 ── 复核

const reviewRequest = instrument({
  id: 'reviewRequest', role: 'reviewRequest', name: '复核申请', issuedBy: ['supervisedAgency', 'enforcementOfficer'], to: 'superiorAuthority',
  cite: '第28条', words: ['申请复核'],
})

const reviewDecision = instrument({
  id: 'reviewDecision', role: 'superiorReviewDecision', name: '复核决定', issuedBy: 'superiorAuthority', to: ['supervisedAgency', 'enforcementOfficer'],
  cite: '第28条', words: ['复核'], reading: '条例没有规定复核决定的名称、种类和期限；内部目标六十日（I-9）。',
})

const superiorReview = may({
  id: 'superiorReview', who: ['supervisedAgency', 'enforcementOfficer'], act: '申请复核', to: 'superiorAuthority',
  within: days(60), from: [receiptOf(decision)], until: [filingOf(reviewRequest)], late: 'flag', afterClosing: true,
  cite: '第28条', words: ['六十日内', '上一级监督机关', '申请复核'],
  reading: '复核不停止执行；复核机关可以另行要求停止（I-7）。部门决定的复核机关可以是上一级部门或者本级人民政府，默认前者（I-8）。逾期的收下并标记（I-25）。',
})

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executed', 'executionOverdue'] as const
const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const deciders = ['government', 'supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const

export default law({
  id: 'ningxia-2021', version: '2026-11-01', title: '宁夏回族自治区行政执法监督条例', short: '宁夏条例', rank: 'localRegulation',
  region: 'ningxia', under: ['national-2025'],
  inForce: { from: '2021-11-30', cite: '第30条', reading: '本包依2021年修正文本；修正决定的施行日期不见于文本，暂以通过之日计。' },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条例没有规定期间如何计算：“日”按自然日（第15条另写工作日），起算当日不计，最后一日为节假日的顺延（I-24）。',
  },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门',
    supervisedAgency: '行政执法主体', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', superiorAuthority: '上一级监督机关或者监督机构',
    superiorDepartment: '上一级行政主管部门', enforcementOfficer: '行政执法人员', counterpart: '行政管理相对人', complainant: '举报人、投诉人',
  },
  lines,
  norms: [
    complaintReply, answerComplaint, majorPenaltyReport, fileMajorPenalty, ...grounds, hearingRequest, hearing,
    notice, rectificationReport, rectification, decision, ...decisionTypes, execution, executionReport, reportExecution,
    liabilityProposal, ...sanctions, reviewRequest, reviewDecision, superiorReview,
  ],
  proceedings: [
    {
      kind: 'supervision', title: '行政执法监督案件', cite: '第25条第1款',
      tracks: [running, ['noReview', 'underReview', 'reviewed']],
      opening: { by: office, cite: '第6条第2款' },
      steps: [
        step({ from: running, on: measureTaken, by: office, cite: '第23条' }),
        step({ from: ['open'], on: file(hearingRequest), by: ['counterpart', 'anyone'], cite: '第24条', offers: ['reasons'] }),
        step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: office, cite: '第22条', offers: ['grounds', 'text'] }),
        step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第22条' }),
        step({
          from: ['verified'], on: issue(notice), to: 'issued', by: office, cite: '第25条第1款',
          asks: [
            ask('grounds', '第22条', '通知书须写明属于哪一项情形：请选择至少一项。'),
            ask('within', '第25条第1款', '通知书须载明纠正期限。'),
          ],
        }),
        step({ from: ['issued'], on: serve(notice), to: 'rectifying', by: office, cite: '第25条第1款', when: { happened: issue(notice) }, otherwise: '通知书尚未制发，不能送达。' }),
        step({ from: ['rectifying'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第25条第1款', offers: ['text'] }),
        step({ from: ['overdue'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第25条第1款', offers: ['text'], late: true }),
        step({ from: ['reported'], on: accept(rectificationReport), to: { closed: 'corrected' }, by: office, cite: '第25条第1款', offers: ['reasons'] }),
        step({ from: ['reported'], on: reject(rectificationReport), to: 'rectifying', by: office, cite: '第25条第1款' }),
        step({
          from: ['rectifying', 'overdue'], on: close, to: { closed: 'corrected' }, by: office, cite: '第25条第1款', late: true,
          asks: [ask('reasons', '第25条第1款', '未经报告而结案的，须写明如何核实已经纠正。')],
        }),
        step({ from: ['rectifying'], on: expiry(rectification), to: 'overdue', by: 'anyone', cite: '第25条第1款' }),
        step({
          from: ['overdue'], on: notPursue, to: { closed: 'notPursued' }, by: office, cite: '第25条第1款',
          asks: [ask('reasons', '第25条第1款', '不再报请决定的，须写明理由，上一级可以看到。')],
          reading: '“可以报请”是选择；不报请须有理由（I-10）。',
        }),
        step({ from: ['overdue'], on: submit(decision), to: 'submitted', by: office, cite: '第25条第1款', offers: ['decides', 'reasons'] }),
        step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'government', cite: '第25条第1款', line: 'government' }),
        step({ from: ['submitted'], on: disapprove(decision), to: 'overdue', by: 'government', cite: '第25条第1款', line: 'government' }),
        step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'supervisionAuthority', cite: '第25条第1款', line: 'department' }),
        step({ from: ['submitted'], on: disapprove(decision), to: 'overdue', by: 'supervisionAuthority', cite: '第25条第1款', line: 'department' }),
        step({ from: ['approved'], on: issue(decision), to: 'decisionIssued', by: deciders, cite: '第25条第1款', offers: ['decides'] }),
        step({ from: ['decisionIssued'], on: serve(decision), to: 'executing', by: office, cite: '第25条第2款' }),
        step({ from: ['executing'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第25条第2款', offers: ['text'] }),
        step({ from: ['executionOverdue'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第25条第2款', offers: ['text'], late: true }),
        step({ from: ['executionReported'], on: accept(executionReport), to: { closed: 'executed' }, by: office, cite: '第25条第2款', offers: ['reasons'], when: not({ at: 'underReview' }) }),
        step({ from: ['executionReported'], on: accept(executionReport), to: 'executed', by: office, cite: '第25条第2款', offers: ['reasons'], when: { at: 'underReview' } }),
        step({ from: ['executionReported'], on: reject(executionReport), to: 'executing', by: office, cite: '第25条第2款' }),
        step({ from: ['executed'], on: close, to: { closed: 'executed' }, by: office, cite: '第25条第2款' }),
        step({ from: ['executing'], on: expiry(reportExecution), to: 'executionOverdue', by: 'anyone', cite: '第25条第2款' }),
        step({ from: ['executionOverdue'], on: issue(liabilityProposal), to: { closed: 'liability' }, by: office, cite: '第26条', offers: ['reasons'] }),
        step({ from: ['noReview'], on: file(reviewRequest), to: 'underReview', by: ['supervisedAgency', 'enforcementOfficer'], cite: '第28条', offers: ['reasons'], afterClosing: true }),
        step({ from: ['underReview'], on: issue(reviewDecision, 'upheld', 'changed'), to: 'reviewed', by: 'superiorAuthority', cite: '第28条', offers: ['reasons'], afterClosing: true }),
        step({
          from: ['underReview'], on: issue(reviewDecision, 'annulled'), to: { closed: 'terminated' }, also: ['reviewed'], by: 'superiorAuthority', cite: '第28条', offers: ['reasons'], afterClosing: true,
          reading: '撤销原决定的，监督终止；已执行的另行恢复，历史保留。',
        }),
        step({ from: running, on: refer, by: office, cite: '第4条第2款' }),
      ],
      bars: [
        bar({ on: [close], when: { at: 'underReview' }, cite: '第28条', says: '复核尚未作出决定，不能结案。' }),
      ],
      facts: [],
    },
    {
      kind: 'complaint', title: '投诉举报', cite: '第15条第2款', tracks: [['received']],
      opening: { by: ['complainant', 'supervisedAgency', 'supervisionOffice'], cite: '第15条第2款' },
      steps: [step({ from: ['received'], on: issue(complaintReply), to: { closed: 'answered' }, by: 'supervisedAgency', cite: '第15条第2款', offers: ['text'] })],
      bars: [], facts: [],
    },
    {
      kind: 'filing', title: '重大行政处罚决定备案', cite: '第21条', tracks: [['due']],
      opening: { by: 'supervisedAgency', cite: '第21条' },
      steps: [step({ from: ['due'], on: file(majorPenaltyReport), to: { closed: 'filed' }, by: 'supervisedAgency', cite: '第21条', offers: ['text'] })],
      bars: [], facts: [],
    },
  ],
  readings: [
    { id: 'I-3', cite: '第25条第1款', question: '通知书的期限可以多短？', says: '由通知书定；明显过短的提示，不拒绝。' },
    { id: 'I-6', cite: '第25条第2款', question: '纠正期和三十日从何时起算？', says: '自收到通知书、决定书之日；制发日与收到日都显示。' },
    { id: 'I-7', cite: '第28条', question: '复核是否停止执行？', says: '不停止；复核机关可以要求停止，登记为类推，不是法定。' },
    { id: 'I-8', cite: '第28条', question: '部门决定的“上一级”是谁？', says: '上一级部门或者本级人民政府，默认前者，由收件机关登记管辖。' },
    { id: 'I-9', cite: '第28条', question: '复核应在多长时间内作出？', says: '没有法定期限；内部目标六十日，如实标明。' },
    { id: 'I-10', cite: '第25条第1款', question: '“可以报请”是否可以不报请？', says: '可以，须写明理由，上一级可见；国家条例施行后政府一线应当提出处理建议。' },
    { id: 'I-11', cite: '第17条', question: '受委托组织的问题，文书发给谁？', says: '发给委托机关，受委托组织记为行为人。' },
    { id: 'I-23', cite: '第25条第2款', question: '平台送达何时算“收到”？', says: '以签收为准；书面同意电子送达的，以到达其系统之日为准。' },
    { id: 'I-24', cite: '第25条第2款', question: '最后一日逢休息日如何处理？', says: '顺延至休息日之后第一个工作日。' },
    { id: 'I-25', cite: '第28条', question: '逾期提出的复核申请收不收？', says: '收下并标记，由复核机关附理由决定。' },
    { id: 'I-28', cite: '第4条第2款', question: '监督事项与复议、诉讼重叠时怎么办？', says: '立案时询问；不适用国家条例的，提示并要求说明理由。' },
  ],
  silent: [
    { cite: '第28条', question: '复核机关应当在多长时间内作出复核决定？' },
    { cite: '第28条', question: '复核期间，决定书是否停止执行？' },
    { cite: '第25条第1款', question: '对通知书不服，能否提出异议？', about: 'file:objection' },
    { cite: '第25条第1款', question: '通知书的纠正期限最短、最长是多少？' },
    { cite: '第23条', question: '监督人员至少几人，是否出示证件？' },
  ],
  external: [],
  tensions: [
    { cite: '第25条第1款', upper: { law: 'national-2025', cite: '第26条第1款' }, grade: 'choice', line: 'government', says: '国家条例列举督办函、意见书、决定书“等”；本条例的通知书保留名称，并引国家条例。' },
    { cite: '第25条第1款', upper: { law: 'national-2025', cite: '第26条第2款' }, grade: 'choice', line: 'government', says: '能够当场纠正的，国家条例要求督促立即纠正；本条例要求制作通知书。' },
    { cite: '第22条第2项', upper: { law: 'national-2025', cite: '第27条第1款' }, grade: 'choice', line: 'government', says: '对不履行职责，国家条例可以发督办函，本条例应当发通知书：择一，并说明理由。' },
    { cite: '第25条第1款', upper: { law: 'national-2025', cite: '第29条' }, grade: 'choice', line: 'government', says: '本条例“可以报请”，国家条例应当提出处理建议；重大问题可径报。' },
    { cite: '第25条第1款', upper: { law: 'national-2025', cite: '第28条第1款' }, grade: 'notice', says: '国家条例的意见书须查明违法或者明显不当；本条例写违法或者不当。' },
    { cite: '第25条第1款', upper: { law: 'national-2025', cite: '第28条第2款' }, grade: 'notice', says: '国家条例要求在时限内报送纠正情况；本条例没有要求。' },
    { cite: '第25条第1款', upper: { law: 'national-2025', cite: '第8条' }, grade: 'notice', says: '不得以监督代替行政执法：“变更”决定要特别说明。' },
    { cite: '第2条第1款', upper: { law: 'national-2025', cite: '第2条' }, grade: 'notice', says: '乡镇人民政府作为监督机关、部门一线：国家条例未列，保留并提示。' },
    { cite: '第6条第2款', upper: { law: 'national-2025', cite: '第6条第1款' }, grade: 'notice', says: '国家条例只以司法行政部门为监督机构；部门法制机构保留并提示。' },
    { cite: '第9条', upper: { law: 'national-2025', cite: '第42条第3款' }, grade: 'notice', says: '国家条例对下级部门只作督促指导。' },
    { cite: '第26条', upper: { law: 'national-2025', cite: '第32条' }, grade: 'notice', says: '国家条例对人员只提处理建议；本条例须经批准，批准视为有权机关的决定（N-22）。' },
    { cite: '第10条第9项', upper: { law: 'national-2025', cite: '第33条第3款' }, grade: 'notice', says: '机关与相对人之间的争议：先引导申请复议、提起诉讼。' },
    { cite: '第15条第2款', upper: { law: 'national-2025', cite: '第33条第3款' }, grade: 'notice', says: '答复投诉举报时一并告知复议、诉讼途径。' },
  ],
  notEncoded: {},
})
