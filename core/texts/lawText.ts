/** An official text, taken apart into 章, 条, 款 and 项. It is plain data and goes through JSON. */
export interface LawText {
  /** As the text bears it, below any 通知; empty where it cannot be told. */
  readonly title: string
  /** The note below the title, as published: who adopted it when, and each amendment on a line of its own. Empty where there is none. */
  readonly adopted: string
  /** What the text says before its first article, line by line: a 序言, or why and on what grounds it was made. Only where there is such. */
  readonly preamble?: string
  readonly chapters: readonly Chapter[]
  readonly articles: readonly Article[]
  /** What stands behind the last article, each with the line that opens it. Only where there is such. */
  readonly annexes?: readonly Annex[]
  /** What could not be placed, each a Chinese sentence with its line. Empty for a text that was understood whole. */
  readonly problems: readonly string[]
}

/** `部分` where the text has a heading but does not say what it heads: 一、管辖, or 附则 alone. */
export type Level = '部分' | '编' | '分编' | '章' | '节' | '目'

/** A heading and the articles below it, those of its own subdivisions included. */
export interface Chapter {
  readonly level: Level
  /** Null where the heading bears no number. */
  readonly number: number | null
  readonly title: string
  /** Null where no article stands below it. */
  readonly first: ArticleNumber | null
  readonly last: ArticleNumber | null
}

export interface ArticleNumber {
  readonly number: number
  /** 第…条之一 */
  readonly suffix?: number
}

export interface Article extends ArticleNumber {
  /** What the text itself calls the article: （目的和依据）, 【放火罪】. */
  readonly caption?: string
  readonly paragraphs: readonly Paragraph[]
}

/** A 款, with the 项 below it. An item stands without its mark: the first of the list is （一）. Sub-items are lines of their item. */
export interface Paragraph {
  readonly text: string
  readonly items: readonly string[]
}

/** 附件, 附表, 附录; or another text in the same file. Nothing in it can be cited by article. */
export interface Annex {
  /** The line that opens it, as it is written; empty where none does. */
  readonly title: string
  readonly text: string
}
