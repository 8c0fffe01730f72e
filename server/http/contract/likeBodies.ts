import { z } from 'zod'
import { recordKinds } from '../../../core/norms/index.ts'
import { acting, asFile, dayOut, month, organId } from './common.ts'
import { route } from './route.ts'

const count = z.int()

/** What bodies are held side by side by: shares only. Fines, and how many acts, inspections or complaints a body has, are no measure of it. */
export const likeMeasures = ['confirmed', 'overturned', 'published', 'taken', 'filled'] as const

const part = z.object({ part: count, of: count })
const measures = z.object({ confirmed: part, overturned: part, published: part, taken: part, filled: part })
/** How the shares of the bodies with at least ten cases lie; null: fewer than three such bodies. */
const spread = z.object({ bodies: count, lower: z.number(), median: z.number(), upper: z.number() }).nullable()

const body = z.object({
  id: organId, name: z.string(), acts: count, kinds: z.array(z.object({ kind: z.enum(recordKinds), records: count })),
  measures,
})
export type LikeBodyOut = z.output<typeof body>

const filter = { from: month.optional(), to: month.optional(), group: z.string().regex(/^[A-Z_]{1,30}:(nation|region|prefecture|county|township)$/, '写成 MARKET:county').optional() }

/** Bodies of one field and one level within sight, side by side, in the order of the register. Without a group: the first; without months: this year so far. */
export const compareBodies = route({
  method: 'GET', path: '/api/like-bodies', summary: '同类机关对照', access: 'acting', query: acting.extend(filter),
  answer: z.object({
    from: dayOut, to: dayOut,
    /** Of which publication is told. */
    year: count,
    groups: z.array(z.object({ id: z.string(), name: z.string(), bodies: count })),
    /** Null: nobody within sight is like another. */
    group: z.string().nullable(),
    kinds: z.array(z.object({ kind: z.enum(recordKinds), name: z.string() })),
    bodies: z.array(body), all: measures,
    spreads: z.object({ confirmed: spread, overturned: spread, published: spread, taken: spread, filled: spread }),
  }),
})

export const exportLikeBodies = route({ method: 'GET', path: '/api/like-bodies/export', summary: '导出同类机关对照', access: 'acting', query: acting.extend({ ...filter, ...asFile }) })
