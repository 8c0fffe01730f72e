import { z } from 'zod'
import { recordKinds } from '../../../core/norms/index.ts'
import { colours } from './alerts.ts'
import { acting, citation, day, dayOut, instant, longText, organId } from './common.ts'
import { trial } from './ownRules.ts'
import { route } from './route.ts'

const setting = z.object({
  id: z.number().int(), field: z.string().nullable(), from: dayOut, enabled: z.boolean(), colour: z.enum(['yellow', 'blue']).nullable(),
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])), basis: z.string().nullable(), reason: z.string(), by: z.string(), organ: z.string(), at: instant,
})
export type RuleSettingOut = z.output<typeof setting>

const suppression = z.object({
  id: z.uuid(), rule: z.string(), body: z.object({ id: organId, name: z.string() }).nullable(), field: z.string().nullable(),
  record: z.object({ id: z.number().int(), actionNo: z.string() }).nullable(), reason: z.string(), from: dayOut, until: dayOut, by: z.string(), organ: z.string(),
  ended: z.object({ on: dayOut, by: z.string(), reason: z.string() }).nullable(),
  /** Findings it keeps back at this moment. */
  held: z.number().int(),
})
export type SuppressionOut = z.output<typeof suppression>

const rule = z.object({
  /** `<law>:<norm>`, as the list of alerts takes it. */
  rule: z.string(), title: z.string(), citation, version: z.string(), kinds: z.array(z.enum(recordKinds)), colour: z.enum(colours),
  /** A time that a statute sets, another duty, or what only many records together show. */
  of: z.enum(['limit', 'requirement', 'pattern']),
  /** Values of a record without which it cannot be held against it. */
  needs: z.array(z.string()), reading: z.string().nullable(),
  /** Alerts within sight, ever and in the last 90 days. */
  soFar: z.object({
    raised: z.number().int(), waiting: z.number().int(), suppressed: z.number().int(), confirmed: z.number().int(), dismissed: z.number().int(),
    raised90: z.number().int(), confirmed90: z.number().int(), dismissed90: z.number().int(),
  }),
  /** More than one in five of those judged in the last 90 days, and of at least ten, were wrong; what the office may agree to. */
  often: z.object({ says: z.string(), lowerTo: z.enum(['yellow', 'blue']).nullable() }).nullable(),
  /** What counts today for the whole territory of this office; null: as the law has it. */
  setting: setting.nullable(),
  /** Since when it breaks down over some records, which are then not held against it; null: it runs. */
  failingSince: instant.nullable(),
})
export type RuleOut = z.output<typeof rule>

export const listRules = route({
  method: 'GET', path: '/api/rules', summary: '监测规则和它们的准确率', access: 'acting', query: acting,
  answer: z.object({ items: z.array(rule), may: z.boolean() }),
})
/** For those who keep the system: what broke down, and how. */
export const listRuleFailures = route({
  method: 'GET', path: '/api/rule-failures', summary: '没有跑完的监测规则', access: 'acting', operators: true, query: acting,
  answer: z.object({ items: z.array(z.object({ rule: z.string(), title: z.string(), citation: citation.nullable(), since: instant, lastOn: dayOut, times: z.number().int(), message: z.string() })) }),
})
const named = z.object({ law: z.string().max(80), norm: z.string().max(120) })
export const getRule = route({
  method: 'GET', path: '/api/rules/:law/:norm', summary: '一条监测规则', access: 'acting', params: named, query: acting,
  answer: rule.extend({
    settings: z.array(setting), suppressions: z.array(suppression), may: z.boolean(), trials: z.array(trial),
    /** Numbers in it that a place may set otherwise, by the names that people know. */
    thresholds: z.array(z.object({ name: z.string(), title: z.string(), value: z.number() })),
  }),
})
export type RuleDetail = z.output<typeof getRule.answer>

const fieldCode = z.string().regex(/^[A-Z]{2,20}$/, '领域用代码，如 MARKET').optional()

/** A whole state from a day on; it takes the place of the one before. */
export const setRule = route({
  method: 'POST', path: '/api/rules/:law/:norm/settings', summary: '设定一条规则：启用、停用、级别、参数', access: 'acting', writes: true, params: named, query: acting, status: 204,
  body: z.strictObject({
    from: day.meta({ title: '起始日' }), field: fieldCode, enabled: z.boolean(), colour: z.enum(['yellow', 'blue']).nullable().default(null),
    parameters: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.union([z.number(), z.string().max(200), z.boolean()])).default({}),
    basis: longText('依据文件', 300).optional(), reason: longText('理由', 2000),
  }),
})
export const suppressRule = route({
  method: 'POST', path: '/api/rules/:law/:norm/suppressions', summary: '一段时间内不提示', access: 'acting', writes: true, params: named, query: acting, status: 204,
  body: z.strictObject({
    body: organId.optional(), field: fieldCode, record: z.number().int().positive().optional(), until: day.meta({ title: '截止日' }), reason: longText('理由', 2000),
  }),
})
export const endSuppression = route({
  method: 'POST', path: '/api/rule-suppressions/:id/end', summary: '提前恢复提示', access: 'acting', writes: true, params: z.object({ id: z.uuid() }), query: acting, status: 204,
  body: z.strictObject({ reason: longText('理由', 2000) }),
})
