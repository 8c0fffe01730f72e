import { z } from 'zod'
import { acting, instant, longText } from './common.ts'
import { route } from './route.ts'

const params = z.object({ id: z.uuid() })
const notes = z.object({
  items: z.array(z.object({
    id: z.uuid(), by: z.string(), says: z.string(), mentions: z.array(z.string()), at: instant, withdrawn: z.boolean(),
    /** Whether the person asking wrote it. */
    mine: z.boolean(),
  })),
})

export const listNotes = route({ method: 'GET', path: '/api/matters/:id/notes', summary: '本机关对办件的备注', access: 'acting', params, query: acting, answer: notes })

export const writeNote = route({
  method: 'POST', path: '/api/matters/:id/notes', summary: '写备注', access: 'acting', writes: true, params, query: acting,
  body: z.strictObject({ says: longText('备注', 4000), mentions: z.array(z.uuid()).max(20).default([]) }),
  answer: notes,
})

export const withdrawNote = route({
  method: 'POST', path: '/api/matters/:id/notes/:note/withdraw', summary: '撤回备注', access: 'acting', writes: true,
  params: params.extend({ note: z.uuid() }), query: acting, body: z.strictObject({}), answer: notes,
})
