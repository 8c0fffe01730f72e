import { z } from 'zod'
import { kindsOfAct } from '../../../core/norms/index.ts'
import { sharedSubjects } from '../../../core/sharing/exportSet.ts'
import { acting, citation, day, instant, longText, organId, page, paging } from './common.ts'
import { route } from './route.ts'

const id = z.object({ id: z.uuid() })

/** What a set holds. `kinds` and `bodies`: empty for all; `layout`: `whole`, a layout of publicity or of our files, or `mapping:<id>`. */
const content = z.object({
  subjects: z.array(z.enum(sharedSubjects)).max(4), kinds: z.array(z.enum(kindsOfAct)).max(kindsOfAct.length), bodies: z.array(organId).max(500), since: day.nullable(), layout: z.string().max(60),
})

const basis = citation.extend({ norm: z.string(), act: z.string() })
export type SharingBasisOut = z.output<typeof basis>

/** A set with how far it is: `waiting` is what the receiver of the deliveries has not taken yet. */
export const exportSet = z.object({
  id: z.uuid(), organId: z.string(), version: z.number().int(), name: z.string(), receiver: z.string(), basis: basis.nullable(), agreement: z.string().nullable(),
  content: content.extend({ since: z.string().nullable() }), url: z.string().nullable(), state: z.enum(['active', 'paused', 'ended']), pausedWhy: z.string().nullable(),
  total: z.number().int(), waiting: z.number().int(), failures: z.number().int(), failingSince: instant.nullable(), triedAt: instant.nullable(), takenAt: instant.nullable(),
  keys: z.number().int(), accountName: z.string(), createdAt: instant,
})
export type ExportSet = z.output<typeof exportSet>

const exportKey = z.object({
  id: z.uuid(), name: z.string(), perMinute: z.number().int(), accountName: z.string(), createdAt: instant, revokedAt: instant.nullable(), revokedBy: z.string().nullable(),
  usedAt: instant.nullable(), waiting: z.number().int(),
})
export type ExportKey = z.output<typeof exportKey>

const secret = z.object({ id: z.uuid(), createdAt: instant, endsAt: instant.nullable() })

export const exportDelivery = z.object({
  id: z.number().int(), message: z.string(), first: z.number().int().nullable(), last: z.number().int().nullable(), events: z.number().int(), status: z.number().int().nullable(),
  ms: z.number().int(), taken: z.boolean(), says: z.string(), at: instant,
})
export type ExportDelivery = z.output<typeof exportDelivery>

export const listExportSets = route({ method: 'GET', path: '/api/export-sets', summary: '共享集', access: 'acting', query: acting, answer: z.object({ items: z.array(exportSet) }) })

/** On what sharing may rest under the laws of the place, none where they say nothing; and in which layouts records may be written. */
export const shareChoices = route({
  method: 'GET', path: '/api/export-choices', summary: '共享的依据和列', access: 'acting', query: acting,
  answer: z.object({ bases: z.array(basis), lawName: z.string().nullable(), layouts: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(kindsOfAct) })) }),
})

export const getExportSet = route({
  method: 'GET', path: '/api/export-sets/:id', summary: '一个共享集', access: 'acting', params: id, query: acting,
  answer: exportSet.extend({ keyList: z.array(exportKey), secrets: z.array(secret) }),
})
export type ExportSetDetail = z.output<typeof getExportSet.answer>

const saved = z.object({
  name: z.string().trim().min(1).max(60), receiver: z.string().trim().min(1).max(100), law: z.string().max(60).nullable(), norm: z.string().max(60).nullable(),
  agreement: longText('协议或者文件', 300).nullable(), content, url: z.string().trim().max(500).nullable(),
})

/** `secret`: the one that the receiver gave; where it is left out and there is an address, one is made. It is shown this once; null where the same request came twice. */
export const addExportSet = route({
  method: 'POST', path: '/api/export-sets', summary: '新建共享集', access: 'acting', writes: true, query: acting, status: 201,
  body: saved.extend({ secret: z.string().max(200).optional() }), answer: z.object({ id: z.uuid(), secret: z.string().nullable() }),
})
export const changeExportSet = route({
  method: 'POST', path: '/api/export-sets/:id', summary: '修改共享集', access: 'acting', writes: true, query: acting, status: 204, params: id,
  body: saved.extend({ version: z.number().int() }),
})
export const setExportState = route({
  method: 'POST', path: '/api/export-sets/:id/state', summary: '暂停、恢复、停止共享集', access: 'acting', writes: true, query: acting, status: 204, params: id,
  body: z.object({ state: z.enum(['active', 'paused', 'ended']), why: longText('原因', 300).optional() }),
})

