import { close, file, instrument, issue, serve, type Linked, type Proceeding } from '../../core/norms/index.ts'

// 第六条 ── 直接监督、指定监督；监督机关之间的争议

const directSupervision = instrument({
  id: 'directSupervision', role: 'directSupervision', name: '直接监督通知', issuing: 'may', issuedBy: 'superiorAuthority', to: 'supervisionAuthority',
  cite: '第6条第1款', words: ['直接监督'],
})

const designation = instrument({
  id: 'designation', role: 'designation', name: '指定监督通知', issuing: 'may', issuedBy: 'superiorAuthority', to: 'supervisionAuthority',
  cite: '第6条第1款', words: ['指定监督'],
})

export const handover = instrument({
  id: 'handover', role: 'handover', name: '监督案件移交函', issuedBy: 'supervisionAuthority', to: ['superiorAuthority', 'supervisionAuthority'],
  cite: '第6条第1款', words: ['直接监督', '指定监督'],
  reading: '办法没有写明原监督机关如何了结：移交案件，由上级或者被指定的机关继续监督。',
})

const negotiation = instrument({
  id: 'negotiationRecord', role: 'negotiationRecord', name: '协商记录', issuedBy: 'supervisionAuthority', to: 'supervisionAuthority',
  cite: '第6条第2款', words: ['应当协商解决'],
})

const coordinationRequest = instrument({
  id: 'coordinationRequest', role: 'coordinationRequest', name: '监督争议协调报告', issuedBy: 'supervisionAuthority', to: 'superiorAuthority',
  cite: '第6条第2款', words: ['协商不成', '共同上一级'],
})

const coordinationOpinion = instrument({
  id: 'coordinationOpinion', role: 'coordinationOpinion', name: '监督争议协调处理意见', issuing: 'must', issuedBy: 'superiorAuthority', to: 'supervisionAuthority',
  cite: '第6条第2款', words: ['协调处理'],
})

/** A case that a matter on jurisdiction grew from is taken over once that was decided and served. */
export const takenOver: Linked = { followedBy: 'jurisdiction', done: [serve(directSupervision), serve(designation)] }

export const norms = [directSupervision, designation, handover, negotiation, coordinationRequest, coordinationOpinion]

const rivals = ['supervisionAuthority', 'supervisionOffice', 'justiceDepartment'] as const
const superior = { by: 'superiorAuthority', cite: '第6条第1款' } as const
const dispute = { by: rivals, cite: '第6条第2款' } as const

export const proceeding: Proceeding = {
  kind: 'jurisdiction', title: '监督管辖（直接、指定、争议）', cite: '第6条', tracks: [['requested', 'negotiating', 'coordinating', 'issued']],
  opening: { by: ['superiorAuthority', ...rivals], cite: '第6条', offers: ['text'], overSupervisor: true },
  steps: [
    { from: ['requested'], on: issue(directSupervision), to: 'issued', ...superior, offers: ['reasons'] },
    {
      from: ['requested'], on: issue(designation), to: 'issued', ...superior, offers: ['reasons'],
      asks: [{ field: 'text', cite: '第6条第1款', says: '指定监督的，须写明由哪个机关监督。' }],
    },
    { from: ['requested'], on: close, to: { closed: 'declined' }, ...superior, offers: ['reasons'], reading: '直接监督或者指定监督都是“可以”：也可以仍由原机关监督。' },
    {
      from: ['requested'], on: file(negotiation), to: 'negotiating', ...dispute, offers: ['text'],
      when: { fact: 'disputed' }, otherwise: '不同监督机关对同一监督事项有争议的，才须协商。',
    },
    { from: ['negotiating'], on: close, to: { closed: 'agreed' }, ...dispute, offers: ['text'] },
    { from: ['negotiating'], on: file(coordinationRequest), to: 'coordinating', ...dispute, offers: ['reasons'] },
    { from: ['coordinating'], on: issue(coordinationOpinion), to: 'issued', by: 'superiorAuthority', cite: '第6条第2款', offers: ['reasons'] },
    { from: ['issued'], on: serve(directSupervision), to: { closed: 'decided' }, ...superior, when: { happened: issue(directSupervision) }, otherwise: '制发的不是直接监督通知。' },
    { from: ['issued'], on: serve(designation), to: { closed: 'decided' }, ...superior, when: { happened: issue(designation) }, otherwise: '制发的不是指定监督通知。' },
    { from: ['issued'], on: serve(coordinationOpinion), to: { closed: 'decided' }, by: 'superiorAuthority', cite: '第6条第2款', when: { happened: issue(coordinationOpinion) }, otherwise: '制发的不是协调处理意见。' },
  ],
  bars: [],
  facts: [{ id: 'disputed', ask: '不同监督机关对同一监督事项是否有争议', cite: '第6条第2款' }],
}
