import { recordFields, recordKinds, type RecordField, type RecordKind } from '../norms/index.ts'
import type { Codes } from '../records/codes.ts'
import { lists } from '../records/fields/index.ts'
import type { Holds } from '../records/values.ts'
import { facts } from './facts.ts'

export type Sort = 'day' | 'number' | 'flag' | 'code' | 'text'

/** A value of a record that a rule without code may ask for. Lists are left out: such a rule cannot say which entry. */
export interface Askable {
  readonly field: RecordField
  /** Unique: with the part of the record it stands in. */
  readonly name: string
  readonly sort: Sort
  readonly codes: Codes | null
  /** Only records of this kind have it. */
  readonly kind: RecordKind | null
}

const sorts: Readonly<Record<Holds, Sort>> = { day: 'day', moment: 'day', money: 'number', tenThousands: 'number', number: 'number', count: 'number', flag: 'flag', code: 'code', codes: 'code', text: 'text' }

const partOf = (field: RecordField): string => field.split('.')[0]!

const nameOf = (field: RecordField): string => {
  const { heading, name } = facts[field]
  return heading === '' ? name : `${heading}·${name}`
}

const all = recordFields.filter((field) => !Object.hasOwn(lists, partOf(field)))
const times = Map.groupBy(all, nameOf)

export const askables: ReadonlyMap<RecordField, Askable> = new Map(all.map((field) => {
  const { leaf: { holds = 'text', codes = null } } = facts[field]
  const name = nameOf(field)
  return [field, { field, name: times.get(name)!.length > 1 ? `${name}（${field}）` : name, sort: sorts[holds], codes, kind: recordKinds.find((kind) => kind === partOf(field)) ?? null }]
}))
