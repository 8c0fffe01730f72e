import { z } from 'zod'
import { acting, day, dayOut, longText, personRef } from './common.ts'
import { route } from './route.ts'

/** Who at the office has matters in hand, and those of one of them. */
export const getSuccession = route({
  method: 'GET', path: '/api/successions', summary: '可以交接的工作', access: 'acting', query: acting.extend({ from: z.uuid().optional() }),
  answer: z.object({
    handlers: z.array(personRef.extend({ matters: z.int() })),
    colleagues: z.array(personRef),
    matters: z.array(z.object({
      id: z.uuid(), number: z.string(), title: z.string(), agency: z.string(), stageName: z.string(), next: z.object({ lastDay: dayOut, provisional: z.boolean() }).nullable(),
      others: z.array(z.string()),
    })),
  }),
})

export const handOverMatters = route({
  method: 'POST', path: '/api/successions', summary: '工作交接', access: 'acting', writes: true, query: acting,
  body: z.strictObject({
    from: z.uuid().meta({ title: '移交人' }), to: z.uuid().meta({ title: '接手人' }), on: day.meta({ title: '交接日期' }), reasons: longText('交接原因', 500),
    matters: z.array(z.uuid()).min(1, '请选择要移交的办件').max(500, '一次最多移交500件').meta({ title: '办件' }),
  }),
  /** `left`: what the successor may not have, and why. */
  answer: z.object({ moved: z.array(z.string()), left: z.array(z.object({ matter: z.string(), says: z.string() })) }),
})
