import type { Day } from '../period.ts'
import type { OfficerStep } from './officers.ts'

/** 回避，不得由同一人办理 */
export interface ImpartialityFacts {
  readonly recusalDecided: Readonly<Record<never, never>>
  readonly noInterest: Readonly<Record<never, never>>
  /** Who presides did none of these steps. */
  readonly presiderApart: { readonly from: readonly OfficerStep[] }
  /** Who reviews did none of these steps; whoever first reviewed from that day on is a lawyer by examination. */
  readonly reviewerApart: { readonly from: readonly OfficerStep[]; readonly lawyerSince: Day | null }
}
