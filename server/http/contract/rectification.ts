import { z } from 'zod'
import { replyResults, reportResults, verdicts } from '../../../core/rectification/items.ts'
import { acting, dayOut, instant, longText } from './common.ts'
import { route } from './route.ts'

const item = { paper: z.uuid(), position: z.int().min(0) }
const says = longText('说明', 4000).optional()
const proof = { files: z.array(z.uuid()).max(200, '一次最多200份材料').default([]), records: z.array(z.int().positive()).max(200).default([]) }
const list = <T extends z.ZodType>(one: T) => z.array(one).max(200)

/** What an act says item by item: the agency's report, what the office finds, an objection, its reply, material that is asked for. */
export const itemised = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), items: list(z.strictObject({ ...item, result: z.enum(reportResults), says, ...proof })) }),
  z.strictObject({ kind: z.literal('examination'), items: list(z.strictObject({ ...item, result: z.enum(verdicts), says })) }),
  z.strictObject({ kind: z.literal('objection'), items: list(z.strictObject(item)), ...proof }),
  z.strictObject({
    kind: z.literal('reply'), items: list(z.strictObject({ ...item, result: z.enum(replyResults), says })),
    /** Why whoever made the paper answers the objection to it all the same; it stays in the house. */
    sameAuthor: longText('理由', 2000).optional(),
  }),
  z.strictObject({ kind: z.literal('request'), items: list(z.strictObject({ says: longText('要求提供的材料', 2000) })) }),
])
export type Itemised = z.output<typeof itemised>

const evidence = z.object({ name: z.string(), file: z.uuid().nullable(), record: z.int().nullable() })
export type EvidenceOut = z.output<typeof evidence>

const entry = z.object({
  seq: z.int(), on: dayOut, byName: z.string(), kind: z.enum(['report', 'examination', 'objection', 'reply']), result: z.enum([...reportResults, ...verdicts, ...replyResults]).nullable(),
  resultName: z.string().nullable(), says: z.string().nullable(), evidence: z.array(evidence),
})

/** One thing that a paper asks, and what became of it. `position` 0: the paper as a whole. */
export const itemOut = z.object({
  ...item,
  /** Its number in the list, as people call it. */
  number: z.int(),
  says: z.string(),
  standing: z.enum(['asked', 'reported', ...verdicts, 'revoked']),
  objected: z.boolean(),
  entries: z.array(entry),
})
export type ItemOut = z.output<typeof itemOut>

/** What an option asks item by item, beside its fields. */
export const itemisedOption = z.object({
  kind: z.enum(['report', 'examination', 'objection', 'reply', 'request']),
  /** The items that are to be filled in, or may be chosen. */
  items: z.array(itemOut),
  /** Of a reply: why this person should not answer, where an office has it so. */
  sameAuthor: z.string().nullable(),
  /** Of a request: the measures that ask an agency for material, and how often it was asked this year. */
  request: z.object({ measures: z.array(z.string()), count: z.int(), known: z.int(), agency: z.string(), year: z.int() }).nullable(),
  /** Records of the agency that are here already: nothing of them need be sent. */
  recordsHere: z.int(),
})

const paperItems = z.object({
  paper: z.uuid(), title: z.string(), number: z.string().nullable(), issuedOn: dayOut, servedOn: dayOut.nullable(), items: z.array(itemOut),
  /** Material that belongs to an answer as a whole. */
  material: z.array(z.object({ seq: z.int(), evidence: z.array(evidence) })),
})

export const listItems = route({
  method: 'GET', path: '/api/matters/:id/items', summary: '问题与整改：逐项的要求、报告和核查', access: 'acting',
  params: z.object({ id: z.uuid() }), query: acting, answer: z.object({ papers: z.array(paperItems) }),
})

const answerFile = z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.int(), sha256: z.string() })
export type AnswerFile = z.output<typeof answerFile>

/** As `multipart/form-data`, one file in the field `file`. */
export const addAnswerFile = route({
  method: 'POST', path: '/api/matters/:id/files', summary: '上传答复的佐证材料', access: 'acting', writes: true, status: 201,
  params: z.object({ id: z.uuid() }), query: acting, answer: answerFile,
})

export const downloadAnswerFile = route({
  method: 'GET', path: '/api/matters/:id/files/:file', summary: '下载答复的佐证材料', access: 'acting', params: z.object({ id: z.uuid(), file: z.uuid() }), query: acting,
})

const draft = z.object({
  version: z.int(), savedAt: instant.nullable(), savedBy: z.string().nullable(), body: z.record(z.string(), z.unknown()).nullable(),
})
const ofOption = z.object({ id: z.uuid(), option: z.string().max(120) })

export const getAnswerDraft = route({
  method: 'GET', path: '/api/matters/:id/drafts/:option', summary: '正在填写的答复', access: 'acting', params: ofOption, query: acting, answer: draft,
})

export const saveAnswerDraft = route({
  method: 'POST', path: '/api/matters/:id/drafts/:option', summary: '保存正在填写的答复', access: 'acting', writes: true,
  params: ofOption, query: acting, body: z.strictObject({ version: z.int().min(0), body: z.record(z.string(), z.unknown()) }), answer: draft,
})

/** Records of the agency that are here already: those of the lead first, then the latest, or those that a text finds. */
export const listMaterialHere = route({
  method: 'GET', path: '/api/matters/:id/material-here', summary: '平台已有、不必再传的案卷', access: 'acting',
  params: z.object({ id: z.uuid() }), query: acting.extend({ text: z.string().trim().max(100).optional() }),
  answer: z.object({ items: z.array(z.object({ id: z.int(), name: z.string(), party: z.string(), on: dayOut })), total: z.int() }),
})
