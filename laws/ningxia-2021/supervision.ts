import {
  accept, approve, ask, bar, close, conclusion, disapprove, expiry, file, issue, measureTaken, not, notPursue, referTo, reject, serve, step, submit,
  type Proceeding,
} from '../../core/norms/index.ts'
import { office } from './actors.ts'
import {
  decision, executionReport, hearingRefusal, hearingRequest, materials, notice, rectification, reportExecution, reviewReply, reviewRequest,
} from './correction.ts'
import { liabilityProposal } from './liability.ts'
import { rectificationReport } from './rectificationReport.ts'

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executed', 'executionOverdue'] as const
const deciders = ['supervisionOffice', 'government', 'justiceDepartment', 'supervisionAuthority'] as const

/** 第二十二条至第二十八条 ── the supervision case. */
export const proceeding: Proceeding = {
  kind: 'supervision', title: '行政执法监督案件', cite: '第25条第1款',
  tracks: [running, ['noReview', 'underReview', 'reviewed']],
  opening: { by: office, cite: '第6条第2款', offers: ['reasons'] },
  steps: [
    step({ from: running, on: measureTaken, by: office, cite: '第23条' }),
    step({
      from: running, on: file(materials), by: ['supervisedAgency', 'enforcementOfficer'], cite: '第23条', offers: ['text'],
      when: { running: 'truthfulReport' }, otherwise: '监督机构没有要求报告情况、提供资料，或者已经提供。',
    }),
    step({ from: ['open'], on: file(hearingRequest), by: ['counterpart', 'anyone'], cite: '第24条', offers: ['reasons'] }),
    step({
      from: ['open'], on: issue(hearingRefusal), by: office, cite: '第24条', when: { running: 'hearing' }, otherwise: '没有待处理的听证申请。',
      asks: [ask('reasons', '第24条', '认为没有必要举行听证的，须说明理由。')],
    }),
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
    step({ from: ['overdue'], on: submit(decision), to: 'submitted', by: ['supervisionOffice', 'justiceDepartment'], cite: '第25条第1款', offers: ['decides', 'reasons'] }),
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
    bar({
      on: [measureTaken, { act: 'conclude' }, issue(notice)], when: { fact: 'officerWithoutCredential' }, cite: '第7条第2款',
      says: '承办人员没有有效的自治区人民政府监督证件：请先更换承办人员，或者取得证件。',
    }),
    bar({
      on: [{ act: 'conclude' }, issue(notice)], when: { running: 'hearing' }, cite: '第24条',
      says: '听证申请尚未处理：认为有必要的举行听证，认为没有必要的说明理由答复。',
    }),
    bar({ on: [close, issue(liabilityProposal)], when: { at: 'underReview' }, cite: '第28条', says: '复核尚未作出决定，不能结案。' }),
  ],
  facts: [
    { id: 'verticalOrgan', ask: '被监督机关是否实行垂直管理', cite: '第3条第1款' },
    { id: 'officerWithoutCredential', ask: '承办人员中是否没有人持有效的监督证件', cite: '第7条第2款', asked: 'later', register: 'handlersUncredentialed' },
    { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第4条第2款' },
    { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第4条第2款' },
  ],
}
