import type { JSONValue } from 'postgres'
import type { Signed } from '../../../core/evidence/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { MatterRow } from './matters.ts'
import { countedTo, dayPart, keyIn, pageOf, uuidPart, type Page } from '../pages.ts'

/** One line of a contents list (目录). */
export interface Content { readonly order: number, readonly what: string, readonly number: string | null, readonly on: Day, readonly pages: number | null, readonly from: number | null }

/** A document of a matter before it has its place in the list. `seq` null: evidence that belongs to no single entry. */
export interface Document { readonly id: string, readonly what: string, readonly number: string | null, readonly on: Day, readonly pages: number | null, readonly recordedAt: string }

/**
 * All that lies in a matter's file, in the order of its days: papers that stand, what the agency handed in, evidence that was not replaced.
 * Pages are those of the PDF; of other files, none are counted but those of an image. What was handed in on the platform alone
 * (`filed:`) bears the role of its paper: the law of the matter names it.
 */
export const documentsOf = (query: Query, matterId: string): Promise<Document[]> => query<Document[]>`
  select id, what, number, on_day as on, pages, at as "recordedAt" from (
    select 'paper:' || instrument.id as id, title as what, instrument.number, issued_on as on_day, instrument.seq, 0 as part, event.recorded_at as at,
      (select pages from instrument_file file where file.instrument_id = instrument.id and format = 'pdf') as pages
    from instrument join matter_event event on event.matter_id = instrument.matter_id and event.seq = instrument.seq
    where instrument.matter_id = ${matterId} and voided_on is null
    union all
    select 'file:' || file.id, file.name, null, event.happened_on, event.seq, evidence.place, event.recorded_at, case when file.media_type like 'image/%' then 1 end
    from item_evidence evidence join answer_file file on file.id = evidence.file_id join matter_event event on event.matter_id = evidence.matter_id and event.seq = evidence.seq
    where evidence.matter_id = ${matterId}
    union all
    select 'evidence:' || evidence.id, '证据' || evidence.number || ' ' || evidence.name, null, obtained_on, coalesce(evidence.seq, 0), evidence.number, recorded_at,
      case when media_type like 'image/%' then 1 end
    from evidence where matter_id = ${matterId} and not exists (select from evidence later where later.replaces = evidence.id)
    union all
    select 'filed:' || event.seq, event.role, null, event.happened_on, event.seq, -1, event.recorded_at, null::integer
    from matter_event event where event.matter_id = ${matterId} and event.act = 'file' and event.role is not null
      and not exists (select from instrument where instrument.matter_id = event.matter_id and instrument.seq = event.seq)
  ) document order by on_day, seq, part, id`

/** Numbered, with the page each begins on; what has no pages counted has no page either. */
export function listed(documents: readonly Document[]): Content[] {
  let next = 1
  return documents.map(({ what, number, on, pages }, index) => {
    const from = pages === null ? null : next
    next += pages ?? 0
    return { order: index + 1, what, number, on, pages, from }
  })
}

export interface ArchiveRow {
  readonly number: string
  readonly archivedOn: Day
  readonly retention: string
  readonly keepUntil: Day | null
  readonly source: string
  readonly responsible: string
  readonly contents: readonly Content[]
  readonly remarks: string | null
  readonly recordedBy: string
  readonly recordedAt: string
}

export async function findArchive(query: Query, matterId: string): Promise<ArchiveRow | undefined> {
  const [row] = await query<ArchiveRow[]>`
    select number, archived_on as "archivedOn", retention, keep_until as "keepUntil", source, responsible, contents, remarks, account_name as "recordedBy", recorded_at as "recordedAt"
    from matter_archive where matter_id = ${matterId}`
  return row
}

export type NewArchive = Omit<ArchiveRow, 'recordedBy' | 'recordedAt'>

export async function addArchive(tx: Transaction, { account, organ }: Acting, { id, officePath }: MatterRow, archive: NewArchive): Promise<void> {
  await tx`insert into matter_archive (matter_id, organ_id, office_path, number, archived_on, retention, keep_until, source, responsible, contents, remarks, account_id, account_name)
    values (${id}, ${organ.id}, ${officePath}, ${archive.number}, ${archive.archivedOn}, ${archive.retention}, ${archive.keepUntil}, ${archive.source}, ${archive.responsible},
      ${tx.json(archive.contents as unknown as JSONValue)}, ${archive.remarks}, ${account.id}, ${account.name})`
}

/** A record of a measure, as far as its signatures go. */
export interface RecordSigned extends Signed { readonly on: Day, readonly object: string }

