import { createHash, getHashes } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** A file read once from end to end. */
export interface ReadThrough {
  readonly bytes: number
  readonly sha256: string
  /** 国密 GM/T 0004. */
  readonly sm3: string
  readonly head: Buffer
  /** It bears the mark of a macro project of old documents. */
  readonly macros: boolean
}

const pieceBytes = 1024 ** 2
const headBytes = 64 * 1024
const macroMark = Buffer.from('_VBA_PROJECT', 'utf16le')

/** Hashes a file of any size in pieces of a megabyte; memory does not grow with it. */
export async function readThrough(path: string): Promise<ReadThrough> {
  const [sha256, sm3] = [createHash('sha256'), createHash('sm3')]
  let [bytes, macros, head, last] = [0, false, Buffer.alloc(0), Buffer.alloc(0)]
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    sha256.update(piece)
    sm3.update(piece)
    if (head.length < headBytes) head = Buffer.concat([head, piece.subarray(0, headBytes - head.length)])
    macros ||= piece.includes(macroMark) || Buffer.concat([last, piece.subarray(0, macroMark.length)]).includes(macroMark)
    last = Buffer.from(piece.subarray(-macroMark.length))
    bytes += piece.length
  }
  return { bytes, sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), head, macros }
}

/** The hash by which a file is known. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) hash.update(piece)
  return hash.digest('hex')
}

if (!getHashes().includes('sm3')) throw new Error('this Node.js is built without SM3: use an official build')
