import type { FileHandle } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import iconv from 'iconv-lite'
import { FileRefused } from '../fileRefused.ts'

/** A file inside an archive. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/** An archive whose table of contents has been read; its files are unpacked as they are asked for. */
export interface Archive {
  /** Its files, as their writer named them; folders are not among them. */
  readonly names: readonly string[]
  has(name: string): boolean
  /** The bytes of one of its files. Ends with a refusal where they are not what the table of contents says, or too many. */
  read(name: string): AsyncGenerator<Uint8Array>
}

const most = { files: 2_000, contents: 4_000_000, unpacked: 2 * 1024 ** 3 }
/** What text packs to at best is far above this; only bombs are below. */
const bomb = { above: 32 * 1024 ** 2, ratio: 250 }

const signature = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50, file: 0x04034b50 }
const notSaid = 0xffffffff

const torn = (): FileRefused => new FileRefused('E100', '这个工作簿不完整或者已经损坏，打不开。请在表格软件中重新保存为 XLSX 后再导入。')

export async function openArchive(file: FileHandle, size: number): Promise<Archive> {
  const entries = await contents(file, size)
  return {
    names: [...entries.values()].map(({ name }) => name).filter(name => !name.endsWith('/')),
    has: name => entries.has(name.toLowerCase()),
    read: name => {
      const entry = entries.get(name.toLowerCase())
      if (!entry) throw torn()
      return unpack(file, entry)
    },
  }
}

async function at(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0 || length < 0) throw torn()
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw torn()
  return buffer
}

/** The table of contents, which stands at the end of an archive. */
async function contents(file: FileHandle, size: number): Promise<Map<string, Entry>> {
  const tail = await at(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > tail.length) throw torn()
  const { count, length, offset } = await whereContents(file, tail, end)
  if (count > most.files || length > most.contents) throw new FileRefused('E100', `这个压缩文件里有${count}个文件，不是工作簿。请另存为 XLSX 或者 CSV 后再导入。`)
  return entriesIn(await at(file, offset, length), count)
}

async function whereContents(file: FileHandle, tail: Buffer, end: number): Promise<{ count: number, length: number, offset: number }> {
  const [count, length, offset] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count !== 0xffff && length !== notSaid && offset !== notSaid) return { count, length, offset }
  if (end < 20 || tail.readUInt32LE(end - 20) !== signature.locator64) throw torn()
  const wide = await at(file, Number(tail.readBigUInt64LE(end - 12)), 56)
  if (wide.readUInt32LE(0) !== signature.end64) throw torn()
  return { count: Number(wide.readBigUInt64LE(32)), length: Number(wide.readBigUInt64LE(40)), offset: Number(wide.readBigUInt64LE(48)) }
}

function entriesIn(table: Buffer, count: number): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let at = 0
  for (let number = 0; number < count; number++) {
    if (at + 46 > table.length || table.readUInt32LE(at) !== signature.entry) throw torn()
    const [nameLength, extraLength, commentLength] = [table.readUInt16LE(at + 28), table.readUInt16LE(at + 30), table.readUInt16LE(at + 32)]
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > table.length) throw torn()
    if ((table.readUInt16LE(at + 8) & 1) !== 0) throw new FileRefused('E100', '这个文件加了密码，打不开。请去掉密码另存后再导入。')
    const name = nameIn(table.subarray(at + 46, at + 46 + nameLength), (table.readUInt16LE(at + 8) & 0x800) !== 0)
    if (entries.has(name.toLowerCase())) throw torn()
    entries.set(name.toLowerCase(), { name, ...widened(table, at, nameLength, extraLength) })
    at = next
  }
  return entries
}

/** Chinese software writes names in GB18030 where it does not say that they are UTF-8. */
function nameIn(bytes: Buffer, isUtf8: boolean): string {
  const name = bytes.toString('utf8')
  return (isUtf8 || Buffer.from(name).equals(bytes) ? name : iconv.decode(bytes, 'gb18030')).replaceAll('\\', '/')
}

/** Sizes beyond four gigabytes, and those of writers that did not know better, stand in an extra field. */
function widened(table: Buffer, at: number, nameLength: number, extraLength: number): Omit<Entry, 'name'> {
  const said = [table.readUInt32LE(at + 24), table.readUInt32LE(at + 20), table.readUInt32LE(at + 42)]
  let field = at + 46 + nameLength
  const end = field + extraLength
  while (field + 4 <= end) {
    const [id, length] = [table.readUInt16LE(field), table.readUInt16LE(field + 2)]
    let value = field + 4
    if (id === 1) {
      for (const [which, small] of said.entries()) {
        if (small !== notSaid) continue
        if (value + 8 > Math.min(end, field + 4 + length)) throw torn()
        said[which] = Number(table.readBigUInt64LE(value))
        value += 8
      }
    }
    field += 4 + length
  }
  return { method: table.readUInt16LE(at + 10), crc: table.readUInt32LE(at + 16), unpacked: said[0]!, packed: said[1]!, offset: said[2]! }
}

async function* unpack(file: FileHandle, entry: Entry): AsyncGenerator<Uint8Array> {
  const { method, packed, unpacked, crc, offset } = entry
  if (method !== 0 && method !== 8) throw new FileRefused('E100', '这个工作簿用了不常见的压缩方式，打不开。请在表格软件中重新保存为 XLSX 后再导入。')
  const head = await at(file, offset, 30)
  if (head.readUInt32LE(0) !== signature.file) throw torn()
  const stored = pieces(file, offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed)
  let length = 0
  let sum = 0
  for await (const chunk of method === 0 ? stored : inflated(stored)) {
    length += chunk.length
    if (length > most.unpacked || (length > bomb.above && length > packed * bomb.ratio)) {
      throw new FileRefused('E100', '这个工作簿解开后大得不合情理，没有读下去。请只保留要报送的数据，另存后再导入。')
    }
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (length !== unpacked || sum !== crc) throw torn()
}

async function* inflated(stored: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 65_536 })
  pipeline(Readable.from(stored, { objectMode: false, highWaterMark: 65_536 }), inflate, () => {}) // the fault is thrown to whoever reads
  try {
    for await (const chunk of inflate) yield chunk as Buffer
  } catch (error) {
    throw error instanceof FileRefused ? error : torn()
  }
}

async function* pieces(file: FileHandle, from: number, length: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length;) {
    const piece = await at(file, from + done, Math.min(65_536, length - done))
    done += piece.length
    yield piece
  }
}
