import {
  accept, all, any, approve, ask, bar, close, conclusion, dateOf, days, decisionType, disapprove, expiry, file, filingOf, instrument,
  issue, may, measureTaken, measureUnder, must, not, receiptOf, refer, referTo, reject, serve, setBy, step, submit, type EnforcementActs, type Proceeding,
} from '../../core/norms/index.ts'
import { named } from './choices.ts'
import { circular, keepsSecrets, secrecy } from './circular.ts'
import { liabilityProposal, obstructionRecord } from './liability.ts'
import { clueReferred } from './referral.ts'
import { recordKept } from './tasks.ts'

// 第二十七条 ── 意见书

const opinion = instrument({
  id: 'opinion', role: 'firstCorrection', name: '行政执法监督意见书', titled: true, issuing: 'must',
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

export const norms = [
  opinion, rectificationReport, objection, reply, rectification, object, reexamination, decision, ...decisionTypes, executionReport, execution,
]

/** 第三条第二款 lists four kinds of act and goes on 等. */
export const enforcementActs: EnforcementActs = { cite: '第3条第2款', names: ['行政处罚', '行政强制', '行政许可', '行政检查'], open: true }
const otherAct = '其他执法行为'

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const asksGround = [ask('grounds', '第27条第1款', '意见书须写明属于哪一项情形：请选择至少一项。')] as const
const asksBasis = [ask('basis', '第29条第1款', '决定种类选“其他”的，须写明法律依据。', { decides: '其他' })] as const

export const proceeding: Proceeding = {
  kind: 'supervision', title: '行政执法监督案件', cite: '第27条第1款',
  tracks: [running, ['noObjection', 'objecting', 'replied', 'replyServed']],
  opening: { by: office, cite: '第9条', offers: ['reasons'] },
  steps: [
    step({ from: running, on: measureTaken, by: office, cite: '第23条', offers: ['basis'], asks: [recordKept] }),
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
    step({ from: running, on: issue(obstructionRecord), by: office, cite: '第24条第3款', offers: ['text'], reading: '据此可以依第34条第4项追究责任，另行立件。' }),
    step({ from: running, on: issue(circular), by: office, cite: '第30条', offers: ['text'], asks: [keepsSecrets] }),
    step({ from: running, on: referTo('supervisoryCommission'), by: office, cite: '第33条第2款' }),
    step({
      from: running, on: referTo('procuratorate'), by: office, cite: '第33条第3款',
      asks: [ask('text', '第33条第3款', '移送检察机关的，须写明所属领域和国家利益、社会公共利益受到的侵害。')],
    }),
    step({ from: running, on: referTo('police', 'other'), by: office, cite: '第34条' }),
  ],
  bars: [
    bar({
      on: [{ act: 'open' }], when: all({ fact: 'enforcementAct', is: otherAct }, not({ states: 'reasons' })), cite: '第3条第2款',
      says: '执法行为属于列举之外的，须写明是什么行为。',
    }),
    bar({
      on: [measureUnder('第23条第7项')], when: not({ states: 'basis' }), cite: '第23条第7项',
      says: '采取其他监督措施的，须写明所依据的法律、法规、规章条款。',
    }),
    bar({
      on: [measureTaken, conclusion(), issue(opinion)], when: { fact: 'recusalPending' }, cite: '第25条第3款',
      says: '监督人员的回避尚未决定，该人员不得继续办理：请另派监督人员，或者待其所在单位主要负责人决定。',
      reading: '条例没有写明决定之前是否停止办理：该人员暂停，另派人员的照常。',
    }),
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
      when: all({ fact: 'clueToTransfer' }, any({ linked: 'clueToTransfer' }, not({ happened: refer }))),
      cite: '第33条第2款', says: '已发现应当移送的问题线索，移送之后才能结案。',
    }),
  ],
  facts: [
    { id: 'enforcementAct', ask: '监督事项涉及哪一类执法行为', cite: '第3条第2款', choices: named(...enforcementActs.names, otherAct) },
    secrecy,
    { id: 'recusalPending', ask: '经办的监督人员有无回避事项尚未决定，且没有另派人员', cite: '第25条第3款', register: 'handlersRecused' },
    { id: 'clueToTransfer', ask: '是否有应当移送监察机关、检察机关的线索还没有移送', cite: '第33条第2款', linked: clueReferred },
    { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第38条第2款' },
    { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第38条第2款' },
  ],
}
