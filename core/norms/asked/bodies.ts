/** 执法主体、职权、管辖、依据 */
export interface BodyFacts {
  readonly qualifiedBody: Readonly<Record<never, never>>
  readonly itemOfBody: Readonly<Record<never, never>>
  readonly itemOfTownship: Readonly<Record<never, never>>
  readonly withinPowers: Readonly<Record<never, never>>
  readonly withinArea: Readonly<Record<never, never>>
  /** Executing needs a power of its own; measures do not. */
  readonly powerToExecute: Readonly<Record<never, never>>
  /** On which day each basis must have been in force, and papers of which rank do not carry the act alone. */
  readonly basisInForce: { readonly on: 'violation' | 'decision'; readonly notAlone: readonly ('RULE' | 'NORMATIVE_DOC')[] }
}
