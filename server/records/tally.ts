import { fieldsAsked } from '../../core/monitoring/index.ts'
import type { Day, Law, RecordKind } from '../../core/norms/index.ts'
import type { Calendar } from '../../core/periods/index.ts'
import { delayStep, type EnforcementRecord, type Problem, type TimeAllowed, timelinessOf } from '../../core/records/index.ts'
import type { QualityCount } from '../store/records/quality.ts'

/** Within how long a record must become data, and the calendar by which that is counted. */
export type Allowed = (record: EnforcementRecord, body: string) => { readonly time: TimeAllowed, readonly calendar: Calendar }

/** Counts, while a file is read, what it tells of the quality of each body's data. */
export class Tally {
  readonly #statutes: readonly Law[]
  readonly #today: Day
  readonly #allowed: Allowed
  readonly #counts = new Map<string, QualityCount>()
  readonly #asked = new Map<RecordKind, ReadonlyMap<string, string>>()
  readonly #silent = new WeakMap<readonly string[], Map<RecordKind, string[]>>()

  constructor(statutes: readonly Law[], today: Day, allowed: Allowed) {
    this.#statutes = statutes
    this.#today = today
    this.#allowed = allowed
  }

  get counts(): readonly QualityCount[] { return [...this.#counts.values()] }

  /** `body`: whose row it is, or who handed it in where that cannot be told. */
  add(body: string, record: EnforcementRecord | null, problems: readonly Problem[]): void {
    const count = this.#countOf(body, record?.sourceSystem ?? '', record?.actionKind ?? '')
    count.rows++
    for (const { code, level } of problems) {
      if (level === 'warning') count.warnings++
      count.codes[code] = (count.codes[code] ?? 0) + 1
    }
    if (!record) return
    this.#addFields(count, record)
    this.#addDays(count, record, body)
  }

  #countOf(body: string, system: string, kind: string): QualityCount {
    const key = `${body}\n${system}\n${kind}`
    const known = this.#counts.get(key)
    if (known) return known
    const made: QualityCount = { body, system, kind, rows: 0, warnings: 0, lateRecorded: 0, lateReported: 0, backDated: 0, wanted: 0, filled: 0, codes: {}, missing: {}, delays: {} }
    this.#counts.set(key, made)
    return made
  }

  /** A field that its source does not carry at all leaves rules without an answer; an empty one that it carries is an answer. */
  #addFields(count: QualityCount, record: EnforcementRecord): void {
    const asked = this.#asked.get(record.actionKind) ?? fieldsAsked(this.#statutes, record.actionKind)
    this.#asked.set(record.actionKind, asked)
    const silent = this.#silentIn(record, asked)
    count.wanted += asked.size
    count.filled += asked.size - silent.length
    for (const name of silent) count.missing[name] = (count.missing[name] ?? 0) + 1
  }

  #silentIn({ unreported, actionKind }: EnforcementRecord, asked: ReadonlyMap<string, string>): string[] {
    const known = this.#silent.get(unreported) ?? new Map<RecordKind, string[]>()
    this.#silent.set(unreported, known)
    const silent = known.get(actionKind) ?? [...new Set(unreported.flatMap(field => asked.get(field) ?? []))]
    known.set(actionKind, silent)
    return silent
  }

  #addDays(count: QualityCount, record: EnforcementRecord, body: string): void {
    const { time, calendar } = this.#allowed(record, body)
    const { recordedLate, reportedLate, backDated, delay } = timelinessOf(record, this.#today, time, calendar)
    if (recordedLate) count.lateRecorded++
    if (reportedLate) count.lateReported++
    if (backDated) count.backDated++
    if (delay === null) return
    const step = delayStep(delay)
    count.delays[step] = (count.delays[step] ?? 0) + 1
  }
}
