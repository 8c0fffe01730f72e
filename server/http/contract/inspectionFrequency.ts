import { z } from 'zod'
import { acting, areaCode, organId } from './common.ts'
import { route } from './route.ts'

const count = z.int()

/** How often bodies inspected enterprises on their premises in a year, as far as it counts towards the cap that the body published (涉企检查频次). */
export const getInspectionFrequency = route({
  method: 'GET', path: '/api/inspection-frequency/:year', summary: '涉企检查频次', access: 'acting',
  params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }), query: acting.extend({ area: areaCode.optional(), body: organId.optional() }),
  answer: z.object({
    year: count,
    /** Enterprises by body: one that two bodies visit counts twice. */
    enterprises: count, over: count,
    /** At bodies that published no cap for such. */
    uncapped: count,
    /** Where all have the same; null: several, or none. */
    cap: count.nullable(),
    /** By how often; nought: only what a case called for or a superior ordered. */
    times: z.array(z.object({ times: count, within: count, over: count })),
    /** The most first; the first two hundred. */
    overCap: z.array(z.object({ record: count, party: z.string(), body: z.object({ id: organId, name: z.string() }), counted: count, visits: count, cap: count })),
  }),
})
