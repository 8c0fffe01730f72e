import { replay, type Expiry, type MatterEvent } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Sql, Transaction } from '../../database/connect.ts'
import { holdCalendars } from '../laws/calendars.ts'
import { appendEvent } from './history.ts'
import type { LawShelf } from '../laws/laws.ts'
import { load, organsThatAre, type InHand } from './load.ts'
import { matterColumns, type MatterRow } from './matters.ts'
import { notifyAll } from '../reminders/notices.ts'
import { recordAll, type Stood } from './record.ts'
import { within, worker } from '../within.ts'

/** Matters brought up to the day in one transaction: what is held in memory, and what a process that dies leaves undone. */
const batch = 100

/**
 * Brings some of the matters up to the day in which days have passed that their rows do not know of, and says how many; 0: none is
 * left. That a last day has passed is true by itself, whoever looks; here it is noted in the history, once, the rows are made to say
 * it, and both sides are told.
 */
export async function noteExpiries(sql: Sql, laws: LawShelf, today: Day): Promise<number> {
  return await within(sql, worker, async tx => {
    await holdCalendars(tx)
    const rows = await overtaken(tx, today)
    const stood: Stood[] = []
    for (const inHand of await load(tx, laws, rows)) stood.push(await note(tx, inHand, today))
    if (stood.length > 0) await recordAll(tx, stood)
    return stood.length
  })
}

/** Those that nobody holds; where all are held, the first as soon as it is free. */
async function overtaken(tx: Transaction, today: Day): Promise<MatterRow[]> {
  const free = await tx<MatterRow[]>`select ${matterColumns(tx)} from matter where closed is null and rows_hold_until < ${today}
    order by rows_hold_until limit ${batch} for update skip locked`
  return free.length > 0 ? [...free] : [...await tx<MatterRow[]>`select ${matterColumns(tx)} from matter where closed is null and rows_hold_until < ${today} limit 1 for update`]
}

async function note(tx: Transaction, inHand: InHand, today: Day): Promise<Stood> {
  const { row, recorded } = inHand
  const situation = replay(inHand.matter, today)
  const unnoted = situation.expiries.filter(expiry => !recorded.some(({ event }) => isNoteOf(event, expiry)))
  const office = inHand.organs.get(row.officeId)!
  for (const [index, { clock, on, law, cite }] of unnoted.entries()) {
    await appendEvent(tx, row.id, row.version + index + 1, { act: 'expire', role: clock, on, by: 'anyone', law, cite }, { account: null, organ: office })
  }
  const sides = [...new Set([office, ...organsThatAre('supervisedAgency', inHand, today)])]
  await notifyAll(tx, unnoted.flatMap(({ clock, on, provisional, what }) => sides.map(organ => ({
    matterId: row.id, organId: organ.id, kind: 'deadline' as const, key: `${row.id}:expired:${clock}:${on}:${organ.id}`,
    says: `${row.number} ${what}的期限已于${chineseDay(on)}${provisional ? '（暂定）' : ''}届满。`,
  }))))
  return { inHand, version: row.version + unnoted.length, situation }
}

const isNoteOf = (event: MatterEvent, { clock, on }: Expiry): boolean => event.act === 'expire' && event.role === clock && event.on === on
