import { createDeflateRaw, crc32 } from 'node:zlib'

/** One file of an archive, as it is made. */
export interface Entry {
  readonly name: string
  readonly content: AsyncIterable<Buffer>
}

/** Sizes stand behind the content, for nobody knows them before; names are UTF-8. */
const flags = 0x0808
const deflated = 8

interface Written { readonly name: Buffer, readonly at: number, readonly crc: number, readonly packed: number, readonly size: number }

/** A ZIP while it is made, in as little memory as its parts need. Up to four gigabytes. */
export async function* zipped(entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let at = 0
  for await (const { name, content } of entries) {
    const title = Buffer.from(name)
    const began = at
    const head = localHead(title)
    at += head.length
    yield head
    const sums = { crc: 0, size: 0 }
    let packed = 0
    for await (const chunk of deflatedFrom(content, sums)) {
      packed += chunk.length
      yield chunk
    }
    const tail = numbers([[0x08074b50, 4], [sums.crc, 4], [packed, 4], [sums.size, 4]])
    at += packed + tail.length
    yield tail
    written.push({ name: title, at: began, packed, ...sums })
  }
  const directory = Buffer.concat(written.map(centralHead))
  yield directory
  yield numbers([[0x06054b50, 4], [0, 2], [0, 2], [written.length, 2], [written.length, 2], [directory.length, 4], [at, 4], [0, 2]])
}

async function* deflatedFrom(content: AsyncIterable<Buffer>, sums: { crc: number, size: number }): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw()
  const feeding = (async () => {
    for await (const chunk of content) {
      sums.crc = crc32(chunk, sums.crc)
      sums.size += chunk.length
      if (!deflate.write(chunk)) await new Promise(resolve => { deflate.once('drain', resolve) })
    }
    deflate.end()
  })()
  feeding.catch((error: unknown) => { deflate.destroy(error as Error) })
  for await (const chunk of deflate) yield chunk as Buffer
  await feeding
}

/** The first of January 1980: an archive of the same content is the same. */
const moment = [[0, 2], [0x21, 2]] as const

const localHead = (name: Buffer): Buffer =>
  Buffer.concat([numbers([[0x04034b50, 4], [20, 2], [flags, 2], [deflated, 2], ...moment, [0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]]), name])

const centralHead = ({ name, at, crc, packed, size }: Written): Buffer => Buffer.concat([
  numbers([[0x02014b50, 4], [20, 2], [20, 2], [flags, 2], [deflated, 2], ...moment, [crc, 4], [packed, 4], [size, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), name,
])

/** Numbers in so many bytes each, the lowest first. */
function numbers(values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0))
  values.reduce((at, [value, bytes]) => (bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at)), 0)
  return buffer
}
