import { accept, close, file, instrument, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'
import { guidance, guideFirst, remediable, remedyNotice } from './remedy.ts'

// 第三十三条第三款 ── 当事人反映的行政争议

const complaint = instrument({
  id: 'complaint', role: 'complaint', name: '反映的行政争议', issuedBy: 'complainant', to: 'supervisionOffice',
  cite: '第33条第3款', words: ['行政争议', '当事人'],
})

export const norms = [complaint, remedyNotice]

const stages = ['received', 'handling'] as const

/** The text says of complaints only this; each local law answers them in its own time. */
export const proceeding: Proceeding = {
  kind: 'complaint', title: '当事人反映的行政争议', cite: '第33条第3款', tracks: [stages],
  opening: { by: ['complainant', ...office], cite: '第33条第3款', acts: [file(complaint)], offers: ['text'] },
  steps: [
    step({ from: ['received'], on: accept(complaint), to: 'handling', by: office, cite: '第33条第3款' }),
    guidance(stages),
    step({ from: stages, on: close, to: { closed: 'answered' }, by: office, cite: '第33条第3款', offers: ['reasons'] }),
  ],
  bars: [guideFirst('remediable', [{ act: 'issue', role: 'complaintReply' }, close], stages)],
  facts: [remediable],
}
