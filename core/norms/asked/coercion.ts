/** 强制措施与强制执行 */
export interface CoercionFacts {
  readonly approvedBeforehand: Readonly<Record<never, never>>
  /** Hours of the clock, where none are registered for the place. */
  readonly notAtNightOrHoliday: { readonly nightFrom: number; readonly nightUntil: number }
}
