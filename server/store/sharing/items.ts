import type { SetContent, SharedSubject } from '../../../core/sharing/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Range } from '../within.ts'

/** One change in the queue of a set. */
export interface ItemRow {
  readonly position: number
  readonly subject: SharedSubject
  readonly subjectId: string
  readonly version: string
  readonly at: string
}

/** A set as its queue is filled. */
export interface Filled {
  readonly id: string
  readonly orgPath: string
  readonly content: SetContent
  readonly scope: Range
}

/** Any number that nobody else locks under. */
const placing = 7_302

/**
 * Gives the imports that were committed since the next places, one transaction at a time: a record never appears behind a place that a
 * queue has passed, in whatever order transactions that ran side by side were committed.
 */
export async function placeImports(tx: Transaction): Promise<void> {
  const [{ waits }] = await tx<[{ waits: boolean }]>`select exists (select from record_import where place is null and state = 'done') as waits`
  if (!waits) return
  await tx`select pg_advisory_xact_lock(${placing})`
  await tx`
    update record_import set place = placed.place
    from (select id, (select coalesce(max(place), 0) from record_import) + row_number() over (order by ended_at, id) as place from record_import where place is null and state = 'done') placed
    where record_import.id = placed.id`
}

/** A set whose queue may have to be filled. */
export interface DueSet {
  readonly id: string
  /** There are new imports. */
  readonly records: boolean
  /** Its other subjects were not looked at for a while. */
  readonly others: boolean
}

/** The next one that is due, held; others are looked at again after so many seconds. */
export async function setToFill(tx: Transaction, lookAgainAfter: number): Promise<DueSet | undefined> {
  const [row] = await tx<DueSet[]>`
    select * from (
      select id, content -> 'subjects' ? 'record' and placed < (select coalesce(max(place), 0) from record_import) as records,
        content -> 'subjects' ?| array['alert', 'matter', 'figure'] and (looked_at is null or looked_at < now() - make_interval(secs => ${lookAgainAfter})) as others
      from export_set where state = 'active' for update skip locked
    ) due where records or others order by id limit 1`
  return row
}

/** Keeps others from filling it until the transaction ends. */
export async function holdToFill(tx: Transaction, id: string): Promise<void> {
  await tx`select id from export_set where id = ${id} for update`
}

/** Queues the records of the next imports, some thousand at a time; says whether there may be more. */
export async function fillRecords(tx: Transaction, set: Filled, most: number): Promise<boolean> {
  const { id, orgPath, content: { kinds, bodies, since }, scope } = set
  const [row] = await tx<[{ found: number, place: number | null, record: number | null }]>`
    with this as (select placed, placed_record, last_position from export_set where id = ${id}),
      found as materialized (
        select import.place, record.id, record.version::text as version from this, record_import import join enforcement_record record on record.import_id = import.id
        where import.place >= placed and (import.place > placed or record.id > placed_record)
          and record.org_path >= ${scope.from} and record.org_path < ${scope.to} and record.kind <> 'complaint' and (${kinds.length === 0} or record.kind = any(${[...kinds]})) and (${bodies.length === 0} or record.body_id = any(${[...bodies]}))
          and record.acted_on >= coalesce(${since}::date, '-infinity')
        order by import.place, record.id limit ${most}
      ), fresh as (
        select found.*, row_number() over (order by place, id) as nth from found
        where not exists (select from export_item item where item.set_id = ${id} and item.subject = 'record' and item.subject_id = found.id::text and item.version = found.version)
      ), added as (
        insert into export_item (set_id, position, org_path, subject, subject_id, version)
        select ${id}, last_position + nth, ${orgPath}, 'record', fresh.id::text, fresh.version from fresh, this
      ), last as (select place, id from found order by place desc, id desc limit 1)
    update export_set set last_position = export_set.last_position + (select count(*) from fresh),
      placed = case when (select count(*) from found) < ${most} then (select coalesce(max(place), 0) from record_import) else (select place from last) end,
      placed_record = case when (select count(*) from found) < ${most} then 9223372036854775807 else (select id from last) end
    where id = ${id} returning (select count(*) from found)::integer as found`
  return row.found === most
}

