import type { JSONValue } from 'postgres'
import type { Query, Transaction } from '../../database/connect.ts'

type Value = Readonly<Record<string, unknown>>

/** How somebody has arranged a page; nothing of it means anything to the server. */
export async function findPreference(query: Query, account: string, key: string): Promise<Value | null> {
  const [row] = await query<{ value: Value }[]>`select value from preference where account_id = ${account} and key = ${key}`
  return row?.value ?? null
}

export async function setPreference(tx: Transaction, account: string, key: string, value: Value): Promise<void> {
  await tx`insert into preference (account_id, key, value) values (${account}, ${key}, ${tx.json(value as JSONValue)}) on conflict (account_id, key) do update set value = excluded.value`
}
