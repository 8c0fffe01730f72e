import { z } from 'zod'
import { route } from './route.ts'

export const health = route({
  method: 'GET', path: '/api/health', summary: '是否能工作', access: 'open',
  answer: z.object({ ok: z.boolean(), database: z.boolean(), says: z.string() }),
})
