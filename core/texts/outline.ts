import { headOf, type Head } from './heads.ts'
import type { ArticleNumber } from './lawText.ts'
import { beginning, endsSentence, type Line } from './lines.ts'
import { nameOf } from './place.ts'
import { quotedLines } from './quotes.ts'
import { namesLaw } from './title.ts'

/** Where the articles of a text begin and end, and which of its lines open one. */
export interface Outline {
  readonly start: number
  /** Behind the last line that belongs to an article: an annex, another text, or nothing. */
  readonly end: number
  readonly heads: ReadonlyMap<number, Head>
  readonly quoted: ReadonlySet<number>
}

interface Candidate { readonly index: number, readonly head: Head }

const annexHead = /^附(?:件|表|录|图|文)?[ \t\u3000]{0,2}[一二三四五六七八九十\d]{0,3}(?:[：:]|$|[ \t\u3000]+\S)/

export const isAnnex = (line: Line): boolean => line.text.length <= 60 && annexHead.test(line.text) && !/[。；]$/.test(line.text) && !/^附\s*则/.test(line.text)

/** Undefined for a text without articles. What is in doubt goes to `problems`. */
export function outlineOf(lines: readonly Line[], problems: string[]): Outline | undefined {
  const read = lines.map(({ text }) => headOf(text))
  const quoted = quotedLines(lines, (index) => read[index])
  const opens = (index: number, number?: number): boolean => {
    const head = read[index]
    return !quoted.has(index) && !!head && head.form !== 'cites' && (number === undefined ? head.form === 'apart' : head.number === number && head.suffix === undefined)
  }
  const first: number[] = []
  let apart: number | undefined
  for (let index = 0; index < lines.length && first.length < 2; index++) {
    if (opens(index, 1)) first.push(index)
    if (apart === undefined && opens(index)) apart = index
  }
  const start = startOf(first, lines) ?? apart
  const unread = lines.filter((_, index) => index > (start ?? -1) && read[index] === null && !quoted.has(index))
  for (const { at, text } of unread) problems.push(`第${at}行的条次不能读出：“${beginning(text)}”`)
  if (start === undefined) return undefined
  const annex = lines.findIndex((line, index) => index > start && isAnnex(line) && !quoted.has(index))
  const end = annex < 0 ? lines.length : annex
  const candidates: Candidate[] = []
  for (let index = start; index < end; index++) {
    const head = read[index]
    if (head && !quoted.has(index)) candidates.push({ index, head })
  }
  const walked = walk(candidates, lines, end, problems)
  if (walked.end === end) reportLater(lines, end, read, [...walked.heads.values()].at(-1), problems)
  return { start, quoted, heads: walked.heads, end: walked.end === end ? end : otherTextFrom(walked.end, lines, walked.heads) }
}

/** Articles that go on behind an annex may be part of the law after all. */
function reportLater(lines: readonly Line[], end: number, read: readonly (Head | null | undefined)[], last: Head | undefined, problems: string[]): void {
  for (let index = end; index < lines.length; index++) {
    const head = read[index]
    if (head?.form !== 'apart') continue
    if (last && head.number > 1 && follows(head, last)) problems.push(`第${lines[index]!.at}行在附件之后又是${head.written}，与${nameOf(last)}相连，没有读作条文，保留在附件中`)
    return
  }
}

/** Lines above the first article of another text among which its title is looked for. */
const farthest = 60

/** Another text begins with its title, if it has one that can be told. */
function otherTextFrom(article: number, lines: readonly Line[], heads: ReadonlyMap<number, Head>): number {
  for (let index = article - 1; index > article - farthest && !heads.has(index); index--) if (namesLaw(lines[index]!.text)) return index
  return article
}

/** A table of contents may name the articles too: it holds no sentence. */
function startOf([first, second]: readonly number[], lines: readonly Line[]): number | undefined {
  if (first === undefined || second === undefined) return first
  return lines.slice(first, second).some(({ text }) => endsSentence(text)) ? first : second
}

