import { z } from 'zod'
import { kindsOfAct } from '../../../core/norms/index.ts'
import { acting, day, dayOut, instant, longText, organId, organRef } from './common.ts'
import { route } from './route.ts'

/** That an organ lets another look at records it would not see by itself (授权查看). */
export const sight = z.object({
  id: z.uuid(),
  giver: organRef,
  /** A body, or a government with all beneath it. */
  over: organRef,
  to: organRef,
  kinds: z.array(z.enum(kindsOfAct)),
  from: dayOut,
  /** Its last day: it ends by itself. */
  until: dayOut,
  purpose: z.string(),
  /** Title and number of the document it rests on. */
  basis: z.string(),
  by: z.string(),
  givenAt: instant,
  takenBack: z.object({ on: dayOut, why: z.string(), by: z.string() }).nullable(),
  state: z.enum(['future', 'inForce', 'over', 'takenBack']),
  /** How often it was looked by, as the log of access has it. */
  uses: z.int(),
  lastUsedAt: instant.nullable(),
})
export type Sight = z.output<typeof sight>

/** Both sides see them; those in force first. */
export const listSights = route({
  method: 'GET', path: '/api/sights', summary: '授权查看', access: 'acting', query: acting,
  answer: z.object({ given: z.array(sight), received: z.array(sight), mayGive: z.boolean() }),
})

/** Over a body or government within one's own sight, to an organ that has none there. Secret acts and complaints are under no sight, and personal values stay masked. */
export const giveSight = route({
  method: 'POST', path: '/api/sights', summary: '授权其他机关查看', access: 'acting', writes: true, status: 201, query: acting,
  body: z.object({
    over: organId, to: organId, kinds: z.array(z.enum(kindsOfAct)).min(1, '至少选择一种行为').transform(kinds => [...new Set(kinds)]),
    from: day, until: day, purpose: longText('用途', 500), basis: longText('依据文件', 300),
  }),
  answer: z.object({ id: z.uuid() }),
})

export const takeBackSight = route({
  method: 'POST', path: '/api/sights/:id/taking-back', summary: '收回授权', access: 'acting', writes: true, status: 204,
  params: z.object({ id: z.uuid() }), query: acting, body: z.object({ why: longText('收回的理由', 300) }),
})
