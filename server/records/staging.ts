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

/** In the order of the table `incoming`. */
function takenLine({ line, written, record, body, looked }: Taken, layout: readonly string[]): string {
  const keys = keysOf(record)
  const findings = looked.findings.length + looked.failed.length > 0 ? copied(JSON.stringify(stored(looked))) : nothing
  return `${line}\t${written ? copied(JSON.stringify(written)) : nothing}\t${nothing}\t${findings}\t${record.version ?? nothing}\t${body.id}\t${copied(record.sourceSystem)}\t${copied(record.sourceRecordId)
  }\t${body.path}\t${record.actionKind}\t${copied(record.actionNo)}\t${copied(record.decisionNo)}\t${copied(record.name)}\t${flag(record.isEnterprise === true)}\t${actedOn(record) ?? nothing
  }\t${record.decidedAt ?? nothing}\t${flag(record.voided === true)}\t${copied(packed(record, layout))}\t${looked.next ?? nothing}\t${copied(keys.field)}\t${copied(keys.item)}\t${copied(keys.offence)
  }\t${copied(keys.place)}\t${keys.fine ?? nothing}\t${copied(keys.party)}\t${list(keys.officers)}\t${list(keys.tallies)}\n`
}

const refusedLine = (line: number, written: readonly string[], problems: readonly Problem[]): string =>
  `${line}\t${copied(JSON.stringify(written))}\t${copied(JSON.stringify(problems))}${`\t${nothing}`.repeat(24)}\n`

/** A batch is moved once it has some thousand rows, or some megabytes. */
const enough = { rows: 2_000, bytes: 4_000_000 }

/**
 * Rows gather until they are enough to be moved together: lines of COPY whose columns are those of the table `incoming`, written into one of
 * two buffers in turn. While one batch is being moved the next may gather, and no more than that.
 */
export class Gathering {
  readonly #layout: readonly string[]
  #bytes = Buffer.alloc(0)
  #other = Buffer.alloc(0)
  #size = 0
  #rows = 0
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

  get isEmpty(): boolean { return this.#rows === 0 }
  get isEnough(): boolean { return this.#rows >= enough.rows || this.#size > enough.bytes }

  /** What has gathered; the next row begins anew, over the batch before this one. */
  batch(): Batch {
    const batch = { lines: this.#bytes.subarray(0, this.#size), taken: this.#taken, refused: this.#rows - this.#taken, hasFindings: this.#hasFindings, mayRepeat: this.#mayRepeat }
    ;[this.#bytes, this.#other] = [this.#other, this.#bytes]
    this.#size = 0
    this.#rows = 0
    this.#taken = 0
    this.#hasFindings = false
    this.#mayRepeat = false
    return batch
  }

  #add(line: string): void {
    const most = this.#size + 3 * line.length // of UTF-8
    if (most > this.#bytes.length) {
      const wider = Buffer.allocUnsafe(Math.max(most, 2 * this.#bytes.length, 65_536))
      this.#bytes.copy(wider, 0, 0, this.#size)
      this.#bytes = wider
    }
    this.#size += this.#bytes.write(line, this.#size)
    this.#rows++
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
