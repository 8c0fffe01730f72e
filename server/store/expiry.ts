import { replay, type Expiry, type MatterEvent } from '../../core/matters/index.ts'
import type { Actor, Day } from '../../core/norms/index.ts'
import { addDays, chineseDay } from '../../core/periods/index.ts'
import type { Sql, Transaction } from '../database/connect.ts'
import { mattersWithPassedDays } from './deadlines.ts'
import { appendEvent } from './history.ts'
import type { LawShelf } from './laws.ts'
import { load, organsThatAre, type InHand } from './load.ts'
import { findMatters, lockMatter } from './matters.ts'
import { notify } from './notices.ts'
import { record } from './standing.ts'
import { within, worker } from './within.ts'

/** Matters in which days have passed that their rows do not know of yet. */
export const dueMatters = (sql: Sql, today: Day): Promise<string[]> => within(sql, worker, tx => mattersWithPassedDays(tx, today))

/**
 * Brings one matter up to the day. That a last day has passed is true by itself, whoever looks; here it is noted in the
 * history, once, the rows are made to say it, and both sides are told.
 */
export async function noteExpiries(sql: Sql, laws: LawShelf, matterId: string, today: Day): Promise<void> {
  await within(sql, worker, async tx => {
    const row = await lockMatter(tx, matterId)
    if (!row || row.closed) return
    const [inHand] = await load(tx, laws, [row])
    const situation = replay(inHand!.matter, today)
    const unnoted = situation.expiries.filter(expiry => !inHand!.recorded.some(({ event }) => isNoteOf(event, expiry)))
    for (const [index, expiry] of unnoted.entries()) await note(tx, inHand!, expiry, row.version + index + 1, today)
    await record(tx, inHand!, row.version + unnoted.length, situation)
  })
}

const isNoteOf = (event: MatterEvent, { clock, on }: Expiry): boolean => event.act === 'expire' && event.role === clock && event.on === on

async function note(tx: Transaction, inHand: InHand, { clock, on, provisional, what, law, cite }: Expiry, seq: number, today: Day): Promise<void> {
  const { row, organs } = inHand
  const office = organs.get(row.officeId)!
  await appendEvent(tx, row.id, seq, { act: 'expire', role: clock, on, by: 'anyone', law, cite }, { account: null, organ: office })
  for (const organ of new Set([office, ...organsThatAre('supervisedAgency', inHand, today)])) {
    await notify(tx, { matterId: row.id, organId: organ.id, key: `${row.id}:expired:${clock}:${on}:${organ.id}`, says: `${row.number} ${what}的期限已于${chineseDay(on)}${provisional ? '（暂定）' : ''}届满。` })
  }
}

/** Days before a last day on which those who owe something are reminded; an internal rule, not a law's. */
const remindedBefore = [7, 3, 1, 0]

/** Reminds of the duties that run out soon. The same reminder is given once, however often the tick runs. */
export async function remind(sql: Sql, laws: LawShelf, today: Day): Promise<void> {
  const days = remindedBefore.map(before => addDays(today, before))
  await within(sql, worker, async tx => {
    const due = await tx<{ id: string, clock: string, what: string, lastDay: Day, provisional: boolean, who: Actor[] }[]>`
      select matter_id as id, clock, what, last_day as "lastDay", provisional, who from deadline
      where state = 'running' and kind = 'duty' and last_day = any(${days}) order by last_day, matter_id`
    const matters = new Map((await load(tx, laws, await findMatters(tx, due.map(({ id }) => id)))).map(inHand => [inHand.row.id, inHand]))
    for (const { id, clock, what, lastDay, provisional, who } of due) {
      const inHand = matters.get(id)!
      for (const organ of new Set(who.flatMap(actor => organsThatAre(actor, inHand, today)))) {
        await notify(tx, { matterId: id, organId: organ.id, key: `${id}:due:${clock}:${lastDay}:${today}:${organ.id}`, says: `${inHand.row.number} ${what}，最后一日是${chineseDay(lastDay)}${provisional ? '（暂定）' : ''}。` })
      }
    }
  })
}
