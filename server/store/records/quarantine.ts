import type { OrderChannel } from '../../../core/orders/index.ts'
import type { Problem } from '../../../core/records/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { countedTo, instantPart, keyIn, idPart, type Page, pageOf, uuidPart } from '../pages.ts'

/** Whose a row of a file is, as far as it could be read. */
export interface RowMark { readonly line: number, readonly body: string | null, readonly kind: string | null, readonly system: string | null, readonly recordId: string | null }

/** Says of rows that were kept out whose they are. Marks of rows that entered are passed over. */
export async function markQuarantined(tx: Transaction, id: string, marks: readonly RowMark[]): Promise<void> {
  if (marks.length === 0) return
  await tx`
    update record_quarantine set body_id = mark.body, kind = mark.kind, source_system = mark.system, source_record_id = mark."recordId"
    from jsonb_to_recordset(${tx.json(marks as never)}) as mark (line integer, body text, kind text, system text, "recordId" text)
    where import_id = ${id} and record_quarantine.line = mark.line`
}

/** Rows of earlier imports whose record has entered with this one need no more work. */
export async function markResubmitted(tx: Transaction, id: string): Promise<void> {
  await tx`
    update record_quarantine kept set resubmitted_in = ${id}
    from enforcement_record record
    where kept.resubmitted_in is null and kept.child is null and kept.at < now() and record.import_id = ${id}
      and record.body_id = kept.body_id and record.source_system = kept.source_system and record.source_record_id = kept.source_record_id`
}

/** A row that was corrected by hand and handed in again, whatever came of it there. */
export async function followUp(tx: Transaction, { id, line, by }: { id: string, line: number, by: string }): Promise<void> {
  await tx`update record_quarantine set resubmitted_in = ${by} where import_id = ${id} and line = ${line} and resubmitted_in is null`
}

export interface WaitingRow {
  readonly importId: string
  readonly line: number
  readonly fileName: string
  /** Of a file of work orders; null: of records. */
  readonly channel: OrderChannel | null
  readonly bodyId: string | null
  readonly bodyName: string | null
  readonly kind: string | null
  readonly sourceSystem: string | null
  readonly sourceRecordId: string | null
  readonly problems: readonly Problem[]
  readonly at: string
}

export interface Waiting { readonly after?: string | undefined, readonly limit: number, readonly code?: string | undefined, readonly body?: string | undefined, readonly system?: string | undefined, readonly import?: string | undefined, readonly channel?: OrderChannel | undefined }

/** Rows that still wait to be corrected, latest first. */
export async function waitingRows(tx: Transaction, { after: cursor, limit, code, body, system, import: of, channel }: Waiting): Promise<Page<WaitingRow>> {
  const after = keyIn(cursor, instantPart, uuidPart, idPart)
  const matches = tx`kept.resubmitted_in is null
    ${code === undefined ? tx`` : tx`and exists (select from json_array_elements(kept.problems) told where told->>'code' = ${code})`}
    ${body === undefined ? tx`` : tx`and kept.body_id = ${body}`} ${system === undefined ? tx`` : tx`and kept.source_system = ${system}`} ${of === undefined ? tx`` : tx`and kept.import_id = ${of}`}
    ${channel === undefined ? tx`` : tx`and exists (select from record_import from_where where from_where.id = kept.import_id and channel = ${channel})`}`
  const rows = await tx<(WaitingRow & { exactly: string })[]>`
    select kept.import_id as "importId", kept.line, import.file_name as "fileName", import.channel, kept.body_id as "bodyId", organ.name as "bodyName", kept.kind, kept.source_system as "sourceSystem",
      kept.source_record_id as "sourceRecordId", kept.problems, kept.at, to_char(kept.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exactly
    from record_quarantine kept join record_import import on import.id = kept.import_id left join organ on organ.id = kept.body_id
    where ${matches} ${after ? tx`and (kept.at, kept.import_id, kept.line) < (${after[0]!}::timestamptz, ${after[1]!}::uuid, ${after[2]!}::integer)` : tx``}
    order by kept.at desc, kept.import_id desc, kept.line desc limit ${limit + 1}`
  const [{ count }] = await tx<[{ count: number }]>`select count(*) as count from (select from record_quarantine kept where ${matches} limit ${countedTo + 1}) counted`
  return pageOf(rows, limit, count, row => [row.exactly, row.importId, row.line])
}

/** `cells`: as they lie open, personal values masked; `sealed` has them as they came. */
export interface WaitingDetail extends WaitingRow { readonly header: readonly string[], readonly cells: readonly string[], readonly sealed: Uint8Array | null, readonly orgPath: string, readonly resubmittedIn: string | null }

export async function waitingRow(query: Query, id: string, line: number): Promise<WaitingDetail | undefined> {
  const [row] = await query<WaitingDetail[]>`
    select kept.import_id as "importId", kept.line, import.file_name as "fileName", import.channel, kept.body_id as "bodyId", organ.name as "bodyName", kept.kind, kept.source_system as "sourceSystem",
      kept.source_record_id as "sourceRecordId", kept.problems, kept.at, import.header, kept.cells, kept.sealed, kept.org_path as "orgPath", kept.resubmitted_in as "resubmittedIn"
    from record_quarantine kept join record_import import on import.id = kept.import_id left join organ on organ.id = kept.body_id
    where kept.import_id = ${id} and kept.line = ${line}`
  return row
}

/** Days after which rows that nobody corrected go, and those that were. What they hold of people is not kept for its own sake. */
const keptFor = { waiting: 180, corrected: 30 }

export async function sweepQuarantine(tx: Transaction, now: Date): Promise<void> {
  await tx`
    delete from record_quarantine
    where at < ${now}::timestamptz - make_interval(days => case when resubmitted_in is null then ${keptFor.waiting}::integer else ${keptFor.corrected}::integer end)`
}
