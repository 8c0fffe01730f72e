import { common } from './fields/index.ts'
import type { Values } from './fields/shape.ts'

/** Numbers of people that are never kept whole, by the name of their field. */
const masks = new Map(Object.entries(common).flatMap(([key, { personal }]) => (personal?.kept === 'masked' ? [[key, personal.mask] as const] : [])))

/** Masks them in a record that is about to be kept. */
export function maskNumbers(record: Values): void {
  for (const [key, mask] of masks) {
    const value = record[key]
    if (typeof value === 'string') record[key] = mask(value)
  }
}

/** What a sender wrote, with these numbers masked wherever they stand. */
export function maskedWritten(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(maskedWritten)
  if (typeof written !== 'object' || written === null) return written
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, masks.has(key) && typeof value !== 'object' ? masks.get(key)!(String(value)) : maskedWritten(value)]))
}
