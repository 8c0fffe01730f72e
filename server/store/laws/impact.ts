import { impactOf, type Impact } from '../../../core/laws/index.ts'
import { machineFor } from '../../../core/matters/index.ts'
import type { Day, Law } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { LawShelf } from './laws.ts'
import { load, type InHand } from '../matters/load.ts'
import { matterColumns, type MatterRow } from '../matters/matters.ts'

/** A kept edition of a law, and since when a matter within sight stands under it. */
export interface KeptEdition { readonly hash: string, readonly version: string, readonly since: Day | null }

export const keptEditions = (query: Query, lawId: string): Promise<KeptEdition[]> => query<KeptEdition[]>`
  select hash, edition.version, min(opened_on) as since
  from law_edition edition left join matter on matter.law_hash = hash or hash = any(matter.upper_hashes)
  where edition.law_id = ${lawId} group by hash, edition.version order by edition.version desc, hash`

export interface Affected { readonly row: MatterRow, readonly impact: Impact }

/** Open matters under a law, from one id on. */
const openUnder = (query: Query, lawId: string, after: string, limit: number): Promise<MatterRow[]> => query<MatterRow[]>`
  select ${matterColumns(query)} from matter
  where closed is null and id > ${after}::uuid and (law_id = ${lawId} or upper_hashes && (select array_agg(hash) from law_edition where law_id = ${lawId}))
  order by id limit ${limit}`

export async function countOpenUnder(query: Query, lawId: string): Promise<number> {
  const [row] = await query<[{ count: number }]>`
    select count(*) from matter where closed is null and (law_id = ${lawId} or upper_hashes && (select array_agg(hash) from law_edition where law_id = ${lawId}))`
  return row.count
}

const beginning = '00000000-0000-0000-0000-000000000000'

/** Which of the next open matters under a law would change under another edition of it, and where to go on; no matter is touched. */
export async function impactPage(tx: Transaction, laws: LawShelf, other: Law, today: Day, { after = beginning, limit }: { after?: string | undefined, limit: number }):
Promise<{ affected: Affected[], compared: number, next: string | null }> {
  const rows = await openUnder(tx, other.id, after, limit)
  const inHand = await load(tx, laws, rows)
  const affected = inHand.flatMap(each => {
    const impact = impactOn(each, other, today)
    return impact ? [{ row: each.row, impact }] : []
  })
  return { affected, compared: rows.length, next: rows.length === limit ? rows.at(-1)!.id : null }
}

function impactOn({ row, matter, editions }: InHand, other: Law, today: Day): Impact | undefined {
  const { law } = matter.machine
  const exchanged = (each: Law): Law => each.id === other.id ? other : each
  const machine = machineFor({
    law: exchanged(law), uppers: editions.map(edition => exchanged(edition.law)), kind: row.kind, facts: row.facts, openedOn: row.openedOn, renewedUntil: row.openedOn,
  })
  return impactOf(matter, machine, today)
}
