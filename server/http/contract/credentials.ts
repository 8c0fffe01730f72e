import { z } from 'zod'
import { acting, citation, day, dayOut, longText, organRef, page, paging } from './common.ts'
import { route } from './route.ts'

export const credentialKinds = ['enforcement', 'departmental', 'supervision', 'invited'] as const
/** 有效 · 暂扣 · 收回 · 注销 · 吊销 · 遗失 · 过期 · 未生效 */
export const credentialStates = ['valid', 'suspended', 'returned', 'cancelled', 'revoked', 'lost', 'expired', 'notYet'] as const

export const credentialOut = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(credentialKinds),
  officer: z.object({ id: z.uuid(), name: z.string() }),
  organ: organRef,
  issuer: z.string(),
  issuedOn: dayOut,
  from: dayOut,
  to: dayOut,
  /** Today. */
  state: z.enum(credentialStates),
  daysLeft: z.number().int(),
  areas: z.array(z.string()),
  /** Codes of fields of enforcement; none: it is not limited to any. */
  fields: z.array(z.string()),
  /** The proceeding in which it is issued, suspended, cancelled. */
  matter: z.uuid().nullable(),
  /** What was decided about it, the oldest first; that it ran out is no entry. */
  history: z.array(z.object({ status: z.enum(credentialStates), from: dayOut, citation: citation.nullable(), says: z.string().nullable(), matter: z.uuid().nullable() })),
  /** Open matters of its holder, which it stops unless it is valid. */
  blocks: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string() })),
})
export type CredentialOut = z.output<typeof credentialOut>

const views = ['all', 'valid', 'expiring', 'suspended', 'ended'] as const

export const listCredentials = route({
  method: 'GET', path: '/api/credentials', summary: '证件', access: 'acting',
  query: acting.extend({
    kind: z.enum(credentialKinds).optional(), text: z.string().trim().max(60).optional(),
    /** `expiring`: valid and ends within 60 days; `ended`: expired, handed back, cancelled, revoked or lost. */
    view: z.enum(views).default('all'), ...paging,
  }),
  answer: page(credentialOut).extend({ counts: z.record(z.enum(views), z.number().int()) }),
})

/** A loss is reported, not decided: whoever keeps the register writes it down; a new one is issued by the proceeding. */
export const reportLost = route({
  method: 'POST', path: '/api/credentials/:id/loss', summary: '登记证件遗失', access: 'acting', writes: true,
  params: z.object({ id: z.uuid() }), query: acting, body: z.strictObject({ on: day, says: longText('遗失经过', 300) }), answer: credentialOut,
})
