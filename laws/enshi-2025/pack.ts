import {
  accept, all, any, approve, ask, bar, close, conclusion, dateOf, days, decisionType, disapprove, expiry, file, filingOf, instrument,
  issue, law, may, measureTaken, must, not, opening, promptly, receiptOf, refer, referTo, reject, serve, setBy, step, submit, timely,
} from '../../core/norms/index.ts'
import { grounds, measures } from './investigation.ts'
import { lines } from './lines.ts'
import { external, readings, silent, tensions } from './readings.ts'

// 第十条第二款 ── 投诉举报

const complaint = instrument({
  id: 'complaint', role: 'complaint', name: '投诉举报', issuedBy: 'complainant', to: 'supervisionAuthority',
  cite: '第10条第2款', words: ['投诉、举报'],
})

const complaintReply = instrument({
  id: 'complaintReplyPaper', role: 'complaintReply', name: '投诉举报处理答复', issuedBy: 'supervisionAuthority', to: 'complainant',
  cite: '第10条第2款', words: ['应当依法处理'],
})

const answerComplaint = must({
  id: 'complaintReply', proceeding: 'complaint', who: 'supervisionAuthority', act: '处理投诉举报', to: 'complainant',
  within: promptly, from: [opening, filingOf(complaint)], until: [dateOf(complaintReply)],
  cite: '第10条第2款', words: ['应当依法处理'], reading: '办法没有规定处理的期限，也没有规定答复：及时处理并答复，没有最后一日。',
})

// 第二十六条 ── 启动程序、查证属实、建议书

const proposal = instrument({
  id: 'proposal', role: 'firstCorrection', name: '行政执法监督建议书', titled: true,
  issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第26条', words: ['行政执法监督建议书', '限期自行纠正'],
  wording: { short: '建议书', word: '监建', tone: 'advice', operative: '建议你单位限期自行纠正上述问题', overdue: { says: '逾期未自行纠正的', cite: '第28条第1款' } },
  reading: '监督机关是人民政府的，建议书由其司法行政部门以监督机构名义办理。',
})

// 第二十七条 ── 异议、复查、整改

const objection = instrument({
  id: 'objection', role: 'objection', name: '复查申请书', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第27条第1款', words: ['申请复查'],
})

const reply = instrument({
  id: 'reply', role: 'reexaminationReply', name: '复查答复', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第27条第1款', words: ['复查并答复'], wording: { short: '答复', word: '监复' },
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

const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true,
  issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第28条第1款', words: ['行政执法监督决定书', '逾期未自行纠正'],
  wording: { short: '决定书', word: '监决', operative: '责令你单位{decides}' },
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

const executionReport = instrument({
  id: 'executionReportPaper', role: 'executionReport', name: '执行情况报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第28条第2款', words: ['执行情况报告'],
})

const untilAccepted = {
  until: [{ act: 'accept', role: executionReport.role }],
  holds: [{ by: filingOf(executionReport), till: { act: 'reject', role: executionReport.role }, then: 'resume' }],
} as const

const execution = must({
  id: 'execution', who: 'supervisedAgency', act: '执行决定', to: 'supervisionAuthority', within: setBy(decision), from: [receiptOf(decision)], ...untilAccepted,
  cite: '第28条第1款', words: ['限期履行'], inPaper: '执行本决定', reading: '决定书写明执行期限的，从其期限；没有写明的，只有报告的三十日。',
})

const reportExecution = must({
  id: 'executionReport', who: 'supervisedAgency', act: '报告执行情况', to: 'supervisionAuthority', within: days(30), from: [receiptOf(decision)], ...untilAccepted,
  cite: '第28条第2款', words: ['三十日内', '执行情况报告'], inPaper: '将执行情况报告{to}',
})

// 第二十九条、第三十二条 ── 通报、约谈、责任追究的建议

const circular = instrument({
  id: 'circular', role: 'circular', name: '行政执法监督情况通报', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第29条第1款', words: ['有关情况进行通报'],
})

const talkNotice = instrument({
  id: 'talkNotice', role: 'talkNotice', name: '约谈通知书', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第29条第2款', words: ['负责人进行约谈', '造成重大影响'],
})

const liabilityProposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '责任处理建议', issuedBy: 'supervisionAuthority', to: 'competentOrgan',
  cite: '第32条第1款', words: ['拒不执行', '依纪依法予以处理'],
  reading: '办法没有写明由谁处理：监督机关只提出建议，由有权机关决定（I-17）；提出之前依第32条第2款审查是否容错。',
})

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const office = ['supervisionOffice', 'supervisionAuthority', 'justiceDepartment'] as const
const asksBasis = [ask('basis', '第28条第1款', '决定种类选“其他”的，须写明法律依据。', { decides: '其他' })] as const

