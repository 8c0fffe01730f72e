import { annexesOf } from './annexes.ts'
import { bodyOf } from './body.ts'
import { chapterHead, sectionOf } from './chapters.ts'
import { frontOf, squeezed } from './front.ts'
import type { Annex, Article, Chapter, LawText } from './lawText.ts'
import { isPageNumber, linesOf, type Line } from './lines.ts'
import { outlineOf } from './outline.ts'
import { joinHeadings, splitArticles } from './split.ts'

/**
 * Reads a text as authorities publish it: plain or Markdown, a 通知 and a table of contents above it, items on one line or on many.
 * What it cannot place it reports and never guesses; it never throws, and takes time in proportion to the text.
 */
export function parseLawText(source: string): LawText {
  const all = linesOf(source)
  const pages = all.filter(isPageNumber)
  const left = new Set(pages)
  const lines = joinHeadings(splitArticles(pages.length === 0 ? all : all.filter((line) => !left.has(line))))
  const [damage, unplaced, doubts]: [string[], string[], string[]] = [damageOf(source), [], []]
  const outline = outlineOf(lines, damage)
  if (!outline) return { ...withoutArticles(lines), chapters: [], articles: [], problems: [...damage, ...whyNone(lines)] }
  const behind = lines[outline.end]?.at ?? Infinity
  const leading = leadingHeads(lines.slice(0, outline.start))
  const { chapters, articles } = bodyOf(lines, outline, leading, doubts)
  const annexes = annexesOf([...lines.slice(outline.end), ...pages.filter(({ at }) => at > behind)].sort((one, other) => one.at - other.at))
  const { title, adopted, preamble, from } = frontOf(lines.slice(0, outline.start - leading.length), headingsOf(chapters, annexes, articles), unplaced)
  for (const { at, text } of pages) if (at > from && at < behind) unplaced.push(`第${at}行像是页码，没有读入：“${text}”`)
  return {
    title, adopted, ...(preamble !== undefined && { preamble }), chapters, articles, ...(annexes.length > 0 && { annexes }),
    problems: [...damage, ...unplaced, ...doubts],
  }
}

/** Everything that a table of contents may name. What an annex is called may stand below its number. */
const headingsOf = (chapters: readonly Chapter[], annexes: readonly Annex[], articles: readonly Article[]): ReadonlySet<string> => new Set([
  ...chapters.map(({ title }) => title), ...articles.map(({ caption = '' }) => caption),
  ...annexes.flatMap(({ title, text }) => [title, title + text.split('\n', 1).join('')]),
].map(squeezed))

function damageOf(source: string): string[] {
  const signs = source.split('\uFFFD').length - 1
  return signs > 0 ? [`有${signs}个字不能识别，文件可能损坏，或者编码不是UTF-8或GB18030`] : []
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
  const { title, adopted } = frontOf(lines.slice(0, text < 0 ? 20 : text), new Set(), [])
  return { title, adopted }
}

function whyNone(lines: readonly Line[]): string[] {
  const sections = lines.filter(({ text }) => /^[一二三四五六七八九十]{1,3}、/.test(text)).length
  if (sections > 1) return ['本文分“一、二、三……”叙述，没有“第…条”，不能按条引用']
  return ['没有找到任何一条：每一条应当以“第一条”这样的字样另起一行']
}
