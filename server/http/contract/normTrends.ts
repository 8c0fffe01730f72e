import { z } from 'zod'
import { changes } from '../../../core/monitoring/change.ts'
import { alertKinds } from './alerts.ts'
import { acting, areaCode, asFile, citation, dayOut, month, organId } from './common.ts'
import { route } from './route.ts'

const count = z.int()
const span = z.object({ from: dayOut, to: dayOut })
/** Whole months only; null: there is nothing as old. */
const compared = z.object({ against: z.enum(['year', 'months']), now: span, before: span }).nullable()
const change = z.enum(changes).nullable()
const both = z.object({ now: count, before: count })

/** What became of the alerts of a rule, as in the figures on alerts. */
const counts = z.object({ raised: count, confirmed: count, dismissed: count, open: count })
export type TrendCountsOut = z.output<typeof counts>

const norm = counts.extend({
  /** `<law>:<norm>`, as the list of alerts takes it. */
  key: z.string(), name: z.string(), law: z.string(),
  /** Null: asked no more. */
  citation: citation.nullable(),
  /** Raised in the whole months that are compared, and in those before; how these stand to each other, null where nothing can be compared. */
  now: count, before: count, change,
  /** First days of the months asked for in which something was raised. */
  months: z.array(counts.extend({ month: dayOut })),
  /** Of one that changed: at how many bodies, where the most; acts of its kinds reported as done in the compared months; how often offices set the rule anew in them. */
  behind: z.object({ bodies: count, most: z.object({ id: organId, name: z.string(), raised: count }).nullable(), acts: both.nullable(), settings: count }).nullable(),
})
export type NormTrendOut = z.output<typeof norm>

const ground = both.extend({ citation, name: z.string(), matters: count, open: count, change, months: z.array(z.object({ month: dayOut, matters: count })) })
export type GroundTrendOut = z.output<typeof ground>

const filter = { from: month.optional(), to: month.optional(), against: z.enum(['year', 'months']).optional(), area: areaCode.optional(), body: organId.optional(), kind: z.enum(alertKinds).optional(), law: z.string().max(60).optional() }

/** How often each article was broken by what the rules saw, and found broken in matters, month by month; in the order of the laws. Without months: this year so far. */
export const getNormTrends = route({
  method: 'GET', path: '/api/norm-trends', summary: '条文趋势', access: 'acting', query: acting.extend(filter),
  answer: span.extend({
    compared, laws: z.array(z.object({ id: z.string(), name: z.string() })), norms: z.array(norm),
    /** Found in matters registered in these months; null where an area or a kind of act is asked for, which matters do not have. */
    grounds: z.object({ compared, items: z.array(ground) }).nullable(),
  }),
})

export const exportNormTrends = route({ method: 'GET', path: '/api/norm-trends/export', summary: '导出条文趋势', access: 'acting', query: acting.extend({ ...filter, ...asFile }) })
