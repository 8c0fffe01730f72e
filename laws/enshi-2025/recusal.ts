import { any, approve, disapprove, file, instrument, not, type Bar, type Fact, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第二十四条第二项 ── 监督人员的回避

const cite = '第24条第2项'

const request = instrument({
  id: 'recusalRequest', role: 'recusalRequest', name: '回避申请', issuedBy: 'supervisionOfficer', to: 'supervisionAuthority',
  cite, words: ['利害关系', '应当回避'],
})

const decision = instrument({
  id: 'recusalDecision', role: 'recusalDecision', name: '回避决定', issuedBy: 'supervisionAuthority', to: 'supervisionOfficer',
  cite, words: ['应当回避'], reading: '办法没有写明由谁决定：由监督机关的负责人决定。',
})

export const norms = [request, decision]

const mustWithdraw = any({ fact: 'interest' }, { fact: 'otherCircumstance' })

export const proceeding: Proceeding = {
  kind: 'recusal', title: '监督人员的回避', cite, tracks: [['requested']],
  opening: { by: ['supervisionOfficer', ...office], cite, acts: [file(request)], offers: ['reasons'] },
  steps: [
    { from: ['requested'], on: approve(decision), to: { closed: 'decided' }, by: 'supervisionAuthority', cite, offers: ['reasons'] },
    { from: ['requested'], on: disapprove(decision), to: { closed: 'declined' }, by: 'supervisionAuthority', cite },
  ],
  bars: [
    { on: [approve(decision)], when: not(mustWithdraw), cite, says: '没有利害关系，也没有其他可能影响公正处理的情形，不须回避：请核实并登记。' },
    { on: [disapprove(decision)], when: mustWithdraw, cite, says: '有利害关系或者有其他情形可能影响公正处理的，应当回避，不能不予回避。' },
  ],
  facts: [
    { id: 'interest', ask: '监督人员与办理的监督事项是否有利害关系', cite },
    { id: 'otherCircumstance', ask: '是否有其他情形可能影响公正处理', cite },
  ],
}

/** In the matter itself: nothing is done by somebody who must withdraw and has not. */
export const unrecused: Fact = { id: 'unrecused', ask: '办理人员是否都应当回避或者等待回避决定', cite, register: 'handlersRecused' }
export const unrecusedActs: Omit<Bar, 'on'> = {
  when: { fact: 'unrecused' }, cite, says: '办理人员应当回避，或者回避还没有决定，没有其他人办理：请先更换人员，再行登记。',
}
