import type { Day, Law, RecordKind } from '../core/norms/index.ts'
import { type Around, examine, type Finding, type Result, scan } from '../core/monitoring/index.ts'
import { type EnforcementRecord, readRecord } from '../core/records/index.ts'
import { type WorldEntries, worldOf } from '../core/registers/index.ts'
import { calendarFor } from '../laws/registry.ts'

/** A record as a sender writes it; whatever an example does not turn on is left out. */
export type Written = Readonly<Record<string, unknown>>

/** Throws where the example itself is not what a sender may write. */
export function recordOf(kind: RecordKind, written: Written): EnforcementRecord {
  const { record, problems } = readRecord({ actionKind: kind, ...written })
  if (!record || problems.length > 0) throw new Error(problems.map(({ field, says }) => `${field}: ${says}`).join('；'))
  return record
}

export interface On { readonly today?: Day; readonly region?: string; readonly registers?: Partial<WorldEntries> | undefined }

/** The calendar, the day and the registers of an example; registers that it does not fill know nothing. */
export const around = ({ today = '2026-11-20', region = 'cn', registers = {} }: On = {}): Around => ({ calendar: calendarFor(region), today, world: worldOf(registers) })

/** What becomes of one norm in an example record. */
export function resultOf(law: Law, norm: string, kind: RecordKind, written: Written, on: On = {}): Result {
  return findingOf(law, norm, kind, written, on).result
}

export function findingOf(law: Law, norm: string, kind: RecordKind, written: Written, on: On = {}): Finding {
  const found = examine(recordOf(kind, written), [law], around(on)).find((one) => one.norm === norm)
  if (!found) throw new Error(`${law.id} has no norm ${norm} for ${kind}`)
  return found
}

/** Ids of the norms that an example record breaks. */
export const brokenBy = (laws: readonly Law[], kind: RecordKind, written: Written, on: On = {}): string[] =>
  scan(recordOf(kind, written), laws, around(on)).findings.map(({ norm }) => norm)
