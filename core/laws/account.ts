import type { ArticleCite, Citation, Cite } from '../norms/index.ts'

/** What the product makes of one article: for the page of a law, and for whoever reads it beside the text. */
export interface ArticleAccount {
  readonly article: ArticleCite
  readonly number: number
  /** Of an article that was put in later: 第25条之1. */
  readonly suffix?: number
  /** `encoded`: it makes the product do something. `excused`: it has no effect in software. `unknown`: not yet read. */
  readonly state: 'encoded' | 'excused' | 'unknown'
  readonly excuse: string | null
  readonly norms: readonly NormAccount[]
  readonly steps: readonly (Read & { readonly proceeding: string })[]
  readonly bars: readonly Read[]
  readonly asks: readonly (Saying & Named)[]
  readonly lines: readonly Read[]
  readonly readings: readonly (Saying & Named & { readonly question: string })[]
  readonly silent: readonly { readonly cite: Cite; readonly question: string }[]
  readonly external: readonly (Saying & Named & { readonly refersTo: string; readonly resolved: boolean })[]
  readonly tensions: readonly { readonly cite: Cite; readonly other: Citation; readonly grade: 'choice' | 'notice'; readonly says: string }[]
}

export interface NormAccount extends Saying {
  readonly id: string
  readonly kind: string
  readonly kindName: string
  readonly who: string | null
  readonly within: string | null
  readonly from: string | null
  readonly words: readonly string[]
  readonly reading: string | null
}

export interface Saying {
  readonly cite: Cite
  readonly says: string
}
/** By the name that a provision gives to this part of the pack. */
export interface Named {
  readonly part: string
}
export interface Read extends Saying, Named {
  readonly reading?: string
}
