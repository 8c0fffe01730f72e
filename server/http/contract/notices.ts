import { z } from 'zod'
import { acting, instant } from './common.ts'
import { route } from './route.ts'

/** `deadline`: 期限, a last day comes near or has passed; `told`: 告知, something happened. 需我办 is no notice: it stands on the workbench. */
export const noticeKinds = ['deadline', 'told'] as const

export const notice = z.object({
  id: z.number().int(), matter: z.object({ id: z.uuid(), number: z.string() }).nullable(), kind: z.enum(noticeKinds), says: z.string(), at: instant, read: z.boolean(),
  /** Address of what it speaks of, within the platform. */
  page: z.string().nullable(),
})
export type Notice = z.output<typeof notice>

const counts = z.object({
  /** What waits for this person: reading does not make it less. */
  duty: z.number().int(),
  /** Unread ones; 100 stands for more. */
  deadline: z.number().int(), told: z.number().int(),
})

export const listNotices = route({
  method: 'GET', path: '/api/notices', summary: '消息：期限提醒和告知', access: 'acting',
  query: acting.extend({
    kind: z.enum(noticeKinds).optional(), unread: z.stringbool().default(false),
    after: z.coerce.number().int().positive().optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(notice), next: z.number().int().nullable(), counts }),
})

export const countNotices = route({ method: 'GET', path: '/api/notices/counts', summary: '各类消息的数目', access: 'acting', query: acting, answer: counts })

export const readNotices = route({
  method: 'POST', path: '/api/notices/read', summary: '标为已读；需我办的事项不因此减少', access: 'acting', writes: true, query: acting,
  body: z.strictObject({ ids: z.array(z.number().int().positive()).min(1, '请选择消息').max(200) }), status: 204,
})
