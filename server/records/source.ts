import { maskedWritten, readRecord, tableOf, type Table } from '../../core/records/index.ts'
import { csvRows, type Row } from './csv.ts'
import { decoded, type Encoding } from './decode.ts'
import { FileRefused } from './fileRefused.ts'
import { jsonLines } from './ndjson.ts'
import { type Incoming, Leading, refusedRow, type Source, type TableFor, tableRow } from './rows.ts'
import { workbookSource } from './workbookSource.ts'
import { spool } from './xlsx/spool.ts'

/** Finds out what bytes are: a workbook, or text in one of the encodings that `found` is told of. */
export async function sourceFrom(bytes: AsyncIterable<Uint8Array>, found: (form: Encoding | 'XLSX') => void, tableFor: TableFor = tableOf): Promise<Source> {
  const { head, whole } = await peeked(bytes)
  if (!isPackage(head)) return await sourceOf(decoded(whole, found), tableFor)
  found('XLSX')
  return await workbookSource(await spool(whole), tableFor)
}

export const isPackage = (head: Buffer): boolean => head.subarray(0, 2).toString('latin1') === 'PK' && [3, 5].includes(head[2] ?? 0)

/** The first bytes of a stream, and the stream with them. */
export async function peeked(bytes: AsyncIterable<Uint8Array>): Promise<{ head: Buffer, whole: AsyncIterable<Uint8Array> }> {
  const rest = bytes[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  while (head.length < 4) {
    const { value, done } = await rest.next()
    if (done) break
    head = head.length === 0 ? Buffer.from(value) : Buffer.concat([head, value])
  }
  return { head, whole: beginningWith(head, { [Symbol.asyncIterator]: () => rest }) }
}

const mostBlanks = 1_000_000

/** Finds out what a text is: a JSON record a line, or CSV under a known header. */
async function sourceOf(text: AsyncGenerator<string>, tableFor: TableFor): Promise<Source> {
  let head = ''
  while (head.trim() === '') {
    const { value, done } = await text.next()
    if (done || head.length > mostBlanks) throw new FileRefused('empty', '文件是空的：没有表头，也没有数据。请选择有内容的文件。')
    head += value
  }
  const whole = beginningWith(head, text)
  if (head.trimStart().startsWith('[')) throw new FileRefused('E100', '这是一个 JSON 数组。文件请每行写一条记录（NDJSON）；数组请用接口 POST /api/records 报送。', 1)
  return head.trimStart().startsWith('{') ? jsonSource(whole) : await csvSource(csvRows(whole), tableFor)
}

/** Records that are there already, as the interface receives them. */
export const recordsSource = (records: readonly unknown[]): Source => ({
  formatName: 'JSON', header: ['record'], unreported: [],
  batches: (async function* () { yield records.map((written, at) => jsonRow(at + 1, written)) })(),
})

const jsonSource = (text: AsyncIterable<string>): Source => ({ formatName: 'NDJSON', header: ['record'], unreported: [], batches: jsonBatches(text) })

async function* jsonBatches(text: AsyncIterable<string>): AsyncGenerator<Incoming[]> {
  for await (const lines of jsonLines(text)) {
    yield lines.map(({ line, text: one }) => {
      try {
        return jsonRow(line, JSON.parse(one))
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        return refusedRow(line, { masked: [''], whole: [one] }, `第${line}行不是有效的 JSON，请核对括号、引号和逗号。`)
      }
    })
  }
}

const jsonRow = (line: number, written: unknown): Incoming => isDeeper(written, deepest)
  ? refusedRow(line, { masked: ['{}'], whole: ['{}'] }, `第${line}行的内容一层套一层，超过${deepest}层，没有读下去。`)
  : { line, written: () => ({ masked: [JSON.stringify(maskedWritten(written))], whole: [JSON.stringify(written)] }), reading: readRecord(written) }

/** No record has so many values within values. */
const deepest = 20

const isDeeper = (value: unknown, than: number): boolean =>
  typeof value === 'object' && value !== null && (than === 0 || Object.values(value).some(inner => isDeeper(inner, than - 1)))

async function csvSource(rows: AsyncGenerator<Row[]>, tableFor: TableFor): Promise<Source> {
  const { value: first, done } = await rows.next()
  const [header, ...rest] = done ? [] : first
  if (!header) throw new FileRefused('empty', '文件里没有表头，也没有数据。请选择有内容的文件。')
  if (header.cells.length === 1 && /[\t;，]/.test(header.cells[0]!)) {
    throw new FileRefused('E100', '第1行没有用逗号分隔各列。请另存为以英文逗号分隔的 CSV 后再导入。', 1)
  }
  const table = tableFor(header.cells)
  if (!('format' in table)) throw new FileRefused(table.code, table.says, header.line)
  return { formatName: table.format.name, header: table.header, unreported: table.unreported, batches: csvBatches(table, rest, rows) }
}

async function* csvBatches(table: Table, first: readonly Row[], rows: AsyncIterable<readonly Row[]>): AsyncGenerator<Incoming[]> {
  const leading = new Leading(table)
  for await (const batch of beginningWith(first, rows)) yield leading.passed(batch).map(row => tableRow(table, row))
}

async function* beginningWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}
