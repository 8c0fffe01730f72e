import { z } from 'zod'
import { type RecordField, recordFields, recordKinds, recordLists } from '../../../core/norms/index.ts'
import { colours } from './alerts.ts'
import { acting, cite, day, dayOut, instant, longText, organId } from './common.ts'
import { route } from './route.ts'

const field = z.string().refine(name => (recordFields as readonly string[]).includes(name), '没有这一项数据').transform(name => name as RecordField)
const count = z.number().int().min(0).max(36_500)
const values = z.array(z.union([z.string().max(200), z.boolean()])).min(1).max(60)

const single = [
  z.strictObject({ field, oneOf: values }), z.strictObject({ field, otherThan: values }), z.strictObject({ field, known: z.boolean() }),
  z.strictObject({ field, least: z.number() }), z.strictObject({ field, most: z.number() }), z.strictObject({ field, before: field }),
  z.strictObject({ field, daysBefore: field, atLeast: count }), z.strictObject({ field, daysBefore: field, atMost: count }),
] as const
const ofEntry = z.union(single)
export type SingleCondition = z.output<typeof ofEntry>
const entries = { entries: z.enum(recordLists), tests: z.array(ofEntry).max(5) }
/** One condition, as packs write theirs; of a list, what its entries say. */
const condition = z.union([
  ...single, z.strictObject({ ...entries, which: z.enum(['some', 'none', 'every']) }), z.strictObject({ ...entries, atLeast: count }), z.strictObject({ ...entries, atMost: count }),
])
export type Condition = z.output<typeof condition>
const conditions = z.strictObject({ all: z.boolean(), tests: z.array(condition).max(20) })

const basis = z.union([
  z.strictObject({ law: z.string().max(80), cite: cite.refine(text => /^第\d+条(之\d+)?(第\d+款)?(第\d+项)?$/.test(text), '条文写作 第57条第1款') }),
  z.strictObject({ document: longText('依据文件', 300) }),
])

const written = z.strictObject({
  title: longText('名称', 60), kinds: z.array(z.enum(recordKinds)).min(1, '请选择行为种类').max(recordKinds.length), fields: z.array(z.string().regex(/^[A-Z]{2,20}$/)).max(30),
  applies: conditions, broken: conditions, says: longText('提示的句子', 500), colour: z.enum(colours), basis, from: day, to: day.optional(),
  /** An organ beneath the territory; left out: all of it. */
  place: organId.optional(),
})
export type OwnRuleBody = z.output<typeof written>

export const trial = z.object({
  id: z.uuid(), state: z.enum(['waiting', 'running', 'done', 'cancelled']), place: z.string(), from: dayOut, to: dayOut, version: z.number().int().nullable(),
  thresholds: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  total: z.number().int(), looked: z.number().int(), unknown: z.number().int(), raised: z.number().int(),
  /** Of those raised, with an alert of another rule that stands. */
  known: z.number().int(),
  /** Of a version of a register: alerts that there would not be any more. */
  gone: z.number().int(),
  /** Milliseconds of work. */
  took: z.number(), by: z.string(), at: instant,
})
export type TrialOut = z.output<typeof trial>

const item = z.object({
  id: z.number().int(),
  /** `<law>:<norm>`, as the list of alerts takes it. */
  name: z.string(), number: z.number().int(), version: z.number().int(), title: z.string(), office: z.string(), colour: z.enum(colours), kinds: z.array(z.enum(recordKinds)),
  basis: z.string(), place: z.object({ id: z.string(), name: z.string() }).nullable(), from: dayOut, to: dayOut.nullable(),
  /** The version that is switched on; null: none. */
  onVersion: z.number().int().nullable(), by: z.string(), at: instant,
  /** This office laid it down, and the reader may change it. */
  mine: z.boolean(),
})
export type OwnRuleItem = z.output<typeof item>

const progress = z.object({ total: z.number().int(), looked: z.number().int(), beganAt: instant, endedAt: instant.nullable() })

export const listOwnRules = route({
  method: 'GET', path: '/api/own-rules', summary: '机关自定的监测规则', access: 'acting', query: acting,
  /** `scans`: looks at all records that still run, else the latest. */
  answer: z.object({ items: z.array(item), may: z.boolean(), scans: z.array(progress) }),
})

