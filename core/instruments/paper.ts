import type { Day } from '../norms/index.ts'

/**
 * A paper (文书) ready to be printed: the one source of its DOCX and its PDF. It holds words and their order; sizes,
 * fonts and margins belong to the layout (GB/T 9704—2012).
 */
export interface Paper {
  readonly role: string
  /** As the law calls it, without 《》. */
  readonly name: string
  /** 文件式（红头）, 信函式, or 表格式. */
  readonly layout: 'redHead' | 'letter' | 'form'
  /** 发文机关标志: the red line at the head, or the organ above a form. */
  readonly mark: string
  /** 发文字号, as `formatNumber` writes it. */
  readonly number: string
  /** One entry a line, broken where the meaning allows. */
  readonly title: readonly string[]
  /** 主送机关, without the colon. A form and a paper for everybody have none. */
  readonly addressee?: string
  readonly body: readonly Block[]
  /** 署名; a form is signed in its table. */
  readonly signedBy?: string
  /** 联合发文: the organs that sign after it, in their order. */
  readonly jointly?: readonly string[]
  /** 成文日期. */
  readonly date: Day
  /** 附注, without brackets. */
  readonly note?: string
  readonly attachments: readonly Attachment[]
  readonly colophon?: Colophon
  /** 核验码: by it anybody can ask whether a copy is true. */
  readonly verification?: string
  /** Where that is asked, as the QR code (which is no text) says it; left out where the server does not know its own address. */
  readonly verifyAt?: string
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** 一、…; the numbering is part of the text. */
  | { readonly kind: 'heading'; readonly text: string }
  | Table
  | Form

export interface Table {
  readonly kind: 'table'
  /** Shares of the width, one a column. */
  readonly widths: readonly number[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A table of labelled fields, of which some are filled in by hand. */
export interface Form {
  readonly kind: 'form'
  readonly rows: readonly FormRow[]
}

export interface FormRow {
  /** One field over the whole width, or two beside each other. */
  readonly fields: readonly [FormField] | readonly [FormField, FormField]
  /** In lines of handwriting. */
  readonly height: number
}

export interface FormField {
  readonly label: string
  readonly value:
    | { readonly text: string }
    /** Paragraphs, set from the left. */
    | { readonly texts: readonly string[] }
    | { readonly choices: readonly string[]; readonly chosen: string }
    /** For a pen; `hint` stands at its lower right. */
    | { readonly byHand: true; readonly hint: string }
}

export interface Attachment {
  readonly title: string
  readonly body: readonly Block[]
}

/** 版记. */
export interface Colophon {
  readonly copies: readonly string[]
  readonly printedBy: string
  readonly printedOn: Day
}
