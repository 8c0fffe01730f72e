import { columnsOf, type RegisterId, registerOf, type Written } from '../../core/registers/index.ts'
import { type Headed, headingOf, plain } from '../files/heading.ts'
import { wordsOfRegister } from '../files/otherWords.ts'
import type { Table } from '../files/sheets.ts'
import type { VersionRow } from '../store/registers/versions.ts'
import { asides, type FileRow, saidOf, type SaidOfAll, spared, turned } from './otherCells.ts'

/** The columns of a register's file: whose entry it is, from when to when, and what it says. Those with a star must be filled. */
const ends = [['from', '生效日期*'], ['to', '失效日期']] as const
const organColumn = '机关'

const titled = (id: RegisterId): (readonly [string, string])[] =>
  [['organ', organColumn], ...ends, ...columnsOf(id).map(([column, { name, required }]) => [column, `${name}${required ? '*' : ''}`] as const)]

const headOf = (id: RegisterId): string[] => titled(id).map(([, title]) => title)

/** The register as a file that an import takes back. */
export const tableOf = (id: RegisterId, rows: readonly VersionRow[]): Table => [headOf(id), ...rows.map(({ organId, entry }) => [
  organId, entry.from, entry.to ?? '',
  ...columnsOf(id).map(([name, column]) => {
    const value = (entry as unknown as Record<string, unknown>)[name]
    return value === null || value === undefined ? '' : column.cell(value as never)
  }),
])]

/** Entries as they are written, in the cells of such a file. */
export const cellsOf = (id: RegisterId, entries: readonly { readonly organ: string, readonly written: Written }[]): Table => [headOf(id), ...entries.map(({ organ, written }) =>
  [organ, ...[...ends.map(([name]) => name), ...columnsOf(id).map(([name]) => name)].map(name => {
    const value = written[name] as string | readonly string[] | undefined
    return Array.isArray(value) ? value.join('；') : String(value ?? '')
  })])]

/** The head alone, with a line that says what is wanted. */
export const templateOf = (id: RegisterId): Table => [headOf(id), ['', '2026-01-01', '', ...columnsOf(id).map(([, { codes, hint, form }]) =>
  codes ? Object.values(codes).slice(0, 6).join('、') : hint ?? (form === 'day' ? '2026-01-01' : form === 'flag' ? '是/否' : ''))]]

interface RegisterRows {
  readonly rows: FileRow[]
  /** Words of the heading that mean nothing in this register. */
  readonly unread: readonly string[]
}

/** Reads the rows by the names in the heading, ours or others', in any order. */
export function rowsIn(id: RegisterId, table: Table, said: SaidOfAll = {}): RegisterRows {
  const [own, aside] = [titled(id), asides[id] ?? []]
  const headed: Headed<string> = {
    columns: [...own, ...aside], others: wordsOfRegister(id, registerOf(id).organIs, new Set([...own, ...aside].map(([column]) => column))), spares: spared(id, said),
    mend: `请下载“${registerOf(id).name}”的模板，按模板的列名填写，或者补上缺少的列；生效日期、适用地区、依据文件各行相同的，也可以在“文件没有的列”中填一次。`,
  }
  const heading = headingOf(table[0]!, headed)
  const ofAll = saidOf(said, heading.has)
  const rows = table.slice(1).flatMap((cells, index) => cells.every(cell => cell === '') || (index === 0 && heading.isHeading(cells)) ? [] : [{
    row: index + 2, organ: heading.cell(cells, 'organ'),
    written: Object.fromEntries(headed.columns.flatMap(([column]) => column !== 'organ' && (column in ofAll || heading.has(column)) ? [[column, ofAll[column] ?? heading.cell(cells, column)]] : [])),
  }])
  return { rows: turned(id, rows), unread: heading.unread }
}

/** What people call a column, as a file names it. */
export const titleOf = (id: RegisterId, column: string): string => plain(titled(id).find(([name]) => name === column)?.[1] ?? column)
