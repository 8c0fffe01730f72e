import { type EnforcementRecord, isAskedWhole, putBack, withoutAsked } from '../../../core/records/index.ts'
import type { Query } from '../../database/connect.ts'
import type { Seals, Unopened } from '../../seal/seals.ts'

/** What tells who somebody is, under its seal, and the place it is bound to. */
export interface Sealed { readonly sealed: Uint8Array | null, readonly place: string | null }

/** A record as it lies open, with its seal. */
export interface SealedRecord extends Sealed { readonly record: EnforcementRecord }

/** A record is sealed under what tells it apart: what it says cannot be moved to another. `sealColumns` has the same in SQL. */
export const placeOfRecord = (body: string, system: string, recordId: string): string => `record\n${body}\n${system}\n${recordId}`

/** Of `record`, or of what `sealed` names beside it: an earlier version has the place of its record. */
export const sealColumns = (query: Query, sealed = query`record.sealed`) => query`
  ${sealed} as sealed, case when ${sealed} is not null then concat_ws(E'\n', 'record', record.body_id, record.source_system, record.source_record_id) end as place`

export const placeOfRow = (importId: string, line: number): string => `row\n${importId}\n${line}`

/** The record whole; where its seal does not open, why. */
export function opened(seals: Seals, { record, sealed, place }: SealedRecord): { readonly record: EnforcementRecord, readonly unopened: Unopened | null } {
  if (sealed === null || place === null) return { record, unopened: null }
  const found = seals.open(sealed, place)
  return found.ok ? { record: putBack(record, found.text), unopened: null } : { record: withoutAsked(record), unopened: found }
}

/** The record as monitoring takes it: opened only where it asks for something whole. */
export const openedForMonitoring = (seals: Seals, sealed: SealedRecord): EnforcementRecord =>
  (sealed.sealed !== null && isAskedWhole(sealed.record) ? opened(seals, sealed).record : sealed.record)
