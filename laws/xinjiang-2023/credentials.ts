import { accept, ask, bar, close, closing, instrument, issue, not, step, type Proceeding } from '../../core/norms/index.ts'
import { liabilityDecision, liabilityProposal } from './liability.ts'

// 第三十四条 ── 暂扣行政执法证件

const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const cite = '第34条'

const suspension = instrument({
  id: 'credentialSuspension', role: 'credentialSuspension', name: '暂扣行政执法证件通知', issuedBy: 'supervisionAuthority', to: 'enforcementOfficer',
  cite, words: ['暂扣行政执法证件'],
})

const restitution = instrument({
  id: 'credentialReturn', role: 'credentialReturn', name: '发还行政执法证件通知', issuedBy: 'supervisionAuthority', to: 'enforcementOfficer',
  cite, words: ['暂扣行政执法证件'], reading: '条例没有写暂扣多久、何时发还：由作出暂扣的决定写明。',
})

export const norms = [suspension, restitution]

export const proceeding: Proceeding = {
  kind: 'credentialSuspension', title: '暂扣行政执法证件', cite, tracks: [['requested', 'suspended']],
  opening: { by: office, cite, offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: issue(suspension), to: 'suspended', by: office, cite, asks: [ask('reasons', cite, '须写明暂扣所依据的行为和责任处理决定。')] }),
    step({ from: ['requested'], on: close, to: { closed: 'declined' }, by: office, cite, asks: [ask('reasons', cite, '不暂扣的，须写明理由。')] }),
    step({ from: ['suspended'], on: issue(restitution), to: { closed: closing('returnedToHolder') }, by: office, cite, offers: ['reasons'] }),
    step({
      from: ['suspended'], on: close, to: { closed: 'withdrawn' }, by: office, cite,
      asks: [ask('reasons', cite, '不再发还的，须写明证件的去向。')], reading: '暂扣期间证件另被收回、注销的，没有可以发还的。',
    }),
  ],
  bars: [bar({
    on: [issue(suspension)], when: not({ fact: 'suspensionDecided' }), cite,
    says: '暂扣行政执法证件以责任处理决定为据：决定作出之前不能暂扣。',
    reading: '国家条例施行后先向有权机关提出建议，由有权机关决定。',
  })],
  facts: [{
    id: 'suspensionDecided', ask: '是否已经决定暂扣', cite, asked: 'later',
    linked: { grewFrom: [issue(liabilityDecision, '暂扣行政执法证件'), accept(liabilityProposal)] },
  }],
}
