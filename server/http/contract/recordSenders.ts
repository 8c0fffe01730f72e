import { z } from 'zod'
import { recordKinds } from '../../../core/norms/index.ts'
import { acting, instant, organId } from './common.ts'
import { declaring, recordImportDetail } from './records.ts'
import { route } from './route.ts'

/** A system that sends records. Its key is shown once, when it is made. */
export const recordSender = z.object({
  id: z.uuid(), organId: z.string(), name: z.string(), bodies: z.array(z.string()), kinds: z.array(z.string()), perMinute: z.number().int(),
  accountName: z.string(), createdAt: instant, revokedAt: instant.nullable(), revokedBy: z.string().nullable(), usedAt: instant.nullable(),
})
export type RecordSender = z.output<typeof recordSender>

export const listSenders = route({ method: 'GET', path: '/api/record-senders', summary: '报送密钥', access: 'acting', query: acting, answer: z.object({ items: z.array(recordSender) }) })
/** `bodies` and `kinds`: what it may report; empty for all that its organ may. `perMinute`: batches a minute. `key` is null where the same request came twice: it was shown the first time. */
export const addSender = route({
  method: 'POST', path: '/api/record-senders', summary: '新建报送密钥', access: 'acting', writes: true, query: acting, status: 201,
  body: z.object({
    name: z.string().trim().min(1).max(60), bodies: z.array(organId).max(500), kinds: z.array(z.enum(recordKinds)), perMinute: z.number().int().min(1).max(6_000).default(60),
  }),
  answer: z.object({ id: z.uuid(), key: z.string().nullable() }),
})
export const revokeSender = route({
  method: 'POST', path: '/api/record-senders/:id/revocation', summary: '停用报送密钥', access: 'acting', writes: true, query: acting, status: 204,
  params: z.object({ id: z.uuid() }), body: z.object({}),
})

/**
 * A batch from a system: `Authorization: Bearer <key>`, `Idempotency-Key: <UUID>`; a JSON array or `{ "records": [...] }` of up to 1,000, or
 * `application/x-ndjson`. The same batch under the same UUID is answered as the first time. Up to 1,000 records, `items` says what became of each.
 */
export const sendRecords = route({ method: 'POST', path: '/api/record-batches', summary: '系统报送行政执法行为', access: 'key', query: declaring, answer: recordImportDetail })

/** The next secret with which a system signs its events; those before it hold for `overlapHours`. `secret` is null where the same request came twice. */
export const addSenderSecret = route({
  method: 'POST', path: '/api/record-senders/:id/secrets', summary: '报送系统的签名密钥', access: 'acting', writes: true, query: acting, status: 201, params: z.object({ id: z.uuid() }),
  body: z.object({ secret: z.string().max(200).optional(), overlapHours: z.number().int().min(0).max(720).default(72) }), answer: z.object({ secret: z.string().nullable() }),
})

/**
 * Events from a system, as another Xiezhi delivers them: `application/cloudevents-batch+json` (CloudEvents 1.0), signed with the secret of the
 * sender (`webhook-id`, `webhook-timestamp`, `webhook-signature`: HMAC-SHA-256 over `id.timestamp.body`), at most five minutes old. The same
 * message again is answered as the first time; the same event in another message changes nothing.
 */
export const sendEvents = route({
  method: 'POST', path: '/api/record-senders/:id/events', summary: '系统以事件报送', access: 'key', params: z.object({ id: z.uuid() }),
  answer: z.object({ added: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), refused: z.number().int(), facts: z.number().int() }),
})
