import { isOn } from './hidden.ts'
import type { Numbering } from './numbering.ts'

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
const skipped = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:instrText', 'w:delText', 'w:delInstrText'])

export class BodyReader {
  readonly lines: string[] = []
  /** Embedded documents that could not be read. */
  unreadChunks = 0
  /** Where finished lines go: the document, a cell, a text box; the innermost last. */
  readonly #sinks: string[][] = [this.lines]
  readonly #paragraphs: Paragraph[] = []
  readonly #rows: Row[] = []
  readonly #numbering: Numbering
  readonly #hiddenStyles: ReadonlySet<string>
  readonly #chunk: (id: string) => readonly string[] | undefined
  /** For each run that is open, whether it is hidden; for each content control, whether it only says what to fill in. */
  readonly #runs: { hidden: boolean }[] = []
  readonly #controls: { prompts: boolean }[] = []
  readonly #omitted = { notes: 0, hidden: 0, pictures: 0 }
  #skipping = 0
  #inText = false
  #properties = 0
  #carried = ''

  constructor(numbering: Numbering, hiddenStyles: ReadonlySet<string>, chunk: (id: string) => readonly string[] | undefined) {
    this.#numbering = numbering
    this.#hiddenStyles = hiddenStyles
    this.#chunk = chunk
  }

  /** What the document holds and `lines` do not, in sentences. */
  omitted(): string[] {
    const { notes, hidden, pictures } = this.#omitted
    return [
      ...(notes > 0 ? [`有${notes}处脚注或者尾注，没有读入`] : []),
      ...(hidden > 0 ? [`有${hidden}处隐藏的文字，没有读入`] : []),
      ...(pictures > 0 ? [`有${pictures}幅图片，没有读入：其中如有文字，请与原件核对`] : []),
      ...(this.unreadChunks > 0 ? [`有${this.unreadChunks}处嵌入的文档读不出来，没有读入`] : []),
    ]
  }

  open(name: string, attribute: (name: string) => string | undefined, empty: boolean): void {
    if (skipped.has(name)) {
      if (!empty) this.#skipping++
      else if (name === 'w:del' && this.#properties > 0 && this.#paragraph) this.#paragraph.joined = true
    }
    this.#control(name)
    if (this.#skipping > 0) return
    const paragraph = this.#paragraph
    this.#count(name)
    if (name === 'w:p' && !empty) this.#paragraphs.push({ text: '', joined: false, behind: [] })
    else if (name === 'w:pPr' && !empty) this.#properties++
    else if (name === 'w:t' || name === 'm:t') this.#inText = !empty
    else if (name === 'w:r' && !empty) this.#runs.push({ hidden: false })
    else if (name === 'w:txbxContent' && paragraph) this.#sinks.push(paragraph.behind)
    else if (name === 'w:tr') this.#rows.push({ cells: [] })
    else if (name === 'w:tc') this.#openCell()
    else if (name === 'w:altChunk') this.#embed(attribute('r:id') ?? '')
    else if (paragraph && this.#properties > 0) this.#property(name, attribute('w:val') ?? '', paragraph)
    else if (name === 'w:vanish' || name === 'w:rStyle') this.#hide(name === 'w:vanish' ? isOn(attribute('w:val')) : this.#hiddenStyles.has(attribute('w:val') ?? ''))
    else if (paragraph) paragraph.text += this.#sign(name, attribute)
  }

  close(name: string): void {
    if (skipped.has(name)) this.#skipping = Math.max(0, this.#skipping - 1)
    if (name === 'w:sdtContent' && this.#controls.at(-1)?.prompts) this.#skipping = Math.max(0, this.#skipping - 1)
    if (name === 'w:sdt') this.#controls.pop()
    if (this.#skipping > 0) return
    if (name === 'w:r') this.#runs.pop()
    if (name === 'w:t' || name === 'm:t') this.#inText = false
    else if (name === 'w:pPr') this.#properties = Math.max(0, this.#properties - 1)
    else if (name === 'w:p') this.#closeParagraph()
    else if ((name === 'w:txbxContent' || name === 'w:tc') && this.#sinks.length > 1) this.#sinks.pop()
    else if (name === 'w:tr') this.#closeRow()
  }

  text(text: string): void {
    const paragraph = this.#paragraph
    if (!this.#inText || this.#skipping > 0 || !paragraph) return
    if (!this.#runs.at(-1)?.hidden && !this.#hiddenStyles.has(paragraph.style ?? '')) paragraph.text += text
    else if (text.trim() !== '') this.#omitted.hidden++
  }

  /** What a content control shows only until somebody fills it in is no text. */
  #control(name: string): void {
    if (name === 'w:sdt') this.#controls.push({ prompts: false })
    else if (name === 'w:showingPlcHdr' && this.#controls.length > 0) this.#controls.at(-1)!.prompts = true
    else if (name === 'w:sdtContent' && this.#controls.at(-1)?.prompts) this.#skipping++
  }

  #count(name: string): void {
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.#omitted.notes++
    else if (name === 'a:blip' || name === 'v:imagedata') this.#omitted.pictures++
  }

  #hide(hidden: boolean): void {
    const run = this.#runs.at(-1)
    if (run && hidden) run.hidden = true
  }

  #embed(id: string): void {
    const lines = this.#chunk(id)
    if (lines) for (const line of lines) this.#sinks.at(-1)!.push(line)
    else this.unreadChunks++
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
    if (name === 'w:tab' || name === 'w:ptab') return '\u3000'
    if (name === 'w:sym') return this.#runs.at(-1)?.hidden ? '' : symbolOf(attribute('w:font') ?? '', attribute('w:char') ?? '')
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

/** Boxes and ticks of the fonts that number their signs in their own way. */
const wingdings: Readonly<Record<string, string>> = { A8: '□', A3: '□', '6F': '□', FE: '☑', '52': '☑', FD: '☒', '54': '☒', FC: '✓', '6C': '●', '6E': '■', D8: '➢' }

/** A sign that another font would show as something else cannot be read. */
function symbolOf(font: string, code: string): string {
  const number = /^[0-9a-f]{1,5}$/i.test(code) ? Number.parseInt(code, 16) : 0
  if (number > 0x1f && (number < 0xd800 || number > 0xf8ff)) return String.fromCodePoint(number)
  return (/^Wingdings/i.test(font) ? wingdings[code.slice(-2).toUpperCase()] : undefined) ?? '\uFFFD'
}
