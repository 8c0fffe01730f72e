import type { Day, HolidayNotice, Region } from '../../../core/norms/index.ts'
import { calendarOf, type Calendar } from '../../../core/periods/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'

/** A notice as it was entered. */
export interface NoticeRow {
  /** 0: comes with the program, and nothing has been entered yet. */
  readonly id: number
  readonly notice: HolidayNotice
  readonly hash: string
  readonly replacesId: number | null
  /** Came with the program. */
  readonly shipped: boolean
  readonly enteredBy: string
  readonly enteredByOrgan: string | null
  readonly enteredOn: Day | null
}

/** The notices known at one moment, and the calendars they make. */
export interface Calendars {
  /** Changes with every entry. */
  readonly version: number
  /** All that were entered, those that others took the place of too, in the order of entering. */
  readonly entered: readonly NoticeRow[]
  /** One for each place and year at most. */
  readonly inForce: readonly NoticeRow[]
  of(region: string): Calendar
}

export interface CalendarShelf {
  readonly regions: readonly Region[]
  /** What the notices that come with the program alone make. */
  readonly shipped: Calendars
  /** As of this moment of the transaction, whichever process entered the last notice. */
  current(query: Query): Promise<Calendars>
}

export function shelveCalendars(regions: readonly Region[], notices: readonly HolidayNotice[], hashOf: (notice: HolidayNotice) => string): CalendarShelf {
  const shipped = calendarsOf(regions, 0, notices.map(notice =>
    ({ id: 0, notice, hash: hashOf(notice), replacesId: null, shipped: true, enteredBy: shippedBy, enteredByOrgan: null, enteredOn: null })))
  let latest = shipped
  return {
    regions, shipped,
    current: async query => {
      const [{ version }] = await query<[{ version: number }]>`select coalesce(max(id), 0) as version from holiday_notice`
      if (version === 0) return shipped
      if (latest.version !== version) latest = calendarsOf(regions, version, await enteredUpTo(query, version))
      return latest
    },
  }
}

/** Who enters what comes with the program. */
export const shippedBy = '随程序提供'

export function calendarsOf(regions: readonly Region[], version: number, entered: readonly NoticeRow[]): Calendars {
  const inForce = [...new Map(entered.map(row => [`${row.notice.region} ${row.notice.year}`, row])).values()]
  const notices = inForce.map(({ notice }) => notice)
  const made = new Map<string, Calendar>()
  return {
    version, entered, inForce,
    of: id => {
      const known = made.get(id)
      if (known) return known
      const region = regions.find(candidate => candidate.id === id)
      if (!region) throw new Error(`no region ${id}`)
      const calendar = calendarOf(notices, region)
      made.set(id, calendar)
      return calendar
    },
  }
}

const enteredUpTo = (query: Query, version: number): Promise<NoticeRow[]> => query<NoticeRow[]>`
  select id, body as notice, hash, replaces_id as "replacesId", shipped, account_name as "enteredBy", organ_name as "enteredByOrgan", entered_on as "enteredOn"
  from holiday_notice where id <= ${version} order by id`

/** Key of the lock between writers, who count by the notices they find, and the entry of another notice. */
const counting = 7_306

/** Nobody enters a notice until this transaction has ended: what it counts stays so. To be taken before any matter is locked. */
export const holdCalendars = async (tx: Transaction): Promise<void> => {
  await tx`select pg_advisory_xact_lock_shared(${counting})`
}

/** Waits until nobody counts, and keeps others from it until this transaction has ended. */
export const seizeCalendars = async (tx: Transaction): Promise<void> => {
  await tx`select pg_advisory_xact_lock(${counting})`
}

/** Who enters a notice; `account` null: the program itself, or the command line. */
export interface Enterer {
  readonly account: { readonly id: string, readonly name: string } | null
  readonly name: string
  readonly organ: string | null
  readonly shipped: boolean
}

export async function addNotice(tx: Transaction, row: Pick<NoticeRow, 'notice' | 'hash' | 'replacesId'>, by: Enterer, on: Day): Promise<number> {
  const { notice, hash, replacesId } = row
  const [added] = await tx<[{ id: number }]>`
    insert into holiday_notice (region, year, title, hash, body, replaces_id, shipped, account_id, account_name, organ_name, entered_on)
    values (${notice.region}, ${notice.year}, ${notice.title}, ${hash}, ${tx.json(notice as never)}, ${replacesId}, ${by.shipped},
      ${by.account?.id ?? null}, ${by.name}, ${by.organ}, ${on})
    returning id`
  return added.id
}
