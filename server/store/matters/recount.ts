import { recount, replay, type Recounted } from '../../../core/matters/index.ts'
import type { Day, HolidayNotice, Span } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Calendars } from '../laws/calendars.ts'
import { addChange } from './clockChanges.ts'
import type { LawShelf } from '../laws/laws.ts'
import { load, organsThatAre, type InHand, regionOf } from './load.ts'
import { findMatters } from './matters.ts'
import { notify } from '../reminders/notices.ts'
import { record } from './record.ts'

/** What a notice would make of one matter. */
export interface RecountedMatter {
  readonly inHand: InHand
  readonly changes: readonly Recounted[]
}

/** Matters loaded at once. */
const batch = 200

/**
 * Every matter that has a clock in the days a notice may touch, with what the calendar after it makes of its clocks.
 * Loaded under the calendars before it.
 */
export async function *recounted(tx: Transaction, laws: LawShelf, { before, after, notice, today }: {
  before: Calendars, after: Calendars, notice: HolidayNotice, today: Day
}): AsyncGenerator<RecountedMatter> {
  const replaced = before.inForce.find(row => row.notice.region === notice.region && row.notice.year === notice.year)
  const ids = await mattersTouchedBy(tx, reachOf(replaced ? [notice, replaced.notice] : [notice]))
  for (let at = 0; at < ids.length; at += batch) {
    for (const inHand of await load(tx, laws, await findMatters(tx, ids.slice(at, at + batch)), before)) {
      const region = regionOf(inHand)
      if (notice.region === 'cn' || notice.region === region) yield { inHand, changes: recount(replay(inHand.matter, today), after.of(region)) }
    }
  }
}

/** The year itself and the last week before it, which are no longer provisional; and every day that is named, before or now. */
function reachOf(notices: readonly HolidayNotice[]): Span {
  const days = notices.flatMap(({ year, holidays }) =>
    [`${year - 1}-12-25`, `${year}-12-31`, ...holidays.flatMap(({ rest, work = [] }) => [rest.from, rest.to, ...work])]).sort() as Day[]
  return { from: days[0]!, to: days.at(-1)! }
}

/** A clock that was over before, or starts after, has nothing to do with a notice. */
const mattersTouchedBy = async (tx: Transaction, { from, to }: Span): Promise<string[]> => {
  const rows = await tx<{ id: string }[]>`select distinct matter_id as id from deadline where last_day >= ${from} and started_on <= ${to} order by matter_id`
  return rows.map(({ id }) => id)
}

/** Keeps what became of a matter's clocks, makes its rows say so, and tells both sides. */
export async function writeRecount(tx: Transaction, { inHand, changes }: RecountedMatter, notice: { id: number, title: string }, after: Calendars, today: Day): Promise<void> {
  const { row, matter } = inHand
  const kept = []
  for (const change of changes) kept.push(await addChange(tx, row.id, change, notice, today))
  const calendar = after.of(regionOf(inHand))
  await record(tx, inHand, row.version, replay({ ...matter, calendar, changes: [...matter.changes ?? [], ...kept] }, today))
  for (const [index, change] of changes.entries()) await tellBothSides(tx, inHand, `change:${kept[index]!.id}`, sayToBoth(change, notice.title), today)
}

/** The office and the supervised agency, each once. No words: nothing is said. */
export async function tellBothSides(tx: Transaction, inHand: InHand, key: string, says: string | undefined, today: Day): Promise<void> {
  const { row, organs } = inHand
  if (says === undefined) return
  for (const organ of new Set([organs.get(row.officeId)!, ...organsThatAre('supervisedAgency', inHand, today)])) {
    await notify(tx, { matterId: row.id, organId: organ.id, key: `${row.id}:${key}:${organ.id}`, says: `${row.number} ${says}` })
  }
}

function sayToBoth({ clock: { what }, from, to, state }: Recounted, title: string): string | undefined {
  switch (state) {
    case 'moved': return `${what}的最后一日由${chineseDay(from)}改为${chineseDay(to)}（依据：${title}）。`
    case 'waits': return `${what}的最后一日按“${title}”应为${chineseDay(to)}，早于原来的${chineseDay(from)}，待监督机构确认；确认之前仍以${chineseDay(from)}为准。`
    case 'settled': return `${what}的最后一日仍为${chineseDay(to)}，不必再确认（依据：${title}）。`
    case 'stays': return undefined
  }
}
