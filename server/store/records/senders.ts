import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { findOrgan, type OrganRow } from '../organs/organs.ts'
import { refused } from '../refused.ts'
import { beneath, type Viewer, worker } from '../within.ts'

/** A system that sends records by a key of its own. */
export interface SenderRow {
  readonly id: string
  readonly organId: string
  readonly name: string
  /** Organs it may report for; empty: its organ and all beneath. */
  readonly bodies: string[]
  /** Kinds of act it may report; empty: all. */
  readonly kinds: string[]
  readonly perMinute: number
  readonly accountName: string
  readonly createdAt: string
  readonly revokedAt: string | null
  readonly revokedBy: string | null
  readonly usedAt: string | null
}

const columns = (query: Query) => query`id, organ_id as "organId", name, bodies, kinds, per_minute as "perMinute", account_name as "accountName", created_at as "createdAt",
  revoked_at as "revokedAt", revoked_by as "revokedBy", used.used_at as "usedAt"`

/** Those in use first, latest first. */
export const listSenders = (tx: Transaction): Promise<SenderRow[]> => tx<SenderRow[]>`
  select ${columns(tx)} from record_sender left join record_sender_use used on used.sender_id = record_sender.id order by revoked_at is not null, created_at desc, id`

export interface NewSender { readonly id: string, readonly name: string, readonly bodies: readonly string[], readonly kinds: readonly string[], readonly perMinute: number, readonly digest: Buffer }

export async function addSender(tx: Transaction, who: Acting, { id, name, bodies, kinds, perMinute, digest }: NewSender): Promise<void> {
  const { scope } = who.viewer
  const [{ reached }] = await tx<[{ reached: number }]>`select count(*)::integer as reached from organ where id = any(${[...bodies]}) and path >= ${scope?.from ?? ''} and path < ${scope?.to ?? ''}`
  if (reached < new Set(bodies).size) throw refused('sender.bodies', 422, '报送范围里有不在本机关之下的机关。请只选本机关和它下面的机关。')
  await tx`
    insert into record_sender (id, organ_id, org_path, name, digest, bodies, kinds, per_minute, account_id, account_name)
    values (${id}, ${who.organ.id}, ${who.organ.path}, ${name}, ${digest}, ${[...bodies]}, ${[...kinds]}, ${perMinute}, ${who.account.id}, ${who.account.name})`
  await audit(tx, who, { act: 'sender.added', subject: { kind: 'sender', id }, detail: { bodies: bodies.join(' '), kinds: kinds.join(' '), perMinute } })
}

/** From now on the key opens nothing. */
export async function revokeSender(tx: Transaction, who: Acting, id: string): Promise<void> {
  const { count } = await tx`update record_sender set revoked_at = now(), revoked_by = ${who.account.name} where id = ${id} and org_path = ${who.organ.path} and revoked_at is null`
  if (count === 0) throw refused('not.found', 404, '没有这个密钥，或者它已经停用、不属于本机关。')
  await audit(tx, who, { act: 'sender.revoked', subject: { kind: 'sender', id } })
}

/** A sender as it asks: with the digest of its key, its organ, and what it may see while it sends. */
export interface KnownSender extends SenderRow { readonly digest: Buffer, readonly organ: OrganRow, readonly viewer: Viewer }

export async function findSender(tx: Transaction, id: string): Promise<KnownSender | null> {
  const [row] = await tx<(SenderRow & { digest: Buffer })[]>`select ${columns(tx)}, digest from record_sender left join record_sender_use used on used.sender_id = record_sender.id where id = ${id}`
  const organ = row && await findOrgan(tx, row.organId)
  return organ ? { ...row, organ, viewer: await viewerOf(tx, organ) } : null
}

/** What a system sees that works for an organ: what lies beneath it, or beneath the government whose 司法行政部门 it is. */
export async function viewerOf(query: Query, organ: OrganRow): Promise<Viewer> {
  const governed = organ.kind === 'justiceDepartment' && organ.governmentId !== null ? await findOrgan(query, organ.governmentId) : organ
  return { account: worker.account, scope: beneath(governed!.path), own: beneath(organ.path) }
}

/** Counts one more batch, and says which of this minute it is and how many seconds are left of it. */
export async function countUse(tx: Transaction, { id, organ }: KnownSender): Promise<{ inMinute: number, left: number }> {
  const [row] = await tx<[{ inMinute: number, left: number }]>`
    insert into record_sender_use as used (sender_id, org_path) values (${id}, ${organ.path})
    on conflict (sender_id) do update set used_at = now(), in_minute = case when date_trunc('minute', used.used_at) = date_trunc('minute', now()) then used.in_minute + 1 else 1 end
    returning in_minute as "inMinute", 60 - floor(extract(second from now()))::integer as left`
  return row
}

/** In the trail of what was done: a system, by its name. */
export async function auditSender(tx: Transaction, { id, name, organ }: KnownSender, importId: string, counts: { added: number, changed: number, refused: number }): Promise<void> {
  await tx`insert into audit_entry (account_id, account_name, organ_id, org_path, act, subject_kind, subject_id, detail)
    values (null, ${name}, ${organ.id}, ${organ.path}, 'records.sent', 'import', ${importId}, ${tx.json({ sender: id, ...counts })})`
}
