import {
  accept, approve, ask, atOnce, bar, close, conclusion, dateOf, days, decisionType, disapprove, expiry, file, filingOf, instrument,
  issue, law, may, measureTaken, measureUnder, must, not, notPursue, opening, otherLawOr, promptly, receiptOf, referTo, reject, sanction,
  serve, setBy, step, submit, workingDays,
} from '../../core/norms/index.ts'
import { grounds, hearing, measures } from './investigation.ts'
import { lines } from './lines.ts'
import { norms as normativeDocumentNorms, proceeding as normativeDocumentProceeding } from './normativeDocuments.ts'
import { readings, silent, tensions } from './readings.ts'
import { rectificationReport } from './rectificationReport.ts'

// 第十五条 ── 投诉举报

const complaint = instrument({
  id: 'complaint', role: 'complaint', name: '举报、投诉', issuedBy: 'complainant', to: 'supervisedAgency',
  cite: '第15条第2款', words: ['收到举报、投诉'],
})

const complaintReply = instrument({
  id: 'complaintReplyPaper', role: 'complaintReply', name: '投诉举报答复', issuedBy: 'supervisedAgency', to: 'complainant',
  cite: '第15条第2款', words: ['予以答复'],
})

const answerComplaint = must({
  id: 'complaintReply', proceeding: 'complaint', who: 'supervisedAgency', act: '答复投诉举报', to: 'complainant',
  within: otherLawOr(workingDays(7)), from: [opening, filingOf(complaint)], until: [dateOf(complaintReply)],
  cite: '第15条第2款', words: ['法定期限内', '七个工作日内'],
  reading: '其他法律、法规、规章定有期限的，登记该期限和依据；没有登记的，按七个工作日。',
})

// 第二十一条 ── 重大处罚决定抄报备案

const majorPenalty = instrument({
  id: 'majorPenalty', role: 'penaltyDecision', name: '重大行政处罚决定', issuedBy: 'supervisedAgency', to: 'counterpart',
  cite: '第21条', words: ['重大行政处罚决定'],
})

const majorPenaltyReport = instrument({
  id: 'majorPenaltyReport', role: 'majorPenaltyFiling', name: '重大行政处罚决定抄报', issuedBy: 'supervisedAgency', to: ['justiceDepartment', 'superiorDepartment'],
  cite: '第21条', words: ['抄报', '备案'],
})

const fileMajorPenalty = must({
  id: 'majorPenaltyFiling', proceeding: 'filing', who: 'supervisedAgency', act: '抄报重大行政处罚决定', to: ['justiceDepartment', 'superiorDepartment'],
  within: days(15), from: [opening, dateOf(majorPenalty)], until: [filingOf(majorPenaltyReport)],
  cite: '第21条', words: ['十五日内', '抄报'],
  delegated: { to: '自治区人民政府', what: '较大数额的罚款、违法所得、非法财物的备案具体标准' },
})

// 第二十四条 ── 听证

const hearingRequest = instrument({
  id: 'hearingRequest', role: 'hearingRequest', name: '听证申请', issuedBy: ['counterpart', 'anyone'], to: 'supervisionOffice',
  cite: '第24条', words: ['要求举行听证'],
})

const holdHearing = must({
  id: 'hearing', who: 'supervisionOffice', act: '举行听证', within: promptly,
  from: [filingOf(hearingRequest)], until: [measureUnder(hearing.cite), { act: 'conclude' }], cite: '第24条', words: ['有必要的', '应当举行听证'],
  reading: '申请人要求听证，监督机关认为有必要的，应当举行；条例没有规定何时举行，调查结论作出之前为限。',
})

// 第二十五条 ── 通知书、决定书、执行情况报告

const notice = instrument({
  id: 'notice', role: 'firstCorrection', name: '行政执法监督通知书', titled: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第25条第1款', words: ['行政执法监督通知书', '限期自行纠正'], contains: ['纠正期限'],
  wording: { short: '通知书', word: '监通', tone: 'notice', operative: '通知你单位限期自行纠正上述问题', overdue: { says: '不纠正或者不按期纠正的', cite: '第25条第1款' } },
  reading: '受委托的组织有过错的，通知书发给委托机关，该组织记为行为人（I-11）。',
})

const rectification = must({
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

const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true,
  issuedBy: 'government', issuedByDepartment: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第25条第1款', words: ['行政执法监督决定书', '可以报请'],
  wording: { short: '决定书', word: '监决', operative: '决定{decides}' },
})

const decisionTypes = [
  decisionType({ id: 'revoke', name: '撤销', cite: '第25条第1款', words: ['撤销、变更'], directEffect: '原行政行为自决定书生效时撤销', inPaper: '撤销下列具体行政行为' }),
  decisionType({ id: 'alter', name: '变更', cite: '第25条第1款', words: ['撤销、变更'], directEffect: '原行政行为按决定书变更', inPaper: '变更下列具体行政行为' }),
  decisionType({ id: 'remake', name: '责令重新作出', cite: '第25条第1款', words: ['责令重新作出'], inPaper: '责令你单位重新作出下列具体行政行为' }),
]

