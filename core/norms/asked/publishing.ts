import type { Period } from '../period.ts'

/** Nothing to be told. */
type Nothing = Readonly<Record<never, never>>

/** 公示、备案 */
export interface PublishingFacts {
  /** Number, day, party and fine. `tolerance`: yuan by which rounded sums may differ. */
  readonly publishedAsDecided: { readonly tolerance: number }
  readonly privacyKept: Nothing
  /**
   * `within`: from the decision on; null: as the standard of the place says. `kinds`: great whatever the sum; what 较大数额 is, a standard
   * of the place says. Bodies under vertical management file with their own superior alone.
   */
  readonly greatPenaltyFiled: { readonly within: Period | null; readonly kinds: readonly ('REVOKE_LICENCE' | 'STOP_BUSINESS')[] }
}
