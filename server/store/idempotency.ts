import type { JSONValue } from 'postgres'
import type { Transaction } from '../database/connect.ts'
import { refused } from './refused.ts'

/**
 * Does something once under a key: again with the same request gives the answer of the first time, with another one is
 * refused. Two at once take turns, for the second waits at the row of the first.
 */
export async function once<T>(tx: Transaction, key: { account: string, key: string, request: string }, work: () => Promise<T>): Promise<T> {
  const [mine] = await tx`insert into idempotency (account_id, key, request) values (${key.account}, ${key.key}, ${key.request})
    on conflict do nothing returning key`
  if (!mine) return await answerOf<T>(tx, key)
  const answer = await work()
  await tx`update idempotency set answer = ${tx.json((answer ?? null) as JSONValue)} where account_id = ${key.account} and key = ${key.key}`
  return answer
}

async function answerOf<T>(tx: Transaction, key: { account: string, key: string, request: string }): Promise<T> {
  const [row] = await tx<{ request: string, answer: T }[]>`select request, answer from idempotency where account_id = ${key.account} and key = ${key.key}`
  if (row?.request !== key.request) {
    throw refused('idempotency.reused', 422, '这个 Idempotency-Key 已经用于另一项内容。每次提交请使用新的键；重试同一次提交才使用同一个键。')
  }
  return row.answer
}

/** Keys are kept for a week: nobody retries longer. */
export const sweepKeys = async (tx: Transaction, now: Date): Promise<void> => {
  await tx`delete from idempotency where created_at < ${new Date(now.getTime() - 7 * 24 * 60 * 60_000)}`
}
