import { accept, actor, ask, bar, close, closing, dateOf, file, filingOf, instrument, issue, must, not, opening, promptly, reject, step, type Proceeding } from '../../core/norms/index.ts'

// 第二十六条 ── 请求其他单位协助

const requestedOrgan = actor('requestedOrgan')
const unanswered = closing('unanswered')
const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const answering = [requestedOrgan, ...office] as const

const request = instrument({
  id: 'assistanceRequest', role: 'assistanceRequest', name: '协助请求函', issuedBy: 'supervisionAuthority', to: requestedOrgan,
  cite: '第26条', words: ['提出协助请求', '被监督机关以外'],
})

const reply = instrument({
  id: 'assistanceReply', role: 'assistanceReply', name: '协助情况复函', issuedBy: requestedOrgan, to: 'supervisionAuthority',
  cite: '第26条', words: ['依法予以协助'],
})

const assist = must({
  id: 'assist', proceeding: 'assistance', who: requestedOrgan, act: '依法予以协助', to: 'supervisionAuthority',
  within: promptly, from: [opening, dateOf(request)], until: [filingOf(reply)],
  cite: '第26条', words: ['应当依法予以协助'], reading: '条例没有规定协助的期限：及时协助，没有最后一日。',
})

export const norms = [request, reply, assist]

export const proceeding: Proceeding = {
  kind: 'assistance', title: '请求协助', cite: '第26条', tracks: [['requested', 'handling']],
  opening: { by: office, cite: '第26条', acts: [issue(request)], offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: accept(request), to: 'handling', by: answering, cite: '第26条', reading: '被请求机关不在平台上的，由监督机关代为登记其答复。' }),
    step({ from: ['requested'], on: reject(request), to: { closed: 'declined' }, by: answering, cite: '第26条' }),
    step({ from: ['handling'], on: file(reply), to: { closed: 'completed' }, by: answering, cite: '第26条', offers: ['text'] }),
    step({
      from: ['requested', 'handling'], on: close, to: { closed: unanswered }, by: office, cite: '第26条', late: true,
      asks: [ask('reasons', '第26条', '没有得到答复而结案的，须写明催询的情况。')],
    }),
  ],
  bars: [
    bar({
      on: [{ act: 'open' }, issue(request)], when: not({ fact: 'outsideDuties' }), cite: '第26条',
      says: '协助请求限于涉及被监督机关以外单位职责的事项：请先登记，或者直接向被监督机关调取。',
    }),
    bar({ on: [reject(request)], when: { fact: 'withinPowers' }, cite: '第26条', says: '协助事项属于被请求机关职权范围的，应当依法予以协助，不能拒绝。' }),
  ],
  facts: [
    { id: 'outsideDuties', ask: '监督事项是否涉及被监督机关以外单位的职责', cite: '第26条' },
    { id: 'withinPowers', ask: '协助事项是否属于被请求机关的职权范围', cite: '第26条' },
  ],
}