const follows = (head: ArticleNumber, last: ArticleNumber | undefined): boolean => (head.suffix === undefined
  ? head.number === (last?.number ?? 0) + 1
  : head.number === last?.number && head.suffix === (last.suffix ?? 0) + 1)

const keyOf = ({ number, suffix }: ArticleNumber): string => `${number}-${suffix ?? 0}`

function walk(candidates: readonly Candidate[], lines: readonly Line[], end: number, problems: string[]): Pick<Outline, 'heads' | 'end'> {
  const heads = new Map<number, Head>()
  const lastApart = lastOf(candidates.filter(({ head }) => head.form === 'apart'))
  const lastOpening = lastOf(candidates.filter(({ head }) => head.form !== 'cites'))
  const nextApart = nextOf(candidates)
  let last: Head | undefined
  for (const [position, { index, head }] of candidates.entries()) {
    const where = `第${lines[index]!.at}行`
    const verdict = judge(head, last, {
      comesApart: (lastApart.get(keyOf(head)) ?? -1) > index, comesAgain: (lastOpening.get(keyOf(head)) ?? -1) > index,
      next: nextApart[position], successorComes: (lastOpening.get(keyOf({ number: head.number + 1 })) ?? -1) > index,
    })
    if (verdict === 'again') {
      problems.push(`${where}又是${head.written}，前面已经到${nameOf(last!)}：从这一行起共${end - index}行不能断定属于本文，没有读作条文，保留在附件中`)
      return { heads, end: index }
    }
    if (verdict === 'doubt') problems.push(`${where}以“${head.written}”开头而后面没有空格，不能断定是新的一条还是引用：“${beginning(lines[index]!.text)}”`)
    if (verdict === 'stray') problems.push(`${where}以“${head.written}”开头，而下文从${nameOf(last!)}接着编号，当作正文读入：“${beginning(lines[index]!.text)}”`)
    if (verdict === 'jump') problems.push(`${where}是${head.written}，前面是${last ? nameOf(last) : '开头'}，条次不相连`)
    if (verdict !== 'open' && verdict !== 'jump') continue
    heads.set(index, head)
    last = head
  }
  return { heads, end }
}

interface Surroundings {
  /** The same number opens an article further on, apart or at all; the next one does. */
  readonly comesApart: boolean
  readonly comesAgain: boolean
  readonly successorComes: boolean
  readonly next: Head | undefined
}

function judge(head: Head, last: Head | undefined, { comesApart, comesAgain, successorComes, next }: Surroundings): 'open' | 'jump' | 'text' | 'doubt' | 'stray' | 'again' {
  const inTurn = follows(head, last)
  const gluedText = last !== undefined && last.form !== 'apart'
  if (head.form === 'cites') {
    if (!inTurn || comesAgain) return 'text'
    return gluedText && successorComes ? 'open' : 'doubt'
  }
  if (head.form === 'glued') {
    if (inTurn || !last) return comesApart ? 'text' : 'open'
    if (gluedText && keyOf(head) === keyOf(last)) return 'doubt'
    return gluedText && successorComes && head.number === last.number + 2 ? 'jump' : 'text'
  }
  if (inTurn) return 'open'
  if (last && head.number === 1 && head.suffix === undefined) return 'again'
  return last && next && follows(next, last) ? 'stray' : 'jump'
}

const lastOf = (candidates: readonly Candidate[]): Map<string, number> => new Map(candidates.map(({ index, head }) => [keyOf(head), index]))

/** For each candidate the next one after it that stands apart. */
function nextOf(candidates: readonly Candidate[]): (Head | undefined)[] {
  const next: (Head | undefined)[] = []
  let seen: Head | undefined
  for (let position = candidates.length - 1; position >= 0; position--) {
    next[position] = seen
    const { head } = candidates[position]!
    if (head.form === 'apart') seen = head
  }
  return next
}
