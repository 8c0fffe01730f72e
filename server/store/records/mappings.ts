import type { Mapping } from '../../../core/records/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { refused } from '../refused.ts'

/** The version of a saved mapping that is in use. */
export interface MappingRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly organId: string
  readonly mapping: Mapping
  readonly accountName: string
  readonly at: string
  /** How many files were read by it, and when the last. */
  readonly used: number
  readonly usedAt: string | null
}

const current = (query: Query) => query`
  select mapping.id, mapping.version, mapping.name, mapping.organ_id as "organId", mapping.content as mapping, mapping.account_name as "accountName", mapping.at,
    used.count as used, used.last as "usedAt"
  from record_mapping mapping
  cross join lateral (select count(*)::integer as count, max(started_at) as last from record_import where mapping_id = mapping.id) used
  where not mapping.retired and not exists (select from record_mapping later where later.id = mapping.id and later.version > mapping.version)`

/** Latest first. */
export const listMappings = (tx: Transaction): Promise<MappingRow[]> => tx<MappingRow[]>`${current(tx)} order by mapping.at desc, mapping.id`

/** Those of one organ, latest first. */
export const mappingsOf = (tx: Transaction, orgPath: string): Promise<MappingRow[]> => tx<MappingRow[]>`${current(tx)} and mapping.org_path = ${orgPath} order by mapping.at desc, mapping.id`

export interface SavedMapping { readonly id: string, readonly name: string, readonly mapping: Mapping, readonly after: number | null }

/** The next version; `after` is the one that was looked at, so that nobody writes over what he has not seen. */
export async function saveMapping(tx: Transaction, who: Acting, { id, name, mapping, after }: SavedMapping): Promise<void> {
  const version = await next(tx, who, id, after)
  await insert(tx, who, { id, version, name, mapping, retired: false })
  await audit(tx, who, { act: 'mapping.saved', subject: { kind: 'mapping', id }, detail: { version, kind: mapping.kind } })
}

export async function retireMapping(tx: Transaction, who: Acting, id: string): Promise<void> {
  const [row] = await tx<{ version: number, name: string, content: Mapping }[]>`select version, name, content from record_mapping where id = ${id} and org_path = ${who.organ.path} order by version desc limit 1`
  if (!row) throw refused('not.found', 404, '没有这份列对照，或者它不是本机关的。')
  await insert(tx, who, { id, version: row.version + 1, name: row.name, mapping: row.content, retired: true })
  await audit(tx, who, { act: 'mapping.retired', subject: { kind: 'mapping', id } })
}

async function next(tx: Transaction, who: Acting, id: string, after: number | null): Promise<number> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${id}, 31))`
  const [row] = await tx<{ version: number, organId: string, accountName: string }[]>`
    select version, organ_id as "organId", account_name as "accountName" from record_mapping where id = ${id} order by version desc limit 1`
  if (row && row.organId !== who.organ.id) throw refused('mapping.other', 403, '这份列对照属于另一个机关，不能修改。请另存一份。')
  if ((row?.version ?? null) !== after) throw refused('mapping.changed', 409, `这份列对照已由${row?.accountName ?? '别人'}修改，不是你打开时的样子。请重新打开后再改。`)
  return (row?.version ?? 0) + 1
}

const insert = (tx: Transaction, { account, organ }: Acting, row: { id: string, version: number, name: string, mapping: Mapping, retired: boolean }) => tx`
  insert into record_mapping (id, version, organ_id, org_path, name, content, retired, account_id, account_name)
  values (${row.id}, ${row.version}, ${organ.id}, ${organ.path}, ${row.name}, ${tx.json(row.mapping as never)}, ${row.retired}, ${account.id}, ${account.name})`
