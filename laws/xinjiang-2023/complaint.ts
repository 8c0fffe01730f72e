import { ask, close, dateOf, file, filingOf, instrument, issue, must, opening, promptly, step, type Proceeding } from '../../core/norms/index.ts'

// 第七条第二款 ── 投诉举报

const complaint = instrument({
  id: 'complaint', role: 'complaint', name: '投诉举报', issuedBy: 'complainant', to: 'supervisionAuthority',
  cite: '第7条第2款', words: ['受理投诉举报'],
})

const acceptanceNotice = instrument({
  id: 'acceptanceNotice', role: 'acceptanceNotice', name: '投诉举报受理情况反馈', issuedBy: 'supervisionAuthority', to: 'complainant',
  cite: '第7条第2款', words: ['受理和处理情况'],
})

const complaintReply = instrument({
  id: 'complaintReplyPaper', role: 'complaintReply', name: '投诉举报处理情况反馈', issuedBy: 'supervisionAuthority', to: 'complainant',
  cite: '第7条第2款', words: ['处理情况应当反馈'],
})

const answerComplaint = must({
  id: 'complaintReply', proceeding: 'complaint', who: 'supervisionAuthority', act: '反馈投诉举报的处理情况', to: 'complainant',
  within: promptly, from: [opening, filingOf(complaint)], until: [dateOf(complaintReply)],
  cite: '第7条第2款', words: ['应当反馈'], reading: '条例没有规定反馈的期限：及时反馈，没有最后一日。',
})

export const norms = [complaint, acceptanceNotice, complaintReply, answerComplaint]

const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const

export const proceeding: Proceeding = {
  kind: 'complaint', title: '投诉举报', cite: '第7条第2款', tracks: [['received', 'handling']],
  opening: { by: ['complainant', ...office], cite: '第7条第2款', acts: [file(complaint)], offers: ['text'] },
  steps: [
    step({ from: ['received'], on: issue(acceptanceNotice), to: 'handling', by: office, cite: '第7条第2款', offers: ['text'] }),
    step({
      from: ['received', 'handling'], on: issue(complaintReply), to: { closed: 'answered' }, by: office, cite: '第7条第2款', offers: ['text'],
      reading: '受理情况与处理情况可以一并反馈。',
    }),
    step({
      from: ['received', 'handling'], on: close, to: { closed: 'completed' }, by: office, cite: '第7条第2款',
      when: { fact: 'anonymous' }, otherwise: '受理和处理情况尚未反馈投诉举报人，不能结案。',
      asks: [ask('reasons', '第7条第2款', '没有反馈而结案的，须写明处理情况和无法反馈的原因。')],
      late: true, reading: '投诉举报人没有留下联系方式的，无法反馈，登记原因后结案。',
    }),
  ],
  bars: [],
  facts: [{ id: 'anonymous', ask: '投诉举报人是否没有留下联系方式', cite: '第7条第2款' }],
}
