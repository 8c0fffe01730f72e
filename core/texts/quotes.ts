import type { Head } from './heads.ts'
import type { Line } from './lines.ts'

/** No quotation of an article runs longer. */
const longest = 200

/**
 * The lines that stand inside “…” opened on an earlier line. An amendment quotes whole articles; they are none of its own.
 * A mark that nobody closes quotes nothing, and neither does a pair between which the articles simply go on.
 */
export function quotedLines(lines: readonly Line[], headAt: (index: number) => Head | null | undefined): ReadonlySet<number> {
  const balance = lines.map(({ text }) => balanceOf(text))
  const within = lines.map(({ text }, index) => withinQuotation(text, balance[index]!))
  const quoted = new Set<number>()
  for (let open = 0; open < lines.length; open++) {
    if (balance[open]! <= 0) continue
    const close = closeOf(balance[open]!, open + 1, within)
    if (close === undefined || goesOn(open, close, lines, headAt)) continue
    for (let inside = open + 1; inside <= close; inside++) quoted.add(inside)
    open = close
  }
  return quoted
}

function balanceOf(text: string): number {
  return countOf(text, '“') - countOf(text, '”')
}

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** Each paragraph of a long quotation may open it anew; only the last closes it. */
const withinQuotation = (text: string, balance: number): number =>
  (text.startsWith('“') && (balance > 0 || /”[。；]?$/.test(text)) ? balance - 1 : balance)

function closeOf(opened: number, from: number, within: readonly number[]): number | undefined {
  let depth = opened
  for (let index = from; index < Math.min(within.length, from + longest); index++) {
    depth += within[index]!
    if (depth <= 0) return index
  }
  return undefined
}

function goesOn(open: number, close: number, lines: readonly Line[], headAt: (index: number) => Head | null | undefined): boolean {
  const inside = numbersIn(open + 1, close, headAt)
  if (inside.length === 0) return false
  const [after] = numbersIn(close + 1, Math.min(lines.length - 1, close + longest), headAt)
  const [before] = numbersIn(Math.max(0, open - longest), open, headAt).slice(-1)
  if (after === undefined) return before !== undefined && inside[0] === before + 1
  return after === inside.at(-1)! + 1 && after !== (before ?? 0) + 1
}

function numbersIn(from: number, to: number, headAt: (index: number) => Head | null | undefined): number[] {
  const numbers: number[] = []
  for (let index = from; index <= to; index++) {
    const head = headAt(index)
    if (head && head.form === 'apart') numbers.push(head.number)
  }
  return numbers
}
