import { divisionOf, headOf, tidy } from './heads.ts'
import type { Article, ArticleNumber, Chapter, Level } from './lawText.ts'
import { beginning, endsSentence, type Line } from './lines.ts'
import { readNumber } from './numerals.ts'

/** A heading as it stands in the text. */
export interface ChapterHead {
  readonly level: Level
  /** The smaller, the more it holds. */
  readonly rank: number
  readonly number: number | null
  readonly title: string
}

const ranks: Record<Exclude<Level, '部分'>, number> = { 编: 1, 分编: 2, 章: 3, 节: 4, 目: 5 }

/** A line that is a heading by itself: 第一章　总则, 附则, or one that Markdown marks as such. */
export function chapterHead({ text, heading }: Line): ChapterHead | undefined {
  const division = divisionOf(text)
  if (division) return { ...division, level: division.level as Level, rank: division.level === '部分' ? 0 : ranks[division.level as keyof typeof ranks] }
  if ('总分附'.includes(text[0]!) && /^.\s*则$/.test(text)) return { level: '部分', rank: 1, number: null, title: tidy(text) }
  return heading > 0 && !endsSentence(text) ? numbered(text) ?? { level: '部分', rank: 3, number: null, title: tidy(text) } : undefined
}

/** A line without a stop that only its place above an article makes a heading: 一、管辖. */
export function sectionOf({ text }: Line): ChapterHead | undefined {
  if (text.length > 40 || headOf(text) !== undefined || /[，。；：？！|]|[^、]、$|\t/.test(text)) return undefined
  return numbered(text) ?? (text.length <= 25 ? { level: '部分', rank: 3, number: null, title: tidy(text) } : undefined)
}

function numbered(text: string): ChapterHead | undefined {
  const [, outer, inner, title = ''] = /^(?:([一二三四五六七八九十]{1,3})[、.．\s]|[（(]([一二三四五六七八九十]{1,3})[）)])\s{0,4}(\S.{0,60})$/.exec(text) ?? []
  if (outer === undefined && inner === undefined) return undefined
  return { level: '部分', rank: outer === undefined ? 7 : 6, number: readNumber(outer ?? inner!) ?? null, title: tidy(title) }
}

interface Open extends ChapterHead { readonly at: number, readonly from: number, title: string }

/** The headings of a text in their order, while it is read. */
export class Chapters {
  readonly #open: Open[] = []
  readonly #last = new Map<string, number>()
  readonly #unnumbered = new Map<number, number>()
  readonly #problems: string[]

  constructor(problems: string[]) {
    this.#problems = problems
  }

  /** `from`: how many articles stand above it. */
  open(head: ChapterHead, line: Line, from: number): void {
    if (head.number === null && line.heading === 0 && !/^[总分附]则$/.test(head.title)) this.#problems.push(`第${line.at}行“${head.title}”没有章次，当作标题读入`)
    this.#checkTurn(head, line)
    this.#open.push({ ...head, at: line.at, from })
  }

  /** A heading that broke off goes on in the next line. */
  completes({ text }: Line, from: number, aboveArticle: boolean): boolean {
    const last = this.#open.at(-1)
    if (!last || last.from !== from || !aboveArticle || endsSentence(text) || text.length > 60 || !(/[、和与及]$/.test(last.title) || /^[、和与及]/.test(text))) return false
    last.title = tidy(last.title + text)
    return true
  }

  /** 章 may be counted through the whole text or anew in each 编. One without a number takes the place of one. */
  #checkTurn(head: ChapterHead, line: Line): void {
    const key = `${head.level}${head.rank}`
    const last = this.#last.get(key)
    const unnumbered = this.#unnumbered.get(head.rank) ?? 0
    if (head.number === null) this.#unnumbered.set(head.rank, unnumbered + 1)
    else {
      this.#last.set(key, head.number)
      this.#unnumbered.set(head.rank, 0)
    }
    const before = last ?? 0
    if (head.number === null || head.number === 1 || (before < head.number && head.number <= before + unnumbered + 1 && (last !== undefined || unnumbered > 0))) return
    this.#problems.push(`第${line.at}行是“${beginning(line.text)}”，前面${last ? `是第${last}${head.level}` : '没有同级的标题'}，次序不相连`)
  }

  /** A heading holds the articles up to the next one of its own rank or above. */
  closed(articles: readonly Article[]): Chapter[] {
    const until: number[] = []
    const waiting: number[] = []
    for (const [index, { rank, from }] of this.#open.entries()) {
      while (waiting.length > 0 && this.#open[waiting.at(-1)!]!.rank >= rank) until[waiting.pop()!] = from
      waiting.push(index)
    }
    return this.#open.map(({ level, number, title, from }, index) => {
      const end = until[index] ?? articles.length
      return { level, number, title, first: from < end ? numberOf(articles[from]!) : null, last: from < end ? numberOf(articles[end - 1]!) : null }
    })
  }
}

const numberOf = ({ number, suffix }: Article): ArticleNumber => ({ number, ...(suffix !== undefined && { suffix }) })
