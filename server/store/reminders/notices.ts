import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { PostRole } from '../posts.ts'
import { pages } from './pages.ts'

/** `deadline`: a period comes to its end or has; `told`: something happened. What is to be done is no notice but a task. */
export type NoticeKind = 'deadline' | 'told'

export interface NewNotice {
  readonly matterId: string | null
  readonly organId: string
  /** What makes it the same notice: it is given once. */
  readonly key: string
  readonly says: string
  /** 告知 if left out. */
  readonly kind?: NoticeKind
  /** For this person of the organ alone. */
  readonly accountId?: string
  /** For those who hold one of these posts; for everybody there if nobody does. */
  readonly roles?: readonly PostRole[]
  /** Of what it speaks; left out: its matter's. */
  readonly page?: string
}

export const notify = (tx: Transaction, notice: NewNotice): Promise<number> => notifyAll(tx, [notice])

/** Gives many at once, each once for all time, and says how many are new. */
export async function notifyAll(tx: Transaction, notices: readonly NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0
  const rows = notices.map(({ matterId, organId, key, says, kind = 'told', accountId = null, roles = null, page = matterId && pages.matter(matterId) }) =>
    ({ matter_id: matterId, organ_id: organId, key, says, kind, account_id: accountId, roles: roles && [...roles], page }))
  const added = await tx`
    insert into notice (matter_id, organ_id, org_path, key, says, kind, account_id, page, roles)
    select n.matter_id, organ.id, organ.path, n.key, n.says, n.kind, n.account_id, n.page,
      case when exists (select from post where post.organ_id = organ.id and post.role = any(n.roles) and post.to_day is null) then n.roles end
    from jsonb_to_recordset(${tx.json(rows)}) as n(matter_id uuid, organ_id text, key text, says text, kind text, account_id uuid, roles text[], page text)
      join organ on organ.id = n.organ_id
    on conflict do nothing`
  return added.count
}

export interface NoticeRow {
  readonly id: number
  readonly matter: string | null
  readonly number: string | null
  readonly kind: NoticeKind
  readonly says: string
  readonly page: string | null
  readonly at: string
  readonly read: boolean
}

export interface NoticeFilter {
  readonly kind?: NoticeKind | undefined
  readonly unread: boolean
  /** Id of the last one seen. */
  readonly after?: number | undefined
  readonly limit: number
}

/** What is for a person at an organ; what was told before the last two months counts as read. */
const forPerson = (query: Query, { account, organ, roles }: Acting) => query`
  notice.organ_id = ${organ.id} and (notice.account_id is null or notice.account_id = ${account.id}) and (notice.roles is null or notice.roles && ${[...roles]}::text[])`

const unread = (query: Query, { account }: Acting) => query`
  notice.created_at > now() - interval '60 days' and not exists (select from notice_read where notice_id = notice.id and account_id = ${account.id})`

/** A page of what somebody was told, the latest first. */
export async function listNotices(query: Query, who: Acting, filter: NoticeFilter): Promise<{ rows: NoticeRow[], next: number | null }> {
  const rows = await query<NoticeRow[]>`
    select notice.id, matter_id as matter, matter.number, notice.kind, says, coalesce(page, '/matters/' || matter_id) as page, created_at as at, not (${unread(query, who)}) as read
    from notice left join matter on matter.id = matter_id
    where ${forPerson(query, who)} ${filter.kind === undefined ? query`` : query`and notice.kind = ${filter.kind}`}
      ${filter.unread ? query`and ${unread(query, who)}` : query``} ${filter.after === undefined ? query`` : query`and notice.id < ${filter.after}`}
    order by notice.id desc limit ${filter.limit + 1}`
  const shown = rows.slice(0, filter.limit)
  return { rows: shown, next: rows.length > shown.length ? shown.at(-1)!.id : null }
}

/** Beyond this nobody counts. */
const countedTo = 99

/** How many of each kind somebody has not read; a hundred stands for more. */
export async function countUnread(query: Query, who: Acting): Promise<Record<NoticeKind, number>> {
  const counted = (kind: NoticeKind) => query`(select count(*) from (select from notice where ${forPerson(query, who)} and notice.kind = ${kind} and ${unread(query, who)} limit ${countedTo + 1}) counted)`
  const [row] = await query<[Record<NoticeKind, number>]>`select ${counted('deadline')} as deadline, ${counted('told')} as told`
  return row
}

/** Marks as read what is for this person; a duty stays where it is until it is done. */
export async function markRead(tx: Transaction, who: Acting, ids: readonly number[]): Promise<void> {
  await tx`insert into notice_read (account_id, notice_id)
    select ${who.account.id}, notice.id from notice where notice.id = any(${[...ids]}::bigint[]) and ${forPerson(tx, who)} on conflict do nothing`
}
