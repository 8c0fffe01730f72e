import {
  accept, all, approve, ask, bar, close, conclusion, dateOf, days, decisionType, disapprove, expiry, file, filingOf, instrument,
  issue, law, may, measureTaken, must, not, opening, promptly, receiptOf, refer, referTo, reject, sanction, serve, setBy, step, submit,
} from '../../core/norms/index.ts'
import { grounds, measures } from './investigation.ts'
import { lines } from './lines.ts'
import { external, readings, silent, tensions } from './readings.ts'

// 第七条第二款 ── 投诉举报

const complaint = instrument({
  id: 'complaint', role: 'complaint', name: '投诉举报', issuedBy: 'complainant', to: 'supervisionAuthority',
  cite: '第7条第2款', words: ['受理投诉举报'],
})

const acceptanceNotice = instrument({
  id: 'acceptanceNotice', role: 'acceptanceNotice', name: '投诉举报受理情况反馈', issuedBy: 'supervisionAuthority', to: 'complainant',
  cite: '第7条第2款', words: ['受理和处理情况'],
})

const complaintReply = instrument({
  id: 'complaintReplyPaper', role: 'complaintReply', name: '投诉举报处理情况反馈', issuedBy: 'supervisionAuthority', to: 'complainant',
  cite: '第7条第2款', words: ['处理情况应当反馈'],
})

const answerComplaint = must({
  id: 'complaintReply', proceeding: 'complaint', who: 'supervisionAuthority', act: '反馈投诉举报的处理情况', to: 'complainant',
  within: promptly, from: [opening, filingOf(complaint)], until: [dateOf(complaintReply)],
  cite: '第7条第2款', words: ['应当反馈'], reading: '条例没有规定反馈的期限：及时反馈，没有最后一日。',
})

// 第二十七条 ── 意见书

const opinion = instrument({
  id: 'opinion', role: 'firstCorrection', name: '行政执法监督意见书', titled: true,
  issuedBy: 'justiceDepartment', issuedByDepartment: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第27条第1款', words: ['行政执法监督意见书', '限期自行改正'],
  wording: { short: '意见书', word: '监意', tone: 'order', operative: '责令你单位限期自行改正上述问题', overdue: { says: '逾期未改正的', cite: '第29条第1款' } },
  reading: '部门作为监督机关的，意见书由该部门以自己的名义制发（I-5）；文书可以另写更早的期望日期，但不因此提前逾期（I-3）。',
})

// 第二十八条 ── 整改、异议、复查

const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '整改落实情况报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第28条第1款', words: ['书面报告', '整改落实情况'],
})

const objection = instrument({
  id: 'objection', role: 'objection', name: '复查申请书', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第28条第2款', words: ['申请复查'],
})

const reply = instrument({
  id: 'reply', role: 'reexaminationReply', name: '复查答复', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第28条第2款', words: ['复查并答复'], wording: { short: '答复', word: '监复' },
})

const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '整改落实并书面报告', to: 'supervisionAuthority',
  within: days(30), from: [receiptOf(opinion)],
  until: [{ act: 'accept', role: rectificationReport.role }, { act: 'issue', role: reply.role, outcome: ['changed', 'partlyFounded'] }, { act: 'issue', role: 'bindingDecision' }],
  holds: [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }],
  cite: '第28条第1款', words: ['三十日内', '整改落实'], inPaper: '整改落实，并向{to}书面报告整改落实情况',
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
  cite: '第28条第2款', words: ['收到申请之日', '十五日内', '复查并答复'],
})

// 第二十九条 ── 决定书

const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true,
  issuedBy: 'government', issuedByDepartment: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第29条第1款', words: ['行政执法监督决定书', '逾期未改正'],
  wording: { short: '决定书', word: '监决', operative: '责令你单位{decides}' },
})

