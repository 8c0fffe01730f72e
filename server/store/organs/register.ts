import { isDeepStrictEqual } from 'node:util'
import type { OrganKind } from '../../../core/authority/index.ts'
import type { Day, Level } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { organColumns, type OrganRow } from './organs.ts'
import { refused } from '../refused.ts'
import type { Range } from '../within.ts'

export type OrganState = 'confirmed' | 'ended' | 'none'
export type OrganMark = 'vertical' | 'upperLed' | 'comprehensive' | 'enforces' | 'ended' | 'unnoticed'

export interface RegisterFilter {
  readonly kind?: OrganKind | undefined
  readonly level?: Level | undefined
  readonly state?: OrganState | undefined
  readonly mark?: OrganMark | undefined
  readonly text?: string | undefined
}

/** What the register keeps of an organ besides what it is in a line of supervision. */
export interface RegisterRow extends OrganRow {
  readonly fieldCodes: readonly string[]
  readonly comprehensive: boolean
  readonly authorizedBasis: string | null
  readonly hasPenaltyPower: boolean
  readonly hasCoercionPower: boolean
  readonly hasEnforcementPower: boolean
  readonly state: OrganState
  readonly confirmedOn: Day | null
}

const registerColumns = (query: Query) => query`${organColumns(query)}, field_codes as "fieldCodes", comprehensive, authorized_basis as "authorizedBasis",
  has_penalty_power as "hasPenaltyPower", has_coercion_power as "hasCoercionPower", has_enforcement_power as "hasEnforcementPower",
  coalesce(latest.result, 'none') as state, latest.on_day as "confirmedOn",
  then_held.government_id as "governmentId", then_held.superior_id as "superiorId", then_held.set_up_by_id as "setUpById", then_held.entrusted_by_id as "entrustedById",
  coalesce(then_held.management, organ.management) as management`

const registered = (query: Query, on: Day) => query`
  organ left join lateral (
    select case when result = 'ended' then 'ended' else 'confirmed' end as result, on_day, notice_day from organ_confirmation
    where organ_id = organ.id and on_day <= ${on} order by on_day desc, id desc limit 1) latest on true
  left join lateral (
    select max(to_id) filter (where slot = 'government') as government_id, max(to_id) filter (where slot = 'superior') as superior_id,
      max(to_id) filter (where slot = 'setUpBy') as set_up_by_id, max(to_id) filter (where slot = 'entrustedBy') as entrusted_by_id,
      case when bool_or(kind in ('vertical', 'located')) then 'vertical' when bool_or(kind = 'upperLed') then 'upperLed' end as management
    from relations_on(${on}) where organ_id = organ.id) then_held on true`

/** The organs in a range as they stood on a day, from the top down; `after` is the path of the last one shown. */
export async function listRegister(query: Query, range: Range, on: Day, filter: RegisterFilter, page: { after?: string | undefined, limit: number }): Promise<{ rows: RegisterRow[], next: string | null, total: number }> {
  const where = query`path >= ${range.from} and path < ${range.to} and ${matches(query, filter, on)}`
  const [size] = await query<[{ count: number }]>`select count(*) from ${registered(query, on)} where ${where}`
  const rows = await query<RegisterRow[]>`select ${registerColumns(query)} from ${registered(query, on)}
    where ${where} ${page.after === undefined ? query`` : query`and path > ${page.after}`} order by path limit ${page.limit + 1}`
  const shown = rows.slice(0, page.limit)
  return { rows: shown, next: rows.length > shown.length ? shown.at(-1)!.path : null, total: size.count }
}

function matches(query: Query, { kind, level, state, mark, text }: RegisterFilter, on: Day) {
  const like = text && `%${text.replaceAll(/[\\%_]/g, found => `\\${found}`)}%`
  return query`coalesce(from_day, '-infinity') <= ${on} and ${mark === 'ended' ? query`to_day < ${on}` : query`coalesce(to_day, 'infinity') >= ${on}`}
    ${kind ? query`and organ.kind = ${kind}` : query``} ${level ? query`and level = ${level}` : query``}
    ${state ? query`and coalesce(latest.result, 'none') = ${state}` : query``}
    ${like ? query`and (name like ${like} or short_name like ${like} or uscc like ${like})` : query``} ${marked(query, mark)}`
}

