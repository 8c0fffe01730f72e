import { createHash } from 'node:crypto'

/** The import that something is which comes again: the same, the same import. A UUID by its form (RFC 9562, version 8). */
export function importIdOf(what: string): string {
  const hex = createHash('sha256').update(what).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
