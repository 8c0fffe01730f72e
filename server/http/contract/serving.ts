import { z } from 'zod'
import { acting, day, dayOut, instant, longText, organId, organRef } from './common.ts'
import { instrumentRef, servingWays } from './instruments.ts'
import { clock } from './options.ts'
import { route } from './route.ts'

export const servingAttempt = z.object({
  id: z.int(), on: dayOut, outcome: z.enum(['sent', 'failed', 'received', 'corrected']), way: z.enum(servingWays), recipient: z.string().nullable(),
  tracking: z.string().nullable(), entrustedTo: z.string().nullable(), says: z.string().nullable(), proof: z.uuid().nullable(), by: z.string(), organ: z.string(), at: instant,
})
export type ServingAttempt = z.output<typeof servingAttempt>

/** Everything about bringing one paper to its addressee. */
export const serving = z.object({
  instrument: instrumentRef,
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string(), version: z.int() }),
  /** Option by which the receipt is recorded; null: not open to this person, and why. */
  option: z.string().nullable(),
  refusal: z.string().nullable(),
  consent: z.object({ agrees: z.boolean(), on: dayOut, document: z.string() }).nullable(),
  attempts: z.array(servingAttempt),
  seal: z.object({ on: dayOut, by: z.string() }).nullable(),
  /** Working days since it was issued, and after how many of them another way is due. */
  waited: z.int().nullable(),
  remindAfter: z.int(),
  /** Later receipts than the one that counts. */
  latest: dayOut.nullable(),
  may: z.object({ attempt: z.boolean(), correct: z.boolean(), withdraw: z.boolean(), seal: z.boolean() }),
})
export type Serving = z.output<typeof serving>

export const waitingPaper = z.object({
  instrument: z.object({ id: z.uuid(), title: z.string(), number: z.string().nullable(), issuedOn: dayOut }),
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  addressee: z.string(), lastWay: z.enum(servingWays).nullable(), lastOutcome: servingAttempt.shape.outcome.nullable(), attempts: z.int(),
  /** Working days. */
  waited: z.int(),
  /** Another way is due. */
  remind: z.boolean(),
})
export type WaitingPaper = z.output<typeof waitingPaper>

const one = z.object({ id: z.uuid() })

export const getServing = route({ method: 'GET', path: '/api/instruments/:id/serving', summary: '一份文书的送达', access: 'acting', params: one, query: acting, answer: serving })
/** What was tried without reaching anybody, or a second receipt: the earliest one counts. */
export const recordAttempt = route({
  method: 'POST', path: '/api/instruments/:id/attempts', summary: '登记送达经过', access: 'acting', writes: true, status: 201, params: one, query: acting,
  body: z.strictObject({
    on: day, outcome: z.enum(['sent', 'failed', 'received']), way: z.enum(servingWays), recipient: z.string().trim().max(100).optional(),
    tracking: z.string().trim().max(60).optional(), entrustedTo: z.string().trim().max(100).optional(), says: longText('经过', 1000).optional(), proof: z.uuid().optional(),
  }),
  answer: serving,
})
export const waitingPapers = route({
  method: 'GET', path: '/api/serving', summary: '待送达的文书', access: 'acting', query: acting, answer: z.object({ items: z.array(waitingPaper) }),
})
/** The addressee signs in the platform: today, in his own name. */
export const signForPaper = route({
  method: 'POST', path: '/api/instruments/:id/signature', summary: '签收文书', access: 'acting', writes: true, params: one, query: acting,
  body: z.strictObject({ name: z.string().trim().min(1, '请填写签收人').max(60) }), answer: instrumentRef,
})
/** What signing starts, before it is done. */
export const signaturePreview = route({
  method: 'GET', path: '/api/instruments/:id/signature', summary: '签收之后起算的期限', access: 'acting', params: one, query: acting,
  answer: z.object({ mine: z.boolean(), signed: dayOut.nullable(), starts: z.array(clock) }),
})
const correction = { on: day, reasons: longText('更正的原因和依据', 2000), proof: z.uuid().optional() }
export const correctReceipt = route({
  method: 'POST', path: '/api/instruments/:id/corrections', summary: '更正送达日期', access: 'acting', writes: true, params: one, query: acting, body: z.strictObject(correction), answer: serving,
})
export const previewCorrection = route({
  method: 'POST', path: '/api/instruments/:id/corrections/preview', summary: '试算更正送达日期的后果', access: 'acting', params: one, query: acting,
  body: z.strictObject({ on: day }), answer: z.object({ was: dayOut, changes: z.array(z.object({ what: z.string(), from: dayOut.nullable(), to: dayOut.nullable() })) }),
})
export const withdrawPaper = route({
  method: 'POST', path: '/api/instruments/:id/withdrawal', summary: '撤回没有送达的文书，作废文号', access: 'acting', writes: true, params: one, query: acting,
  body: z.strictObject({ reasons: longText('撤回的理由', 2000) }), answer: instrumentRef,
})
export const sealPaper = route({
  method: 'POST', path: '/api/instruments/:id/seal', summary: '登记用印', access: 'acting', writes: true, params: one, query: acting, body: z.strictObject({ on: day }), answer: serving,
})
export const handInProof = route({
  method: 'POST', path: '/api/instruments/:id/proofs', summary: '上传送达凭证', access: 'acting', writes: true, status: 201, params: one, query: acting,
  answer: z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.int() }),
})
export const downloadProof = route({ method: 'GET', path: '/api/serving/proofs/:id', summary: '下载送达凭证', access: 'acting', params: one, query: acting })

export const recordConsent = route({
  method: 'POST', path: '/api/electronic-consents', summary: '登记电子送达确认书', access: 'acting', writes: true, status: 204, query: acting,
  body: z.strictObject({ agency: organId, agrees: z.boolean(), on: day, document: z.string().trim().min(1, '请填写确认书名称或者编号').max(200) }),
})

export const registerEntry = z.object({
  id: z.uuid(), number: z.string().nullable(), ordinal: z.int().nullable(), title: z.string(), issuedBy: z.string(), addressee: z.string(), matter: z.string(), matterId: z.uuid(),
  issuedOn: dayOut, servedOn: dayOut.nullable(), voided: z.object({ on: dayOut, reasons: z.string() }).nullable(),
})
export const numberRegister = route({
  method: 'GET', path: '/api/instruments', summary: '文号登记簿', access: 'acting', query: acting.extend({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  answer: z.object({ year: z.int(), office: organRef, items: z.array(registerEntry), gaps: z.array(z.string()) }),
})
export const numberRegisterCsv = route({
  method: 'GET', path: '/api/instruments/register.csv', summary: '导出文号登记簿', access: 'acting', query: acting.extend({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
})
