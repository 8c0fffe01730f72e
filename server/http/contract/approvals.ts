import { z } from 'zod'
import { acting, day, dayOut, instant, longText, personRef } from './common.ts'
import { check } from './drafts.ts'
import { route } from './route.ts'

const stop = z.object({ organ: z.string(), post: z.string(), does: z.enum(['review', 'countersign', 'sign', 'decide']), name: z.string() })

export const approvalStep = z.object({
  seq: z.int(), does: z.enum(['submitted', 'agreed', 'returned', 'handedOver', 'withdrawn', 'issued']), says: z.string(), opinion: z.string().nullable(),
  by: z.string(), organ: z.string(), deputises: z.string().nullable(), on: dayOut, at: instant,
})

export const approvalRow = z.object({
  id: z.uuid(),
  title: z.string(),
  matter: z.string(),
  state: z.enum(['running', 'approved', 'returned', 'withdrawn', 'issued']),
  /** At whom it lies: 甲县司法局分管领导. */
  lies: z.string(),
  since: dayOut,
  waited: z.int(),
  submittedOn: dayOut,
  by: z.string(),
  /** It waits for this person. */
  mine: z.boolean(),
  /** Warnings that it came with. */
  warnings: z.int(),
})
export type ApprovalRow = z.output<typeof approvalRow>

export const approval = approvalRow.extend({
  draft: z.uuid().nullable(),
  /** Null to another organ that is only asked for its opinion. */
  matterId: z.uuid().nullable(),
  role: z.string().nullable(),
  version: z.int(),
  lines: z.array(z.string()),
  /** What the act will say besides the text: items, reasons for what is let stand, whom it names; nothing of it to another organ. */
  besides: z.array(z.string()),
  /** The text of the round before, with what it said besides; null: the first. */
  before: z.array(z.string()).nullable(),
  written: z.boolean(),
  checks: z.array(check),
  stops: z.array(stop),
  steps: z.array(approvalStep),
  /** What this person may answer now. */
  may: z.object({ agree: z.boolean(), return: z.boolean(), handOver: z.array(personRef), withdraw: z.boolean(), issue: z.boolean() }),
  /** What agreeing does: 签发, 同意, 批准; and to whom the paper then goes. */
  agreeing: z.object({ label: z.string(), title: z.string(), says: z.array(z.string()), issues: z.boolean() }).nullable(),
  comments: z.array(z.object({ field: z.string(), says: z.string(), by: z.string() })),
  instrument: z.uuid().nullable(),
})
export type ApprovalOut = z.output<typeof approval>

const one = z.object({ id: z.uuid() })
export const approvalViews = ['mine', 'waiting', 'ended'] as const

export const listApprovals = route({
  method: 'GET', path: '/api/approvals', summary: '等审批的文书：在谁那里，从哪天起', access: 'acting', query: acting.extend({ view: z.enum(approvalViews).default('mine') }),
  answer: z.object({ items: z.array(approvalRow), counts: z.record(z.enum(approvalViews), z.int()) }),
})
export const getApproval = route({ method: 'GET', path: '/api/approvals/:id', summary: '一份送审的文书', access: 'acting', params: one, query: acting, answer: approval })
export const approvalPdf = route({ method: 'GET', path: '/api/approvals/:id/pdf', summary: '送审稿的版式', access: 'acting', params: one, query: acting })

/** 同意、退回修改（须写意见）、交其他审批人、撤回送审. */
export const answerApproval = route({
  method: 'POST', path: '/api/approvals/:id/steps', summary: '审批', access: 'acting', writes: true, params: one, query: acting,
  body: z.strictObject({
    does: z.enum(['agreed', 'returned', 'handedOver', 'withdrawn']), opinion: longText('意见', 2000).optional(), to: z.uuid().optional(),
    comments: z.array(z.strictObject({ field: z.string().max(60), says: longText('意见', 2000) })).max(30).default([]),
  }),
  answer: approval,
})
/** Of a paper that is approved and was not issued with the last approval. */
export const issueApproved = route({ method: 'POST', path: '/api/approvals/:id/issued', summary: '签发已经批准的文书', access: 'acting', writes: true, params: one, query: acting, body: z.strictObject({}), answer: approval })

const post = z.enum(['clerk', 'chief', 'leader'])
export const approvalRule = z.object({
  /** Null: every paper without a rule of its own. */
  role: z.string().max(60).nullable(), review: z.array(post).max(3), sign: z.enum(['chief', 'leader']), direct: z.boolean(), remindAfter: z.int().min(1).max(60),
})
export const listApprovalRules = route({
  method: 'GET', path: '/api/approval-rules', summary: '本机关的审批规定和代理', access: 'acting', query: acting,
  answer: z.object({
    house: approvalRule, rules: z.array(approvalRule.extend({ by: z.string(), at: instant })),
    papers: z.array(z.object({ role: z.string(), title: z.string() })),
    deputies: z.array(z.object({ id: z.uuid(), away: personRef, post: z.enum(['chief', 'leader']), deputy: personRef, from: dayOut, to: dayOut, endedOn: dayOut.nullable() })),
    people: z.array(personRef.extend({ posts: z.array(z.string()) })),
    mayChange: z.boolean(),
  }),
})
export const setApprovalRule = route({ method: 'POST', path: '/api/approval-rules', summary: '规定审批', access: 'acting', writes: true, status: 204, query: acting, body: approvalRule.strict() })
export const setDeputy = route({
  method: 'POST', path: '/api/deputies', summary: '登记代理', access: 'acting', writes: true, status: 204, query: acting,
  body: z.strictObject({ away: z.uuid(), post: z.enum(['chief', 'leader']), deputy: z.uuid(), from: day, to: day }),
})
export const endDeputy = route({ method: 'POST', path: '/api/deputies/:id/ended', summary: '提前结束代理', access: 'acting', writes: true, status: 204, params: one, query: acting, body: z.strictObject({}) })
