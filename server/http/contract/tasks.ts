import { z } from 'zod'
import { acting, instant } from './common.ts'
import { route } from './route.ts'

/** Long work: how far it is, and how it ended. */
export const task = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.number().int(),
  total: z.number().int().nullable(),
  says: z.string(),
  cancelRequested: z.boolean(),
  /** Of a task that is done; its shape belongs to its kind. */
  result: z.unknown(),
  createdAt: instant,
  endedAt: instant.nullable(),
})
export type Task = z.output<typeof task>

const one = z.object({ id: z.uuid() })
export const getTask = route({ method: 'GET', path: '/api/tasks/:id', summary: '后台工作的进度', access: 'acting', params: one, query: acting, answer: task })
export const cancelTask = route({ method: 'POST', path: '/api/tasks/:id/cancellation', summary: '取消后台工作', access: 'acting', writes: true, status: 202, params: one, query: acting, answer: task })
