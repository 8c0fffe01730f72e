import { z } from 'zod'
import { type Theme, themeNames } from '../../../core/monitoring/themeNames.ts'
import { alertHeads } from '../../../core/monitoring/columns.ts'
import { recordKinds } from '../../../core/norms/index.ts'
import { acting, areaCode, asFile, citation, day, dayOut, instant, longText, organId, organRef, page, paging, someColumns } from './common.ts'
import { route } from './route.ts'

/** Kinds of act that alerts are about; `none`: about no one act. */
export const alertKinds = [...recordKinds, 'none'] as const
export const themes = Object.keys(themeNames) as [Theme, ...Theme[]]
export const colours = ['red', 'yellow', 'blue'] as const
/**
 * `asked`: the body is to explain; `explained`: it has. `opened`: a matter was opened from it. `corrected`: the body sent its data anew after it was
 * asked, and they no longer break the norm; `lapsed`: they no longer do without having been asked. `suppressed`: an office does not want to see it for a time.
 */
export const alertStates = ['new', 'asked', 'explained', 'verified', 'dismissed', 'opened', 'corrected', 'lapsed', 'suppressed'] as const
/** 属实违法、属实瑕疵 */
export const foundedVerdicts = ['TRUE_ILLEGAL', 'TRUE_DEFECT'] as const
/** 法定例外、数据错误、规则缺陷 */
export const unfoundedVerdicts = ['FALSE_EXCEPTION', 'FALSE_DATA', 'FALSE_RULE'] as const
/** What a body says: 法定例外、数据错误、已改正、确有问题. */
export const answerKinds = ['exception', 'dataError', 'corrected', 'admitted'] as const

/** A value of the record that a rule rested on, as an official reads it. Null: the record does not have it. */
export const factUsed = z.object({ field: z.string(), name: z.string(), value: z.string().nullable() })

const recordRef = z.object({ id: z.number().int(), kind: z.enum(recordKinds), actionNo: z.string(), party: z.string() })

export const alertItem = z.object({
  id: z.number().int(),
  colour: z.enum(colours),
  state: z.enum(alertStates),
  /** 普通程序处罚案件超期未作出决定 */
  title: z.string(),
  citation,
  /** `<law>:<norm>` */
  rule: z.string(),
  body: organRef,
  /** What it is about. `name`: of an organ, an officer, a group of records; of a record its number. */
  subject: z.object({ kind: z.enum(['record', 'organ', 'officer', 'group']), name: z.string(), officer: z.uuid().nullable() }),
  /** Null where it is not about one record. */
  record: recordRef.nullable(),
  /** About an act that concerns an enterprise (涉企). */
  isEnterprise: z.boolean(),
  raisedOn: dayOut,
  /** Rests on a year whose holidays are not published. */
  provisional: z.boolean(),
  /** Until when the body is to explain, while it has not. */
  askedUntil: dayOut.nullable(),
  /** Whose it is; null for the body, which is not told. */
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  version: z.number().int(),
})
export type AlertItem = z.output<typeof alertItem>

const question = z.object({
  says: z.string(), askedOn: dayOut, untilOn: dayOut, organ: z.string(),
  answer: z.object({
    kind: z.enum(answerKinds), says: z.string(), on: dayOut, by: z.string(), organ: z.string(),
    files: z.array(z.object({ sha256: z.string(), name: z.string(), bytes: z.number() })),
  }).nullable(),
})
export type AlertQuestion = z.output<typeof question>

