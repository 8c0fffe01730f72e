import { z } from 'zod'
import { recordKinds } from '../../../core/norms/index.ts'
import { acting, citation, day, dayOut, longText, organId, organRef, page, paging } from './common.ts'
import { route } from './route.ts'

const clock = z.object({ rule: z.string(), act: z.string(), citation, from: z.string().nullable(), lastDay: dayOut, daysLeft: z.number().int(), provisional: z.boolean() })

const ending = z.object({
  record: z.object({ id: z.number().int(), kind: z.enum(recordKinds), actionNo: z.string(), party: z.string() }), body: organRef,
  /** Those that end within the days, the next first. */
  clocks: z.array(clock).min(1),
})
export type EndingItem = z.output<typeof ending>

/** An internal rule (内部): it starts, moves and ends no period of any law. */
const setting = z.object({ days: z.number().int(), from: dayOut, reason: z.string(), by: z.string(), organ: z.string() })

/** Acts of which a period runs out within the days of the place: no breach, and no alert. The next to end first. */
export const listEnding = route({
  method: 'GET', path: '/api/ending-clocks', summary: '快到期的行政执法行为（提前提示）', access: 'acting',
  query: acting.extend({ ...paging, kind: z.enum(recordKinds).optional(), body: organId.optional(), days: z.coerce.number().int().min(0).max(60).optional() }),
  answer: page(ending).extend({ days: z.number().int(), until: dayOut, setting: setting.nullable(), maySet: z.boolean() }),
})
export const setEarlyNotice = route({
  method: 'POST', path: '/api/ending-clocks/settings', summary: '设定提前几天提示（内部）', access: 'acting', writes: true, query: acting, status: 204,
  body: z.strictObject({ days: z.number().int().min(1, '至少提前1天').max(60, '至多提前60天').meta({ title: '提前的天数' }), from: day.meta({ title: '起始日' }), reason: longText('理由', 2000) }),
})
