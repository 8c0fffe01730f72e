import { AlignmentType, BorderStyle, Document, DocumentGridType, Footer, Header, ImageRun, Packer, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionOptions, type Table } from 'docx'
import { attachmentLabel, attachmentList, balancedLines, calendarDay, isWide, noteLine, verificationLine, type Block, type Paper } from '../../core/instruments/index.ts'
import { jointSignatures, markLine, signatureLine } from './pdf.ts'
import { repacked } from './docxPackage.ts'
import { qrGif } from './qrCode.ts'
import { colophonTable, formTable, plainTable, unlined } from './docxTables.ts'
import { blank, centred, characters, exactly, fonts, indented, line, pitch, red, sizes, textWidth, twips, words } from './docxText.ts'

type Content = Paragraph | Table

/** An editable copy of the paper. It says what the PDF says; where its pages break is the word processor's affair. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title.join(''), creator: paper.signedBy ?? paper.mark, description: paper.number, evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fonts.body, size: sizes.text, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: { spacing: exactly(pitch) } } },
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: { font: fonts.body, size: sizes.text }, paragraph: { spacing: exactly(pitch) } }],
    },
    sections: sectionsOf(paper),
  })
  return repacked(await Packer.toBuffer(document), paper.date)
}

/** A wide attachment has a section of its own, with its page turned; what comes after one begins another. */
function sectionsOf(paper: Paper): ISectionOptions[] {
  const sections: { wide: boolean; children: Content[] }[] = [{ wide: false, children: layouts[paper.layout](paper) }]
  for (const [index, attachment] of paper.attachments.entries()) {
    const [before, wide] = [sections.at(-1)!, isWide(attachment)]
    const turns = wide || before.wide
    if (turns) sections.push({ wide, children: [] })
    sections.at(-1)!.children.push(...attachmentPage(paper, index, { wide, pageBreakBefore: !turns }))
  }
  if (paper.colophon && paper.layout !== 'form') sections.at(-1)!.children.push(sliver(), colophonTable(paper.colophon), sliver())
  return sections.map(({ wide, children }, index) => index === 0 ? { properties: pageOf(paper), ...marginalia(paper), children } : { properties: laterPageOf(paper, wide), children })
}

const layouts: Record<Paper['layout'], (paper: Paper) => Content[]> = { redHead, letter, form }

function redHead(paper: Paper): Content[] {
  const { lines, points, spread } = markSize(paper.mark, 50, 0.25)
  return [
    ...(paper.signedBy && paper.jointly ? jointMark([paper.signedBy, ...paper.jointly])
      : lines.map((text, index) => centred([mark(text, points, spread)], (points + 12) * 20, { spacing: { ...exactly((points + 12) * 20), before: index === 0 ? twips(33) : 0 } }))),
    ...blank(2),
    centred([words(paper.number)], pitch, { border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: red, space: 11 } } }),
    ...blank(2),
    ...titled(paper.title), ...blank(1), ...addressed(paper), ...signedEnd(paper),
  ]
}

function letter(paper: Paper): Content[] {
  return [line([words(paper.number)], { alignment: AlignmentType.RIGHT }), ...blank(1), ...titled(paper.title), ...blank(1), ...addressed(paper), ...signedEnd(paper)]
}

function form(paper: Paper): Content[] {
  return [
    ...titled([paper.mark]),
    centred([words(paper.title.join(''), fonts.title, sizes.title, { characterSpacing: 120, size: 52 })], 900),
    line([words(paper.number, fonts.body, sizes.small)], { alignment: AlignmentType.RIGHT }),
    ...paper.body.flatMap(block => blockContent(block)),
    ...attachmentNotes(paper),
  ]
}

/** Points at which the longest line of the mark fills the width, and what is left for spacing, in twentieths. */
function markSize(text: string, largest: number, loose: number): { lines: string[]; points: number; spread: number } {
  const lines = balancedLines(text, markLine)
  const longest = Math.max(...lines.map(part => [...part].length))
  const points = Math.floor(Math.min(largest, textWidth / 20 * 0.97 / longest))
  return { lines, points, spread: Math.floor(Math.min(loose * points, (textWidth / 20 - longest * points) / longest) * 20) }
}

