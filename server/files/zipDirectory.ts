import { open } from 'node:fs/promises'

const endMark = Buffer.from('PK\u0005\u0006', 'latin1')
const entryMark = 0x02014b50
const longestEnd = 22 + 0xffff
/** Of the list of names; an archive that needs more is no material of a case. */
const largestDirectory = 16 * 1024 ** 2

/**
 * The names in a ZIP package, from the directory at its end; nothing where there is none. Nothing is unpacked, so an archive that
 * would swell does not. Those beyond 4 GiB (ZIP64) are beyond what is taken in.
 */
export async function packedNames(path: string, bytes: number): Promise<string[] | undefined> {
  const file = await open(path, 'r')
  try {
    const tail = Buffer.alloc(Math.min(bytes, longestEnd))
    await file.read(tail, 0, tail.length, bytes - tail.length)
    const end = tail.lastIndexOf(endMark)
    if (end < 0 || end + 22 > tail.length) return undefined
    const [size, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
    if (size > largestDirectory || offset + size > bytes) return undefined
    const directory = Buffer.alloc(size)
    await file.read(directory, 0, size, offset)
    return namesIn(directory)
  } finally {
    await file.close()
  }
}

function namesIn(directory: Buffer): string[] | undefined {
  const names: string[] = []
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== entryMark) return undefined
    const [name, extra, comment] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30), directory.readUInt16LE(at + 32)]
    names.push(directory.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}