export const listAskables = route({
  method: 'GET', path: '/api/own-rules/values', summary: '自定规则可以问的数据', access: 'acting', query: acting,
  answer: z.object({
    items: z.array(z.object({ field: z.string(), name: z.string(), sort: z.enum(['day', 'number', 'flag', 'code', 'text']), codes: z.record(z.string(), z.string()).nullable(), kind: z.enum(recordKinds).nullable(), list: z.enum(recordLists).nullable() })),
    lists: z.array(z.object({ id: z.enum(recordLists), name: z.string() })),
    laws: z.array(z.object({ id: z.string(), title: z.string() })), places: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
})

const id = z.object({ id: z.coerce.number().int().positive() })
export const getOwnRule = route({
  method: 'GET', path: '/api/own-rules/:id', summary: '一条自定规则：内容、版本、试运行和开关', access: 'acting', params: id, query: acting,
  answer: item.extend({
    written,
    versions: z.array(z.object({ version: z.number().int(), by: z.string(), at: instant })),
    switches: z.array(z.object({ version: z.number().int(), on: z.boolean(), reason: z.string(), by: z.string(), at: instant })),
    trials: z.array(trial), soFar: z.object({ raised: z.number().int(), confirmed: z.number().int(), dismissed: z.number().int(), waiting: z.number().int() }),
  }),
})
export type OwnRuleDetail = z.output<typeof getOwnRule.answer>

const problem = z.object({ field: z.string(), says: z.string() })
/** What is wrong with it, and how it reads of a real record: one that breaks it, if there is one among the latest. */
export const checkOwnRule = route({
  method: 'POST', path: '/api/own-rules/check', summary: '检查一条自定规则，用一件真实的案件预览', access: 'acting', query: acting, body: written,
  answer: z.object({
    problems: z.array(problem),
    preview: z.object({
      record: z.number().int(), actionNo: z.string(), result: z.enum(['kept', 'broken', 'running', 'unknown', 'notApplicable']),
      /** The sentence with the values of this act, whether it breaks the rule or not. */
      says: z.string(),
    }).nullable(),
  }),
})
export const addOwnRule = route({
  method: 'POST', path: '/api/own-rules', summary: '新建一条自定规则，试运行以后才能启用', access: 'acting', writes: true, query: acting, body: written, status: 201, answer: z.object({ id: z.number().int() }),
})
export const changeOwnRule = route({
  method: 'POST', path: '/api/own-rules/:id/versions', summary: '改一条自定规则：原来的版本照旧保留', access: 'acting', writes: true, params: id, query: acting, status: 204,
  body: z.strictObject({ rule: written, version: z.number().int().meta({ title: '所改的版本' }) }),
})
export const switchOwnRule = route({
  method: 'POST', path: '/api/own-rules/:id/switch', summary: '启用或者停用一条自定规则', access: 'acting', writes: true, params: id, query: acting, status: 204,
  /** `trial`: the trial of that version whose figures were looked at; null switches off. */
  body: z.strictObject({ version: z.number().int(), trial: z.uuid().nullable(), reason: longText('理由', 2000) }),
})

const rule = z.union([
  z.strictObject({ own: z.number().int(), version: z.number().int() }),
  /** A version of a register, as if it had always held. */
  z.strictObject({ register: z.number().int() }),
  z.strictObject({ law: z.string().max(80), norm: z.string().max(120), thresholds: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.number()).default({}) }),
])
export const tryRule = route({
  method: 'POST', path: '/api/rule-trials', summary: '试运行：用过去的数据核对，不产生预警', access: 'acting', writes: true, query: acting, status: 202,
  body: z.strictObject({ rule, from: day, to: day, place: organId.optional() }), answer: z.object({ id: z.uuid() }),
})
const trialId = z.object({ id: z.uuid() })
export const getTrial = route({
  method: 'GET', path: '/api/rule-trials/:id', summary: '一次试运行的进度和结果', access: 'acting', params: trialId, query: acting,
  answer: trial.extend({
    counts: z.array(z.object({ body: z.string(), month: z.string(), raised: z.number().int() })),
    sample: z.array(z.object({ record: z.number().int(), actionNo: z.string(), body: z.string(), says: z.string(), facts: z.array(z.object({ field: z.string(), name: z.string(), value: z.string().nullable() })) })),
  }),
})
export const cancelTrial = route({
  method: 'POST', path: '/api/rule-trials/:id/cancel', summary: '停止试运行', access: 'acting', writes: true, params: trialId, query: acting, status: 204, body: z.strictObject({}),
})
