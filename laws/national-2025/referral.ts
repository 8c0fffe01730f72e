import { any, ask, bar, close, file, instrument, issue, not, refer, step, type Linked, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'

// 第三十三条第一款 ── 向监察机关移送问题线索

const letter = instrument({
  id: 'referralLetter', role: 'referralLetter', name: '问题线索移送函', issuedBy: 'supervisionOffice', to: 'supervisoryCommission',
  cite: '第33条第1款', words: ['向监察机关移送', '问题线索'],
})

const receipt = instrument({
  id: 'referralReceipt', role: 'referralReceipt', name: '移送回执', issuedBy: 'supervisoryCommission', to: 'supervisionOffice',
  cite: '第33条第1款', words: ['线索移送机制'],
})

const feedback = instrument({
  id: 'referralFeedback', role: 'referralFeedback', name: '办理情况反馈', issuedBy: 'supervisoryCommission', to: 'supervisionOffice',
  cite: '第33条第1款', words: ['信息共享'], reading: '条例没有规定反馈的期限。',
})

export const norms = [letter, receipt, feedback]

/** A referral that grew from a matter marks a clue in it; once it is sent, or was found to be none, it keeps the matter open no longer. */
export const clueReferred: Linked = { followedBy: 'referral', until: [{ act: 'issue', role: 'referralLetter' }, refer, close] }

const cite = '第33条第1款'
const clues = [
  { value: 'thisRegulation', name: '违反本条例规定' }, { value: 'corruption', name: '贪污贿赂' }, { value: 'dereliction', name: '失职渎职' },
  { value: 'otherDuty', name: '其他职务违法或者职务犯罪' },
] as const

export const proceeding: Proceeding = {
  kind: 'referral', title: '问题线索移送', cite, withheld: true, tracks: [['open', 'sent', 'receipted']],
  opening: { by: office, cite, offers: ['text'] },
  steps: [
    step({ from: ['open'], on: issue(letter), to: 'sent', by: office, cite, asks: [ask('text', cite, '移送函须写明线索和附送的材料。')] }),
    step({ from: ['open'], on: close, to: { closed: 'withdrawn' }, by: office, cite, late: true, offers: ['reasons'] }),
    step({ from: ['sent'], on: file(receipt), to: 'receipted', by: ['supervisoryCommission', 'supervisionOffice'], cite, offers: ['text'] }),
    step({ from: ['receipted'], on: file(feedback), to: { closed: 'fedBack' }, by: ['supervisoryCommission', 'supervisionOffice'], cite, offers: ['text'] }),
    step({ from: ['receipted'], on: close, to: { closed: 'completed' }, by: office, cite, late: true, offers: ['reasons'], reading: '条例没有要求反馈：接收之后可以结案。' }),
  ],
  bars: [
    bar({
      on: [issue(letter)], cite, when: not(any(...clues.map(({ value }) => ({ fact: 'clueOf', is: value })))),
      says: '请先写明线索的种类：违反本条例规定，或者涉嫌贪污贿赂、失职渎职等职务违法、职务犯罪。',
    }),
  ],
  facts: [{ id: 'clueOf', ask: '线索属于哪一种', cite, choices: clues }],
}
