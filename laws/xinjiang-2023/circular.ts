import { ask, bar, close, instrument, issue, not, step, type Ask, type Fact, type Proceeding } from '../../core/norms/index.ts'

// 第三十条 ── 典型违法案例的通报；第二十四条第二款 ── 保密

const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const

export const circular = instrument({
  id: 'circular', role: 'circular', name: '典型违法案例通报', issuing: 'must', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第30条', words: ['典型违法案例', '一定范围内通报'],
})

export const secrecy: Fact = { id: 'secret', ask: '是否涉及国家秘密、商业秘密或者个人隐私', cite: '第24条第2款' }
/** What is sent round must not give away what the law keeps. */
export const keepsSecrets: Ask = ask('basis', '第24条第2款', '涉及国家秘密、商业秘密或者个人隐私的，通报前须写明已经怎样处理。', { fact: secrecy.id })

export const proceeding: Proceeding = {
  kind: 'circular', title: '典型违法案例通报', cite: '第30条', tracks: [['drafted']],
  opening: { by: office, cite: '第30条', offers: ['text'] },
  steps: [
    step({
      from: ['drafted'], on: issue(circular), to: { closed: 'published' }, by: office, cite: '第30条',
      asks: [ask('text', '第30条', '须写明通报的范围。'), ask('reasons', '第30条', '通报以研究、分析为前提：请写明对案例的分析。'), keepsSecrets],
    }),
    step({ from: ['drafted'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第30条', offers: ['reasons'] }),
  ],
  bars: [bar({ on: [issue(circular)], when: not({ fact: 'typical' }), cite: '第30条', says: '通报限于典型违法案例：请先认定。' })],
  facts: [{ id: 'typical', ask: '是否属于典型违法案例', cite: '第30条' }, secrecy],
}
