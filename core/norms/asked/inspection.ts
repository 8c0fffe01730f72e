/** 行政检查 */
export interface InspectionFacts {
  /** Hours within which the approval of an urgent inspection is made up for. */
  readonly inspectionApproved: { readonly madeUpWithin: number }
  readonly inspectionPlannedOrCalledFor: Readonly<Record<never, never>>
  /** Minutes after the beginning. */
  readonly scannedIn: { readonly within: number }
  readonly specialPlanApproved: Readonly<Record<never, never>>
}
