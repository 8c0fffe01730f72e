import type { Day } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { monitorOf } from '../records/monitor.ts'
import { gatherLeads } from '../store/leads.ts'
import { raiseAlerts, takeDue } from '../store/raiseAlerts.ts'
import { noteLooks, recordsToScan } from '../store/records.ts'
import { worldIn } from '../store/registers/world.ts'
import { rulesInPlace, settingsBegin } from '../store/ruleSettings.ts'
import { applySuppressions } from '../store/suppressions.ts'
import { within, worker } from '../store/within.ts'

const batch = 2_000

type ScanDeps = Pick<Deps, 'sql' | 'laws' | 'today'>

/** Which records: those of which a last day has passed, those beneath a path; all, if nothing is said. */
interface Which { readonly passedBefore?: Day, readonly beneath?: string }

/**
 * Looks again at every record of which a last day has passed, in transactions of some thousand. A new day changes nothing in the others,
 * unless it is the first day of what an office has settled. Called by the daily tick; done twice it finds nothing the second time.
 */
export async function scanDay(deps: ScanDeps): Promise<void> {
  const today = deps.today()
  const which = await within(deps.sql, worker, tx => settingsBegin(tx, today)) ? {} : { passedBefore: today }
  for (let after: number | null = 0; after !== null;) {
    const from: number = after
    after = await within(deps.sql, worker, tx => scanSome(tx, deps, from, which))
  }
  await within(deps.sql, worker, tx => applySuppressions(tx, today))
}

/** Looks at all records anew, or at those beneath a path: after a statute, the calendar, or an office's settings have changed. */
export async function scanRecords(tx: Transaction, payload: unknown, deps: ScanDeps): Promise<void> {
  const { beneath } = payload as { beneath?: string }
  for (let after: number | null = 0; after !== null;) after = await scanSome(tx, deps, after, beneath === undefined ? {} : { beneath })
}

/** Answers the id to go on after, or null if nothing is left. */
async function scanSome(tx: Transaction, { laws, today }: ScanDeps, after: number, which: Which): Promise<number | null> {
  const records = await recordsToScan(tx, after, batch, which)
  if (records.length === 0) return null
  const look = monitorOf({ laws, calendars: await laws.calendars.current(tx), today: today(), world: await worldIn(tx), settings: await rulesInPlace(tx, today()) })
  await noteLooks(tx, records.map(({ id, body, record }) => ({ id, ...look(record, body) })))
  await raiseAlerts(tx, today())
  return records.at(-1)!.id
}

/** Holds the next alerts that were raised against the suppressions and gathers them into leads; says whether there were any. */
export async function settleAlerts({ sql, today }: Pick<Deps, 'sql' | 'today'>): Promise<boolean> {
  return await within(sql, worker, async tx => {
    const records = await takeDue(tx, batch)
    if (records.length === 0) return false
    await applySuppressions(tx, today(), records)
    await gatherLeads(tx, records, today())
    return true
  })
}
