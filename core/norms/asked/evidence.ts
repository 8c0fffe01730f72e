/** Nothing to be told. */
type Nothing = Readonly<Record<never, never>>

/** 证据与全过程记录 */
export interface EvidenceFacts {
  /** Steps that must be filmed, and ways of serving that must. */
  readonly filmed: { readonly steps: readonly ('COERCION_EXEC' | 'DEMOLITION' | 'LIMIT_LIBERTY' | 'HEARING')[]; readonly servedBy: readonly 'LIEN'[] }
  readonly filmCoversSteps: { readonly toleranceMinutes: number }
  readonly monitoringDevicesAudited: Nothing
  readonly monitoringRecordsAudited: Nothing
  /** Fewest pieces; those of the party's own words alone are not enough, however many. */
  readonly evidenceBeyondStatement: { readonly atLeast: number }
  readonly evidenceBeforeDecision: Nothing
}