const execution = must({
  id: 'execution', who: 'supervisedAgency', act: '立即执行决定', within: atOnce,
  from: [receiptOf(decision)], until: [{ act: 'accept', role: 'executionReport' }],
  cite: '第25条第2款', words: ['立即执行'], inPaper: '执行本决定',
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
  id: 'reviewRequest', role: 'reviewRequest', name: '复核申请书', issuedBy: ['supervisedAgency', 'enforcementOfficer'], to: 'superiorAuthority',
  cite: '第28条', words: ['申请复核'],
})

const reviewReply = instrument({
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

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executed', 'executionOverdue'] as const
const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const deciders = ['supervisionOffice', 'government', 'justiceDepartment', 'supervisionAuthority'] as const

export default law({
  id: 'ningxia-2021', version: '2026-11-01', title: '宁夏回族自治区行政执法监督条例', short: '宁夏条例', rank: 'localRegulation',
  region: 'ningxia', under: ['national-2025'],
  inForce: { from: '2003-11-01', cite: '第30条', reading: '本包依2021年11月30日修正的文本；此前立案的，逐件核对当时的文本。' },
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
    complaint, complaintReply, answerComplaint, ...normativeDocumentNorms, majorPenalty, majorPenaltyReport, fileMajorPenalty,
    ...grounds, ...measures, hearingRequest, holdHearing, notice, rectificationReport, rectification, decision, ...decisionTypes,
    execution, executionReport, reportExecution, liabilityProposal, ...sanctions, reviewRequest, reviewReply, superiorReview,
  ],
  proceedings: [
    {
      kind: 'supervision', title: '行政执法监督案件', cite: '第25条第1款',
      tracks: [running, ['noReview', 'underReview', 'reviewed']],
      opening: { by: office, cite: '第6条第2款', offers: ['reasons'] },
      steps: [
        step({ from: running, on: measureTaken, by: office, cite: '第23条' }),
        step({ from: ['open'], on: file(hearingRequest), by: ['counterpart', 'anyone'], cite: '第24条', offers: ['reasons'] }),
        step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: office, cite: '第22条', offers: ['grounds', 'text'] }),
        step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第22条' }),
        step({
          from: ['open', 'verified'], on: issue(notice), to: 'issued', by: office, cite: '第25条第1款', also: ['noObjection'],
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
          from: ['rectifying', 'overdue'], on: close, to: { closed: 'corrected' }, by: office, cite: '第25条第1款', offers: ['reasons'], late: true,
          reading: '条例不要求报告：监督机构自行核实已经纠正的，可以结案，写明如何核实。',
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
        step({ from: ['executionOverdue'], on: close, to: { closed: 'liability' }, by: office, cite: '第26条', offers: ['reasons'] }),
        step({ from: ['noReview'], on: file(reviewRequest), to: 'underReview', by: ['supervisedAgency', 'enforcementOfficer'], cite: '第28条', offers: ['reasons'], afterClosing: true }),
        step({ from: ['underReview'], on: issue(reviewReply, 'upheld', 'changed'), to: 'reviewed', by: 'superiorAuthority', cite: '第28条', offers: ['reasons'], afterClosing: true }),
        step({
          from: ['underReview'], on: issue(reviewReply, 'annulled'), to: { closed: 'terminated' }, also: ['reviewed'], by: 'superiorAuthority', cite: '第28条', offers: ['reasons'], afterClosing: true,
          reading: '撤销原决定的，监督终止；已执行的另行恢复，历史保留。',
        }),
        step({ from: running, on: referTo('supervisoryCommission', 'police', 'procuratorate', 'other'), by: office, cite: '第26条' }),
      ],
      bars: [
        bar({
          on: [{ act: 'open' }], when: { fact: 'verticalOrgan' }, cite: '第3条第1款',
          says: '监督基于行政隶属关系，不及于垂直管理的机关：请依国家条例办理。',
        }),
        bar({ on: [close, issue(liabilityProposal)], when: { at: 'underReview' }, cite: '第28条', says: '复核尚未作出决定，不能结案。' }),
      ],
      facts: [
        { id: 'verticalOrgan', ask: '被监督机关是否实行垂直管理', cite: '第3条第1款' },
        { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第4条第2款' },
        { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第4条第2款' },
      ],
    },
    {
      kind: 'complaint', title: '投诉举报', cite: '第15条第2款', tracks: [['received']],
      opening: { by: ['complainant', 'supervisedAgency', 'supervisionOffice'], cite: '第15条第2款', acts: [file(complaint)], offers: ['within', 'basis', 'text'] },
      steps: [step({ from: ['received'], on: issue(complaintReply), to: { closed: 'answered' }, by: 'supervisedAgency', cite: '第15条第2款', offers: ['text'] })],
      bars: [], facts: [],
    },
    normativeDocumentProceeding,
    {
      kind: 'filing', title: '重大行政处罚决定备案', cite: '第21条', tracks: [['due']],
      opening: { by: ['supervisedAgency', 'supervisionOffice', 'justiceDepartment'], cite: '第21条', acts: [issue(majorPenalty)], offers: ['text'] },
      steps: [step({ from: ['due'], on: file(majorPenaltyReport), to: { closed: 'filed' }, by: 'supervisedAgency', cite: '第21条', offers: ['text'] })],
      bars: [], facts: [],
    },
  ],
  readings, silent, tensions,
  external: [],
  notEncoded: {},
})
