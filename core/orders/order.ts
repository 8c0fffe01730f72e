import type { Day } from '../norms/index.ts'
import { isDay } from '../periods/index.ts'
import { maskNumbersIn } from '../records/index.ts'
import { channels, columnOf, type OrderChannel, type OrderField } from './channels.ts'

/** A work order as we take it in: nothing of who called, applied or objected. */
export interface WorkOrder {
  /** By it the same order is known again. */
  readonly number: string
  /** When it was handed to us, or decided; null where the file does not say. */
  readonly receivedOn: Day | null
  readonly title: string
  readonly content: string
  readonly category: string | null
  /** Whom it is about, as the other side names it. */
  readonly body: string
  /** By when an answer is wanted. */
  readonly replyBy: Day | null
  readonly anonymous: boolean
  /** Of the penalty that it is about. */
  readonly decisionNo: string | null
  /** When the publication of that penalty ended; null: it did not. */
  readonly endsOn: Day | null
}

/** Longest case title that a matter takes. */
const longestTitle = 200
const longestNumber = 60

/** What is wrong with one cell of an order. */
export interface OrderProblem { readonly field: OrderField, readonly code: string, readonly says: string }

export type OrderCells = Readonly<Partial<Record<OrderField, string>>>

const yes = new Set(['是', '匿名', 'Y', 'y', '1', 'true'])
const refusedWords = /不|未|驳|否|终止办理/
const grantedWords = /准予|同意|通过|修复|是|完成/

/** Reads the cells of one order. Numbers of people in its words are masked: who called is for the other side to know. */
export function readOrder(channel: OrderChannel, cells: OrderCells): { readonly order: WorkOrder, readonly problems: readonly OrderProblem[] } {
  const problems: OrderProblem[] = []
  const wrong = (field: OrderField, code: string, says: string): void => { problems.push({ field, code, says }) }
  const text = (field: OrderField): string => (cells[field] ?? '').trim()
  for (const { to, name, required } of channels[channel].columns) if (required && text(to) === '') wrong(to, 'required', `${name}没有填写，是必填项。`)
  if (text('number').length > longestNumber) wrong('number', 'long', `${columnOf(channel, 'number').name}超过${longestNumber}字，请核对是否选错了列。`)
  const day = (field: OrderField): Day | null => {
    const written = text(field)
    const read = dayIn(written)
    if (written !== '' && read === null) wrong(field, 'day', `${columnOf(channel, field).name}“${written}”不是日期，请写作 2026-03-27。`)
    return read
  }
  const granted = text('granted') === '' || (grantedWords.test(text('granted')) && !refusedWords.test(text('granted')))
  if (!granted && !refusedWords.test(text('granted'))) wrong('granted', 'result', `修复结果“${text('granted')}”看不出是否准予修复，请写“准予修复”或者“不予修复”。`)
  const [receivedOn, endedOn] = [day('receivedOn'), day('endedOn')]
  if (receivedOn !== null && endedOn !== null && endedOn < receivedOn) wrong('endedOn', 'order', '停止公示日期早于修复决定日期，请核对。')
  const content = maskNumbersIn(text('content'))
  const title = maskNumbersIn(text('title')) || content
  const order: WorkOrder = {
    number: text('number'), receivedOn, title: shortened(title.replaceAll(/\s+/g, ' ')), content, category: text('category') || null, body: text('body'),
    replyBy: day('replyBy'), anonymous: yes.has(text('anonymous')), decisionNo: text('decisionNo') || null,
    endsOn: channels[channel].becomes === 'endOfPublication' && granted ? endedOn ?? receivedOn : null,
  }
  return { order, problems }
}

/** The cells of a row that is kept to be corrected: what we take of it and nothing else, with the numbers of people masked. */
export const keptCells = (channel: OrderChannel, cells: OrderCells): readonly string[] => channels[channel].columns.map(({ to }) => (to === 'content' || to === 'title' ? maskNumbersIn(cells[to] ?? '') : (cells[to] ?? '')))

const shortened = (title: string): string => (title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title)

/** 2026-3-7, 2026/03/07, 2026年3月7日, with a time behind it or not. */
function dayIn(written: string): Day | null {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(written) ?? []
  if (year === undefined) return null
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** What a matter says of the order it was opened for. */
export const textOfOrder = (channel: OrderChannel, { number, category, replyBy, content, decisionNo }: WorkOrder): string =>
  [`${channels[channel].name}${number}${decisionNo === null ? '' : `，对处罚决定${decisionNo}`}${category === null ? '' : `，类别：${category}`}${replyBy === null ? '' : `，要求${replyBy}前答复`}。`, content].join('\n')
