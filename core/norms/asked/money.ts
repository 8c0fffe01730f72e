/** Nothing to be told. */
type Nothing = Readonly<Record<never, never>>

/** 罚没款、收费 */
export interface MoneyFacts {
  /** 罚缴分离 */
  readonly finesCollectedApart: Nothing
  /** `atMost`: yuan that may be taken on the spot without further reason. `special`: the norm that a registered limit in yuan stands in for. */
  readonly collectedOnSiteLawfully: { readonly atMost: number; readonly special: string }
  readonly receivedAfterDecision: Nothing
  readonly noMoreThanDecided: Nothing
  /** 保管、检测鉴定、拖移费用 are the body's own. */
  readonly costsNotShifted: Nothing
}
