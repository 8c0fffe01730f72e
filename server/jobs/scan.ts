import type { Day } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { monitorOf } from '../records/monitor.ts'
import { raiseAlerts } from '../store/alerts.ts'
import { noteLooks, recordsToScan } from '../store/records.ts'
import { within, worker } from '../store/within.ts'

const batch = 2_000

type ScanDeps = Pick<Deps, 'sql' | 'laws' | 'today'>

/**
 * Looks again at every record of which a last day has passed, in transactions of some thousand. A new day changes nothing in the others.
 * Called by the daily tick; done twice it finds nothing the second time.
 */
export async function scanDay(deps: ScanDeps): Promise<void> {
  for (let after: number | null = 0; after !== null;) {
    const from: number = after
    after = await within(deps.sql, worker, tx => scanSome(tx, deps, from, deps.today()))
  }
}

/** Looks at all records anew: after a statute, or the calendar, has changed. */
export async function scanRecords(tx: Transaction, _payload: unknown, deps: ScanDeps): Promise<void> {
  for (let after: number | null = 0; after !== null;) after = await scanSome(tx, deps, after)
}

/** Answers the id to go on after, or null if nothing is left. */
async function scanSome(tx: Transaction, { laws, today }: ScanDeps, after: number, passedBefore?: Day): Promise<number | null> {
  const records = await recordsToScan(tx, after, batch, passedBefore)
  if (records.length === 0) return null
  const look = monitorOf(laws, await laws.calendars.current(tx), today())
  await noteLooks(tx, records.map(({ id, region, record }) => ({ id, ...look(record, region) })))
  await raiseAlerts(tx, today())
  return records.at(-1)!.id
}
