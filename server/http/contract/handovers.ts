import { z } from 'zod'
import { acting, day, dayOut, instant, longText } from './common.ts'
import { itemForms } from './measures.ts'
import { route } from './route.ts'

/** Where one thing stands: at hand already, asked for, delivered by the agency, receipted by the office, given back. */
export const itemStates = ['atHand', 'asked', 'delivered', 'received', 'returned'] as const

export const handoverEntry = z.object({
  id: z.number().int(), act: z.enum(['delivered', 'received', 'returned']), name: z.string(), on: dayOut, person: z.string(), says: z.string().nullable(),
  file: z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string() }).nullable(),
  recorded: z.object({ person: z.string(), organ: z.string(), at: instant }),
})

export const handover = z.object({
  id: z.uuid(), seq: z.number().int(), title: z.string(), askedOn: dayOut, due: dayOut, late: z.boolean(),
  items: z.array(z.object({
    position: z.number().int(), name: z.string(), form: z.enum(itemForms), formName: z.string(), atHand: z.string().nullable(), state: z.enum(itemStates), stateName: z.string(),
    /** What this person may enter next. */
    next: z.array(z.enum(['delivered', 'received', 'returned'])),
    entries: z.array(handoverEntry),
  })),
})
export type HandoverOut = z.output<typeof handover>

/** What an agency was asked to hand over in a matter, its receipts and returns. Both sides see it. */
export const listHandovers = route({
  method: 'GET', path: '/api/matters/:id/handovers', summary: '调取材料清单、收据和退还', access: 'acting', params: z.object({ id: z.uuid() }), query: acting,
  answer: z.object({ items: z.array(handover) }),
})

/**
 * The agency delivers; the office receipts each item (that makes it evidence) and gives originals back with their condition. The
 * office may enter a delivery that came on paper.
 */
export const enterHandover = route({
  method: 'POST', path: '/api/handovers/:id/items/:position/entries', summary: '登记交付、收据或者退还', access: 'acting', writes: true, status: 201,
  params: z.object({ id: z.uuid(), position: z.coerce.number().int().positive() }), query: acting,
  body: z.strictObject({
    act: z.enum(['delivered', 'received', 'returned']), on: day.meta({ title: '日期' }),
    /** Of the agency: who handed over, or took back. */
    person: z.string().trim().min(1, '请写明经手人').max(60).meta({ title: '经手人' }),
    /** Pages and copies; of a return the condition. */
    says: longText('页数、份数和状况', 1000).optional(),
    upload: z.uuid().optional().meta({ title: '文件' }),
    /** Of a receipt: the office's own people who took it. */
    takenBy: z.array(z.string().trim().min(1).max(60)).max(10).default([]),
  }),
  answer: handover,
})

export const handoverContent = route({
  method: 'GET', path: '/api/handover-entries/:entry/content', summary: '交付的文件', access: 'acting', params: z.object({ entry: z.coerce.number().int().positive() }), query: acting,
})
