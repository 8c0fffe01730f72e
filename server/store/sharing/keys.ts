import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { refused } from '../refused.ts'
import { ownSet } from './sets.ts'

/** A receiver that fetches by a key of its own. */
export interface KeyRow {
  readonly id: string
  readonly name: string
  readonly perMinute: number
  readonly accountName: string
  readonly createdAt: string
  readonly revokedAt: string | null
  readonly revokedBy: string | null
  readonly usedAt: string | null
  /** It has said that it has everything up to this position. */
  readonly taken: number
}

const columns = (query: Query) => query`export_key.id, name, per_minute as "perMinute", account_name as "accountName", created_at as "createdAt", revoked_at as "revokedAt", revoked_by as "revokedBy",
  used.used_at as "usedAt", coalesce(used.taken, 0)::float8 as taken`

/** Those in use first, latest first. */
export const keysOf = (query: Query, set: string): Promise<KeyRow[]> => query<KeyRow[]>`
  select ${columns(query)} from export_key left join export_key_use used on used.key_id = export_key.id where set_id = ${set} order by revoked_at is not null, created_at desc, export_key.id`

export interface NewKey { readonly id: string, readonly set: string, readonly name: string, readonly perMinute: number, readonly digest: Buffer }

export async function addKey(tx: Transaction, who: Acting, { id, set, name, perMinute, digest }: NewKey): Promise<void> {
  const { orgPath, state } = await ownSet(tx, who, set)
  if (state === 'ended') throw refused('share.ended', 409, '这个共享集已经停止，不再发密钥。')
  await tx`
    insert into export_key (id, set_id, org_path, name, digest, per_minute, account_id, account_name)
    values (${id}, ${set}, ${orgPath}, ${name}, ${digest}, ${perMinute}, ${who.account.id}, ${who.account.name})`
  await audit(tx, who, { act: 'share.keyAdded', subject: { kind: 'exportSet', id: set }, detail: { key: id, perMinute } })
}

/** From now on the key opens nothing. */
export async function revokeKey(tx: Transaction, who: Acting, set: string, id: string): Promise<void> {
  await ownSet(tx, who, set)
  const { count } = await tx`update export_key set revoked_at = now(), revoked_by = ${who.account.name} where id = ${id} and set_id = ${set} and revoked_at is null`
  if (count === 0) throw refused('not.found', 404, '没有这个密钥，或者它已经停用。')
  await audit(tx, who, { act: 'share.keyRevoked', subject: { kind: 'exportSet', id: set }, detail: { key: id } })
}

/** A key as it is shown, with its digest. */
export interface KnownKey extends KeyRow { readonly setId: string, readonly orgPath: string, readonly digest: Buffer }

export async function findKey(query: Query, id: string): Promise<KnownKey | undefined> {
  const [row] = await query<KnownKey[]>`
    select ${columns(query)}, set_id as "setId", export_key.org_path as "orgPath", digest from export_key left join export_key_use used on used.key_id = export_key.id where export_key.id = ${id}`
  return row
}

/** Counts one more fetch, and that the receiver has everything up to a position; says which fetch of this minute it is and how many seconds are left of it. */
export async function countFetch(tx: Transaction, { id, orgPath }: KnownKey, taken: number): Promise<{ inMinute: number, left: number }> {
  const [row] = await tx<[{ inMinute: number, left: number }]>`
    insert into export_key_use as used (key_id, org_path, taken) values (${id}, ${orgPath}, ${taken})
    on conflict (key_id) do update set used_at = now(), taken = greatest(used.taken, excluded.taken),
      in_minute = case when date_trunc('minute', used.used_at) = date_trunc('minute', now()) then used.in_minute + 1 else 1 end
    returning in_minute as "inMinute", 60 - floor(extract(second from now()))::integer as left`
  return row
}
