import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { organColumns, type OrganRow } from './organs.ts'

/**
 * 隶属, 本系统上级, 垂直管理, 双重领导并以上级部门领导为主; 所属政府, 垂直管理机关的所在地政府; 设立; 委托; 业务指导.
 * Those of one slot exclude each other: an organ has one next higher organ and one government at a time.
 */
export const relationKinds = ['hierarchical', 'system', 'vertical', 'upperLed', 'government', 'located', 'setUpBy', 'entrustedBy', 'guidance'] as const
export type RelationKind = (typeof relationKinds)[number]
export type Slot = 'superior' | 'government' | 'setUpBy' | 'entrustedBy' | 'guidance'

export const slotOf = (kind: RelationKind): Slot => {
  switch (kind) {
    case 'hierarchical': case 'system': case 'vertical': case 'upperLed': return 'superior'
    case 'located': return 'government'
    default: return kind
  }
}

export interface RelationRow {
  readonly id: number
  readonly organId: string
  readonly kind: RelationKind
  readonly slot: Slot
  readonly toId: string
  readonly fromDay: Day | null
  readonly toDay: Day | null
  readonly basis: string | null
  readonly endBasis: string | null
  readonly withdrawn: boolean
  readonly accountName: string | null
  readonly recordedAt: string
}

const columns = (query: Query) => query`id, organ_id as "organId", kind, slot, to_id as "toId", from_day as "fromDay", to_day as "toDay", basis,
  end_basis as "endBasis", withdrawn, account_name as "accountName", recorded_at as "recordedAt"`

/** All that an organ was ever bound by, what holds first, then the latest. */
export const relationsOf = (query: Query, organId: string): Promise<RelationRow[]> => query<RelationRow[]>`
  select ${columns(query)} from organ_relation where organ_id = ${organId} order by withdrawn, to_day desc nulls first, from_day desc nulls last, id desc`

export async function findRelation(query: Query, id: number): Promise<RelationRow | undefined> {
  const [row] = await query<RelationRow[]>`select ${columns(query)} from organ_relation where id = ${id}`
  return row
}

export interface NewRelation { readonly kind: RelationKind, readonly toId: string, readonly fromDay: Day, readonly basis: string }

export async function addRelation(tx: Transaction, organ: Pick<OrganRow, 'id' | 'path'>, { kind, toId, fromDay, basis }: NewRelation, by: string): Promise<void> {
  await tx`insert into organ_relation (organ_id, org_path, kind, to_id, from_day, basis, account_name)
    values (${organ.id}, ${organ.path}, ${kind}, ${toId}, ${fromDay}, ${basis}, ${by})`
}

export async function endRelation(tx: Transaction, id: number, day: Day, basis: string): Promise<void> {
  await tx`update organ_relation set to_day = ${day}, end_basis = ${basis} where id = ${id}`
}

export async function withdrawRelation(tx: Transaction, id: number, basis: string): Promise<void> {
  await tx`update organ_relation set withdrawn = true, end_basis = coalesce(end_basis, ${basis}) where id = ${id}`
}

/** Every relation that makes somebody stand above somebody, on any day from one on: what a new one may not close to a circle. */
export const superiorsFrom = (query: Query, slot: Slot, day: Day): Promise<{ organId: string, toId: string }[]> => query<{ organId: string, toId: string }[]>`
  select organ_id as "organId", to_id as "toId" from organ_relation where slot = ${slot} and not withdrawn and coalesce(to_day, 'infinity') >= ${day}`

/**
 * Some organs as they stood on a day, with all that they referred to then, however far up, and the justice departments of those
 * governments. For today `organsAround` says the same from the rows themselves.
 */
export async function organsAroundOn(query: Query, ids: readonly string[], day: Day): Promise<Map<string, OrganRow>> {
  const rows = await query<OrganRow[]>`
    with recursive near(id) as (
      select unnest(${[...new Set(ids)]}::text[])
      union
      select live.to_id from near join relations_on(${day}) live on live.organ_id = near.id and live.slot <> 'guidance'
    ), shown(id) as (
      select id from near
      union
      select organ.id from organ join relations_on(${day}) live on live.organ_id = organ.id and live.slot = 'government'
      where organ.kind = 'justiceDepartment' and live.to_id in (select id from near)
    )
    select ${organColumns(query)}, coalesce(then_held.guides, '{}') as "guidedBy",
      then_held.government_id as "governmentId", then_held.superior_id as "superiorId", then_held.set_up_by_id as "setUpById",
      then_held.entrusted_by_id as "entrustedById", coalesce(then_held.management, case when then_held.superior_id is null then organ.management end) as management
    from organ left join lateral (
      select max(to_id) filter (where slot = 'government') as government_id, max(to_id) filter (where slot = 'superior') as superior_id,
        max(to_id) filter (where slot = 'setUpBy') as set_up_by_id, max(to_id) filter (where slot = 'entrustedBy') as entrusted_by_id,
        array_agg(to_id) filter (where slot = 'guidance') as guides,
        case when bool_or(live.kind in ('vertical', 'located')) then 'vertical' when bool_or(live.kind = 'upperLed') then 'upperLed' end as management
      from relations_on(${day}) live where live.organ_id = organ.id
    ) then_held on true
    where organ.id in (select id from shown) order by path`
  return new Map(rows.map(row => [row.id, row]))
}

/** Brings the rows of organs to what holds on a day. `ids`: only these. An organisation keeps the name of who last entrusted it. */
export async function refreshStanding(tx: Transaction, day: Day, ids?: readonly string[]): Promise<void> {
  await tx`
    update organ set government_id = now.government_id, superior_id = now.superior_id, set_up_by_id = now.set_up_by_id, entrusted_by_id = now.entrusted_by_id, management = now.management
    from (
      select organ.id, coalesce(max(to_id) filter (where slot = 'government'), organ.government_id) as government_id, max(to_id) filter (where slot = 'superior') as superior_id,
        max(to_id) filter (where slot = 'setUpBy') as set_up_by_id, coalesce(max(to_id) filter (where slot = 'entrustedBy'), organ.entrusted_by_id) as entrusted_by_id,
        case when bool_or(live.kind in ('vertical', 'located')) then 'vertical' when bool_or(live.kind = 'upperLed') then 'upperLed'
          when max(to_id) filter (where slot = 'superior') is null then organ.management end as management
      from organ left join relations_on(${day}) live on live.organ_id = organ.id
      ${ids ? tx`where organ.id = any(${[...ids]})` : tx``} group by organ.id
    ) now
    where now.id = organ.id and (organ.government_id, organ.superior_id, organ.set_up_by_id, organ.entrusted_by_id, organ.management)
      is distinct from (now.government_id, now.superior_id, now.set_up_by_id, now.entrusted_by_id, now.management)`
}