export const alertDetail = alertItem.extend({
  /** What is wrong, in one sentence. */
  says: z.string(),
  /** How the last day was counted, sentence by sentence. */
  reckoning: z.array(z.string()),
  facts: z.array(factUsed),
  /** What we decided where the words leave it open. */
  reading: z.string().nullable(),
  lastDay: dayOut.nullable(),
  /** By which version of the rule it was found, which one counts now (null: the rule is gone), and since when its law is in force. */
  ruleVersion: z.string(),
  ruleVersionNow: z.string().nullable(),
  lawInForce: dayOut.nullable(),
  /** Of a group: what the figure was drawn from. */
  records: z.array(recordRef),
  verdict: z.enum([...foundedVerdicts, ...unfoundedVerdicts]).nullable(),
  reason: z.string().nullable(),
  /** The matter it led to, if the reader sees it, and whether the body was urged there (督办函). */
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string(), urged: z.object({ number: z.string().nullable(), on: dayOut }).nullable() }).nullable(),
  /** The latest first. */
  questions: z.array(question),
  /** Leads it stands in; none for the body. */
  leads: z.array(z.object({ id: z.uuid(), person: z.enum(['counterpart', 'officer']), alerts: z.number().int() })),
  history: z.array(z.object({ at: instant, by: z.string().nullable(), organ: z.string().nullable(), says: z.string(), internal: z.boolean() })),
  /** How this rule has fared in the last 90 days within sight: alerts raised, judged, and founded. */
  ruleSoFar: z.object({ raised: z.number().int(), judged: z.number().int(), founded: z.number().int() }),
  /** What this reader may do with it now. */
  may: z.object({ urge: z.boolean(), judge: z.boolean(), ask: z.boolean(), assign: z.boolean(), answer: z.boolean(), open: z.boolean() }),
})
export type AlertDetail = z.output<typeof alertDetail>

const one = z.object({ id: z.coerce.number().int().positive() })

/** Several states at once, as figures count them: a person has still to decide; a person found it true. */
export const alertStatesTogether = ['open', 'confirmed'] as const

/** Which alerts. `area`: of the body. `rule` is `<law>:<norm>` as in `rules` of the list; `from`, `to`: days on which they were raised. */
const alertFilter = {
  state: z.enum([...alertStates, ...alertStatesTogether, 'all']).default('new'),
  colour: z.enum(colours).optional(),
  area: areaCode.optional(),
  body: organId.optional(),
  kind: z.enum(alertKinds).optional(),
  rule: z.string().max(200).optional(),
  /** What their rules are about. */
  theme: z.enum(themes).optional(),
  /** `me`, `none`, or the account of a colleague. */
  assignee: z.union([z.enum(['me', 'none']), z.uuid()]).optional(),
  lead: z.uuid().optional(),
  from: day.optional(), to: day.optional(),
  /** 涉企 */
  enterprise: z.stringbool().optional(),
  field: z.string().regex(/^[A-Z]{2,20}$/, '领域用代码，如 MARKET').optional(),
  /** Drawn by lot to see how often a rule is right. */
  sample: z.uuid().optional(),
  /** Asked to explain, and the day has passed. */
  late: z.stringbool().optional(),
}

/** Red first, then the oldest. */
export const listAlerts = route({
  method: 'GET', path: '/api/alerts', summary: '预警', access: 'acting', query: acting.extend({ ...paging, ...alertFilter }),
  answer: page(alertItem).extend({
    /** For the filters: rules and bodies that have alerts in this state. */
    rules: z.array(z.object({ rule: z.string(), title: z.string(), citation, count: z.number().int() })),
    bodies: z.array(organRef.extend({ count: z.number().int() })),
    /** Rules that break down over some records, which are not held against them. */
    failing: z.number().int(),
  }),
})

/** Which rules raised the latest alerts that wait for a person to decide, for a wall: neither whom nor which body they are about. */
export const newestAlerts = route({
  method: 'GET', path: '/api/alerts/newest', summary: '最近提示、待处理的预警是哪些规则的，不含机关和当事人', access: 'acting', query: acting,
  answer: z.object({ items: z.array(z.object({ rule: z.string(), colour: z.enum(colours), title: z.string(), raisedOn: dayOut })) }),
})

const fold = z.object({
  rule: z.string(), title: z.string(), citation, body: organRef,
  /** The worst of them. */
  colour: z.enum(colours), count: z.number().int(), firstOn: dayOut, lastOn: dayOut,
  /** The last of them: who acts on the fold acts on those he saw. */
  upTo: z.number().int(),
})
export type AlertFold = z.output<typeof fold>

/** Equal alerts of one body as one line: red first, then the largest. `total` counts alerts. */
export const foldAlerts = route({
  method: 'GET', path: '/api/alerts/folded', summary: '预警，同一机关同一规则的合成一行', access: 'acting', query: acting.extend({ ...paging, ...alertFilter }), answer: page(fold),
})

