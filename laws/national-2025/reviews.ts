import { all, ask, bar, close, file, instrument, issue, not, step, type Fact, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'

// 第十八条 ── 执法案卷评查

const report = instrument({
  id: 'caseFileReport', role: 'caseFileReport', name: '执法案卷评查结论', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第18条', words: ['执法案卷评查'],
})

const looksAt: readonly Fact[] = [
  { id: 'reviewsLegality', ask: '是否评查了决定是否合法', cite: '第18条', above: 'always', asked: 'later' },
  { id: 'reviewsProportion', ask: '是否评查了与事实、性质、情节、社会危害程度相当', cite: '第18条', above: 'always', asked: 'later' },
  { id: 'reviewsPapers', ask: '是否评查了执法文书规范', cite: '第18条', above: 'always', asked: 'later' },
  { id: 'reviewsEvidence', ask: '是否评查了证据真实、完整', cite: '第18条', above: 'always', asked: 'later' },
]

export const caseFileReview: Proceeding = {
  kind: 'caseFileReview', title: '执法案卷评查', cite: '第18条', tracks: [['handling']],
  opening: { by: office, cite: '第15条', offers: ['text'] },
  steps: [
    step({
      from: ['handling'], on: issue(report), to: { closed: 'completed' }, by: office, cite: '第18条',
      asks: [ask('text', '第18条', '评查结论须逐项写明评查意见。')],
    }),
    step({ from: ['handling'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第18条', above: 'ifSilent', late: true, offers: ['reasons'] }),
  ],
  bars: [bar({
    on: [issue(report)], when: not(all(...looksAt.map(({ id }) => ({ fact: id })))), cite: '第18条', above: 'always',
    says: '案卷评查看四项：决定合法，与违法行为相当，文书规范，证据真实完整；缺一项不能出具结论。',
  })],
  facts: looksAt,
}

// 第十九条 ── 执法质效评议

const scheme = instrument({
  id: 'appraisalScheme', role: 'appraisalScheme', name: '评议方案和标准', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第19条', words: ['评议方案、标准'],
})

const result = instrument({
  id: 'appraisalResult', role: 'appraisalResult', name: '执法质效评议结果', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第19条', words: ['执法质量、执法效果'],
})

const published: readonly Fact[] = [
  { id: 'standardsPublic', ask: '评议标准是否已经公开', cite: '第19条', above: 'always', asked: 'later' },
  { id: 'processPublic', ask: '评议过程是否已经公开', cite: '第19条', above: 'always', asked: 'later' },
  { id: 'resultsPublic', ask: '评议结果是否定有公开的方式和日期', cite: '第19条', above: 'always', asked: 'later' },
]

export const appraisal: Proceeding = {
  kind: 'appraisal', title: '执法质效评议', cite: '第19条', tracks: [['handling']],
  opening: { by: office, cite: '第15条', offers: ['text'] },
  steps: [
    step({ from: ['handling'], on: file(scheme), by: office, cite: '第19条', above: 'always', offers: ['text'] }),
    step({
      from: ['handling'], on: issue(result), to: { closed: 'completed' }, by: office, cite: '第19条',
      asks: [ask('text', '第19条', '评议结果须分别写明执法质量和执法效果。')],
    }),
    step({ from: ['handling'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第19条', above: 'ifSilent', late: true, offers: ['reasons'] }),
  ],
  bars: [
    bar({ on: [issue(result)], when: not({ happened: file(scheme) }), cite: '第19条', above: 'always', says: '评议须先结合执法特点制定方案和标准：请先登记。' }),
    bar({
      on: [issue(result)], when: not(all(...published.map(({ id }) => ({ fact: id })))), cite: '第19条', above: 'always',
      says: '评议标准、过程、结果都应当以适当方式公开，缺一项不能办结。',
    }),
  ],
  facts: published,
}

export const norms = [report, scheme, result]
