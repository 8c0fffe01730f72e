import type { Writable } from 'node:stream'
import type { Problem } from '../../core/records/index.ts'
import type { Query, Sql, Transaction } from '../database/connect.ts'
import { raiseAlerts } from './alerts.ts'
import type { AccountRow } from './acting.ts'
import { audit } from './audit.ts'
import type { OrganRow } from './organs.ts'
import { countedTo, instantPart, keyIn, type Page, pageOf, uuidPart } from './pages.ts'
import { refused } from './refused.ts'
import { type Viewer, within } from './within.ts'

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
  readonly startedAt: string
  readonly endedAt: string | null
}

/** On whose behalf rows are taken. */
export interface Importer {
  readonly viewer: Viewer
  /** Null: the operator at the command line, for all bodies or for one organ's. */
  readonly account: AccountRow | null
  readonly organ: OrganRow | null
}

/** First half of the keys of the advisory locks that running imports hold. */
const lockSpace = 7_301

/**
 * Whether the import was cut short: no longer being received, by anybody. Its lock goes with its connection, so nothing has to
 * be swept. In its first seconds it may not hold the lock yet.
 */
const interrupted = (query: Query) => query`(ended_at is null and started_at < now() - interval '15 seconds' and not exists (
  select from pg_locks where locktype = 'advisory' and classid = ${lockSpace} and objid::bigint = hashtext(record_import.id::text)::bigint & 4294967295))`

const columns = (query: Query) => query`id, file_name as "fileName", format_name as "formatName", encoding, bytes, bytes_total as "bytesTotal",
  rows, added, changed, unchanged, refused, warnings, alerts, line, cancel_requested as "cancelRequested",
  account_id as "accountId", account_name as "accountName", started_at as "startedAt", ended_at as "endedAt",
  case when ${interrupted(query)} then 'failed' else state end as state,
  case when ${interrupted(query)} then 'interrupted' else code end as code,
  case when ${interrupted(query)} then '导入中断，没有任何数据入库。请把文件重新导入一次。' else says end as says`

export interface NewImport {
  readonly id: string
  readonly fileName: string
  readonly bytesTotal: number | null
}

/** Notes that a file is being received. One that failed may be tried again under its id; of one that is done, what came of it is answered. */
export async function openImport(sql: Sql, { viewer, account, organ }: Importer, { id, fileName, bytesTotal }: NewImport): Promise<(ImportRow & { digest: string }) | null> {
  return await within(sql, viewer, async tx => {
    const [known] = await tx<(ImportRow & { digest: string })[]>`select ${columns(tx)}, digest from record_import where id = ${id} for update`
    if (known?.state === 'done') return known
    if (known?.state === 'receiving' || known?.state === 'checking') {
      throw refused('import.running', 409, '这个文件正在导入，请等它结束；进度见导入记录。')
    }
    await tx`
      insert into record_import (id, account_id, account_name, organ_id, org_path, file_name, bytes_total, says)
      values (${id}, ${account?.id ?? null}, ${account?.name ?? '命令行'}, ${organ?.id ?? null}, ${organ?.path ?? '/'}, ${fileName}, ${bytesTotal}, '正在接收文件')
      on conflict (id) do update set state = 'receiving', file_name = excluded.file_name, bytes_total = excluded.bytes_total, bytes = 0, rows = 0,
        says = excluded.says, code = null, line = null, cancel_requested = false, started_at = now(), ended_at = null`
    return null
  })
}

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