/** The next secret of deliveries; those before it sign beside it for `overlapHours`, so that the receiver may change over. */
export const addExportSecret = route({
  method: 'POST', path: '/api/export-sets/:id/secrets', summary: '换签名密钥', access: 'acting', writes: true, query: acting, status: 201, params: id,
  body: z.object({ secret: z.string().max(200).optional(), overlapHours: z.number().int().min(0).max(720).default(72) }), answer: z.object({ secret: z.string().nullable() }),
})
/** A receiver that fetches. Its key is shown once. */
export const addExportKey = route({
  method: 'POST', path: '/api/export-sets/:id/keys', summary: '新建取数密钥', access: 'acting', writes: true, query: acting, status: 201, params: id,
  body: z.object({ name: z.string().trim().min(1).max(60), perMinute: z.number().int().min(1).max(6_000).default(60) }), answer: z.object({ id: z.uuid(), key: z.string().nullable() }),
})
export const revokeExportKey = route({
  method: 'POST', path: '/api/export-sets/:id/keys/:key/revocation', summary: '停用取数密钥', access: 'acting', writes: true, query: acting, status: 204,
  params: z.object({ id: z.uuid(), key: z.uuid() }), body: z.object({}),
})

/** Sends one event without data, at once. */
export const testExportSet = route({
  method: 'POST', path: '/api/export-sets/:id/test', summary: '发送测试事件', access: 'acting', writes: true, query: acting, params: id, body: z.object({}),
  answer: z.object({ taken: z.boolean(), status: z.number().int().nullable(), ms: z.number().int(), says: z.string() }),
})
/** Sends again what came from a position on, under the same ids: a receiver that has it knows it. */
export const redeliver = route({
  method: 'POST', path: '/api/export-sets/:id/redelivery', summary: '重新发送', access: 'acting', writes: true, query: acting, status: 204, params: id,
  body: z.object({ from: z.number().int().min(1) }),
})
export const listDeliveries = route({
  method: 'GET', path: '/api/export-sets/:id/deliveries', summary: '发送记录', access: 'acting', params: id, query: acting.extend({ before: z.coerce.number().int().optional() }),
  answer: z.object({ items: z.array(exportDelivery), next: z.number().int().nullable() }),
})

/** Everything the set holds now, as a ZIP with `data.csv` or `data.ndjson` and `manifest.json` (how many lines, SHA-256), for networks that are not joined. */
export const exportSetFile = route({ method: 'GET', path: '/api/export-sets/:id/file', summary: '共享集文件', access: 'acting', params: id, query: acting.extend({ as: z.enum(['csv', 'ndjson']) }) })

/**
 * For receivers that fetch: `Authorization: Bearer <key>`. Answers `application/x-ndjson`, a CloudEvent a line with its `position`. To go on
 * pass the last position as `after`: that also says that everything up to it was taken. `x-waiting` tells how much there is beyond.
 */
export const fetchChanges = route({
  method: 'GET', path: '/api/export-sets/:id/changes', summary: '取共享集的变化', access: 'key', params: id,
  query: z.object({ after: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1_000).default(200) }),
})

const sharedFact = z.object({
  sender: z.uuid(), senderName: z.string(), subject: z.enum(['alert', 'matter', 'figure']), subjectId: z.string(), data: z.record(z.string(), z.unknown()), toldAt: instant,
  /** What the body of `data` is called here; null where its code is not known. */
  bodyName: z.string().nullable(),
})
export type SharedFact = z.output<typeof sharedFact>
/** What sending systems told of alerts, cases and figures: the latest of each. */
export const listSharedFacts = route({
  method: 'GET', path: '/api/shared-facts', summary: '收到的预警、案件和统计数', access: 'acting',
  query: acting.extend({ ...paging, subject: z.enum(['alert', 'matter', 'figure']) }), answer: page(sharedFact),
})
