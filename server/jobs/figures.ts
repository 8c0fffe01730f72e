import type { Deps } from '../deps.ts'
import { foldFigures } from '../store/records/figures.ts'
import { within, worker } from '../store/within.ts'

/** Few enough to be done in some 50 ms. */
const entries = 5_000

/** Puts together what was counted of records since, and says whether there was anything. */
export const foldDue = async ({ sql }: Pick<Deps, 'sql'>): Promise<boolean> => await within(sql, worker, tx => foldFigures(tx, entries)) > 0
