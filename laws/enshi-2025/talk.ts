import { any, close, file, instrument, issue, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第二十九条第二款 ── 约谈

export const talkNotice = instrument({
  id: 'talkNotice', role: 'talkNotice', name: '约谈通知书', issuing: 'may', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第29条第2款', words: ['负责人进行约谈', '造成重大影响'],
})

const talkRecord = instrument({
  id: 'talkRecord', role: 'talkRecord', name: '约谈记录', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第29条第2款', words: ['负责人进行约谈'], reading: '办法没有规定约谈须作记录：以记录证明约谈已经举行。',
})

export const norms = [talkNotice, talkRecord]

export const noReasonToTalk = '违法或者不当情况突出、造成重大影响的，或者已经制发决定书的，才可以约谈。'

export const proceeding: Proceeding = {
  kind: 'regulatoryTalk', title: '约谈', cite: '第29条第2款', tracks: [['drafted', 'noticed']],
  opening: { by: office, cite: '第29条第2款', offers: ['reasons'] },
  steps: [
    {
      from: ['drafted'], on: issue(talkNotice), to: 'noticed', by: office, cite: '第29条第2款', offers: ['text'],
      when: any({ fact: 'prominentProblem' }, { fact: 'decisionIssued' }), otherwise: noReasonToTalk,
    },
    { from: ['noticed'], on: file(talkRecord), to: { closed: 'held' }, by: office, cite: '第29条第2款', offers: ['text'] },
    { from: ['drafted', 'noticed'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第29条第2款', offers: ['reasons'], reading: '办法规定“可以”：也可以不约谈。' },
  ],
  bars: [{
    on: [file(talkRecord)], when: { fact: 'headAbsent' }, cite: '第29条第2款',
    says: '约谈的对象是被监督机关的负责人：负责人没有到场的，不算已经约谈。',
  }],
  facts: [
    { id: 'prominentProblem', ask: '违法或者不当等情况是否突出、造成重大影响', cite: '第29条第2款' },
    { id: 'decisionIssued', ask: '是否已经对被监督机关制发决定书', cite: '第29条第2款', linked: { grewFrom: [{ act: 'issue', role: 'bindingDecision' }] } },
    { id: 'headAbsent', ask: '被监督机关的负责人是否没有到场', cite: '第29条第2款' },
  ],
}
