import { z } from 'zod'
import { citation, day, dayOut } from './common.ts'
import { route } from './route.ts'

/** Either a clock of a law (`clock`) or a free period (`period`: 15d, 7wd, 1m, 1y). */
export const computeLastDay = route({
  method: 'POST', path: '/api/periods', summary: '期限计算器', access: 'open',
  body: z.strictObject({
    law: z.string().max(60).meta({ title: '法规' }),
    /** Id of a norm of that law that has a period. */
    norm: z.string().max(120).optional().meta({ title: '事项' }),
    period: z.string().max(10).optional().meta({ title: '期限', examples: ['15d', '7wd', '1m', '1y'] }),
    from: day.meta({ title: '起算日' }),
    region: z.string().max(40).optional().meta({ title: '地区' }),
  }).refine(given => (given.norm === undefined) !== (given.period === undefined), { path: ['period'], message: '请选一个事项，或者直接填写期限，二者择一' }),
  answer: z.object({
    lastDay: dayOut.nullable(),
    /** Before it was moved off a day off. */
    nominal: dayOut.nullable(),
    provisional: z.boolean(),
    caveats: z.array(z.string()),
    explanation: z.array(z.string()),
    period: z.string(),
    citation: citation.nullable(),
    regionName: z.string(),
    days: z.array(z.object({ day: dayOut, works: z.boolean(), holiday: z.string().nullable(), counted: z.number().int().nullable() })),
  }),
})

/** What the calculator offers: laws, their norms with periods, and regions. */
export const periodChoices = route({
  method: 'GET', path: '/api/periods', summary: '期限计算器可选的法规、事项和地区', access: 'open',
  answer: z.object({
    laws: z.array(z.object({
      id: z.string(), short: z.string(), region: z.string(),
      norms: z.array(z.object({ id: z.string(), says: z.string(), citation, period: z.string(), from: z.string() })),
    })),
    regions: z.array(z.object({ id: z.string(), name: z.string() })),
    today: dayOut,
  }),
})
