import { textOf, type Paper } from '../../../core/instruments/index.ts'
import { refused } from '../refused.ts'

/** Whoever prints papers, asked beforehand. */
export interface Printer {
  /** Why a paper cannot be printed: the characters that no font has, by name; undefined if it can. */
  unprintable(paper: Paper): Promise<string | undefined>
}

/** Characters that the fonts of every deployment have. Only a paper with others is worth asking about, for it has to be set for that. */
const ordinary = /^[\p{ASCII}\u00b7\u00d7\u2013-\u2026\u2460-\u2473\u25a0\u25a1\u221a\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]*$/u

/** Refuses a paper in which a character would be missing: when it is submitted, and when it is issued. Drafting goes on. */
export async function refuseUnprintable(printer: Printer | undefined, paper: Paper | null): Promise<void> {
  if (!printer || !paper || ordinary.test(textOf(paper))) return
  const says = await printer.unprintable(paper)
  if (says) throw refused('paper.glyph', 422, says)
}
