import {
  accept, all, any, approve, ask, bar, close, closing, conclusion, disapprove, expiry, file, issue, measureTaken, measureUnder, not, refer, referTo, reject,
  serve, step, submit, type Proceeding,
} from '../../core/norms/index.ts'
import { credentialsShown, identified, onSite } from './activities.ts'
import { office } from './choices.ts'
import {
  decision, execution, executionReport, guidance, objection, proposal, rectification, rectificationReport, reply, reportExecution,
} from './handling.ts'
import { handover, takenOver } from './jurisdiction.ts'
import { liabilityProposal } from './liability.ts'
import { participation } from './personnel.ts'
import { circular, keptSecret, secret } from './publicity.ts'
import { unrecused, unrecusedActs } from './recusal.ts'
import { clueReferred } from './referral.ts'
import { noReasonToTalk, talkNotice } from './talk.ts'

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const asksBasis = [ask('basis', '第28条第1款', '决定种类选“其他”的，须写明法律依据。', { decides: '其他' })] as const

export const proceeding: Proceeding = {
  kind: 'supervision', title: '行政执法监督案件', cite: '第26条',
  tracks: [running, ['noObjection', 'objecting', 'replied', 'replyServed']],
  opening: { by: office, cite: '第26条', offers: ['reasons'] },
  steps: [
    step({ from: running, on: measureTaken, by: [...office, 'justiceStation'], cite: '第23条', offers: ['basis'] }),
    step({ from: running, ...participation.step }),
    step({ from: running, on: issue(guidance), by: 'justiceDepartment', cite: '第5条第2款', line: 'department', offers: ['text'] }),
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
      from: ['overdue'], on: submit(decision), to: 'submitted', by: ['supervisionOffice', 'justiceDepartment'], cite: '第28条第1款', line: 'government', offers: ['decides', 'reasons'], asks: asksBasis,
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
      otherwise: noReasonToTalk,
    }),
    step({
      from: running, on: issue(handover), to: { closed: closing('handedOver') }, by: office, cite: '第6条第1款', offers: ['text'],
      when: { fact: 'takenOver' }, otherwise: '上级决定直接监督或者指定其他机关监督的，才移交案件。',
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
    onSite, identified,
    bar({ on: [measureUnder('第23条第7项')], when: not({ states: 'basis' }), cite: '第23条第7项', says: '采取其他监督措施的，须写明法律依据。' }),
    bar({ on: [measureTaken, { act: 'conclude' }, { act: 'issue' }, { act: 'submit' }], ...unrecusedActs }),
    bar({ on: [issue(circular)], ...keptSecret }),
    bar(participation.bar),
    bar({
      on: [{ act: 'open' }], when: { fact: 'beyondTrade' }, line: 'department', cite: '第5条第3款',
      says: '职能部门对乡镇、街道只作行业监督：超出本行业的事项，由所在地县（市）人民政府监督。',
    }),
    bar({
      on: [measureTaken, { act: 'conclude' }, issue(proposal), issue(reply), issue(decision), { act: 'submit' }], when: { fact: 'takenOver' }, cite: '第6条第1款',
      says: '上级已经直接监督或者指定其他机关监督：请移交案件，不再由本机关办理。',
    }),
    bar({
      on: [accept(rectificationReport)], when: all({ at: 'objecting' }, { running: 'reexamination' }),
      cite: '第27条第1款', says: '异议尚未答复，不能认可整改情况并结案。',
      reading: '逾期提出的异议按无异议对待，不妨碍结案（I-25）；国家条例另有规定的从其规定。',
    }),
    bar({
      on: [conclusion('unfounded'), issue(reply, 'founded'), accept(rectificationReport), accept(executionReport), issue(liabilityProposal), issue(handover), close],
      when: all({ fact: 'clueToTransfer' }, any({ linked: 'clueToTransfer' }, not({ happened: refer }))),
      cite: '第31条', says: '已发现应当移送的问题线索，移送之后才能结案。',
    }),
  ],
  facts: [
    { id: 'verticalOrgan', ask: '被监督机关是否实行垂直管理', cite: '第2条第2款' },
    { id: 'beyondTrade', ask: '部门监督乡镇、街道的，事项是否超出本行业', cite: '第5条第3款' },
    { id: 'takenOver', ask: '上级是否已经决定直接监督或者指定其他机关监督', cite: '第6条第1款', linked: takenOver },
    credentialsShown,
    secret,
    unrecused,
    { id: 'clueToTransfer', ask: '是否有执法人员涉嫌违纪或者职务违法犯罪的线索还没有移送', cite: '第31条', linked: clueReferred },
    { id: 'prominentProblem', ask: '违法或者不当情况是否突出、造成重大影响', cite: '第29条第2款' },
    { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第2条第2款' },
    { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第2条第2款' },
  ],
}
