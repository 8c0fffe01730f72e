import { writeXlsxStream } from 'hucre/xlsx'
import { csvLine } from '../records/csv.ts'
import { harmless } from './sheets.ts'

/** Rows that are asked for at once: what is in memory of an export, however large. */
export const atOnce = 1_000

/** A list as it goes into a file: its heading, and its rows page by page. */
export interface ListFile {
  readonly name: string
  readonly head: readonly string[]
  readonly pages: AsyncIterable<readonly (readonly string[])[]>
}

/** The list page by page, each asked for when the one before was taken: nothing is held up, and it stops where nobody reads on. */
export async function* pagesOf<Row>(page: (after: string | undefined) => Promise<{ readonly rows: readonly Row[], readonly next: string | null }>, cellsOf: (row: Row) => readonly string[]): AsyncGenerator<(readonly string[])[]> {
  for (let after: string | undefined; ;) {
    const { rows, next } = await page(after)
    yield rows.map(cellsOf)
    if (next === null) return
    after = next
  }
}

/** Some columns in the order they are named; all, if none are. */
export function chosen<Key extends string, Row>(heads: Readonly<Record<Key, string>>, cells: Readonly<Record<Key, (row: Row) => string>>, columns: readonly Key[] = Object.keys(heads) as Key[]): { readonly head: readonly string[], readonly cellsOf: (row: Row) => string[] } {
  return { head: columns.map(key => heads[key]), cellsOf: row => columns.map(key => cells[key](row)) }
}

/** CSV as a spreadsheet opens it; a cell that it would run as a formula is marked as text. */
export async function* asCsv({ head, pages }: Pick<ListFile, 'head' | 'pages'>): AsyncGenerator<string> {
  yield `\ufeff${csvLine(head)}`
  for await (const rows of pages) yield rows.map(csvLine).join('')
}

/** The same as a workbook, every cell text, the heading in sight. */
export const asWorkbook = (file: ListFile): ReadableStream<Uint8Array> => writeXlsxStream(flat(file), { name: file.name, freezePane: { rows: 1 } })

async function* flat({ head, pages }: ListFile): AsyncGenerator<string[]> {
  yield [...head]
  for await (const rows of pages) for (const row of rows) yield row.map(harmless)
}
