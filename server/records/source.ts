import { maskedWritten, problem, readRecord, type Reading, tableOf, type Table } from '../../core/records/index.ts'
import { csvRows, type Row } from './csv.ts'
import { FileRefused } from './fileRefused.ts'
import { jsonLines } from './ndjson.ts'

/** One row as it came, read. `written`: its cells, identity numbers masked, for the quarantine; most rows never need it. */
export interface Incoming {
  readonly line: number
  readonly written: () => readonly string[]
  readonly reading: Reading
}

/** A file whose layout is understood. */
export interface Source {
  readonly formatName: string
  /** The sender's own columns. */
  readonly header: readonly string[]
  /** Fields that this file cannot tell. */
  readonly unreported: readonly string[]
  readonly batches: AsyncIterable<readonly Incoming[]>
}

/** Finds out what a text is: a JSON record a line, or CSV under a known header. */
export async function sourceOf(text: AsyncGenerator<string>): Promise<Source> {
  let head = ''
  while (head.trim() === '') {
    const { value, done } = await text.next()
    if (done) throw new FileRefused('empty', '文件是空的：没有表头，也没有数据。请选择有内容的文件。')
    head += value
  }
  const whole = beginningWith(head, text)
  if (head.trimStart().startsWith('[')) throw new FileRefused('E100', '这是一个 JSON 数组。文件请每行写一条记录（NDJSON）；数组请用接口 POST /api/records 报送。', 1)
  return head.trimStart().startsWith('{') ? jsonSource(whole) : await csvSource(csvRows(whole))
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
        return refusedRow(line, [one], `第${line}行不是有效的 JSON，请核对括号、引号和逗号。`)
      }
    })
  }
}

const jsonRow = (line: number, written: unknown): Incoming => ({ line, written: () => [JSON.stringify(maskedWritten(written))], reading: readRecord(written) })

const refusedRow = (line: number, written: readonly string[], says: string): Incoming =>
  ({ line, written: () => written, reading: { record: null, problems: [problem('E100', null, says)] } })

async function csvSource(rows: AsyncGenerator<Row[]>): Promise<Source> {
  const { value: first, done } = await rows.next()
  const [header, ...rest] = done ? [] : first
  if (!header) throw new FileRefused('empty', '文件里没有表头，也没有数据。请选择有内容的文件。')
  if (header.cells.length === 1 && /[\t;，]/.test(header.cells[0]!)) {
    throw new FileRefused('E100', '第1行没有用逗号分隔各列。请另存为以英文逗号分隔的 CSV 后再导入。', 1)
  }
  const table = tableOf(header.cells)
  if (!('format' in table)) throw new FileRefused(table.code, table.says, header.line)
  return { formatName: table.format.name, header: table.header, unreported: table.unreported, batches: csvBatches(table, rest, rows) }
}

async function* csvBatches(table: Table, first: readonly Row[], rows: AsyncIterable<readonly Row[]>): AsyncGenerator<Incoming[]> {
  let mayBeNames = true
  for await (const batch of beginningWith(first, rows)) {
    const [top] = batch
    if (!top) continue
    yield read(table, mayBeNames && table.isNames(top.cells) ? batch.slice(1) : batch)
    mayBeNames = false
  }
}

async function* beginningWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}

const read = (table: Table, rows: readonly Row[]): Incoming[] => rows.map(({ line, cells }) => {
  const wanted = table.header.length
  if (cells.length === wanted) return { line, written: () => table.masked(cells), reading: table.read(cells) }
  return refusedRow(line, table.masked(cells), `第${line}行有${cells.length}列，表头有${wanted}列。请核对是否少了逗号，或者单元格里的逗号没有加引号。`)
})
