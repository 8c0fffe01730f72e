import type { Stated } from './norms.ts'
import type { Period } from './period.ts'

/** Kinds of administrative act that records are kept of. */
export type RecordKind = 'penalty' | 'licence' | 'coercion' | 'inspection'

/** What an alert is worth: suspected breach touching validity or rights · flaw to be explained · hint. */
export type Colour = 'red' | 'yellow' | 'blue'

/** The days and values of an enforcement record that a statute may speak of; `core/records` reads each of them. */
export type RecordField =
  | 'procedureType' | 'fieldCode' | 'decisionResult' | 'partyPresentAtDecision'
  | 'clueReceivedAt' | 'notFiledAt' | 'caseFiledAt' | 'actEndedAt' | 'discoveredAt'
  | 'acceptedAt' | 'decidedAt' | 'closedAt' | 'revokedAt' | 'urgeServedAt' | 'courtAppliedAt'
  | 'decisionServedAt' // the decision handed over, posted or its announcement begun
  | 'hearing.rightInformedAt' | 'hearing.requestedAt' | 'hearing.waivedAt' | 'hearing.noticeServedAt' | 'hearing.heldAt'
  | 'publicity.publishedAt' | 'publicity.withdrawnAt'
  | 'preservations.preservedAt' | 'preservations.disposedAt'
  | 'penalty.lifeHealthFinanceHarm'
  | 'coercion.type' | 'coercion.urgent' | 'coercion.startedAt' | 'coercion.approvedAt' | 'coercion.disposedAt'
  | 'coercion.liftedAt' | 'coercion.decisionDeliveredAt'
  | 'licence.appliedAt' | 'licence.correctionNoticeAt' | 'licence.rejectedAt' | 'licence.unifiedHandling'
  | 'licence.result' | 'licence.certIssuedAt'
  | 'inspection.checkResult' | 'inspection.endedAt' | 'inspection.followUpAt'

/** Why days do not count (不计入期间). */
export type ExcludeReason =
  | 'HEARING' | 'APPRAISAL' | 'ANNOUNCEMENT' | 'SUSPENSION' | 'BIDDING' | 'AUCTION' | 'INSPECTION_TEST'
  | 'QUARANTINE' | 'EXPERT_REVIEW' | 'THIRD_PARTY_OPINION' | 'CORRECTION' | 'OTHER'

/** Steps of enforcement at which a statute wants officers present. */
export type OfficerStep =
  | 'INTERROGATION' | 'ONSITE_INSPECTION' | 'SAMPLING' | 'REGISTER_PRESERVE' | 'COERCION_EXEC' | 'SITE_VERIFY' | 'INVESTIGATION'

/** The record says so, or does not. A value that is not reported makes the answer unknown, never no. */
export type RecordTest =
  | { readonly field: RecordField; readonly oneOf: readonly (string | boolean)[] }
  | { readonly field: RecordField; readonly noneOf: readonly (string | boolean)[] }
  | { readonly field: RecordField; readonly known: boolean }

export const is = (field: RecordField, ...values: (string | boolean)[]): RecordTest => ({ field, oneOf: values })
export const isNot = (field: RecordField, ...values: (string | boolean)[]): RecordTest => ({ field, noneOf: values })
export const known = (field: RecordField): RecordTest => ({ field, known: true })
export const absent = (field: RecordField): RecordTest => ({ field, known: false })

/** Hours run from the minute, on days off too, and never shift (民法典第201条第2款). */
export interface Hours { readonly unit: 'hour'; readonly count: number }
export const hours = (count: number): Hours => ({ unit: 'hour', count })

/** How long, for the records it holds for; the first that holds counts. */
export interface Term {
  readonly when?: readonly RecordTest[]
  readonly period: Period | Hours
  /** The most that an approval given before the last day may add. Added beyond it: nothing, or itself a breach. */
  readonly extension?: { readonly atMost: number; readonly beyond: 'ignored' | 'broken' }
}

interface Monitored extends Stated {
  readonly kinds: readonly RecordKind[]
  /** What an alert is called. */
  readonly title: string
  readonly colour: Colour
}

/** A time that a statute sets for an enforcement body, or bids it wait. */
export interface Limit extends Monitored {
  readonly kind: 'limit'
  /** What must be done, or must wait: 作出行政处罚决定. */
  readonly act: string
  /** Without them the limit does not apply. */
  readonly when?: readonly RecordTest[]
  /** The first of these days that is known starts it. */
  readonly from: readonly [RecordField, ...RecordField[]]
  /** The first of these that is known ends it; where none is, the first decides whether the source would have told. */
  readonly until: readonly [RecordField, ...RecordField[]]
  /** `within`: on the last day at the latest. `after`: not before the last day is over. `from`: not before the last day. */
  readonly must: 'within' | 'after' | 'from'
  readonly terms: readonly [Term, ...Term[]]
  /** Days that do not count; some statutes want the party told in writing before the clock stops. */
  readonly excludes?: { readonly reasons: readonly ExcludeReason[]; readonly onlyIfInformed: boolean }
  /** What it means that the start is not known. */
  readonly withoutStart: 'unknown' | 'notApplicable' | 'broken'
  /** What it means that the end is not known; left out, it has not happened yet. */
  readonly withoutEnd?: 'notApplicable'
  /** Counted for each entry of a list of the record. */
  readonly each?: 'preservations'
  /** The limit of another law that this one takes the place of, where `when` holds (另有规定的，从其规定). */
  readonly insteadOf?: { readonly law: string; readonly limit: string }
}

/** What `core/monitoring` knows to ask of a record, and what the statute must tell it for that. */
export interface FactParameters {
  /** Days an announcement must stand before what it announces counts as served. */
  readonly priorNoticeBeforeDecision: { readonly announced: Period }
  readonly statementReviewed: Readonly<Record<never, never>>
  readonly notHeavierThanNotified: Readonly<Record<never, never>>
  readonly enoughOfficers: { readonly atLeast: number; readonly at: readonly OfficerStep[] }
  readonly preservationApproved: Readonly<Record<never, never>>
  readonly approvedBeforehand: Readonly<Record<never, never>>
  /** Hours of the clock. */
  readonly notAtNightOrHoliday: { readonly nightFrom: number; readonly nightUntil: number }
  readonly oneCorrectionNotice: Readonly<Record<never, never>>
  /** Fewest characters that can be a reason. */
  readonly denialReasoned: { readonly atLeast: number }
}
export type FactName = keyof FactParameters

/** A duty of an enforcement body that is no matter of time. */
export interface Requirement<F extends FactName = FactName> extends Monitored {
  readonly kind: 'requirement'
  readonly fact: F
  readonly given: FactParameters[F]
}

export const limit = (l: Omit<Limit, 'kind'>): Limit => ({ kind: 'limit', ...l })
export const requirement = <F extends FactName>(r: Omit<Requirement<F>, 'kind'>): Requirement =>
  ({ kind: 'requirement', ...r }) as Requirement
