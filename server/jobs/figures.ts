import type { Deps } from '../deps.ts'
import { foldAlertFigures } from '../store/alerts/figures.ts'
import { foldFigures } from '../store/records/figures.ts'
import { within, worker } from '../store/within.ts'

/** Few enough to be done in some 50 ms. */
const entries = 5_000

/** Puts together what was counted of records and alerts since, and says whether there was anything. */
export async function foldDue({ sql }: Pick<Deps, 'sql'>): Promise<boolean> {
  const records = await within(sql, worker, tx => foldFigures(tx, entries))
  return await within(sql, worker, tx => foldAlertFigures(tx, entries)) + records > 0
}
