import { dateOf, file, filingOf, instrument, issue, must, opening, promptly, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第十五条第二款 ── 投诉举报

const complaint = instrument({
  id: 'complaint', role: 'complaint', name: '投诉举报', issuedBy: 'complainant', to: 'supervisedAgency',
  cite: '第15条第2款', words: ['投诉举报'],
})

const complaintReply = instrument({
  id: 'complaintReplyPaper', role: 'complaintReply', name: '投诉举报处理答复', issuedBy: 'supervisedAgency', to: 'complainant',
  cite: '第15条第2款', words: ['及时处理'],
})

const answerComplaint = must({
  id: 'complaintReply', proceeding: 'complaint', who: 'supervisedAgency', act: '处理投诉举报', to: 'complainant',
  within: promptly, from: [opening, filingOf(complaint)], until: [dateOf(complaintReply)],
  cite: '第15条第2款', words: ['及时处理'], reading: '“及时”没有最后一日；细则没有规定答复，处理之后一并答复。',
})

export const norms = [complaint, complaintReply, answerComplaint]

export const proceeding: Proceeding = {
  kind: 'complaint', title: '投诉举报', cite: '第15条第2款', tracks: [['received']],
  opening: { by: ['complainant', 'supervisedAgency', ...office], cite: '第15条第2款', acts: [file(complaint)], offers: ['text'] },
  steps: [step({ from: ['received'], on: issue(complaintReply), to: { closed: 'answered' }, by: 'supervisedAgency', cite: '第15条第2款', offers: ['text'] })],
  bars: [], facts: [],
}
