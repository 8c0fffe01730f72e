import { chapterHead, sectionOf } from './chapters.ts'
import { divisionOf, headOf, tidy } from './heads.ts'
import { endsSentence, type Line } from './lines.ts'
import { isImprint, notesAmong } from './notes.ts'
import { isAnnex } from './outline.ts'
import { bears, titleAmong } from './title.ts'

interface Front {
  readonly title: string
  readonly adopted: string
  readonly preamble?: string
  /** Where the law begins: the line below its title. */
  readonly from: number
}

/** What stands above the first article: the title, the note of adoption and amendments, a preamble. `headings`: those that the text has. */
export function frontOf(lines: readonly Line[], headings: ReadonlySet<string>, problems: string[]): Front {
  const plain = lines.filter((line) => line.heading > 0 || !(divisionOf(line.text) || isAnnex(line)))
  const notes = notesAmong(plain)
  const { title, note } = titleAmong(plain.filter((line) => !notes.has(line)), problems)
  // A decision that stands above the law has a note of its own.
  const titleAt = plain.find(({ text }) => bears(text, title))?.at ?? 0
  const below = [...notes].filter(({ at }) => at >= titleAt)
  const under = belowTitle(lines, title)
  const { imprint, preamble } = sorted(under, notes, title, headings, problems)
  const printed = [...(below.length > 0 ? below : notes), ...imprint].toSorted((one, other) => one.at - other.at)
  const adopted = [...(note ? [note] : []), ...printed.map(({ text }) => text)]
  const from = under[0]?.at ?? lines.at(-1)?.at ?? 0
  return { title, from, adopted: [...new Set(adopted)].join('\n'), ...(preamble.length > 0 && { preamble: preamble.map(({ text }) => text).join('\n') }) }
}

/** The lines behind the last that bears the title. Without a title nobody can tell what belongs to the law. */
function belowTitle(lines: readonly Line[], title: string): readonly Line[] {
  const last = lines.findLastIndex(({ text }, index) => bears(text, title) || (index > 0 && bears(lines[index - 1]!.text + text, title)))
  return last < 0 ? [] : lines.slice(last + 1)
}

interface Sorted { readonly imprint: readonly Line[], readonly preamble: readonly Line[] }

const contentsHead = /^\|?\s*目\s*[录次]\s*(?:$|[:：]$|(?=第))/
const preambleHead = /^(?:序\s*言|前\s*言|导\s*言|引\s*言|序)$/

/** A preamble begins with its heading or its first sentence and goes on to the first article; a table of contents is no part of it. */
function sorted(lines: readonly Line[], notes: ReadonlySet<Line>, title: string, headings: ReadonlySet<string>, problems: string[]): Sorted {
  const [imprint, preamble, entries]: [Line[], Line[], Line[]] = [[], [], []]
  const strays: Line[] = []
  let [inContents, inNotes] = [false, false]
  for (const [index, line] of lines.entries()) {
    if (notes.has(line) || (preamble.length === 0 && !divisionOf(line.text) && (isImprint(line.text) || speaksOf(line.text, title) || (!inContents && isSubtitle(line))))) {
      // What stands between two lines of a note is a piece of it.
      imprint.push(...(inNotes ? strays.splice(0) : []), ...(notes.has(line) ? [] : [line]))
      inNotes = true
    } else if (contentsHead.test(line.text)) {
      inContents = true
      entries.push(...entriesIn(line))
    } else if (isEntry(line, lines[index + 1], inContents, preamble.length > 0)) entries.push(...entriesIn(line))
    else if (preamble.length === 0 && isPartOf(line.text, title)) continue
    else if (preamble.length > 0 || endsSentence(line.text) || preambleHead.test(line.text)) {
      inContents = false
      preamble.push(line)
    } else strays.push(line)
  }
  report(strays, entries, new Set([...headings, ...preamble.slice(0, 1).map(({ text }) => squeezed(text))]), problems)
  return { imprint, preamble }
}

function report(strays: readonly Line[], entries: readonly Line[], known: ReadonlySet<string>, problems: string[]): void {
  for (const { at, text } of strays) problems.push(`第${at}行在标题与第一条之间，不能断定是什么，没有读入：“${text}”`)
  const missing = entries.filter((line) => !known.has(nameOf(line)))
  if (missing.length > 0) problems.push(`目录中的这些标题，正文中没有：${missing.map(({ text }) => `“${text}”`).join('、')}`)
}

/** A line of a table of contents. One that names the preamble stands above other lines of it, not above a sentence. */
function isEntry(line: Line, next: Line | undefined, inContents: boolean, inPreamble: boolean): boolean {
  if (preambleHead.test(line.text)) return inContents && next !== undefined && !endsSentence(next.text)
  const heads = chapterHead(line) !== undefined || isAnnex(line) || (inContents && headOf(line.text) !== undefined)
  return inContents ? heads || !endsSentence(line.text) : heads && !inPreamble
}

/** What a line of a table of contents names, without its number. */
const nameOf = (line: Line): string => {
  const article = headOf(line.text)
  return squeezed(article ? article.caption ?? article.rest : (chapterHead(line) ?? sectionOf(line))?.title ?? line.text)
}

/** A table of contents may stand on one line. */
const entriesIn = (line: Line): Line[] =>
  line.text.replace(contentsHead, '').split(/[\s|]+(?=第[^\s第]{1,6}[编章节])|\|$/).filter((text) => /[^|\s-]/.test(text)).map((text) => ({ ...line, text }))

/** A second heading of the first order. */
const isSubtitle = (line: Line): boolean => line.heading === 1 && !preambleHead.test(line.text) && !isAnnex(line) && chapterHead(line)?.number === null

/** 关于印发《…》的通知 */
const speaksOf = (text: string, title: string): boolean => title !== '' && !/[。；：]/.test(text) && text.length > title.length && nameless(text).includes(nameless(title))
const nameless = (text: string): string => text.replace(/[\s《》〈〉<>（）()]/g, '')

const isPartOf = (text: string, title: string): boolean => squeezed(title).includes(squeezed(text))

/** A heading by which it is found again: without spaces, signs and the page it stands on. */
export const squeezed = (heading: string): string => tidy(heading).replace(/[\s*：:、.．]/g, '')
