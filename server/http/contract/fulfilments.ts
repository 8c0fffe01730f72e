import { z } from 'zod'
import { acting, citation, day, dayOut, instant, longText, organId, organRef } from './common.ts'
import { route } from './route.ts'

/** `late`: the last day of a turn has passed without an entry. `open`: the norm has no turn; it is recorded whenever it is done. */
export const fulfilmentStates = ['late', 'due', 'done', 'open'] as const
/** `standing` 常态职责, `topic` 监督内容 */
export const fulfilmentKinds = ['standing', 'topic'] as const
/** What was found when a topic was looked at. `matter`: a matter was opened about it. */
export const findings = ['none', 'problems', 'matter'] as const

/** One round of a duty: 2026年上半年. */
export const turn = z.object({ key: z.string(), name: z.string(), from: dayOut, to: dayOut, lastDay: dayOut })
export type TurnOut = z.output<typeof turn>

/** A standing duty or a topic as it binds one organ, and where it stands today. */
export const owedItem = z.object({
  law: z.string(),
  norm: z.string(),
  kind: z.enum(fulfilmentKinds),
  citation,
  /** The duty as it reads after 应当; the text of a topic. */
  what: z.string(),
  /** As whom, in the law's own words. */
  whoName: z.string(),
  /** Somebody without an organ here owes it; this organ keeps the record. */
  forOthers: z.boolean(),
  /** To whom, where the law says it. */
  toName: z.string().nullable(),
  /** 每年2月1日前; null where the law does not say how often. */
  every: z.string().nullable(),
  /** Of a topic: the class it belongs to. */
  catalogue: z.string().nullable(),
  /** What proves it. */
  evidence: z.string().nullable(),
  reading: z.string().nullable(),
  /** What the law leaves to somebody else to fix. */
  delegated: z.string().nullable(),
  state: z.enum(fulfilmentStates),
  /** The turn that is due or done; of a late one the first that was missed. */
  turn: turn.nullable(),
  daysLeft: z.number().int().nullable(),
  missed: z.array(turn),
  /** The entries that stand, and the latest of them. */
  entries: z.number().int(),
  last: z.object({ doneOn: dayOut, turnName: z.string().nullable(), finding: z.enum(findings).nullable() }).nullable(),
})
export type OwedItem = z.output<typeof owedItem>

const counts = z.record(z.enum(fulfilmentStates), z.number().int())

export const fulfilmentFile = z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string() })
export type FulfilmentFile = z.output<typeof fulfilmentFile>

export const fulfilment = z.object({
  id: z.uuid(),
  turn: turn.nullable(),
  doneOn: dayOut,
  /** Done after the last day of its turn. */
  afterLastDay: z.boolean(),
  doneBy: z.array(z.string()),
  says: z.string(),
  document: z.object({ title: z.string(), number: z.string().nullable() }).nullable(),
  finding: z.enum(findings).nullable(),
  problems: z.string().nullable(),
  /** Null where it lies out of the viewer's reach. */
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  files: z.array(fulfilmentFile),
  recorded: z.object({ person: z.string(), at: instant }),
  /** What it took the place of, and why. */
  replaces: z.object({ id: z.uuid(), reasons: z.string() }).nullable(),
  replacedBy: z.uuid().nullable(),
  /** Of what is reported: the receivers on the platform, and when each acknowledged it. */
  copies: z.array(z.object({ to: z.string(), acknowledged: z.object({ on: dayOut, by: z.string() }).nullable() })),
})
export type FulfilmentOut = z.output<typeof fulfilment>

export const owedDetail = owedItem.extend({
  organ: organRef,
  /** Whether this person may record here. */
  mayRecord: z.boolean(),
  /** Turns an entry may be made for, the latest first. */
  turns: z.array(turn.extend({ recorded: z.boolean() })),
  /** The latest first, with what was replaced. */
  history: z.array(fulfilment),
})
export type OwedDetail = z.output<typeof owedDetail>

const ofOrgan = acting.extend({ of: organId.optional() })
const address = z.object({ law: z.string().max(60), norm: z.string().max(120) })

