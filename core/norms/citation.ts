/** An article; one that was put in later is 第25条之1. A document of the State Council has numbered parts instead: （六） is 第6部分. */
export type ArticleCite = `第${number}条` | `第${number}条之${number}` | `第${number}部分`

/** Where a norm stands in its law, as a lawyer writes it: 第25条第1款第4项. Chinese numerals are not accepted. */
export type Cite = ArticleCite | `${ArticleCite}第${number}款` | `${ArticleCite}第${number}项` | `${ArticleCite}第${number}款第${number}项`

/** A citation together with the law it belongs to: what every button, refusal and clock carries. */
export interface Citation {
  readonly law: string
  readonly cite: Cite
}

/** 第25条之1 of 第25条之1第2款; empty for what is no citation. */
export const articleOf = (cite: string): string => /^第\d+(?:部分|条(?:之\d+)?)/.exec(cite)?.[0] ?? ''

/** As an address has it: `27` is 第27条, `25z1` 第25条之1, `p6` 第6部分. */
export function articleAt(slug: string): ArticleCite {
  const [, part, number, inserted] = /^(p?)(\d+)(?:z(\d+))?$/.exec(slug) ?? []
  return (part ? `第${Number(number)}部分` : `第${Number(number)}条${inserted ? `之${Number(inserted)}` : ''}`) as ArticleCite
}

/** Whether it points into a document that has parts and no articles: its text is not taken apart. */
export const isPart = (cite: string): boolean => /^第\d+部分$/.test(cite)

/** By what citations of one law stand in its order. */
export function placeInLaw(cite: string): number {
  const [, part, article = part, inserted = '0', paragraph = '0', item = '0'] = /^第(?:(\d+)部分|(\d+)条(?:之(\d+))?(?:第(\d+)款)?(?:第(\d+)项)?)/.exec(cite) ?? []
  return ((Number(article) * 100 + Number(inserted)) * 100 + Number(paragraph)) * 100 + Number(item)
}
