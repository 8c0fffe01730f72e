import type { Sql, Transaction } from '../../database/connect.ts'
import { transaction } from '../../database/transaction.ts'

/** Five wrong passwords in a row lock a name for a quarter of an hour, whether an account bears it or not. */
export const mostFailures = 5
export const lockedFor = 15 * 60_000

export interface Attempt { readonly failures: number, readonly lockedUntil: string | null }

const signingIn = <T>(sql: Sql, login: string, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  transaction(sql, '', async tx => {
    await tx`select set_config('app.login', ${login}, true)`
    return await work(tx)
  })

/** Counts an attempt before it is judged, so that many at once gain nothing. A lock that has ended counts anew. */
export const countAttempt = (sql: Sql, login: string, now: Date): Promise<Attempt> =>
  signingIn(sql, login, async tx => {
    const until = new Date(now.getTime() + lockedFor)
    const [row] = await tx<[Attempt]>`
      insert into sign_in as s (login, failures, tried_at) values (${login}, 1, ${now})
      on conflict (login) do update set tried_at = ${now},
        failures = case when s.locked_until <= ${now} then 1 else s.failures + 1 end,
        locked_until = case when s.locked_until > ${now} then s.locked_until
                            when s.locked_until is null and s.failures >= ${mostFailures} then ${until} end
      returning failures, locked_until as "lockedUntil"`
    return row
  })

export const forgetAttempts = (sql: Sql, login: string): Promise<void> =>
  signingIn(sql, login, async tx => { await tx`delete from sign_in` })

/** `oneTimeUntil`: the password was given out by an operator, and is void after that instant. */
export interface Secret { readonly accountId: string, readonly passwordHash: string, readonly oneTimeUntil: string | null }

export const findSecret = (sql: Sql, login: string): Promise<Secret | undefined> =>
  signingIn(sql, login, async tx => {
    const [row] = await tx<Secret[]>`select account_id as "accountId", password_hash as "passwordHash", one_time_until as "oneTimeUntil" from account_secret`
    return row
  })
