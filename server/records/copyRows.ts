import type { Day } from '../../core/norms/index.ts'
import { daysBetween } from '../../core/periods/index.ts'

const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const dayNought = '2000-01-01'
const typeOfText = 25

/**
 * Rows for COPY in its binary form, each value its length and its bytes: nothing is escaped here, nothing taken apart there. The columns
 * must have the types of the values that are added, one after another.
 */
export class CopyRows {
  #bytes = Buffer.allocUnsafe(65_536)
  #size = signature.copy(this.#bytes)

  /** In bytes, so far. */
  get size(): number { return this.#size }

  /** All rows; good until `clear`. */
  whole(): Buffer {
    this.#size = this.#room(2).writeInt16BE(-1, this.#size)
    return this.#bytes.subarray(0, this.#size)
  }

  clear(): void {
    this.#size = signature.length
  }

  /** Begins a row of so many values. */
  row(values: number): void {
    this.#size = this.#room(2).writeInt16BE(values, this.#size)
  }

  /** Text, and JSON. */
  text(value: string | null): void {
    if (value === null) return this.#length(-1)
    const bytes = this.#room(4 + 3 * value.length) // of UTF-8
    const length = bytes.write(value, this.#size + 4)
    bytes.writeInt32BE(length, this.#size)
    this.#size += 4 + length
  }

  bytes(value: Buffer | null): void {
    if (value === null) return this.#length(-1)
    this.#length(value.length)
    this.#size += value.copy(this.#room(value.length), this.#size)
  }

  texts(values: readonly string[]): void {
    const begin = this.#size
    this.#length(0)
    for (const head of values.length === 0 ? [0, 0, typeOfText] : [1, 0, typeOfText, values.length, 1]) this.#length(head)
    for (const value of values) this.text(value)
    this.#bytes.writeInt32BE(this.#size - begin - 4, begin)
  }

  integer(value: number | null): void {
    if (value === null) return this.#length(-1)
    this.#length(4)
    this.#length(value)
  }

  /** `double precision`. */
  number(value: number | null): void {
    if (value === null) return this.#length(-1)
    this.#length(8)
    this.#size = this.#room(8).writeDoubleBE(value, this.#size)
  }

  flag(value: boolean): void {
    this.#length(1)
    this.#size = this.#room(1).writeInt8(Number(value), this.#size)
  }

  day(value: Day | null): void {
    this.integer(value === null ? null : daysBetween(dayNought, value))
  }

  #length(value: number): void {
    this.#size = this.#room(4).writeInt32BE(value, this.#size)
  }

  /** The bytes, with room for so many more. */
  #room(more: number): Buffer {
    if (this.#size + more > this.#bytes.length) {
      const wider = Buffer.allocUnsafe(Math.max(this.#size + more, 2 * this.#bytes.length))
      this.#bytes.copy(wider, 0, 0, this.#size)
      this.#bytes = wider
    }
    return this.#bytes
  }
}
