import { z } from 'zod'
import { acting, cite, dayOut } from './common.ts'
import { route } from './route.ts'

const articleNumber = z.object({ number: z.number().int(), suffix: z.number().int().optional() })

export const articleText = articleNumber.extend({
  /** What the text itself calls the article: （目的和依据）. */
  caption: z.string().optional(),
  paragraphs: z.array(z.object({ text: z.string(), items: z.array(z.string()) })),
})
export type ArticleText = z.output<typeof articleText>

export const chapter = z.object({
  level: z.enum(['部分', '编', '分编', '章', '节', '目']), number: z.number().int().nullable(), title: z.string(),
  first: articleNumber.nullable(), last: articleNumber.nullable(),
})
export type ChapterOut = z.output<typeof chapter>

/** What stands round the articles: a 序言 before the first, 附件 behind the last. */
const round = {
  preamble: z.string().optional(),
  annexes: z.array(z.object({ title: z.string(), text: z.string() })).optional(),
}

/** An official text as it was imported. */
const imported = z.object({
  hash: z.string(), title: z.string(), adopted: z.string(), source: z.string(), by: z.string(), on: dayOut,
  ...round, chapters: z.array(chapter), articles: z.array(articleText),
  /** What could not be placed, in sentences. */
  problems: z.array(z.string()),
})
export type LawTextOut = z.output<typeof imported>

const one = z.object({ id: z.string().max(60) })

export const getLawText = route({
  method: 'GET', path: '/api/laws/:id/text', summary: '一部法规的正式文本', access: 'open', params: one, answer: z.object({ text: imported.nullable() }),
})

/** The words at a place, or the sentence that says why there are none. */
export const getCitedWords = route({
  method: 'GET', path: '/api/laws/:id/words', summary: '所引条款的原文', access: 'open', params: one,
  query: z.object({ cite: cite.meta({ title: '条款，如 第27条第1款' }) }),
  answer: z.object({ cite, words: z.string().nullable(), says: z.string().nullable() }),
})

/** What was understood of a file, and what importing it would do. Writes nothing. The file goes in the field `file` of a form. */
export const previewLawText = route({
  method: 'POST', path: '/api/law-texts/preview', summary: '试读法规的正式文本', access: 'acting', operators: true,
  query: acting.extend({ law: z.string().max(60).optional() }),
  answer: z.object({
    law: z.object({ id: z.string(), title: z.string() }).nullable(),
    /** Why it cannot be imported; null where it can. */
    refusal: z.string().nullable(),
    hash: z.string(), title: z.string(), adopted: z.string(), ...round,
    counts: z.object({ chapters: z.number().int(), articles: z.number().int(), paragraphs: z.number().int(), items: z.number().int() }),
    chapters: z.array(chapter),
    problems: z.array(z.string()),
    words: z.object({ words: z.number().int(), found: z.number().int() }),
    astray: z.array(z.string()),
    /** The same text is there already. */
    known: z.boolean(),
    /** Against the text that is there; null where there is none. */
    changes: z.object({
      added: z.array(articleNumber), removed: z.array(articleNumber),
      changed: z.array(z.object({ article: articleNumber, before: z.string(), after: z.string() })),
    }).nullable(),
  }),
})
export type LawTextPreview = z.output<typeof previewLawText.answer>

/** Takes the file that was previewed: `hash` is what the preview answered. */
export const importLawText = route({
  method: 'POST', path: '/api/law-texts', summary: '导入法规的正式文本', access: 'acting', operators: true, writes: true,
  query: acting.extend({ law: z.string().max(60).optional(), hash: z.string().regex(/^[0-9a-f]{64}$/, '应当是试读时得到的 hash').meta({ title: '试读得到的 hash' }) }),
  answer: z.object({ law: z.string(), title: z.string(), articles: z.number().int(), known: z.boolean() }),
})
