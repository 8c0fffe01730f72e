import type { Sql, Transaction } from '../../database/connect.ts'
import { transaction } from '../../database/transaction.ts'

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

export interface SessionRow { readonly accountId: string, readonly seenAt: string, readonly expiresAt: string }

/** The session, noting at most once a minute that it is in use. */
export const seeSession = (sql: Sql, tokenHash: string, now: Date): Promise<SessionRow | undefined> =>
  holding(sql, tokenHash, async tx => {
    const [row] = await tx<SessionRow[]>`select account_id as "accountId", seen_at as "seenAt", expires_at as "expiresAt" from session`
    await tx`update session set seen_at = ${now} where seen_at < ${new Date(now.getTime() - 60_000)}`
    return row
  })

export const removeSession = (sql: Sql, tokenHash: string): Promise<void> =>
  holding(sql, tokenHash, async tx => { await tx`delete from session` })

/** Sessions and attempts to sign in that mean nothing any more. */
export async function sweepSessions(tx: Transaction, now: Date): Promise<void> {
  await tx`delete from session where expires_at < ${now}`
  await tx`delete from sign_in where tried_at < ${new Date(now.getTime() - 24 * 60 * 60_000)}`
}
