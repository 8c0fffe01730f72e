import { z } from 'zod'
import { acting, cite, day, dayOut, instant, longText } from './common.ts'
import { route } from './route.ts'

const one = z.object({ id: z.string().max(60) })

export const questionKinds = ['reading', 'silence', 'external', 'delegated', 'validity'] as const

/** Something a law leaves open, and how the product gets along until a competent organ answers. */
export const openQuestion = z.object({
  subject: z.string(), kind: z.enum(questionKinds), cite, question: z.string(), meanwhile: z.string(),
})
export type OpenQuestionOut = z.output<typeof openQuestion>

export const openQuestions = route({
  method: 'GET', path: '/api/laws/:id/questions', summary: '一部法规的未决问题：解读、法无规定、未录入的引用和数值、有效期', access: 'open',
  params: one, answer: z.object({ items: z.array(openQuestion) }),
})

export const lawAnswer = z.object({
  id: z.number().int(), subject: z.string(),
  /** Null: taken back. */
  says: z.string().nullable(), renewedUntil: dayOut.nullable(),
  document: z.string(), documentNumber: z.string(), documentOn: dayOut, holdsFrom: dayOut,
  organ: z.string(), person: z.string(), recordedAt: instant,
  /** Whether it is the one that holds today for what the acting organ handles. */
  rules: z.boolean(),
})
export type LawAnswerOut = z.output<typeof lawAnswer>

export const lawAnswers = route({
  method: 'GET', path: '/api/laws/:id/answers', summary: '各机关对未决问题的答复，新的在前', access: 'acting', operators: true,
  params: one, query: acting, answer: z.object({ items: z.array(lawAnswer) }),
})

/** `says: null` takes back what the same organ answered before. */
export const answerLaw = route({
  method: 'POST', path: '/api/laws/:id/answers', summary: '登记对一项未决问题的答复，或者有效期的延续', access: 'acting', operators: true, writes: true, status: 201,
  params: one, query: acting,
  body: z.strictObject({
    subject: z.string().max(300).meta({ title: '未决问题' }),
    says: longText('答复内容', 4000).nullable(),
    renewedUntil: day.optional().meta({ title: '延续到' }),
    document: longText('文件标题', 300),
    documentNumber: z.string().trim().max(100).default('').meta({ title: '文号' }),
    documentOn: day.meta({ title: '文件日期' }),
    holdsFrom: day.meta({ title: '自何日起适用' }),
  }),
  answer: z.object({ items: z.array(lawAnswer) }),
})
