import type { FileHandle } from 'node:fs/promises'
import { FileRefused } from '../fileRefused.ts'
import { openUnnamed } from '../unnamed.ts'

const largest = 400 * 1024 ** 2

/** A file that came as a stream, where it can be read from its end. */
export interface Spooled { readonly file: FileHandle, readonly size: number }

export async function spool(bytes: AsyncIterable<Uint8Array>): Promise<Spooled> {
  const file = await openUnnamed()
  try {
    let size = 0
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > largest) throw new FileRefused('E100', `工作簿超过了${largest / 1024 ** 2}MB。请拆成几个文件，或者另存为 CSV 后再导入。`)
      await file.appendFile(chunk)
    }
    return { file, size }
  } catch (error) {
    await file.close()
    throw error
  }
}
