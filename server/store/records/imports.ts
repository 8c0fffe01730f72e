import type { Problem } from '../../../core/records/index.ts'
import type { Query, Sql, Transaction } from '../../database/connect.ts'
import type { AccountRow } from '../acting.ts'
import { audit } from '../audit.ts'
import type { OrganRow } from '../organs/organs.ts'
import { countedTo, instantPart, keyIn, type Page, pageOf, uuidPart } from '../pages.ts'
import type { RowMark } from './quarantine.ts'
import type { Moved } from './intake.ts'
import { auditSender, type KnownSender } from './senders.ts'
import { type Viewer, within } from '../within.ts'

export type ImportState = 'receiving' | 'checking' | 'done' | 'failed' | 'cancelled'

export interface ImportRow {
  readonly id: string
  readonly state: ImportState
  readonly fileName: string
  readonly formatName: string | null
  readonly encoding: string | null
  readonly bytes: number
  readonly bytesTotal: number | null
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  readonly warnings: number
  readonly alerts: number
  readonly says: string
  readonly code: string | null
  readonly line: number | null
  readonly cancelRequested: boolean
  readonly accountId: string | null
  readonly accountName: string
  /** Of the organ that handed it in. */
  readonly orgPath: string
  readonly startedAt: string
  readonly endedAt: string | null
}

/** On whose behalf rows are taken. */
export interface Importer {
  readonly viewer: Viewer
  /** Null: the operator at the command line, for all bodies or for one organ's. */
  readonly account: AccountRow | null
  readonly organ: OrganRow | null
  /** The system that sends, where it is one. */
  readonly sender?: KnownSender
}

/** First half of the keys of the advisory locks that running imports hold. */
const lockSpace = 7_301

/** Shows others that the import runs, for as long as this transaction does. False: somebody else runs it. */
export async function holdImport(tx: Transaction, id: string): Promise<boolean> {
  const [{ held }] = await tx<[{ held: boolean }]>`select pg_try_advisory_xact_lock(${lockSpace}, hashtext(${id})) as held`
  return held
}

/** Whether the import was cut short: begun, not ended, and held by nobody. The lock goes with its connection, so nothing has to be swept. */
const interrupted = (query: Query) => query`(ended_at is null and not exists (
  select from pg_locks where locktype = 'advisory' and classid = ${lockSpace} and objid::bigint = hashtext(record_import.id::text)::bigint & 4294967295))`

const columns = (query: Query) => query`id, file_name as "fileName", format_name as "formatName", encoding, bytes, bytes_total as "bytesTotal",
  rows, added, changed, unchanged, refused, warnings, alerts, line, cancel_requested as "cancelRequested",
  account_id as "accountId", account_name as "accountName", org_path as "orgPath", started_at as "startedAt", ended_at as "endedAt",
  case when ${interrupted(query)} then 'failed' else state end as state,
  case when ${interrupted(query)} then 'interrupted' else code end as code,
  case when ${interrupted(query)} then '导入中断，没有任何数据入库。请把文件重新导入一次。' else says end as says`

export interface NewImport {
  readonly id: string
  readonly fileName: string
  readonly bytesTotal: number | null
  /** It begins anew by itself: whoever wished meanwhile that it stop is heard. */
  readonly again: boolean
}

/**
 * Notes that a file is being received, in a transaction of its own so that it shows at once; whoever calls holds the import. One that failed
 * or was cut short may be tried again under its id; of one that is done, what came of it is answered. `begun`: when this attempt began, to the
 * microsecond.
 */
export async function openImport(sql: Sql, { viewer, account, organ, sender }: Importer, { id, fileName, bytesTotal, again }: NewImport): Promise<{ already: ImportRow & { digest: string } } | { begun: string, cancelRequested: boolean }> {
  return await within(sql, viewer, async tx => {
    const [known] = await tx<(ImportRow & { digest: string })[]>`select ${columns(tx)}, digest from record_import where id = ${id} for update`
    if (known?.state === 'done') return { already: known }
    const [row] = await tx<[{ begun: string, cancelRequested: boolean }]>`
      insert into record_import (id, account_id, account_name, sender_id, organ_id, org_path, file_name, bytes_total, says)
      values (${id}, ${account?.id ?? null}, ${account?.name ?? sender?.name ?? '命令行'}, ${sender?.id ?? null}, ${organ?.id ?? null}, ${organ?.path ?? '/'}, ${fileName}, ${bytesTotal}, '正在接收文件')
      on conflict (id) do update set state = 'receiving', file_name = excluded.file_name, bytes_total = excluded.bytes_total, bytes = 0, rows = 0,
        says = excluded.says, code = null, line = null, cancel_requested = record_import.cancel_requested and ${again}, started_at = now(), ended_at = null
      returning started_at::text as begun, cancel_requested as "cancelRequested"`
    return row
  })
}