function marked(query: Query, mark: OrganMark | undefined) {
  switch (mark) {
    case 'vertical': case 'upperLed': return query`and coalesce(then_held.management, organ.management) = ${mark}`
    case 'comprehensive': return query`and comprehensive`
    case 'enforces': return query`and has_penalty_power`
    case 'unnoticed': return query`and latest.result = 'confirmed' and latest.notice_day is null`
    default: return query``
  }
}

export async function findRegistered(query: Query, id: string, on: Day): Promise<RegisterRow | undefined> {
  const [row] = await query<RegisterRow[]>`select ${registerColumns(query)} from ${registered(query, on)} where organ.id = ${id}`
  return row
}

/** The organ's row, held against other writers to its register until the end of the transaction. */
export async function lockOrgan(tx: Transaction, id: string): Promise<OrganRow | undefined> {
  await tx`select pg_advisory_xact_lock(hashtext('organ register'))`
  const [row] = await tx<OrganRow[]>`select ${organColumns(tx)} from organ where id = ${id}`
  return row
}

/** What may change of an organ without its becoming another one. */
export interface OwnColumns {
  readonly name: string
  readonly shortName: string
  readonly uscc: string | null
  readonly documentMark: string | null
  readonly legalReviewUnit: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly comprehensive: boolean
  readonly fieldCodes: readonly string[]
  readonly otherLaw: string | null
  readonly authorizedBasis: string | null
  readonly hasPenaltyPower: boolean
  readonly hasCoercionPower: boolean
  readonly hasEnforcementPower: boolean
}

export interface NewOrgan extends OwnColumns {
  readonly id: string
  readonly kind: OrganKind
  readonly level: Level
  readonly areaCode: string
  readonly region: string
  readonly governmentId: string | null
  readonly superiorId: string | null
  readonly setUpById: string | null
  readonly entrustedById: string | null
  readonly authorizedBy: 'lawOrRegulation' | 'rule' | null
  readonly management: 'vertical' | 'upperLed' | null
  readonly fromDay: Day | null
  readonly qualifiedFrom: Day | null
  readonly path: string
}

/** In one statement, so that organs may refer to each other in any order; their relations begin with them. */
export async function addOrgans(tx: Transaction, organs: readonly NewOrgan[]): Promise<void> {
  await tx`
    insert into organ (id, kind, name, short_name, uscc, level, area_code, region, government_id, superior_id, set_up_by_id, entrusted_by_id, authorized_by,
      management, other_law, from_day, path, document_mark, has_penalty_power, has_coercion_power, has_enforcement_power, qualified_from, legal_review_unit,
      address, phone, comprehensive, field_codes, authorized_basis)
    select id, kind, name, "shortName", uscc, level, "areaCode", region, "governmentId", "superiorId", "setUpById", "entrustedById", "authorizedBy",
      management, "otherLaw", "fromDay", path, "documentMark", "hasPenaltyPower", "hasCoercionPower", "hasEnforcementPower", "qualifiedFrom", "legalReviewUnit",
      address, phone, comprehensive, array(select jsonb_array_elements_text("fieldCodes")), "authorizedBasis"
    from jsonb_to_recordset(${tx.json(organs as never)}) as added (id text, kind text, name text, "shortName" text, uscc text, level text, "areaCode" text, region text,
      "governmentId" text, "superiorId" text, "setUpById" text, "entrustedById" text, "authorizedBy" text, management text, "otherLaw" text, "fromDay" date, path text,
      "documentMark" text, "hasPenaltyPower" boolean, "hasCoercionPower" boolean, "hasEnforcementPower" boolean, "qualifiedFrom" date, "legalReviewUnit" text,
      address text, phone text, comprehensive boolean, "fieldCodes" jsonb, "authorizedBasis" text)`
}

const columnOf: Readonly<Record<keyof OwnColumns | 'toDay', string>> = {
  name: 'name', shortName: 'short_name', uscc: 'uscc', documentMark: 'document_mark', legalReviewUnit: 'legal_review_unit', address: 'address', phone: 'phone',
  comprehensive: 'comprehensive', fieldCodes: 'field_codes', otherLaw: 'other_law', authorizedBasis: 'authorized_basis', hasPenaltyPower: 'has_penalty_power',
  hasCoercionPower: 'has_coercion_power', hasEnforcementPower: 'has_enforcement_power', toDay: 'to_day',
}

