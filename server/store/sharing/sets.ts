import type { SetContent } from '../../../core/sharing/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { findOrgan, type OrganRow } from '../organs/organs.ts'
import { enqueue } from '../outbox.ts'
import { viewerOf } from '../records/senders.ts'
import { refused } from '../refused.ts'
import type { Viewer } from '../within.ts'

export interface SetRow {
  readonly id: string
  readonly organId: string
  readonly orgPath: string
  readonly version: number
  readonly name: string
  readonly receiver: string
  /** The norm that asks for it; null where it rests on an agreement. */
  readonly law: string | null
  readonly norm: string | null
  readonly agreement: string | null
  readonly content: SetContent
  readonly url: string | null
  readonly state: 'active' | 'paused' | 'ended'
  readonly pausedWhy: string | null
  readonly lastPosition: number
  readonly delivered: number
  readonly failures: number
  readonly failingSince: string | null
  readonly accountName: string
  readonly createdAt: string
  /** The last delivery, whatever came of it, and the last that was taken. */
  readonly triedAt: string | null
  readonly takenAt: string | null
  readonly keys: number
}

const columns = (query: Query) => query`export_set.id, export_set.organ_id as "organId", export_set.org_path as "orgPath", export_set.version, export_set.name, receiver, law, norm, agreement, content, url, state,
  paused_why as "pausedWhy", last_position::float8 as "lastPosition", delivered::float8 as delivered, failures, failing_since as "failingSince", account_name as "accountName", created_at as "createdAt",
  (select max(at) from export_delivery where set_id = export_set.id) as "triedAt", (select max(at) from export_delivery where set_id = export_set.id and taken and first is not null) as "takenAt",
  (select count(*)::integer from export_key where set_id = export_set.id and revoked_at is null) as keys`

/** Those in use first, latest first. */
export const listSets = (query: Query): Promise<SetRow[]> => query<SetRow[]>`select ${columns(query)} from export_set order by state = 'ended', created_at desc, id`

export async function findSet(query: Query, id: string): Promise<SetRow | undefined> {
  const [row] = await query<SetRow[]>`select ${columns(query)} from export_set where id = ${id}`
  return row
}

/** A set of one's own organ: what organs beneath share is theirs to change. */
export async function ownSet(query: Query, { organ }: Acting, id: string): Promise<SetRow> {
  const row = await findSet(query, id)
  if (row?.organId !== organ.id) throw refused('not.found', 404, '没有这个共享集，或者它不是本机关的。')
  return row
}

export interface SavedSet {
  readonly id: string
  readonly name: string
  readonly receiver: string
  readonly law: string | null
  readonly norm: string | null
  readonly agreement: string | null
  readonly content: SetContent
  readonly url: string | null
}

async function requireBodies(tx: Transaction, { viewer: { scope } }: Acting, bodies: readonly string[]): Promise<void> {
  const [{ reached }] = await tx<[{ reached: number }]>`select count(*)::integer as reached from organ where id = any(${[...bodies]}) and path >= ${scope?.from ?? ''} and path < ${scope?.to ?? ''}`
  if (reached < new Set(bodies).size) throw refused('share.bodies', 422, '共享范围里有不在本机关之下的机关。请只选本机关和它下面的机关。')
}

export async function addSet(tx: Transaction, who: Acting, { id, name, receiver, law, norm, agreement, content, url }: SavedSet): Promise<void> {
  await requireBodies(tx, who, content.bodies)
  await tx`
    insert into export_set (id, organ_id, org_path, name, receiver, law, norm, agreement, content, url, account_id, account_name)
    values (${id}, ${who.organ.id}, ${who.organ.path}, ${name}, ${receiver}, ${law}, ${norm}, ${agreement}, ${tx.json(content as never)}, ${url}, ${who.account.id}, ${who.account.name})`
  await audit(tx, who, { act: 'share.added', subject: { kind: 'exportSet', id }, detail: { subjects: content.subjects.join(' '), law, norm } })
}

