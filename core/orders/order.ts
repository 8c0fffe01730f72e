import type { Day } from '../norms/index.ts'
import { isDay } from '../periods/index.ts'
import { maskNumbersIn } from '../records/index.ts'

/** A work order of a hotline (12345 工单) as we take it in: nothing of who called. */
export interface WorkOrder {
  /** 工单编号: by it the same order is known again. */
  readonly number: string
  /** When it was handed to us; null where the file does not say. */
  readonly receivedOn: Day | null
  readonly title: string
  readonly content: string
  readonly category: string | null
  /** Whom it is about, as the hotline names it. */
  readonly body: string
  /** By when the hotline wants an answer. */
  readonly replyBy: Day | null
  readonly anonymous: boolean
}

/** What a column of the hotline may be to us. */
export const orderFields = {
  number: '工单编号', receivedOn: '转办日期', title: '标题', content: '内容', category: '类别', body: '被反映的机关', replyBy: '要求答复的日期', anonymous: '是否匿名',
} as const
export type OrderField = keyof typeof orderFields

export const requiredFields: readonly OrderField[] = ['number', 'content', 'body']

/** Longest case title that a matter takes. */
const longestTitle = 200

/** What is wrong with one cell of an order. */
export interface OrderProblem { readonly field: OrderField, readonly code: string, readonly says: string }

type Cells = Readonly<Partial<Record<OrderField, string>>>

const yes = new Set(['是', '匿名', 'Y', 'y', '1', 'true'])

/** Reads the cells of one order. Numbers of people in its words are masked: who called is for the hotline to know. */
export function readOrder(cells: Cells): { readonly order: WorkOrder, readonly problems: readonly OrderProblem[] } {
  const problems: OrderProblem[] = []
  const text = (field: OrderField): string => (cells[field] ?? '').trim()
  for (const field of requiredFields) if (text(field) === '') problems.push({ field, code: 'required', says: `${orderFields[field]}没有填写，是必填项。` })
  if (text('number').length > 60) problems.push({ field: 'number', code: 'long', says: '工单编号超过60字，请核对是否选错了列。' })
  const day = (field: OrderField): Day | null => {
    const written = text(field)
    const read = dayIn(written)
    if (written !== '' && read === null) problems.push({ field, code: 'day', says: `${orderFields[field]}“${written}”不是日期，请写作 2026-03-27。` })
    return read
  }
  const content = maskNumbersIn(text('content'))
  const title = maskNumbersIn(text('title')) || content
  const order: WorkOrder = {
    number: text('number'), receivedOn: day('receivedOn'), title: shortened(title.replaceAll(/\s+/g, ' ')), content, category: text('category') || null, body: text('body'),
    replyBy: day('replyBy'), anonymous: yes.has(text('anonymous')),
  }
  return { order, problems }
}

const shortened = (title: string): string => (title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title)

/** 2026-3-7, 2026/03/07, 2026年3月7日, with a time behind it or not. */
function dayIn(written: string): Day | null {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(written) ?? []
  if (year === undefined) return null
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** What a matter says of the order it was opened for. */
export const textOfOrder = ({ number, category, replyBy, content }: WorkOrder): string =>
  [`热线工单${number}${category === null ? '' : `，类别：${category}`}${replyBy === null ? '' : `，要求${replyBy}前答复`}。`, content].join('\n')