export type Changes = Partial<OwnColumns & { readonly toDay: Day }>

/** Changes an organ's row and keeps what stood there. Answers false where nothing differs. */
export async function changeOrgan(tx: Transaction, { id, path }: Pick<OrganRow, 'id' | 'path'>, changes: Changes, entry: { fromDay: Day, basis: string, by: string }): Promise<boolean> {
  const names = Object.keys(changes) as (keyof typeof columnOf)[]
  const [row] = await tx`select ${tx(names.map(name => columnOf[name]))} from organ where id = ${id}`
  const differing = names.filter(name => !isDeepStrictEqual(row![columnOf[name]], changes[name]))
  if (differing.length === 0) return false
  const [before, after] = [differing.map(name => [name, row![columnOf[name]] ?? null]), differing.map(name => [name, changes[name] ?? null])]
  await tx`update organ set ${tx(Object.fromEntries(differing.map(name => [columnOf[name], changes[name] ?? null])))} where id = ${id}`
  await tx`insert into organ_change (organ_id, org_path, from_day, before, after, basis, account_name)
    values (${id}, ${path}, ${entry.fromDay}, ${tx.json(Object.fromEntries(before) as never)}, ${tx.json(Object.fromEntries(after) as never)}, ${entry.basis}, ${entry.by})`
  return true
}

export type Kept = string | boolean | readonly string[] | null

export interface ChangeRow {
  readonly fromDay: Day
  readonly before: Readonly<Record<string, Kept>>
  readonly after: Readonly<Record<string, Kept>>
  readonly basis: string
  readonly accountName: string
  readonly recordedAt: string
}

export const changesOf = (query: Query, id: string): Promise<ChangeRow[]> => query<ChangeRow[]>`
  select from_day as "fromDay", before, after, basis, account_name as "accountName", recorded_at as "recordedAt"
  from organ_change where organ_id = ${id} order by id desc`

/** Organs that name an organ in a relation on a day. */
export const dependentsOf = (query: Query, id: string, on: Day): Promise<{ organId: string, kind: string }[]> => query<{ organId: string, kind: string }[]>`
  select organ_id as "organId", live.kind from relations_on(${on}) live join organ on organ.id = organ_id
  where to_id = ${id} and coalesce(organ.to_day, 'infinity') >= ${on} order by path, live.kind limit 500`

/** What of an organ a viewer may count: officers and accounts in his reach, and open matters about it that he may see. */
export async function countsOf(query: Query, { id, path }: Pick<OrganRow, 'id' | 'path'>, on: Day): Promise<{ officers: number, accounts: number, matters: number }> {
  const [row] = await query<[{ officers: number, accounts: number, matters: number }]>`select
    (select count(*) from officer where organ_id = ${id} and status = 'ACTIVE') as officers,
    (select count(distinct account_id) from post where organ_id = ${id} and org_path = ${path} and from_day <= ${on} and coalesce(to_day, 'infinity') >= ${on}) as accounts,
    (select count(*) from matter where agency_id = ${id} and closed is null) as matters`
  return row
}

/** 409 for an organ that another one is already called or numbered like. */
export function refuseTaken(error: unknown): never {
  const { code, constraint_name: constraint } = error as { code?: string, constraint_name?: string }
  if (code === '23505' && constraint === 'organ_uscc_key') {
    throw refused('organ.taken', 409, '这个统一社会信用代码已经登记给另一个机关。请核对代码，或者在名录中查找该机关。', { errors: [{ field: 'body.uscc', code: 'organ.taken', says: '代码已被使用' }] })
  }
  if (code === '23P01' && constraint === 'organ_relation_one_at_a_time') {
    throw refused('relation.overlaps', 409, '同一时间已有另一项同类关系。请先终止原来的关系，或者调整起始日期。', { errors: [{ field: 'body.from', code: 'relation.overlaps', says: '与已有的关系在时间上重叠' }] })
  }
  throw error
}
