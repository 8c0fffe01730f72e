import { type ChildSheet, maskedWritten, readRecord, sheetOf, type Table } from '../../core/records/index.ts'
import { csvRows, type Row } from './csv.ts'
import { decoded, type Encoding } from './decode.ts'
import { FileRefused } from './fileRefused.ts'
import { jsonLines } from './ndjson.ts'
import { childRow, type ChildSource, type Form, type Incoming, Leading, type Parcel, type Part, refusedRow, type SheetFor, type Source, tableRow, understood } from './rows.ts'
import { workbookParts } from './workbookSource.ts'
import { type Spooled, spool } from './xlsx/spool.ts'
import { openWorkbook } from './xlsx/workbook.ts'
import { type Archive, openArchive } from './xlsx/zip.ts'

/** Finds out what bytes are: text in one of the encodings, a workbook, or an archive of such files. `found` is told of what is not many. */
export async function parcelFrom(bytes: AsyncIterable<Uint8Array>, found: (form: Form) => void, sheetFor: SheetFor = sheetOf): Promise<Parcel> {
  const { head, whole } = await peeked(bytes)
  if (!isPackage(head)) return { files: [await textPart(null, whole, sheetFor, found)], close: async () => {} }
  const spooled = await spool(whole)
  const close = () => spooled.file.close()
  try {
    const { files, form } = await packed(spooled, sheetFor)
    if (form !== null) found(form)
    return { files, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function packed({ file, size }: Spooled, sheetFor: SheetFor): Promise<{ files: readonly Part[], form: Form | null }> {
  const archive = await openArchive(file, size)
  const names = textsIn(archive)
  if (names === null) return { files: await workbookParts(archive, await openWorkbook(archive), sheetFor), form: 'XLSX' }
  const files: Part[] = []
  for (const name of names) files.push(await fileIn(archive, name, sheetFor))
  return { files, form: null }
}

const mostFiles = 60
/** Files that hold data; what a computer lays beside them is passed over. Null: it is a workbook. */
export function textsIn(archive: Archive): readonly string[] | null {
  const names = archive.has('[Content_Types].xml') ? [] : archive.names.filter(isText)
  if (names.length > mostFiles) throw new FileRefused('E100', `压缩包里有${names.length}个数据文件，一次最多${mostFiles}个。请分几次导入。`)
  return names.length === 0 ? null : names
}

const isText = (name: string): boolean => /\.(csv|ndjson|jsonl|txt)$/i.test(name) && !/(^|\/)(\.|__macosx\/)/i.test(name)

async function fileIn(archive: Archive, name: string, sheetFor: SheetFor): Promise<Part> {
  try {
    const part = await textPart(name.slice(name.lastIndexOf('/') + 1), archive.read(name), sheetFor)
    const { source } = part
    return { name: part.name, get encoding() { return part.encoding }, source: 'children' in source ? { ...source, children: naming(name, source.children) } : { ...source, batches: naming(name, source.batches) } }
  } catch (error) {
    throw inFile(name, error)
  }
}

const inFile = (name: string, error: unknown): unknown => error instanceof FileRefused ? new FileRefused(error.code, `压缩包里的“${name}”：${error.message}`, error.line) : error

/** What goes wrong while a file of an archive is read is told with its name. */
async function* naming<T>(name: string, rows: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* rows
  } catch (error) {
    throw inFile(name, error)
  }
}

async function textPart(name: string | null, bytes: AsyncIterable<Uint8Array>, sheetFor: SheetFor, found: (form: Form) => void = () => {}): Promise<Part> {
  const form: { encoding: Encoding } = { encoding: 'UTF-8' }
  const source = await sourceOf(decoded(bytes, encoding => { form.encoding = encoding; found(encoding) }), sheetFor)
  return { name, source, get encoding() { return form.encoding } }
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
async function sourceOf(text: AsyncGenerator<string>, sheetFor: SheetFor): Promise<Source | ChildSource> {
  let head = ''
  while (head.trim() === '') {
    const { value, done } = await text.next()
    if (done || head.length > mostBlanks) throw new FileRefused('empty', '文件是空的：没有表头，也没有数据。请选择有内容的文件。')
    head += value
  }
  const whole = beginningWith(head, text)
  if (head.trimStart().startsWith('[')) throw new FileRefused('E100', '这是一个 JSON 数组。文件请每行写一条记录（NDJSON）；数组请用接口 POST /api/records 报送。', 1)
  return head.trimStart().startsWith('{') ? jsonSource(whole) : await csvSource(csvRows(whole), sheetFor)
}

/** Records that are there already, as the interface receives them. */
export const recordsSource = (records: readonly unknown[]): Source => ({
  formatName: 'JSON', header: ['record'], mapping: null, unreported: [],
  batches: (async function* () { yield records.map((written, at) => jsonRow(at + 1, written)) })(),
})

const jsonSource = (text: AsyncIterable<string>): Source => ({ formatName: 'NDJSON', header: ['record'], mapping: null, unreported: [], batches: jsonBatches(text) })

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

async function csvSource(rows: AsyncGenerator<Row[]>, sheetFor: SheetFor): Promise<Source | ChildSource> {
  const { value: first, done } = await rows.next()
  const [header, ...rest] = done ? [] : first
  if (!header) throw new FileRefused('empty', '文件里没有表头，也没有数据。请选择有内容的文件。')
  if (header.cells.length === 1 && /[\t;，]/.test(header.cells[0]!)) {
    throw new FileRefused('E100', '第1行没有用逗号分隔各列。请另存为以英文逗号分隔的 CSV 后再导入。', 1)
  }
  const sheet = sheetFor(header.cells)
  if ('code' in sheet) throw new FileRefused(sheet.code, sheet.says, header.line)
  const batches = beginningWith<readonly Row[]>(rest, rows)
  if ('child' in sheet) return { ...understood(sheet), child: sheet.child.id, children: childBatches(sheet, batches) }
  return { ...understood(sheet), unreported: sheet.unreported, batches: csvBatches(sheet, batches) }
}

async function* csvBatches(table: Table, rows: AsyncIterable<readonly Row[]>): AsyncGenerator<Incoming[]> {
  const leading = new Leading(table)
  for await (const batch of rows) yield leading.passed(batch).map(row => tableRow(table, row))
}

async function* childBatches(sheet: ChildSheet, rows: AsyncIterable<readonly Row[]>) {
  const leading = new Leading(sheet)
  for await (const batch of rows) yield leading.passed(batch).map(row => childRow(sheet, row))
}

async function* beginningWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}
