import { z } from 'zod'
import { acting } from './common.ts'
import { route } from './route.ts'

/** Why somebody of an office looks at personal values whole. */
export const lookReasons = ['alert', 'matter', 'identity', 'request', 'other'] as const
export type LookReason = (typeof lookReasons)[number]

const reason = z.object({ reason: z.enum(lookReasons), text: z.string().trim().max(200, '说明不超过200字').default('') })
  .refine(({ reason: which, text }) => which !== 'other' || text.length >= 2, { path: ['text'], message: '选择“其他”的，写明事由' })

/** Personal values of an act, whole. A body sees its own without a reason; a supervising office gives one. Each look is written down, without the values. */
export const lookAtPersonal = route({
  method: 'POST', path: '/api/records/:id/personal', summary: '显示完整的个人信息', access: 'acting', writes: true,
  params: z.object({ id: z.coerce.number().int().positive() }), query: acting, body: z.object({ why: reason.nullable() }),
  answer: z.object({ items: z.array(z.object({ field: z.string(), name: z.string(), value: z.string() })) }),
})

/** The acts towards the person with this number, within sight: `record` is the latest, to be given to the list as `party`. Only a whole number finds. Each search is written down, without the number. */
export const findPerson = route({
  method: 'POST', path: '/api/records/person-search', summary: '按证件号查找当事人', access: 'acting', writes: true, query: acting,
  body: z.object({ number: z.string().trim().min(5, '请填写完整的证件号码').max(40), why: reason }),
  answer: z.object({ record: z.number().int().nullable(), total: z.number().int() }),
})
