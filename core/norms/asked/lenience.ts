/** Nothing to be told. */
type Nothing = Readonly<Record<never, never>>

/** 从轻、减轻、不予处罚，免予强制 */
export interface LenienceFacts {
  readonly lenienceHeeded: Nothing
  readonly noPenaltyListHeeded: Nothing
  readonly lenientListsHeeded: Nothing
  readonly noCoercionListHeeded: Nothing
  /** Years of age: below the first no penalty, below the second a lenient one. */
  readonly minorsSpared: { readonly notBelow: number; readonly lenientBelow: number }
}
