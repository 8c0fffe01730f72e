import { z } from 'zod'
import { acting, actor, citation, day, dayOut, organId, organRef } from './common.ts'
import { route } from './route.ts'
import { organKinds } from './session.ts'

/** `allowed` a matter may be opened; `needsBasis` this law leaves it to another, which must be named; `guidance`, `assistance`: that much and no more. */
export const competenceOutcomes = ['allowed', 'needsBasis', 'guidance', 'assistance', 'refused', 'noLaw'] as const

const note = citation.extend({ says: z.string(), reading: z.string().nullable() })

export const pairAnswer = z.object({
  supervisor: organRef.extend({ kind: z.enum(organKinds) }),
  supervised: organRef.extend({ kind: z.enum(organKinds) }),
  on: dayOut,
  outcome: z.enum(competenceOutcomes),
  /** What decides, as a sentence. */
  says: z.string(),
  /** The provisions it rests on, the deciding one first. */
  citations: z.array(citation),
  /** Of an allowed one: which line, whose power, who does the work, in whose name and to whom papers go. */
  line: z.enum(['government', 'department']).nullable(),
  through: actor.nullable(),
  authority: organRef.nullable(),
  /** Whether papers are in the office's own name. */
  inOwnName: z.boolean(),
  office: organRef.nullable(),
  addressee: organRef.nullable(),
  reading: z.string().nullable(),
  notices: z.array(note),
})
export type PairAnswer = z.output<typeof pairAnswer>

const onDay = acting.extend({ on: day.optional() })

export const askCompetence = route({
  method: 'GET', path: '/api/competence', summary: '谁可以监督谁：任意两个机关、任意一日', access: 'acting', operators: true,
  query: onDay.extend({ supervisor: organId, supervised: organId }), answer: pairAnswer,
})

/** `above`: who may supervise the organ; `below`: whom it may supervise (five hundred at most). Those refused in general are left out. */
export const listCompetence = route({
  method: 'GET', path: '/api/competence/of/:id', summary: '谁可以监督它，它可以监督谁', access: 'acting', operators: true,
  params: z.object({ id: organId }), query: onDay.extend({ which: z.enum(['above', 'below']) }), answer: z.object({ on: dayOut, items: z.array(pairAnswer) }),
})

export const askCommonSuperior = route({
  method: 'GET', path: '/api/competence/common', summary: '两个监督机关的共同上一级', access: 'acting', operators: true,
  query: onDay.extend({ first: organId, second: organId }),
  answer: z.object({ on: dayOut, superior: organRef.nullable(), office: organRef.nullable(), says: z.string(), citations: z.array(citation) }),
})

/** Of each government in reach: whether its level has an office of supervision, and what is missing. */
export const coverage = route({
  method: 'GET', path: '/api/competence/coverage', summary: '监督机构的层级覆盖', access: 'acting', operators: true, query: onDay,
  answer: z.object({ on: dayOut, items: z.array(z.object({
    government: organRef, level: z.string(), office: organRef.nullable(), station: organRef.nullable(), departments: z.number().int(), withoutLegalUnit: z.number().int(), missing: z.string().nullable(),
  })) }),
})

/** Before a matter is opened: what the person may see of like ones, and of others only who handles them. */
export const findDuplicates = route({
  method: 'GET', path: '/api/duplicates', summary: '查找重复的办件', access: 'acting',
  query: acting.extend({ agency: organId, kind: z.string().max(60).default('supervision'), title: z.string().trim().max(200).default(''), alert: z.coerce.number().int().optional(), record: z.coerce.number().int().optional(), on: day.optional() }),
  answer: z.object({
    items: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string(), office: organRef, openedOn: dayOut, open: z.boolean(), why: z.enum(['alert', 'record', 'number', 'party', 'title']) })),
    /** Handled where the person cannot look. */
    elsewhere: z.array(organRef),
    /** What the law says of two that want the same. */
    rule: z.object({ says: z.string(), citations: z.array(citation) }).nullable(),
  }),
})
