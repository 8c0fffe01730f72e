import { z } from 'zod'
import { recordKinds } from '../../../core/norms/index.ts'
import { acting, citation, dayOut, instant, longText, organId, organRef, page, paging } from './common.ts'
import { route } from './route.ts'

export const colours = ['red', 'yellow', 'blue'] as const
/** `lapsed`: the record was corrected and no longer breaks the norm. `opened`: a matter was opened from it. */
export const alertStates = ['new', 'verified', 'dismissed', 'opened', 'lapsed'] as const
/** 属实违法、属实瑕疵 */
export const foundedVerdicts = ['TRUE_ILLEGAL', 'TRUE_DEFECT'] as const
/** 法定例外、数据错误、规则缺陷 */
export const unfoundedVerdicts = ['FALSE_EXCEPTION', 'FALSE_DATA', 'FALSE_RULE'] as const

/** A value of the record that a rule rested on, as an official reads it. Null: the record does not have it. */
export const factUsed = z.object({ field: z.string(), name: z.string(), value: z.string().nullable() })

export const alertItem = z.object({
  id: z.number().int(),
  colour: z.enum(colours),
  state: z.enum(alertStates),
  /** 普通程序处罚案件超期未作出决定 */
  title: z.string(),
  citation,
  body: organRef,
  record: z.object({ id: z.number().int(), kind: z.enum(recordKinds), actionNo: z.string(), party: z.string() }),
  raisedOn: dayOut,
  /** Rests on a year whose holidays are not published. */
  provisional: z.boolean(),
  version: z.number().int(),
})
export type AlertItem = z.output<typeof alertItem>

export const alertDetail = alertItem.extend({
  /** What is wrong, in one sentence. */
  says: z.string(),
  /** How the last day was counted, sentence by sentence. */
  reckoning: z.array(z.string()),
  facts: z.array(factUsed),
  /** What we decided where the words leave it open. */
  reading: z.string().nullable(),
  lastDay: dayOut.nullable(),
  verdict: z.enum([...foundedVerdicts, ...unfoundedVerdicts]).nullable(),
  reason: z.string().nullable(),
  matter: z.uuid().nullable(),
  history: z.array(z.object({ at: instant, by: z.string().nullable(), organ: z.string().nullable(), says: z.string() })),
  /** How this rule has fared in the last 90 days within sight: alerts raised, judged, and founded. */
  ruleSoFar: z.object({ raised: z.number().int(), judged: z.number().int(), founded: z.number().int() }),
})
export type AlertDetail = z.output<typeof alertDetail>

const one = z.object({ id: z.coerce.number().int().positive() })

/** Red first, then the oldest. `rule` is `<law>:<norm>` as in `rules` of the answer. */
export const listAlerts = route({
  method: 'GET', path: '/api/alerts', summary: '预警', access: 'acting',
  query: acting.extend({
    ...paging,
    state: z.enum([...alertStates, 'all']).default('new'),
    colour: z.enum(colours).optional(),
    body: organId.optional(),
    kind: z.enum(recordKinds).optional(),
    rule: z.string().max(200).optional(),
  }),
  answer: page(alertItem).extend({
    /** For the filters: rules and bodies that have alerts in this state. */
    rules: z.array(z.object({ rule: z.string(), title: z.string(), citation, count: z.number().int() })),
    bodies: z.array(organRef.extend({ count: z.number().int() })),
  }),
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
