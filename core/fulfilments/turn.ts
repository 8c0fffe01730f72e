import type { Day, Standing } from '../norms/index.ts'
import { addDays, addMonths, isDay } from '../periods/index.ts'

/** How often a standing duty comes round. */
export type Every = NonNullable<Standing['every']>

/** One round of a duty that comes again and again. */
export interface Turn {
  /** `2026`, `2026-H1`, `2026-Q3`, `2026-05`: what an entry is stored under. */
  readonly key: string
  /** 2026年上半年 */
  readonly name: string
  readonly from: Day
  readonly to: Day
  /** The day the law names, or the end of the turn. */
  readonly lastDay: Day
}

const months: Record<Every, number> = { year: 12, halfYear: 6, quarter: 3, month: 1 }

/** The turn in which a day lies. `by` is the month and day the law names for a yearly turn; 02-29 is the last of February. */
export function turnOf(every: Every, by: Standing['by'], day: Day): Turn {
  const size = months[every]
  const year = day.slice(0, 4)
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / size)
  const from = `${year}-${two(index * size + 1)}-01` as Day
  const to = addDays(addMonths(from, size), -1)
  return { key: keyOf(every, year, index), name: nameOf(every, year, index), from, to, lastDay: every === 'year' && by ? dayIn(year, by) : to }
}

/** The turn of that key; nothing where the text is no key of such turns. */
export function turnNamed(every: Every, by: Standing['by'], key: string): Turn | undefined {
  const [, year, half, quarter, month] = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d\d)))?$/.exec(key) ?? []
  const index = Number(half ?? quarter ?? month ?? 1) - 1
  const first = `${year}-${two(index * months[every] + 1)}-01`
  if (!year || !isDay(first)) return undefined
  const turn = turnOf(every, by, first)
  return turn.key === key ? turn : undefined
}

export const turnAfter = (every: Every, by: Standing['by'], turn: Turn): Turn => turnOf(every, by, addDays(turnOf(every, by, turn.to).to, 1))

const two = (number: number): string => String(number).padStart(2, '0')

function dayIn(year: string, by: string): Day {
  const [month = '', dayOfMonth = ''] = by.split('-')
  const named = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(named) ? named : addDays(addMonths(`${year}-${month.padStart(2, '0')}-01` as Day, 1), -1)
}

function keyOf(every: Every, year: string, index: number): string {
  switch (every) {
    case 'year': return year
    case 'halfYear': return `${year}-H${index + 1}`
    case 'quarter': return `${year}-Q${index + 1}`
    case 'month': return `${year}-${two(index + 1)}`
  }
}

function nameOf(every: Every, year: string, index: number): string {
  switch (every) {
    case 'year': return `${year}年`
    case 'halfYear': return `${year}年${index === 0 ? '上' : '下'}半年`
    case 'quarter': return `${year}年第${'一二三四'[index]}季度`
    case 'month': return `${year}年${index + 1}月`
  }
}
