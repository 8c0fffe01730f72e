import { maskedWritten, packed, setApart, tableOf, unpacked } from '../../../core/records/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Seals } from '../../seal/seals.ts'
import { placeOfRow, sealColumns } from './sealed.ts'

/** Rows in one transaction: what is lost, and done again, when the process dies. */
const batch = 500

/** Seals the next rows of those that came before there were seals; false when nothing is left. Works as the owner of the tables: what a record said before is closed to everybody else. */
export async function sealNext(tx: Transaction, seals: Seals): Promise<boolean> {
  const [due] = await tx<{ subject: Subject, after: number }[]>`select subject, after from seal_due order by subject limit 1 for update`
  if (!due) return false
  const after = await sealAfter[due.subject](tx, seals, due.after)
  if (after === null) await tx`delete from seal_due where subject = ${due.subject}`
  else await tx`update seal_due set after = ${after} where subject = ${due.subject}`
  return true
}

type Subject = 'enforcement_record' | 'record_version' | 'record_quarantine'

/** Each answers up to where it came, null at the end. */
const sealAfter: Readonly<Record<Subject, (tx: Transaction, seals: Seals, after: number) => Promise<number | null>>> = {
  enforcement_record: async (tx, seals, after) => {
    const rows = await tx<OpenRow[]>`
      select record.id, record.version, record.content, layout.unreported, ${sealColumns(tx, tx`''::bytea`)}
      from enforcement_record record join record_layout layout on layout.id = record.layout_id
      where record.id > ${after} and record.sealed is null order by record.id limit ${batch} for update of record`
    await tx`update enforcement_record record set content = row.content, sealed = row.sealed from ${sealedRows(tx, seals, rows)} where record.id = row.id`
    return rows.at(-1)?.id ?? null
  },
  record_version: async (tx, seals, after) => {
    const rows = await tx<OpenRow[]>`
      select former.record_id as id, former.version, former.content, layout.unreported, ${sealColumns(tx, tx`''::bytea`)}
      from record_version former join record_layout layout on layout.id = former.layout_id join enforcement_record record on record.id = former.record_id
      where former.sealed is null and former.record_id in (select distinct record_id from record_version where record_id > ${after} order by record_id limit ${batch})
      order by former.record_id`
    await tx`
      update record_version former set content = row.content, sealed = row.sealed from ${sealedRows(tx, seals, rows)}
      where former.record_id = row.id and former.version = row.version`
    return rows.at(-1)?.id ?? null
  },
  record_quarantine: async (tx, seals) => {
    const rows = await tx<{ importId: string, line: number, header: string[], cells: string[] }[]>`
      select kept.import_id as "importId", kept.line, import.header, kept.cells from record_quarantine kept join record_import import on import.id = kept.import_id
      where kept.sealed is null limit ${batch} for update of kept`
    for (const { importId, line, header, cells } of rows) {
      await tx`update record_quarantine set cells = ${tx.json(maskedCells(header, cells) as never)}, sealed = ${seals.seal(JSON.stringify(cells), placeOfRow(importId, line))}
        where import_id = ${importId} and line = ${line}`
    }
    return rows.length === 0 ? null : 0
  },
}

interface OpenRow { readonly id: number, readonly version: number, readonly content: Readonly<Record<string, unknown>>, readonly unreported: readonly string[], readonly place: string }

/** Those of them that say something about people, as they lie open from now on, and their seals. */
function sealedRows(query: Query, seals: Seals, rows: readonly OpenRow[]) {
  const done = rows.flatMap(({ id, version, content, unreported, place }) => {
    const record = unpacked(content, unreported)
    const apart = setApart(record)
    return apart === null ? [] : [{ id, version, content: packed(record, unreported), sealed: seals.seal(apart, place).toString('hex') }]
  })
  const column = <K extends keyof (typeof done)[number]>(name: K) => done.map(row => row[name])
  return query`(select id, version, content::json, decode(sealed, 'hex') as sealed
    from unnest(${column('id')}::bigint[], ${column('version')}::integer[], ${column('content')}::text[], ${column('sealed')}::text[]) as one (id, version, content, sealed)) row`
}