export default law({
  id: 'enshi-2025', version: '2026-11-01', title: '恩施土家族苗族自治州行政执法监督办法', short: '恩施办法', rank: 'localRule',
  region: 'enshi', under: ['national-2025'],
  inForce: { from: '2025-03-01', cite: '第35条' },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '办法没有规定期间如何计算：“日”按自然日，起算当日不计，最后一日为节假日的顺延至其后第一个工作日（I-24）。',
  },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门', justiceStation: '司法所',
    supervisedAgency: '被监督机关', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '行政执法社会监督员',
    competentOrgan: '有权机关', complainant: '投诉举报人',
  },
  lines,
  norms: [
    complaint, complaintReply, answerComplaint, ...measures, ...grounds, proposal, objection, reply, rectificationReport, object, reexamination, rectification,
    decision, ...decisionTypes, executionReport, execution, reportExecution, circular, talkNotice, liabilityProposal,
  ],
  proceedings: [{
    kind: 'supervision', title: '行政执法监督案件', cite: '第26条',
    tracks: [running, ['noObjection', 'objecting', 'replied', 'replyServed']],
    opening: { by: office, cite: '第26条', offers: ['reasons'] },
    steps: [
      step({ from: running, on: measureTaken, by: [...office, 'justiceStation'], cite: '第23条' }),
      step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: office, cite: '第26条', offers: ['grounds', 'text'] }),
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第26条' }),
      step({
        from: ['verified'], on: issue(proposal), to: 'issued', by: office, cite: '第26条', also: ['noObjection'],
        asks: [ask('grounds', '第26条', '建议书须写明属于哪一项情形：请选择至少一项。')],
      }),
      step({ from: ['issued'], on: serve(proposal), to: 'rectifying', by: office, cite: '第27条第1款', when: { happened: issue(proposal) }, otherwise: '建议书尚未制发，不能送达。' }),
      step({
        from: ['noObjection'], on: file(objection), to: 'objecting', by: 'supervisedAgency', cite: '第27条第1款', offers: ['reasons'],
        when: not({ happened: issue(decision) }), otherwise: '决定书已经制发，对建议书不再复查。',
      }),
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
        from: ['overdue'], on: submit(decision), to: 'submitted', by: office, cite: '第28条第1款', line: 'government', offers: ['decides', 'reasons'], asks: asksBasis,
        reading: '办法没有写明由谁批准：政府一线由本级人民政府决定（I-16）。',
      }),
      step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'government', cite: '第28条第1款', line: 'government' }),
      step({ from: ['submitted'], on: disapprove(decision), to: 'overdue', by: 'government', cite: '第28条第1款', line: 'government' }),
      step({ from: ['approved'], on: issue(decision), to: 'decisionIssued', by: ['supervisionOffice', 'government', 'supervisionAuthority', 'justiceDepartment'], cite: '第28条第1款', line: 'government', offers: ['decides', 'within'] }),
      step({ from: ['overdue'], on: submit(decision), to: 'submitted', by: 'supervisionOffice', cite: '第28条第1款', line: 'department', offers: ['decides', 'reasons'], asks: asksBasis, reading: '部门一线由本部门负责人决定，承办机构可以先行报请（I-16）。' }),
      step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'supervisionAuthority', cite: '第28条第1款', line: 'department' }),
      step({ from: ['submitted'], on: disapprove(decision), to: 'overdue', by: 'supervisionAuthority', cite: '第28条第1款', line: 'department' }),
      step({
        from: ['overdue', 'approved'], on: issue(decision), to: 'decisionIssued', by: 'supervisionAuthority', cite: '第28条第1款', line: 'department', offers: ['decides', 'within'], asks: asksBasis,
        reading: '部门一线由本部门负责人决定（I-16）。',
      }),
      step({ from: ['decisionIssued'], on: serve(decision), to: 'executing', by: office, cite: '第28条第2款' }),
      step({ from: ['executing'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第28条第2款', offers: ['text'] }),
      step({ from: ['executionOverdue'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第28条第2款', offers: ['text'], late: true }),
      step({ from: ['executionReported'], on: accept(executionReport), to: { closed: 'executed' }, by: office, cite: '第28条第2款', offers: ['reasons'] }),
      step({ from: ['executionReported'], on: reject(executionReport), to: 'executing', by: office, cite: '第28条第2款' }),
      step({ from: ['executing'], on: expiry(execution), to: 'executionOverdue', by: 'anyone', cite: '第28条第1款' }),
      step({ from: ['executing'], on: expiry(reportExecution), to: 'executionOverdue', by: 'anyone', cite: '第28条第2款' }),
      step({ from: ['executionOverdue'], on: issue(liabilityProposal), to: { closed: 'liability' }, by: office, cite: '第32条第1款', offers: ['reasons'] }),
      step({ from: ['executionOverdue'], on: close, to: { closed: 'liability' }, by: office, cite: '第32条第1款', offers: ['reasons'] }),
      step({ from: running, on: issue(circular), by: office, cite: '第29条第1款', offers: ['text'] }),
      step({
        from: running, on: issue(talkNotice), by: office, cite: '第29条第2款', offers: ['text'], when: any({ fact: 'prominentProblem' }, { happened: issue(decision) }),
        otherwise: '违法或者不当情况突出、造成重大影响的，或者已经制发决定书的，才可以约谈。',
      }),
      step({ from: running, on: referTo('supervisoryCommission'), by: office, cite: '第31条' }),
      step({ from: running, on: referTo('police', 'procuratorate', 'other'), by: office, cite: '第32条第1款' }),
    ],
    bars: [
      bar({
        on: [{ act: 'open' }], when: { fact: 'verticalOrgan' }, cite: '第2条第2款',
        says: '对垂直管理的行政执法机关的监督不依本办法：请依国家条例办理。',
      }),
      bar({ on: [{ act: 'issue' }], when: { by: 'justiceStation' }, cite: '第5条第4款', says: '司法所只协助监督，不制发文书：请报县（市）司法行政部门。' }),
      bar({
        on: [measureTaken], when: all({ states: 'onSite' }, not({ stating: 'officers', atLeast: 2 })),
        cite: '第24条第1项', says: '现场监督时，行政执法监督人员不得少于两人，并应当出示监督证件。',
      }),
      bar({
        on: [accept(rectificationReport)], when: all({ at: 'objecting' }, { running: 'reexamination' }),
        cite: '第27条第1款', says: '异议尚未答复，不能认可整改情况并结案。',
        reading: '逾期提出的异议按无异议对待，不妨碍结案（I-25）；国家条例另有规定的从其规定。',
      }),
      bar({
        on: [conclusion('unfounded'), issue(reply, 'founded'), accept(rectificationReport), accept(executionReport), issue(liabilityProposal), close],
        when: all({ fact: 'clueToTransfer' }, not({ happened: refer })),
        cite: '第31条', says: '已发现应当移送的问题线索，移送之后才能结案。',
      }),
    ],
    facts: [
      { id: 'verticalOrgan', ask: '被监督机关是否实行垂直管理', cite: '第2条第2款' },
      { id: 'clueToTransfer', ask: '是否发现执法人员涉嫌违纪或者职务违法犯罪的线索', cite: '第31条' },
      { id: 'prominentProblem', ask: '违法或者不当情况是否突出、造成重大影响', cite: '第29条第2款' },
      { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第2条第2款' },
      { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第2条第2款' },
    ],
  }, {
    kind: 'complaint', title: '投诉举报', cite: '第10条第2款', tracks: [['received']],
    opening: { by: ['complainant', ...office], cite: '第10条第2款', acts: [file(complaint)], offers: ['text'] },
    steps: [step({ from: ['received'], on: issue(complaintReply), to: { closed: 'answered' }, by: office, cite: '第10条第2款', offers: ['text'] })],
    bars: [], facts: [],
  }],
  readings, silent, external, tensions,
  notEncoded: {},
})
