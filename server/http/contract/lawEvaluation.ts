import { z } from 'zod'
import { colours } from './alerts.ts'
import { acting, asFile, citation, dayOut, month } from './common.ts'
import { openQuestion } from './lawAnswers.ts'
import { route } from './route.ts'

const count = z.int()

/** In what supervisors rely on a norm. */
export const reliances = ['ground', 'measure', 'paper', 'clock', 'standing'] as const

const relied = z.object({
  what: z.enum(reliances), kindName: z.string(), citation,
  /** What the pack says of it. */
  says: z.string(),
  uses: count,
  /** Of duties: kept late, or not at all so far. */
  late: count.nullable(),
})
export type ReliedOut = z.output<typeof relied>

const watched = z.object({
  /** `<law>:<norm>`. */
  key: z.string(), name: z.string(),
  /** Null: asked no more. */
  citation: citation.nullable(),
  raised: count, confirmed: count, dismissed: count, open: count,
  verdicts: z.object({ TRUE_ILLEGAL: count, TRUE_DEFECT: count, FALSE_EXCEPTION: count, FALSE_DATA: count, FALSE_RULE: count }),
  /** As it is set today for the whole territory of this office. */
  state: z.enum(['on', 'lowered', 'off']),
  /** More than one in five of at least ten judged alerts of this span were wrong. */
  often: z.boolean(),
})
export type WatchedOut = z.output<typeof watched>

const asked = { params: z.object({ id: z.string().max(60) }), query: acting.extend({ from: month.optional(), to: month.optional() }) }

/** What supervision can say of how a law is carried out, of some months: this year so far, if none are named. Facts within sight, no judgement. */
export const evaluateLaw = route({
  method: 'GET', path: '/api/law-evaluations/:id', summary: '一部法规的实施情况', access: 'acting', ...asked,
  answer: z.object({
    law: z.object({ id: z.string(), title: z.string(), short: z.string(), version: z.string() }), from: dayOut, to: dayOut, today: dayOut,
    /** Where the law of the place asks for such figures. */
    basis: z.array(citation),
    /** Of all its articles those in which there is something that can be counted, and of these those in which something was relied on or raised. */
    articles: z.object({ all: count, countable: count, used: count }),
    /** Norms of supervision, in the order of the law; `uses` is nought where nobody relied on them. */
    relied: z.array(relied),
    /** Norms that acts are held against; those that raised nothing too. */
    watched: z.array(watched),
    explanations: z.array(z.object({ kind: z.enum(['exception', 'dataError', 'corrected', 'admitted']), times: count })),
    reasons: z.array(z.object({ key: z.string(), name: z.string(), says: z.string(), times: count })),
    settings: z.array(z.object({ key: z.string(), name: z.string(), from: dayOut, enabled: z.boolean(), colour: z.enum(colours).nullable(), organ: z.string(), reason: z.string() })),
    suppressions: z.array(z.object({ key: z.string(), name: z.string(), from: dayOut, until: dayOut, organ: z.string(), reason: z.string(), held: count })),
    /** What the law leaves open and no organ has answered for this place; those whose articles were used most come first. */
    questions: z.array(openQuestion.extend({ citation, uses: count })),
    answered: count,
  }),
})

export const exportLawEvaluation = route({ method: 'GET', path: '/api/law-evaluations/:id/export', summary: '导出一部法规的实施情况', access: 'acting', ...asked, query: asked.query.extend(asFile) })

/** A report that is begun: the figures with their tables, and what a person has still to write. DOCX. */
export const beginEvaluationReport = route({ method: 'GET', path: '/api/law-evaluations/:id/report', summary: '一部法规实施情况报告的初稿', access: 'acting', ...asked })
