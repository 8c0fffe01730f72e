import { z } from 'zod'
import type { OrganKind } from '../../../core/authority/index.ts'
import { dayOut, instant, organRef } from './common.ts'
import { route } from './route.ts'

/** What a post lets its holder do at its organ. */
export const postRoles = ['clerk', 'chief', 'leader', 'agencyLegal', 'officer', 'operator'] as const
export type PostRole = (typeof postRoles)[number]

/** What an organ is in a line of supervision, in the words of `core/authority`. */
export const organKinds = [
  'government', 'department', 'justiceDepartment', 'dispatchedOrgan', 'dispatchedBody', 'institution',
  'authorizedOrganization', 'entrustedOrganization', 'justiceStation', 'coordination', 'external',
] as const satisfies readonly OrganKind[]

export const session = z.object({
  account: z.object({ id: z.uuid(), login: z.string(), name: z.string() }),
  /** Organs where the person holds a post, and as what. */
  posts: z.array(z.object({
    organ: organRef.extend({ kind: z.enum(organKinds), region: z.string() }),
    roles: z.array(z.enum(postRoles)),
    /** The law in force there today; null where no law of this system reaches. */
    law: z.object({ id: z.string(), short: z.string() }).nullable(),
  })),
  today: dayOut,
  expiresAt: instant,
  /** Signed in with a one-time password: until it is changed, nothing else is answered. */
  mustChange: z.boolean(),
})
export type Session = z.output<typeof session>

export const signIn = route({
  method: 'POST', path: '/api/session', summary: '登录', access: 'open',
  body: z.strictObject({
    login: z.string().trim().min(1, '请填写账号').max(64).meta({ title: '账号' }),
    password: z.string().min(1, '请填写密码').max(200).meta({ title: '密码' }),
  }),
  answer: session,
})
export const currentSession = route({ method: 'GET', path: '/api/session', summary: '当前登录的人及其职务', access: 'signedIn', oneTime: true, answer: session })
export const signOut = route({ method: 'DELETE', path: '/api/session', summary: '退出', access: 'open', status: 204 })

/** Ends the other sessions of the account. Wrong passwords count towards the lock of signing in. */
export const changePassword = route({
  method: 'POST', path: '/api/password', summary: '修改自己的密码', access: 'signedIn', oneTime: true, status: 204,
  body: z.strictObject({
    current: z.string().min(1, '请填写现在的密码').max(200).meta({ title: '现在的密码' }),
    next: z.string().min(10, '新密码至少10个字符').max(200, '新密码不能超过200个字符').meta({ title: '新密码' }),
  }),
})
