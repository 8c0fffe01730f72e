import iconv from 'iconv-lite'
import { FileRefused } from './fileRefused.ts'
import { Plausibility } from './plausible.ts'

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'

/** How many bytes from the first that is not ASCII are enough to tell UTF-8 from GB18030. */
const telling = 256

/** How much of the beginning is looked at for a mark, and for the zeros of UTF-16 without one. */
const startTells = 1_024

/**
 * The text of a file, whatever a Chinese office's software wrote it in: UTF-8, UTF-16 or GB18030 (which reads GBK and GB2312).
 * `found` is told once it is known which; a file of ASCII alone counts as UTF-8. Holds no more than a few chunks.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, found: (encoding: Encoding) => void): AsyncGenerator<string> {
  let encoding: Encoding | null = null
  let started = false
  let decode: Decode | undefined
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of withEnd(bytes)) {
    const last = chunk === null
    if (chunk) held = held.length === 0 ? asBuffer(chunk) : Buffer.concat([held, chunk])
    if (!started && (held.length >= startTells || last)) {
      started = true
      encoding = encodingAtStart(held)
    }
    if (started && !encoding) {
      const ascii = asciiLength(held)
      if (held.length - ascii >= telling || last) encoding = isUtf8(held.subarray(ascii), last) ? 'UTF-8' : 'GB18030'
      else if (ascii > 0) {
        yield held.toString('latin1', 0, ascii)
        held = held.subarray(ascii)
      }
    }
    if (!encoding) continue
    if (!decode) {
      found(encoding)
      decode = decoderFor(encoding)
    }
    const text = decode(held, last)
    held = Buffer.alloc(0)
    if (text !== '') yield text
  }
}

type Decode = (chunk: Buffer, last: boolean) => string

const asBuffer = (chunk: Uint8Array): Buffer => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)

async function* withEnd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  yield* bytes
  yield null
}

/** What the first bytes say, or null if they say nothing. */
function encodingAtStart(bytes: Buffer): Encoding | null {
  const begins = (...values: number[]) => values.every((value, at) => bytes[at] === value)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused('E100', '这是旧版的 Excel 文件（.xls），或者是加了密码的工作簿。请去掉密码，另存为 XLSX 或者 CSV 后再导入。')
  if (begins(0xff, 0xfe)) return 'UTF-16LE'
  if (begins(0xfe, 0xff)) return 'UTF-16BE'
  if (begins(0xef, 0xbb, 0xbf)) return 'UTF-8'
  return utf16Without(bytes.subarray(0, startTells))
}

/**
 * UTF-16 without a mark: commas, digits and line ends have a zero in every pair, always on the same side. A zero that strayed into a text of
 * another encoding is one of few, and the text is good UTF-8 around it.
 */
function utf16Without(bytes: Buffer): Encoding | null {
  const zeros = [...bytes.keys()].filter(at => bytes[at] === 0)
  const odd = zeros.filter(at => at % 2 === 1).length
  const even = zeros.length - odd
  if (zeros.length < 2 || zeros.length < bytes.length / 50 || Math.max(even, odd) < zeros.length * 0.8) return null
  if (zeros.length < bytes.length / 4 && isUtf8(bytes, false)) return null
  return odd > even ? 'UTF-16LE' : 'UTF-16BE'
}

function asciiLength(bytes: Buffer): number {
  const at = bytes.findIndex(byte => byte >= 0x80)
  return at < 0 ? bytes.length : at
}

function isUtf8(bytes: Buffer, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole })
    return true
  } catch {
    return false
  }
}

const decoderFor = (encoding: Encoding): Decode => encoding === 'UTF-8' ? utf8Decoder() : otherDecoder(encoding)

function utf8Decoder(): Decode {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (chunk, last) => {
    try {
      return decoder.decode(chunk, { stream: !last })
    } catch {
      throw new FileRefused('E100', '文件前面是 UTF-8 编码，这里却有不是 UTF-8 的内容，可能由两种编码的文件拼接而成。请统一编码后重新导入。')
    }
  }
}

function otherDecoder(encoding: Encoding): Decode {
  const decoder = iconv.getDecoder(encoding)
  const plausibility = encoding === 'GB18030' ? new Plausibility() : null
  let first = true
  let length = 0
  return (chunk, last) => {
    length += chunk.length
    if (last && encoding !== 'GB18030' && length % 2 === 1) throw new FileRefused('E100', `文件按 ${encoding} 编码读取，末尾却只有半个字，可能没有传完。请重新导出后再导入。`)
    let text = decoder.write(chunk) + (last ? decoder.end() ?? '' : '')
    if (first && text !== '') {
      text = text.replace(/^\ufeff/, '')
      first = false
    }
    if (text.includes('\ufffd')) throw new FileRefused('E100', `文件按 ${encoding} 编码读取，这里却有无法辨认的内容。请另存为 UTF-8 编码后重新导入。`)
    plausibility?.watch(chunk, text, last)
    return text
  }
}
