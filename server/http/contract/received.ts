import { z } from 'zod'
import { acting, dayOut, page, paging } from './common.ts'
import { route } from './route.ts'

const row = z.object({
  id: z.uuid(), matter: z.uuid(), number: z.string().nullable(), title: z.string(), from: z.string(), issuedOn: dayOut, servedOn: dayOut.nullable(),
  /** `unsigned`: to be signed for; `open`: the matter waits for this organ; `waiting`: for somebody else. */
  state: z.enum(['unsigned', 'open', 'waiting', 'closed']),
  /** What is to be done, and by when. */
  todo: z.string().nullable(), lastDay: dayOut.nullable(), provisional: z.boolean(), late: z.boolean(),
})
export type ReceivedOut = z.output<typeof row>

/** 收到的文书: what an organ was sent, the most urgent first. */
export const listReceived = route({
  method: 'GET', path: '/api/received', summary: '收到的文书', access: 'acting',
  query: acting.extend({ view: z.enum(['open', 'all']).default('open'), ...paging }),
  answer: page(row).extend({ counts: z.object({ open: z.int(), all: z.int() }) }),
})
