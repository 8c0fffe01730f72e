import type { RecordKind } from '../norms/index.ts'
import * as fields from './fields.ts'
import type { Fields, ValuesOf } from './fields.ts'

export type Officer = ValuesOf<typeof fields.officer>
export type Step = ValuesOf<typeof fields.step> & { readonly officers: readonly Officer[] }
export type Served = ValuesOf<typeof fields.served>
export type Preservation = ValuesOf<typeof fields.preservation>
export type ExcludedPeriod = ValuesOf<typeof fields.excludedPeriod>
export type Extension = ValuesOf<typeof fields.extension>
export type Proposed = ValuesOf<typeof fields.proposed>
export type Penalty = ValuesOf<typeof fields.penalty> & { readonly proposed: Proposed | null }
export type Coercion = ValuesOf<typeof fields.coercion>
export type Licence = ValuesOf<typeof fields.licence>
export type Inspection = ValuesOf<typeof fields.inspection>
export type Hearing = ValuesOf<typeof fields.hearing>
export type Publicity = ValuesOf<typeof fields.publicity>
export type Transfer = ValuesOf<typeof fields.transfer>
export type AddFine = ValuesOf<typeof fields.addFine>
export type Money = ValuesOf<typeof fields.money>
export type Remedy = ValuesOf<typeof fields.remedy>

/** One administrative act, whole, as its body reports it. Every field is always there; null: not filled in. */
export interface EnforcementRecord extends ValuesOf<typeof fields.common> {
  readonly actionKind: RecordKind
  /** Detail of its own kind; the other three are null. */
  readonly penalty: Penalty | null
  readonly coercion: Coercion | null
  readonly licence: Licence | null
  readonly inspection: Inspection | null
  readonly publicity: Publicity
  readonly hearing: Hearing | null
  /** To the police, of a case of any kind. */
  readonly transfer: Transfer | null
  readonly addFine: AddFine | null
  readonly steps: readonly Step[]
  readonly services: readonly Served[]
  readonly preservations: readonly Preservation[]
  readonly money: readonly Money[]
  readonly remedies: readonly Remedy[]
  readonly excludedPeriods: readonly ExcludedPeriod[]
  readonly extensions: readonly Extension[]
  /** Officers of the whole case, from sources that do not name them step by step. */
  readonly officers: readonly Officer[]
  /**
   * Names of fields that the source does not carry at all (`decidedAt`, `coercion.liftedAt`, `steps`). An empty one of these says nothing;
   * an empty field that is carried says that it has not happened.
   */
  readonly unreported: readonly string[]
}

/** A record while it is being read. */
export type Draft = { -readonly [K in keyof EnforcementRecord]: EnforcementRecord[K] }

export type Group = 'penalty' | 'coercion' | 'licence' | 'inspection' | 'publicity' | 'hearing' | 'transfer' | 'addFine'
export type List = 'services' | 'preservations' | 'money' | 'remedies' | 'excludedPeriods' | 'extensions' | 'officers'

export const groups: Readonly<Record<Group, Fields>> = {
  penalty: fields.penalty, coercion: fields.coercion, licence: fields.licence, inspection: fields.inspection,
  publicity: fields.publicity, hearing: fields.hearing, transfer: fields.transfer, addFine: fields.addFine,
}
export const lists: Readonly<Record<List, Fields>> = {
  services: fields.served, preservations: fields.preservation, money: fields.money, remedies: fields.remedy, excludedPeriods: fields.excludedPeriod, extensions: fields.extension, officers: fields.officer,
}

/**
 * Copies of one template: all records share one hidden shape, which makes rules over them ten times faster than over objects
 * whose fields were added one by one.
 */
const template = <T>(value: T): (() => T) => {
  const made = JSON.parse(JSON.stringify(value)) as T
  return () => ({ ...made })
}
const blankValues = (of: Fields): object => Object.fromEntries(Object.entries(of).map(([name, { blank }]) => [name, blank]))

const blankCommon = template({
  actionKind: 'penalty', ...blankValues(fields.common), voided: false, penalty: null, coercion: null, licence: null, inspection: null, publicity: null, hearing: null, transfer: null, addFine: null,
  steps: [], services: [], preservations: [], money: [], remedies: [], excludedPeriods: [], extensions: [], officers: [], unreported: [],
}) as unknown as () => Draft
const blankGroups = Object.fromEntries(Object.entries(groups).map(([group, of]) =>
  [group, template(group === 'penalty' ? { ...blankValues(of), proposed: null } : blankValues(of))])) as Record<Group, () => Record<string, unknown>>

export const blankGroup = (group: Group): Record<string, unknown> => blankGroups[group]()

/** A record of that kind with nothing filled in. */
export function blankRecord(kind: RecordKind): Draft {
  const draft = blankCommon()
  draft.actionKind = kind
  draft.publicity = blankGroup('publicity') as unknown as Publicity
  ;(draft as Record<RecordKind, unknown>)[kind] = blankGroup(kind)
  return draft
}
