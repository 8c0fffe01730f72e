import { accept, ask, close, file, instrument, issue, reject, step, type Proceeding } from '../../core/norms/index.ts'
import { passed, returned } from './actors.ts'

// 第十二条第四款 ── 重大行政执法决定的法制审核

const draft = instrument({
  id: 'majorDecisionDraft', role: 'majorDecisionDraft', name: '重大行政执法决定送审稿', issuedBy: 'supervisedAgency', to: 'supervisedAgency',
  cite: '第12条第4款', words: ['重大行政执法决定', '专门机构或者人员'],
})

const decision = instrument({
  id: 'majorDecision', role: 'majorDecision', name: '重大行政执法决定', issuedBy: 'supervisedAgency', to: 'counterpart',
  cite: '第12条第4款', words: ['不得作出决定'],
})

export const norms = [draft, decision]

const own = { by: 'supervisedAgency', cite: '第12条第4款' } as const

export const proceeding: Proceeding = {
  kind: 'legalityReview', title: '重大行政执法决定法制审核', cite: '第12条第4款', tracks: [['requested', returned, passed]],
  opening: { ...own, acts: [file(draft)], offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: accept(draft), to: passed, ...own, offers: ['text'], reading: '由本机关的专门机构或者人员审核。' }),
    step({ from: ['requested'], on: reject(draft), to: returned, ...own }),
    step({ from: [returned], on: file(draft), to: 'requested', ...own, offers: ['text'] }),
    step({ from: [returned], on: close, to: { closed: 'withdrawn' }, ...own, asks: [ask('reasons', '第12条第4款', '不再作出决定的，须写明理由。')] }),
    step({
      from: ['requested', returned, passed], on: issue(decision), to: { closed: 'decided' }, ...own, offers: ['text'],
      when: { at: passed }, otherwise: '未经合法性审核或者审核未通过的，不得作出决定。',
    }),
  ],
  bars: [],
  facts: [],
}
