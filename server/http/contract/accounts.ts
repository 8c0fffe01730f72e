import { z } from 'zod'
import { acting, instant, organId, organRef, page, paging } from './common.ts'
import { route } from './route.ts'
import { postRoles } from './session.ts'

/** An account as its operator sees it. `oneTime`: its password was given out and has not been changed yet. */
export const account = z.object({
  id: z.uuid(), login: z.string(), name: z.string(), home: organRef, roles: z.array(z.enum(postRoles)), disabled: z.boolean(), oneTime: z.boolean(), madeAt: instant,
})
export type Account = z.output<typeof account>

/** At least one; whoever keeps the platform running handles no cases. */
const roles = z.array(z.enum(postRoles)).min(1, '请至少选一个岗位')
  .refine(chosen => chosen.length === 1 || !chosen.includes('operator'), '系统管理员不能兼任办理业务的岗位：管理平台和办理案件由不同的人负责').meta({ title: '岗位' })
const one = z.object({ id: z.uuid() })
/** `password` is null where the same request came twice: it was shown the first time. It is void after some days, and opens nothing but its own change. */
const shownOnce = z.object({ id: z.uuid(), password: z.string().nullable() })

export const listAccounts = route({
  method: 'GET', path: '/api/accounts', summary: '账号', access: 'acting', operators: true,
  query: acting.extend({ ...paging, text: z.string().trim().max(60).optional(), state: z.enum(['active', 'disabled']).optional(), at: organId.optional() }), answer: page(account),
})
export const getAccount = route({ method: 'GET', path: '/api/accounts/:id', summary: '一个账号', access: 'acting', operators: true, params: one, query: acting, answer: account })
/** `link`: it is the account of the one person of that name in the register of the same organ, who must be there and have none yet. */
export const addAccount = route({
  method: 'POST', path: '/api/accounts', summary: '新建账号', access: 'acting', operators: true, writes: true, query: acting, status: 201,
  body: z.strictObject({
    login: z.string().trim().regex(/^[a-z0-9][a-z0-9._-]{2,63}$/, '账号由3至64个小写字母、数字、点、连字符或者下划线组成').meta({ title: '账号' }),
    name: z.string().trim().min(1, '请填写姓名').max(60).meta({ title: '姓名' }), at: organId.meta({ title: '机关' }), roles, link: z.boolean().default(false).meta({ title: '人员登记' }),
  }),
  answer: shownOnce,
})
export const resetPassword = route({ method: 'POST', path: '/api/accounts/:id/password', summary: '重发一次性密码', access: 'acting', operators: true, writes: true, params: one, query: acting, body: z.strictObject({}), answer: shownOnce })
export const disableAccount = route({ method: 'POST', path: '/api/accounts/:id/disabling', summary: '停用账号', access: 'acting', operators: true, writes: true, params: one, query: acting, body: z.strictObject({}), status: 204 })
export const enableAccount = route({ method: 'POST', path: '/api/accounts/:id/enabling', summary: '启用账号', access: 'acting', operators: true, writes: true, params: one, query: acting, body: z.strictObject({}), status: 204 })
export const setRoles = route({ method: 'POST', path: '/api/accounts/:id/posts', summary: '调整账号的岗位', access: 'acting', operators: true, writes: true, params: one, query: acting, body: z.strictObject({ roles }), status: 204 })
