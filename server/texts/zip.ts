import { inflateRawSync } from 'node:zlib'
import { Trouble } from '../trouble.ts'

/** The parts of a law's document do not unpack to more; a small file that does was made to do harm. */
const largest = 64 * 1024 * 1024

interface Entry { readonly method: number, readonly packed: number, readonly offset: number, readonly encrypted: boolean }

/** Opens a ZIP package and hands out its parts one by one, each unpacked no further than is sensible. Undefined for a part that is not there. */
export function openZip(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(file)
  let left = largest
  return (name) => {
    const entry = entries.get(name)
    const part = entry && unpacked(file, entry, name, left)
    left -= part?.length ?? 0
    return part
  }
}

const broken = (cause?: unknown): Trouble => new Trouble('text-broken', '这个 DOCX 文件已经损坏，不能打开。请在 Word 或 WPS 中重新保存后再试。', cause)

function directoryOf(file: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  // The end record lies within the last 64 KB, behind it only a comment.
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length) throw broken()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw broken()
    const [nameLength, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name, { method: file.readUInt16LE(at + 10), packed: file.readUInt32LE(at + 20), offset: file.readUInt32LE(at + 42), encrypted: (file.readUInt16LE(at + 8) & 1) === 1 })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

function unpacked(file: Buffer, { method, packed, offset, encrypted }: Entry, name: string, left: number): Uint8Array {
  if (encrypted) throw new Trouble('text-locked', '这个文件设有密码，不能读取。请去掉密码后再试。')
  if (offset + 30 > file.length) throw broken()
  const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const data = file.subarray(from, from + packed)
  try {
    if (method === 0) return data
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Trouble('text-too-large', `文件读到 ${name} 时展开已超过 ${largest / 1024 / 1024} MB，不像一部法规，没有读取。`, error)
    }
    throw broken(error)
  }
}
