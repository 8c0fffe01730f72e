import { countWords, wordFindings } from '../../core/norms/check/words.ts'
import type { Law } from '../../core/norms/index.ts'
import type { LawText } from '../../core/texts/index.ts'

/** How a text goes with the laws this system works by. */
export interface Fit {
  readonly law: Law | undefined
  /** Why it cannot be imported; undefined where it can. */
  readonly refusal: string | undefined
  /** Operative words of the pack, and how many of them stand in the text where the pack cites them. */
  readonly words: { readonly words: number, readonly found: number }
  /** Citations and words that do not: another edition of the law, or a mistake in the pack. */
  readonly astray: readonly string[]
}

/** Finds the law that a text is of, by its title. `wanted`: the law that it must be. */
export function fitOf(text: LawText, laws: readonly Law[], wanted?: Law): Fit {
  const law = laws.find(({ title }) => isTitle(text.title, title))
  const chosen = wanted ?? law
  const refusal = refusalOf(text, law, wanted, laws)
  if (refusal !== undefined || chosen === undefined) return { law: chosen, refusal, words: { words: 0, found: 0 }, astray: [] }
  return {
    law: chosen, refusal, words: countWords(chosen, text),
    astray: [...new Set(wordFindings({ ...chosen, tensions: [] }, new Map([[chosen.id, text]])).map(({ says, where }) => says.replace(where, '法规包')))], // not by the ids of its parts
  }
}

/** Publishers add the edition to a title: （2021年修订）. */
const isTitle = (written: string, title: string): boolean => written === title || written.replace(/[（(][^（）()]{0,20}(?:修订|修正|年|版)[^（）()]{0,10}[）)]$/, '') === title

function refusalOf({ title, articles, problems }: LawText, law: Law | undefined, wanted: Law | undefined, laws: readonly Law[]): string | undefined {
  if (articles.length === 0) return `从文件中没有读出任何一条，不能导入：${problems.at(-1) ?? ''}。`
  if (title === '') return '从文件中没有读出标题，不能断定是哪一部法规：标题应当独占一行，放在第一条之前。'
  if (wanted !== undefined && !isTitle(title, wanted.title)) return `文件的标题是《${title}》，不是《${wanted.title}》，不能作为后者的文本导入。`
  if (law === undefined) return `没有标题为《${title}》的法规。已有的是：${laws.map((each) => `《${each.title}》`).join('、')}。`
  return undefined
}
