import { z } from 'zod'
import { acting, organRef, personRef } from './common.ts'
import { route } from './route.ts'
import { organKinds, postRoles } from './session.ts'

export const organ = organRef.extend({
  kind: z.enum(organKinds),
  /** 统一社会信用代码 */
  uscc: z.string().nullable(),
  region: z.string(),
  level: z.enum(['nation', 'region', 'prefecture', 'county', 'township']),
  government: organRef.nullable(),
})
export type Organ = z.output<typeof organ>

/** `which`: `scope` those the acting organ may see; `supervisable` those against which it may open a matter. */
export const listOrgans = route({
  method: 'GET', path: '/api/organs', summary: '机关', access: 'acting', operators: true,
  query: acting.extend({ which: z.enum(['scope', 'supervisable']).default('scope') }),
  answer: z.object({ items: z.array(organ) }),
})

export const listPeople = route({
  method: 'GET', path: '/api/people', summary: '本机关任职人员', access: 'acting', operators: true, query: acting,
  answer: z.object({ items: z.array(personRef.extend({ roles: z.array(z.enum(postRoles)), supervisionCredential: z.string().nullable() })) }),
})
