import { chineseNumeral, contains, placeOf, unitAt, type LawText } from '../../texts/index.ts'
import type { Law } from '../law.ts'
import { error, info, type Finding } from './finding.ts'
import { partsOf, type Part } from './parts.ts'

/** Each citation must stand in the official text, and the operative words at it. */
export function wordFindings(law: Law, texts: ReadonlyMap<string, LawText>): Finding[] {
  const text = texts.get(law.id)
  const own = text === undefined ? [] : [...titleOf(law, text), ...partsOf(law).flatMap((part) => missingIn(text, part))]
  return [...own, ...law.tensions.flatMap(({ cite, upper }) => {
    const above = texts.get(upper.law)
    return above ? missingIn(above, { where: `与 ${upper.law} ${upper.cite} 并行（${cite}）`, cite: upper.cite, acts: false }) : []
  })]
}

/** How many operative words a pack names, and how many of them stand in the text at their citation. */
export function countWords(law: Law, text: LawText | undefined): { words: number, found: number } {
  const parts = partsOf(law).flatMap(({ cite, words = [] }) => words.map((word) => ({ cite, word })))
  const found = text === undefined ? [] : parts.filter(({ cite, word }) => {
    const unit = unitAt(text, cite)
    return 'words' in unit && contains(unit.words, word)
  })
  return { words: parts.length, found: found.length }
}

function titleOf(law: Law, text: LawText): Finding[] {
  if (text.title === law.title) return []
  return [error('text.title', '标题', undefined, `法规包的标题是“${law.title}”，正式文本的标题是“${text.title}”`)]
}

function missingIn(text: LawText, { where, cite, words = [] }: Part): Finding[] {
  const place = placeOf(cite)
  if (place === undefined || place.part) return []
  const unit = unitAt(text, cite)
  if ('missing' in unit) return [error('cite.missing', where, cite, `${where}引${cite}：${unit.missing}`)]
  return words.filter((each) => !contains(unit.words, each)).map((each) => error('words.missing', where, cite, `${where}所引的“${each}”不在${cite}：请核对条文或者引用`))
}

/** Articles that no part of the pack rests on and that `notEncoded` does not excuse. */
export function completenessFindings(law: Law, text: LawText | undefined, complete: boolean): Finding[] {
  const encoded = new Set(partsOf(law).filter((part) => part.acts).map(({ cite }) => placeOf(cite)?.article))
  const excused = new Set(Object.keys(law.notEncoded).map((cite) => placeOf(cite)?.article))
  const stale = [...excused].filter((article) => article !== undefined && encoded.has(article)).map((article) =>
    error('article.both', 'notEncoded', `第${article}条`, `第${article}条写明没有软件效果，却有规范引用它：请删去其一`))
  const unread = (text?.articles ?? []).filter(({ number }) => !encoded.has(number) && !excused.has(number))
  if (unread.length === 0) return stale
  const numbers = unread.map(({ number }) => `第${chineseNumeral(number)}条`)
  const says = `尚有 ${numbers.length} 条既没有编入，也没有写明理由：${numbers.join('、')}`
  return [...stale, (complete ? error : info)('article.unread', '条文', undefined, says)]
}
