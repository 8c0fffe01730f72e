import type { Period } from '../period.ts'

/** 告知、陈述申辩 */
export interface NoticeFacts {
  /** Days an announcement must stand before what it announces counts as served. */
  readonly priorNoticeBeforeDecision: { readonly announced: Period }
  readonly statementReviewed: Readonly<Record<never, never>>
  readonly notHeavierThanNotified: Readonly<Record<never, never>>
}
