import { z } from 'zod'
import { acting, citation, dayOut, instant, organRef } from './common.ts'
import { route } from './route.ts'

/** 电子、直接、邮寄、留置、委托 */
export const servingWays = ['electronic', 'direct', 'post', 'left', 'entrusted'] as const

/** 送达回证: how, to whom, and who witnessed it. */
export const receipt = z.strictObject({
  way: z.enum(servingWays).meta({ title: '送达方式' }),
  recipient: z.string().trim().min(1, '请填写收件人').max(100).meta({ title: '收件人' }),
  place: z.string().trim().max(200).optional().meta({ title: '送达地点' }),
  witness: z.string().trim().max(100).optional().meta({ title: '见证人' }),
  tracking: z.string().trim().max(60).optional().meta({ title: '邮件号码' }),
  entrustedTo: z.string().trim().max(100).optional().meta({ title: '受委托机关' }),
  /** A file handed in before. */
  proof: z.uuid().optional().meta({ title: '送达凭证' }),
  /** Who served it; the handlers of the matter and whoever records it, if left out. */
  servers: z.array(z.uuid()).max(10).optional().meta({ title: '送达人' }),
}).refine(given => given.way !== 'left' || given.witness, { path: ['witness'], message: '留置送达请填写见证人' })
  .refine(given => given.way !== 'entrusted' || given.entrustedTo, { path: ['entrustedTo'], message: '委托送达请填写受委托机关' })
export type Receipt = z.output<typeof receipt>

/** `none`: a paper that is written outside. */
export const renderStates = ['none', 'waiting', 'ready', 'failed'] as const

export const instrumentRef = z.object({
  id: z.uuid(),
  role: z.string(),
  /** In 《》 where the law names the paper. */
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: dayOut,
  servedOn: dayOut.nullable(),
  /** Written for the file: nobody is served with it. */
  filed: z.boolean(),
  issuedBy: organRef,
  to: z.object({ id: z.string().nullable(), name: z.string() }),
  files: z.object({ state: z.enum(renderStates), says: z.string().nullable() }),
  voided: z.object({ on: dayOut, reasons: z.string() }).nullable(),
  /** 已更正: the receipt that puts this one right. */
  correctedBy: z.object({ id: z.uuid(), number: z.string(), on: dayOut }).nullable(),
})
export type InstrumentRef = z.output<typeof instrumentRef>

export const instrument = instrumentRef.extend({
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  citation,
  /** The paper as paragraphs, for reading on the page. */
  lines: z.array(z.string()),
  renderedAt: instant.nullable(),
})
export type InstrumentOut = z.output<typeof instrument>

const one = z.object({ id: z.uuid() })

export const getInstrument = route({ method: 'GET', path: '/api/instruments/:id', summary: '一份文书', access: 'acting', params: one, query: acting, answer: instrument })
export const instrumentDocx = route({ method: 'GET', path: '/api/instruments/:id/docx', summary: '文书的 DOCX', access: 'acting', params: one, query: acting })
export const instrumentPdf = route({ method: 'GET', path: '/api/instruments/:id/pdf', summary: '文书的 PDF', access: 'acting', params: one, query: acting })

/** Puts a paper whose rendering failed back into the queue. */
export const renderAgain = route({
  method: 'POST', path: '/api/instruments/:id/rendering', summary: '重新生成文书文件', access: 'acting', writes: true, status: 202,
  params: one, query: acting, answer: instrumentRef,
})
