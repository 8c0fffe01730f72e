/** Steps of enforcement at which a statute wants officers present. */
export type OfficerStep =
  | 'INTERROGATION' | 'ONSITE_INSPECTION' | 'SAMPLING' | 'REGISTER_PRESERVE' | 'COERCION_EXEC' | 'SITE_VERIFY' | 'INVESTIGATION'

/** 执法人员 */
export interface OfficerFacts {
  readonly enoughOfficers: { readonly atLeast: number; readonly at: readonly OfficerStep[] }
}
