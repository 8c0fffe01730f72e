import { z } from 'zod'
import { acting } from './common.ts'
import { actBody } from './acts.ts'
import { route } from './route.ts'

/**
 * What an organ hands in, drawn up for its own seal: a report, an objection, a record to be signed. It bears no number and no code of
 * this platform, and nothing is kept of it.
 */
export const preparePaper = route({
  method: 'POST', path: '/api/matters/:id/papers/prepared', summary: '按填写的内容备好要提交的文书，供盖章或者签名', access: 'acting',
  params: z.object({ id: z.uuid() }), query: acting.extend({ format: z.enum(['pdf', 'docx']).default('docx') }), body: actBody,
})