export const signaturesOf = (query: Query, matterId: string): Promise<RecordSigned[]> => query<RecordSigned[]>`
  select record.kind, event.happened_on as on, coalesce((event.body->>'onSite')::boolean, false) as "onSite", record.body->>'object' as object,
    record.body->'signatures' as signatures, record.body ? 'unsigned' as unsigned
  from measure_record record join matter_event event on event.matter_id = record.matter_id and event.seq = record.seq where record.matter_id = ${matterId} order by record.seq`

/** Papers that were sent and not signed for are looked at before the list is sealed. */
export const unservedPapers = (query: Query, matterId: string): Promise<{ title: string, number: string | null }[]> => query`
  select title, number from instrument where matter_id = ${matterId} and voided_on is null and not filed and served_on is null and addressee_id is not null and role <> 'serviceReceipt' order by seq`

export interface ArchiveUse {
  readonly id: number
  readonly kind: 'consult' | 'borrow' | 'return'
  readonly person: string
  readonly unit: string
  readonly purpose: string
  readonly on: Day
  readonly dueOn: Day | null
  readonly returned: boolean
  readonly recordedBy: string
}

const useColumns = (query: Query) => query`use.id, use.kind, use.person, use.unit, use.purpose, use.on_day as on, use.due_on as "dueOn",
  exists (select from archive_use back where back.returns = use.id) as returned, use.account_name as "recordedBy"`

/** The latest first. */
export const usesOf = (query: Query, matterId: string): Promise<ArchiveUse[]> =>
  query<ArchiveUse[]>`select ${useColumns(query)} from archive_use use where matter_id = ${matterId} order by id desc`

export interface NewUse extends Pick<ArchiveUse, 'kind' | 'person' | 'unit' | 'purpose' | 'on' | 'dueOn'> { readonly returns: number | null }

export async function addUse(tx: Transaction, { account }: Acting, { id, officePath }: MatterRow, use: NewUse): Promise<void> {
  await tx`insert into archive_use (matter_id, office_path, kind, person, unit, purpose, on_day, due_on, returns, account_id, account_name)
    values (${id}, ${officePath}, ${use.kind}, ${use.person}, ${use.unit}, ${use.purpose}, ${use.on}, ${use.dueOn}, ${use.returns}, ${account.id}, ${account.name})`
}

export interface ArchivedRow {
  readonly matterId: string
  readonly matterNumber: string
  readonly title: string
  readonly kind: string
  readonly lawId: string
  readonly agencyId: string
  readonly agencyName: string
  readonly agencyShortName: string
  readonly number: string
  readonly archivedOn: Day
  readonly retention: string
  readonly keepUntil: Day | null
  readonly responsible: string
  readonly borrowed: boolean
}

const out = (query: Query) => query`exists (select from archive_use use where use.matter_id = matter_archive.matter_id and use.kind = 'borrow' and not exists (select from archive_use back where back.returns = use.id))`

/** The latest first; `text` in numbers, title and the agency's name. */
export async function listArchived(tx: Transaction, { text, borrowed, after, limit }: { text?: string | undefined, borrowed: boolean, after?: string | undefined, limit: number }): Promise<Page<ArchivedRow>> {
  const key = keyIn(after, dayPart, uuidPart)
  const like = text ? `%${text.replaceAll(/[\\%_]/g, found => `\\${found}`)}%` : null
  const from = tx`matter_archive join matter on matter.id = matter_archive.matter_id join organ agency on agency.id = matter.agency_id
    where true ${like ? tx`and (matter_archive.number like ${like} or matter.number like ${like} or matter.title like ${like} or agency.name like ${like})` : tx``} ${borrowed ? tx`and ${out(tx)}` : tx``}`
  const rows = await tx<ArchivedRow[]>`
    select matter.id as "matterId", matter.number as "matterNumber", matter.title, matter.kind, matter.law_id as "lawId", agency.id as "agencyId", agency.name as "agencyName",
      agency.short_name as "agencyShortName", matter_archive.number, archived_on as "archivedOn", retention, keep_until as "keepUntil", responsible, ${out(tx)} as borrowed
    from ${from} ${key ? tx`and (archived_on, matter.id) < (${key[0]!}::date, ${key[1]!}::uuid)` : tx``} order by archived_on desc, matter.id desc limit ${limit + 1}`
  const [{ count }] = await tx<[{ count: number }]>`select count(*) as count from (select from ${from} limit ${countedTo + 1}) counted`
  return pageOf(rows, limit, count, row => [row.archivedOn, row.matterId])
}
