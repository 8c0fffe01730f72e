import { finished } from 'node:stream/promises'
import { type ChildRow, type EnforcementRecord, type Problem, unpacked } from '../../../core/records/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Seals } from '../../seal/seals.ts'
import { opened, type Sealed, sealColumns } from './sealed.ts'

/** A row of a child table, read and waiting for its act. `part`: the import of the file it came in. */
export interface PieceRow extends ChildRow {
  readonly part: string
  /** Which child table it stands in. */
  readonly child: string
  readonly line: number
  readonly cells: readonly string[]
  /** It waited in quarantine from an earlier file. */
  readonly waited: boolean
}

/** By what rows of child tables and their acts find each other. */
export interface PieceKey { readonly system: string, readonly recordId: string }

/** Rows of one act beyond these are kept out: no act has so many, and what is joined is held in memory. */
const mostPieces = 2_000

/** Lays out the table in which the child rows of an import wait for its acts. It vanishes with the transaction. */
export const openPieces = async (tx: Transaction): Promise<void> => {
  await tx.unsafe(`
    create temporary table piece (part text not null, child text not null, line integer not null, system text collate "C" not null, record_id text collate "C" not null, body text, pieces json not null, cells json not null)
      with (toast_tuple_target = 8160) on commit drop`)
}

/** `rows`: of COPY in its binary form, in the order of its columns. */
export async function copyPieces(tx: Transaction, rows: Buffer): Promise<void> {
  const copying = await tx`copy piece from stdin (format binary)`.writable()
  copying.end(rows)
  await finished(copying)
}

/** To be called once all child rows are there. Those of an act that has too many go into quarantine. */
export async function indexPieces(tx: Transaction, orgPath: string): Promise<ReadonlyMap<string, number>> {
  await tx.unsafe('create index piece_of on piece (system, record_id); analyze piece')
  const problems = JSON.stringify([{ code: 'E106', field: 'sourceRecordId', level: 'quarantine', says: `同一行为的子表超过${mostPieces}行，多出的没有并入。请核对源记录号；确实有这么多的，请分开报送。` }])
  const gone = await tx<{ part: string, rows: number }[]>`
    with crowded as (select system, record_id from piece group by system, record_id having count(*) > ${mostPieces}),
      numbered as (select part, line, row_number() over (partition by system, record_id order by part, line) as number from piece join crowded using (system, record_id)),
      gone as (delete from piece using numbered where piece.part = numbered.part and piece.line = numbered.line and number > ${mostPieces} returning piece.*),
      kept as (insert into record_quarantine (import_id, line, org_path, cells, problems, child, source_system, source_record_id) select part::uuid, line, ${orgPath}, cells, ${problems}::json, child, system, record_id from gone)
    select part, count(*)::integer as rows from gone group by part`
  return new Map(gone.map(({ part, rows }) => [part, rows]))
}

interface Kept { readonly part: string, readonly child: string, readonly line: number, readonly system: string, readonly recordId: string, readonly body: string | null, readonly pieces: PieceRow['pieces'], readonly cells: readonly string[], readonly waited: boolean }

/** Takes the rows of some acts out of the table, and looks which wait from earlier files. Those come first. */
export async function takePieces(tx: Transaction, keys: readonly PieceKey[]): Promise<PieceRow[]> {
  const wanted = tx`unnest(${keys.map(({ system }) => system)}::text[], ${keys.map(({ recordId }) => recordId)}::text[]) as wanted(system, record_id)`
  const waiting = await tx<Kept[]>`
    select kept.import_id as part, kept.child, kept.line, kept.source_system as system, kept.source_record_id as "recordId", kept.body_id as body, kept.pieces, kept.cells, true as waited
    from (select distinct system collate "C" as system, record_id collate "C" as record_id from ${wanted}) wanted
    join record_quarantine kept on kept.source_system = wanted.system and kept.source_record_id = wanted.record_id and kept.child is not null and kept.pieces is not null and kept.resubmitted_in is null
    order by kept.at, kept.line limit ${mostPieces * 10}`
  const staged = await tx<Kept[]>`
    delete from piece using (select distinct system, record_id from ${wanted}) wanted
    where piece.system = wanted.system and piece.record_id = wanted.record_id
    returning piece.part, piece.child, piece.line, piece.system, piece.record_id as "recordId", piece.body, piece.pieces, piece.cells, false as waited`
  return [...waiting, ...staged.sort((a, b) => a.part < b.part ? -1 : a.part > b.part ? 1 : a.line - b.line)]
}

