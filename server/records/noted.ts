import type { EnforcementRecord, Problem } from '../../core/records/index.ts'
import type { QualityCount } from '../store/records/quality.ts'
import type { RowMark } from '../store/records/quarantine.ts'
import type { ActingBody } from './joining.ts'
import { storableProblem } from './storable.ts'
import type { Tally } from './tally.ts'

/** Of the rows that were taken with a warning, so many are told one by one. */
const warningsTold = 200

/** Of a batch with more records it is not told what became of each. */
const itemsTold = 1_000

/** `own`: the organ that hands in. `newTally`: what counts the rows of one file. `eachItem`: whether it is told what became of each record. */
export interface NotedFor {
  readonly bodies: ReadonlyMap<string, ActingBody>
  readonly own: string | null
  readonly newTally: () => Tally
  readonly eachItem: boolean
}

/** What is noted of the rows of an import while it runs: whose they are, what is doubtful in them, and how good each body's data are. */
export class Noted {
  readonly #for: NotedFor
  #tally: Tally
  #marks: RowMark[] = []
  #items: RowMark[] | null
  #warnings = 0
  readonly warned: (Problem & { line: number })[] = []

  constructor(given: NotedFor) {
    this.#for = given
    this.#tally = given.newTally()
    this.#items = given.eachItem ? [] : null
  }

  get warnings(): number { return this.#warnings }

  /** All records of a batch in their order; null where nobody asked, or they are too many. */
  get items(): readonly RowMark[] | null { return this.#items }

  /** Counts a row, and says whose it is. */
  row(line: number, record: EnforcementRecord | null, problems: readonly Problem[]): RowMark {
    const named = record?.bodyCode ? this.#for.bodies.get(record.bodyCode) : undefined
    const body = named?.mayReport ? named.id : null // of another's body nothing is written down
    const whose: RowMark = { line, body: body ?? this.#for.own, kind: record?.actionKind ?? null, system: record?.sourceSystem ?? null, recordId: record?.sourceRecordId ?? null }
    if (whose.body !== null) this.#tally.add(whose.body, record, problems)
    if (this.#items && this.#items.push(whose) > itemsTold) this.#items = null
    return whose
  }

  warn(line: number, problems: readonly Problem[]): void {
    this.#warnings += problems.length
    if (this.warned.length < warningsTold) this.warned.push(...problems.map(one => ({ ...storableProblem(one), line })))
  }

  /** Keeps in mind whose a row is that is kept out, or may yet be. */
  mark(whose: RowMark): void { this.#marks.push(whose) }

  takeMarks(): readonly RowMark[] {
    const marks = this.#marks
    this.#marks = []
    return marks
  }

  /** What the rows since the last time tell of the quality of each body's data. */
  takeCounts(): readonly QualityCount[] {
    const { counts } = this.#tally
    this.#tally = this.#for.newTally()
    return counts
  }
}