const decisionTypes = [
  decisionType({ id: 'orderPerformance', name: '限期履行法定职责', cite: '第29条第1款', words: ['限期履行法定职责'] }),
  decisionType({ id: 'remake', name: '重新作出', cite: '第29条第1款', words: ['重新作出行政行为'], inPaper: '重新作出下列行政行为' }),
  decisionType({ id: 'revoke', name: '撤销', cite: '第29条第1款', words: ['撤销行政行为'], inPaper: '撤销下列行政行为' }),
  decisionType({
    id: 'otherDecision', name: '其他', cite: '第29条第1款', words: ['撤销行政行为等'], inPaper: '办理下列事项',
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
  cite: '第29条第1款', words: ['限期履行'], inPaper: '执行本决定，并向{to}报告执行情况', reading: '条例没有规定执行期限，由决定书载明（I-4）。',
})

// 第三十条、第三十四条 ── 通报、责任

const circular = instrument({
  id: 'circular', role: 'circular', name: '典型违法案例通报', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第30条', words: ['典型违法案例', '一定范围内通报'],
})

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
const asksGround = [ask('grounds', '第27条第1款', '意见书须写明属于哪一项情形：请选择至少一项。')] as const
const asksBasis = [ask('basis', '第29条第1款', '决定种类选“其他”的，须写明法律依据。', { decides: '其他' })] as const

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
    supervisedAgency: '被监督机关', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '受邀参加监督的人员',
    competentOrgan: '有权机关', complainant: '投诉举报人',
  },
  lines,
  norms: [
    complaint, acceptanceNotice, complaintReply, answerComplaint, ...measures, ...grounds, opinion, rectificationReport, objection, reply,
    rectification, object, reexamination, decision, ...decisionTypes, executionReport, execution, circular, liabilityProposal, ...sanctions,
  ],
  proceedings: [{
    kind: 'supervision', title: '行政执法监督案件', cite: '第27条第1款',
    tracks: [running, ['noObjection', 'objecting', 'replied', 'replyServed']],
    opening: { by: office, cite: '第9条', offers: ['reasons'] },
    steps: [
      step({ from: running, on: measureTaken, by: office, cite: '第23条' }),
      step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: office, cite: '第27条第1款', offers: ['grounds', 'text'] }),
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第27条第1款' }),
      step({ from: ['open', 'verified'], on: issue(opinion), to: 'issued', by: ['justiceDepartment', 'supervisionOffice'], cite: '第27条第2款', line: 'government', also: ['noObjection'], asks: asksGround }),
      step({ from: ['open', 'verified'], on: issue(opinion), to: 'issued', by: ['supervisionAuthority', 'supervisionOffice'], cite: '第27条第1款', line: 'department', also: ['noObjection'], asks: asksGround }),
      step({ from: ['issued'], on: serve(opinion), to: 'rectifying', by: office, cite: '第28条第1款', when: { happened: issue(opinion) }, otherwise: '意见书尚未制发，不能送达。' }),
      step({ from: ['rectifying'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第28条第1款', offers: ['text'] }),
      step({ from: ['overdue'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第28条第1款', offers: ['text'], late: true }),
      step({ from: ['reported'], on: accept(rectificationReport), to: { closed: 'corrected' }, by: office, cite: '第28条第1款', offers: ['reasons'] }),
      step({ from: ['reported'], on: reject(rectificationReport), to: 'rectifying', by: office, cite: '第28条第1款' }),
      step({
        from: ['noObjection'], on: file(objection), to: 'objecting', by: 'supervisedAgency', cite: '第28条第2款', offers: ['reasons'],
        when: not({ happened: issue(decision) }), otherwise: '决定书已经制发，对意见书不再复查。',
      }),
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
      step({ from: ['overdue'], on: submit(decision), to: 'submitted', by: ['justiceDepartment', 'supervisionOffice'], cite: '第29条第2款', line: 'government', offers: ['decides', 'reasons'], asks: asksBasis }),
      step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'government', cite: '第29条第2款', line: 'government' }),
      step({ from: ['submitted'], on: disapprove(decision), to: 'overdue', by: 'government', cite: '第29条第2款', line: 'government' }),
      step({ from: ['approved'], on: issue(decision), to: 'decisionIssued', by: ['government', 'justiceDepartment', 'supervisionOffice'], cite: '第29条第2款', line: 'government', offers: ['decides', 'within'] }),
      step({ from: ['overdue'], on: submit(decision), to: 'submitted', by: 'supervisionOffice', cite: '第29条第1款', line: 'department', offers: ['decides', 'reasons'], asks: asksBasis, reading: '部门的决定书由其负责人签发，承办机构可以先行报请（I-5）。' }),
      step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'supervisionAuthority', cite: '第29条第1款', line: 'department' }),
      step({ from: ['submitted'], on: disapprove(decision), to: 'overdue', by: 'supervisionAuthority', cite: '第29条第1款', line: 'department' }),
      step({ from: ['overdue', 'approved'], on: issue(decision), to: 'decisionIssued', by: 'supervisionAuthority', cite: '第29条第1款', line: 'department', offers: ['decides', 'within'], asks: asksBasis }),
      step({ from: ['decisionIssued'], on: serve(decision), to: 'executing', by: office, cite: '第29条第1款' }),
      step({ from: ['executing'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第29条第1款', offers: ['text'] }),
      step({ from: ['executionOverdue'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第29条第1款', offers: ['text'], late: true }),
      step({ from: ['executionReported'], on: accept(executionReport), to: { closed: 'executed' }, by: office, cite: '第29条第1款', offers: ['reasons'] }),
      step({ from: ['executionReported'], on: reject(executionReport), to: 'executing', by: office, cite: '第29条第1款' }),
      step({ from: ['executing'], on: expiry(execution), to: 'executionOverdue', by: 'anyone', cite: '第29条第1款' }),
      step({
        from: ['executing'], on: issue(liabilityProposal), to: { closed: 'liability' }, by: office, cite: '第34条', offers: ['reasons'],
        when: not({ running: 'execution' }), otherwise: '决定书载明的执行期限尚未届满。', late: true,
        reading: '决定书没有载明执行期限的，由监督机关附理由认定拒不执行（I-4）。',
      }),
      step({ from: ['executionOverdue'], on: issue(liabilityProposal), to: { closed: 'liability' }, by: office, cite: '第34条', offers: ['reasons'] }),
      step({ from: ['executionOverdue'], on: close, to: { closed: 'liability' }, by: office, cite: '第34条', offers: ['reasons'] }),
      step({ from: running, on: issue(circular), by: office, cite: '第30条', offers: ['text'] }),
      step({ from: running, on: referTo('supervisoryCommission'), by: office, cite: '第33条第2款' }),
      step({ from: running, on: referTo('procuratorate'), by: office, cite: '第33条第3款' }),
      step({ from: running, on: referTo('police', 'other'), by: office, cite: '第34条' }),
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
        on: [conclusion('unfounded'), issue(reply, 'founded', 'annulled'), accept(rectificationReport), accept(executionReport), issue(liabilityProposal), close],
        when: all({ fact: 'clueToTransfer' }, not({ happened: refer })),
        cite: '第33条第2款', says: '已发现应当移送的问题线索，移送之后才能结案。',
      }),
    ],
    facts: [
      { id: 'clueToTransfer', ask: '是否发现应当移送监察机关、检察机关的线索', cite: '第33条第2款' },
      { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第38条第2款' },
      { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第38条第2款' },
    ],
  }, {
    kind: 'complaint', title: '投诉举报', cite: '第7条第2款', tracks: [['received', 'handling']],
    opening: { by: ['complainant', ...office], cite: '第7条第2款', acts: [file(complaint)], offers: ['text'] },
    steps: [
      step({ from: ['received'], on: issue(acceptanceNotice), to: 'handling', by: office, cite: '第7条第2款', offers: ['text'] }),
      step({
        from: ['received', 'handling'], on: issue(complaintReply), to: { closed: 'answered' }, by: office, cite: '第7条第2款', offers: ['text'],
        reading: '受理情况与处理情况可以一并反馈。',
      }),
    ],
    bars: [], facts: [],
  }],
  readings, silent, external, tensions,
  notEncoded: {},
})
