import type { Article, ArticleNumber, LawText, Paragraph } from './lawText.ts'
import { chineseNumeral } from './numerals.ts'

/** Where a citation points: 第26条第1款第2项. */
export interface Place {
  readonly article: number
  /** A numbered part of a document that has no articles: 第6部分. */
  readonly part?: true
  readonly suffix?: number
  readonly paragraph?: number
  readonly item?: number
}

/** Reads a citation in arabic numerals; undefined for anything else. */
export function placeOf(cite: string): Place | undefined {
  const part = /^第(\d+)部分$/.exec(cite)
  if (part) return { article: Number(part[1]), part: true }
  const parts = /^第(\d+)条(?:之(\d+))?(?:第(\d+)款)?(?:第(\d+)项)?$/.exec(cite)
  if (!parts) return undefined
  const [article, suffix, paragraph, item] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  return { article: article!, ...(suffix && { suffix }), ...(paragraph && { paragraph }), ...(item && { item }) }
}

/** The words that stand at a citation, or a sentence that says what is missing. */
export type Unit = { readonly words: string } | { readonly missing: string }

/** 第26条第2项 without a 款 means the one list of that article, in whichever 款 it stands. */
export function unitAt(text: LawText, cite: string): Unit {
  const place = placeOf(cite)
  if (!place) return { missing: `“${cite}”不是条文的引用，应当写作 第25条第1款第4项` }
  if (place.part) return { missing: `《${text.title}》的${cite}没有拆分成条文，不能逐条核对` }
  const article = articleAt(text, { number: place.article, ...(place.suffix && { suffix: place.suffix }) })
  if (!article) return { missing: `《${text.title}》没有${nameOf({ number: place.article, ...place })}` }
  if (place.paragraph === undefined) {
    return place.item === undefined ? { words: article.paragraphs.map(wordsOf).join('\n') } : itemOfArticle(article, place.item)
  }
  const paragraph = article.paragraphs[place.paragraph - 1]
  if (!paragraph) return { missing: `${nameOf(article)}只有${article.paragraphs.length}款，没有第${place.paragraph}款` }
  if (place.item === undefined) return { words: wordsOf(paragraph) }
  const item = paragraph.items[place.item - 1]
  return item === undefined ? { missing: `${nameOf(article)}第${place.paragraph}款没有第${place.item}项` } : { words: item }
}

export const articleAt = (text: LawText, wanted: ArticleNumber): Article | undefined =>
  text.articles.find(({ number, suffix }) => number === wanted.number && suffix === wanted.suffix)

function itemOfArticle(article: Article, item: number): Unit {
  const lists = article.paragraphs.filter((paragraph) => paragraph.items.length > 0)
  if (lists.length > 1) return { missing: `${nameOf(article)}不止一款分项，引用须写明第几款` }
  const words = lists[0]?.items[item - 1]
  return words === undefined ? { missing: `${nameOf(article)}没有第${item}项` } : { words }
}

function wordsOf(paragraph: Paragraph): string {
  return [paragraph.text, ...paragraph.items.map((item, index) => `（${chineseNumeral(index + 1)}）${item}`)].join('\n')
}

/** 第十条之一 */
export const nameOf = ({ number, suffix }: { readonly number: number, readonly suffix?: number | undefined }): string => `第${chineseNumeral(number)}条${suffix ? `之${chineseNumeral(suffix)}` : ''}`

/** Whether the words stand there as written. Spaces and line breaks do not count; every other sign does. */
export function contains(passage: string, words: string): boolean {
  return passage.replace(/\s/g, '').includes(words.replace(/\s/g, ''))
}