/** Changes a set as somebody saw it. What it holds now is looked for from the beginning: what was queued already is not queued again. */
export async function changeSet(tx: Transaction, who: Acting, version: number, { id, name, receiver, law, norm, agreement, content, url }: SavedSet): Promise<void> {
  await ownSet(tx, who, id)
  await requireBodies(tx, who, content.bodies)
  const { count } = await tx`
    update export_set set version = version + 1, name = ${name}, receiver = ${receiver}, law = ${law}, norm = ${norm}, agreement = ${agreement}, content = ${tx.json(content as never)}, url = ${url},
      placed = 0, placed_record = 0, looked_at = null, queued = false
    where id = ${id} and version = ${version} and state <> 'ended'`
  if (count === 0) throw refused('share.changed', 409, '这个共享集已经有人修改或者停止，不是你打开时的样子。请重新打开后再改。')
  await audit(tx, who, { act: 'share.changed', subject: { kind: 'exportSet', id }, detail: { subjects: content.subjects.join(' '), law, norm } })
  await queueDelivery(tx, id)
}

/** Pauses, goes on, or ends for good. */
export async function setState(tx: Transaction, who: Acting, id: string, state: SetRow['state'], why: string | null): Promise<void> {
  const row = await ownSet(tx, who, id)
  if (row.state === 'ended') throw refused('share.ended', 409, '这个共享集已经停止，不能再改。需要再共享的，请新建一个。')
  await tx`update export_set set state = ${state}, paused_why = ${why}, failures = 0, failing_since = null, queued = false, version = version + 1 where id = ${id}`
  await audit(tx, who, { act: `share.${state}`, subject: { kind: 'exportSet', id } })
  await queueDelivery(tx, id)
}

/** Leaves a delivery in the outbox where something waits and none is there yet. It is for the set as it is now: one that was left before somebody changed the set does nothing. */
export async function queueDelivery(tx: Transaction, id: string): Promise<void> {
  const [row] = await tx<{ version: number, url: string }[]>`
    update export_set set queued = true where id = ${id} and not queued and url is not null and state = 'active' and delivered < last_position returning version, url`
  if (row) await enqueueDelivery(tx, { id, ...row })
}

/** Sets that go to the same host wait for each other: one receiver has one delivery at a time. */
export const enqueueDelivery = (tx: Transaction, { id, version, url }: { readonly id: string, readonly version: number, readonly url: string }, after = 0): Promise<void> =>
  enqueue(tx, 'share.deliver', { set: id, version }, { to: new URL(url).host, after })

/** What would be tried again later is tried at once: something has changed that may have been in the way. */
export async function deliverAtOnce(tx: Transaction, id: string): Promise<void> {
  await tx`update export_set set queued = false, version = version + 1 where id = ${id}`
  await queueDelivery(tx, id)
}

/** What a set may see: its organ's, as for systems that send for it. */
export async function viewerOfSet(query: Query, { organId }: Pick<SetRow, 'organId'>): Promise<{ readonly organ: OrganRow, readonly viewer: Viewer }> {
  const organ = (await findOrgan(query, organId))!
  return { organ, viewer: await viewerOf(query, organ) }
}

/** What came from a position on is sent once more. */
export async function redeliverFrom(tx: Transaction, who: Acting, id: string, from: number): Promise<void> {
  const row = await ownSet(tx, who, id)
  if (row.url === null || row.state !== 'active' || from > row.delivered) throw refused('share.nothing', 409, '没有可以重新发送的内容：只有已经送达过、没有暂停的共享集才能重新发送。')
  await tx`update export_set set delivered = ${from - 1} where id = ${id}`
  await audit(tx, who, { act: 'share.redelivered', subject: { kind: 'exportSet', id }, detail: { from } })
  await queueDelivery(tx, id)
}
