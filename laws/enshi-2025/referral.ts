import { any, file, instrument, not, refer, referTo, type Linked, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第三十一条、第三十二条至第三十四条 ── 移送

const receipt = instrument({
  id: 'referralReceipt', role: 'referralReceipt', name: '移送回执', issuedBy: ['supervisoryCommission', 'competentOrgan'], to: 'supervisionAuthority',
  cite: '第31条', words: ['问题线索', '移送监察机关'], reading: '办法没有规定受移送机关如何反馈：以回执证明已经移送。',
})

export const norms = [receipt]

/** A referral that grew from a matter marks a clue in it; once it is sent it keeps the matter open no longer. */
export const clueReferred: Linked = { followedBy: 'referral', until: [refer] }

const others = referTo('police', 'procuratorate', 'other')
const ofSupervisor = { fact: 'of', is: 'supervisor' } as const
const ofOutsider = { fact: 'of', is: 'outsider' } as const

export const proceeding: Proceeding = {
  kind: 'referral', title: '移送', cite: '第31条', withheld: true, tracks: [['open', 'sent']],
  opening: { by: office, cite: '第31条', offers: ['text'] },
  steps: [
    { from: ['open', 'sent'], on: referTo('supervisoryCommission'), to: 'sent', by: office, cite: '第31条', reading: '同一线索须由几个机关分别处理的，分别移送。' },
    { from: ['open', 'sent'], on: others, to: 'sent', by: office, cite: '第32条第1款', when: not(any(ofSupervisor, ofOutsider)) },
    { from: ['open', 'sent'], on: others, to: 'sent', by: office, cite: '第33条', when: ofSupervisor },
    { from: ['open', 'sent'], on: others, to: 'sent', by: office, cite: '第34条', when: ofOutsider },
    { from: ['sent'], on: file(receipt), to: { closed: 'completed' }, by: ['supervisoryCommission', 'competentOrgan', ...office], cite: '第31条', offers: ['text'] },
  ],
  bars: [{
    on: [others], when: { fact: 'officialMisconduct' }, cite: '第31条',
    says: '涉嫌违纪或者职务违法犯罪的问题线索，应当移送监察机关。',
  }],
  facts: [
    { id: 'officialMisconduct', ask: '是否为执法人员涉嫌违纪或者贪污贿赂、失职渎职等职务违法犯罪的线索', cite: '第31条' },
    {
      id: 'of', ask: '涉及谁', cite: '第32条第1款', choices: [
        { value: 'agency', name: '被监督机关及其工作人员' }, { value: 'supervisor', name: '监督机关及其工作人员' }, { value: 'outsider', name: '其他单位和个人' },
      ],
    },
  ],
}
