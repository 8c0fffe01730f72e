import { dateOf, file, filingOf, instrument, issue, must, opening, promptly, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第十条 ── 拓宽渠道；投诉举报

const complaint = instrument({
  id: 'complaint', role: 'complaint', name: '投诉举报', issuedBy: 'complainant', to: 'supervisionAuthority',
  cite: '第10条第2款', words: ['投诉、举报'],
})

const complaintReply = instrument({
  id: 'complaintReplyPaper', role: 'complaintReply', name: '投诉举报处理答复', issuedBy: 'supervisionAuthority', to: 'complainant',
  cite: '第10条第2款', words: ['应当依法处理'],
})

const answerComplaint = must({
  id: 'complaintReply', proceeding: 'complaint', who: 'supervisionAuthority', act: '处理投诉举报', to: 'complainant',
  within: promptly, from: [opening, filingOf(complaint)], until: [dateOf(complaintReply)],
  cite: '第10条第2款', words: ['应当依法处理'], reading: '办法没有规定处理的期限，也没有规定答复：及时处理并答复，没有最后一日。',
})

export const norms = [complaint, complaintReply, answerComplaint]

export const proceeding: Proceeding = {
  kind: 'complaint', title: '投诉举报', cite: '第10条第2款', tracks: [['received']],
  opening: { by: ['complainant', ...office], cite: '第10条第2款', acts: [file(complaint)], offers: ['text'] },
  steps: [{ from: ['received'], on: issue(complaintReply), to: { closed: 'answered' }, by: office, cite: '第10条第2款', offers: ['text'] }],
  bars: [],
  facts: [{
    id: 'source', ask: '投诉举报由何处而来', cite: '第10条第1款', choices: [
      { value: 'hotline', name: '12345政务服务便民热线' }, { value: 'contactPoint', name: '行政执法监督联系点' }, { value: 'direct', name: '本人提出' },
    ],
  }],
}
