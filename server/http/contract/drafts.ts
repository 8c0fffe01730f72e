import { z } from 'zod'
import { acting, citation, dayOut, instant, longText, organId } from './common.ts'
import { actBody, besides } from './acts.ts'
import { option } from './options.ts'
import { route } from './route.ts'

/** The paper that an act would issue, before it is issued: 「草稿」, without a number, not stored. */
export const previewPaper = route({
  method: 'POST', path: '/api/matters/:id/papers/preview', summary: '预览将要制发的文书', access: 'acting',
  params: z.object({ id: z.uuid() }), query: acting.extend({ format: z.enum(['json', 'pdf']).default('json') }), body: actBody,
  answer: z.object({ title: z.string(), lines: z.array(z.string()) }),
})

/** What stands in the form of a draft. Which parts are used is the option's to say. */
export const draftForm = actBody.pick({
  finding: true, grounds: true, officers: true, outcome: true, within: true, decides: true, reasons: true, basis: true, to: true, feedback: true, text: true, paper: true,
}).extend(besides.shape)
export type DraftFormOut = z.output<typeof draftForm>

export const draftStates = ['draft', 'inApproval', 'returned', 'approved', 'issued', 'dropped'] as const

export const draftRef = z.object({
  id: z.uuid(), option: z.string(), role: z.string(), title: z.string(), state: z.enum(draftStates), version: z.int(),
  /** At whom it lies, and since when; null while nobody has it but its writers. */
  lies: z.object({ who: z.string(), since: dayOut }).nullable(),
})
export type DraftRef = z.output<typeof draftRef>

/** One line of 核对: `bad` keeps the paper here, `warn` needs a reason that the approver sees. */
export const check = z.object({
  id: z.string(), name: z.string(), state: z.enum(['ok', 'warn', 'bad']), says: z.string(), citation: citation.nullable(), field: z.string().nullable(),
  /** Why it goes on all the same. */
  reason: z.string().nullable(),
})
export type CheckOut = z.output<typeof check>

export const draftVersion = z.object({ version: z.int(), form: draftForm,
  /** What it says besides the paper, in words. */
  besides: z.array(z.string()), by: z.string(), at: instant, mine: z.boolean() })
export type DraftVersion = z.output<typeof draftVersion>

export const draftComment = z.object({
  id: z.int(), version: z.int(), field: z.string(), says: z.string(), by: z.string(), at: instant,
  /** What was answered; null: still open. */
  answer: z.object({ says: z.string(), by: z.string(), at: instant }).nullable(),
})
export type DraftComment = z.output<typeof draftComment>

export const draft = draftRef.extend({
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string(), agency: z.string(), version: z.int() }),
  instrument: z.uuid().nullable(),
  /** How the form is made. */
  of: option,
  form: draftForm,
  /** What the form says besides the paper, in words. */
  besides: z.array(z.string()),
  saved: z.object({ by: z.string(), at: instant }).nullable(),
  /** Somebody else who is typing now. */
  editing: z.object({ name: z.string(), field: z.string() }).nullable(),
  /** What the law fixes: text, not input. */
  fixed: z.array(z.object({ name: z.string(), says: z.string(), citation: citation.nullable() })),
  checks: z.array(check),
  comments: z.array(draftComment),
  /** The posts it would go through. */
  route: z.array(z.string()),
  signedBy: z.string(),
  /** Issuing without a round is open to this person. */
  direct: z.boolean(),
  round: z.uuid().nullable(),
  /** The office may still write in it. */
  open: z.boolean(),
})
export type DraftOut = z.output<typeof draft>

const one = z.object({ id: z.uuid() })

export const listDrafts = route({
  method: 'GET', path: '/api/matters/:id/drafts', summary: '一个办件正在拟制的文书，和还可以拟制的文书', access: 'acting', params: one, query: acting,
  answer: z.object({ items: z.array(draftRef), papers: z.array(z.object({
    option: z.string(), title: z.string(),
    /** The office's rule lets whoever may issue it do so without an approval. */
    direct: z.boolean(),
  })) }),
})
/** Again for the same paper: the draft that is not finished yet. */
export const startDraft = route({
  method: 'POST', path: '/api/matters/:id/drafts', summary: '拟制文书', access: 'acting', writes: true, status: 201,
  params: one, query: acting, body: z.strictObject({ option: z.string().max(120) }), answer: z.object({ id: z.uuid() }),
})
export const getDraft = route({ method: 'GET', path: '/api/drafts/:id', summary: '一份文书稿', access: 'acting', params: one, query: acting, answer: draft })
export const draftVersions = route({
  method: 'GET', path: '/api/drafts/:id/versions', summary: '文书稿的各稿', access: 'acting', params: one, query: acting, answer: z.object({ items: z.array(draftVersion) }),
})
/** Refused with what changed where somebody saved in between: neither text is lost. */
export const saveDraft = route({
  method: 'POST', path: '/api/drafts/:id/versions', summary: '保存一稿', access: 'acting', writes: true,
  params: one, query: acting, body: z.strictObject({ expectedVersion: z.int().min(0), form: draftForm }),
  answer: z.object({ version: z.int(), at: instant, checks: z.array(check) }),
})
/** Tells the others where somebody is typing; nothing of it is kept. `null`: no longer. */
export const noteTyping = route({
  method: 'POST', path: '/api/drafts/:id/editing', summary: '正在改哪一项', access: 'acting', params: one, query: acting,
  body: z.strictObject({ field: z.string().max(60).nullable() }), answer: z.object({ editing: draft.shape.editing }),
})
export const previewDraft = route({
  method: 'POST', path: '/api/drafts/:id/preview', summary: '预览文书稿', access: 'acting', params: one,
  query: acting.extend({ format: z.enum(['json', 'pdf']).default('json') }), body: z.strictObject({ form: draftForm }), answer: z.object({ title: z.string(), lines: z.array(z.string()) }),
})
export const commentOnDraft = route({
  method: 'POST', path: '/api/drafts/:id/comments', summary: '对某一项提出或者回应修改意见', access: 'acting', writes: true,
  params: one, query: acting, body: z.strictObject({ field: z.string().max(60), says: longText('意见', 2000), answers: z.int().positive().optional() }), answer: z.object({ comments: z.array(draftComment) }),
})
export const dropDraft = route({ method: 'POST', path: '/api/drafts/:id/dropped', summary: '不再拟制', access: 'acting', writes: true, params: one, query: acting, body: z.strictObject({}), answer: draftRef })
/** 送审. Warnings need a reason each; other posts or organs may be asked to countersign. */
export const submitDraft = route({
  method: 'POST', path: '/api/drafts/:id/rounds', summary: '送审', access: 'acting', writes: true, status: 201,
  params: one, query: acting, body: z.strictObject({
    expectedVersion: z.int().min(1),
    reasons: z.record(z.string().max(80), longText('理由', 1000)).default({}),
    countersign: z.array(z.strictObject({ organ: organId, post: z.enum(['chief', 'leader', 'agencyLegal', 'clerk']) })).max(10).default([]),
  }),
  answer: z.object({ round: z.uuid(), lies: z.string() }),
})
