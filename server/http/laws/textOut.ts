import { articleAt, type Article, type ArticleNumber, type Chapter, type LawText } from '../../../core/texts/index.ts'
import type { TextEdition } from '../../store/laws/texts.ts'
import type { ArticleText, ChapterOut, LawTextOut } from '../contract/lawTexts.ts'

export const chapterOut = (chapter: Chapter): ChapterOut => ({ ...chapter })

export const articleOut = ({ paragraphs, ...article }: Article): ArticleText => ({ ...article, paragraphs: paragraphs.map(({ text, items }) => ({ text, items: [...items] })) })

/** What stands round the articles, where the text has such. */
export const roundOf = ({ preamble, annexes }: LawText): Pick<LawTextOut, 'preamble' | 'annexes'> =>
  ({ ...(preamble !== undefined && { preamble }), ...(annexes && { annexes: annexes.map((annex) => ({ ...annex })) }) })

export const importerOf = ({ importedBy, importedByOrgan }: TextEdition): string => [importedByOrgan, importedBy].filter(Boolean).join(' ')

/** The words of an article and the headings they stand under, the widest first; null where the text has no such article. */
export function wordsOfArticle(text: LawText, wanted: ArticleNumber): (ArticleText & { under: ChapterOut[] }) | null {
  const article = articleAt(text, wanted)
  if (!article) return null
  const order = new Map(text.articles.map((each, index) => [keyOf(each), index]))
  const at = text.articles.indexOf(article)
  const holds = ({ first, last }: Chapter): boolean => first !== null && last !== null && order.get(keyOf(first))! <= at && at <= order.get(keyOf(last))!
  return { ...articleOut(article), under: text.chapters.filter(holds).map(chapterOut) }
}

const keyOf = ({ number, suffix }: ArticleNumber): string => `${number}-${suffix ?? 0}`
