import { FileRefused } from './fileRefused.ts'

/** How long a sender may fall silent in the middle of a file, in milliseconds: while it is open, others wait for what it writes. */
const longestSilence = 60_000

/** The bytes as they come; a sender that breaks off or falls silent is refused. */
export async function* flowing(bytes: AsyncIterable<Uint8Array>, patience = longestSilence): AsyncGenerator<Uint8Array> {
  const coming = bytes[Symbol.asyncIterator]()
  let isWaiting = false // what is waited for cannot be asked to end as well
  try {
    for (;;) {
      isWaiting = true
      const next = await inTime(coming.next().catch(brokenOff), patience)
      isWaiting = false
      if (next.done) return
      yield next.value
    }
  } finally {
    if (!isWaiting) await coming.return?.()
  }
}

async function inTime<T>(coming: Promise<T>, patience: number): Promise<T> {
  const tired = Promise.withResolvers<never>()
  const timer = setTimeout(() => tired.reject(new FileRefused('interrupted', `上传停了${patience / 1000}秒没有继续。请检查网络后把文件重新导入一次。`)), patience)
  try {
    return await Promise.race([coming, tired.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** What a stream says when the other end has gone. */
const ends = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'EPIPE'])

function brokenOff(error: unknown): never {
  throw ends.has(String((error as { code?: unknown }).code)) ? new FileRefused('interrupted', '上传中断。请把文件重新导入一次。') : error
}