/** Late first, then by the last day. `of`: an organ below; the acting organ if left out. `article`: `第19条`, of the law in `law` or of any. */
export const listOwed = route({
  method: 'GET', path: '/api/fulfilments', summary: '履职台账：本机关的常态职责和监督内容，各自的状态', access: 'acting',
  query: ofOrgan.extend({
    kind: z.enum(fulfilmentKinds).optional(),
    state: z.enum(fulfilmentStates).optional(),
    catalogue: z.string().max(200).optional(),
    law: z.string().max(60).optional(),
    article: z.string().max(20).optional(),
  }),
  answer: z.object({
    organ: organRef,
    mayRecord: z.boolean(),
    items: z.array(owedItem),
    /** Of all that binds the organ, whatever is filtered. */
    counts: z.object({ standing: counts, topics: z.number().int() }),
    catalogues: z.array(z.string()),
    laws: z.array(z.object({ id: z.string(), short: z.string() })),
    /** The first last day that is still to come. */
    nextLastDay: dayOut.nullable(),
  }),
})

export const getOwed = route({
  method: 'GET', path: '/api/fulfilments/duties/:law/:norm', summary: '一项职责及其登记历史', access: 'acting', params: address, query: ofOrgan, answer: owedDetail,
})

/** How the organs below stand; those with the most late first, two hundred at most. `text` finds in their names. */
export const summariseOwed = route({
  method: 'GET', path: '/api/fulfilments/summary', summary: '下级机关的履职情况', access: 'acting', query: acting.extend({ text: z.string().trim().max(60).optional() }),
  answer: z.object({
    items: z.array(z.object({ organ: organRef, counts, topics: z.number().int() })),
    total: z.number().int(),
  }),
})

const entry = {
  turn: z.string().max(10).nullable().default(null).meta({ title: '期次' }),
  doneOn: day.meta({ title: '完成日期' }),
  doneBy: z.array(z.string().trim().min(1, '请写明姓名').max(60)).min(1, '请写明由谁完成').max(20).meta({ title: '完成人' }),
  says: longText('做了什么', 4000),
  document: z.strictObject({
    title: z.string().trim().min(1, '请写明文件名称').max(200).meta({ title: '文件名称' }),
    number: z.string().trim().min(1).max(100).optional().meta({ title: '文号' }),
  }).optional().meta({ title: '证明文件' }),
  /** Ids of files handed in before, in their order. */
  files: z.array(z.uuid()).max(20, '附件不能超过20个').default([]).meta({ title: '附件' }),
  finding: z.enum(findings).optional().meta({ title: '发现的情况' }),
  problems: longText('发现的问题', 4000).optional(),
  matter: z.uuid().optional().meta({ title: '启动的办件' }),
}

/** 409 `law.refused` where the law does not take it so, with the article. */
export const recordFulfilment = route({
  method: 'POST', path: '/api/fulfilments', summary: '登记履职', access: 'acting', writes: true, status: 201,
  query: acting, body: z.strictObject({ law: z.string().max(60), norm: z.string().max(120), ...entry }), answer: owedDetail,
})

/** The earlier entry stays readable. 409 `fulfilment.replaced` where somebody corrected it already. */
export const replaceFulfilment = route({
  method: 'POST', path: '/api/fulfilments/:id/replacement', summary: '更正一条履职登记', access: 'acting', writes: true, status: 201,
  params: z.object({ id: z.uuid() }), query: acting, body: z.strictObject({ reasons: longText('更正理由', 1000), ...entry }), answer: owedDetail,
})

/** A file as `multipart/form-data`, field `file`: PDF, OFD, an image, DOCX, XLSX or plain text, 20 MB at most. Its id is then named by an entry. */
export const handInFile = route({
  method: 'POST', path: '/api/fulfilments/files', summary: '上传证明材料', access: 'acting', writes: true, status: 201, query: acting, answer: fulfilmentFile,
})
export const downloadFile = route({
  method: 'GET', path: '/api/fulfilments/files/:id', summary: '下载证明材料', access: 'acting', params: z.object({ id: z.uuid() }), query: acting,
})

const report = z.object({
  id: z.uuid(), from: organRef, what: z.string(), citation, doneOn: dayOut, says: z.string(), document: z.object({ title: z.string(), number: z.string().nullable() }).nullable(),
  files: z.array(z.object({ id: z.uuid(), name: z.string() })), acknowledged: z.object({ on: dayOut, by: z.string() }).nullable(),
})
export type ReportOut = z.output<typeof report>

/** What others reported to the acting organ under a duty of theirs; the unacknowledged first. */
export const listReports = route({
  method: 'GET', path: '/api/fulfilments/reports', summary: '收到的报告', access: 'acting', query: acting, answer: z.object({ items: z.array(report) }),
})

export const acknowledgeReport = route({
  method: 'POST', path: '/api/fulfilments/reports/:id/acknowledgement', summary: '签收报告', access: 'acting', writes: true, params: z.object({ id: z.uuid() }), query: acting,
  body: z.strictObject({}), answer: report,
})
