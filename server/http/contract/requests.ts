import { z } from 'zod'
import { acting, dayOut, organId, organRef, page, paging } from './common.ts'
import { route } from './route.ts'

const year = z.coerce.number().int().min(2000).max(2200).optional()

const request = z.object({
  id: z.int(), askedOn: dayOut, says: z.string(), officeName: z.string(), agency: z.object({ id: organId, name: z.string() }),
  /** The record that was here already and would have answered it. */
  record: z.object({ id: z.int(), name: z.string() }).nullable(),
  /** Null: out of this person's sight. */
  matter: z.object({ id: z.uuid(), number: z.string() }).nullable(),
})
export type RequestOut = z.output<typeof request>

/** 国家条例第8条: what agencies were asked for, one row a piece of material. */
export const listRequests = route({
  method: 'GET', path: '/api/requests', summary: '向机关要求提供的材料', access: 'acting',
  query: acting.extend({ agency: organId.optional(), year, known: z.enum(['true']).optional(), ...paging }),
  answer: page(request).extend({ year: z.int(), known: z.int(), count: z.int() }),
})

export const listBurdens = route({
  method: 'GET', path: '/api/requests/burdens', summary: '各机关本年被要求提供材料的次数', access: 'acting', query: acting.extend({ year }),
  answer: z.object({ year: z.int(), items: z.array(z.object({ agency: organRef, count: z.int(), known: z.int() })) }),
})

/** While somebody writes what he asks for: what of it is here. */
export const materialHere = route({
  method: 'GET', path: '/api/requests/here', summary: '要求提供的材料平台是否已有', access: 'acting',
  query: acting.extend({ agency: organId, text: z.string().trim().min(1).max(2000) }),
  answer: z.object({ items: z.array(z.object({ id: z.int(), name: z.string() })) }),
})
