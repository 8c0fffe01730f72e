import { bar, dateOf, days, file, filingOf, instrument, issue, must, opening, step, type Proceeding } from '../../core/norms/index.ts'

// 第二十一条 ── 重大处罚决定抄报备案

const decision = instrument({
  id: 'majorPenalty', role: 'penaltyDecision', name: '重大行政处罚决定', issuedBy: 'supervisedAgency', to: 'counterpart',
  cite: '第21条', words: ['重大行政处罚决定'],
})

const report = instrument({
  id: 'majorPenaltyReport', role: 'majorPenaltyFiling', name: '重大行政处罚决定抄报', issuedBy: 'supervisedAgency', to: ['justiceDepartment', 'superiorDepartment'],
  cite: '第21条', words: ['抄报', '备案'], contains: ['处罚决定书', '必要的说明材料'],
})

const duty = must({
  id: 'majorPenaltyFiling', proceeding: 'filing', who: 'supervisedAgency', act: '抄报重大行政处罚决定', to: ['justiceDepartment', 'superiorDepartment'],
  within: days(15), from: [opening, dateOf(decision)], until: [filingOf(report)],
  cite: '第21条', words: ['十五日内', '抄报'],
  delegated: { to: '自治区人民政府', what: '较大数额的罚款、违法所得、非法财物的备案具体标准' },
})

export const norms = [decision, report, duty]

const penaltyKinds = [
  { value: 'closure', name: '责令停产停业' },
  { value: 'revocation', name: '吊销许可证或者营业执照' },
  { value: 'largeFine', name: '较大数额的罚款' },
  { value: 'largeConfiscation', name: '没收较大数额的违法所得或者非法财物' },
  { value: 'otherMajor', name: '其他重大行政处罚' },
  { value: 'minor', name: '警告、较小数额等不属于重大的处罚' },
]

export const proceeding: Proceeding = {
  kind: 'filing', title: '重大行政处罚决定备案', cite: '第21条', tracks: [['due']],
  opening: { by: ['supervisedAgency', 'supervisionOffice', 'justiceDepartment'], cite: '第21条', acts: [issue(decision)], offers: ['text'] },
  steps: [step({ from: ['due'], on: file(report), to: { closed: 'filed' }, by: 'supervisedAgency', cite: '第21条', offers: ['text'] })],
  bars: [bar({
    on: [{ act: 'open' }, issue(decision)], when: { fact: 'penaltyKind', is: 'minor' }, cite: '第21条',
    says: '不属于重大行政处罚，不必抄报备案。',
    reading: '较大数额的标准由自治区人民政府规定；没有录入的由人判断，拿不准的抄报（NX-4）。',
  })],
  facts: [{ id: 'penaltyKind', ask: '是哪一种处罚', cite: '第21条', choices: penaltyKinds }],
}
