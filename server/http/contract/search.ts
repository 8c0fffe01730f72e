import { z } from 'zod'
import { acting, dayOut } from './common.ts'
import { route } from './route.ts'

/** Everything of that name within sight of the acting organ. Looking for a person is written down, and `logged` says so. */
export const search = route({
  method: 'GET', path: '/api/search', summary: '检索', access: 'acting',
  query: acting.extend({ text: z.string().trim().min(1, '请填写要找的文字').max(60, '最多60字'), most: z.coerce.number().int().min(1).max(50).default(5) }),
  answer: z.object({
    items: z.array(z.object({
      kind: z.enum(['matter', 'instrument', 'record', 'organ', 'officer']), id: z.string(), title: z.string(), note: z.string(), onDay: dayOut.nullable(),
    })),
    logged: z.boolean(),
  }),
})
