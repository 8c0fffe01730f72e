import type { Day } from '../../core/norms/index.ts'
import { addDays, addMonths } from '../../core/periods/index.ts'

/** First days of months. */
export interface Months { readonly from: Day, readonly to: Day }

/** The months asked for; where none are, this year so far. */
export const monthsAsked = ({ from, to }: { readonly from?: string | undefined, readonly to?: string | undefined }, today: Day): Months =>
  ({ from: firstOf(from ?? `${today.slice(0, 4)}-01`), to: firstOf(to ?? today.slice(0, 7)) })

export interface Compared { readonly against: 'year' | 'months', readonly now: Months, readonly before: Months }

/** A month that is not over is compared with none, and nothing with months of which nobody looked at all. Of more than a year: with the months before. */
export function comparison({ from, to }: Months, against: 'year' | 'months' | undefined, today: Day, first: Day | null): Compared | null {
  const last = addMonths(firstOf(today.slice(0, 7)), -1)
  const now = { from, to: to < last ? to : last }
  const many = monthsIn(now)
  const back = (by: 'year' | 'months') => (by === 'year' ? 12 : many)
  const found = (against ? [against] : ['year', 'months'] as const).find(by => many > 0 && many <= back(by) && first !== null && first <= addMonths(from, -back(by)))
  return found === undefined ? null : { against: found, now, before: { from: addMonths(now.from, -back(found)), to: addMonths(now.to, -back(found)) } }
}

const monthsIn = ({ from, to }: Months): number => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
const firstOf = (month: string): Day => `${month}-01` as Day
export const spanOf = ({ from, to }: Months) => ({ from, to: addDays(addMonths(to, 1), -1) })
