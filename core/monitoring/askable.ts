import { kindsOfAct, recordFields, type RecordField, type RecordKind, type RecordList, recordLists } from '../norms/index.ts'
import type { Codes } from '../records/codes.ts'
import { lists } from '../records/fields/index.ts'
import type { Holds } from '../records/values.ts'
import { facts } from './facts.ts'

export type Sort = 'day' | 'number' | 'flag' | 'code' | 'text'

/** A value of a record that a rule without code may ask for; of a list only in a condition on its entries. */
export interface Askable {
  readonly field: RecordField
  /** Unique: with the part of the record it stands in. */
  readonly name: string
  readonly sort: Sort
  readonly codes: Codes | null
  /** Only records of this kind have it. */
  readonly kind: RecordKind | null
  /** The list whose entries have it. */
  readonly list: RecordList | null
}

const sorts: Readonly<Record<Holds, Sort>> = { day: 'day', moment: 'day', money: 'number', tenThousands: 'number', number: 'number', count: 'number', flag: 'flag', code: 'code', codes: 'code', text: 'text' }

const partOf = (field: RecordField): string => field.split('.')[0]!

const nameOf = (field: RecordField): string => {
  const { heading, name } = facts[field]
  return heading === '' ? name : `${heading}·${name}`
}

const listOf = (field: RecordField): RecordList | null => recordLists.find((list) => list === partOf(field)) ?? null
const all = recordFields.filter((field) => !Object.hasOwn(lists, partOf(field)) || listOf(field) !== null)

/** What the lists are called. */
export const listNames = Object.fromEntries(recordLists.map((list) => [list, lists[list].name])) as Readonly<Record<RecordList, string>>
const times = Map.groupBy(all, nameOf)

export const askables: ReadonlyMap<RecordField, Askable> = new Map(all.map((field) => {
  const { leaf: { holds = 'text', codes = null } } = facts[field]
  const name = nameOf(field)
  return [field, { field, name: times.get(name)!.length > 1 ? `${name}（${field}）` : name, sort: sorts[holds], codes, kind: kindsOfAct.find((kind) => kind === partOf(field)) ?? null, list: listOf(field) }]
}))
