import { z } from 'zod'
import { acting, day, dayOut, instant, longText } from './common.ts'
import { route } from './route.ts'

const item = z.object({
  position: z.number().int(), record: z.number().int(), actionNo: z.string(), body: z.string(),
  /** Whether the rule was right: of an alert as it was judged, of an act that was not raised as somebody found. Null: not looked at yet. */
  verdict: z.enum(['right', 'wrong']).nullable(), reason: z.string().nullable(),
})

const sample = z.object({
  id: z.uuid(), from: z.enum(['alerts', 'silent']), population: z.number().int(),
  /** With it, and the same to draw from, the same is drawn again. */
  seed: z.string(), since: dayOut.nullable(), until: dayOut.nullable(), by: z.string(), at: instant, items: z.array(item),
  right: z.number().int(), wrong: z.number().int(),
})
export type SampleOut = z.output<typeof sample>

const rule = z.object({ law: z.string().max(80), norm: z.string().max(120) })

export const listSamples = route({
  method: 'GET', path: '/api/rules/:law/:norm/samples', summary: '一条规则的抽样核对', access: 'acting', params: rule, query: acting, answer: z.object({ items: z.array(sample), may: z.boolean() }),
})

/** `alerts`: of those that wait, judged on their own way; `silent`: of acts of these days that the rule looked at and did not raise. */
export const drawSample = route({
  method: 'POST', path: '/api/rules/:law/:norm/samples', summary: '抽取若干条核对规则对不对', access: 'acting', writes: true, params: rule, query: acting, status: 201,
  body: z.union([
    z.strictObject({ from: z.literal('alerts'), size: z.number().int().min(1, '至少抽1条').max(200, '一次最多抽200条') }),
    z.strictObject({ from: z.literal('silent'), size: z.number().int().min(1, '至少抽1条').max(200, '一次最多抽200条'), since: day, until: day }),
  ]),
  answer: z.object({ id: z.uuid(), drawn: z.number().int() }),
})

export const judgeSilence = route({
  method: 'POST', path: '/api/rule-samples/:id/items/:position', summary: '核对一件没有提示的行为：没有问题，还是应当提示', access: 'acting', writes: true, status: 204,
  params: z.object({ id: z.uuid(), position: z.coerce.number().int().positive() }), query: acting, body: z.strictObject({ verdict: z.enum(['right', 'wrong']), reason: longText('理由', 2000) }),
})
