import { z } from 'zod'
import { acting, citation, day, dayOut, longText, organId, organRef } from './common.ts'
import { route } from './route.ts'

const name = (title: string, most = 100) => z.string().trim().min(1, `请填写${title}`).max(most, `${title}不能超过${most}字`).meta({ title })

/** What an act carries besides its fields, where more must be known than the history of the matter says. */
export const carried = z.discriminatedUnion('kind', [
  /** Of the record of a talk: who was there, and what they promised to do by when. */
  z.strictObject({
    kind: z.literal('talk'), place: name('地点', 200),
    attendees: z.array(z.strictObject({ name: name('姓名', 60), post: name('职务'), head: z.boolean().meta({ title: '是否负责人' }) })).min(1, '请写明到场的人员').max(50),
    commitments: z.array(z.strictObject({ says: longText('承诺事项', 2000), dueOn: day.meta({ title: '完成日期' }) })).max(50).default([]),
  }),
  /** Of what is made known to others: sensitive words that a person has looked at and lets stand, each with his reason. */
  z.strictObject({ kind: z.literal('disclosure'), kept: z.array(z.strictObject({ words: name('原文', 200), reason: longText('保留理由', 500) })).max(100) }),
  /** Of a report that goes to several: to whom. An organ of the platform acknowledges it there. */
  z.strictObject({ kind: z.literal('copies'), to: z.array(z.strictObject({ organ: organId.optional(), name: name('报告对象') })).min(1, '请写明报告对象').max(10) }),
])

const hit = z.object({ kind: z.string(), kindName: z.string(), at: z.int(), words: z.string(), mask: z.string() })
export type SensitiveHit = z.output<typeof hit>

/** Looks through a text with what the matter knows of the people in it. Writes nothing. */
export const checkDisclosure = route({
  method: 'POST', path: '/api/matters/:id/disclosure', summary: '发出、公开前的脱敏检查', access: 'acting',
  params: z.object({ id: z.uuid() }), query: acting, body: z.strictObject({ texts: z.array(z.string().max(20_000)).max(200) }),
  answer: z.object({ texts: z.array(z.object({ hits: z.array(hit), masked: z.string() })), secret: z.string().nullable() }),
})

const commitment = z.object({
  id: z.uuid(), matter: z.object({ id: z.uuid(), number: z.string(), title: z.string() }), agency: organRef, says: z.string(), dueOn: dayOut, heldOn: dayOut,
  state: z.enum(['open', 'overdue', 'reported', 'fulfilled', 'notFulfilled']),
  entries: z.array(z.object({ kind: z.enum(['reported', 'fulfilled', 'notFulfilled']), says: z.string(), on: dayOut, organ: z.string(), person: z.string() })),
  /** What this person may enter: the agency reports, the office finds. */
  mayEnter: z.array(z.enum(['reported', 'fulfilled', 'notFulfilled'])),
})
export type Commitment = z.output<typeof commitment>

export const listCommitments = route({
  method: 'GET', path: '/api/commitments', summary: '约谈的承诺事项', access: 'acting',
  query: acting.extend({ matter: z.uuid().optional(), view: z.enum(['open', 'overdue', 'all']).default('open') }),
  answer: z.object({ items: z.array(commitment), counts: z.object({ open: z.int(), overdue: z.int(), all: z.int() }) }),
})

export const enterCommitment = route({
  method: 'POST', path: '/api/commitments/:id/entries', summary: '登记承诺事项的落实情况', access: 'acting', writes: true,
  params: z.object({ id: z.uuid() }), query: acting,
  body: z.strictObject({ kind: z.enum(['reported', 'fulfilled', 'notFulfilled']), says: longText('落实情况', 2000), on: day }), answer: commitment,
})

/** Who was at the talks of a matter. */
export const listTalks = route({
  method: 'GET', path: '/api/matters/:id/talks', summary: '约谈的到场情况', access: 'acting', params: z.object({ id: z.uuid() }), query: acting,
  answer: z.object({ items: z.array(z.object({ on: dayOut, place: z.string(), attendees: z.array(z.object({ name: z.string(), post: z.string(), head: z.boolean() })) })) }),
})

export const listCirculars = route({
  method: 'GET', path: '/api/circulars', summary: '通报和典型案例', access: 'acting', query: acting,
  answer: z.object({ items: z.array(z.object({
    id: z.uuid(), title: z.string(), number: z.string().nullable(), issuedOn: dayOut, agency: organRef, matter: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
    /** As the act said it. */
    range: z.string().nullable(), toPublic: z.boolean(),
    /** Words that were let stand after the check; null where this person does not see the check. */
    kept: z.int().nullable(),
  })) }),
})

const copy = z.object({
  id: z.uuid(), to: z.string(), organ: organId.nullable(), sentOn: dayOut,
  acknowledged: z.object({ on: dayOut, person: z.string(), says: z.string().nullable() }).nullable(), mayAcknowledge: z.boolean(),
})

export const listCopies = route({
  method: 'GET', path: '/api/matters/:id/copies', summary: '重大问题报告的报告对象和签收', access: 'acting', params: z.object({ id: z.uuid() }), query: acting,
  answer: z.object({ items: z.array(copy) }),
})

export const acknowledgeCopy = route({
  method: 'POST', path: '/api/copies/:id/acknowledgement', summary: '签收重大问题报告', access: 'acting', writes: true, params: z.object({ id: z.uuid() }), query: acting,
  body: z.strictObject({ on: day, says: longText('处理意见', 2000).optional() }), answer: copy,
})

const award = z.object({
  id: z.int(), recipientIs: z.enum(['organ', 'person']), recipient: z.string(), givenBy: z.string(), title: z.string(), reasons: z.string(), document: z.string().nullable(),
  givenOn: dayOut, organ: organRef, citation,
})

/** Commendations on record; `may`: the article under which this organ may enter one, where its law has any. */
export const listAwards = route({
  method: 'GET', path: '/api/awards', summary: '表彰奖励', access: 'acting', query: acting,
  answer: z.object({ items: z.array(award), may: citation.nullable() }),
})

export const enterAward = route({
  method: 'POST', path: '/api/awards', summary: '登记表彰奖励', access: 'acting', writes: true, status: 201, query: acting,
  body: z.strictObject({
    recipientIs: z.enum(['organ', 'person']), recipient: name('受表彰的单位或者个人'), givenBy: name('作出表彰的机关'), title: name('名称', 200), reasons: longText('事由', 2000),
    document: name('文号', 200).optional(), givenOn: day,
  }),
  answer: award,
})
