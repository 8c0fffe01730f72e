import { closing, conclusion, file, filingOf, instrument, must, opening, promptly, type Proceeding } from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第二十二条 ── 重大行政执法决定的备案和审查

const report = instrument({
  id: 'majorDecisionReport', role: 'majorDecisionFiling', name: '重大行政执法决定备案报告', issuedBy: 'supervisedAgency', to: 'supervisionAuthority',
  cite: '第22条', words: ['重大行政执法决定', '备案'],
})

const fileDecision = must({
  id: 'majorDecisionFiling', proceeding: 'filing', who: 'supervisedAgency', act: '报送重大行政执法决定备案', to: 'supervisionAuthority',
  within: promptly, from: [opening], until: [filingOf(report)],
  cite: '第22条', words: ['备案情况'], reading: '办法没有规定备案的期限和重大的标准：依有关规定及时备案，没有最后一日。',
})

export const norms = [report, fileDecision]

const opinion = { field: 'reasons', cite: '第22条', says: '请写明对合法性和适当性的审查意见。' } as const

export const proceeding: Proceeding = {
  kind: 'filing', title: '重大行政执法决定备案审查', cite: '第22条', tracks: [['due', 'filed']],
  opening: { by: ['supervisedAgency', ...office], cite: '第22条', offers: ['text'] },
  steps: [
    { from: ['due'], on: file(report), to: 'filed', by: 'supervisedAgency', cite: '第22条', offers: ['text'] },
    { from: ['filed'], on: conclusion('unfounded'), to: { closed: 'filed' }, by: office, cite: '第22条', asks: [opinion] },
    {
      from: ['filed'], on: conclusion('verified'), to: { closed: closing('toSupervision') }, by: office, cite: '第22条', asks: [opinion],
      reading: '审查发现不合法或者明显不当的，另行启动第26条的监督程序。',
    },
  ],
  bars: [], facts: [],
}
