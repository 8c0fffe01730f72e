import type { Day } from '../norms/index.ts'
import { chineseDay } from '../periods/index.ts'
import { day as dayLeaf } from '../records/values.ts'
import type { Around, Fault } from './checks.ts'
import type { Column } from './columns.ts'
import { coversDay } from './dated.ts'
import type { Entry } from './entries.ts'
import { registerOf, type RegisterId } from './registers.ts'

/** An entry as somebody wrote it, cell by cell or field by field. */
export type Written = Readonly<Record<string, unknown>>

export type Read = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly faults: readonly Fault[] }

const fromColumn = dayLeaf('生效日期')
const toColumn = dayLeaf('失效日期')

export const columnsOf = (id: RegisterId): readonly (readonly [string, Column])[] => Object.entries(registerOf(id).columns) as [string, Column][]

/** Reads an entry and says everything that is wrong with it at once. `organ` is an id that was looked up already. */
export function readEntry(id: RegisterId, organ: string, written: Written, around: Around): Read {
  const read = readCells(id, organ, written)
  if (!read.ok) return read
  const unsound = faultsOf(id, read.entry, around)
  return unsound.length > 0 ? { ok: false, faults: unsound } : read
}

/** What makes an entry unsound although each of its values can be read. */
export const faultsOf = (id: RegisterId, entry: Entry, around: Around): readonly Fault[] => [...daysInOrder(entry), ...(registerOf(id).check?.(entry, around) ?? [])]

/** The values alone, each for itself: whether they go together is not looked at. */
export function readCells(id: RegisterId, organ: string, written: Written): Read {
  const faults: Fault[] = []
  const read = (column: string, leaf: Pick<Column, 'read'>): unknown => leaf.read(written[column], (_, says) => (faults.push({ column, says }), null))
  faults.push(...unknownColumns(id, written))
  const entry: Record<string, unknown> = { organ, from: read('from', fromColumn), to: read('to', toColumn) }
  for (const [name, column] of columnsOf(id)) entry[name] = read(name, column)
  const isWrong = new Set(faults.map(({ column }) => column))
  if (entry['from'] === null && !isWrong.has('from')) faults.push({ column: 'from', says: '请填写生效日期：行为发生在哪一天，就按哪一天有效的版本核对。' })
  for (const [name, { required, name: label }] of columnsOf(id)) {
    if (required && !isWrong.has(name) && isEmpty(entry[name])) faults.push({ column: name, says: name === 'document' ? `没有写明${label}。请写明文件名称和文号，没有依据的不能登记。` : `请填写${label}。` })
  }
  faults.push(...placeWritten(entry))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, entry: entry as unknown as Entry }
}

const unknownColumns = (id: RegisterId, written: Written): Fault[] => {
  const known = new Set(['organ', 'from', 'to', ...columnsOf(id).map(([name]) => name)])
  return Object.keys(written).filter((name) => !known.has(name)).map((column) => ({ column, says: `“${registerOf(id).name}”没有“${column}”这一项，请核对名称。` }))
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

const daysInOrder = ({ from, to }: Entry): Fault[] =>
  to !== null && to < from ? [{ column: 'to', says: `失效日期不能早于生效日期（${chineseDay(from)}）。` }] : []

const placeWritten = ({ place }: Record<string, unknown>): Fault[] =>
  typeof place === 'string' && !/^(\d{6}|\d{9}|\d{12})$/.test(place) ? [{ column: 'place', says: `适用地区“${place}”应当写6位、9位或者12位区划代码。` }] : []

/** Where an entry stands on a day. `unpublished`: its days have come, and what must be published was not. */
export type EntryState = 'holds' | 'notYet' | 'over' | 'unpublished'

export function stateOfEntry(id: RegisterId, entry: Entry, day: Day): EntryState {
  if (day < entry.from) return 'notYet'
  if (!coversDay(entry, day)) return 'over'
  return registerOf(id).mustBePublished && (entry.publishedOn === null || entry.publishedOn > day) ? 'unpublished' : 'holds'
}
