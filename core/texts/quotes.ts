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
  const quoted = new Set<number>()
  if (!balance.some((each) => each > 0)) return quoted
  const closes = closesOf(balance, lines)
  const apart = apartFrom(lines.length, headAt)
  for (let open = 0; open < lines.length; open++) {
    const close = closes[open]
    if (close === undefined || goesOn(open, close, apart)) continue
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

/**
 * For each line that opens a quotation the line that closes it. Sums up the marks of all lines before; a quotation closes where the sum first falls
 * back to what it was. From the end, the lines that lie lower than all between are kept, so that each search takes few steps.
 */
function closesOf(balance: readonly number[], lines: readonly Line[]): readonly (number | undefined)[] {
  let sum = 0
  const sums = balance.map((each, index) => (sum += withinQuotation(lines[index]!.text, each)))
  const closes: (number | undefined)[] = []
  const lower: number[] = []
  for (let open = lines.length - 1; open >= 0; open--) {
    if (balance[open]! > 0) {
      const close = firstAtMost(sums[open]! - balance[open]!, lower, sums)
      if (close !== undefined && close - open <= longest) closes[open] = close
    }
    while (lower.length > 0 && sums[lower.at(-1)!]! >= sums[open]!) lower.pop()
    lower.push(open)
  }
  return closes
}

/** `lower`: lines from the last to the first, each with a smaller sum than those after it in the list. */
function firstAtMost(limit: number, lower: readonly number[], sums: readonly number[]): number | undefined {
  let [from, to] = [0, lower.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sums[lower[middle]!]! <= limit) from = middle + 1
    else to = middle
  }
  return lower[from - 1]
}

/** The articles that stand apart: for each line the last up to it and the first from it on. */
interface Apart { readonly upTo: readonly Numbered[], readonly from: readonly Numbered[] }
type Numbered = { readonly index: number, readonly number: number } | undefined

function apartFrom(length: number, headAt: (index: number) => Head | null | undefined): Apart {
  const [upTo, from]: [Numbered[], Numbered[]] = [[], new Array<Numbered>(length)]
  const at = (index: number, otherwise: Numbered): Numbered => {
    const head = headAt(index)
    return head?.form === 'apart' ? { index, number: head.number } : otherwise
  }
  for (let index = 0; index < length; index++) upTo.push(at(index, upTo[index - 1]))
  for (let index = length - 1; index >= 0; index--) from[index] = at(index, from[index + 1])
  return { upTo, from }
}

/** Whether the articles simply go on between the marks. */
function goesOn(open: number, close: number, { upTo, from }: Apart): boolean {
  const [first, last] = [from[open + 1], upTo[close]]
  if (!first || !last || first.index > close) return false
  const after = near(from[close + 1], close)
  const before = near(upTo[open], open)
  if (after === undefined) return before !== undefined && first.number === before + 1
  return after === last.number + 1 && after !== (before ?? 0) + 1
}

const near = (found: Numbered, index: number): number | undefined => (found && Math.abs(found.index - index) <= longest ? found.number : undefined)
