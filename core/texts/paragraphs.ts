import type { Paragraph } from './lawText.ts'
import { beginning, endsSentence, isDisplay, type Line } from './lines.ts'
import { marksIn, type Kind, type Mark } from './marks.ts'

interface Draft {
  text: string
  readonly items: string[]
  /** How its list is numbered, once there is one. */
  kind?: Kind
}

/** Print knows no space behind a full stop: a paragraph ended there. */
const gap = /。[ \t\u3000]+(?=[^\s（(\d])/

interface Placed extends Pick<Line, 'at' | 'text'> {
  readonly marks: readonly Mark[]
  /** Print broke the line above in two: this one is not indented as paragraphs are. */
  readonly wrapped: boolean
}

type Upcoming = Partial<Record<Kind, number>>
const none: Upcoming = {}

/**
 * A line is a 款; a numbered line belongs to the 款 above it. A line between two items of one list belongs to the first of them;
 * a line after the last item is a 款 of its own. A sentence that is not at its end goes on in the next line.
 */
export function paragraphsOf(lines: readonly Line[], problems: string[]): Paragraph[] {
  const placed = lines.map(({ at, text, indented }): Placed => ({ at, text, marks: marksIn(text), wrapped: !indented && lines[0]!.indented }))
  const upcoming = placed.some(({ marks }) => marks.length > 0) ? upcomingOf(placed) : []
  const drafts: Draft[] = []
  const doubts = new Doubts()
  for (const [index, line] of placed.entries()) {
    const last = drafts.at(-1)
    const [mark] = line.marks
    if (mark?.from === 0) placeItem(line, mark, drafts, doubts)
    else if (last && goesOn(last, line, upcoming[index] ?? none, placed[index - 1]!, doubts)) append(last, line.text, line.wrapped && !endsSentence(placed[index - 1]!.text))
    else open(line, drafts)
    if (isCutShort(line, placed[index + 1])) doubts.add('没有以句号、冒号或者分号结束，可能不全', line)
    if (gap.test(line.text)) doubts.add('的句号之后有空格，可能是几款并作了一行', line)
  }
  problems.push(...doubts.told())
  return drafts.map(({ text, items }) => ({ text, items }))
}

/** For each line: which number the next line of each kind of list begins with. */
function upcomingOf(lines: readonly Placed[]): Upcoming[] {
  const upcoming: Upcoming[] = []
  let seen: Upcoming = {}
  for (let index = lines.length - 1; index >= 0; index--) {
    upcoming.push(seen)
    const [mark] = lines[index]!.marks
    if (mark?.from === 0 && seen[mark.kind] !== mark.number) seen = { ...seen, [mark.kind]: mark.number }
  }
  return upcoming.reverse()
}

function open(line: Placed, drafts: Draft[]): void {
  const draft: Draft = { text: '', items: [] }
  drafts.push(draft)
  const [first] = line.marks
  const list = first && first.number === 1 ? run(line.marks, first.kind, 1) : []
  cut(draft, line.text, first?.kind === '（一）' || list.length > 1 ? list : [])
}

/** The marks of a list that go on from a number without a gap. */
function run(marks: readonly Mark[], kind: Kind, from: number): Mark[] {
  let next = from
  return marks.filter((mark) => mark.kind === kind && mark.number === next && next++)
}

/** What stands before the first mark joins the text, or the item before it; each mark begins an item. */
function cut(draft: Draft, text: string, marks: readonly Mark[]): void {
  const before = text.slice(0, marks[0]?.from).trim()
  if (before) append(draft, before)
  if (marks[0]) draft.kind = marks[0].kind
  for (const [index, mark] of marks.entries()) draft.items.push(text.slice(mark.to, marks[index + 1]?.from).trim())
}

function append(draft: Draft, text: string, wrapped = false): void {
  const between = wrapped ? '' : '\n'
  if (draft.items.length > 0) draft.items.push(draft.items.pop()! + between + text)
  else draft.text += (draft.text && between) + text
}

function placeItem(line: Placed, mark: Mark, drafts: Draft[], doubts: Doubts): void {
  const draft = drafts.at(-1)
  if (!draft) {
    doubts.add('的项前面没有引导的文字', line)
    drafts.push({ text: line.text, items: [] })
    return
  }
  if (draft.kind === undefined && mark.number === 1) cut(draft, line.text, run(line.marks, mark.kind, 1))
  else if (draft.kind === mark.kind && mark.number === draft.items.length + 1) cut(draft, line.text, run(line.marks, mark.kind, mark.number))
  else {
    if (draft.kind === undefined || draft.kind === mark.kind) doubts.add('的项与前一项不相连', line)
    append(draft, line.text)
  }
}

function goesOn(draft: Draft, line: Placed, upcoming: Upcoming, before: Placed, doubts: Doubts): boolean {
  if (draft.kind !== undefined && upcoming[draft.kind] === draft.items.length + 1) return true
  if (isDisplay(line.text)) return true
  if (isDisplay(before.text) || endsSentence(before.text)) return isBareList(draft, line, before)
  if (!/[，、,]$/.test(before.text) && !line.wrapped) doubts.add('没有以句号、冒号或者分号结束，与下一行并作一款', before)
  return true
}

/** Lines below a colon that end in ， or ； are a list without numbers. */
const isBareList = (draft: Draft, line: Placed, before: Placed): boolean => draft.items.length === 0
  && (/[；;]$/.test(before.text) || (/[：:]$/.test(before.text) && /[，；、,;]$/.test(line.text)))

/** The last line of a 款 or an item lacks its stop: something may be missing. An item before the next item is left in peace. */
function isCutShort(line: Placed, next: Placed | undefined): boolean {
  if (endsSentence(line.text) || isDisplay(line.text)) return false
  const isItem = line.marks[0]?.from === 0
  return next === undefined ? !isItem || /[，、,]$/.test(line.text) : next.marks[0]?.from === 0 && !isItem
}

/** What is in doubt about the lines of one article: of each kind the first line, and how many more. */
class Doubts {
  readonly #first = new Map<string, Placed>()
  readonly #count = new Map<string, number>()

  add(says: string, line: Placed): void {
    if (!this.#first.has(says)) this.#first.set(says, line)
    this.#count.set(says, (this.#count.get(says) ?? 0) + 1)
  }

  told(): string[] {
    return [...this.#first].map(([says, { at, text }]) => {
      const more = this.#count.get(says)! - 1
      return `第${at}行${says}：“${beginning(text)}”${more > 0 ? `（本条另有${more}行如此）` : ''}`
    })
  }
}
