import {
  all, any, approve, ask, bar, close, expiry, instrument, issue, must, not, receiptOf, refer, referTo, reject, sanction, serve, setBy, step, type Proceeding,
} from '../../core/norms/index.ts'
import { crimeReferred, preparing, regionalJusticeDepartment, stated } from './actors.ts'

// 第二十六条 ── 执法主体和执法人员的责任

const conducts = [
  { value: 'selfDealing', name: '以执法权谋取私利' },
  { value: 'credentialMisused', name: '涂改、转借行政执法证' },
  { value: 'derelictionOrExcess', name: '失职或者越权，造成损失或者其他严重后果' },
  { value: 'compensation', name: '侵权引起行政赔偿，国家受损' },
  { value: 'obstruction', name: '干扰、拒绝、阻挠监督' },
  { value: 'complaintRefused', name: '没有正当理由而不受理投诉举报' },
  { value: 'decisionNotExecuted', name: '拒不执行或者拖延执行监督决定' },
  { value: 'otherBreach', name: '其他违反条例的行为' },
]

export const liabilityProposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '责任处理请示', issuedBy: 'supervisionOffice', to: 'government',
  cite: '第26条', words: ['报请', '批准'], reading: '批准的机关在政府一线是本级人民政府，在部门一线是本部门。',
})

export const decision = instrument({
  id: 'liabilityDecision', role: 'liabilityDecision', name: '责任处理决定', issuedBy: 'supervisionOffice', to: ['supervisedAgency', 'enforcementOfficer'],
  cite: '第26条', words: ['责令限期改正', '警告', '暂扣'],
})

const cancellationRequest = instrument({
  id: 'cancellationRequest', role: 'cancellationRequest', name: '提请注销行政执法证的函', issuedBy: 'supervisionOffice', to: regionalJusticeDepartment,
  cite: '第26条', words: ['情节严重', '自治区司法行政部门注销'],
})

const correction = must({
  id: 'liabilityCorrection', proceeding: 'liability', who: ['supervisedAgency', 'enforcementOfficer'], act: '限期改正', to: 'supervisionOffice',
  within: setBy(decision), from: [receiptOf(decision)], until: [close],
  cite: '第26条', words: ['责令限期改正'], reading: '期限由责任处理决定载明，自收到之日起算；只给予警告、暂扣的没有期限。',
})

const approved = {
  imposedBy: 'supervisionOffice', approvedBy: 'government', for: conducts.map(({ name }) => name),
  reading: '本级人民政府或者本部门批准之后才生效；该批准视为国家条例所称有权机关的决定。',
} as const

const sanctions = [
  sanction({ id: 'orderToCorrect', cite: '第26条', words: ['责令限期改正'], text: '责令限期改正', ...approved }),
  sanction({ id: 'warn', cite: '第26条', words: ['给予警告'], text: '警告', ...approved }),
  sanction({
    id: 'suspendCredential', cite: '第26条', words: ['暂扣', '行政执法证'], text: '暂扣行政执法证', on: 'person', ...approved,
    credential: { becomes: 'suspended', proceeding: 'enforcementCredential', after: [issue(decision)] },
  }),
  sanction({ id: 'discipline', cite: '第26条', words: ['情节严重', '依法给予处分'], text: '处分（情节严重）', on: 'person', imposedBy: 'competentOrgan' }),
  sanction({
    id: 'cancelCredential', cite: '第26条', words: ['自治区司法行政部门注销'], text: '注销行政执法证（情节严重）', on: 'person', imposedBy: regionalJusticeDepartment,
    credential: { becomes: 'cancelled', proceeding: 'enforcementCredential', after: [issue(cancellationRequest)] },
  }),
  sanction({ id: 'prosecution', cite: '第26条', words: ['构成犯罪', '刑事责任'], text: '追究刑事责任', on: 'person', imposedBy: 'competentOrgan' }),
]

export const norms = [liabilityProposal, decision, cancellationRequest, correction, ...sanctions]

const own = { cite: '第26条' } as const
const running = ['open', 'proposed', 'approved', 'decisionIssued', 'executing', 'overdue'] as const

export const proceeding: Proceeding = {
  kind: 'liability', title: '责任处理', ...own, tracks: [running], obstruction: { ...own, which: { fact: 'conduct', is: 'obstruction' } },
  opening: { by: preparing, ...own, offers: ['text'] },
  steps: [
    step({
      from: ['open'], on: issue(liabilityProposal), to: 'proposed', by: preparing, ...own,
      asks: [ask('text', '第26条', '须写明拟责令限期改正、给予警告，还是暂扣行政执法证。')],
    }),
    step({ from: ['open'], on: close, to: { closed: 'noIssue' }, by: preparing, ...own, asks: [ask('reasons', '第26条', '不作处理的，须写明理由。')] }),
    step({ from: ['proposed'], on: approve(decision), to: 'approved', by: 'government', line: 'government', ...own }),
    step({ from: ['proposed'], on: reject(liabilityProposal), to: { closed: 'declined' }, by: 'government', line: 'government', ...own }),
    step({ from: ['proposed'], on: approve(decision), to: 'approved', by: 'supervisionAuthority', line: 'department', ...own }),
    step({ from: ['proposed'], on: reject(liabilityProposal), to: { closed: 'declined' }, by: 'supervisionAuthority', line: 'department', ...own }),
    step({
      from: ['proposed', 'approved'], on: issue(decision), to: 'decisionIssued', by: preparing, ...own, offers: ['text', 'within'],
      when: { at: 'approved' }, otherwise: '责任处理须先经本级人民政府或者本部门批准。',
    }),
    step({ from: ['decisionIssued'], on: serve(decision), to: 'executing', by: preparing, ...own }),
    step({ from: ['executing'], on: expiry(correction), to: 'overdue', by: 'anyone', ...own }),
    step({ from: ['executing', 'overdue'], on: close, to: { closed: 'completed' }, by: preparing, ...own, offers: ['reasons'] }),
    step({
      from: ['approved', 'decisionIssued', 'executing', 'overdue'], on: issue(cancellationRequest), by: preparing, ...own, offers: ['reasons'],
      when: { fact: 'serious' }, otherwise: '情节严重的，才提请注销行政执法证。',
    }),
    step({
      from: running, on: referTo('supervisoryCommission', 'police', 'procuratorate', 'other'), by: preparing, ...own,
      reading: '处分由有权机关作出，犯罪由司法机关追究：移送之后登记去向。',
    }),
  ],
  bars: [
    bar({ on: [issue(liabilityProposal)], when: not(stated('conduct', conducts)), ...own, says: '须先认定属于哪一种应当处理的行为。' }),
    bar({ on: [close], when: all({ fact: 'crimeSuspected' }, any({ linked: 'crimeSuspected' }, not({ happened: refer }))), ...own, says: '涉嫌犯罪的，移送之后才能结案。' }),
    bar({
      on: [close], when: all({ fact: 'serious' }, not({ at: 'open' }), not({ happened: issue(cancellationRequest) })), ...own,
      says: '情节严重的，须提请自治区司法行政部门注销行政执法证，才能结案。',
    }),
  ],
  facts: [
    { id: 'conduct', ask: '属于哪一种行为', ...own, choices: conducts },
    { id: 'serious', ask: '是否情节严重', ...own, asked: 'later' },
    { id: 'crimeSuspected', ask: '是否涉嫌犯罪', ...own, asked: 'later', linked: crimeReferred },
  ],
}