/** What was looked at, so that an empty list says something: the last look of a day at acts whose time has come (null: none yet), and all acts within sight. */
export const getLastLook = route({
  method: 'GET', path: '/api/alerts/last-look', summary: '最近一次按日检查', access: 'acting', query: acting,
  answer: z.object({ last: z.object({ looked: z.int(), rules: z.int(), endedAt: instant }).nullable(), acts: z.int() }),
})

/** What the list shows, as a file that is written while it is read; names of people are masked. `x-rows` says how many rows there will be. */
export const exportAlerts = route({
  method: 'GET', path: '/api/alerts/export', summary: '导出预警', access: 'acting', query: acting.extend({ ...alertFilter, ...asFile, ...someColumns(alertHeads) }),
})

export const getAlert = route({ method: 'GET', path: '/api/alerts/:id', summary: '一条预警', access: 'acting', params: one, query: acting, answer: alertDetail })

const judgement = { version: z.number().int(), reason: longText('理由', 2000) }

/** 409 `alert.changed` with `changes` where somebody else was faster. */
export const verifyAlert = route({
  method: 'POST', path: '/api/alerts/:id/verification', summary: '核实属实', access: 'acting', writes: true,
  params: one, query: acting, body: z.object({ ...judgement, verdict: z.enum(foundedVerdicts) }), answer: alertDetail,
})
export const dismissAlert = route({
  method: 'POST', path: '/api/alerts/:id/dismissal', summary: '核实不属实', access: 'acting', writes: true,
  params: one, query: acting, body: z.object({ ...judgement, verdict: z.enum(unfoundedVerdicts) }), answer: alertDetail,
})

const several = {
  alerts: z.array(z.object({ id: z.number().int().positive(), version: z.number().int() })).max(200, '一次最多200条').default([]),
  /** Whole folds of equal alerts, as a list showed them under its filters; up to 2000 alerts are taken at once, the oldest first. */
  folds: z.array(z.strictObject({ rule: z.string().max(200), body: organId, upTo: z.number().int() })).max(50, '一次最多50组').default([]),
  filter: z.strictObject(alertFilter).optional(),
}

/** What was done, and what not and why: somebody may have been faster with some of them. `left`: of the folds, for the next time. */
const outcome = z.object({ left: z.number().int(), done: z.array(z.number().int()), not: z.array(z.object({ id: z.number().int(), title: z.string(), says: z.string() })) })
export type AlertsOutcome = z.output<typeof outcome>

export const assignAlerts = route({
  method: 'POST', path: '/api/alerts/assignments', summary: '把预警交给承办人', access: 'acting', writes: true, query: acting,
  body: z.strictObject({ ...several, to: z.uuid('请选择承办人').meta({ title: '承办人' }) }), answer: outcome,
})
export const askAboutAlerts = route({
  method: 'POST', path: '/api/alerts/questions', summary: '要求机关说明', access: 'acting', writes: true, query: acting,
  body: z.strictObject({ ...several, until: day.meta({ title: '说明最后日' }), says: longText('要求说明的内容', 2000) }), answer: outcome,
})
export const dismissAlerts = route({
  method: 'POST', path: '/api/alerts/dismissals', summary: '几条预警一并核实不属实', access: 'acting', writes: true, query: acting,
  body: z.strictObject({ ...several, verdict: z.enum(unfoundedVerdicts), reason: longText('理由', 2000) }), answer: outcome,
})

/** A word to bodies that have not explained by their day; once a day. */
export const urgeToExplain = route({
  method: 'POST', path: '/api/alerts/urgings', summary: '催促机关说明', access: 'acting', writes: true, query: acting, body: z.strictObject(several), answer: outcome,
})

/** The body explains, with what proves it. Late is possible; the day is the day on which it comes. */
export const answerAlert = route({
  method: 'POST', path: '/api/alerts/:id/answers', summary: '机关说明', access: 'acting', writes: true, params: one, query: acting,
  body: z.strictObject({
    version: z.number().int(), kind: z.enum(answerKinds), says: longText('说明', 4000),
    /** Ids of finished uploads. */
    files: z.array(z.uuid()).max(20, '最多20个文件').default([]),
  }),
  answer: alertDetail,
})
export const getAlertFile = route({
  method: 'GET', path: '/api/alerts/:id/files/:sha256', summary: '机关说明所附的材料', access: 'acting',
  params: one.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }), query: acting.extend({ download: z.literal('1').optional() }),
})
