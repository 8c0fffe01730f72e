import { z } from 'zod'
import { acting, citation, longText } from './common.ts'
import { route } from './route.ts'

const id = z.object({ id: z.uuid() })
const subject = z.object({
  id: z.int(), name: z.string(), post: z.string(), measure: z.string(), decidedBy: z.string().nullable(), officer: z.uuid().nullable(),
  /** What was decided instead; null: nothing else. `mayDecide`: this person may write that down, or take it back. */
  otherwise: z.string().nullable(), mayDecide: z.boolean(),
  /** Where the measure falls on his credential: whether that is decided, and carried out. `opens`: the proceeding to open for it. */
  credential: z.object({
    state: z.enum(['noOfficer', 'noCredential', 'proposed', 'notDecided', 'due', 'underWay', 'done']), says: z.string(),
    matter: z.object({ id: z.uuid(), number: z.string() }).nullable(), opens: z.object({ kind: z.string(), officer: z.uuid() }).nullable(),
  }).nullable(),
})

const liability = z.object({
  /** What each of the laws lets be done to whom, for what, by whom, and with whose approval. */
  sanctions: z.array(z.object({
    id: z.string(), text: z.string(), on: z.enum(['body', 'person']).nullable(), for: z.array(z.string()), imposedBy: z.string(), approvedBy: z.string().nullable(), citation, reading: z.string().nullable(),
    /** Whether the conduct that was stated opens it; null: nothing was stated, or the law names no conduct. */
    opened: z.boolean().nullable(),
  })),
  /** Where the law above turns consequences for persons into recommendations. */
  recommendationOnly: citation.extend({ says: z.string() }).nullable(),
  subjects: z.array(subject), mayName: z.boolean(),
})
export type LiabilityOut = z.output<typeof liability>

export const getLiability = route({
  method: 'GET', path: '/api/matters/:id/liability', summary: '责任处理的种类、决定机关和所涉人员', access: 'acting', params: id, query: acting, answer: liability,
})

export const nameSubject = route({
  method: 'POST', path: '/api/matters/:id/subjects', summary: '登记责任处理所涉人员', access: 'acting', writes: true, params: id, query: acting,
  body: z.strictObject({
    name: z.string().trim().min(1, '请填写姓名').max(60).meta({ title: '姓名' }), post: z.string().trim().min(1, '请填写职务').max(100).meta({ title: '职务' }),
    measure: longText('建议的处理', 200), sanction: z.string().max(60).optional(), officer: z.uuid().optional(),
  }),
  answer: liability,
})

/** A milder decision: what was proposed on the credential is then not to be carried out. Null: decided as proposed after all. */
export const decideSubject = route({
  method: 'POST', path: '/api/matters/:id/subjects/:subject/decision', summary: '登记与建议不同的决定', access: 'acting', writes: true,
  params: id.extend({ subject: z.coerce.number().int().positive() }), query: acting,
  body: z.strictObject({ measure: longText('实际决定的处理', 200).nullable() }), answer: liability,
})
