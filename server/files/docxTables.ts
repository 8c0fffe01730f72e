import { AlignmentType, BorderStyle, Paragraph, RelativeVerticalPosition, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type IBorderOptions, type TextRun } from 'docx'
import { choiceWords, copiesLine, printedLine, type Colophon, type Form, type FormField, type Table as PaperTable } from '../../core/instruments/index.ts'
import { exactly, fonts, sizes, textWidth, twips, words } from './docxText.ts'

type Row = ConstructorParameters<typeof TableRow>[0]
type Cell = ConstructorParameters<typeof TableCell>[0]
type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

const margins = { left: 80, right: 80, top: 80, bottom: 80 }
const small = (text: string, font: (typeof fonts)[keyof typeof fonts] = fonts.body): TextRun => words(text, font, sizes.small)
const cellLine = (children: readonly TextRun[], alignment: Alignment = AlignmentType.CENTER): Paragraph =>
  new Paragraph({ alignment, spacing: exactly(400), children })

const cell = (children: readonly Paragraph[], more: Omit<Cell, 'children'> = {}): TableCell =>
  new TableCell({ verticalAlign: VerticalAlign.CENTER, margins, ...more, children })

const row = (children: readonly TableCell[], more: Omit<Row, 'children'> = {}): TableRow => new TableRow({ cantSplit: true, ...more, children })

const table = (columnWidths: readonly number[], rows: readonly TableRow[], across: number = textWidth): Table => new Table({
  rows, columnWidths, width: { size: across, type: WidthType.DXA }, layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER,
})

export function plainTable({ widths, head, rows }: PaperTable, across: number = textWidth): Table {
  const sum = widths.reduce((total, share) => total + share, 0)
  return table(widths.map(share => Math.round(across * share / sum)), [
    row(head.map(text => cell([cellLine([small(text, fonts.heading)])])), { tableHeader: true }),
    ...rows.map(texts => row(texts.map(text => cell([cellLine([small(text)])])))),
  ], across)
}

export function formTable({ rows }: Form): Table {
  const columns = [twips(38), twips(49), twips(20), twips(49)]
  return table(columns, rows.map(({ fields, height }) => row(
    fields.flatMap(field => [
      cell([cellLine([small(field.label)])]),
      cell(fieldLines(field.value), {
        columnSpan: fields.length === 1 ? 3 : 1, verticalAlign: 'byHand' in field.value ? VerticalAlign.BOTTOM : VerticalAlign.CENTER,
      }),
    ]),
    { cantSplit: fields.every(({ value }) => !('texts' in value)), height: { value: twips(height * 8 + 2), rule: 'atLeast' } },
  )))
}

/** Longer text reads from the left, a word or two from the middle. */
const shortText = 20

function fieldLines(value: FormField['value']): Paragraph[] {
  if ('text' in value) return [cellLine([small(value.text)], [...value.text].length > shortText ? AlignmentType.BOTH : AlignmentType.CENTER)]
  if ('texts' in value) return value.texts.map(text => cellLine([small(text)], AlignmentType.BOTH))
  if ('byHand' in value) return [cellLine([small(value.hint)], AlignmentType.RIGHT)]
  return [cellLine(value.choices.flatMap(choice => tickBox(choice, value.chosen)), AlignmentType.LEFT)]
}

/** No font at hand has ☑ and ☐: a frame around the tick, or around a space of its width. */
function tickBox(choice: string, chosen: string): TextRun[] {
  const text = choiceWords(choice, chosen)
  const frame = { border: { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' } }
  return [words(text === choice ? '　' : '√', fonts.body, sizes.small, frame), small(` ${choice} `)]
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const invisible = { top: none, bottom: none, left: none, right: none }

/** Cells beside each other without lines: the names and signatures of organs that issue a paper together. */
export function unlined(columnWidths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return table(columnWidths, rows.map(cells => row(cells.map(children => new TableCell({ verticalAlign: VerticalAlign.CENTER, borders: invisible, children: [...children] })))))
}

const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
const inset = 280

/** 版记, at the foot of the last page as far as Word sets a floating table there. */
export function colophonTable({ copies, printedBy, printedOn }: Colophon): Table {
  const sides = { left: none, right: none }
  const last = { ...sides, top: copies.length > 0 ? thin : thick, bottom: thick }
  const half = textWidth / 2
  return new Table({
    width: { size: textWidth, type: WidthType.DXA }, columnWidths: [half, half], layout: TableLayoutType.FIXED,
    float: { horizontalAnchor: TableAnchorType.MARGIN, verticalAnchor: TableAnchorType.MARGIN, relativeVerticalPosition: RelativeVerticalPosition.BOTTOM },
    rows: [
      ...(copies.length > 0 ? [row([new TableCell({ columnSpan: 2, borders: { ...sides, top: thick, bottom: thin }, children: [
        new Paragraph({ spacing: exactly(440), indent: { left: inset + 840, hanging: 840, right: inset }, children: [small(copiesLine(copies))] }),
      ] })])] : []),
      row([
        new TableCell({ borders: last, children: [new Paragraph({ spacing: exactly(440), indent: { left: inset }, children: [small(printedBy)] })] }),
        new TableCell({ borders: last, children: [new Paragraph({ alignment: AlignmentType.RIGHT, spacing: exactly(440), indent: { right: inset }, children: [small(printedLine(printedOn))] })] }),
      ]),
    ],
  })
}
