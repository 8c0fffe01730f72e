import type { JSONValue } from 'postgres'
import type { Query, Sql, Transaction } from '../database/connect.ts'
import type { Acting } from './acting.ts'
import { within } from './within.ts'

export interface Task {
  readonly id: string
  readonly kind: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number | null
  readonly says: string
  readonly cancelRequested: boolean
  readonly result: unknown
  readonly createdAt: string
  readonly endedAt: string | null
}

const columns = (query: Query) => query`id, kind, state, done, total, says, cancel_requested as "cancelRequested", result,
  created_at as "createdAt", ended_at as "endedAt"`

/** Long work that a person started and may follow. */
export async function createTask(tx: Transaction, who: Acting, kind: string, says: string): Promise<string> {
  const [row] = await tx<[{ id: string }]>`insert into task (kind, account_id, org_path, says) values (${kind}, ${who.account.id}, ${who.organ.path}, ${says}) returning id`
  return row.id
}

export async function findTask(query: Query, id: string): Promise<Task | undefined> {
  const [row] = await query<Task[]>`select ${columns(query)} from task where id = ${id}`
  return row
}

/** Says how far the work is, in a transaction of its own so that it shows at once, and hears whether to stop. */
export async function reportTask(sql: Sql, who: Pick<Acting, 'viewer'>, id: string, progress: { done: number, total: number | null, says: string }): Promise<{ cancelRequested: boolean }> {
  return await within(sql, who.viewer, async tx => {
    const [row] = await tx<{ cancelRequested: boolean }[]>`
      update task set state = 'running', done = ${progress.done}, total = ${progress.total}, says = ${progress.says}
      where id = ${id} and state in ('waiting', 'running') returning cancel_requested as "cancelRequested"`
    return row ?? { cancelRequested: true }
  })
}

export async function endTask(tx: Transaction, id: string, state: 'done' | 'failed' | 'cancelled', says: string, result: JSONValue = null): Promise<void> {
  await tx`update task set state = ${state}, says = ${says}, result = ${tx.json(result)}, ended_at = now() where id = ${id}`
}

/** Work that has ended stays as it ended. */
export async function requestCancel(tx: Transaction, id: string): Promise<Task | undefined> {
  const [row] = await tx<Task[]>`update task set cancel_requested = cancel_requested or state in ('waiting', 'running') where id = ${id} returning ${columns(tx)}`
  return row
}
