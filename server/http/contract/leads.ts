import { z } from 'zod'
import { alertItem } from './alerts.ts'
import { acting, dayOut, organId, organRef, page, paging } from './common.ts'
import { route } from './route.ts'

const persons = ['counterpart', 'officer'] as const

/** Alerts of one body, one person, one offence and one day. A grouping that the machine makes; a person may open a matter from it. */
const lead = z.object({
  id: z.uuid(), body: organRef, person: z.enum(persons), name: z.string(), offence: z.string(), onDay: dayOut, grownOn: dayOut,
  matter: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  red: z.number().int(), yellow: z.number().int(), blue: z.number().int(), waiting: z.number().int(),
})
export type LeadItem = z.output<typeof lead>

/** The latest day first. */
export const listLeads = route({
  method: 'GET', path: '/api/leads', summary: '预警汇成的线索', access: 'acting',
  query: acting.extend({ ...paging, view: z.enum(['waiting', 'opened', 'all']).default('waiting'), body: organId.optional(), person: z.enum(persons).optional() }), answer: page(lead),
})
export const getLead = route({
  method: 'GET', path: '/api/leads/:id', summary: '一条线索和它的预警', access: 'acting', params: z.object({ id: z.uuid() }), query: acting,
  answer: lead.extend({ alerts: z.array(alertItem), mayTreat: z.boolean() }),
})
