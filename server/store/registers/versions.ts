import type { Day } from '../../../core/norms/index.ts'
import { registerOf, type Entry, type EntryState, type RegisterId } from '../../../core/registers/index.ts'
import type { Query } from '../../database/connect.ts'
import { idPart, keyIn, countedTo, type Page, pageOf } from '../pages.ts'

/** A version as it stands in its register. */
export interface VersionRow {
  readonly id: number
  readonly register: RegisterId
  readonly key: string
  readonly organId: string
  readonly organName: string
  readonly organShortName: string
  readonly orgPath: string
  readonly title: string
  readonly entry: Entry
  readonly endBasis: string | null
  readonly withdrawn: boolean
  readonly withdrawnBasis: string | null
  readonly corrects: number | null
  readonly accountName: string
  readonly recordedAt: string
}

type Kept = Omit<VersionRow, 'entry'> & { readonly from: Day, readonly to: Day | null, readonly content: Readonly<Record<string, unknown>> }

const columns = (query: Query) => query`version.id, register, key, organ_id as "organId", organ.name as "organName", organ.short_name as "organShortName", org_path as "orgPath", title,
  version.from_day as "from", version.to_day as "to", content, end_basis as "endBasis", withdrawn, withdrawn_basis as "withdrawnBasis", corrects, account_name as "accountName", recorded_at as "recordedAt"`

/** A version that was written before its register had a column says nothing in it. */
export function entryIn(register: RegisterId, { organId, from, to, content }: Pick<Kept, 'organId' | 'from' | 'to' | 'content'>): Entry {
  const own = Object.fromEntries(Object.entries(registerOf(register).columns).map(([name, { blank }]) => [name, content[name] ?? blank]))
  return { ...own, organ: organId, from, to } as unknown as Entry
}

const rowOf = ({ from, to, content, ...row }: Kept): VersionRow => ({ ...row, entry: entryIn(row.register, { organId: row.organId, from, to, content }) })

export interface VersionFilter {
  readonly register: RegisterId
  /** As the register stands on that day. */
  readonly on: Day
  readonly state?: EntryState | undefined
  /** Path of an organ: entries of its own place, of what lies beneath, and of those above. */
  readonly near?: string | undefined
  readonly issuer?: string | undefined
  readonly place?: string | undefined
  readonly text?: string | undefined
}

function matching(query: Query, { register, on, state, near, issuer, place, text }: VersionFilter) {
  const like = text && `%${text.replaceAll(/[\\%_]/g, found => `\\${found}`)}%`
  return query`register = ${register} and not withdrawn ${state === undefined ? query`` : inState(query, register, state, on)}
    ${near ? query`and ${isNear(query, near)}` : query``} ${issuer ? query`and organ_id = ${issuer}` : query``} ${place ? query`and content->>'place' = ${place}` : query``}
    ${like ? query`and (title like ${like} or content->>'document' like ${like})` : query``}`
}

/** The folder that an organ stands in is that of its government; what stands at the top is its own. */
export const folderOf = (path: string): string => path.replace(/[^/]+\/$/, '').replace(/^\/$/, path)

function isNear(query: Query, path: string) {
  const folder = query`coalesce(nullif(regexp_replace(org_path, '[^/]+/$', ''), '/'), org_path)`
  return query`(starts_with(org_path, ${folderOf(path)}) or starts_with(${path}, ${folder}))`
}

function inState(query: Query, register: RegisterId, state: EntryState, on: Day) {
  const running = query`version.from_day <= ${on} and coalesce(version.to_day, 'infinity') >= ${on}`
  const unpublished = registerOf(register).mustBePublished ? query`coalesce(published_on > ${on}, true)` : query`false`
  switch (state) {
    case 'holds': return query`and ${running} and not ${unpublished}`
    case 'unpublished': return query`and ${running} and ${unpublished}`
    case 'notYet': return query`and version.from_day > ${on}`
    case 'over': return query`and version.to_day < ${on}`
  }
}

/** By title, the versions of one thing beside each other. */
export async function listVersions(query: Query, filter: VersionFilter, page: { after?: string | undefined, limit: number }): Promise<Page<VersionRow>> {
  const after = keyIn(page.after, /^/, idPart)
  const rows = await query<Kept[]>`select ${columns(query)} from register_version version join organ on organ.id = organ_id
    where ${matching(query, filter)} ${after ? query`and (title collate "C", version.id) > (${after[0]!}, ${after[1]!}::bigint)` : query``}
    order by title collate "C", version.id limit ${page.limit + 1}`
  const [{ count }] = await query<[{ count: number }]>`select count(*) as count from (select from register_version version where ${matching(query, filter)} limit ${countedTo + 1}) counted`
  return pageOf(rows.map(rowOf), page.limit, count, row => [row.title, row.id])
}

/** All that a filter finds, for a file. */
export const allVersions = async (query: Query, filter: VersionFilter): Promise<VersionRow[]> => (await query<Kept[]>`
  select ${columns(query)} from register_version version join organ on organ.id = organ_id where ${matching(query, filter)} order by title collate "C", version.from_day`).map(rowOf)

export async function findVersion(query: Query, id: number): Promise<VersionRow | undefined> {
  const [row] = await query<Kept[]>`select ${columns(query)} from register_version version join organ on organ.id = organ_id where version.id = ${id}`
  return row && rowOf(row)
}

/** Every version of one thing, what was corrected too, the latest first. */
export const versionsOf = async (query: Query, register: RegisterId, key: string): Promise<VersionRow[]> => (await query<Kept[]>`
  select ${columns(query)} from register_version version join organ on organ.id = organ_id where register = ${register} and key = ${key}
  order by version.from_day desc, version.id desc`).map(rowOf)

/** The versions in force of several things at once. */
export async function heldUnder(query: Query, register: RegisterId, keys: readonly string[]): Promise<Map<string, VersionRow[]>> {
  const rows = await query<Kept[]>`select ${columns(query)} from register_version version join organ on organ.id = organ_id
    where register = ${register} and key = any(${[...new Set(keys)]}) and not withdrawn`
  return Map.groupBy(rows.map(rowOf), row => row.key)
}

/** How many versions each register has for the place of an organ. */
export const countedNear = (query: Query, near: string): Promise<{ register: RegisterId, count: number }[]> => query<{ register: RegisterId, count: number }[]>`
  select register, count(*)::int as count from register_version where not withdrawn and ${isNear(query, near)} group by register`
