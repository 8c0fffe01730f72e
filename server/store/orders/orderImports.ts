import { channels, type OrderChannel, type OrderField, columnOf } from '../../../core/orders/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'

/** A row that was kept out: what we take of it, under our own names, and what is wrong with it. */
export interface KeptRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly body: string | null
  readonly number: string
  readonly problems: readonly { readonly field: OrderField, readonly code: string, readonly says: string }[]
}

export interface OrderImportRow {
  readonly id: string
  readonly channel: OrderChannel
  readonly fileName: string
  readonly sha256: string
  readonly rows: number
  readonly added: number
  readonly known: number
  readonly kept: readonly KeptRow[]
  /** Numbers of all orders of the file: rows of earlier files that waited under these need no more work. */
  readonly numbers: readonly string[]
}

/** Notes a file of orders as an import, with the rows that were kept out, in the transaction that took the others. */
export async function keepOrderImport(tx: Transaction, who: Acting, { id, channel, fileName, sha256, rows, added, known, kept, numbers }: OrderImportRow): Promise<void> {
  const { name, columns } = channels[channel]
  const says = `${rows}件，新收${added}件${known > 0 ? `，收过的${known}件` : ''}${kept.length > 0 ? `，没有收下${kept.length}件，见“待改的行”` : ''}。`
  await tx`
    insert into record_import (id, channel, state, account_id, account_name, organ_id, org_path, file_name, format_name, header, digest, rows, added, unchanged, refused, says, ended_at)
    values (${id}, ${channel}, 'done', ${who.account.id}, ${who.account.name}, ${who.organ.id}, ${who.organ.path}, ${fileName}, ${name}, ${columns.map(column => column.name)}, ${sha256}, ${rows}, ${added}, ${known}, ${kept.length}, ${says}, clock_timestamp())`
  await tx`
    update record_quarantine waited set resubmitted_in = ${id} from record_import before
    where waited.import_id = before.id and before.channel = ${channel} and before.organ_id = ${who.organ.id} and waited.resubmitted_in is null and waited.source_record_id = any(${[...numbers]})`
  await tx`
    insert into record_quarantine (import_id, line, org_path, cells, problems, body_id, source_system, source_record_id)
    select ${id}, line, ${who.organ.path}, cells, problems, body, ${name}, nullif(number, '')
    from jsonb_to_recordset(${tx.json(kept.map(row => ({ ...row, problems: row.problems.map(told(channel)) })) as never)}) as kept (line integer, cells json, problems json, body text, number text)`
  await audit(tx, who, { act: 'orders.imported', subject: { kind: 'organ', id: who.organ.id }, detail: { channel, added, known, wrong: kept.length } })
}

const told = (channel: OrderChannel) => ({ field, code, says }: KeptRow['problems'][number]) => ({ field: columnOf(channel, field).name, code, level: 'quarantine', says })

/** Rows of a channel that wait to be corrected. */
export async function countWaiting(query: Query, channel: OrderChannel): Promise<number> {
  const [row] = await query<[{ count: number }]>`
    select count(*)::integer as count from record_quarantine kept join record_import import on import.id = kept.import_id where import.channel = ${channel} and kept.resubmitted_in is null`
  return row.count
}

/** The penalties whose publication ended by an import, and whose records do not say so yet. */
export interface EndedRow { readonly system: string, readonly recordId: string, readonly body: string, readonly publishedOn: string, readonly endsOn: string }

export const endedPublications = (query: Query, organId: string, numbers: readonly string[]): Promise<EndedRow[]> => query<EndedRow[]>`
  select source_system as system, source_record_id as "recordId", body_id as body, content -> 'publicity' ->> 'publishedAt' as "publishedOn", ends_on as "endsOn"
  from work_order join enforcement_record record on record.id = record_id
  where organ_id = ${organId} and channel = 'creditRepair' and number = any(${[...numbers]}) and ends_on is not null
    and content -> 'publicity' ->> 'publishedAt' is not null and content -> 'publicity' ->> 'removedAt' is null
  order by record.id`
