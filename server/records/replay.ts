import type { FileHandle } from 'node:fs/promises'
import { openUnnamed } from './unnamed.ts'

/** So much of a stream is kept in memory; of a longer one all is kept in a file, in bytes. */
const inMemory = 1_000_000
const pieceOfFile = 65_536

/** A stream that can be read again from its beginning: what has come is kept, the rest comes when it is asked for. Read by one at a time. */
export class Replay implements AsyncIterable<Uint8Array> {
  readonly #coming: AsyncIterator<Uint8Array>
  #kept: Uint8Array[] = []
  #size = 0
  #file: FileHandle | null = null

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#coming = bytes[Symbol.asyncIterator]()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield* this.#before()
    for (let next = await this.#coming.next(); !next.done; next = await this.#coming.next()) {
      await this.#keep(next.value)
      yield next.value
    }
  }

  /** Nothing more is read. */
  async close(): Promise<void> {
    await this.#file?.close()
    await this.#coming.return?.()
  }

  async *#before(): AsyncGenerator<Uint8Array> {
    if (this.#file === null) return yield* this.#kept
    for (let at = 0; at < this.#size;) {
      const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(pieceOfFile), 0, pieceOfFile, at)
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }

  async #keep(chunk: Uint8Array): Promise<void> {
    this.#size += chunk.length
    if (this.#file !== null) return await this.#file.appendFile(chunk)
    this.#kept.push(chunk)
    if (this.#size <= inMemory) return
    this.#file = await openUnnamed()
    await this.#file.appendFile(Buffer.concat(this.#kept))
    this.#kept = []
  }
}
