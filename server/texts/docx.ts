import { Trouble } from '../trouble.ts'
import { decodeText } from './decode.ts'
import { numberingOf, type Numbering } from './numbering.ts'
import { readXml } from './xml.ts'
import { openZip } from './zip.ts'

/**
 * The paragraphs of a DOCX, one a line, as they stand on paper: automatic numbers written out, what tracked changes insert but not what
 * they delete, text boxes behind the paragraph that holds them. A row of a table is a line, its cells set off by tabs.
 */
export function textOfDocx(bytes: Uint8Array): string {
  const part = openZip(bytes)
  const document = part('word/document.xml')
  if (!document) throw new Trouble('text-not-docx', '这是压缩文件，但不是 DOCX 文档。请先解压，或者在 Word、WPS 中另存为 DOCX。')
  const optional = (name: string): string | undefined => {
    const found = part(name)
    return found && decodeText(found)
  }
  const reader = new BodyReader(numberingOf(optional('word/numbering.xml'), optional('word/styles.xml')))
  readXml(decodeText(document), reader)
  if (reader.embeds && reader.lines.every((line) => line.trim() === '')) {
    throw new Trouble('text-embedded', '这个 DOCX 的正文是嵌在里面的网页。请在 Word 或 WPS 中打开后另存为 DOCX，再试。')
  }
  return reader.lines.join('\n')
}

/** A paragraph while it is read. */
interface Paragraph {
  text: string
  style?: string
  list?: string
  level?: number
  /** Its mark was deleted: what follows joins it. */
  joined: boolean
  /** What text boxes in it hold. */
  readonly behind: string[]
}

/** A row of a table: the lines of each of its cells. */
interface Row { readonly cells: string[][] }

/** Elements whose text does not stand on paper, or stands there twice. */
const skipped = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:instrText', 'w:delText'])

class BodyReader {
  readonly lines: string[] = []
  /** Holds a whole other document, which only a word processor unpacks. */
  embeds = false
  /** Where finished lines go: the document, a cell, a text box; the innermost last. */
  readonly #sinks: string[][] = [this.lines]
  readonly #paragraphs: Paragraph[] = []
  readonly #rows: Row[] = []
  readonly #numbering: Numbering
  #skipping = 0
  #inText = false
  #properties = 0
  #carried = ''

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  open(name: string, attribute: (name: string) => string | undefined, empty: boolean): void {
    if (skipped.has(name)) {
      if (!empty) this.#skipping++
      else if (name === 'w:del' && this.#properties > 0 && this.#paragraph) this.#paragraph.joined = true
    }
    if (this.#skipping > 0) return
    const paragraph = this.#paragraph
    if (name === 'w:p' && !empty) this.#paragraphs.push({ text: '', joined: false, behind: [] })
    else if (name === 'w:pPr' && !empty) this.#properties++
    else if (name === 'w:t') this.#inText = !empty
    else if (name === 'w:txbxContent' && paragraph) this.#sinks.push(paragraph.behind)
    else if (name === 'w:tr') this.#rows.push({ cells: [] })
    else if (name === 'w:tc') this.#openCell()
    else if (name === 'w:altChunk') this.embeds = true
    else if (paragraph && this.#properties > 0) this.#property(name, attribute('w:val') ?? '', paragraph)
    else if (paragraph) paragraph.text += this.#sign(name, attribute)
  }

  close(name: string): void {
    if (skipped.has(name)) this.#skipping = Math.max(0, this.#skipping - 1)
    if (this.#skipping > 0) return
    if (name === 'w:t') this.#inText = false
    else if (name === 'w:pPr') this.#properties = Math.max(0, this.#properties - 1)
    else if (name === 'w:p') this.#closeParagraph()
    else if ((name === 'w:txbxContent' || name === 'w:tc') && this.#sinks.length > 1) this.#sinks.pop()
    else if (name === 'w:tr') this.#closeRow()
  }

  text(text: string): void {
    if (this.#inText && this.#skipping === 0 && this.#paragraph) this.#paragraph.text += text
  }

  get #paragraph(): Paragraph | undefined {
    return this.#paragraphs.at(-1)
  }

  #property(name: string, value: string, paragraph: Paragraph): void {
    if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:numId') paragraph.list = value
    else if (name === 'w:ilvl') paragraph.level = Number(value)
  }

  /** A tab would make a table of the line. */
  #sign(name: string, attribute: (name: string) => string | undefined): string {
    if (name === 'w:br' || name === 'w:cr') return attribute('w:type') === 'column' ? '' : '\n'
    if (name === 'w:tab') return '\u3000'
    return name === 'w:noBreakHyphen' ? '-' : ''
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const text = this.#carried + this.#number(paragraph) + paragraph.text
    this.#carried = paragraph.joined ? text : ''
    if (!paragraph.joined) this.#sinks.at(-1)!.push(...text.split('\n'))
    this.#sinks.at(-1)!.push(...paragraph.behind)
  }

  /** Numbers count even where a paragraph holds nothing else; an empty one prints none. */
  #number({ text, style, list, level }: Paragraph): string {
    const byStyle = style === undefined ? undefined : this.#numbering.ofStyle(style)
    const chosen = list ?? byStyle?.list
    if (chosen === undefined || chosen === '0' || text.trim() === '') return ''
    const number = this.#numbering.next(chosen, level ?? byStyle?.level ?? 0)
    return number && `${number}\u3000`
  }

  #openCell(): void {
    const cell: string[] = []
    this.#rows.at(-1)?.cells.push(cell)
    this.#sinks.push(cell)
  }

  /** A row of one cell is layout, not a table. */
  #closeRow(): void {
    const cells = (this.#rows.pop()?.cells ?? []).map((lines) => lines.filter((line) => line.trim() !== ''))
    const filled = cells.filter((lines) => lines.length > 0)
    if (filled.length <= 1) this.#sinks.at(-1)!.push(...filled.flat())
    else this.#sinks.at(-1)!.push(cells.map((lines) => lines.join(' ')).join('\t'))
  }
}
