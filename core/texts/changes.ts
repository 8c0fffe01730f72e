import type { Article, ArticleNumber, LawText } from './lawText.ts'
import { chineseNumeral } from './numerals.ts'

/** What one edition of a text says otherwise than another. */
export interface TextChanges {
  readonly added: readonly ArticleNumber[]
  readonly removed: readonly ArticleNumber[]
  readonly changed: readonly { readonly article: ArticleNumber, readonly before: string, readonly after: string }[]
}

/** Article by article; spaces do not count. Articles that were renumbered show as changed, for citations of them lead elsewhere. */
export function changesBetween(before: LawText, after: LawText): TextChanges {
  const old = new Map(before.articles.map((article) => [keyOf(article), article]))
  const kept = new Set(after.articles.map(keyOf))
  return {
    added: after.articles.filter((article) => !old.has(keyOf(article))).map(bare),
    removed: before.articles.filter((article) => !kept.has(keyOf(article))).map(bare),
    changed: after.articles.flatMap((article) => {
      const was = old.get(keyOf(article))
      if (!was || withoutSpaces(articleWords(was)) === withoutSpaces(articleWords(article))) return []
      return [{ article: bare(article), before: articleWords(was), after: articleWords(article) }]
    }),
  }
}

/** An article as it is printed, a 款 and a 项 a line. */
export const articleWords = ({ caption, paragraphs }: Article): string => [
  ...(caption ? [caption] : []),
  ...paragraphs.flatMap(({ text, items }) => [text, ...items.map((item, index) => `（${chineseNumeral(index + 1)}）${item}`)]),
].filter((line) => line !== '').join('\n')

const keyOf = ({ number, suffix }: ArticleNumber): string => `${number}-${suffix ?? 0}`
const bare = ({ number, suffix }: ArticleNumber): ArticleNumber => ({ number, ...(suffix !== undefined && { suffix }) })
const withoutSpaces = (words: string): string => words.replace(/\s/g, '')