const mark = (text: string, points: number, spread: number): TextRun =>
  new TextRun({ text, font: fonts.title, size: points * 2, color: red, characterSpacing: spread })

const titled = (lines: readonly string[]): Paragraph[] => lines.map(text => centred([words(text, fonts.title, sizes.title)], 660))
const addressed = ({ addressee }: Paper): Paragraph[] => addressee ? [line([words(`${addressee}：`)])] : []

function signedEnd(paper: Paper): Content[] {
  const { body, note } = paper
  return [
    ...body.flatMap((block, index) => blockContent(block, index === body.length - 1)),
    ...attachmentNotes(paper),
    ...signature(paper),
    ...(note ? [line([words(noteLine(note))], indented)] : []),
  ]
}

function attachmentPage(paper: Paper, index: number, { wide, pageBreakBefore }: { wide: boolean; pageBreakBefore: boolean }): Content[] {
  const { title, body } = paper.attachments[index]!
  return [
    line([words(attachmentLabel(paper, index), fonts.heading)], { pageBreakBefore }),
    ...blank(1), ...titled([title]), ...blank(1), ...body.flatMap(block => blockContent(block, false, wide ? turnedWidth : textWidth)),
  ]
}

/** What A4 laid across leaves between the margins. */
const turnedWidth = twips(297 - 28 - 26)

/** Word wants a paragraph around a floating table. */
const sliver = (): Paragraph => new Paragraph({ spacing: exactly(20), children: [] })

/** The last paragraph stays with the signature. */
function blockContent(block: Block, last = false, across: number = textWidth): Content[] {
  switch (block.kind) {
    case 'paragraph': return [line([words(block.text)], { ...indented, keepNext: last })]
    case 'heading': return [line([words(block.text, fonts.heading)], { ...indented, keepNext: true, outlineLevel: 0 })]
    case 'table': return [plainTable(block, across)]
    case 'form': return [formTable(block)]
  }
}

function attachmentNotes(paper: Paper): Paragraph[] {
  const hanging = characters(paper.attachments.length > 1 ? 3.75 : 3)
  return [
    ...(paper.attachments.length > 0 ? blank(1) : []),
    ...attachmentList(paper).map((text, index) => line([words(text)], {
      alignment: AlignmentType.LEFT, indent: { left: characters(2) + hanging, hanging: index === 0 ? hanging : hanging - characters(3) },
    })),
  ]
}

/** 署名 and date centred over each other at the right, with room for the seal above. */
function signature({ signedBy, jointly, date }: Paper): Content[] {
  if (!signedBy) return []
  if (jointly) return jointSignature(signedBy, jointly, date)
  const lines = [...balancedLines(signedBy, signatureLine), calendarDay(date)]
  const width = Math.max(...lines.map(text => [...text].reduce((sum, character) => sum + (character < '\u0080' ? 0.5 : 1), 0)))
  const right = characters(width > 14 ? 2 : 4)
  return [
    ...[...blank(2).keys()].map(() => line([], { keepNext: true })),
    ...lines.map((text, index) => line([words(text)], {
      alignment: AlignmentType.CENTER, keepNext: index < lines.length - 1, indent: { left: textWidth - right - characters(width + 1), right: right - characters(0.5) },
    })),
  ]
}

/** 联合发文: the names one under the other, 文件 beside them in the middle. */
function jointMark(names: readonly string[]): Content[] {
  const longest = Math.max(...names.map(name => [...name].length))
  const points = Math.floor(Math.min(50, textWidth / 20 * 0.95 / (longest + 3)))
  const red = (text: string): Paragraph => centred([mark(text, points, 0)], (points + 12) * 20)
  const beside = (points * 3) * 20
  return [line([], { spacing: exactly(twips(33)) }), unlined([textWidth - beside, beside], [[names.map(red), [red('文件')]]])]
}

