import { z } from 'zod'
import { custodyActs, custodyByHand, evidenceKinds } from '../../../core/evidence/index.ts'
import { acting, citation, cite, day, dayOut, instant, longText } from './common.ts'
import { route } from './route.ts'
import { taken } from './uploads.ts'

const line = (title: string, most = 200) => z.string().trim().min(1, `请填写${title}`).max(most, `${title}不能超过${most}字`).meta({ title })
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间要写成 09:30 这样').meta({ title: '时间' })
export const personNames = (title: string) => z.array(line('姓名', 60)).min(1, `请写明${title}`).max(20).meta({ title })

export const evidenceItem = z.object({
  id: z.uuid(), number: z.number().int(), kind: z.enum(evidenceKinds), kindName: z.string(), name: z.string(), source: z.string(),
  obtainedOn: dayOut, obtainedTime: z.string().nullable(), place: z.string().nullable(), obtainedBy: z.array(z.string()), original: z.string(),
  /** The measure by which it was obtained. */
  measure: z.object({ seq: z.number().int(), name: z.string() }).nullable(),
  file: z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string(), sm3: z.string(), taken: taken.nullable() }).nullable(),
  /** The camera's time is not the stated one; `explanation` says why, where somebody explained it. */
  differs: z.string().nullable(),
  explanation: z.string().nullable(),
  /** Null: never compared since it was taken in. */
  checked: z.object({ at: instant, intact: z.boolean() }).nullable(),
  recorded: z.object({ person: z.string(), at: instant }),
  replaces: z.object({ id: z.uuid(), reasons: z.string() }).nullable(),
  replacedBy: z.uuid().nullable(),
})
export type EvidenceItem = z.output<typeof evidenceItem>

const proof = z.object({ id: z.uuid(), number: z.number().int(), name: z.string(), proves: z.string().nullable() })
export const provenFact = z.object({ id: z.uuid(), position: z.number().int(), says: z.string(), ground: z.object({ citation, text: z.string() }).nullable(), evidence: z.array(proof) })
export type ProvenFact = z.output<typeof provenFact>

export const evidenceFolder = z.object({
  /** Whether this person may add to it. */
  mayAdd: z.boolean(),
  items: z.array(evidenceItem),
  facts: z.array(provenFact),
  /** Grounds that the laws of the matter list, for the facts. */
  grounds: z.array(z.object({ citation, text: z.string() })),
})
export type EvidenceFolder = z.output<typeof evidenceFolder>

const ofMatter = { params: z.object({ id: z.uuid() }), query: acting }
const ofEvidence = ofMatter

/** Empty for the agency that the matter is about: what it handed over itself stands under `/handovers`. */
export const listEvidence = route({
  method: 'GET', path: '/api/matters/:id/evidence', summary: '本案的证据和所证明的事实', access: 'acting', ...ofMatter, answer: evidenceFolder,
})

export const newEvidence = z.strictObject({
  kind: z.enum(evidenceKinds).meta({ title: '证据种类' }),
  name: line('证据名称'),
  source: line('来源'),
  obtainedOn: day.meta({ title: '取得日期' }),
  obtainedTime: timeOfDay.optional(),
  place: line('取得地点').optional(),
  obtainedBy: personNames('取证人员'),
  original: line('原件存放处'),
  measure: z.int().positive().optional().meta({ title: '取证的监督措施' }),
  /** Id of a finished upload. Left out of what is no file: a thing, an original kept elsewhere. */
  upload: z.uuid().optional().meta({ title: '文件' }),
  explanation: longText('时间不同的原因', 500).optional(),
})

export const addEvidence = route({
  method: 'POST', path: '/api/matters/:id/evidence', summary: '登记证据', access: 'acting', writes: true, status: 201,
  ...ofMatter, body: newEvidence, answer: evidenceItem,
})

/** The earlier entry stays readable, its file too. */
export const replaceEvidence = route({
  method: 'POST', path: '/api/evidence/:id/replacement', summary: '更正一条证据登记', access: 'acting', writes: true, status: 201,
  ...ofEvidence, body: newEvidence.extend({ reasons: longText('更正理由', 500) }), answer: evidenceItem,
})

export const custodyEntry = z.object({
  act: z.enum(custodyActs), name: z.string(), other: z.string().nullable(), says: z.string().nullable(), intact: z.boolean().nullable(),
  person: z.string(), organ: z.string(), at: instant,
})
export const getCustody = route({
  method: 'GET', path: '/api/evidence/:id/custody', summary: '证据的保管链', access: 'acting', ...ofEvidence, answer: z.object({ items: z.array(custodyEntry) }),
})
export const addCustody = route({
  method: 'POST', path: '/api/evidence/:id/custody', summary: '登记移交、退还或者封存', access: 'acting', writes: true, status: 201, ...ofEvidence,
  body: z.strictObject({ act: z.enum(custodyByHand), other: line('移交给谁或者从谁退回').optional(), says: longText('说明', 500).optional() }),
  answer: z.object({ items: z.array(custodyEntry) }),
})
/** Reads the whole file again and compares; the result goes into the custody. */
export const checkEvidence = route({
  method: 'POST', path: '/api/evidence/:id/check', summary: '核对证据文件与入卷时的哈希', access: 'acting', writes: true, ...ofEvidence, answer: evidenceItem,
})

/** The file itself, whole or a range of it. Each look goes into the custody. `download=1`: to be kept; else to be shown on the page. */
export const evidenceContent = route({
  method: 'GET', path: '/api/evidence/:id/content', summary: '证据文件', access: 'acting', params: z.object({ id: z.uuid() }), query: acting.extend({ download: z.literal('1').optional() }),
})

const factBody = z.strictObject({
  says: longText('查明的事实', 4000),
  ground: cite.optional().meta({ title: '情形' }),
  evidence: z.array(z.strictObject({ id: z.uuid(), proves: longText('证明的内容', 500).optional() })).max(100).default([]),
})
export const addFact = route({
  method: 'POST', path: '/api/matters/:id/facts', summary: '写明查明的事实和证据', access: 'acting', writes: true, status: 201, ...ofMatter, body: factBody, answer: z.object({ facts: z.array(provenFact) }),
})
export const changeFact = route({
  method: 'POST', path: '/api/facts/:id', summary: '修改查明的事实和证据', access: 'acting', writes: true, ...ofMatter, body: factBody, answer: z.object({ facts: z.array(provenFact) }),
})
export const removeFact = route({
  method: 'DELETE', path: '/api/facts/:id', summary: '删除一项事实', access: 'acting', writes: true, ...ofMatter, answer: z.object({ facts: z.array(provenFact) }),
})
