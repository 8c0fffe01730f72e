import type { Day } from '../../core/norms/period.ts'
import { addMonths } from '../../core/periods/day.ts'

/** The months from the first one with records to this one, the latest first. */
export function monthsBack(from: string | null, today: string | undefined): { value: string; name: string }[] {
  const found: { value: string; name: string }[] = []
  if (from !== null && today !== undefined) for (let day = `${today.slice(0, 7)}-01` as Day; day >= `${from}-01`; day = addMonths(day, -1)) found.push({ value: day.slice(0, 7), name: day.slice(0, 7) })
  return found
}

export const monthIn = (text: string | undefined): string | undefined => (text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined)
