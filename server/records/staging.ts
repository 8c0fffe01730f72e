import type { Writable } from 'node:stream'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { actedOn, type EnforcementRecord, packed, type Problem } from '../../core/records/index.ts'
import type { Looked } from './monitor.ts'

/** A row that may enter, with all that the tables keep of it. */
export interface Taken {
  readonly line: number
  /** Kept only where the row may yet be refused: null saves a third of the copying. */
  readonly written: readonly string[] | null
  readonly record: EnforcementRecord
  readonly body: { readonly id: string, readonly path: string }
  readonly looked: Looked
}

const nothing = '\\N'
const special = /[\\\t\n\r]/

/** A value as COPY reads it. */
function copied(value: string | number | null): string {
  if (value === null) return nothing
  const text = String(value)
  return special.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r') : text
}

const flag = (value: boolean): string => value ? 't' : 'f'

/** One line of COPY for a row that may enter; the columns are those of the table `incoming`. */
export function takenLine({ line, written, record, body, looked }: Taken): string {
  return [
    line, written ? copied(JSON.stringify(written)) : nothing, nothing, body.id, body.path, record.actionKind, copied(record.sourceSystem), copied(record.sourceRecordId), record.version ?? nothing,
    copied(record.actionNo), copied(record.decisionNo), copied(record.name), flag(record.isEnterprise === true), actedOn(record) ?? nothing, record.decidedAt ?? nothing,
    flag(record.voided === true), copied(packed(record)), looked.next ?? nothing, looked.findings.length > 0 ? copied(JSON.stringify(looked.findings)) : nothing,
  ].join('\t')
}

/** The same for a row that is kept out. */
export const refusedLine = (line: number, written: readonly string[], problems: readonly Problem[]): string =>
  [line, copied(JSON.stringify(written)), copied(JSON.stringify(problems)), ...Array<string>(16).fill(nothing)].join('\t')

/**
 * Whether a key may have come before: never wrongly no, seldom wrongly yes (a Bloom filter of 4 MB, one in fifty at three million keys).
 * The database has the last word; this only tells which rows to carry along whole.
 */
export class MaybeSeen {
  readonly #bits = new Uint32Array(1 << 20)

  add(key: string): boolean {
    let seen = true
    let first = 0x811c9dc5
    let second = 0x9747b28c
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at)
      first = Math.imul(first ^ code, 0x01000193)
      second = Math.imul(second ^ code, 0x85ebca6b) + at | 0
    }
    for (let probe = 0; probe < 3; probe++) {
      const bit = (first + Math.imul(probe, second)) >>> 0 & 0x1ffffff
      const mask = 1 << (bit & 31)
      if (!(this.#bits[bit >>> 5]! & mask)) seen = false
      this.#bits[bit >>> 5]! |= mask
    }
    return seen
  }
}

/** Feeds COPY, no faster than the database takes it. */
export class Copying {
  readonly #into: Writable
  #lines: string[] = []
  #size = 0
  #error: unknown

  constructor(into: Writable) {
    this.#into = into
    into.on('error', error => { this.#error = error })
  }

  async add(line: string): Promise<void> {
    this.#lines.push(line)
    this.#size += line.length
    if (this.#size > 131_072) await this.#flush()
  }

  async end(): Promise<void> {
    await this.#flush()
    this.#into.end()
    await finished(this.#into)
  }

  /** Gives up; the transaction that holds the table must be rolled back. */
  abandon(): void {
    this.#into.destroy(new Error('the import was given up'))
  }

  async #flush(): Promise<void> {
    if (this.#error) throw this.#error
    if (this.#lines.length === 0) return
    const text = `${this.#lines.join('\n')}\n`
    this.#lines = []
    this.#size = 0
    if (!this.#into.write(text)) await once(this.#into, 'drain')
  }
}
