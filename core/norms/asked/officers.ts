/** Steps of enforcement at which a statute wants officers present, or keeps some away. */
export type OfficerStep =
  | 'INTERROGATION' | 'ONSITE_INSPECTION' | 'SAMPLING' | 'REGISTER_PRESERVE' | 'COERCION_EXEC' | 'SITE_VERIFY' | 'INVESTIGATION' | 'REVIEW'

/** 执法人员 */
export interface OfficerFacts {
  readonly enoughOfficers: { readonly atLeast: number; readonly at: readonly OfficerStep[] }
  readonly credentialValid: Readonly<Record<never, never>>
  readonly credentialCovers: Readonly<Record<never, never>>
  readonly onlyOfficersAct: Readonly<Record<never, never>>
  readonly inPost: Readonly<Record<never, never>>
}
