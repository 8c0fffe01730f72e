import type { Day } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { LawShelf } from './laws.ts'
import { load, type InHand } from './load.ts'
import { matterColumns, type MatterRow } from './matters.ts'

/** An office with more open matters than this works from the list, not from one page. */
const most = 500

/** The open matters that an organ handles, decides or is supervised in; the nearest last day first. */
export async function openWork(tx: Transaction, laws: LawShelf, organId: string): Promise<InHand[]> {
  const rows = await tx<MatterRow[]>`
    select ${matterColumns(tx)} from matter
    where closed is null and (office_id = ${organId} or agency_id = ${organId} or authority_id = ${organId} or ${organId} = any(waiting_organs))
    order by next_last_day nulls last, opened_on limit ${most}`
  return await load(tx, laws, rows)
}

/** The first last day still ahead among what an organ may see. */
export async function nextLastDay(tx: Transaction, organId: string, today: Day): Promise<Day | null> {
  const [row] = await tx<[{ day: Day | null }]>`
    select min(next_last_day) as day from matter where closed is null and next_last_day >= ${today} and (office_id = ${organId} or agency_id = ${organId})`
  return row.day
}
