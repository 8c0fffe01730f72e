import { actedOn, type EnforcementRecord, keysOf, packed, type Problem, setApart } from '../../core/records/index.ts'
import { type Batch, columnCount } from '../store/records/intake.ts'
import type { Seals } from '../seal/seals.ts'
import { placeOfRecord, placeOfRow } from '../store/records/sealed.ts'
import { CopyRows } from './copyRows.ts'
import { type Looked, stored } from './monitor.ts'
import type { Written } from './rows.ts'

/** A row that may enter, with all that the tables keep of it. */
export interface Taken {
  readonly line: number
  /** Where it is another than that of its file. */
  readonly layout?: Layout | undefined
  /** What its sender counts of versions is of an earlier one. */
  readonly counted?: false
  /** Kept only where the row may yet be refused: null saves a third of the copying. */
  readonly written: Written | null
  readonly record: EnforcementRecord
  readonly body: { readonly id: string, readonly path: string }
  readonly looked: Looked
}

/** What a source cannot tell, and the number under which that is kept. */
export interface Layout { readonly id: number, readonly unreported: readonly string[] }

/** Under which import the rows are kept that are kept out, what the file they come from cannot tell, and what seals them. */
export interface Gathered { readonly importId: string, readonly layout: Layout, readonly seals: Seals }

/** Its values, in the order of the table `incoming`. Personal values leave the record masked: whatever asks for them whole comes before. */
function addTaken(rows: CopyRows, { line, written, record, body, looked, layout: own, counted }: Taken, of: Gathered): void {
  const { seals } = of
  const layout = own ?? of.layout
  const keys = keysOf(record, seals.blind)
  const apart = setApart(record)
  rows.row(columnCount)
  rows.integer(line)
  addCells(rows, line, written, of)
  rows.text(null)
  rows.text(looked.findings.length + looked.failed.length > 0 ? JSON.stringify(stored(looked)) : null)
  rows.integer(counted === false ? null : record.version)
  rows.text(body.id)
  rows.text(record.sourceSystem)
  rows.text(record.sourceRecordId)
  rows.text(body.path)
  rows.text(record.actionKind)
  rows.text(record.actionNo)
  rows.text(record.decisionNo)
  rows.text(record.name)
  rows.flag(record.isEnterprise === true)
  rows.day(actedOn(record))
  rows.day(record.decidedAt)
  rows.flag(record.voided === true)
  rows.text(packed(record, layout.unreported))
  rows.day(looked.next)
  rows.text(keys.field)
  rows.text(keys.item)
  rows.text(keys.offence)
  rows.text(keys.place)
  rows.number(keys.fine)
  rows.text(keys.party)
  rows.texts(keys.officers)
  rows.texts(keys.tallies)
  rows.bytes(apart === null ? null : seals.seal(apart, placeOfRecord(body.id, record.sourceSystem!, record.sourceRecordId!)))
  rows.integer(layout.id)
}

/** What was handed in: as it may lie open, and sealed. */
function addCells(rows: CopyRows, line: number, written: Written | null, { importId, seals }: Gathered): void {
  rows.text(written && JSON.stringify(written.masked))
  rows.bytes(written && seals.seal(JSON.stringify(written.whole), placeOfRow(importId, line)))
}

function addRefused(rows: CopyRows, line: number, written: Written, problems: readonly Problem[], of: Gathered): void {
  rows.row(columnCount)
  rows.integer(line)
  addCells(rows, line, written, of)
  rows.text(JSON.stringify(problems))
  for (let at = 4; at < columnCount; at++) rows.text(null)
}

/** A batch is moved once it has some thousand rows, or some megabytes; the first ones sooner, for the database waits for them. */
const enough = { firstRows: 500, rows: 2_000, bytes: 4_000_000 }

/**
 * Rows gather until they are enough to be moved together: rows of COPY for the table `incoming`, in one of two buffers in turn. While one batch
 * is being moved the next may gather, and no more than that.
 */
export class Gathering {
  readonly #of: Gathered
  #rows = new CopyRows()
  #other = new CopyRows()
  #taken = 0
  #refused = 0
  #hasFindings = false
  #mayRepeat = false
  #enoughRows = enough.firstRows

  constructor(of: Gathered) {
    this.#of = of
  }

  take(row: Taken): void {
    this.#taken++
    this.#mayRepeat ||= row.written !== null
    this.#hasFindings ||= row.looked.findings.length + row.looked.failed.length > 0
    addTaken(this.#rows, row, this.#of)
  }

  refuse(line: number, written: Written, problems: readonly Problem[]): void {
    this.#refused++
    addRefused(this.#rows, line, written, problems, this.#of)
  }

  get isEmpty(): boolean { return this.#taken + this.#refused === 0 }
  get isEnough(): boolean { return this.#taken + this.#refused >= this.#enoughRows || this.#rows.size > enough.bytes }

  /** What has gathered; the next row begins anew, over the batch before this one. */
  batch(): Batch {
    const batch = { rows: this.#rows.whole(), taken: this.#taken, refused: this.#refused, hasFindings: this.#hasFindings, mayRepeat: this.#mayRepeat }
    ;[this.#rows, this.#other] = [this.#other, this.#rows]
    this.#rows.clear()
    this.#taken = 0
    this.#refused = 0
    this.#hasFindings = false
    this.#mayRepeat = false
    this.#enoughRows = Math.min(2 * this.#enoughRows, enough.rows)
    return batch
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