export async function endImport(sql: Sql, viewer: Viewer, id: string, ended: { state: 'failed' | 'cancelled', says: string, code: string, line: number | null }): Promise<void> {
  await within(sql, viewer, tx => tx`
    update record_import set state = ${ended.state}, says = ${ended.says}, code = ${ended.code}, line = ${ended.line}, ended_at = now()
    where id = ${id} and ended_at is null`)
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
    ${after ? tx`where (started_at, id) < (${after[0]!}::timestamptz, ${after[1]!}::uuid)` : tx``}
    order by started_at desc, id desc limit ${limit + 1}`
  const [{ count }] = await tx<[{ count: number }]>`select count(*) as count from (select from record_import limit ${countedTo + 1}) counted`
  return pageOf(rows, limit, count, row => [row.exactly, row.id])
}

export interface QuarantinedRow { readonly line: number, readonly cells: readonly string[], readonly problems: readonly Problem[] }

export const quarantined = (query: Query, id: string, after: number, limit: number): Promise<QuarantinedRow[]> =>
  query<QuarantinedRow[]>`select line, cells, problems from record_quarantine where import_id = ${id} and line > ${after} order by line limit ${limit}`

export async function headerOf(query: Query, id: string): Promise<{ header: string[], fileName: string } | undefined> {
  const [row] = await query<{ header: string[], fileName: string }[]>`select header, file_name as "fileName" from record_import where id = ${id}`
  return row
}

/** What was wrong, row by row: the rows that did not enter first, then the warnings of those that did. */
export async function problemsOf(query: Query, id: string, most: number): Promise<(Problem & { line: number })[]> {
  const out = await quarantined(query, id, 0, most)
  const [row] = await query<{ warned: (Problem & { line: number })[] }[]>`select warned from record_import where id = ${id}`
  return [...out.flatMap(({ line, problems }) => problems.map(one => ({ ...one, line }))), ...row?.warned ?? []].slice(0, most)
}

/** Where the rows of one file gather before they are moved. It belongs to the transaction and vanishes with it. */
export async function gather(tx: Transaction, id: string): Promise<Writable> {
  await tx`select pg_advisory_xact_lock(${lockSpace}, hashtext(${id}))`
  await tx`
    create temporary table incoming (
      line integer not null, cells json, problems json, body_id text collate "C", org_path text collate "C", kind text collate "C",
      source_system text collate "C", source_record_id text collate "C", source_version integer, action_no text, decision_no text, party text,
      is_enterprise boolean, acted_on date, decided_on date, voided boolean, content json, look_again date, findings json
    ) with (toast_tuple_target = 8160) on commit drop`
  return await tx`copy incoming from stdin`.writable()
}

export interface Settled { readonly added: number, readonly changed: number, readonly unchanged: number, readonly refused: number, readonly alerts: number }

/** Moves what was gathered into the tables, all of it or nothing: new records, new versions, alerts, and the rows that are kept out. */
export async function settle(tx: Transaction, id: string, orgPath: string, unreported: readonly string[]): Promise<Settled> {
  await tx`set local default_statistics_target = 10`
  await tx`analyze incoming (line, problems, body_id, source_system, source_record_id)`
  await lockBodies(tx)
  await refuseTwins(tx)
  const layout = await layoutOf(tx, unreported)
  await matchKnown(tx, layout)
  await refuseStaleVersions(tx)
  const refusedRows = await tx`
    insert into record_quarantine (import_id, line, org_path, cells, problems)
    select ${id}, line, ${orgPath}, cells, problems from incoming where problems is not null`
  const changed = await keepFormerVersions(tx)
  if (changed > 0) await changeRecords(tx, id, layout)
  const added = await addRecords(tx, id, layout)
  const alerts = await raiseAlerts(tx, await noteScanned(tx))
  const [{ count: taken }] = await tx<[{ count: number }]>`select count(*) as count from incoming where problems is null`
  return { added, changed, unchanged: taken - added - changed, refused: refusedRows.count, alerts }
}

async function layoutOf(tx: Transaction, unreported: readonly string[]): Promise<number> {
  await tx`insert into record_layout (unreported) values (${[...unreported]}) on conflict do nothing`
  const [row] = await tx<[{ id: number }]>`select id from record_layout where unreported = ${[...unreported]}`
  return row.id
}

/** Two files about one body are moved one after the other; of other bodies, side by side. */
async function lockBodies(tx: Transaction): Promise<void> {
  await tx`
    select pg_advisory_xact_lock(${lockSpace + 1}, key)
    from (select distinct hashtext(body_id) as key from incoming where body_id is not null order by 1) as bodies`
}

/** The same record twice in one file: which of them is right, only the sender knows. The first is taken. */
async function refuseTwins(tx: Transaction): Promise<void> {
  await tx`
    with twin as (
      select body_id, source_system, source_record_id, min(line) as first from incoming where problems is null
      group by body_id, source_system, source_record_id having count(*) > 1
    )
    update incoming set problems = json_build_array(json_build_object('code', 'E601', 'field', 'sourceRecordId', 'level', 'reject',
      'says', '与第' || twin.first || '行是同一条记录（来源系统和源记录号相同），只保留前一行；请核对后只报送一行。'))
    from twin
    where incoming.problems is null and incoming.line > twin.first and incoming.body_id = twin.body_id
      and incoming.source_system = twin.source_system and incoming.source_record_id = twin.source_record_id`
}

/** What is kept is the text as it was packed, so the same content is the same text. */
async function matchKnown(tx: Transaction, layout: number): Promise<void> {
  await tx`
    create temporary table known on commit drop as
    select incoming.line, record.id as record_id, record.version, incoming.source_version,
      record.content::text <> incoming.content::text or record.layout_id <> ${layout} as differs
    from incoming join enforcement_record record using (body_id, source_system, source_record_id) where incoming.problems is null`
  await tx`analyze known`
}

/** A sender that counts versions itself must count on. */
async function refuseStaleVersions(tx: Transaction): Promise<void> {
  await tx`
    update incoming set problems = json_build_array(json_build_object('code', 'E601', 'field', 'version', 'level', 'reject',
      'says', '平台已有这条记录的第' || known.version || '版，内容与报送的第' || known.source_version || '版不同；修改后的记录，版本应当大于' || known.version || '。'))
    from known where incoming.line = known.line and known.differs and known.source_version <= known.version`
  await tx`delete from known using incoming where incoming.line = known.line and incoming.problems is not null`
}

async function keepFormerVersions(tx: Transaction): Promise<number> {
  const kept = await tx`
    insert into record_version (record_id, version, org_path, content, layout_id, import_id, ingested_at)
    select record.id, record.version, record.org_path, record.content, record.layout_id, record.import_id, record.ingested_at
    from known join enforcement_record record on record.id = known.record_id where known.differs`
  return kept.count
}

async function changeRecords(tx: Transaction, id: string, layout: number): Promise<void> {
  await tx`
    update enforcement_record record set
      version = coalesce(known.source_version, record.version + 1), kind = incoming.kind, action_no = incoming.action_no, decision_no = incoming.decision_no,
      party = incoming.party, is_enterprise = incoming.is_enterprise, acted_on = incoming.acted_on, decided_on = incoming.decided_on,
      voided = incoming.voided, content = incoming.content, look_again = incoming.look_again,
      layout_id = ${layout}, import_id = ${id}, ingested_at = now()
    from known join incoming using (line) where record.id = known.record_id and known.differs`
}

async function addRecords(tx: Transaction, id: string, layout: number): Promise<number> {
  const added = await tx`
    insert into enforcement_record (org_path, body_id, kind, source_system, source_record_id, version, action_no, decision_no, party, is_enterprise,
      acted_on, decided_on, voided, content, look_again, layout_id, import_id)
    select org_path, body_id, kind, source_system, source_record_id, coalesce(source_version, 1), action_no, decision_no, party, is_enterprise,
      acted_on, decided_on, voided, content, look_again, ${layout}, ${id}
    from incoming where problems is null and not exists (select from known where known.line = incoming.line)
    order by line`
  return added.count
}

/** Which records were looked at and what was found: those that are new or changed. Name of the table for `raiseAlerts`. */
async function noteScanned(tx: Transaction): Promise<string> {
  await tx`
    create temporary table scanned on commit drop as
    select record.id as record_id, record.org_path, record.body_id, incoming.findings
    from incoming join enforcement_record record using (body_id, source_system, source_record_id)
    where incoming.problems is null and (incoming.findings is not null or exists (select from known where known.line = incoming.line and known.differs))`
  return 'scanned'
}

/** Says that it is done, in the transaction that does it. */
export async function finishImport(tx: Transaction, { account, organ }: Importer, id: string, counts: Settled & {
  digest: string, bytes: number, rows: number, warnings: number, formatName: string, encoding: string | null, header: readonly string[],
  warned: readonly (Problem & { line: number })[], says: string
}): Promise<void> {
  await tx`
    update record_import set state = 'done', says = ${counts.says}, bytes = ${counts.bytes}, rows = ${counts.rows}, added = ${counts.added},
      changed = ${counts.changed}, unchanged = ${counts.unchanged}, refused = ${counts.refused}, warnings = ${counts.warnings}, alerts = ${counts.alerts},
      format_name = ${counts.formatName}, encoding = ${counts.encoding}, digest = ${counts.digest}, header = ${[...counts.header]},
      warned = ${tx.json(counts.warned as never)}, ended_at = clock_timestamp()
    where id = ${id}`
  if (account && organ) await audit(tx, { account, organ }, { act: 'records.imported', subject: { kind: 'import', id }, detail: { added: counts.added, changed: counts.changed, refused: counts.refused } })
}
