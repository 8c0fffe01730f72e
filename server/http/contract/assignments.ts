import { z } from 'zod'
import { acting, citation, day, dayOut, longText } from './common.ts'
import { credentialStates } from './credentials.ts'
import { unfit } from './officers.ts'
import { route } from './route.ts'

const person = z.object({
  /** Of the account, where he signs in; of the register, where he stands in it. */
  account: z.uuid().nullable(),
  officer: z.uuid().nullable(),
  name: z.string(),
  credential: z.object({ number: z.string(), to: dayOut, state: z.enum(credentialStates) }).nullable(),
  /** Empty: he may. */
  against: z.array(unfit),
})

export const matterPeople = z.object({
  /** Whether this person may change who handles it. */
  mayAssign: z.boolean(),
  handlers: z.array(person.extend({ from: dayOut.nullable() })),
  /** How many the law wants, always or on the spot. */
  team: z.array(z.object({ atLeast: z.int(), onSite: z.boolean(), citation })),
  candidates: z.array(person.extend({ posts: z.array(z.string()) })),
  /** Who may be chosen for an act on that day: supervisors and those invited. */
  hands: z.array(person.extend({ invited: z.boolean() })),
  history: z.array(z.object({ name: z.string(), assigned: z.boolean(), on: dayOut, reasons: z.string().nullable(), by: z.string() })),
  /** For whoever assigns alone. */
  conflicts: z.array(z.object({ officer: z.uuid(), name: z.string(), says: z.string(), accepted: z.string().nullable() })),
  recusals: z.array(z.object({
    id: z.uuid(), number: z.string(), account: z.uuid(), name: z.string(), motion: z.enum(['own', 'agency', 'complainant', 'order']), declaredOn: dayOut, reasons: z.string().nullable(),
    result: z.enum(['held', 'granted', 'refused']), decidedOn: dayOut.nullable(),
  })),
  /** Who decides, and where that stands; null where no law of the matter knows a recusal. */
  recusal: z.object({ decidedBy: z.string(), citation, reading: z.string().nullable() }).nullable(),
  /** What those who had to withdraw did before. */
  reviews: z.array(z.object({
    recusal: z.uuid(), seq: z.int(), on: dayOut, what: z.string(), finding: z.enum(['stands', 'redone']).nullable(), reasons: z.string().nullable(), by: z.string().nullable(), reviewedOn: dayOut.nullable(),
  })),
})
export type MatterPeople = z.output<typeof matterPeople>

const params = z.object({ id: z.uuid() })

/** Of the office alone; the agency reads the names in the matter. */
export const getMatterPeople = route({
  method: 'GET', path: '/api/matters/:id/people', summary: '办件的人员与回避', access: 'acting', params, query: acting.extend({ on: day.optional() }), answer: matterPeople,
})

export const changeMatterPeople = route({
  method: 'POST', path: '/api/matters/:id/people', summary: '指定、更换承办人', access: 'acting', writes: true, params, query: acting,
  body: z.strictObject({
    on: day, assign: z.array(z.uuid()).max(10).default([]), release: z.array(z.uuid()).max(10).default([]), reasons: longText('理由', 500),
    /** Why in spite of a conflict of interest; read by whoever assigns alone. */
    conflict: longText('仍然指定的理由', 500).optional(),
  }),
  answer: matterPeople,
})

export const reviewEarlierAct = route({
  method: 'POST', path: '/api/matters/:id/recusal-reviews', summary: '复核应当回避的人员已经办理的事项', access: 'acting', writes: true, params, query: acting,
  body: z.strictObject({ recusal: z.uuid(), seq: z.int().positive(), finding: z.enum(['stands', 'redone']), reasons: longText('复核理由', 1000) }),
  answer: matterPeople,
})