/** Queues what has changed of alerts, cases and figures since it was queued last, so many of each at a time; says whether there may be more. */
export async function fillOthers(tx: Transaction, set: Filled, most: number): Promise<boolean> {
  const counts: number[] = []
  for (const subject of ['alert', 'matter', 'figure'] as const) {
    if (set.content.subjects.includes(subject)) counts.push(await queue(tx, set, subject, changed[subject](tx, set, most)))
  }
  const more = counts.includes(most)
  if (!more) await tx`update export_set set looked_at = now() where id = ${set.id}`
  return more
}

async function queue(tx: Transaction, { id, orgPath }: Filled, subject: SharedSubject, found: ReturnType<Query>): Promise<number> {
  const [row] = await tx<[{ count: number }]>`
    with this as (select last_position from export_set where id = ${id}), found as materialized (${found}), added as (
      insert into export_item (set_id, position, org_path, subject, subject_id, version)
      select ${id}, last_position + row_number() over (), ${orgPath}, ${subject}, found.id, found.version from found, this
    )
    update export_set set last_position = last_position + (select count(*) from found) where id = ${id} returning (select count(*) from found)::integer as count`
  return row.count
}

const isOf = (query: Query, { scope }: Filled, path: ReturnType<Query>) => query`${path} >= ${scope.from} and ${path} < ${scope.to}`
const isNew = (query: Query, { id }: Filled, subject: SharedSubject) =>
  query`not exists (select from export_item item where item.set_id = ${id} and item.subject = ${subject} and item.subject_id = found.id and item.version = found.version)`

type Changed = (query: Query, set: Filled, most: number) => ReturnType<Query>

/** Of each subject what changed: its id, and a version that no other state of it has. */
const changed: Readonly<Record<Exclude<SharedSubject, 'record'>, Changed>> = {
  alert: (query, set, most) => query`
    select * from (
      select alert.id::text as id, alert.version::text as version from alert left join enforcement_record record on record.id = alert.record_id
      where ${isOf(query, set, query`alert.org_path`)} and (${set.content.bodies.length === 0} or alert.body_id = any(${[...set.content.bodies]}))
        and (${set.content.kinds.length === 0} or record.kind = any(${[...set.content.kinds]})) and alert.raised_on >= coalesce(${set.content.since}::date, '-infinity')
    ) found where ${isNew(query, set, 'alert')} order by id limit ${most}`,
  matter: (query, set, most) => query`
    select * from (
      select id::text as id, version::text as version from matter
      where kind = 'supervision' and ${isOf(query, set, query`office_path`)} and (${set.content.bodies.length === 0} or agency_id = any(${[...set.content.bodies]}))
        and opened_on >= coalesce(${set.content.since}::date, '-infinity')
    ) found where ${isNew(query, set, 'matter')} order by id limit ${most}`,
  // A figure may come back to what it was: its digest is numbered.
  figure: (query, set, most) => query`
    select found.id, sent.count + 1 || ':' || found.digest as version
    from (
      select concat_ws('/', body_id, kind, month) as id, md5(concat_ws('/', sum(records), sum(enterprise), sum(fined), sum(fine), sum(contested), sum(overturned))) as digest
      from record_figure figure
      where ${isOf(query, set, query`org_path`)} and (${set.content.bodies.length === 0} or body_id = any(${[...set.content.bodies]})) and (${set.content.kinds.length === 0} or kind = any(${[...set.content.kinds]}))
        and month >= coalesce(date_trunc('month', ${set.content.since}::date), '-infinity')
      group by body_id, kind, month
    ) found
    cross join lateral (
      select count(*), (array_agg(split_part(version, ':', 2) order by position desc))[1] as digest from export_item where set_id = ${set.id} and subject = 'figure' and subject_id = found.id
    ) sent
    where sent.digest is distinct from found.digest order by found.id limit ${most}`,
}

/** The queue from a position on. */
export const itemsAfter = (query: Query, set: string, after: number, most: number): Promise<ItemRow[]> => query<ItemRow[]>`
  select position::float8 as position, subject, subject_id as "subjectId", version, at from export_item where set_id = ${set} and position > ${after} order by position limit ${most}`
