import { createHash } from 'node:crypto'
import { batchType, eventOf, type SharedEvent, waitAfter } from '../../core/sharing/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { notify } from '../store/reminders/notices.ts'
import { pages } from '../store/reminders/pages.ts'
import { putOff } from '../store/outbox.ts'
import { noteDelivery, noteFailed, noteTaken, pause, unqueue } from '../store/sharing/deliveries.ts'
import { itemsAfter } from '../store/sharing/items.ts'
import { enqueueDelivery, findSet, queueDelivery, type SetRow } from '../store/sharing/sets.ts'
import { allowedHosts } from './address.ts'
import { post, type Posted } from './post.ts'
import { openSecrets } from './secrets.ts'
import { signed } from './signature.ts'
import { tell } from './tell.ts'

/** What one delivery carries at most: half of what a server usually takes. */
const mostEvents = 200
const mostBytes = 1_000_000

type DeliverDeps = Pick<Deps, 'seals' | 'now' | 'log'>

/**
 * Hands the next changes of a set to its receiver. That they were taken is written only after the receiver has said so: where its answer
 * is lost they are sent again under the same ids, so that it knows them.
 */
export async function deliver(tx: Transaction, payload: unknown, deps: DeliverDeps): Promise<void> {
  const { set: id, version } = payload as { readonly set: string, readonly version: number }
  const set = await findSet(tx, id)
  if (set?.version !== version) return // changed since: another delivery is left for what it is now
  if (set.url === null || set.state !== 'active' || set.delivered >= set.lastPosition) return await unqueue(tx, id)
  const { events, last } = await nextBatch(tx, set)
  const posted = events.length === 0 ? nothingToSend : await send(tx, set, events, { first: set.delivered + 1, last }, deps)
  if (!posted.taken) return await tryLater(tx, set, posted, deps)
  await noteTaken(tx, id, set.delivered, last)
  await unqueue(tx, id)
  await queueDelivery(tx, id)
}

const nothingToSend: Posted = { status: null, ms: 0, taken: true, says: '', retryAfter: 0 }

/** The next changes that still hold, as much as goes into one delivery, and up to where they reach in the queue. */
async function nextBatch(tx: Transaction, set: SetRow): Promise<{ events: SharedEvent[], last: number }> {
  const items = await itemsAfter(tx, set.id, set.delivered, mostEvents)
  const events: SharedEvent[] = []
  let bytes = 0
  for (const { position, event } of await tell(tx, set, items)) {
    bytes += Buffer.byteLength(JSON.stringify(event)) + 1
    if (events.length > 0 && bytes > mostBytes) return { events, last: position - 1 }
    events.push(event)
  }
  return { events, last: items.at(-1)!.position }
}

/** A message has the same id whenever it says the same. */
const messageId = (set: string, events: readonly SharedEvent[]): string => `msg_${createHash('sha256').update([set, ...events.map(({ id }) => id)].join('\n')).digest('hex').slice(0, 32)}`

/** Signs and sends, and writes down what came of it. */
async function send(tx: Transaction, set: SetRow, events: readonly SharedEvent[], { first, last }: { first: number | null, last: number | null }, deps: DeliverDeps): Promise<Posted> {
  const message = messageId(set.id, events)
  const posted = await postSigned(tx, set, message, Buffer.from(JSON.stringify(events)), deps)
  await noteDelivery(tx, set, { message, first, last, events: events.length, status: posted.status, ms: posted.ms, taken: posted.taken, says: posted.says })
  return posted
}

async function postSigned(tx: Transaction, set: SetRow, id: string, body: Buffer, { seals, now }: DeliverDeps): Promise<Posted> {
  const secrets = await openSecrets(tx, seals, 'set', set.id)
  if (secrets.length === 0) return { ...nothingToSend, taken: false, says: '没有可用的签名密钥，没有发送。请在这个共享集中新设密钥。' }
  const timestamp = Math.floor(now().getTime() / 1000)
  const headers = { 'content-type': `${batchType}; charset=utf-8`, 'user-agent': 'Xiezhi', 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signed(secrets, { id, timestamp, body }) }
  return await post({ url: set.url!, headers, body, allowed: allowedHosts(process.env) })
}

/** It is the host that has no time, not the set that is wrong. */
const busy: ReadonlySet<number> = new Set([429, 503])
/** Seconds for which a host that has no time is left in peace by the other sets that go to it, at the most. */
const restOfHost = 60

/** Each wait is longer than the one before; after days of it, or where the receiver wants no more, the set is paused and people are told. */
async function tryLater(tx: Transaction, set: SetRow, { status, retryAfter, says }: Posted, { log }: DeliverDeps): Promise<void> {
  await noteFailed(tx, set.id)
  const wait = status === 410 ? null : waitAfter(set.failures + 1, retryAfter)
  log.warn({ exportSet: set.id, status, wait }, 'a delivery was not taken')
  if (status === null || busy.has(status)) await putOff(tx, new URL(set.url!).host, Math.min(wait ?? restOfHost, restOfHost))
  if (wait !== null) return await enqueueDelivery(tx, { ...set, url: set.url! }, wait)
  const why = `${says}已连续失败${set.failures + 1}次，暂停发送。`
  await pause(tx, set.id, why)
  await unqueue(tx, set.id)
  await notify(tx, { matterId: null, organId: set.organId, roles: ['clerk', 'operator'], key: `share.paused:${set.id}:${set.version}`, page: pages.exportSet(set.id), says: `共享集“${set.name}”向${set.receiver}发送不成：${why}没有丢失任何内容，排除原因后在数据共享页恢复发送。` })
}

/** Sends one event that says nothing, so that address, signature and clocks are tried before data are. */
export async function sendTest(tx: Transaction, set: SetRow, at: string, deps: DeliverDeps): Promise<Posted> {
  const event = eventOf({ set: set.id, subject: 'test', subjectId: at, version: '1', at, data: { says: '测试事件，不含数据。' } })
  return await send(tx, set, [event], { first: null, last: null }, deps)
}
