import { z } from 'zod'
import { acting, citation, dayOut } from './common.ts'
import { route } from './route.ts'

const one = z.object({ id: z.string().max(60) })

export const lawEditions = route({
  method: 'GET', path: '/api/laws/:id/editions', summary: '法规的各个版本：现在的，和有办件依它立案的', access: 'acting', params: one, query: acting,
  answer: z.object({
    /** Open matters under any edition of it, as its own law or as the law above. */
    matters: z.number().int(),
    items: z.array(z.object({ hash: z.string(), version: z.string(), current: z.boolean(), since: dayOut.nullable() })),
  }),
})

const lastDay = z.union([dayOut, z.literal('')]).nullable()

/** One page: the matters of it that would change, how many were compared, and where to go on. */
export const lawImpact = route({
  method: 'GET', path: '/api/laws/:id/impact', summary: '推演：换成这个版本，哪些未办结的办件会变化，怎样变化', access: 'acting', params: one,
  query: acting.extend({ edition: z.string().regex(/^[0-9a-f]{64}$/).meta({ title: '版本' }), after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  answer: z.object({
    compared: z.number().int(), next: z.uuid().nullable(),
    items: z.array(z.object({
      id: z.string(), number: z.string(), title: z.string(), stageName: z.string(),
      refused: citation.extend({ what: z.string(), on: dayOut, says: z.string() }).nullable(),
      stage: z.object({ before: z.string(), after: z.string() }).nullable(),
      /** Null: no such clock runs; empty: it has no last day. */
      clocks: z.array(z.object({ what: z.string(), before: lastDay, after: lastDay })),
      appears: z.array(z.string()), disappears: z.array(z.string()),
    })),
  }),
})
export type ImpactItem = z.output<typeof lawImpact.answer>['items'][number]
