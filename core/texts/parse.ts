import { bodyOf } from './body.ts'
import { chapterHead, sectionOf } from './chapters.ts'
import { frontOf } from './front.ts'
import type { LawText } from './lawText.ts'
import { isPageNumber, linesOf, type Line } from './lines.ts'
import { outlineOf } from './outline.ts'
import { joinHeadings, splitArticles } from './split.ts'

/**
 * Reads a text as authorities publish it: plain or Markdown, a 通知 and a table of contents above it, items on one line or on many.
 * What it cannot place it reports and never guesses; it never throws, and takes time in proportion to the text.
 */
export function parseLawText(source: string): LawText {
  const problems: string[] = []
  const all = linesOf(source)
  const lines = joinHeadings(splitArticles(all.filter((line) => !isPageNumber(line))))
  const damaged = source.split('\uFFFD').length - 1
  if (damaged > 0) problems.push(`有${damaged}个字不能识别，文件可能损坏，或者编码不是UTF-8或GB18030`)
  const outline = outlineOf(lines, problems)
  if (!outline) return { ...withoutArticles(lines), chapters: [], articles: [], problems: [...problems, ...whyNone(lines)] }
  const [first, behind] = [lines[outline.start]!.at, lines[outline.end]?.at ?? Infinity]
  for (const page of all) if (page.at > first && page.at < behind && isPageNumber(page)) problems.push(`第${page.at}行像是页码，没有读入：“${page.text}”`)
  const leading = leadingHeads(lines.slice(0, outline.start))
  const front = frontOf(lines.slice(0, outline.start - leading.length), problems)
  return { ...front, ...bodyOf(lines, outline, leading, problems), problems }
}

/** The headings right above the first article: 第一编, 第一章. Those of a table of contents before them do not count. */
function leadingHeads(front: readonly Line[]): Line[] {
  let from = front.length
  let rank = Infinity
  while (from > 0) {
    const line = front[from - 1]!
    const head = chapterHead(line) ?? sectionOf(line)
    if (!head || (line.heading === 1 && head.number === null) || head.rank >= rank || head.number !== 1 && !(head.number === null && (line.heading > 0 || head.rank === 1))) break
    rank = head.rank
    from--
  }
  return front.slice(from)
}

/** A decision or notice: its title and note are told all the same. */
function withoutArticles(lines: readonly Line[]): { title: string, adopted: string } {
  const text = lines.findIndex(({ text: line, heading }) => heading === 0 && /[。：]$/.test(line) && !/^[（(]/.test(line))
  return frontOf(lines.slice(0, text < 0 ? 20 : text), [])
}

function whyNone(lines: readonly Line[]): string[] {
  const sections = lines.filter(({ text }) => /^[一二三四五六七八九十]{1,3}、/.test(text)).length
  if (sections > 1) return ['本文分“一、二、三……”叙述，没有“第…条”，不能按条引用']
  return ['没有找到任何一条：每一条应当以“第一条”这样的字样另起一行']
}
