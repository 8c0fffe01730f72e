import { each, flaw } from './irregularity.ts'

const wrong = flaw('inspection')

/** 入企检查 */
export const inspectionFlaws = [
  wrong('officers-fewer-than-two', (_, told) => each(told, 'steps', step => ({ ...step, officers: (step['officers'] as unknown[]).slice(0, 1) }))),
  wrong('head-approval-missing', () => ({ headApproval: { isLeader: false } })),
  wrong('other-decision-publicity-late', ({ day }) => ({ publicity: { publishedAt: day(25) } })),
]
