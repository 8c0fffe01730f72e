import { z } from 'zod'
import { acting, citation, day, dayOut, longText, organId, organRef } from './common.ts'
import { route } from './route.ts'

const id = z.object({ id: z.uuid() })
const name = (title: string, most = 100) => z.string().trim().min(1, `请填写${title}`).max(most, `${title}不能超过${most}字`).meta({ title })

const coordination = z.object({
  /** The steps of the ladder, from the bottom; `on`: when the matter came there. */
  rungs: z.array(z.object({ stage: z.string(), name: z.string(), who: z.string(), state: z.enum(['done', 'now', 'ahead']), on: dayOut.nullable(), citation })),
  /** Each side with what it said, side by side. */
  sides: z.array(z.object({ organ: organRef, statements: z.array(z.object({ says: z.string(), on: dayOut, person: z.string() })) })),
  meetings: z.array(z.object({
    on: dayOut, place: z.string(), chair: z.string(), participants: z.array(z.object({ organ: z.string(), person: z.string() })), minutes: z.string(), opinion: z.string().nullable(), person: z.string(),
  })),
  /** Of supervisors that dispute: to whom the report goes, and through whom that works. */
  commonSuperior: z.object({ organ: organRef, office: organRef, citation }).nullable(),
  mayState: z.boolean(), mayConvene: z.boolean(),
})
export type CoordinationOut = z.output<typeof coordination>

export const getCoordination = route({
  method: 'GET', path: '/api/matters/:id/coordination', summary: '协调的层级、各方意见和联席会议', access: 'acting', params: id, query: acting, answer: coordination,
})

/** The other side of a dispute: it sees the matter from then on. */
export const addParty = route({
  method: 'POST', path: '/api/matters/:id/parties', summary: '加入争议的另一方', access: 'acting', writes: true, params: id, query: acting,
  body: z.strictObject({ organ: organId.meta({ title: '机关' }) }), answer: coordination,
})

/** `organ`: for whom the office writes it down, where that organ did not do it itself. */
export const stateOpinion = route({
  method: 'POST', path: '/api/matters/:id/statements', summary: '提出意见', access: 'acting', writes: true, params: id, query: acting,
  body: z.strictObject({ says: longText('意见'), on: day, organ: organId.optional() }), answer: coordination,
})

export const recordMeeting = route({
  method: 'POST', path: '/api/matters/:id/meetings', summary: '登记联席会议', access: 'acting', writes: true, params: id, query: acting,
  body: z.strictObject({
    on: day, place: name('地点', 200), chair: name('召集人'), participants: z.array(z.strictObject({ organ: name('单位'), person: name('参加人', 60) })).min(1, '请写明参加的单位').max(50),
    minutes: longText('会议纪要'), opinion: longText('形成的意见').optional(),
  }),
  answer: coordination,
})

const referral = z.object({
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string(), kindName: z.string() }), agency: organRef, receiver: z.string(), law: z.string(),
  sentOn: dayOut.nullable(), letter: z.string().nullable(), receiptOn: dayOut.nullable(),
  /** `unknown`: it has a period, but the day it starts on is not known; `none`: the law sets no period. */
  feedback: z.object({ state: z.enum(['none', 'unknown', 'running', 'late', 'done']), lastDay: dayOut.nullable(), provisional: z.boolean(), on: dayOut.nullable(), citation: citation.nullable() }),
  result: z.string().nullable(),
})
export type Referral = z.output<typeof referral>

export const listReferrals = route({
  method: 'GET', path: '/api/referrals', summary: '移送台账', access: 'acting',
  query: acting.extend({ view: z.enum(['unsent', 'waiting', 'late', 'all']).default('all') }),
  answer: z.object({ items: z.array(referral), counts: z.object({ unsent: z.int(), waiting: z.int(), late: z.int(), all: z.int() }) }),
})
