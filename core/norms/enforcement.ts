import type { FactName, FactParameters } from './asked/asked.ts'
import type { Cite } from './citation.ts'
import type { Stated } from './norms.ts'
import type { Period } from './period.ts'
import type { RecordField } from './recordFields.ts'
import type { RecordTest } from './recordTest.ts'

/** Kinds of administrative act that records are kept of. */
export const kindsOfAct = ['penalty', 'licence', 'coercion', 'inspection', 'levy', 'payment', 'confirmation', 'adjudication', 'reward'] as const
export type KindOfAct = (typeof kindsOfAct)[number]

/** Of whatever is recorded: the acts, and complaints (投诉举报), which are no act and are counted with none. */
export const recordKinds = [...kindsOfAct, 'complaint'] as const
export type RecordKind = (typeof recordKinds)[number]

/** What an alert is worth: suspected breach touching validity or rights · flaw to be explained · hint. */
export type Colour = 'red' | 'yellow' | 'blue'

/** Why days do not count (不计入期间). */
export type ExcludeReason =
  | 'HEARING' | 'APPRAISAL' | 'ANNOUNCEMENT' | 'SUSPENSION' | 'BIDDING' | 'AUCTION' | 'INSPECTION_TEST'
  | 'QUARANTINE' | 'EXPERT_REVIEW' | 'THIRD_PARTY_OPINION' | 'CORRECTION' | 'OTHER'

/** Who approves an extension (批准人). */
export type ApproverPost = 'HEAD' | 'COLLECTIVE' | 'GOV_HEAD' | 'SUPERIOR'

/** 经行政机关负责人批准: the head, or the heads of the body together. */
export const headOfBody: readonly ApproverPost[] = ['HEAD', 'COLLECTIVE']
/** 经本级人民政府负责人批准 */
export const headOfGovernment: readonly ApproverPost[] = ['GOV_HEAD']

/** Hours run from the minute, on days off too, and never shift (民法典第201条第2款). */
export interface Hours { readonly unit: 'hour'; readonly count: number }
export const hours = (count: number): Hours => ({ unit: 'hour', count })

/** As many days as the record itself states: a paper that sets its own period, a published promise. They never shift, unless a law of the subject set them. */
export interface StatedDays { readonly unit: 'stated'; readonly field: RecordField; readonly as: 'calendarDay' | 'workingDay' | 'dayOfLaw' }
export const statedDays = (field: RecordField, as: StatedDays['as']): StatedDays => ({ unit: 'stated', field, as })

/** 经批准，可以延长: the most that an approval given before the last day may add. */
export interface Extension {
  readonly atMost: number
  /** Added beyond it: nothing, or itself a breach. */
  readonly beyond: 'ignored' | 'broken'
  /** Whose approval it takes. Somebody else's adds nothing; where the record does not say whose it was, it counts. */
  readonly approvedBy: readonly ApproverPost[]
}

/** How long, for the records it holds for; the first that holds counts. */
export interface Term {
  readonly when?: readonly RecordTest[]
  /** What these records have in common, in the law's own terms: 统一办理或者联合办理、集中办理. */
  readonly inCase?: string
  readonly period: Period | Hours | StatedDays
  readonly extension?: Extension
}

/** A start that a period of another law must have led to: 起诉期限届满. */
export interface EndOf {
  readonly from: RecordField
  readonly period: Period
  /** The end of that period, and the law that sets it. */
  readonly says: string
}
export const endOf = (period: Period, from: RecordField, says: string): EndOf => ({ from, period, says })

/** Days that do not count (不计入期限); some statutes want the party told in writing before the clock stops. */
export interface Excludes {
  readonly cite: Cite
  readonly words: readonly [string, ...string[]]
  readonly reasons: readonly ExcludeReason[]
  readonly onlyIfInformed: boolean
}

export interface Monitored extends Stated {
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
  readonly from: readonly [RecordField | EndOf, ...(RecordField | EndOf)[]]
  /** The first of these that is known ends it; where none is, the first decides whether the source would have told. */
  readonly until: readonly [RecordField, ...RecordField[]]
  /** `within`: on the last day at the latest. `after`: not before the last day is over. `from`: not before the last day. With `atOnce`: which comes first. */
  readonly must: 'within' | 'after' | 'from'
  readonly terms: readonly [Term, ...Term[]]
  readonly excludes?: Excludes
  /** What it means that the start is not known. */
  readonly withoutStart: 'unknown' | 'notApplicable' | 'broken'
  /** What it means that the end is not known; left out, it has not happened yet. */
  readonly withoutEnd?: 'notApplicable'
  /** Counted for each entry of a list of the record. */
  readonly each?: 'preservations' | 'money' | 'remedies'
  /** Its general period is the one registered for the violation, where one is (法律另有规定的除外). */
  readonly registeredAs?: 'statuteYears'
  /** The limit of another law that this one takes the place of, where `when` holds (另有规定的，从其规定). */
  readonly insteadOf?: { readonly law: string; readonly limit: string }
}

/** A duty of an enforcement body that is no matter of time. */
export interface Requirement<F extends FactName = FactName> extends Monitored {
  readonly kind: 'requirement'
  /** Without them it does not apply. */
  readonly when?: readonly RecordTest[]
  readonly fact: F
  readonly given: FactParameters[F]
  /** Which of what it is given was left to other laws: what is registered for the norm takes its place, for records of which `when` holds. */
  readonly special?: { readonly of: keyof FactParameters[F] & string; readonly when?: readonly RecordTest[] }
}

export const limit = (l: Omit<Limit, 'kind'>): Limit => ({ kind: 'limit', ...l })
export const requirement = <F extends FactName>(r: Omit<Requirement<F>, 'kind'>): Requirement =>
  ({ kind: 'requirement', ...r }) as unknown as Requirement
