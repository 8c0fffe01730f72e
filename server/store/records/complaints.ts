import type { recordCodes } from '../../../core/records/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { newAlerts, recordColumns, type RecordDetailRow, type RecordRow } from './records.ts'

/** The act that a complaint is about, as its sender names it; `system`: that of the complaint. */
interface Meant { readonly body: string, readonly system: string, readonly target: string }

/** `line`: of its file. */
export interface Aim extends Meant { readonly line: number }

/** Lays some aside until all of an import has come in; `before`: how many lie there. The table vanishes with the transaction. */
export async function keepAims(tx: Transaction, before: number, aims: readonly Aim[]): Promise<void> {
  if (before === 0) await tx`create temporary table aim (at integer primary key, line integer not null, body text not null, system text not null, target text not null) on commit drop`
  await tx`
    insert into aim (at, line, body, system, target)
    select ${before} + at, line, body, system, target
    from unnest(${aims.map(({ line }) => line)}::integer[], ${aims.map(({ body }) => body)}::text[], ${aims.map(({ system }) => system)}::text[], ${aims.map(({ target }) => target)}::text[]) with ordinality as aim(line, body, system, target, at)`
}

/** The next that lie there, in the order in which they came. */
export const aimsAfter = (tx: Transaction, after: number, limit: number): Promise<Aim[]> => tx<Aim[]>`select line, body, system, target from aim where at > ${after} order by at limit ${limit}`

/** Which of these acts are here, by the numbers that the systems of their bodies gave them. `at`: which of those asked for, from 1. */
export const actsMeant = (query: Query, meant: readonly Meant[]): Promise<{ at: number, id: number, actionNo: string }[]> => query`
  with wanted as (
    select * from unnest(${meant.map(({ body }) => body)}::text[], ${meant.map(({ system }) => system)}::text[], ${meant.map(({ target }) => target)}::text[]) with ordinality as wanted(body, system, target, at)
  ), told as (
    select distinct body_id as body, source_system as system from record_quality where body_id in (select body from wanted) union select body, system from wanted
  )
  select distinct on (wanted.at) wanted.at::integer as at, record.id, record.action_no as "actionNo"
  from wanted join told using (body) join enforcement_record record
    on record.body_id = wanted.body collate "C" and record.source_system = told.system collate "C" and record.source_record_id = wanted.target collate "C" and record.kind <> 'complaint'
  order by wanted.at, record.id`

/** A complaint about an act, and how far its body says that it has come. */
interface ComplaintAbout extends RecordRow { readonly status: keyof typeof recordCodes.complaintStatus | null }

/** So many of the complaints about one act are told. */
const mostTold = 200

/** The complaints about this act within sight, the latest first. */
export async function complaintsAbout(query: Query, { id, kind, bodyId, sourceRecordId: target }: RecordDetailRow): Promise<ComplaintAbout[]> {
  if (kind === 'complaint') return []
  const found = await query<(ComplaintAbout & { system: string })[]>`
    select ${recordColumns(query)}, record.content #>> '{complaint,status}' as status, record.source_system as system
    from complaints_about(${bodyId}, ${target}) about(id) join enforcement_record record using (id) join organ on organ.id = record.body_id ${newAlerts(query)}
    order by record.acted_on desc, record.id desc limit ${mostTold}`
  const meant = await actsMeant(query, found.map(({ system }) => ({ body: bodyId, system, target })))
  return found.filter((_, at) => meant.some(act => act.at === at + 1 && act.id === id)) // two systems of a body may give the same number
}
