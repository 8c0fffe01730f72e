import { actor, any, all, approve, bar, disapprove, file, filingOf, instrument, must, not, opening, promptly, step, type Proceeding } from '../../core/norms/index.ts'

// 第二十五条 ── 监督人员的回避

/** 所在单位主要负责人: the head of the office for which the officer works. */
const unitHead = actor('unitHead')
const applicants = ['supervisionOfficer', 'supervisedAgency', 'complainant'] as const

const request = instrument({
  id: 'recusalRequest', role: 'recusalRequest', name: '回避申请', issuedBy: applicants, to: 'supervisionOffice',
  cite: '第25条第1款', words: ['自行回避', '被监督机关、投诉人', '申请其回避'],
})

const decision = instrument({
  id: 'recusalDecision', role: 'recusalDecision', name: '回避决定', issuedBy: unitHead, to: 'supervisionOfficer',
  cite: '第25条第3款', words: ['所在单位主要负责人'], reading: '由监督人员所在单位的主要负责人决定；没有规定对决定不服如何救济。',
})

const decide = must({
  id: 'decideRecusal', proceeding: 'recusal', who: 'supervisionOffice', act: '由主要负责人决定是否回避', to: 'supervisionOfficer',
  within: promptly, from: [opening, filingOf(request)], until: [{ act: 'approve', role: decision.role }, { act: 'disapprove', role: decision.role }],
  cite: '第25条第3款', words: ['主要负责人决定'], reading: '条例没有规定决定的期限：及时决定，没有最后一日。',
})

export const norms = [request, decision, decide]

const circumstances = any({ fact: 'interest' }, { fact: 'otherCircumstance' })

export const proceeding: Proceeding = {
  kind: 'recusal', title: '监督人员回避', cite: '第25条第1款', tracks: [['requested']],
  opening: { by: [...applicants, 'supervisionAuthority', 'supervisionOffice', 'justiceDepartment'], cite: '第25条第1款', acts: [file(request)], offers: ['reasons', 'text'] },
  steps: [
    step({
      from: ['requested'], on: approve(decision), to: { closed: 'decided' }, by: unitHead, cite: '第25条第3款', offers: ['text'],
      reading: '决定时列明该人员已经实施的监督行为；条例没有规定其效力，由接办人员复核后附理由认定。',
    }),
    step({ from: ['requested'], on: disapprove(decision), to: { closed: 'declined' }, by: unitHead, cite: '第25条第3款' }),
  ],
  bars: [
    bar({
      on: [file(request)], when: all({ fact: 'alreadyWithdrawn' }, any({ by: 'supervisedAgency' }, { by: 'complainant' })), cite: '第25条第1款',
      says: '该监督人员已经自行回避，不必再申请。',
    }),
    bar({ on: [approve(decision)], when: not(circumstances), cite: '第25条第1款', says: '没有登记利害关系或者其他可能影响公正处理的情形，不能决定回避：请先登记。' }),
    bar({ on: [disapprove(decision)], when: circumstances, cite: '第25条第2款', says: '已经登记存在回避情形的，应当决定其回避。' }),
  ],
  facts: [
    { id: 'interest', ask: '监督人员本人或者其近亲属与监督事项有无利害关系', cite: '第25条第1款' },
    { id: 'otherCircumstance', ask: '有无其他可能影响监督事项公正处理的情形', cite: '第25条第1款' },
    { id: 'alreadyWithdrawn', ask: '该监督人员是否已经自行回避', cite: '第25条第1款' },
  ],
}
