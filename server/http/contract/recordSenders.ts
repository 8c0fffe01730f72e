import { z } from 'zod'
import { recordKinds } from '../../../core/norms/index.ts'
import { acting, instant, organId } from './common.ts'
import { recordImportDetail } from './records.ts'
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
export const sendRecords = route({ method: 'POST', path: '/api/record-batches', summary: '系统报送行政执法行为', access: 'key', answer: recordImportDetail })
