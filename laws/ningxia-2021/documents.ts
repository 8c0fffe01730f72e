import { any, bar, instrument, type Act, type Bar, type Condition, type Fact } from '../../core/norms/index.ts'

// 第二十九条 ── 行政规范性文件是什么，发布前审查和备案审查共用

export const published = instrument({
  id: 'normativeDocument', role: 'normativeDocument', name: '行政规范性文件', issuedBy: 'supervisedAgency', to: 'anyone',
  cite: '第19条第1款', words: ['行政规范性文件', '制定发布'],
})

const others = [
  { value: 'governmentRule', name: '政府规章' },
  { value: 'notAuthorizedMaker', name: '不是行政机关或者法律、法规授权的组织制定的' },
  { value: 'internal', name: '不公开发布，或者不涉及公民、法人和其他组织权利义务的' },
  { value: 'individual', name: '不具有普遍约束力，或者不反复适用的' },
]

export const documentKind: Fact = {
  id: 'documentKind', ask: '是不是行政规范性文件', cite: '第29条', choices: [{ value: 'normative', name: '行政规范性文件（下列各项都不是）' }, ...others],
}

const isOther: Condition = any(...others.map(({ value }) => ({ fact: 'documentKind', is: value })))

/** Only what meets the definition is reviewed and filed as such. */
export const barOthers = (...on: readonly Act[]): Bar => bar({
  on: [{ act: 'open' }, ...on], when: isOther, cite: '第29条',
  says: '不是行政规范性文件，不适用发布前审查和备案审查；政府规章的备案按照有关规定执行。',
})
