import type { ChildSheet, Problem, Table } from '../../core/records/index.ts'
import { FileRefused } from './fileRefused.ts'
import { childRow, type ChildSource, type Incoming, type IncomingChild, Leading, type Part, refusedChild, refusedRow, type Sheet as Understood, type SheetFor, type Source, tableRow, understood, written } from './rows.ts'
import { type SheetRow, sheetRows } from './xlsx/sheet.ts'
import { openWorkbook, type Sheet, type Workbook } from './xlsx/workbook.ts'
import type { Archive } from './xlsx/zip.ts'

/** A sheet that begins with a header, and where its rows go on. */
interface Begun { readonly sheet: Sheet, readonly header: SheetRow, readonly first: readonly SheetRow[], readonly rows: AsyncGenerator<SheetRow[]> }

/** A sheet whose header is known. */
interface KnownSheet { readonly begun: Begun, readonly sheet: Understood }

/** The sheets of a workbook whose header is known. Others, and those that are hidden, are passed over. */
export async function workbookParts(archive: Archive, workbook: Workbook, sheetFor: SheetFor): Promise<Part[]> {
  const { known, wrong, hidden } = await sorted(archive, workbook, sheetFor)
  if (known.length === 0) throw noneKnown(wrong[0], hidden)
  // A sheet that is nearly a table of ours, beside one that is, was meant to be one.
  const meant = wrong.find(({ problem }) => problem.field !== null)
  if (meant) throw noneKnown(meant, null)
  const filled = known.length === 1 ? known : known.filter(({ begun: { first }, sheet }) => first.some(({ cells }) => !sheet.isOfTemplate(cells)))
  const taken = filled.length === 0 ? known.slice(0, 1) : filled
  return taken.map(({ begun, sheet }): Part => ({ name: taken.length === 1 ? null : begun.sheet.name, encoding: 'XLSX', source: sourceOf(sheet, begun) }))
}

async function sorted(archive: Archive, workbook: Workbook, sheetFor: SheetFor) {
  const known: KnownSheet[] = []
  const wrong: { readonly problem: Problem, readonly begun: Begun }[] = []
  let hidden: string | null = null
  for (const one of workbook.sheets) {
    const begun = await begin(archive, workbook, one)
    if (!begun) continue
    const sheet = sheetFor(begun.header.cells)
    const isKnown = !('code' in sheet)
    if (isKnown && !one.hidden) {
      known.push({ begun, sheet })
      continue
    }
    await begun.rows.return(undefined)
    if (isKnown) hidden ??= one.name
    else if (!one.hidden) wrong.push({ problem: sheet as Problem, begun })
  }
  return { known, wrong, hidden }
}

function noneKnown(wrong: { readonly problem: Problem, readonly begun: Begun } | undefined, hidden: string | null): FileRefused {
  if (hidden !== null) return new FileRefused('E101', `工作表“${hidden}”有能识别的表头，但它是隐藏的，没有读。请取消隐藏后再导入。`)
  if (!wrong) return new FileRefused('empty', '工作簿里没有表头，也没有数据。请选择有内容的文件。')
  const { problem, begun } = wrong
  return new FileRefused(problem.code, problem.says.replace(/^第1行/, `工作表“${begun.sheet.name}”第${begun.header.line}行`), begun.header.line)
}

function sourceOf(sheet: Understood, begun: Begun): Source | ChildSource {
  if ('child' in sheet) return { ...understood(sheet), child: sheet.child.id, children: batches(sheet, begun, childIn) }
  return { ...understood(sheet), unreported: sheet.unreported, batches: batches(sheet, begun, incoming) }
}

/** The header and the first rows of every sheet that is not hidden and not empty. */
export async function firstRows(archive: Archive): Promise<{ name: string, header: SheetRow, rows: readonly SheetRow[] }[]> {
  const workbook = await openWorkbook(archive)
  const found: { name: string, header: SheetRow, rows: readonly SheetRow[] }[] = []
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const begun = await begin(archive, workbook, sheet)
    if (!begun) continue
    await begun.rows.return(undefined)
    found.push({ name: sheet.name, header: begun.header, rows: begun.first })
  }
  return found
}

async function begin(archive: Archive, workbook: Workbook, sheet: Sheet): Promise<Begun | null> {
  if (!archive.has(sheet.part)) return null
  const rows = sheetRows(archive, workbook, sheet)
  const { value, done } = await rows.next()
  if (done) return null
  const [header, ...first] = value
  return { sheet, header: header!, first, rows }
}

async function* batches<S extends Table | ChildSheet, R>(sheet: S, { first, rows }: Begun, read: (sheet: S, row: SheetRow) => R): AsyncGenerator<R[]> {
  const leading = new Leading(sheet)
  yield leading.passed(first).map(row => read(sheet, row))
  for await (const batch of rows) yield leading.passed(batch).map(row => read(sheet, row))
}

function incoming(table: Table, row: SheetRow): Incoming {
  const wrong = wrongRow(table.header, row)
  return wrong === null ? tableRow(table, { line: row.line, cells: wholeRow(table.header, row) }) : refusedRow(row.line, written(table, row.cells), wrong)
}

function childIn(sheet: ChildSheet, row: SheetRow): IncomingChild {
  const wrong = wrongRow(sheet.header, row)
  return wrong === null ? childRow(sheet, { line: row.line, cells: wholeRow(sheet.header, row) }) : refusedChild(row.line, written(sheet, row.cells), wrong)
}

const wrongRow = ({ length: width }: readonly string[], { line, cells, wrong }: SheetRow): string | null =>
  wrong ?? (cells.length > width ? `第${line}行有${cells.length}列，表头只有${width}列：多出的内容没有列名。请删去，或者补上列名。` : null)

/** Empty cells at the end of a row are not there in a sheet. */
const wholeRow = ({ length: width }: readonly string[], { cells }: SheetRow): readonly string[] =>
  cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')]
