import { z } from 'zod'
import { acting, day, dayOut, instant, longText, organRef, page, paging } from './common.ts'
import { route } from './route.ts'

const one = z.object({ id: z.uuid() })

/** One line of the contents list (目录); `pages` null: nobody has counted them. */
const content = z.object({ order: z.int(), what: z.string(), number: z.string().nullable(), on: dayOut, pages: z.int().nullable(), from: z.int().nullable() })
export type ContentOut = z.output<typeof content>

/** What stands in the way of archiving, or should be looked at. */
const check = z.object({ blocks: z.boolean(), says: z.string() })

const use = z.object({
  id: z.int(), kind: z.enum(['consult', 'borrow', 'return']), person: z.string(), unit: z.string(), purpose: z.string(), on: dayOut, dueOn: dayOut.nullable(),
  /** Of a loan: given back. */
  returned: z.boolean(), recordedBy: z.string(),
})

const retention = z.strictObject({ name: z.string().trim().min(1).max(20), years: z.int().min(1).max(200).nullable(), when: z.string().trim().max(200) })

const archived = z.object({
  number: z.string(), archivedOn: dayOut, retention: z.string(), keepUntil: dayOut.nullable(), source: z.string(), responsible: z.string(), remarks: z.string().nullable(), recordedBy: z.string(),
})

export const archive = z.object({
  /** Null: not archived. */
  archived: archived.nullable(),
  /** Sealed once it is archived; until then as it would be. */
  contents: z.array(content),
  /** What came after it was archived. */
  later: z.array(content),
  checks: z.array(check),
  /** Whether this person may archive it now. */
  mayArchive: z.boolean(),
  retentions: z.array(retention), retentionSource: z.string(),
  uses: z.array(use),
})
export type ArchiveOut = z.output<typeof archive>

export const getArchive = route({ method: 'GET', path: '/api/matters/:id/archive', summary: '归档目录、检查和查阅记录', access: 'acting', params: one, query: acting, answer: archive })

export const archiveMatter = route({
  method: 'POST', path: '/api/matters/:id/archive', summary: '归档', access: 'acting', writes: true, params: one, query: acting,
  body: z.strictObject({
    retention: z.string().min(1, '请选择保管期限').max(20).meta({ title: '保管期限' }),
    responsible: z.string().trim().min(1, '请填写立卷人').max(60).meta({ title: '立卷人' }),
    remarks: longText('备考说明', 2000).optional(),
  }),
  answer: archive,
})

export const recordArchiveUse = route({
  method: 'POST', path: '/api/matters/:id/archive/uses', summary: '登记查阅、借阅、归还', access: 'acting', writes: true, params: one, query: acting,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('consult'), ...person() }),
    z.strictObject({ kind: z.literal('borrow'), ...person(), dueOn: day.meta({ title: '应归还日期' }) }),
    z.strictObject({ kind: z.literal('return'), returns: z.int().positive() }),
  ]),
  answer: archive,
})

function person() {
  return {
    person: z.string().trim().min(1, '请填写查阅人').max(60).meta({ title: '查阅人' }), unit: z.string().trim().min(1, '请填写单位').max(100).meta({ title: '单位' }),
    purpose: longText('用途', 1000),
  }
}

const archiveRow = z.object({
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string(), kindName: z.string() }), agency: organRef, number: z.string(), archivedOn: dayOut,
  retention: z.string(), keepUntil: dayOut.nullable(), responsible: z.string(), borrowed: z.boolean(),
})
export type ArchiveRowOut = z.output<typeof archiveRow>

export const listArchive = route({
  method: 'GET', path: '/api/archive', summary: '归档案件', access: 'acting',
  query: acting.extend({ text: z.string().trim().max(60).optional(), borrowed: z.enum(['true']).optional(), ...paging }), answer: page(archiveRow),
})

const practice = z.object({ source: z.string(), setOn: dayOut.nullable(), by: z.string().nullable() })

/** What an office has settled for itself; no law says it. */
const practices = z.object({
  answerByAnother: practice.extend({ value: z.boolean() }), retention: practice.extend({ value: z.array(retention) }),
  /** Whether this person may settle it. */
  maySet: z.boolean(),
})

export const getPractices = route({ method: 'GET', path: '/api/practices', summary: '本机关的办理规则', access: 'acting', query: acting, answer: practices })

export const setPractices = route({
  method: 'POST', path: '/api/practices', summary: '确定本机关的办理规则', access: 'acting', writes: true, query: acting,
  body: z.strictObject({
    answerByAnother: z.boolean().optional(), retention: z.array(retention).min(1, '请至少列一种保管期限').max(20).optional(),
    source: z.string().trim().min(1, '请写明依据').max(300).meta({ title: '依据' }),
  }),
  answer: practices,
})

/** How somebody has arranged a page: views of his own, columns. The server keeps it and knows nothing of it. */
const preferenceKey = z.object({ key: z.string().regex(/^[a-z]+\.[a-zA-Z]+$/).max(60) })
export const getPreference = route({ method: 'GET', path: '/api/preferences/:key', summary: '本人的列表设置', access: 'acting', params: preferenceKey, query: acting, answer: z.object({ value: z.unknown() }) })
export const setPreference = route({
  method: 'POST', path: '/api/preferences/:key', summary: '保存本人的列表设置', access: 'acting', writes: true, params: preferenceKey, query: acting,
  body: z.strictObject({ value: z.record(z.string(), z.unknown()) }), answer: z.object({ value: z.unknown() }),
})

export const urgeMatters = route({
  method: 'POST', path: '/api/matters/urgings', summary: '催办', access: 'acting', writes: true, query: acting,
  body: z.strictObject({ matters: z.array(z.uuid()).min(1, '请至少选一个办件').max(200), says: longText('催办的话', 500).optional() }),
  answer: z.object({
    urged: z.array(z.object({ id: z.uuid(), number: z.string(), organ: z.string() })),
    /** Those that were not, each with the reason. */
    not: z.array(z.object({ id: z.uuid(), number: z.string(), says: z.string() })),
  }),
})

export const listUrgings = route({
  method: 'GET', path: '/api/matters/:id/urgings', summary: '本案的催办', access: 'acting', params: one, query: acting,
  answer: z.object({ items: z.array(z.object({ on: dayOut, organ: z.string(), says: z.string(), at: instant })) }),
})
