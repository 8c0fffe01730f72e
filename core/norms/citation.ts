/** An article; one that was put in later is 第25条之1. */
export type ArticleCite = `第${number}条` | `第${number}条之${number}`

/** Where a norm stands in its law, as a lawyer writes it: 第25条第1款第4项. Chinese numerals are not accepted. */
export type Cite = ArticleCite | `${ArticleCite}第${number}款` | `${ArticleCite}第${number}项` | `${ArticleCite}第${number}款第${number}项`

/** A citation together with the law it belongs to: what every button, refusal and clock carries. */
export interface Citation {
  readonly law: string
  readonly cite: Cite
}

/** 第25条之1 of 第25条之1第2款; empty for what is no citation. */
export const articleOf = (cite: string): string => /^第\d+条(?:之\d+)?/.exec(cite)?.[0] ?? ''
