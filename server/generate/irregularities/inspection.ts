import { each, flaw } from './irregularity.ts'

const wrong = flaw('inspection')

/** 入企检查 */
export const inspectionFlaws = [
  wrong('officers-fewer-than-two', (_, told) => each(told, 'steps', step => ({ ...step, officers: (step['officers'] as unknown[]).slice(0, 1) }))),
  wrong('head-approval-missing', () => ({ headApproval: { isLeader: false } })),
  wrong('other-decision-publicity-late', ({ day }) => ({ publicity: { publishedAt: day(25) } }), ['inspection-result-not-informed-published']),
  wrong('inspection-result-not-informed-published', ({ day }) => ({ decidedAt: null, decisionNo: null, headApproval: null, publicity: { required: null, publishedAt: day(25) } })),
]
