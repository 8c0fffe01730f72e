import { divisionOf, headOf } from './heads.ts'
import { endsSentence, type Line } from './lines.ts'
import { numberPattern, readNumber } from './numerals.ts'

const headWithin = new RegExp(`[ \\t\\u3000]{1,8}(?=[第笫][ \\t\\u3000]?(${numberPattern})条[ \\t\\u3000])`, 'g')

/** Puts articles that share a line each on its own: behind a sentence or a heading, apart on both sides, and next in number. */
export function splitArticles(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => mayHold(text))) return lines
  let last = 0
  const split: Line[] = []
  for (const line of lines) {
    const head = headOf(line.text)
    if (head?.form === 'apart') last = head.number
    const cuts: number[] = []
    for (const { index, 1: digits = '' } of mayHold(line.text) ? line.text.matchAll(headWithin) : []) {
      const number = readNumber(digits)
      const headed = cuts.length === 0 && endsHeading(line.text, index)
      if (!(headed || '。；：）”'.includes(line.text[index - 1]!)) || (number !== last + 1 && !(headed && number === 1))) continue
      last = number
      cuts.push(index)
    }
    if (cuts.length === 0) split.push(line)
    else split.push(...pieces(line, cuts))
  }
  return split
}

const mayHold = (text: string): boolean => text.indexOf('第', 1) > 0 || text.indexOf('笫', 1) > 0

/** 第一章　总则　第一条　为了…, all on one line. */
const endsHeading = (text: string, index: number): boolean => index < 60 && divisionOf(text.slice(0, index)) !== undefined

const pieces = (line: Line, cuts: readonly number[]): Line[] =>
  [0, ...cuts].map((from, piece) => ({ ...line, heading: piece === 0 ? line.heading : 0, text: line.text.slice(from, cuts[piece]).trim() }))

/** Puts a heading that bears only its number together with the line that names it. */
export function joinHeadings(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => divisionOf(text)?.title === '')) return lines
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && divisionOf(last.text)?.title === '' && isName(line)) joined[joined.length - 1] = { ...last, text: `${last.text}\u3000${line.text}` }
    else joined.push(line)
  }
  return joined
}

const isName = ({ text }: Line): boolean => text.length <= 40 && !endsSentence(text) && headOf(text) === undefined && divisionOf(text) === undefined
