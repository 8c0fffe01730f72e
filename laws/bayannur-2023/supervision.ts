import {
  accept, all, any, ask, bar, close, conclusion, expiry, file, issue, measureTaken, not, refer, referTo, reject, serve, step, type Proceeding,
} from '../../core/norms/index.ts'
import { office } from './choices.ts'
import { document, guidance, laterHandling, rectification, rectificationReport } from './handling.ts'
import { conductOfMeasures, credentialsShown, majorProblem, reportedFirst, reporting, requesting } from './inspection.ts'
import { participation } from './invited.ts'
import { clueReferred, inSupervision } from './referral.ts'
import { circular, noReasonToTalk, reasons, reasonToTalk, talkAsMeasure, talkNotice } from './talk.ts'

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const byExternalLaw = any({ line: 'department' }, not({ under: 'national-2025' }))
const endings = [conclusion('unfounded'), accept(rectificationReport), close]

export const proceeding: Proceeding = {
  kind: 'supervision', title: '行政执法监督案件', cite: '第22条第1款',
  tracks: [running],
  opening: { by: ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority', 'justiceStation'], cite: '第11条第1款', offers: ['reasons'] },
  steps: [
    step({ from: running, on: measureTaken, by: [...office, 'justiceStation'], cite: '第10条第1款', offers: ['basis'] }),
    step({ from: running, ...participation.step }),
    step({ from: running, on: issue(guidance), by: 'superiorAuthority', cite: '第2条第2款', line: 'government', offers: ['text'] }),
    step({ from: running, on: issue(guidance), by: 'justiceDepartment', cite: '第2条第4款', line: 'department', offers: ['text'] }),
    requesting(['open', 'verified']),
    step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: [...office, 'justiceStation'], cite: '第22条第1款', offers: ['text'] }),
    step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: [...office, 'justiceStation'], cite: '第22条第1款' }),
    reporting('government', running), reporting('department', running),
    step({
      from: ['open', 'verified'], on: issue(document), to: 'issued', by: office, cite: '第22条第1款', also: ['noObjection'],
      asks: [ask('text', '第22条第1款', '请写明发现的违法或者不当的行政执法行为。', { at: 'open' })],
    }),
    step({
      from: ['verified'], on: { act: 'issue', role: 'urging' }, to: 'issued', by: office, cite: '第22条第1款', line: 'government', also: ['noObjection'],
      when: { under: 'national-2025' }, otherwise: '督办函由国家条例而来，本细则没有规定。', offers: ['within'],
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
      asks: [ask('basis', '第22条第2款', '本条指向内蒙古条例第29条，其文本尚未录入：请手工写明法律依据。')],
      offers: ['decides'],
    }),
    step({ from: ['decisionIssued'], on: serve(laterHandling), to: 'executing', by: office, cite: '第22条第2款' }),
    step({ from: ['executing'], on: close, to: { closed: 'executed' }, by: office, cite: '第22条第2款', when: byExternalLaw, otherwise: '须先报告执行情况，经核查后结案。', offers: ['reasons'] }),
    step({ from: running, on: issue(circular), by: office, cite: '第21条', offers: ['text'] }),
    step({ from: running, on: issue(talkNotice), by: office, cite: '第21条', offers: ['text'], when: reasonToTalk, otherwise: noReasonToTalk }),
    step({ from: running, on: referTo('supervisoryCommission'), by: office, cite: '第20条第1款' }),
    step({ from: running, on: referTo(...inSupervision.otherOrgans), by: office, cite: '第20条第2款' }),
    step({ from: running, on: file(inSupervision.reply), by: ['competentOrgan', 'supervisionOffice'], cite: '第20条第2款', offers: ['text'], when: { happened: refer }, otherwise: '尚未移送，没有处理情况可以告知。' }),
  ],
  bars: [
    bar({
      on: [{ act: 'open' }], when: { fact: 'beyondField' }, line: 'department', cite: '第2条第5款',
      says: '执法部门对苏木乡镇、街道的监督限于本领域：超出的，由旗县区司法行政部门监督。',
    }),
    bar({
      on: [{ act: 'open' }], when: { fact: 'townshipGuidance' }, line: 'department', cite: '第23条第1款',
      says: '执法部门是否履行对苏木乡镇、街道的业务指导和监督职责，由旗县区司法行政部门监督。',
    }),
    bar({
      on: [{ act: 'issue' }], when: { by: 'justiceStation' }, cite: '第23条第3款',
      says: '司法所不出具监督文书；需要出具的，提请旗县区司法行政部门处理。',
    }),
    ...conductOfMeasures, talkAsMeasure, ...participation.bars,
    bar({
      on: endings, when: all({ fact: 'clueToTransfer' }, any({ linked: 'clueToTransfer' }, not({ happened: refer }))), cite: '第20条第1款',
      says: '已发现应当移送的问题线索，移送之后才能结案。',
    }),
    reportedFirst('government', endings), reportedFirst('department', endings),
  ],
  facts: [
    { id: 'beyondField', ask: '部门监督苏木乡镇、街道的，事项是否超出本领域', cite: '第2条第5款' },
    { id: 'townshipGuidance', ask: '是否监督部门履行对苏木乡镇、街道的指导监督职责', cite: '第23条第1款' },
    { id: 'openedBy', ask: '由谁发现', cite: '第23条第2款', choices: [{ value: 'justiceDepartment', name: '司法行政部门' }, { value: 'justiceStation', name: '司法所' }] },
    { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第12条第2款' },
    { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第12条第2款' },
    credentialsShown, majorProblem, ...reasons, ...participation.facts,
    { id: 'clueToTransfer', ask: '是否有应当移送监察机关或者其他机关的线索还没有移送', cite: '第20条第1款', asked: 'later', linked: clueReferred },
  ],
}