/** Cells that came before there were seals, masked by what their columns are called. */
function maskedCells(header: readonly string[], cells: readonly string[]): readonly string[] {
  if (header.length === 1 && header[0] === 'record') return cells.map(maskedJson)
  const table = tableOf(header)
  return 'format' in table && header.length === cells.length ? table.masked(cells) : cells.map(() => '')
}

/** What is no JSON has no names by which it could be masked, and lies open in no part. */
function maskedJson(cell: string): string {
  try {
    return JSON.stringify(maskedWritten(JSON.parse(cell)))
  } catch {
    return ''
  }
}

/** Every column of sealed values, and in SQL the place that each value is bound to. */
const columns = [
  { table: 'enforcement_record', from: 'enforcement_record kept', place: `concat_ws(E'\\n', 'record', kept.body_id, kept.source_system, kept.source_record_id)` },
  { table: 'record_version', from: 'record_version kept join enforcement_record record on record.id = kept.record_id', place: `concat_ws(E'\\n', 'record', record.body_id, record.source_system, record.source_record_id)` },
  { table: 'record_quarantine', from: 'record_quarantine kept', place: `concat_ws(E'\\n', 'row', kept.import_id, kept.line)` },
  { table: 'export_secret', from: 'export_secret kept', place: `'webhook:' || kept.id` },
  { table: 'record_sender_secret', from: 'record_sender_secret kept', place: `'webhook:' || kept.id` },
] as const

export const sealedTables = columns.map(({ table }) => table)
export type SealedTable = (typeof sealedTables)[number]

export interface Resealed { readonly resealed: number, readonly unopened: number, readonly after: string | null }

/** Seals the next values under the newest key, going through a table as it lies on the disk; `after` null: this pass has come to its end. What does not open stays as it is. */
export async function resealNext(tx: Transaction, seals: Seals, table: SealedTable, after: string): Promise<Resealed> {
  const { from, place } = columns.find(one => one.table === table)!
  const rows = await tx<{ at: string, sealed: Buffer, place: string }[]>`
    select kept.ctid::text as at, kept.sealed, ${tx.unsafe(place)} as place from ${tx.unsafe(from)}
    where kept.ctid > ${after}::tid and kept.sealed is not null and substring(kept.sealed from 2 for 4) <> ${Buffer.from(seals.newest, 'hex')}
    order by kept.ctid limit ${batch} for update of kept`
  const anew = rows.flatMap(({ at, sealed, place: where }) => {
    const found = seals.open(sealed, where)
    return found.ok ? [{ at, sealed: seals.seal(found.text, where).toString('hex') }] : []
  })
  await tx`
    update ${tx(table)} kept set sealed = decode(row.sealed, 'hex')
    from unnest(${anew.map(({ at }) => at)}::text[], ${anew.map(({ sealed }) => sealed)}::text[]) as row (at, sealed) where kept.ctid = row.at::tid`
  return { resealed: anew.length, unopened: rows.length - anew.length, after: rows.length < batch ? null : rows.at(-1)!.at }
}

export interface KeyUse { readonly key: string, readonly table: SealedTable, readonly values: number }

/** Under which keys values lie, and how many. */
export async function keyUses(query: Query): Promise<KeyUse[]> {
  const uses = await Promise.all(sealedTables.map(table => query<KeyUse[]>`
    select encode(substring(sealed from 2 for 4), 'hex') as key, ${table} as table, count(*) as values from ${query(table)} where sealed is not null group by 1`))
  return uses.flat()
}

/** Whether anything came in before there were seals and still lies open. */
export async function liesOpen(query: Query): Promise<boolean> {
  const [row] = await query<{ open: boolean }[]>`select exists (select from seal_due) as open`
  return row!.open
}