/** The next acts whose rows are still there, in the order of their keys. */
export const keysAfter = (tx: Transaction, after: PieceKey | null, limit: number): Promise<PieceKey[]> => tx<PieceKey[]>`
  select distinct system, record_id as "recordId" from piece ${after === null ? tx`` : tx`where (system, record_id) > (${after.system}, ${after.recordId})`} order by system, record_id limit ${limit}`

/** Whether anything may have to be joined to acts that come: rows that wait, or acts to which rows were joined. */
export async function mayJoin(tx: Transaction): Promise<boolean> {
  const [row] = await tx<[{ may: boolean }]>`
    select exists (select from record_quarantine where child is not null and pieces is not null and resubmitted_in is null) or exists (select from record_layout where joined) as may`
  return row.may
}

/** Whether this import, or its acts, may have to look once more: rows wait that it brought, or any rows wait and it brought acts. */
export async function mayJoinLate(tx: Transaction, importId: string): Promise<boolean> {
  const [row] = await tx<[{ may: boolean }]>`
    select exists (select from record_quarantine where child is not null and pieces is not null and resubmitted_in is null)
      and (exists (select from enforcement_record where import_id = ${importId}) or exists (select from record_quarantine kept where ${broughtBy(tx, importId)} and pieces is not null and resubmitted_in is null)) as may`
  return row.may
}

const broughtBy = (tx: Transaction, importId: string) => tx`kept.import_id in (select id from record_import where id = ${importId} or bundle_id = ${importId})`

const lateTurn = 7_302
/** One after the other looks for what is late, each until its transaction ends. */
export const holdLate = async (tx: Transaction): Promise<void> => { await tx`select pg_advisory_xact_lock(${lateTurn})` }

/** The next keys of rows that wait although their act is here: those this import brought, and those of the acts it brought. */
export const lateKeys = (tx: Transaction, importId: string, after: PieceKey | null, limit: number): Promise<PieceKey[]> => tx<PieceKey[]>`
  with kept as materialized (select import_id, source_system collate "C" as source_system, source_record_id collate "C" as source_record_id, body_id from record_quarantine
    where child is not null and pieces is not null and resubmitted_in is null ${after === null ? tx`` : tx`and (source_system collate "C", source_record_id collate "C") > (${after.system}, ${after.recordId})`})
  select kept.source_system as system, kept.source_record_id as "recordId"
  from kept join enforcement_record record on record.source_system = kept.source_system collate "C" and record.source_record_id = kept.source_record_id collate "C" and record.body_id = coalesce(kept.body_id, record.body_id)
  where record.import_id = ${importId}
  union
  select kept.source_system, kept.source_record_id
  from kept join (select distinct body_id, source_system from record_quality) told on told.source_system = kept.source_system and told.body_id = coalesce(kept.body_id, told.body_id)
    join enforcement_record record on record.body_id = told.body_id collate "C" and record.source_system = kept.source_system collate "C" and record.source_record_id = kept.source_record_id collate "C"
  where ${broughtBy(tx, importId)}
  order by 1, 2 limit ${limit}`

/** An act that is here already. `unopened`: its personal values cannot be read; it must not be written anew. */
export interface StoredAct extends PieceKey { readonly body: string, readonly record: EnforcementRecord, readonly unopened: boolean }

interface Packed extends PieceKey, Sealed { readonly body: string, readonly content: Readonly<Record<string, unknown>>, readonly unreported: readonly string[] }

const storedWith = (seals: Seals) => ({ body, system, recordId, content, unreported, ...sealed }: Packed): StoredAct => {
  const { record, unopened } = opened(seals, { record: unpacked(content, unreported), ...sealed })
  return { body, system, recordId, record, unopened: unopened !== null }
}

const packedColumns = (tx: Transaction) => tx`record.body_id as body, record.source_system as system, record.source_record_id as "recordId", record.content, layout.unreported, ${sealColumns(tx)}`

