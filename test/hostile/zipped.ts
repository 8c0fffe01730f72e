import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive. What is not said is as it should be; what is said may be a lie. */
export interface Part {
  readonly name: string
  readonly content: Buffer | string
  readonly method?: number
  readonly flags?: number
  /** What the table of contents claims. */
  readonly crc?: number
  readonly unpacked?: number
  readonly packed?: number
}

/** An archive, byte by byte, so that every part of it can be wrong. */
export function zipped(parts: readonly Part[], comment = ''): Buffer {
  const bodies: Buffer[] = []
  const table: Buffer[] = []
  let offset = 0
  for (const { name, content, method = 8, flags = 0, ...claimed } of parts) {
    const bytes = Buffer.from(content as string)
    const stored = method === 8 ? deflateRawSync(bytes) : bytes
    const title = Buffer.from(name)
    const crc = claimed.crc ?? crc32(bytes)
    const [packed, unpacked] = [claimed.packed ?? stored.length, claimed.unpacked ?? bytes.length]
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(method, 8)
    head.writeUInt32LE(crc, 14)
    head.writeUInt32LE(packed, 18)
    head.writeUInt32LE(unpacked, 22)
    head.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(crc, 16)
    entry.writeUInt32LE(packed, 20)
    entry.writeUInt32LE(unpacked, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(offset, 42)
    table.push(entry, title)
    bodies.push(head, title, stored)
    offset += 30 + title.length + stored.length
  }
  const contents = Buffer.concat(table)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...bodies, contents, end, Buffer.from(comment)])
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export interface Book {
  /** The XML between `<sheetData>` and its end, in place of rows. */
  readonly data?: string
  readonly rows?: readonly (readonly string[])[]
  /** Behind the rows: merged cells. */
  readonly after?: string
  /** Before the sheet's own element: a declaration. */
  readonly prolog?: string
  readonly workbook?: string
  readonly sheets?: string
  readonly styles?: string
  readonly strings?: string
  readonly more?: readonly Part[]
  /** In place of a part, by its name; null: it is not there. */
  readonly instead?: Readonly<Record<string, Partial<Part> | null>>
}

const letters = (column: number): string => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + column % 26)

export const cell = (place: string, text: string): string => (text === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`)
export const rowOf = (line: number, cells: readonly string[], more: Readonly<Record<number, string>> = {}): string =>
  `<row r="${line}">${cells.map((text, at) => more[at] ?? cell(`${letters(at)}${line}`, text)).join('')}</row>`

export function bookParts({ data, rows = [], after = '', prolog = '', workbook = '', sheets, styles, strings, more = [], instead = {} }: Book): Part[] {
  const parts: Part[] = [
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', content: `<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', content: `<workbook xmlns="${main}" xmlns:r="${office}">${workbook}<sheets>${sheets ?? '<sheet name="处罚" sheetId="1" r:id="rId1"/>'}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<?xml version="1.0" encoding="UTF-8"?>${prolog}<worksheet xmlns="${main}"><sheetData>${data ?? rows.map((cells, at) => rowOf(at + 1, cells)).join('')}</sheetData>${after}</worksheet>` },
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}">${styles}</styleSheet>` }]),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${strings}</sst>` }]),
    ...more,
  ]
  return parts.flatMap((part) => (instead[part.name] === null ? [] : [{ ...part, ...instead[part.name] }]))
}

/** A workbook, right but for what is said. */
export const book = (of: Book): Buffer => zipped(bookParts(of))