/** Two beside each other, each with room for its seal; the date under the last. */
function jointSignature(signedBy: string, jointly: readonly string[], date: Paper['date']): Content[] {
  const names = jointSignatures(signedBy, jointly)
  const cells = names.map((lines, index) => [
    ...blank(index < 2 ? 2 : 4), ...[...lines, ...(index === names.length - 1 ? [calendarDay(date)] : [])].map(text => centred([words(text)])),
  ])
  if (cells.length % 2 === 1) cells.splice(-1, 0, [line([])])
  const rows = Array.from({ length: cells.length / 2 }, (_, at) => cells.slice(at * 2, at * 2 + 2))
  return [unlined([textWidth / 2, textWidth / 2], rows), sliver()]
}

/** A page after the first section: it bears what the first bears, but for its head, and may be turned. */
function laterPageOf(paper: Paper, wide: boolean): NonNullable<ISectionOptions['properties']> {
  const { page, ...first } = pageOf(paper)
  return { ...first, titlePage: false, page: wide ? { ...page, size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE } } : { ...page } }
}

function pageOf({ layout }: Paper): NonNullable<ISectionOptions['properties']> {
  return {
    titlePage: layout !== 'form',
    page: {
      size: { width: 11906, height: 16838 },
      margin: {
        top: twips(layout === 'form' ? 28 : 37), bottom: twips(layout === 'form' ? 25 : 35), left: twips(28), right: twips(26),
        header: twips(layout === 'letter' ? 30 : 15), footer: twips(layout === 'letter' ? 18 : 22),
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: pitch },
  }
}

/** Page numbers; the verification code at the head of the first page; the lines and mark of a letter. */
function marginalia(paper: Paper): Pick<ISectionOptions, 'headers' | 'footers'> {
  const empty = new Header({ children: [sliver()] })
  const numbers = { default: new Footer({ children: [pageNumber(true)] }), even: new Footer({ children: [pageNumber(false)] }) }
  if (paper.layout === 'form') return paper.verification ? { headers: { default: new Header({ children: verification(paper) }) } } : {}
  if (paper.layout === 'letter') {
    return { headers: { first: new Header({ children: letterHead(paper) }), default: empty, even: empty }, footers: { ...numbers, first: new Footer({ children: [redLine('top')] }) } }
  }
  return { headers: { first: new Header({ children: verification(paper) }), default: empty, even: empty }, footers: { ...numbers, first: new Footer({ children: [pageNumber(true)] }) } }
}

const pageNumber = (odd: boolean): Paragraph => new Paragraph({
  alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT, indent: odd ? { right: 280 } : { left: 280 },
  children: [new TextRun({ font: fonts.body, size: sizes.small, children: ['— ', PageNumber.CURRENT, ' —'] })],
})

/** The code, and beside it the picture of where it is asked for. */
const verification = ({ verification: code, verifyAt }: Paper): Paragraph[] => code ? [new Paragraph({
  alignment: AlignmentType.RIGHT,
  children: [words(verificationLine(code), fonts.body, sizes.small, { size: 21 }), ...(verifyAt ? [new ImageRun({ type: 'gif', data: qrGif(verifyAt), transformation: { width: 64, height: 64 } })] : [])],
})] : [sliver()]

function letterHead(paper: Paper): Paragraph[] {
  const { lines, points, spread } = markSize(paper.mark, 38, 0.2)
  return [
    ...(paper.verification ? verification(paper) : []),
    ...lines.map(text => centred([mark(text, points, spread)], (points + 6) * 20)),
    redLine('bottom'),
  ]
}

/** 170 mm wide, beyond the text at both sides. */
function redLine(side: 'top' | 'bottom'): Paragraph {
  const style = side === 'bottom' ? BorderStyle.THICK_THIN_SMALL_GAP : BorderStyle.THIN_THICK_SMALL_GAP
  return new Paragraph({ spacing: exactly(160), indent: { left: -twips(8), right: -twips(6) }, border: { [side]: { style, size: 24, color: red, space: 1 } }, children: [] })
}
