import type { Day } from '../../../core/norms/index.ts'
import type { Sql, Transaction } from '../../database/connect.ts'
import { transaction } from '../../database/transaction.ts'
import type { AccountRow } from '../acting.ts'
import { organColumns, type OrganRow } from '../organs/organs.ts'
import type { PostRow } from './accounts.ts'

/** A session is found only by whoever holds its token: the policies compare the hash. */
function holding<T>(sql: Sql, tokenHash: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaction(sql, '', async tx => {
    await tx`select set_config('app.session', ${tokenHash}, true)`
    return await work(tx)
  })
}

export const addSession = (sql: Sql, tokenHash: string, accountId: string, now: Date, expiresAt: Date): Promise<void> =>
  holding(sql, tokenHash, async tx => {
    await tx`insert into session (token_hash, account_id, created_at, seen_at, expires_at)
      values (decode(${tokenHash}, 'hex'), ${accountId}, ${now}, ${now}, ${expiresAt})`
  })

/** Whoever holds a token: the session, the account with its posts, and the organ that is asked for, else that of the first post. */
export interface SignedInRow extends AccountRow {
  readonly seenAt: string
  readonly expiresAt: string
  readonly posts: readonly PostRow[]
  readonly organ: OrganRow | null
  /** Path of the government whose 司法行政部门 the organ is. */
  readonly governed: string | null
  /** The password is an operator's, to be changed before anything else. */
  readonly mustChange: boolean
}

/** Undefined where nobody holds the token, or the account may no longer work. */
export async function findSignedIn(sql: Sql, tokenHash: string, day: Day, organId: string | undefined): Promise<SignedInRow | undefined> {
  const [row] = await sql<(OrganRow & { accountId: string, login: string, accountName: string, seenAt: string, expiresAt: string, posts: PostRow[] | null, governed: string | null, mustChange: boolean })[]>`
    select found.account_id as "accountId", found.login, found.name as "accountName", found.seen_at as "seenAt", found.expires_at as "expiresAt", found.posts, found.governed, password_is_one_time(found.account_id) as "mustChange", ${organColumns(sql)}
    from signed_in(${tokenHash}, ${day}, ${organId ?? null}) found cross join lateral (select (found.organ).*) organ`
  if (!row) return undefined
  const { accountId, login, accountName, seenAt, expiresAt, posts, governed, mustChange, ...organ } = row
  return { id: accountId, login, name: accountName, seenAt, expiresAt, posts: posts ?? [], governed, mustChange, organ: organ.id === null ? null : organ }
}

/** Notes that a session is in use. */
export const noteSeen = (sql: Sql, tokenHash: string, now: Date): Promise<void> =>
  holding(sql, tokenHash, async tx => { await tx`update session set seen_at = ${now}` })

export const removeSession = (sql: Sql, tokenHash: string): Promise<void> =>
  holding(sql, tokenHash, async tx => { await tx`delete from session` })

/** Sessions and attempts to sign in that mean nothing any more. */
export async function sweepSessions(tx: Transaction, now: Date): Promise<void> {
  await tx`delete from session where expires_at < ${now}`
  await tx`delete from sign_in where tried_at < ${new Date(now.getTime() - 24 * 60 * 60_000)}`
}
