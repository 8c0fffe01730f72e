/** 委托执法 */
export interface EntrustingFacts {
  readonly entrustedInWriting: Readonly<Record<never, never>>
  /** Before anybody acts on it. */
  readonly entrustmentFiled: Readonly<Record<never, never>>
  readonly withinEntrustment: Readonly<Record<never, never>>
  readonly inNameOfEntrusting: Readonly<Record<never, never>>
  readonly measureNotEntrusted: Readonly<Record<never, never>>
}
