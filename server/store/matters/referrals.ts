import type { Transaction } from '../../database/connect.ts'
import type { LawShelf } from '../laws/laws.ts'
import { load, type InHand } from './load.ts'
import { matterColumns, type MatterRow } from './matters.ts'

/** More than this no register shows on one page. */
const most = 300

/** The matters that refer something, and those in which something was referred on the way; the latest first. */
export async function referralsIn(tx: Transaction, laws: LawShelf): Promise<InHand[]> {
  const rows = await tx<MatterRow[]>`
    select ${matterColumns(tx)} from matter where kind in ('referral', 'caseTransfer') or id in (select matter_id from matter_event where act = 'refer')
    order by opened_on desc, id limit ${most}`
  return await load(tx, laws, rows)
}
