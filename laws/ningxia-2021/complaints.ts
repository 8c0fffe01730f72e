import {
  ask, conclusion, dateOf, file, filingOf, instrument, issue, must, opening, otherLawOr, promptly, step, workingDays, type Proceeding,
} from '../../core/norms/index.ts'

// 第十五条第二款 ── 答复

const complaint = instrument({
  id: 'complaint', role: 'complaint', name: '举报、投诉', issuedBy: 'complainant', to: 'supervisedAgency',
  cite: '第15条第2款', words: ['收到举报、投诉'],
})

const reply = instrument({
  id: 'complaintReplyPaper', role: 'complaintReply', name: '投诉举报答复', issuedBy: 'supervisedAgency', to: 'complainant',
  cite: '第15条第2款', words: ['予以答复'],
})

const answer = must({
  id: 'complaintReply', proceeding: 'complaint', who: 'supervisedAgency', act: '答复投诉举报', to: 'complainant',
  within: otherLawOr(workingDays(7)), from: [opening, filingOf(complaint)], until: [dateOf(reply)],
  cite: '第15条第2款', words: ['法定期限内', '七个工作日内'],
  reading: '其他法律、法规、规章定有期限的，登记该期限和依据；没有登记的，按七个工作日。',
})

// 第九条第四项 ── 查证属实的，纠正或者撤销

const correction = instrument({
  id: 'complaintCorrection', role: 'complaintCorrection', name: '纠正、撤销行政行为的决定', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第9条第4项', words: ['纠正或者撤销'],
})

const correct = must({
  id: 'correctionOnComplaint', proceeding: 'complaint', who: ['supervisionAuthority', 'supervisedAgency'], act: '纠正或者撤销违法、不当的行政行为',
  within: promptly, from: [conclusion('verified')], until: [dateOf(correction), dateOf(reply)],
  cite: '第9条第4项', words: ['及时依法纠正'],
  reading: '另立监督案件纠正的，在答复中写明（NX-3）。',
})

export const norms = [complaint, reply, answer, correction, correct]

const handlers = ['supervisedAgency', 'supervisionAuthority'] as const

export const proceeding: Proceeding = {
  kind: 'complaint', title: '投诉举报', cite: '第15条第2款', tracks: [['received', 'verified', 'handling']],
  opening: { by: ['complainant', 'supervisedAgency', 'supervisionOffice'], cite: '第15条第2款', acts: [file(complaint)], offers: ['within', 'basis', 'text'] },
  steps: [
    step({ from: ['received'], on: conclusion('verified'), to: 'verified', by: handlers, cite: '第9条第4项', offers: ['grounds', 'text'] }),
    step({ from: ['received'], on: conclusion('unfounded'), to: 'handling', by: handlers, cite: '第9条第4项', offers: ['text'] }),
    step({ from: ['verified'], on: issue(correction), to: 'handling', by: handlers, cite: '第9条第4项', offers: ['text'] }),
    step({ from: ['received', 'handling'], on: issue(reply), to: { closed: 'answered' }, by: 'supervisedAgency', cite: '第15条第2款', offers: ['text'] }),
    step({
      from: ['verified'], on: issue(reply), to: { closed: 'answered' }, by: 'supervisedAgency', cite: '第9条第4项',
      asks: [ask('text', '第9条第4项', '查证属实而尚未纠正、撤销的，答复须写明怎样纠正：正在纠正，或者已另立监督案件。')],
      reading: '答复的期限不等待纠正完成（NX-3）。',
    }),
  ],
  bars: [], facts: [],
}
