import { divisionOf, isCaption, type Head } from './heads.ts'
import type { Article, Chapter } from './lawText.ts'
import { chapterHead, Chapters, sectionOf } from './chapters.ts'
import { endsSentence, type Line } from './lines.ts'
import { marksIn } from './marks.ts'
import type { Outline } from './outline.ts'
import { paragraphsOf } from './paragraphs.ts'

interface Draft { readonly head: Head, caption?: string, readonly lines: Line[], item: number }

/** Sorts the lines from the first article to the last under their articles and headings. */
export function bodyOf(lines: readonly Line[], outline: Outline, leading: readonly Line[], problems: string[]): { chapters: Chapter[], articles: Article[] } {
  const chapters = new Chapters(problems)
  for (const line of leading) chapters.open((chapterHead(line) ?? sectionOf(line))!, line, 0)
  const headings = headingsIn(lines, outline)
  const drafts: Draft[] = []
  const end = endOfText(lines, outline)
  for (let index = outline.start; index < end; index++) {
    const line = lines[index]!
    const head = outline.heads.get(index)
    const heading = headings[index]
    if (head) drafts.push(draftOf(head, line))
    else if (chapters.completes(line, drafts.length, outline.heads.has(index + 1))) continue
    else if (heading && !continuesList(line, drafts.at(-1))) chapters.open(heading, line, drafts.length)
    else put(line, drafts.at(-1)!)
  }
  for (const line of lines.slice(end, outline.end)) problems.push(`第${line.at}行在最后一条之后，不像条文，没有读入：“${line.text}”`)
  const articles = drafts.map((draft) => articleOf(draft, problems))
  return { chapters: chapters.closed(articles), articles }
}

function draftOf(head: Head, line: Line): Draft {
  const draft: Draft = { head, lines: [], item: 0, ...(head.caption && { caption: head.caption }) }
  if (head.rest) put({ ...line, text: head.rest }, draft)
  return draft
}

function put(line: Line, draft: Draft): void {
  draft.lines.push(line)
  draft.item = marksIn(line.text).findLast(({ kind }) => kind === '（一）' || kind === '一、')?.number ?? draft.item
}

/** The second item of a list is no heading, though it bears no stop and an article follows. */
function continuesList(line: Line, draft: Draft | undefined): boolean {
  const [mark] = marksIn(line.text)
  if (!draft || mark?.from !== 0 || divisionOf(line.text)) return false
  return (mark.number === draft.item + 1 && draft.item > 0) || (mark.number === 1 && /[：:]$/.test(draft.lines.at(-1)?.text ?? ''))
}

/** A line of its own between the head and the text names the article. */
function articleOf({ head, caption, lines }: Draft, problems: string[]): Article {
  const named = caption === undefined && lines.length > 1 && head.rest === '' && isCaption(lines[0]!.text)
  const paragraphs = paragraphsOf(named ? lines.slice(1) : lines, problems)
  const { number, suffix } = head
  if (paragraphs.length === 0) problems.push(`${head.written}没有文字`)
  return { number, ...(suffix !== undefined && { suffix }), ...((named || caption) && { caption: caption ?? lines[0]!.text }), paragraphs }
}

/** More headings than these never stand right above one another. */
const most = 12

/** For each line the heading it is, looking from the end: headings stand above an article or above another heading. */
function headingsIn(lines: readonly Line[], { start, end, heads, quoted }: Outline): ReturnType<typeof chapterHead>[] {
  const headings: ReturnType<typeof chapterHead>[] = new Array(end)
  let run = 0
  for (let index = end - 1; index >= start; index--) {
    if (quoted.has(index) || heads.has(index)) continue
    const line = lines[index]!
    const above = heads.has(index + 1) || headings[index + 1] !== undefined
    const before = lines[index - 1]
    headings[index] = chapterHead(line) ?? (above && run < most && before && mayFollow(line, before) ? sectionOf(line) : undefined)
    run = headings[index] ? run + 1 : 0
  }
  return headings
}

/** A heading stands behind a whole sentence or another heading; else it is the rest of a broken line. */
const mayFollow = (line: Line, before: Line): boolean => /[。！？”』）》)]$/.test(before.text) || /^[一二三四五六七八九十]{1,3}、/.test(line.text)
  || chapterHead(before) !== undefined || sectionOf(before) !== undefined

/** Behind the last article there may be a signature, a date or a note of who printed it: short lines without a stop, one of them with a date. */
function endOfText(lines: readonly Line[], { end, heads }: Outline): number {
  let from = end
  while (from > 0 && !heads.has(from - 1) && lines[from - 1]!.text.length <= 40 && !endsSentence(lines[from - 1]!.text)) from--
  return lines.slice(from, end).some(({ text }) => /年.{1,3}月.{1,3}日/.test(text)) ? from : end
}
