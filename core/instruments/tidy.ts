/**
 * Facts as they come from text fields and from other programs, made fit for paper: no invisible characters (they would
 * be missing glyphs that nobody can find), no line breaks inside a line. In a list each line is an entry of its own.
 */
export function tidy<T>(value: T): T {
  return tidied(value) as T
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return lines(value).join('')
  if (Array.isArray(value)) return value.flatMap(part => typeof part === 'string' ? lines(part) : [tidied(part)])
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, tidied(part)]))
}

const lines = (text: string): string[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).map(line => line.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '').trim()).filter(line => line !== '')
