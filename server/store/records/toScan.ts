import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Day } from '../../../core/norms/index.ts'
import { unpacked } from '../../../core/records/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { type Standing, standingAlerts } from '../alerts/standing.ts'
import { sealColumns, type SealedRecord } from './sealed.ts'

/** Which records: those of which a last day has passed since they were last looked at, those beneath a path; all, if nothing is said. */
export interface WhichToScan { readonly passedBefore?: Day, readonly beneath?: string }

/** A record as the monitoring needs it. */
export interface RecordToScan extends SealedRecord {
  readonly id: number
  readonly version: number
  /** What was noted when it was last looked at. */
  readonly lookAgain: Day | null
  readonly standing: readonly Standing[]
  readonly body: { readonly region: string, readonly path: string }
}

interface Row extends Omit<RecordToScan, 'body' | 'record' | 'standing'> { readonly standing: readonly Standing[] | null, readonly region: string, readonly path: string, readonly content: string, readonly layout: number }

const none: readonly Standing[] = []

/** Records that are read at a time. */
const slice = 500

/**
 * The next records to be looked at, by id, some at a time: the database reads the next of them while these are looked at, if whoever looks
 * takes a breath now and then. Nothing is locked: see `noteLooks`.
 */
export async function* recordsToScan(tx: Transaction, after: number, most: number, which: WhichToScan = {}): AsyncGenerator<RecordToScan[]> {
  const layouts = await layoutsIn(tx)
  let reading = read(tx, after, Math.min(slice, most), which)
  for (let left = most; ;) {
    const rows = await reading
    left -= rows.length
    const isLast = rows.length < slice || left <= 0
    if (!isLast) {
      reading = read(tx, rows.at(-1)!.id, Math.min(slice, left), which)
      reading.catch(() => {}) // told to whoever waits for them
      await nextTurn() // what is asked is sent
    }
    yield rows.map(({ region, path, content, layout, standing, ...row }) =>
      ({ ...row, standing: standing ?? none, body: { region, path }, record: unpacked(JSON.parse(content) as Record<string, unknown>, layouts.get(layout)!) }))
    if (isLast) return
  }
}

/** What each layout cannot tell: one list for all records of it. */
async function layoutsIn(tx: Transaction): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await tx<{ id: number, unreported: readonly string[] }[]>`select id, unreported from record_layout`
  return new Map(rows.map(({ id, unreported }) => [id, unreported]))
}

async function read(tx: Transaction, after: number, most: number, { passedBefore, beneath }: WhichToScan): Promise<readonly Row[]> {
  return await tx<Row[]>`
    select record.id, record.version, record.look_again as "lookAgain", organ.region, record.org_path as path, record.content::text as content, record.layout_id as layout, ${sealColumns(tx)},
      ${standingAlerts(tx)} as standing
    from enforcement_record record join organ on organ.id = record.body_id
    where record.id > ${after} ${passedBefore ? tx`and record.look_again < ${passedBefore}` : tx``} ${beneath ? tx`and starts_with(record.org_path, ${beneath})` : tx``}
    order by record.id limit ${most}`
}

/** What looking at a record has found, and when to look again. */
export interface Look { readonly id: number, readonly version: number, readonly next: Day | null, readonly findings: readonly unknown[] }

/**
 * What looking at some records has found, and when to look again; gathered in the table `scanned` for `raiseAlerts`. One that an import has
 * changed since it was read, or is just changing, is left out: the import looks at it itself.
 */
export async function noteLooks(tx: Transaction, looks: readonly Look[]): Promise<void> {
  await tx`create temporary table if not exists scanned (record_id bigint, org_path text collate "C", body_id text collate "C", findings json) on commit drop`
  await tx`truncate scanned`
  await tx`
    with looked as (select * from jsonb_to_recordset(${tx.json(looks as never)}) as one(id bigint, version integer, next date, findings json)),
      held as (
        select record.id, record.org_path, record.body_id, record.look_again, looked.next, looked.findings from enforcement_record record join looked using (id)
        where record.version = looked.version order by record.id for update of record skip locked),
      noted as (update enforcement_record record set look_again = held.next from held where record.id = held.id and held.look_again is distinct from held.next)
    insert into scanned select id, org_path, body_id, findings from held`
}
