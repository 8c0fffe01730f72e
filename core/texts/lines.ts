import { softBreak, withoutHtml, withoutMarkdown } from './markup.ts'

/** A line that is not blank, without what typesetting and markup put on it. */
export interface Line {
  /** Counted from 1 in the source. */
  readonly at: number
  readonly text: string
  /** How deep a heading of Markdown it is; 0 for none. */
  readonly heading: number
  /** Begins with the two places that open a paragraph in print. */
  readonly indented: boolean
}

const lineBreak = /\r\n|[\r\n\v\f\u0085\u2029]/
const invisible = /[\p{Cf}\p{Co}\0-\x08\x0e-\x1f]/gu
const indent = /^(?:\u3000{2}| {4}|\t|\u00a0{4})/

export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  const physical = withoutHtml(source).replace(invisible, '').split(lineBreak)
  for (let index = 0; index < physical.length; index++) {
    const written = physical[index]!
    if (written.includes(softBreak)) for (const part of written.split(softBreak)) take(part, index + 1, lines)
    else take(written, index + 1, lines)
  }
  return lines
}

function take(written: string, at: number, lines: Line[]): void {
  const bare = written.trim()
  if (bare === '') return
  const last = lines.at(-1)
  if (bare.startsWith('===') && last?.at === at - 1 && /^=+$/.test(bare)) lines[lines.length - 1] = { ...last, heading: 1 }
  const { heading, text } = mayBeMarkup.test(bare) ? withoutMarkdown(bare) : { heading: 0, text: bare }
  if (text !== '') lines.push({ at, text, heading, indented: isSpace(written[0]!) && indent.test(written) })
}

const mayBeMarkup = /[-+>#*_`\\[=]/
const isSpace = (sign: string): boolean => sign === '\u3000' || sign === ' ' || sign === '\t' || sign === '\u00a0'

const ends = '。：；！？:;!?”’」』）》〉】…)"'

/** 。：；！？ and what closes after them; a line that ends otherwise may go on in the next. */
export const endsSentence = (text: string): boolean => text !== '' && ends.includes(text.at(-1)!)

/** A row of a table, or a formula: it stands alone and wants no full stop. */
export const isDisplay = (text: string): boolean => text.startsWith('|') || text.includes('\t') || ((text.includes('=') || text.includes('＝')) && !endsSentence(text))

/** The beginning of a line, enough to find it by. */
export const beginning = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

/** What a page bears besides its text: — 3 —, 第3页 共5页. */
export const isPageNumber = ({ text }: Line): boolean => text.length > 1 && text.length <= 24 && /\d/.test(text)
  && /^(?:[-—－–·\s]{0,6}\d{1,4}[-—－–·\s]{1,6}|[-—－–]{1,3}\s?\d{1,4}|第\s?\d{1,4}\s?页(?:[\s，,/]{0,3}共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4})$/.test(text)
