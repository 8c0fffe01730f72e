import type { Day } from '../../core/norms/index.ts'
import type { Sql, Transaction } from '../database/connect.ts'
import { within, worker } from './within.ts'

/** Whether a day has had its tick, from whichever process. */
export const isTicked = (sql: Sql, day: Day): Promise<boolean> => within(sql, worker, async tx => {
  const [row] = await tx`select day from daily_tick where day = ${day}`
  return row !== undefined
})

export const noteTick = async (tx: Transaction, day: Day, now: Date): Promise<void> => {
  await tx`insert into daily_tick (day, done_at) values (${day}, ${now}) on conflict do nothing`
}
