import { commonSuperior, governs, lineBetween, type Competence, type NoCompetence, type Organs } from '../../../core/authority/index.ts'
import type { Day, Law } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { designationOf } from './designations.ts'
import type { LawShelf } from '../laws/laws.ts'
import { lawOn } from '../matters/open.ts'
import { asOrgans, type OrganRow } from './organs.ts'
import { organsAroundOn } from './relations.ts'

/** What the law says of a pair on a day; `undefined` where no law of supervision applied there. */
export type PairAnswer = Competence | NoCompetence | undefined

export interface Asked { readonly supervisor: string, readonly supervised: string, readonly answer: PairAnswer }

/** Organs as they stood on a day, and the laws by which each place asks. */
export interface Ground {
  readonly rows: ReadonlyMap<string, OrganRow>
  readonly organs: Organs
  readonly lawsOf: (region: string) => readonly [Law, ...Law[]] | undefined
}

export async function groundOn(tx: Transaction, laws: LawShelf, ids: readonly string[], day: Day): Promise<Ground> {
  const rows = await organsAroundOn(tx, ids, day)
  const regions = new Map([...rows.values()].map(row => [row.region, row.path]))
  const found = new Map<string, readonly [Law, ...Law[]]>()
  for (const [region, path] of regions) {
    const law = (await lawOn(tx, laws, region, path, day)).edition?.law
    if (law) found.set(region, [law, ...laws.uppers(law).map(upper => upper.law).filter(upper => upper.inForce.from <= day)])
  }
  return { rows, organs: asOrgans(rows.values()), lawsOf: region => found.get(region) }
}

/** Whether one organ may supervise another on a day; by a designation where the law's own lines refuse it. */
export async function competenceOf(tx: Transaction, ground: Ground, supervisor: string, supervised: string, day: Day): Promise<PairAnswer> {
  const answer = byLine(ground, supervisor, supervised, day)
  if (answer === undefined || !answer.refused) return answer
  return await designationOf(tx, ground.organs, ground.lawsOf(ground.rows.get(supervised)!.region)!, supervisor, supervised, day) ?? answer
}

export function byLine({ rows, organs, lawsOf }: Ground, supervisor: string, supervised: string, day: Day): PairAnswer {
  const laws = lawsOf(rows.get(supervised)!.region)
  return laws && lineBetween(laws, supervisor, supervised, organs, day)
}

/** Everybody who stands in some relation to an organ and so might supervise it: those above in whatever way, their justice departments, and around a township the departments of its county and the justice station. */
export async function aroundAbove(tx: Transaction, id: string, day: Day): Promise<string[]> {
  const rows = await organsAroundOn(tx, [id], day)
  const organ = rows.get(id)!
  const county = organ.level === 'township' ? organ.superiorId ?? organ.setUpById ?? organ.governmentId : null
  const near = await tx<{ id: string }[]>`
    select distinct live.organ_id as id from relations_on(${day}) live
    where live.slot = 'government' and live.to_id in (${county}, ${organ.id})
    union select to_id from relations_on(${day}) where organ_id = ${id} and slot = 'guidance'`
  return [...new Set([...rows.keys(), ...near.map(row => row.id)])].filter(other => other !== id)
}

/** Everybody below an organ, and below the government whose justice department it is: at most so many. */
export async function aroundBelow(tx: Transaction, id: string, day: Day, most: number): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    with recursive start(id) as (
      select ${id}::text union select to_id from relations_on(${day}) live join organ on organ.id = live.organ_id
      where live.organ_id = ${id} and live.slot = 'government' and organ.kind in ('justiceDepartment', 'department', 'justiceStation')
    ), below(id, depth) as (
      select id, 0 from start
      union select live.organ_id, depth + 1 from below join relations_on(${day}) live on live.to_id = below.id and live.slot <> 'guidance' where depth < 6
    )
    select organ.id from organ where id in (select id from below) and id <> ${id} order by path limit ${most}`
  return rows.map(row => row.id)
}

/** 共同上一级 of two organs, and through whom it works: of a government its justice department. */
export async function commonSuperiorOn(tx: Transaction, first: string, second: string, day: Day): Promise<{ superior: OrganRow, office: OrganRow } | undefined> {
  const rows = await organsAroundOn(tx, [first, second], day)
  const organs = asOrgans(rows.values())
  const superior = commonSuperior(organs.get(first)!, organs.get(second)!, organs)
  if (!superior) return undefined
  const office = governs(superior) ? [...rows.values()].find(row => row.kind === 'justiceDepartment' && row.governmentId === superior.id) : undefined
  return { superior: rows.get(superior.id)!, office: office ?? rows.get(superior.id)! }
}
