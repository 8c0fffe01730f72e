import { refused } from './refused.ts'

/** Nobody reads an exact count beyond this. */
export const countedTo = 10_000

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Pass it on to go on; null on the last page. */
  readonly next: string | null
  readonly total: number
  /** There are more than `total`. */
  readonly about: boolean
}

/** A page of rows of which one more than wanted was asked for, and the key of the last that is shown. */
export function pageOf<Row>(rows: readonly Row[], limit: number, count: number, keyOf: (row: Row) => readonly (string | number)[]): Page<Row> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown, next: rows.length > shown.length && last ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null,
    total: Math.min(count, countedTo), about: count > countedTo,
  }
}

/** The key that the page before gave: each part as text of its pattern. */
export function keyIn(after: string | undefined, ...patterns: readonly RegExp[]): string[] | null {
  if (after === undefined) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    if (Array.isArray(key) && key.length === patterns.length && patterns.every((pattern, at) => pattern.test(String(key[at])))) return key.map(String)
  } catch { /* not ours: said below */ }
  throw refused('cursor.broken', 400, '翻页位置不对。请回到第一页重新查询。', { errors: [{ field: 'query.after', code: 'cursor.broken', says: '不是上一页给出的位置' }] })
}

export const dayPart = /^\d{4}-\d\d-\d\d$/
export const idPart = /^\d{1,15}$/
export const instantPart = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
export const uuidPart = /^[0-9a-f-]{36}$/
