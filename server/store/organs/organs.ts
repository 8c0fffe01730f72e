import { organsById, type Organ, type OrganKind, type Organs } from '../../../core/authority/index.ts'
import type { Day, Level } from '../../../core/norms/index.ts'
import type { Query } from '../../database/connect.ts'

export interface OrganRow {
  readonly id: string
  readonly kind: OrganKind
  readonly name: string
  readonly shortName: string
  readonly uscc: string | null
  readonly level: Level
  readonly areaCode: string
  readonly region: string
  readonly governmentId: string | null
  readonly superiorId: string | null
  readonly setUpById: string | null
  readonly entrustedById: string | null
  readonly authorizedBy: 'lawOrRegulation' | 'rule' | null
  readonly management: 'vertical' | 'upperLed' | null
  readonly otherLaw: string | null
  readonly fromDay: Day | null
  readonly toDay: Day | null
  readonly path: string
  readonly documentMark: string | null
  readonly legalReviewUnit: string | null
  readonly address: string | null
  readonly phone: string | null
  /** Those that guide it without power over cases; asked for only where a day is. */
  readonly guidedBy?: readonly string[]
}

export const organColumns = (query: Query) => query`organ.id, organ.kind, organ.name, organ.short_name as "shortName", organ.uscc, organ.level, organ.area_code as "areaCode",
  organ.region, organ.government_id as "governmentId", organ.superior_id as "superiorId", organ.set_up_by_id as "setUpById", organ.entrusted_by_id as "entrustedById",
  organ.authorized_by as "authorizedBy", organ.management, organ.other_law as "otherLaw", organ.from_day as "fromDay", organ.to_day as "toDay", organ.path,
  organ.document_mark as "documentMark", organ.legal_review_unit as "legalReviewUnit", organ.address, organ.phone`

export async function findOrgan(query: Query, id: string): Promise<OrganRow | undefined> {
  const [row] = await query<OrganRow[]>`select ${organColumns(query)} from organ where id = ${id}`
  return row
}

export async function organsOf(query: Query, ids: readonly string[]): Promise<Map<string, OrganRow>> {
  const rows = await query<OrganRow[]>`select ${organColumns(query)} from organ where id = any(${[...new Set(ids)]})`
  return new Map(rows.map(row => [row.id, row]))
}

/** Organs by part of their name or code, those nearest to a path first. */
export const organsCalled = (query: Query, text: string, near: string, most: number): Promise<OrganRow[]> => {
  const like = `%${text.replaceAll(/[\\%_]/g, found => `\\${found}`)}%`
  const top = near.split('/').slice(0, 2).join('/')
  return query<OrganRow[]>`select ${organColumns(query)} from organ
    where name like ${like} or short_name like ${like} or uscc like ${like} or id = ${text} order by starts_with(path, ${top}) desc, length(name), path limit ${most}`
}

/** The organs whose paths lie in a range, from the top down. */
export const organsIn = (query: Query, range: { from: string, to: string }): Promise<OrganRow[]> =>
  query<OrganRow[]>`select ${organColumns(query)} from organ where path >= ${range.from} and path < ${range.to} order by path`

/**
 * Some organs with all that they refer to, however far up, and the justice departments of those governments: what
 * `core/authority` needs to say who is who.
 */
export async function organsAround(query: Query, ids: readonly string[]): Promise<Map<string, OrganRow>> {
  const rows = await query<OrganRow[]>`
    with recursive near as (
      select id, government_id, superior_id, set_up_by_id, entrusted_by_id from organ where id = any(${[...new Set(ids)]})
      union
      select o.id, o.government_id, o.superior_id, o.set_up_by_id, o.entrusted_by_id
      from near join organ o on o.id in (near.government_id, near.superior_id, near.set_up_by_id, near.entrusted_by_id)
    )
    select ${organColumns(query)} from organ
    where id in (select id from near) or (kind = 'justiceDepartment' and government_id in (select id from near))
    order by path`
  return new Map(rows.map(row => [row.id, row]))
}

/** Ids of those that some organs, or the governments whose 司法行政部门 they are, stand right above: governed, in their system, set up or entrusted by them. */
export async function organsRightBelow(query: Query, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }[]>`
    with upper as (
      select id from organ where id = any(${[...ids]})
      union select government_id from organ where id = any(${[...ids]}) and kind = 'justiceDepartment'
    )
    select organ.id from organ join upper on upper.id in (organ.superior_id, organ.government_id, organ.set_up_by_id, organ.entrusted_by_id)
    where organ.id <> upper.id`
  return rows.map(({ id }) => id)
}

/** The path of the government whose 司法行政部门 an organ is. */
export async function governedPath(query: Query, id: string): Promise<string | null> {
  const [row] = await query<{ path: string }[]>`
    select government.path from organ join organ government on government.id = organ.government_id
    where organ.id = ${id} and organ.kind = 'justiceDepartment'`
  return row?.path ?? null
}

/** Rows as `core/authority` knows organs. */
export const asOrgans = (rows: Iterable<OrganRow>): Organs => organsById([...rows].map(asOrgan))

const asOrgan = (row: OrganRow): Organ => ({
  id: row.id, name: row.name, kind: row.kind, level: row.level, region: row.region,
  ...(row.governmentId !== null && { government: row.governmentId }),
  ...(row.superiorId !== null && { superior: row.superiorId }),
  ...(row.setUpById !== null && { setUpBy: row.setUpById }),
  ...(row.entrustedById !== null && { entrustedBy: row.entrustedById }),
  ...(row.authorizedBy !== null && { authorizedBy: row.authorizedBy }),
  ...(row.management !== null && { management: row.management }),
  ...(row.otherLaw !== null && { otherLaw: row.otherLaw }),
  ...(row.fromDay !== null && { from: row.fromDay }),
  ...(row.toDay !== null && { to: row.toDay }),
  ...(row.guidedBy && row.guidedBy.length > 0 && { guidedBy: row.guidedBy }),
})
