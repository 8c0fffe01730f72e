import { type KindOfAct, kindsOfAct, type RecordKind, recordKinds } from '../norms/index.ts'
import { type ChildColumn, type ChildTable, type ChildTableId, childTables } from './childTables.ts'
import { handling, resultColumns } from './header.ts'
import { readChildRow } from './children.ts'
import type { Column, Format } from './formats.ts'
import { maskNumbersIn } from './identifiers.ts'
import { type Problem, problem } from './problems.ts'
import { isoDay } from './publicity.ts'
import { type ChildSheet, formatOf, type Table, tableUnder } from './table.ts'
import { type Leaf, text } from './values.ts'

/** What a mapping may be for: acts of a kind, or a child table. */
export type MappedKind = RecordKind | ChildTableId
export const mappedKinds: readonly MappedKind[] = [...recordKinds, ...childTables.map(({ id }) => id)]

export const layoutFor = (kind: MappedKind): Format | ChildTable => childTables.find(({ id }) => id === kind) ?? formatOf(kind as RecordKind)

/** How a sender writes days: as year-month-day in whatever signs, or the day or the month first. */
export const dayForms = ['yearFirst', 'dayFirst', 'monthFirst'] as const
export type DayForm = (typeof dayForms)[number]

/** What one column of a sender's own is to us. */
export interface MappedColumn {
  readonly from: string
  /** Our column; null: not taken. */
  readonly to: string | null
  /** The sender's codes, and ours. */
  readonly values?: Readonly<Record<string, string>> | undefined
  readonly days?: DayForm | undefined
  /** Amounts are written in ten thousand yuan. */
  readonly tenThousands?: boolean | undefined
}

/** What a sender's own files mean, column by column. `fixed`: what the files leave out because it is always the same, by our names. */
export interface Mapping<Kind extends MappedKind = MappedKind> {
  readonly kind: Kind
  readonly columns: readonly MappedColumn[]
  readonly fixed: Readonly<Record<string, string>>
}

export const isOfActs = (mapping: Mapping): mapping is Mapping<KindOfAct> => (kindsOfAct as readonly string[]).includes(mapping.kind)

/** Whether files with that header are the ones the mapping is for: nothing in it that it does not know, nothing missing that it takes. */
export function fits({ columns }: Mapping, header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.trim()))
  const known = new Set([...columns.map(({ from }) => from), ...resultColumns.map(({ name }) => name)])
  return names.size > 0 && [...names].every((name) => known.has(name)) && columns.every(({ from, to }) => to === null || names.has(from))
}

/** What is wrong with a mapping, whatever the file: a required field that nothing fills, a field filled twice, a name that is not ours. */
export function mappingProblem({ kind, columns, fixed }: Mapping): Problem | null {
  const format = layoutFor(kind)
  const known = new Map<string, Headed>(format.columns.map((column) => [column.name, column]))
  const filled = [...columns.flatMap(({ to }) => (to === null ? [] : [to])), ...Object.keys(fixed)]
  const strange = filled.find((name) => !known.has(name))
  if (strange !== undefined) return problem('E101', strange, `“${strange}”不是${format.name}的列名，请从列表中选择。`)
  const twice = filled.find((name, at) => filled.indexOf(name) !== at)
  if (twice !== undefined) return problem('E101', twice, `“${known.get(twice)!.leaf.name}”对应了两次，请只保留一列。`)
  const own = columns.find(({ from }, at) => columns.findIndex((other) => other.from === from) !== at)
  if (own) return problem('E101', own.from, `来源列“${own.from}”写了两次，请删去一次。`)
  const missing = format.required.filter((name) => !filled.includes(name))
  if (missing.length === 0) return null
  return problem('E101', missing[0]!, `还没有对应的必填项：${missing.map((name) => known.get(name)!.leaf.name).join('、')}。请选择来源列，或者填写固定的值。`)
}

/** A file with a sender's own header, read as the mapping says. */
export function tableThrough(mapping: Mapping, written: readonly string[]): Table | ChildSheet | Problem {
  const wrong = mappingProblem(mapping)
  if (wrong) return wrong
  const header = written.map((name) => name.trim())
  const twice = header.find((name, at) => header.indexOf(name) !== at)
  if (twice !== undefined) return problem('E101', twice, `第1行的列名“${twice}”出现了两次，请删去一列。`)
  const layout = layoutFor(mapping.kind)
  return { ...'parts' in layout ? childrenThrough(layout, mapping, header) : actsThrough(layout, mapping, header), isOfTemplate: () => false }
}

