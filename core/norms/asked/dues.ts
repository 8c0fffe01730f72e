import type { Period } from '../period.ts'

/** Nothing to be told. */
type Nothing = Readonly<Record<never, never>>

/** 加处罚款、入库、追缴，收费、征收、奖励的数额 */
export interface DueFacts {
  /** `dailyRate`: part of the fine for each day it is overdue; null: only the sum is bounded. */
  readonly additionalFineBounded: { readonly dailyRate: number | null; readonly payWithin: Period | null }
  /** All that was received, within so long. */
  readonly paidIntoTreasury: { readonly within: Period }
  /** `payWithin`: the party's own time; `urgeWithin`: how long after that the body may wait. */
  readonly overdueFinePursued: { readonly payWithin: Period; readonly urgeWithin: Period }
  /** Only what the catalogue lists, at no more than its standard. */
  readonly feesListed: Nothing
  readonly levyAsDue: Nothing
  readonly rewardAllowed: Nothing
}
