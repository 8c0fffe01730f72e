import type { ChapterOut } from '../../../server/http/contract/index.ts'
import { chineseNumeral } from '../../../core/texts/numerals.ts'

/** 第一章　总则, as it is printed. */
export const headingOf = ({ level, number, title }: ChapterOut): string =>
  number === null ? title : level === '部分' ? `${chineseNumeral(number)}、${title}` : `第${chineseNumeral(number)}${level}　${title}`

/** As the product cites an article: 第25条之1. */
export const citeOfArticle = ({ number, suffix }: { readonly number: number; readonly suffix?: number | undefined }): string =>
  `第${number}条${suffix === undefined ? '' : `之${suffix}`}`
