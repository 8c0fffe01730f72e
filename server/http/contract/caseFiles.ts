import { z } from 'zod'
import { acting } from './common.ts'
import { route } from './route.ts'

export const caseFile = z.object({
  id: z.uuid(),
  kind: z.enum(['case', 'batch']),
  matter: z.uuid().nullable(),
  title: z.string(),
  state: z.enum(['waiting', 'ready', 'failed']),
  /** Parts gathered so far, of how many. */
  done: z.int(),
  total: z.int(),
  pages: z.int().nullable(),
  /** Why it failed, or what could not be bound. */
  says: z.string().nullable(),
})
export type CaseFileOut = z.output<typeof caseFile>

const duplex = z.boolean().default(false).meta({ title: '双面打印：每件从正面开始' })
const one = z.object({ id: z.uuid() })

export const orderCaseFile = route({
  method: 'POST', path: '/api/matters/:id/case-file', summary: '把全案装订成一个 PDF', access: 'acting', writes: true, status: 202, params: one, query: acting, body: z.strictObject({ duplex }), answer: caseFile,
})
export const printPapers = route({
  method: 'POST', path: '/api/case-files', summary: '把多份文书排成一个 PDF，成批打印', access: 'acting', writes: true, status: 202, query: acting,
  body: z.strictObject({ papers: z.array(z.uuid()).min(1, '请至少选一份文书').max(500, '一次最多500份').meta({ title: '文书' }), duplex }), answer: caseFile,
})
export const getCaseFile = route({ method: 'GET', path: '/api/case-files/:id', summary: '装订到哪里了', access: 'acting', params: one, query: acting, answer: caseFile })
export const caseFilePdf = route({ method: 'GET', path: '/api/case-files/:id/pdf', summary: '装订好的 PDF', access: 'acting', params: one, query: acting })
