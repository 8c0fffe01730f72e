import { actedOn, type EnforcementRecord, keysOf, packed, type Problem } from '../../core/records/index.ts'
import type { Batch } from '../store/records/intake.ts'
import { type Looked, stored } from './monitor.ts'

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

/** An array as COPY reads it. */
const list = (values: readonly string[]): string =>
  (values.length === 0 ? '{}' : copied(`{${values.map(value => `"${value.replaceAll(/["\\]/g, '\\$&')}"`).join()}}`))

function takenLine({ line, written, record, body, looked }: Taken, layout: readonly string[]): string {
  const keys = keysOf(record)
  return [
    line, written ? copied(JSON.stringify(written)) : nothing, nothing, body.id, body.path, record.actionKind, copied(record.sourceSystem), copied(record.sourceRecordId), record.version ?? nothing,
    copied(record.actionNo), copied(record.decisionNo), copied(record.name), flag(record.isEnterprise === true), actedOn(record) ?? nothing, record.decidedAt ?? nothing,
    flag(record.voided === true), copied(packed(record, layout)), looked.next ?? nothing, looked.findings.length + looked.failed.length > 0 ? copied(JSON.stringify(stored(looked))) : nothing,
    copied(keys.field), copied(keys.item), copied(keys.offence), copied(keys.place), keys.fine ?? nothing, copied(keys.party), list(keys.officers), list(keys.tallies),
  ].join('\t')
}

const refusedLine = (line: number, written: readonly string[], problems: readonly Problem[]): string =>
  [line, copied(JSON.stringify(written)), copied(JSON.stringify(problems)), ...Array<string>(24).fill(nothing)].join('\t')

/** Rows gather until they are enough to be moved together: lines of COPY whose columns are those of the table `incoming`. */
export class Gathering {
  readonly #layout: readonly string[]
  #lines: string[] = []
  #size = 0
  #taken = 0
  #hasFindings = false
  #mayRepeat = false

  /** `layout`: what the file they come from cannot tell. */
  constructor(layout: readonly string[]) {
    this.#layout = layout
  }

  take(row: Taken): void {
    this.#taken++
    this.#mayRepeat ||= row.written !== null
    this.#hasFindings ||= row.looked.findings.length + row.looked.failed.length > 0
    this.#add(takenLine(row, this.#layout))
  }

  refuse(line: number, written: readonly string[], problems: readonly Problem[]): void {
    this.#add(refusedLine(line, written, problems))
  }

  get isEmpty(): boolean { return this.#lines.length === 0 }
  /** Some thousand rows, or some megabytes. */
  get isEnough(): boolean { return this.#lines.length >= 2_000 || this.#size > 4_000_000 }

  /** What has gathered; the next row begins anew. */
  batch(): Batch {
    const batch = { lines: `${this.#lines.join('\n')}\n`, taken: this.#taken, refused: this.#lines.length - this.#taken, hasFindings: this.#hasFindings, mayRepeat: this.#mayRepeat }
    this.#lines = []
    this.#size = 0
    this.#taken = 0
    this.#hasFindings = false
    this.#mayRepeat = false
    return batch
  }

  #add(line: string): void {
    this.#lines.push(line)
    this.#size += line.length
  }
}

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
