import { parseCsv } from 'hucre/csv'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { csvLine, csvRows } from '../records/csv.ts'
import { FileRefused } from '../records/fileRefused.ts'
import { refused } from '../store/refused.ts'

/** The rows of a table as text, the heading first. */
export type Table = readonly (readonly string[])[]

const isPackage = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK'

/** Reads the first sheet of an XLSX file, or a CSV in UTF-8 or GB18030. 422 where it is neither. */
export async function readTable(bytes: Buffer, mostRows: number): Promise<Table> {
  const rows = isPackage(bytes) ? await readSheet(bytes, mostRows) : await readCsv(decode(bytes))
  const table = rows.map(row => row.map(asText))
  while (table.length > 0 && table.at(-1)!.every(cell => cell === '')) table.pop()
  if (table.length - 1 > mostRows) throw refused('too.large', 413, `文件有${table.length - 1}行，一次最多导入${mostRows}行。请拆成几个文件。`)
  if (table.length < 2) throw refused('file.empty', 422, '文件中没有数据：第一行应当是列名，从第二行起每行一条。请下载模板填写。')
  return table
}

/** A quote that is not closed would swallow the rows below it. */
async function readCsv(text: string) {
  try {
    for await (const _ of csvRows(once(text))) continue
  } catch (error) {
    throw error instanceof FileRefused ? refused('file.quotes', 422, error.message) : error
  }
  return parseCsv(text)
}

async function* once(text: string): AsyncGenerator<string> { yield text }

async function readSheet(bytes: Buffer, mostRows: number) {
  try {
    return (await readXlsx(bytes, { sheets: [0], maxRows: mostRows + 2 })).sheets[0]?.rows ?? []
  } catch {
    throw refused('file.kind', 422, '这个文件打不开：请用 XLSX（不加密）或者 CSV 保存后再导入。')
  }
}

function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw refused('file.kind', 422, '这个文件不是 XLSX 或者 CSV。请下载模板填写。')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(bytes, 'gb18030')
  }
}

/** A day stays a day, whatever the sheet made of it; the mark that keeps a cell from being a formula goes. */
function asText(cell: string | number | boolean | Date | null | undefined): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell ?? '').trim().replace(/^'(?=[=+\-@\t\r])/, '')
}

/** A cell that a spreadsheet would run as a formula is marked as text. */
export const harmless = (cell: string): string => /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell

/** CSV as Excel opens it: UTF-8 with a mark. */
export const writeCsv = (table: Table): Buffer => Buffer.from(`\u{feff}${table.map(csvLine).join('')}`)

/** Every cell is text; the heading stays in sight. */
export async function writeSheet(name: string, table: Table): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name, rows: table.map(row => row.map(harmless)), freezePane: { rows: 1 } }] }))
}
