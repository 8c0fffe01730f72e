import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Day, Law } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { monitorOf, statutesIn, stored } from '../records/monitor.ts'
import { gatherLeads } from '../store/alerts/leads.ts'
import { enqueue } from '../store/outbox.ts'
import { ownLawsInPlace } from '../store/rules/ownRules.ts'
import { raiseAlerts, takeDue } from '../store/alerts/raise.ts'
import { openedForMonitoring } from '../store/records/sealed.ts'
import { type Look, noteLooks, recordsToScan, type WhichToScan } from '../store/records/toScan.ts'
import { standsAlready } from '../store/alerts/standing.ts'
import { worldIn } from '../store/registers/world.ts'
import { rulesInPlace, settingsBegin } from '../store/rules/settings.ts'
import { beginScan, findScan, noteDaily, noteScanned } from '../store/alerts/scanRuns.ts'
import { applySuppressions } from '../store/alerts/suppressions.ts'
import { within, worker } from '../store/within.ts'

/** Records in one transaction: what is lost, and done again, when the process dies. */
const batch = 2_000

type ScanDeps = Pick<Deps, 'sql' | 'laws' | 'today' | 'seals'>

/**
 * Looks again at every record of which a last day has passed, in transactions of some thousand. A new day changes nothing in the others,
 * unless it is the first day of what an office has settled. Called by the daily tick; done twice it finds nothing the second time.
 */
export async function scanDay(deps: ScanDeps): Promise<void> {
  const today = deps.today()
  const which = await within(deps.sql, worker, tx => settingsBegin(tx, today)) ? {} : { passedBefore: today }
  let looked = 0
  for (let after: number | null = 0; after !== null;) {
    const from: number = after
    const part = await within(deps.sql, worker, tx => scanSome(tx, deps, from, which))
    looked += part.looked
    after = part.after
  }
  await within(deps.sql, worker, async tx => {
    await applySuppressions(tx, today)
    await noteDaily(tx, { looked, rules: rulesOf([...statutesIn(deps.laws), ...(await ownLawsInPlace(tx)).map(({ law }) => law)]) })
  })
}

/** How many rules one act by itself is held against. */
const rulesOf = (laws: readonly Law[]): number => laws.reduce((sum, { limits = [], requirements = [] }) => sum + limits.length + requirements.length, 0)

/**
 * Looks at all records anew, or at those beneath a path: after a statute, the calendar, or an office's settings have changed. One part of
 * them; what is left is work of its own, so that a process that dies loses one part and nothing is done twice.
 */
export async function scanRecords(tx: Transaction, payload: unknown, deps: ScanDeps): Promise<void> {
  const { beneath = '/', run: id } = payload as { readonly beneath?: string, readonly run?: number }
  const run = id === undefined ? await beginScan(tx, beneath) : await findScan(tx, id)
  const { looked, after } = await scanSome(tx, deps, run.after, { beneath: run.beneath })
  await noteScanned(tx, run, looked, after)
  if (after !== null) await enqueue(tx, 'records.scan', { run: run.id })
}

/** After so many records the database, and whoever else asks this process, is heard. */
const breath = 16

/** Answers at how many it looked, and the id to go on after, or null if nothing is left. What was found in some is written while the next are looked at. */
async function scanSome(tx: Transaction, { laws, today, seals }: ScanDeps, after: number, which: WhichToScan): Promise<{ looked: number, after: number | null }> {
  const look = monitorOf({ laws, calendars: await laws.calendars.current(tx), today: today(), world: await worldIn(tx), settings: await rulesInPlace(tx, today()), own: await ownLawsInPlace(tx) })
  let [looked, last] = [0, after]
  let writing = Promise.resolve()
  try {
    for await (const records of recordsToScan(tx, after, batch, which)) {
      const looks: Look[] = []
      for (const { id, version, lookAgain, standing, body, ...sealed } of records) {
        const seen = look(openedForMonitoring(seals, sealed), body)
        // In all others nothing has changed, and nothing is written.
        if (seen.next !== lookAgain || seen.failed.length > 0 || !standsAlready(seen.findings, standing)) looks.push({ id, version, next: seen.next, findings: stored(seen) })
        last = id
        if (++looked % breath === 0) await nextTurn()
      }
      writing = writing.then(() => writeDown(tx, looks, today()))
      writing.catch(() => {}) // told at the end
    }
  } finally {
    await writing // the connection must be free to commit or roll back
  }
  return { looked, after: looked < batch ? null : last }
}

async function writeDown(tx: Transaction, looks: readonly Look[], today: Day): Promise<void> {
  if (looks.length === 0) return
  await noteLooks(tx, looks)
  await raiseAlerts(tx, today)
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
