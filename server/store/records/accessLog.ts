import { queryOf } from '../../../core/search/index.ts'
import type { AccessAct } from '../../../core/records/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query } from '../../database/connect.ts'
import { countedTo, idPart, keyIn, type Page, pageOf } from '../pages.ts'

export interface AccessFilter {
  /** Id of an act, else part of its number. */
  readonly record?: string | undefined
  /** Part of the name of whoever looked. */
  readonly person?: string | undefined
  readonly act?: AccessAct | undefined
  readonly sight?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** One look at enforcement data. */
export interface AccessRow {
  readonly id: number
  readonly at: string
  readonly person: string
  readonly organ: string
  readonly act: AccessAct
  /** Whose data: a body, or a government with all beneath it. */
  readonly about: string | null
  /** The act that was looked at; its number where it lies within sight. */
  readonly record: number | null
  readonly actionNo: string | null
  readonly sight: string | null
  /** Code of the reason, and what was written besides. */
  readonly reason: string | null
  readonly says: string | null
  /** How many rows were taken away. */
  readonly rows: number | null
}

/** Who looked at what, the latest first: those whose data it is, and those of whom it is somebody at work. */
export async function listAccess(query: Query, filter: AccessFilter, { after, limit }: { readonly after?: string | undefined, readonly limit: number }): Promise<Page<AccessRow>> {
  const key = keyIn(after, idPart)
  const [rows, [{ count }]] = await Promise.all([
    query<AccessRow[]>`
      select entry.id, entry.at, entry.account_name as person, organ.name as organ, entry.act, (select name from organ place where place.path = entry.about_path) as about,
        case when entry.subject_kind = 'record' and entry.subject_id ~ '^[0-9]{1,15}$' then entry.subject_id::bigint end as record, record.action_no as "actionNo", entry.sight_id as sight,
        entry.detail ->> 'reason' as reason, nullif(entry.detail ->> 'text', '') as says, (entry.detail ->> 'rows')::int as rows
      from (select * from audit_entry where ${asked(query, filter)} ${key ? query`and id < ${key[0]!}::bigint` : query``} order by id desc limit ${limit + 1}) entry
        left join organ on organ.id = entry.organ_id
        left join enforcement_record record on entry.subject_kind = 'record' and entry.subject_id ~ '^[0-9]{1,15}$' and record.id = entry.subject_id::bigint
      order by entry.id desc`,
    query<[{ count: number }]>`select count(*)::int as count from (select from audit_entry where ${asked(query, filter)} limit ${countedTo + 1}) counted`,
  ])
  return pageOf(rows, limit, count, ({ id }) => [id])
}

/** No reader looks for more acts of that number. */
const mostRecords = 100

const numbered = (query: Query, number: string) => query`
  select id::text from enforcement_record where id in (select found_records(${queryOf(number) ?? ''}::tsquery, ${number}, ${mostRecords})) and strpos(action_no, ${number}) > 0`

const asked = (query: Query, { record, person, act, sight, from, to }: AccessFilter) => query`about_path is not null and subject_kind <> 'sight'
  ${record ? query`and subject_kind = 'record' and subject_id in (${/^\d+$/.test(record) ? query`${record}` : numbered(query, record)})` : query``}
  ${person ? query`and strpos(account_name, ${person}) > 0` : query``}
  ${act ? query`and act = ${act}` : query``}
  ${sight ? query`and sight_id = ${sight}` : query``}
  ${from ? query`and at >= ${from}::date` : query``}
  ${to ? query`and at < ${to}::date + 1` : query``}`
