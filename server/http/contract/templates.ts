import { z } from 'zod'
import { acting, citation, day, dayOut, instant, organRef } from './common.ts'
import { route } from './route.ts'

const layout = z.enum(['letter', 'redHead', 'form'])
const role = z.string().regex(/^[A-Za-z]{1,60}$/, '文书种类不对').meta({ title: '文书种类' })
const one = z.object({ role })

/** One kind of paper, as the laws of the place call it, and which template serves. */
const row = z.object({
  role,
  /** Each name a law of the place gives it, the local law's first. */
  names: z.array(z.string()),
  citation,
  /** `shipped`: as it comes with the product; `own`: this organ's; `above`: that of an organ which words papers for this one. */
  source: z.enum(['shipped', 'own', 'above']),
  version: z.int().nullable(),
  from: dayOut.nullable(),
  by: organRef.pick({ id: true, name: true }).nullable(),
})
export type TemplateRowOut = z.output<typeof row>

const placeholder = z.object({ name: z.string(), brings: z.string(), from: z.enum(['law', 'matter', 'person']), obligatory: z.boolean() })
export type PlaceholderOut = z.output<typeof placeholder>

const wording = z.object({ layout, text: z.string(), needs: z.array(z.string()) })

const version = wording.extend({
  id: z.uuid(), version: z.int(), from: dayOut, withdrawn: z.boolean(), reason: z.string(), by: z.string(), organ: z.string(), madeAt: instant,
})

const detail = row.extend({
  shipped: wording,
  /** What serves today. */
  current: wording,
  /** This organ's own, the newest first. */
  versions: z.array(version),
  placeholders: z.array(placeholder),
  /** Whether this person may save one. */
  mayEdit: z.boolean(),
})
export type TemplateDetail = z.output<typeof detail>

const fault = z.object({ line: z.int().nullable(), code: z.string(), says: z.string() })
export type TemplateFaultOut = z.output<typeof fault>

const text = z.string().max(20_000).meta({ title: '模板' })
const draft = z.strictObject({ layout: layout.meta({ title: '版式' }), text, needs: z.array(z.string().max(20)).max(20).meta({ title: '必填' }) })
const reason = z.string().trim().min(1, '请写明为什么改').max(500).meta({ title: '修改原因' })

export const listTemplates = route({
  method: 'GET', path: '/api/paper-templates', summary: '文书模板：本地各种文书现用哪个模板', access: 'acting', operators: true, query: acting, answer: z.object({ items: z.array(row) }),
})
export const getPaperTemplate = route({ method: 'GET', path: '/api/paper-templates/:role', summary: '一种文书的模板、各版本和可用的占位符', access: 'acting', operators: true, params: one, query: acting, answer: detail })
export const checkTemplate = route({
  method: 'POST', path: '/api/paper-templates/:role/check', summary: '检查模板，不保存', access: 'acting', operators: true, params: one, query: acting, body: draft, answer: z.object({ faults: z.array(fault) }),
})
/** PDF of an invented matter, with 草稿 across. */
export const tryTemplate = route({ method: 'POST', path: '/api/paper-templates/:role/trial', summary: '用示例内容试排模板', access: 'acting', operators: true, params: one, query: acting, body: draft })
export const saveTemplate = route({
  method: 'POST', path: '/api/paper-templates/:role', summary: '保存模板的新版本', access: 'acting', operators: true, writes: true, status: 201, params: one, query: acting,
  body: draft.extend({ from: day.meta({ title: '启用日期' }), reason }), answer: detail,
})
export const withdrawTemplate = route({
  method: 'POST', path: '/api/paper-templates/:role/withdrawal', summary: '改回随系统的模板', access: 'acting', operators: true, writes: true, status: 201, params: one, query: acting,
  body: z.strictObject({ from: day.meta({ title: '启用日期' }), reason }), answer: detail,
})