/** Acts by their whole keys, if child tables told something of them. */
export const joinedActs = async (tx: Transaction, seals: Seals, keys: readonly (PieceKey & { readonly body: string })[]): Promise<StoredAct[]> =>
  (await tx<Packed[]>`
    select ${packedColumns(tx)}
    from unnest(${keys.map(({ body }) => body)}::text[], ${keys.map(({ system }) => system)}::text[], ${keys.map(({ recordId }) => recordId)}::text[]) as wanted(body, system, id)
    join enforcement_record record on record.body_id = wanted.body collate "C" and record.source_system = wanted.system collate "C" and record.source_record_id = wanted.id collate "C"
    join record_layout layout on layout.id = record.layout_id where layout.joined`).map(storedWith(seals))

/** Acts by what child rows know of them, of the bodies from which that system ever reported. */
export const actsOf = async (tx: Transaction, seals: Seals, keys: readonly PieceKey[]): Promise<StoredAct[]> =>
  (await tx<Packed[]>`
    select ${packedColumns(tx)}
    from unnest(${keys.map(({ system }) => system)}::text[], ${keys.map(({ recordId }) => recordId)}::text[]) as wanted(system, id)
    join (select distinct body_id, source_system from record_quality where source_system = any(${[...new Set(keys.map(({ system }) => system))]})) told on told.source_system = wanted.system
    join enforcement_record record on record.body_id = told.body_id and record.source_system = wanted.system collate "C" and record.source_record_id = wanted.id collate "C"
    join record_layout layout on layout.id = record.layout_id`).map(storedWith(seals))

/** Number of the layout of what is joined now. */
export async function joinedLayout(tx: Transaction, unreported: readonly string[]): Promise<number> {
  await tx`insert into record_layout (unreported, joined) values (${[...unreported]}, true) on conflict do nothing`
  const [row] = await tx<[{ id: number }]>`select id from record_layout where unreported = ${[...unreported]} and joined`
  return row.id
}

/** A row that is not joined, and why. `waits`: it is joined as soon as its act comes. */
export interface LeftPiece { readonly row: PieceRow, readonly problems: readonly Problem[], readonly waits: boolean }

/** Keeps them in quarantine. Those that waited there already stay as they are. */
export async function leavePieces(tx: Transaction, orgPath: string, left: readonly LeftPiece[]): Promise<void> {
  const rows = left.filter(({ row }) => !row.waited).map(({ row, problems, waits }) => ({ ...row, problems, pieces: waits ? row.pieces : null }))
  if (rows.length === 0) return
  await tx`
    insert into record_quarantine (import_id, line, org_path, cells, problems, child, pieces, body_id, source_system, source_record_id)
    select part, line, ${orgPath}, cells, problems, child, pieces, organ.id, nullif(system, ''), nullif("recordId", '')
    from jsonb_to_recordset(${tx.json(rows as never)}) as one (part uuid, child text, line integer, cells json, problems json, pieces json, body text, system text, "recordId" text)
    left join organ on organ.id = one.body`
}

/** Rows that waited and were joined now need no more work, nor do rows of the same act and table that were wrong in an earlier file. */
export async function markJoined(tx: Transaction, by: string, rows: readonly PieceRow[]): Promise<void> {
  const [waited, fresh] = [rows.filter(row => row.waited), rows.filter(row => !row.waited)]
  if (waited.length > 0) {
    await tx`
      update record_quarantine set resubmitted_in = ${by} from unnest(${waited.map(({ part }) => part)}::uuid[], ${waited.map(({ line }) => line)}::integer[]) as joined(part, line)
      where import_id = joined.part and record_quarantine.line = joined.line`
  }
  if (fresh.length > 0) {
    await tx`
      update record_quarantine kept set resubmitted_in = ${by}
      from unnest(${fresh.map(({ child }) => child)}::text[], ${fresh.map(({ system }) => system)}::text[], ${fresh.map(({ recordId }) => recordId)}::text[]) as joined(child, system, id)
      where kept.child = joined.child and kept.source_system = joined.system and kept.source_record_id = joined.id and kept.pieces is null and kept.resubmitted_in is null and kept.at < now()`
  }
}
