import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { balancedLines, calendarDay, copiesLine, isWide, printedLine, textOf, type Paper } from '../../core/instruments/index.ts'
import { Trouble } from '../trouble.ts'
import type { FontSet } from './fonts.ts'
import { qrCode } from './qrCode.ts'
import { typst } from './typst.ts'

export interface Pdf {
  readonly pdf: Buffer
  readonly pages: number
}

/** A `draft` has 草稿 across each page. */
export type PdfRenderer = (paper: Paper, options?: { readonly draft: boolean }) => Pdf

/** The longest line of the red mark and of a signature, in characters; longer names are broken. */
export const markLine = 16
export const signatureLine = 22

/** The same of one among several signatures, of which two stand beside each other. */
const jointSignatureLine = 13

/** 联合发文: each organ with the lines of its name, in the order in which they sign. */
export const jointSignatures = (signedBy: string, jointly: readonly string[]): string[][] => [signedBy, ...jointly].map((name) => balancedLines(name, jointSignatureLine))

const template = readFileSync(join(import.meta.dirname, 'paper.typ'), 'utf8')

export function pdfRenderer(fonts: FontSet): PdfRenderer {
  const engine = typst(fonts.folders)
  return (paper, { draft } = { draft: false }) => {
    refusePrivateCharacters(paper)
    return engine.pdf(template, {
      paper: JSON.stringify({
        paper, draft,
        families: { ...fonts.families, latin: fonts.families.latin[0] },
        mark: balancedLines(paper.mark, markLine), wide: paper.attachments.map(isWide),
        signature: paper.signedBy ? balancedLines(paper.signedBy, signatureLine) : [],
        ...(paper.signedBy && paper.jointly && { jointly: { names: [paper.signedBy, ...paper.jointly], signatures: jointSignatures(paper.signedBy, paper.jointly) } }),
        date: calendarDay(paper.date),
        ...(paper.verification && paper.verifyAt && { qr: qrCode(paper.verifyAt) }),
        ...(paper.colophon && { copies: copiesLine(paper.colophon.copies), printed: printedLine(paper.colophon.printedOn) }),
      }),
    })
  }
}

/** Old systems kept rare characters in the private use area; what stands there in our fonts is another character. */
function refusePrivateCharacters(paper: Paper): void {
  const found = /\p{Co}/u.exec(textOf(paper))?.[0]
  if (!found) return
  const code = found.codePointAt(0)!.toString(16).toUpperCase()
  throw new Trouble('paper.glyph', `文书中有一个自造字（U+${code}），各系统显示不同，不能出文书。请改用规范字；生僻字请用国家标准 GB 18030 的编码重新录入。`)
}
