import { accept, ask, bar, close, file, instrument, issue, not, reject, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第八条第四项 ── 执法主体的清理和确认

const cleanup = instrument({
  id: 'bodyCleanupResult', role: 'bodyCleanupResult', name: '行政执法主体清理和确认结果', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第8条第4项', words: ['主体清理和确认'],
})

export const bodyCleanup: Proceeding = {
  kind: 'bodyCleanup', title: '行政执法主体清理', cite: '第8条第4项', tracks: [['handling']],
  opening: { by: office, cite: '第8条第4项', offers: ['text'] },
  steps: [
    step({
      from: ['handling'], on: issue(cleanup), to: { closed: 'completed' }, by: office, cite: '第8条第4项',
      asks: [ask('text', '第8条第4项', '请写明确认了哪些主体、清理了哪些主体。')], reading: '没有确认的主体，不能作为办案的机关。',
    }),
    step({ from: ['handling'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第8条第4项', offers: ['reasons'] }),
  ],
  bars: [bar({
    on: [issue(cleanup)], when: not({ fact: 'legalityReviewed' }), cite: '第8条第4项',
    says: '清理和确认之前，须逐一审查执法主体的合法性：请先登记已经审查。',
  })],
  facts: [{ id: 'legalityReviewed', ask: '是否已经逐一审查主体的合法性', cite: '第8条第4项', asked: 'later' }],
}

// 第八条第十一项 ── 委托书的备案

const letter = instrument({
  id: 'entrustmentLetter', role: 'entrustmentLetter', name: '行政执法委托书', issuedBy: 'supervisedAgency', to: 'justiceDepartment',
  cite: '第8条第11项', words: ['委托书', '备案'],
})

const cite = '第8条第11项'

export const entrustment: Proceeding = {
  kind: 'entrustment', title: '行政执法委托备案', cite, tracks: [['due', 'filed']],
  opening: { by: ['supervisedAgency', ...office], cite, offers: ['text'] },
  steps: [
    step({ from: ['due'], on: file(letter), to: 'filed', by: 'supervisedAgency', cite, offers: ['text'] }),
    step({ from: ['due'], on: close, to: { closed: 'withdrawn' }, by: ['supervisedAgency', ...office], cite, offers: ['reasons'] }),
    step({ from: ['filed'], on: accept(letter), to: { closed: 'filed' }, by: office, cite, offers: ['text'] }),
    step({ from: ['filed'], on: reject(letter), to: 'due', by: office, cite, reading: '退回的，委托机关补正之后再报；违法委托的，另行立案监督。' }),
  ],
  bars: [
    bar({ on: [accept(letter)], when: not({ fact: 'signed' }), cite, says: '委托机关和受委托组织须签定委托书：请先核实并登记。' }),
    bar({ on: [accept(letter)], when: not({ fact: 'listPublished' }), cite, says: '委托行政执法事项清单须编制并公布：请先核实并登记。' }),
    bar({ on: [accept(letter)], when: { fact: 'beyondPowers' }, cite, says: '违反规定、超越权限实施委托的，不予备案。' }),
  ],
  facts: [
    { id: 'signed', ask: '委托机关与受委托组织是否已经签定委托书', cite, asked: 'later' },
    { id: 'listPublished', ask: '委托行政执法事项清单是否已经编制并公布', cite, asked: 'later' },
    { id: 'beyondPowers', ask: '是否违反规定、超越权限实施委托', cite, asked: 'later' },
  ],
}

export const norms = [cleanup, letter]
