import { approve, ask, bar, conclusion, disapprove, instrument, issue, not, serve, step, submit, type Instrument, type Proceeding, type Step } from '../../core/norms/index.ts'
import { stated, preparing } from './actors.ts'

// 第八条第四项 ── 改变、撤销决定、命令、指示；由监督机构拟定（第十条第七项）

const paper = (id: string, name: string, word: string): Instrument => instrument({
  id, role: id, name, unnamed: true, issuing: 'may', issuedBy: 'government', to: 'supervisedAgency', cite: '第8条第4项', words: [word, '决定、命令、指示'],
})
const alteration = paper('orderAlteration', '改变决定', '改变')
const annulment = paper('orderAnnulment', '撤销决定', '撤销')

export const norms = [alteration, annulment]

const own = { cite: '第8条第4项' } as const

const stepsOf = (decision: Instrument): readonly Step[] => [
  step({
    from: ['open'], on: submit(decision), to: 'submitted', by: preparing, cite: '第10条第7项',
    asks: [ask('reasons', '第8条第4项', '须写明决定、命令、指示违法或者不当之处。')],
  }),
  step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'government', ...own, when: { happened: submit(decision) }, otherwise: '报请的不是这一种决定。' }),
  step({ from: ['submitted'], on: disapprove(decision), to: { closed: 'declined' }, by: 'government', ...own, when: { happened: submit(decision) }, otherwise: '报请的不是这一种决定。' }),
  step({ from: ['approved'], on: issue(decision), to: 'decisionIssued', by: ['government', ...preparing], ...own, offers: ['text'], when: { happened: approve(decision) }, otherwise: '本级人民政府决定的不是这一种。' }),
  step({ from: ['decisionIssued'], on: serve(decision), to: { closed: 'decided' }, by: preparing, ...own, when: { happened: issue(decision) }, otherwise: '制发的不是这一种决定。' }),
]

const orders = [{ value: 'decision', name: '决定' }, { value: 'order', name: '命令' }, { value: 'instruction', name: '指示' }]

export const proceeding: Proceeding = {
  kind: 'orderCorrection', title: '改变、撤销决定、命令、指示', cite: '第8条第4项',
  tracks: [['open', 'submitted', 'approved', 'decisionIssued']],
  opening: { by: [...preparing, 'government'], ...own, offers: ['text'] },
  steps: [
    step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: preparing, ...own, offers: ['text'] }),
    ...[alteration, annulment].flatMap(stepsOf),
  ],
  bars: [
    bar({
      on: [{ act: 'open' }], when: { line: 'department' }, ...own,
      says: '改变或者撤销决定、命令、指示，是各级人民政府的职权；部门纠正本系统的行政行为，请立监督案件。',
    }),
    bar({
      on: [{ act: 'open' }], when: { fact: 'order', is: 'specificAct' }, cite: '第8条第5项',
      says: '具体行政行为依法纠正或者改变：请立监督案件，先发通知书，期满未纠正的报请撤销、变更或者责令重新作出。',
    }),
    bar({
      on: [submit(alteration), submit(annulment)], when: not(stated('order', orders)), ...own,
      says: '须写明要改变、撤销的是决定、命令还是指示。',
    }),
  ],
  facts: [{ id: 'order', ask: '要改变、撤销的是什么', ...own, choices: [...orders, { value: 'specificAct', name: '具体行政行为' }] }],
}
