import { columnsOf, type RegisterId, registerOf, type Written } from '../../core/registers/index.ts'
import type { Table } from '../files/sheets.ts'
import { refused } from '../store/refused.ts'
import type { VersionRow } from '../store/registers/versions.ts'

/** The columns of a register's file: whose entry it is, from when to when, and what it says. Those with a star must be filled. */
const ends = [['from', '生效日期*'], ['to', '失效日期']] as const
const organColumn = '机关'

const headOf = (id: RegisterId): string[] =>
  [organColumn, ...ends.map(([, name]) => name), ...columnsOf(id).map(([, { name, required }]) => `${name}${required ? '*' : ''}`)]

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

/** A row of a file: whose it is, as written, and its cells by the names of the columns. */
export interface FileRow { readonly row: number, readonly organ: string, readonly written: Written }

const plain = (name: string): string => name.replaceAll(/[\s*＊]/g, '')

/** Reads the rows by the names in the heading, in any order. */
export function rowsIn(id: RegisterId, table: Table): FileRow[] {
  const head = table[0]!.map(plain)
  const names = [...ends, ...columnsOf(id).map(([name, { name: title, required }]) => [name, `${title}${required ? '*' : ''}`] as const)]
  const missing = names.filter(([, name]) => name.endsWith('*') && !head.includes(plain(name)))
  if (missing.length > 0) throw refused('file.columns', 422, `文件缺少列：${missing.map(([, name]) => plain(name)).join('、')}。请下载“${registerOf(id).name}”的模板，按模板的列名填写。`)
  const places = names.map(([name, title]) => [name, head.indexOf(plain(title))] as const)
  const organAt = head.indexOf(organColumn)
  return table.slice(1).flatMap((cells, index) => cells.every(cell => cell === '') ? [] : [{
    row: index + 2, organ: cells[organAt] ?? '', written: Object.fromEntries(places.map(([name, at]) => [name, cells[at] ?? ''])),
  }])
}

/** What people call a column, as a file names it. */
export const titleOf = (id: RegisterId, column: string): string =>
  column === 'organ' ? organColumn : plain(ends.find(([name]) => name === column)?.[1] ?? columnsOf(id).find(([name]) => name === column)?.[1].name ?? column)
