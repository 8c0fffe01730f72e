import { all, actor, ask, bar, close, file, instrument, issue, not, step, type Proceeding } from '../../core/norms/index.ts'
import { chosen, notForDepartments, office } from './choices.ts'

// 第四条至第六条 ── 执法协调：五类事项；争议由协商逐级到有决定权的机关

/** 有决定权的机关. */
const decidingOrgan = actor('decidingOrgan')

const negotiation = instrument({
  id: 'negotiationRecord', role: 'negotiationRecord', name: '争议协商记录', issuedBy: 'supervisedAgency', to: 'supervisedAgency',
  cite: '第6条', words: ['主动协商解决'],
})
const request = instrument({
  id: 'coordinationRequest', role: 'coordinationRequest', name: '执法争议协调申请', issuedBy: 'supervisedAgency', to: 'justiceDepartment',
  cite: '第6条', words: ['协商不成', '负责协调'],
})
const opinion = instrument({
  id: 'coordinationOpinion', role: 'coordinationOpinion', name: '执法争议处理意见', issuing: 'must', issuedBy: 'justiceDepartment', to: 'government',
  cite: '第6条', words: ['不能达成一致意见', '提出意见'],
})
const decision = instrument({
  id: 'coordinationDecision', role: 'coordinationDecision', name: '执法争议处理决定', issuedBy: 'government', to: 'supervisedAgency',
  cite: '第6条', words: ['本级人民政府决定'],
})
const report = instrument({
  id: 'coordinationReport', role: 'coordinationReport', name: '报请处理执法争议的报告', issuing: 'must', issuedBy: 'government', to: decidingOrgan,
  cite: '第6条', words: ['无权决定', '报请'],
})
const result = instrument({
  id: 'coordinationResult', role: 'coordinationResult', name: '有决定权的机关的处理结果', issuedBy: decidingOrgan, to: 'government',
  cite: '第6条', words: ['有决定权的机关处理'],
})

export const norms = [negotiation, request, opinion, decision, report, result]

const subjects = [
  { value: 'general', name: '普遍性重要性问题' }, { value: 'mechanism', name: '协调衔接机制和部门协作' }, { value: 'dispute', name: '执法部门之间的争议' },
  { value: 'linkage', name: '与立法、刑事司法、普法的衔接配合' }, { value: 'other', name: '其他依法需要协调的事项' },
] as const
const disputed = { fact: 'subject', is: 'dispute' } as const
const parties = ['supervisedAgency', ...office] as const
const ladder = { cite: '第6条' } as const

export const proceeding: Proceeding = {
  kind: 'coordination', title: '行政执法协调', cite: '第5条', tracks: [['requested', 'negotiating', 'coordinating', 'beforeGovernment', 'beforeCompetentOrgan']],
  opening: { by: parties, cite: '第4条', offers: ['text', 'basis'] },
  steps: [
    step({
      from: ['requested'], on: close, to: { closed: 'completed' }, by: office, cite: '第5条', when: not(disputed), otherwise: '执法部门之间的争议，须先由各方主动协商。',
      asks: [ask('reasons', '第5条', '须写明研究的意见。'), ask('text', '第5条', '须写明协调处理的结果。')],
    }),
    step({ from: ['requested'], on: file(negotiation), to: 'negotiating', by: parties, ...ladder, offers: ['text'], when: disputed, otherwise: '不是执法部门之间的争议，无须协商。' }),
    step({ from: ['negotiating'], on: close, to: { closed: 'agreed' }, by: parties, ...ladder, asks: [ask('text', '第6条', '协商一致的，须写明一致的意见。')] }),
    step({ from: ['negotiating'], on: file(request), to: 'coordinating', by: parties, ...ladder, offers: ['reasons'] }),
    step({ from: ['coordinating'], on: close, to: { closed: 'agreed' }, by: office, ...ladder, asks: [ask('text', '第6条', '协调一致的，须写明一致的意见。')] }),
    step({
      from: ['coordinating'], on: issue(opinion), to: 'beforeGovernment', by: office, ...ladder,
      asks: [ask('text', '第6条', '协调不能达成一致的，须先提出意见，才能报本级人民政府决定。')],
    }),
    step({ from: ['beforeGovernment'], on: issue(decision), to: { closed: 'decided' }, by: 'government', ...ladder, offers: ['text'] }),
    step({
      from: ['beforeGovernment'], on: issue(report), to: 'beforeCompetentOrgan', by: 'government', ...ladder,
      when: { fact: 'beyondPower' }, otherwise: '本级人民政府有权决定的，由其决定，不再报请。',
      asks: [ask('text', '第6条', '须写明报请哪一机关处理。')],
    }),
    step({
      from: ['beforeCompetentOrgan'], on: file(result), to: { closed: 'decided' }, by: [decidingOrgan, ...office], ...ladder,
      asks: [ask('text', '第6条', '须写明该机关的处理结果。')],
    }),
  ],
  bars: [
    bar({ on: [{ act: 'open' }], when: not(chosen('subject', subjects)), cite: '第4条', says: '请写明属于细则列明的哪一类协调事项。' }),
    bar({ on: [{ act: 'open' }], when: all({ fact: 'subject', is: 'other' }, not({ states: 'basis' })), cite: '第4条第5项', says: '其他协调事项须依法需要协调：请写明依据。' }),
    notForDepartments('第6条', '执法争议由本级人民政府司法行政部门负责协调，部门的监督机构不承担。'),
    bar({ on: [issue(decision)], when: { fact: 'beyondPower' }, cite: '第6条', says: '本级人民政府无权决定的，报请有决定权的机关处理。' }),
  ],
  facts: [
    { id: 'subject', ask: '属于哪一类协调事项', cite: '第4条', choices: subjects },
    { id: 'beyondPower', ask: '本级人民政府是否无权决定', cite: '第6条', asked: 'later' },
  ],
}
