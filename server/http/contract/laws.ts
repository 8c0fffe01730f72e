import { z } from 'zod'
import { citation, cite, dayOut } from './common.ts'
import { articleText, chapter } from './lawTexts.ts'
import { route } from './route.ts'

export const lawRow = z.object({
  id: z.string(), version: z.string(), hash: z.string(), title: z.string(), short: z.string(), rank: z.string(), rankName: z.string(),
  region: z.string(), regionName: z.string(), inForceFrom: dayOut, inForceTo: dayOut.nullable(), under: z.array(z.string()),
})
export type LawRow = z.output<typeof lawRow>

/** What the system makes of one norm: 权利 申请复查 10日 自收到建议书 被监督机关. */
export const normOut = z.object({
  id: z.string(), kind: z.string(), kindName: z.string(), cite, says: z.string(), who: z.string().nullable(),
  within: z.string().nullable(), from: z.string().nullable(), words: z.array(z.string()), reading: z.string().nullable(),
})
const sayingAt = z.object({ cite, says: z.string() })
const readAt = sayingAt.extend({ reading: z.string().optional() })

export const article = z.object({
  law: lawRow,
  /** `第27条`, `第25条之1` */
  article: z.string(),
  number: z.number().int(),
  /** `encoded` has norms or steps; `recorded` people record it; `excused` has no effect in software, with the reason. */
  state: z.enum(['encoded', 'excused', 'unknown']),
  excuse: z.string().nullable(),
  norms: z.array(normOut),
  steps: z.array(readAt.extend({ proceeding: z.string() })),
  bars: z.array(readAt),
  asks: z.array(sayingAt),
  lines: z.array(readAt),
  readings: z.array(sayingAt.extend({ question: z.string() })),
  silent: z.array(z.object({ cite, question: z.string() })),
  external: z.array(sayingAt.extend({ refersTo: z.string(), resolved: z.boolean() })),
  tensions: z.array(z.object({ cite, other: citation, grade: z.enum(['choice', 'notice']), says: z.string() })),
  previous: z.string().nullable(),
  next: z.string().nullable(),
  /** Whether the official text of the law was imported. */
  imported: z.boolean(),
  /** The official words, and the headings they stand under; null without a text, or where it has no such article. */
  text: articleText.extend({ under: z.array(chapter) }).nullable(),
})
export type Article = z.output<typeof article>

export const law = lawRow.extend({
  uppers: z.array(lawRow),
  counting: z.object({ says: z.string(), cite: z.string().nullable() }),
  articles: z.array(z.object({ article: z.string(), number: z.number().int(), state: article.shape.state, norms: z.number().int(), readings: z.number().int() })),
  /** Of the official text; none while it is not imported. */
  chapters: z.array(chapter),
  text: z.object({ adopted: z.string(), source: z.string(), by: z.string(), on: dayOut, problems: z.number().int() }).nullable(),
  proceedings: z.array(z.object({ kind: z.string(), title: z.string(), cite })),
  readings: z.array(sayingAt.extend({ question: z.string() })),
  silent: z.array(z.object({ cite, question: z.string() })),
  tensions: z.array(z.object({ cite, upper: citation, grade: z.enum(['choice', 'notice']), says: z.string() })),
})
export type LawOut = z.output<typeof law>

const one = z.object({ id: z.string().max(60) })
export const listLaws = route({ method: 'GET', path: '/api/laws', summary: '法规', access: 'open', answer: z.object({ items: z.array(lawRow) }) })
export const getLaw = route({ method: 'GET', path: '/api/laws/:id', summary: '一部法规：条、解读、未规定、并行规定', access: 'open', params: one, answer: law })
export const getArticle = route({
  method: 'GET', path: '/api/laws/:id/articles/:article', summary: '一条：规范、步骤、禁止、解读', access: 'open',
  params: one.extend({ article: z.string().regex(/^(?:\d{1,4}(?:z\d{1,3})?|p\d{1,3})$/, '请写作 27；第25条之1写作 25z1').meta({ title: '条序' }) }), answer: article,
})
