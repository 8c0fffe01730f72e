/** Nothing to be told. */
type Nothing = Readonly<Record<never, never>>

/** 处罚裁量 */
export interface DiscretionFacts {
  /** Within what the law threatens; below its least only where something mitigates. */
  readonly fineWithinLaw: Nothing
  /** Within the tier of the benchmark that the record names. `atLeast`: characters that can be a reason for leaving it. */
  readonly fineWithinTier: { readonly atLeast: number }
  /** `atLeast`: characters that can be a reason. */
  readonly benchmarkCited: { readonly atLeast: number }
  /** `ratio`: part of the most that the law threatens from which on a fine wants something that aggravates. */
  readonly ceilingAggravated: { readonly ratio: number }
  readonly gainsConfiscated: Nothing
  /** A fine of so many yuan and more, over so many times of goods or gains below so many yuan. */
  readonly fineInProportion: { readonly valueBelow: number; readonly fineFrom: number; readonly times: number }
}
