import type { RecordKind } from '../norms/index.ts'
import { type common, detailOf, type details, enforcement, type lists, parts } from './fields/index.ts'
import { formOf, template, type Values, type ValuesOf } from './fields/shape.ts'

type Details = ValuesOf<typeof details>
type Parts = ValuesOf<typeof parts>
type Lists = ValuesOf<typeof lists>

export type Penalty = NonNullable<Details['penalty']>
export type Coercion = NonNullable<Details['coercion']>
export type Licence = NonNullable<Details['licence']>
export type Inspection = NonNullable<Details['inspection']>
export type Levy = NonNullable<Details['levy']>
export type Payment = NonNullable<Details['payment']>
export type Adjudication = NonNullable<Details['adjudication']>
export type Reward = NonNullable<Details['reward']>
export type Publicity = NonNullable<Parts['publicity']>
export type Step = Lists['steps'][number]
export type Officer = Lists['officers'][number]
export type Served = Lists['services'][number]
export type Evidence = Lists['evidence'][number]
export type Media = Lists['media'][number]
export type Paper = Lists['docs'][number]
export type Money = Lists['money'][number]

/**
 * One administrative act, or a complaint, whole, as its body reports it. Every field is always there; null: not filled in. Of the details of the nine
 * kinds only those of its own are there, the other eight are null; parts that it does not have are null, lists empty.
 */
export interface EnforcementRecord extends ValuesOf<typeof common>, Details, Omit<Parts, 'publicity'>, Lists {
  readonly actionKind: RecordKind
  readonly publicity: Publicity
  /**
   * Names of fields that the source does not carry at all (`decidedAt`, `coercion.liftedAt`, `steps`). An empty one of these says nothing;
   * an empty field that is carried says that it has not happened.
   */
  readonly unreported: readonly string[]
}

/** A record while it is being read. */
export type Draft = { -readonly [K in keyof EnforcementRecord]: EnforcementRecord[K] }

const blank = template({ actionKind: 'penalty', ...formOf(enforcement).blank(), voided: false, unreported: [] }) as unknown as () => Draft

/** A record of that kind with nothing filled in. */
export function blankRecord(kind: RecordKind): Draft {
  const draft = blank()
  draft.actionKind = kind
  draft.publicity = formOf(parts.publicity.group).blank() as unknown as Publicity
  ;(draft as unknown as Values)[kind] = formOf(detailOf(kind).group).blank()
  return draft
}