function actsThrough(format: Format, mapping: Mapping, header: readonly string[]): Table {
  const columns = columnsThrough<Column>(format.columns, mapping, header, (name) => ({ name, into: 'ignored', key: name, leaf: notTaken }))
  const table = tableUnder(format, header, columns)
  const constants = Object.values(mapping.fixed)
  return { ...table, read: (row) => table.read([...row, ...constants]) }
}

/** What is the same in all rows says nothing in a row that has nothing but its key: that row says that there is none. */
function childrenThrough(child: ChildTable, mapping: Mapping, header: readonly string[]): ChildSheet {
  const columns = columnsThrough<ChildColumn>(child.columns, mapping, header, (name) => ({ name, into: [], key: '', leaf: notTaken }))
  const own = columns.slice(0, header.length)
  const constants = Object.values(mapping.fixed)
  const ofKey = constants.map((value, at) => (columns[header.length + at]!.into.length === 0 ? value : ''))
  const tells = (row: readonly string[]) => own.some(({ into }, at) => into.length > 0 && (row[at] ?? '').trim() !== '')
  return { child, header, ...handling(own), read: (row) => readChildRow(child, columns, [...row, ...(tells(row) ? constants : ofKey)]) }
}

interface Headed { readonly name: string; readonly leaf: Leaf<unknown> }

/** What is not taken may still be kept for a while, in a row that is kept out: without the numbers of people. */
const notTaken: Leaf<unknown> = { ...text('', 10_000), personal: { mask: maskNumbersIn, asked: false } }

/** Our columns behind those of a header, and behind what is the same in all rows. */
function columnsThrough<C extends Headed>(ours: readonly C[], { columns, fixed }: Mapping, header: readonly string[], passedOver: (name: string) => C): C[] {
  const own = new Map(columns.map((column) => [column.from, column]))
  const named = (wanted: string): C => ours.find(({ name }) => name === wanted)!
  const behind = header.map((name): C => {
    const mapped = own.get(name)
    if (!mapped || mapped.to === null) return passedOver(name)
    const column = named(mapped.to)
    return { ...column, name, leaf: turned(column.leaf, mapped) }
  })
  return [...behind, ...Object.keys(fixed).map(named)]
}

/** Reads what the sender wrote after it has been turned into what we write. */
function turned(leaf: Leaf<unknown>, { values = {}, days = 'yearFirst', tenThousands = false }: MappedColumn): Leaf<unknown> {
  const turn = (cell: string): string => {
    const own = cell.trim()
    if (Object.hasOwn(values, own)) return values[own]!
    if (leaf.holds === 'codes') return own.split(/[;；、,，]/).map((one) => values[one.trim()] ?? one).join(';')
    if (leaf.time !== undefined) return dayTurned(own, days)
    return leaf.holds === 'money' ? amountTurned(own, tenThousands) : cell
  }
  return { ...leaf, read: (written, wrong) => leaf.read(typeof written === 'string' ? turn(written) : written, wrong) }
}

/** A day in the sender's form as 2026-03-07, with the minute where there is one; anything else as it is. */
function dayTurned(written: string, form: DayForm): string {
  const digits = written.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const [, day, time] = /^(\S+?)(?:[ T]+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(digits) ?? []
  if (day === undefined) return written
  const parts = form === 'yearFirst' ? null : /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(day)
  const ordered = parts ? `${parts[3]}-${form === 'dayFirst' ? `${parts[2]}-${parts[1]}` : `${parts[1]}-${parts[2]}`}` : day
  return isoDay(ordered) + (time === undefined ? '' : ` ${time.padStart(time.length < 6 ? 5 : 8, '0')}`)
}

/** Signs that groups of digits and units are written with go; ten thousands become yuan, without arithmetic that rounds. */
function amountTurned(written: string, tenThousands: boolean): string {
  const plain = written.replace(/[,，\s]|元$|^[¥￥]/g, '')
  const inTenThousands = plain.endsWith('万') || tenThousands
  const [, whole, part = ''] = /^(\d+)(?:\.(\d*))?万?$/.exec(plain) ?? []
  if (whole === undefined) return written
  if (!inTenThousands) return plain
  const yuan = `${whole}${part.slice(0, 4).padEnd(4, '0')}`.replace(/^0+(?=\d)/, '')
  return part.length > 4 ? `${yuan}.${part.slice(4)}` : yuan
}
