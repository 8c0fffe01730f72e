import type { Clock } from '../../core/matters/index.ts'
import type { Transaction } from '../database/connect.ts'

/** Puts the clocks of a matter in the place of those that were stored: rows are what the replay says, never what a timer remembers. */
export async function replaceDeadlines(tx: Transaction, matter: { id: string, officePath: string, agencyPath: string }, clocks: readonly Clock[]): Promise<void> {
  await tx`delete from deadline where matter_id = ${matter.id}`
  if (clocks.length === 0) return
  await tx`insert into deadline ${tx(clocks.map((clock, position) => ({
    matter_id: matter.id, position, office_path: matter.officePath, agency_path: matter.agencyPath, clock: clock.id, law: clock.law,
    norm: clock.norm, cite: clock.cite, what: clock.what, kind: clock.kind, who: [...clock.who], started_on: clock.startedOn,
    last_day: clock.lastDay, provisional: clock.provisional, state: clock.state, ended_on: clock.endedOn ?? null,
    explanation: tx.json([...clock.explanation]),
  })))}`
}

/** Matters in which a day has passed that the rows do not know of yet. */
export const mattersWithPassedDays = async (tx: Transaction, today: string): Promise<string[]> => {
  const rows = await tx<{ id: string }[]>`
    select distinct matter_id as id from deadline join matter on matter.id = matter_id
    where state = 'running' and deadline.last_day < ${today} and matter.closed is null`
  return rows.map(row => row.id)
}
