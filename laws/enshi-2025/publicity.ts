import { close, instrument, issue, type Fact, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第二十九条第一款 ── 通报、典型案例

export const circular = instrument({
  id: 'circular', role: 'circular', name: '行政执法监督情况通报', issuing: 'may', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第29条第1款', words: ['有关情况进行通报'],
})

const typicalCase = instrument({
  id: 'typicalCase', role: 'typicalCase', name: '行政执法监督典型案例', issuing: 'may', issuedBy: 'supervisionAuthority', to: 'anyone',
  cite: '第29条第1款', words: ['编撰发布典型案例'],
})

export const norms = [circular, typicalCase]

/** 第24条第3项: what must stay confidential is neither circulated nor published. */
export const secret: Fact = { id: 'secret', ask: '是否含有国家秘密、商业秘密或者个人隐私', cite: '第24条第3项' }
export const keptSecret = {
  when: { fact: 'secret' }, cite: '第24条第3项', says: '涉及国家秘密、商业秘密或者个人隐私的，应当依法保密，不能通报和发布：请处理之后再办。',
} as const

export const proceeding: Proceeding = {
  kind: 'circular', title: '通报和典型案例', cite: '第29条第1款', tracks: [['drafted']],
  opening: { by: office, cite: '第29条第1款', offers: ['text'] },
  steps: [
    { from: ['drafted'], on: issue(circular), to: { closed: 'published' }, by: office, cite: '第29条第1款', offers: ['text'] },
    { from: ['drafted'], on: issue(typicalCase), to: { closed: 'published' }, by: office, cite: '第29条第1款', offers: ['text'] },
    { from: ['drafted'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第29条第1款', offers: ['reasons'], reading: '办法规定“可以”：拟定之后也可以不发布。' },
  ],
  bars: [{ on: [issue(circular), issue(typicalCase)], ...keptSecret }],
  facts: [secret],
}
