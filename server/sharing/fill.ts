import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { fillOthers, fillRecords, holdToFill, placeImports, setToFill } from '../store/sharing/items.ts'
import { findSet, queueDelivery, viewerOfSet } from '../store/sharing/sets.ts'
import { within, worker } from '../store/within.ts'

/** Changes that are queued in one transaction. */
const atOnce = 5_000

/** Seconds after which alerts, cases and figures are looked at again: nothing tells when they change. */
const patience = 600

/** Fills the queue of the next set in which something may have changed, and says whether there was one. */
export const fillDue = ({ sql }: Pick<Deps, 'sql'>): Promise<boolean> => within(sql, worker, async tx => {
  await placeImports(tx)
  const due = await setToFill(tx, patience)
  if (!due) return false
  await fill(tx, due.id, due)
  return true
})

/** Queues the next records of one set, and where asked the other subjects too; says whether there may be more. */
export const fillSome = ({ sql }: Pick<Deps, 'sql'>, id: string, others: boolean): Promise<boolean> => within(sql, worker, async tx => {
  await placeImports(tx)
  await holdToFill(tx, id)
  return await fill(tx, id, { records: true, others })
})

async function fill(tx: Transaction, id: string, due: { readonly records: boolean, readonly others: boolean }): Promise<boolean> {
  const set = (await findSet(tx, id))!
  const { scope } = (await viewerOfSet(tx, set)).viewer
  const filled = { id, orgPath: set.orgPath, content: set.content, scope: scope! }
  const more = (due.records && set.content.subjects.includes('record') && await fillRecords(tx, filled, atOnce)) || (due.others && await fillOthers(tx, filled, atOnce))
  await queueDelivery(tx, id)
  return more
}
