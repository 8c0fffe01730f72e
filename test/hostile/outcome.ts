import { type Body, check, isTaken } from '../../core/records/index.ts'
import { calendarFor } from '../../laws/registry.ts'
import { FileRefused } from '../../server/records/fileRefused.ts'
import { parcelFrom } from '../../server/records/source.ts'

export type Hostile = Buffer | string | (() => AsyncIterable<Uint8Array>)

const market: Body = { id: '659801-market', name: '甲县市场监督管理局', region: 'cn', mayReport: true }
const dictionaries = { bodies: new Map([[market.id, market]]), calendarOf: calendarFor, today: '2026-11-20' as const }
const told = 3

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What becomes of a file: `E100@3 …` where it is refused whole; else how many rows are taken, and of the first that are not, line, code and sentence. */
export async function outcomeOf(file: Hostile, size = 65_536): Promise<string> {
  let taken = 0
  const out: string[] = []
  let kept = 0
  try {
    const parcel = await parcelFrom(typeof file === 'function' ? file() : pieces(Buffer.from(file as string), size), () => {})
    try {
      for (const { source } of parcel.files) {
        for await (const batch of 'batches' in source ? source.batches : source.children) {
          for (const { line, reading, written } of batch) {
            const { problems } = 'row' in reading ? reading : check(reading, dictionaries)
            if (isTaken(problems)) taken++
            else {
              kept += written().masked.length
              if (out.push('') <= told) out[out.length - 1] = `${line} ${problems.filter(({ level }) => level !== 'warning').map(({ code, says }) => `${code} ${says}`).join('，')}`
            }
          }
        }
      }
    } finally {
      await parcel.close()
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return `${error.code}${error.line === null ? '' : `@${error.line}`} ${error.message}`
  }
  return kept === 0 ? `${taken} taken` : `${taken} taken, ${out.length} out: ${out.filter(Boolean).join(' | ')}`
}