/** Whose an import is: of an organ, and of a system that sends; null where it is neither's. */
export async function importedBy(tx: Transaction, id: string): Promise<{ organId: string | null, senderId: string | null }> {
  const [row] = await tx<[{ organId: string | null, senderId: string | null }]>`select organ_id as "organId", sender_id as "senderId" from record_import where id = ${id}`
  return row
}

/** One of several files that were handed in at once: an import under the one that takes them, for its columns and the rows that are kept out. */
export async function openPart(tx: Transaction, of: string, { id, name, header, formatName, mapping, encoding }: { id: string, name: string, header: readonly string[], formatName: string, mapping: string | null, encoding: string }): Promise<void> {
  await tx`
    insert into record_import (id, bundle_id, state, account_id, account_name, sender_id, organ_id, org_path, file_name, format_name, mapping_id, encoding, header, says, ended_at)
    select ${id}, id, 'done', account_id, account_name, sender_id, organ_id, org_path, file_name || ' › ' || ${name}, ${formatName}, ${mapping}, ${encoding}, ${[...header]}, '', now() from record_import where id = ${of}`
}

export async function endPart(tx: Transaction, id: string, counts: Moved & { rows: number, says: string }): Promise<void> {
  await tx`
    update record_import set says = ${counts.says}, rows = ${counts.rows}, added = ${counts.added}, changed = ${counts.changed}, unchanged = ${counts.unchanged}, refused = ${counts.refused}, alerts = ${counts.alerts}, ended_at = clock_timestamp()
    where id = ${id}`
}

/** The files that were handed in with an import, in their order. */
export const partsOf = (query: Query, id: string): Promise<ImportRow[]> => query<ImportRow[]>`select ${columns(query)} from record_import where bundle_id = ${id} order by file_name collate "C"`

export interface Progress {
  readonly state: 'receiving' | 'checking'
  readonly bytes: number
  readonly rows: number
  readonly says: string
}

/** Says how far it is, in a transaction of its own so that it shows at once, and hears whether to stop. */
export async function reportImport(sql: Sql, viewer: Viewer, id: string, { state, bytes, rows, says }: Progress): Promise<{ cancelRequested: boolean }> {
  return await within(sql, viewer, async tx => {
    const [row] = await tx<{ cancelRequested: boolean }[]>`
      update record_import set state = ${state}, bytes = ${bytes}, rows = ${rows}, says = ${says}
      where id = ${id} and ended_at is null returning cancel_requested as "cancelRequested"`
    return row ?? { cancelRequested: true }
  })
}

/** Says how the attempt that began then ended, unless somebody has begun it anew meanwhile: then that is theirs to say. */
export async function endImport(sql: Sql, viewer: Viewer, { id, begun }: { id: string, begun: string }, ended: { state: 'failed' | 'cancelled', says: string, code: string, line: number | null }): Promise<void> {
  await within(sql, viewer, async tx => {
    await tx`
      update record_import set state = ${ended.state}, says = ${ended.says}, code = ${ended.code}, line = ${ended.line}, ended_at = now()
      where id = ${id} and ended_at is null and started_at::text = ${begun}`
  })
}

/** What has ended stays as it ended. */
export async function cancelImport(tx: Transaction, id: string): Promise<ImportRow | undefined> {
  await tx`update record_import set cancel_requested = true where id = ${id} and ended_at is null`
  return await findImport(tx, id)
}

export async function findImport(query: Query, id: string): Promise<ImportRow | undefined> {
  const [row] = await query<ImportRow[]>`select ${columns(query)} from record_import where id = ${id}`
  return row
}

