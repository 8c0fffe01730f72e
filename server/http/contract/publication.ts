import { z } from 'zod'
import { acting, areaCode, organId } from './common.ts'
import { route } from './route.ts'

const count = z.int()

/** Of the penalties imposed and licences granted in a year: how many are or have to be public and lack one of the eight elements that a published decision tells, and which. */
export const getPublication = route({
  method: 'GET', path: '/api/publication/:year', summary: '公示要素核对', access: 'acting',
  params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }), query: acting.extend({ area: areaCode.optional(), body: organId.optional() }),
  answer: z.object({ year: count, decided: count, incomplete: count, elements: z.array(z.object({ key: z.string(), name: z.string(), lacking: count })) }),
})
