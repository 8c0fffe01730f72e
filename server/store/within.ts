import type { Day } from '../../core/norms/index.ts'
import type { Sql, Transaction } from '../database/connect.ts'
import { transaction } from '../database/transaction.ts'

/** `>= from and < to`, in the order of bytes. */
export interface Range { readonly from: string, readonly to: string }

/** What a transaction may see: the settings that row-level security compares rows with. */
export interface Viewer {
  /** Id of the account at work, or `worker`. */
  readonly account: string
  /** What lies beneath the acting organ; left out for those who see no case. */
  readonly scope?: Range
  /** The acting organ itself. */
  readonly own?: Range
  /** The organs whose register this person keeps. */
  readonly keeps?: Range
  /** The organs whose accounts this person administers. */
  readonly accounts?: Range
  /** Looks by this sight (授权查看) on a day: under a role that only reads, and at nothing else of records. */
  readonly sight?: { readonly id: string, readonly day: Day }
}

/** An organ's path and everything below it. */
export const beneath = (path: string): Range => ({ from: path, to: `${path.slice(0, -1)}0` }) // '0' follows '/'
/** The organ of that path alone. */
export const only = (path: string): Range => ({ from: path, to: `${path}!` })

/** The daily tick, the outbox and the loading of a demonstration see everything. */
export const worker: Viewer = { account: 'worker', scope: beneath('/'), own: beneath('/') }

/** What somebody sees of records by a sight that was given to his organ. */
export const bySight = ({ account, own }: Viewer, id: string, day: Day): Viewer => ({ account, ...(own && { own }), sight: { id, day } })

/** Works in one transaction that sees what the viewer may see. Its settings end with it. */
export function within<T>(sql: Sql, viewer: Viewer, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaction(sql, '', work, tx => layDown(tx, viewer))
}

/** The same for work that only asks: one consistent view, and a write is an error. */
export function reading<T>(sql: Sql, viewer: Viewer, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaction(sql, 'isolation level repeatable read read only', work, tx => layDown(tx, viewer))
}

/** What one may see for a while, in somebody's transaction: all. For what everybody is held against and nobody sees whole. If it throws, the transaction is over. */
export const asWorker = <T>(tx: Transaction, work: () => Promise<T>): Promise<T> => asViewer(tx, worker, work)

/** Works for a while as somebody else, in a transaction that goes on as before. If it throws, the transaction is over. */
export async function asViewer<T>(tx: Transaction, viewer: Viewer, work: () => Promise<T>): Promise<T> {
  const before = await tx<{ name: string, value: string }[]>`
    select name, coalesce(current_setting(name, true), '') as value from unnest(array['app.account', 'app.scope', 'app.scope_end', 'app.own', 'app.own_end', 'app.keeps', 'app.keeps_end', 'app.accounts', 'app.accounts_end']) as name`
  await layDown(tx, viewer)
  const done = await work()
  await tx`select set_config(name, value, true) from jsonb_to_recordset(${tx.json(before.map(({ name, value }) => ({ name, value })))}) as held (name text, value text)`
  return done
}

async function layDown(tx: Transaction, { account, scope, own, keeps, accounts, sight }: Viewer): Promise<void> {
  await tx`select set_config('app.account', ${account}, true),
    set_config('app.scope', ${scope?.from ?? ''}, true), set_config('app.scope_end', ${scope?.to ?? ''}, true),
    set_config('app.own', ${own?.from ?? ''}, true), set_config('app.own_end', ${own?.to ?? ''}, true),
    set_config('app.keeps', ${keeps?.from ?? ''}, true), set_config('app.keeps_end', ${keeps?.to ?? ''}, true),
    set_config('app.accounts', ${accounts?.from ?? ''}, true), set_config('app.accounts_end', ${accounts?.to ?? ''}, true)
    ${sight ? tx`, set_config('app.sight', ${sight.id}, true), set_config('app.day', ${sight.day}, true), set_config('role', 'xiezhi_guest', true)` : tx``}`
}
