import type { Situation } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { replaceDeadlines } from './deadlines.ts'
import type { InHand } from './load.ts'
import { updateStandings } from './matters.ts'
import { standingOf } from './standing.ts'
import { replaceTasks, tasksOf } from './tasks.ts'

/** A matter as it now stands, with the number of entries in its history. */
export interface Stood {
  readonly inHand: InHand
  readonly version: number
  readonly situation: Situation
}

/** Writes what the replay answers into the rows that lists, the workbench and reminders read. */
export const record = (tx: Transaction, inHand: InHand, version: number, situation: Situation): Promise<void> => recordAll(tx, [{ inHand, version, situation }])

/** The same for many at once. */
export async function recordAll(tx: Transaction, stood: readonly Stood[]): Promise<void> {
  const standings = stood.map(one => ({ ...one, standing: standingOf(one.inHand, one.situation) }))
  await updateStandings(tx, standings.map(({ inHand, version, situation, standing }) => ({ id: inHand.row.id, version, standing, holdsUntil: holdsUntil(situation) })))
  await replaceDeadlines(tx, stood)
  await replaceTasks(tx, stood.map(({ inHand }) => inHand.row.id), standings.flatMap(({ inHand, situation, standing }) => tasksOf(inHand, situation, standing.waitingOrgans)))
}

/** The last day for which the replay gives the same answer: until a clock runs out. */
function holdsUntil({ clocks }: Situation): Day | 'infinity' {
  return clocks.flatMap(({ state, lastDay }) => state === 'running' && lastDay !== null ? [lastDay] : []).sort()[0] ?? 'infinity'
}
