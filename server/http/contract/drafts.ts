import { z } from 'zod'
import { acting } from './common.ts'
import { actBody } from './acts.ts'
import { route } from './route.ts'

/** The paper that an act would issue, before it is issued: 「草稿」, without a number, not stored. */
export const previewPaper = route({
  method: 'POST', path: '/api/matters/:id/papers/preview', summary: '预览将要制发的文书', access: 'acting',
  params: z.object({ id: z.uuid() }), query: acting.extend({ format: z.enum(['json', 'pdf']).default('json') }), body: actBody,
  answer: z.object({ title: z.string(), lines: z.array(z.string()) }),
})