/** Latest first. */
export async function listImports(tx: Transaction, { after: cursor, limit }: { after?: string | undefined, limit: number }): Promise<Page<ImportRow>> {
  const after = keyIn(cursor, instantPart, uuidPart)
  const rows = await tx<(ImportRow & { exactly: string })[]>`
    select ${columns(tx)}, to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exactly from record_import
    where bundle_id is null and channel is null ${after ? tx`and (started_at, id) < (${after[0]!}::timestamptz, ${after[1]!}::uuid)` : tx``}
    order by started_at desc, id desc limit ${limit + 1}`
  const [{ count }] = await tx<[{ count: number }]>`select count(*) as count from (select from record_import where bundle_id is null and channel is null limit ${countedTo + 1}) counted`
  return pageOf(rows, limit, count, row => [row.exactly, row.id])
}

/** `cells`: as they lie open, personal values masked; `sealed` has them as they came. */
export interface QuarantinedRow { readonly line: number, readonly cells: readonly string[], readonly sealed: Uint8Array | null, readonly problems: readonly Problem[] }

export const quarantined = (query: Query, id: string, after: number, limit: number): Promise<QuarantinedRow[]> =>
  query<QuarantinedRow[]>`select line, cells, sealed, problems from record_quarantine where import_id = ${id} and line > ${after} order by line limit ${limit}`

export async function headerOf(query: Query, id: string): Promise<{ header: string[], fileName: string, orgPath: string } | undefined> {
  const [row] = await query<{ header: string[], fileName: string, orgPath: string }[]>`select header, file_name as "fileName", org_path as "orgPath" from record_import where id = ${id}`
  return row
}

/** What was wrong, row by row: the rows that did not enter first, then the warnings of those that did. */
export async function problemsOf(query: Query, id: string, most: number): Promise<(Problem & { line: number })[]> {
  const out = await quarantined(query, id, 0, most)
  const [row] = await query<{ warned: (Problem & { line: number })[] }[]>`select warned from record_import where id = ${id}`
  return [...out.flatMap(({ line, problems }) => problems.map(one => ({ ...one, line }))), ...row?.warned ?? []].slice(0, most)
}

/** Says that it is done, in the transaction that does it. */
export async function finishImport(tx: Transaction, { account, organ, sender }: Importer, id: string, counts: Moved & {
  digest: string, bytes: number, rows: number, warnings: number, formatName: string, encoding: string | null, header: readonly string[],
  warned: readonly (Problem & { line: number })[], says: string, mapping: string | null
}): Promise<void> {
  await tx`
    update record_import set state = 'done', says = ${counts.says}, bytes = ${counts.bytes}, rows = ${counts.rows}, added = ${counts.added},
      changed = ${counts.changed}, unchanged = ${counts.unchanged}, refused = ${counts.refused}, warnings = ${counts.warnings}, alerts = ${counts.alerts},
      format_name = ${counts.formatName}, encoding = ${counts.encoding}, digest = ${counts.digest}, header = ${[...counts.header]},
      warned = ${tx.json(counts.warned as never)}, mapping_id = ${counts.mapping}, ended_at = clock_timestamp()
    where id = ${id}`
  if (account && organ) await audit(tx, { account, organ }, { act: 'records.imported', subject: { kind: 'import', id }, detail: { added: counts.added, changed: counts.changed, refused: counts.refused } })
  if (sender) await auditSender(tx, sender, id, { added: counts.added, changed: counts.changed, refused: counts.refused })
}

/** Keeps what became of each record of a batch, in the transaction that took it: what is answered again later is what was so then. */
export async function keepItems(tx: Transaction, id: string, items: readonly RowMark[]): Promise<void> {
  await tx`
    update record_import set items = (
      select coalesce(json_agg(json_build_object('line', item.line, 'sourceRecordId', item."recordId", 'outcome', case
        when quarantined.line is not null or record.id is null then 'refused'
        when record.import_id <> ${id} then 'unchanged'
        when exists (select from record_version where record_id = record.id) then 'changed' else 'added' end) order by item.line), '[]')
      from jsonb_to_recordset(${tx.json(items as never)}) as item (line integer, body text, system text, "recordId" text)
      left join record_quarantine quarantined on quarantined.import_id = ${id} and quarantined.line = item.line
      left join enforcement_record record on record.body_id = item.body and record.source_system = item.system and record.source_record_id = item."recordId")
    where id = ${id}`
}

export interface ItemOutcome { readonly line: number, readonly sourceRecordId: string | null, readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused' }

export async function itemsOf(query: Query, id: string): Promise<ItemOutcome[] | null> {
  const [row] = await query<{ items: ItemOutcome[] | null }[]>`select items from record_import where id = ${id}`
  return row?.items ?? null
}
