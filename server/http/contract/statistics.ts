import { z } from 'zod'
import { acting, asFile, citation, dayOut, month, organId } from './common.ts'
import { route } from './route.ts'

const count = z.int()
const outcomes = ['kept', 'late', 'open'] as const
const sides = ['office', 'agency'] as const
const span = z.object({ from: dayOut, to: dayOut })

/** Of which matters: those that one organ handles (the acting one, if none is named), or `all` within sight; about one agency, or any; of one kind, or of every kind. */
const filter = { from: month.optional(), to: month.optional(), against: z.enum(['year', 'months']).optional(), office: organId.optional(), agency: organId.optional(), kind: z.string().max(40).optional() }

/** Matters registered and closed in the months asked for, and in those that are compared; open and overdue today. */
const registered = z.object({ opened: count, closed: count, openedNow: count, openedBefore: count, closedNow: count, closedBefore: count, open: count, overdue: count })
export type RegisteredOut = z.output<typeof registered>

/** One line of a table: the key opens its matters, the name is what people call it. */
const row = registered.extend({ key: z.string(), name: z.string() })
export type RegisteredRowOut = z.output<typeof row>

/** Last days that came, and how many of them were kept. */
const duties = z.object({ due: count, kept: count })

/** How offices stand with the matters they handle. Every figure has a list that holds exactly so many rows. Without months: this year so far. */
export const officeFigures = route({
  method: 'GET', path: '/api/statistics/office', summary: '办件概况', access: 'acting', query: acting.extend(filter),
  answer: span.extend({
    today: dayOut, until: dayOut, soon: dayOut,
    /** Whole months only; null: there is nothing as old. */
    compared: z.object({ against: z.enum(['year', 'months']), now: span, before: span }).nullable(),
    /** By what it can be narrowed: organs that handle matters within sight, their kinds, and the month of the first. */
    choices: z.object({ offices: z.array(z.object({ id: z.string(), name: z.string() })), kinds: z.array(z.object({ id: z.string(), name: z.string() })), from: z.string().nullable() }),
    total: registered, kinds: z.array(row), offices: z.array(row), months: z.array(row),
    /** Last days of duties that came in the months asked for, by whose they were. */
    kept: z.array(duties.extend({ side: z.enum(sides), late: count, open: count, now: duties, before: duties })),
    waiting: z.array(z.object({ id: z.string(), name: z.string(), matters: count })),
    due: z.array(z.object({ day: dayOut, matters: count })),
    /** Of one organ only. */
    handlers: z.array(z.object({ id: z.uuid(), name: z.string(), open: count, late: count, soon: count })),
    grounds: z.array(z.object({ citation, name: z.string(), matters: count, now: count, before: count })),
  }),
})

export const exportOfficeFigures = route({
  method: 'GET', path: '/api/statistics/office/export', summary: '导出办件概况', access: 'acting', query: acting.extend({ ...filter, ...asFile }),
})

/** The duties behind a figure of `kept`; with `law` and `cite`, those of one article. */
export const officeDuties = route({
  method: 'GET', path: '/api/statistics/office/duties', summary: '期限明细', access: 'acting', query: acting.extend({ ...filter, side: z.enum(sides), outcome: z.enum(outcomes), law: z.string().max(60).optional(), cite: z.string().max(60).optional() }),
  answer: z.object({ items: z.array(z.object({ matter: z.uuid(), number: z.string(), agency: z.string(), what: z.string(), citation, lastDay: dayOut, endedOn: dayOut.nullable() })) }),
})
