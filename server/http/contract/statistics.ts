import { z } from 'zod'
import { acting, citation, dayOut } from './common.ts'
import { route } from './route.ts'

const count = z.int()
const outcomes = ['kept', 'late', 'open'] as const
const sides = ['office', 'agency'] as const

/** How the acting organ stands with the matters it handles. Every figure has a list that holds exactly so many rows. */
export const officeFigures = route({
  method: 'GET', path: '/api/statistics/office', summary: '本机关概况', access: 'acting', query: acting,
  answer: z.object({
    today: dayOut, from: dayOut, until: dayOut, soon: dayOut,
    totals: z.object({ open: count, overdue: count, closed: count }),
    /** Last days of duties that have come this year, by whose they were. */
    kept: z.array(z.object({ side: z.enum(sides), due: count, kept: count, late: count, open: count })),
    waiting: z.array(z.object({ id: z.string(), name: z.string(), matters: count })),
    due: z.array(z.object({ day: dayOut, matters: count })),
    handlers: z.array(z.object({ id: z.uuid(), name: z.string(), open: count, late: count, soon: count })),
    grounds: z.array(z.object({ citation, name: z.string(), matters: count })),
  }),
})

/** The duties behind a figure of `kept`. */
export const officeDuties = route({
  method: 'GET', path: '/api/statistics/office/duties', summary: '期限明细', access: 'acting', query: acting.extend({ side: z.enum(sides), outcome: z.enum(outcomes) }),
  answer: z.object({ items: z.array(z.object({ matter: z.uuid(), number: z.string(), agency: z.string(), what: z.string(), citation, lastDay: dayOut, endedOn: dayOut.nullable() })) }),
})
