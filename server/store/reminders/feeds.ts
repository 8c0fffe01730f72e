import type { Cite, Day } from '../../../core/norms/index.ts'
import type { Query, Sql, Transaction } from '../../database/connect.ts'
import { transaction } from '../../database/transaction.ts'
import type { Acting } from '../acting.ts'

/** `mine`: of the matters this person is named in, or nobody at the organ is; `organ`: all that the organ owes. */
export type FeedScope = 'mine' | 'organ'

export interface FeedRow {
  readonly id: string
  readonly accountId: string
  readonly organId: string
  readonly organName: string
  readonly name: string
  readonly scope: FeedScope
  /** The names of organs stand in the titles, if the deployment allows it. */
  readonly reveals: boolean
  readonly createdAt: string
  readonly usedOn: Day | null
}

const columns = (query: Query) => query`feed.id, feed.account_id as "accountId", feed.organ_id as "organId", organ.short_name as "organName", feed.name, feed.scope, feed.reveals,
  feed.created_at as "createdAt", feed.used_on as "usedOn"`

export const feedsOf = (query: Query, accountId: string): Promise<FeedRow[]> => query<FeedRow[]>`
  select ${columns(query)} from calendar_feed feed join organ on organ.id = feed.organ_id where account_id = ${accountId} and revoked_at is null order by feed.created_at`

export async function addFeed(tx: Transaction, { account, organ }: Acting, tokenHash: string, { name, scope, reveals }: Pick<FeedRow, 'name' | 'scope' | 'reveals'>): Promise<string> {
  const [row] = await tx<[{ id: string }]>`
    insert into calendar_feed (account_id, organ_id, token_hash, name, scope, reveals)
    values (${account.id}, ${organ.id}, decode(${tokenHash}, 'hex'), ${name}, ${scope}, ${reveals}) returning id`
  return row.id
}

/** False: there is no such feed of this person, or it was revoked before. */
export const revokeFeed = async (tx: Transaction, accountId: string, id: string): Promise<boolean> =>
  (await tx`update calendar_feed set revoked_at = now() where id = ${id} and account_id = ${accountId} and revoked_at is null returning id`).length > 0

/** The feed that a token opens: found only by whoever holds it, for the policies compare the hash. Notes once a day that it is in use. */
export function findFeed(sql: Sql, tokenHash: string, today: Day): Promise<FeedRow | undefined> {
  return transaction(sql, '', async tx => {
    await tx`select set_config('app.feed', ${tokenHash}, true), set_config('app.account', 'feed', true)`
    const [row] = await tx<FeedRow[]>`select ${columns(tx)} from calendar_feed feed join organ on organ.id = feed.organ_id where revoked_at is null`
    if (row && row.usedOn !== today) await tx`update calendar_feed set used_on = ${today} where id = ${row.id}`
    return row
  })
}

/** A last day as a calendar shows it. */
export interface CalendarEntry {
  readonly matterId: string
  readonly law: string
  readonly norm: string
  readonly startedBy: number
  readonly number: string
  readonly what: string
  readonly cite: Cite | null
  readonly agency: string
  readonly lastDay: Day
  readonly provisional: boolean
  readonly sequence: number
  readonly changedAt: string
  /** Done, replaced, or gone from the history. */
  readonly cancelled: boolean
}

/** More than anybody's calendar is read for. */
const most = 2_000

/**
 * What an organ owes, as far as the viewer of this transaction may see it, with what was cancelled in the last two months: a calendar
 * forgets only what it is told to.
 */
export function calendarEntries(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, scope: FeedScope, only?: { readonly matters: readonly string[], readonly clock?: string | undefined }): Promise<CalendarEntry[]> {
  return tx<CalendarEntry[]>`
    select course.matter_id as "matterId", course.law, course.norm, course.started_by as "startedBy", matter.number, course.what, d.cite, agency.short_name as agency,
      course.last_day as "lastDay", coalesce(d.provisional, false) as provisional, course.sequence, course.changed_at as "changedAt", not course.open as cancelled
    from deadline_course course join matter on matter.id = course.matter_id join organ agency on agency.id = matter.agency_id
      left join deadline d on (d.matter_id, d.law, d.norm, d.started_by) = (course.matter_id, course.law, course.norm, course.started_by)
    where ${only ? tx`course.matter_id = any(${[...only.matters]}::uuid[]) and course.open ${only.clock === undefined ? tx`` : tx`and d.clock = ${only.clock}`}`
      : tx`course.organs && ${[organ.id]}::text[] and (course.open or course.changed_at > now() - interval '60 days')`}
    ${scope === 'organ' ? tx`` : tx`and (exists (select from matter_person where matter_person.matter_id = matter.id and matter_person.account_id = ${account.id})
      or not exists (select from matter_person join post on post.account_id = matter_person.account_id where matter_person.matter_id = matter.id and post.organ_id = ${organ.id}))`}
    order by course.last_day, matter.number, course.norm limit ${most}`
}
