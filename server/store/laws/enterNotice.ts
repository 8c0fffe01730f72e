import type { Day, HolidayNotice } from '../../../core/norms/index.ts'
import type { Sql, Transaction } from '../../database/connect.ts'
import { addNotice, calendarsOf, type Calendars, type Enterer, type NoticeRow, seizeCalendars, shippedBy } from './calendars.ts'
import { hashOf, type LawShelf } from './laws.ts'
import { enqueue } from '../outbox.ts'
import { recounted, type RecountedMatter, writeRecount } from '../matters/recount.ts'
import { within, worker } from '../within.ts'

/** How many last days a notice moves, and how many it would bring forward. */
export interface EntryCounts {
  readonly moved: number
  readonly waits: number
}

/** What entering a notice would do, matter by matter; nothing is written. */
export async function *prospectOf(tx: Transaction, laws: LawShelf, notice: HolidayNotice, today: Day): AsyncGenerator<RecountedMatter> {
  const before = await laws.calendars.current(tx)
  const after = calendarsOf(laws.calendars.regions, -1, [...before.entered, draftRow(notice)])
  for await (const one of recounted(tx, laws, { before, after, notice, today })) if (one.changes.length > 0) yield one
}

const draftRow = (notice: HolidayNotice): NoticeRow =>
  ({ id: -1, notice, hash: hashOf(notice), replacesId: null, shipped: false, enteredBy: '', enteredByOrgan: null, enteredOn: null })

/**
 * Enters a notice that `readNotice` has found in order, and with it, in one transaction, what it makes of every clock.
 * Nobody counts a day meanwhile. The caller has seized the calendars before it looked at what is in force.
 */
export async function enterNotice(tx: Transaction, laws: LawShelf, notice: HolidayNotice, by: Enterer, today: Day): Promise<EntryCounts & { id: number }> {
  await takeInShipped(tx, laws, today)
  const before = await laws.calendars.current(tx)
  const replaced = before.inForce.find(row => row.notice.region === notice.region && row.notice.year === notice.year)
  const id = await addNotice(tx, { notice, hash: hashOf(notice), replacesId: replaced?.id ?? null }, by, today)
  const after: Calendars = await laws.calendars.current(tx)
  let [moved, waits] = [0, 0]
  for await (const one of recounted(tx, laws, { before, after, notice, today })) {
    if (one.changes.length === 0 && one.inHand.row.closed) continue
    await writeRecount(tx, one, { id, title: notice.title }, after, today)
    moved += one.changes.filter(({ state }) => state === 'moved').length
    waits += one.changes.filter(({ state }) => state === 'waits').length
  }
  await enqueue(tx, 'records.scan', {})
  return { id, moved, waits }
}

const program: Enterer = { account: null, name: shippedBy, organ: null, shipped: true }

/** Before the first entry of all: the notices that held so far, as they are. Moves nothing. */
async function takeInShipped(tx: Transaction, { calendars }: LawShelf, today: Day): Promise<void> {
  const { version } = await calendars.current(tx)
  if (version > 0) return
  for (const { notice, hash } of calendars.shipped.inForce) await addNotice(tx, { notice, hash, replacesId: null }, program, today)
}

/**
 * Takes in what this version of the program brings and the database does not know yet, as if somebody had entered it.
 * What a person has entered for a place and year stays. Answers with the titles.
 */
export async function enterShipped(sql: Sql, laws: LawShelf, today: Day): Promise<string[]> {
  return await within(sql, worker, async tx => {
    await seizeCalendars(tx)
    await takeInShipped(tx, laws, today)
    const { entered, inForce } = await laws.calendars.current(tx)
    const known = new Set(entered.map(({ hash }) => hash))
    const news = laws.calendars.shipped.inForce.filter(({ notice, hash }) => !known.has(hash)
      && inForce.every(row => row.shipped || row.notice.region !== notice.region || row.notice.year !== notice.year))
    for (const { notice } of news) await enterNotice(tx, laws, notice, program, today)
    return news.map(({ notice }) => notice.title)
  })
}
