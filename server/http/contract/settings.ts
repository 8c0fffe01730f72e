import { z } from 'zod'
import { acting, dayOut, instant, organRef } from './common.ts'
import { route } from './route.ts'

const mode = z.enum(['off', 'digest', 'atOnce'])

/** What a person wants by mail: duties in the digest only, for they are no news. */
const kinds = z.strictObject({ duty: z.enum(['off', 'digest']), deadline: mode, told: mode })

const days = (title: string, most = 60) => z.number().int().min(1, `${title}至少是1`).max(most, `${title}不能超过${most}`).meta({ title })

/** An internal rule (内部): it starts, moves and ends no period of any law. */
const reminderRule = z.strictObject({
  before: z.array(days('提前的天数')).min(1, '至少提醒一次').max(5, '最多提醒五次'),
  again: days('逾期后再提醒'), chief: days('报科长'), leader: days('报分管领导'), superior: days('上级可见'), unsigned: days('未签收提醒'), approval: days('等审批提醒'),
  credentials: z.array(days('证件到期提醒', 365)).min(1).max(3),
})
export type ReminderRuleOut = z.output<typeof reminderRule>

const feed = z.object({
  id: z.uuid(), name: z.string(), organ: organRef.pick({ id: true, shortName: true }), scope: z.enum(['mine', 'organ']), reveals: z.boolean(), createdAt: instant, usedOn: dayOut.nullable(),
})
export type FeedOut = z.output<typeof feed>

const mail = z.object({ address: z.string(), verified: z.boolean() }).extend(kinds.shape)

export const settings = route({
  method: 'GET', path: '/api/settings', summary: '个人设置和本机关的提醒规则', access: 'acting', operators: true, query: acting,
  answer: z.object({
    mail: z.object({ /** Whether this deployment sends mail. */ available: z.boolean(), setting: mail.nullable() }),
    feeds: z.array(feed),
    /** Whether the deployment lets names stand in calendars. */
    revealing: z.boolean(),
    reminders: z.object({ rule: reminderRule, usual: z.boolean(), setBy: z.string().nullable(), setOn: dayOut.nullable(), mayChange: z.boolean() }),
    /** For operators: mail that was given up. */
    dead: z.array(z.object({ id: z.number().int(), kind: z.enum(['code', 'notice', 'digest']), day: dayOut, login: z.string(), answer: z.string().nullable(), attempts: z.number().int() })).nullable(),
  }),
})

export const proposeMail = route({
  method: 'POST', path: '/api/settings/mail', summary: '登记电子邮箱，向它发出验证码', access: 'acting', operators: true, writes: true, query: acting,
  body: z.strictObject({ address: z.email('请填写电子邮箱，如 name@example.gov.cn').max(254).meta({ title: '电子邮箱' }) }), status: 204,
})
export const proveMail = route({
  method: 'POST', path: '/api/settings/mail/proof', summary: '用验证码证明电子邮箱', access: 'acting', operators: true, writes: true, query: acting,
  body: z.strictObject({ code: z.string().trim().regex(/^\d{6}$/, '验证码是六位数字').meta({ title: '验证码' }) }),
  answer: z.object({ became: z.enum(['proved', 'wrong', 'over']) }),
})
export const chooseMail = route({
  method: 'POST', path: '/api/settings/mail/kinds', summary: '选择哪些消息发到邮箱', access: 'acting', operators: true, writes: true, query: acting, body: kinds, status: 204,
})
export const removeMail = route({
  method: 'POST', path: '/api/settings/mail/removal', summary: '撤回电子邮箱', access: 'acting', operators: true, writes: true, query: acting, body: z.strictObject({}), status: 204,
})

export const addFeed = route({
  method: 'POST', path: '/api/settings/feeds', summary: '建立日历订阅地址；地址只显示这一次', access: 'acting', writes: true, query: acting,
  body: z.strictObject({ name: z.string().trim().min(1, '请填写名称').max(40, '名称不能超过40字').meta({ title: '名称' }), scope: z.enum(['mine', 'organ']), reveals: z.boolean() }),
  /** Path of the feed; null where the first answer was lost: it is told once only. */
  answer: z.object({ id: z.uuid(), path: z.string().nullable() }), status: 201,
})
export const revokeFeed = route({
  method: 'POST', path: '/api/settings/feeds/:id/revocation', summary: '停用日历订阅地址', access: 'acting', writes: true, query: acting, params: z.object({ id: z.uuid() }), body: z.strictObject({}), status: 204,
})

export const setReminders = route({
  method: 'POST', path: '/api/settings/reminders', summary: '设定本机关的提醒规则（内部）', access: 'acting', writes: true, query: acting, body: reminderRule, status: 204,
})
