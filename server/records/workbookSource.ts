import type { Problem, Table } from '../../core/records/index.ts'
import { FileRefused } from './fileRefused.ts'
import { type Incoming, Leading, refusedRow, type Source, type TableFor, tableRow, written } from './rows.ts'
import { type SheetRow, sheetRows } from './xlsx/sheet.ts'
import type { Spooled } from './xlsx/spool.ts'
import { openWorkbook, type Sheet, type Workbook } from './xlsx/workbook.ts'
import { type Archive, openArchive } from './xlsx/zip.ts'

/** A sheet that begins with a header, and where its rows go on. */
interface Begun { readonly sheet: Sheet, readonly header: SheetRow, readonly first: readonly SheetRow[], readonly rows: AsyncGenerator<SheetRow[]> }

/** The first sheet of a workbook whose header is known. Sheets that are hidden are passed over. */
export async function workbookSource({ file, size }: Spooled, tableFor: TableFor): Promise<Source> {
  const close = () => file.close()
  try {
    const archive = await openArchive(file, size)
    const { begun, table } = await knownSheet(archive, await openWorkbook(archive), tableFor)
    return { formatName: table.format.name, header: table.header, unreported: table.unreported, batches: batches(table, begun), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function knownSheet(archive: Archive, workbook: Workbook, tableFor: TableFor): Promise<{ begun: Begun, table: Table }> {
  let wrong: { readonly problem: Problem, readonly begun: Begun } | null = null
  let hidden: string | null = null
  for (const sheet of workbook.sheets) {
    const begun = await begin(archive, workbook, sheet)
    if (!begun) continue
    const table = tableFor(begun.header.cells)
    const known = 'format' in table
    if (known && !sheet.hidden) return { begun, table }
    await begun.rows.return(undefined)
    if (known) hidden ??= sheet.name
    else if (!sheet.hidden) wrong ??= { problem: table, begun }
  }
  if (hidden !== null) throw new FileRefused('E101', `工作表“${hidden}”有能识别的表头，但它是隐藏的，没有读。请取消隐藏后再导入。`)
  if (!wrong) throw new FileRefused('empty', '工作簿里没有表头，也没有数据。请选择有内容的文件。')
  const { problem, begun } = wrong
  const says = problem.says.replace(/^第1行/, `工作表“${begun.sheet.name}”第${begun.header.line}行`)
  throw new FileRefused(problem.code, says, begun.header.line)
}

/** The header of the first sheet that is not hidden and not empty, and its first rows. */
export async function firstRows({ file, size }: Spooled): Promise<{ header: SheetRow, rows: readonly SheetRow[] } | null> {
  try {
    const archive = await openArchive(file, size)
    const workbook = await openWorkbook(archive)
    for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
      const begun = await begin(archive, workbook, sheet)
      if (!begun) continue
      await begun.rows.return(undefined)
      return { header: begun.header, rows: begun.first }
    }
    return null
  } finally {
    await file.close()
  }
}

async function begin(archive: Archive, workbook: Workbook, sheet: Sheet): Promise<Begun | null> {
  if (!archive.has(sheet.part)) return null
  const rows = sheetRows(archive, workbook, sheet)
  const { value, done } = await rows.next()
  if (done) return null
  const [header, ...first] = value
  return { sheet, header: header!, first, rows }
}

async function* batches(table: Table, { first, rows }: Begun): AsyncGenerator<Incoming[]> {
  const leading = new Leading(table)
  yield leading.passed(first).map(row => incoming(table, row))
  for await (const batch of rows) yield leading.passed(batch).map(row => incoming(table, row))
}

/** Empty cells at the end of a row are not there in a sheet. */
function incoming(table: Table, { line, cells, wrong }: SheetRow): Incoming {
  const width = table.header.length
  if (wrong !== null) return refusedRow(line, written(table, cells), wrong)
  if (cells.length > width) return refusedRow(line, written(table, cells), `第${line}行有${cells.length}列，表头只有${width}列：多出的内容没有列名。请删去，或者补上列名。`)
  const whole = cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')]
  return tableRow(table, { line, cells: whole })
}
