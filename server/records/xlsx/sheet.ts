import { FileRefused } from '../fileRefused.ts'
import { escapesRead, gatherText, type Sheet, type Workbook } from './workbook.ts'
import { attribute, type Hears, XmlReader, xmlText } from './xml.ts'
import type { Archive } from './zip.ts'

/** One row of a sheet as text. `wrong`: why a cell of it cannot be taken for what it shows. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly wrong: string | null
}

const mostColumns = 16_384
const longestRow = 1_000_000

/** The rows of a sheet that are not empty, as many at a time as a chunk of it completes. */
export async function* sheetRows(archive: Archive, workbook: Workbook, sheet: Sheet): AsyncGenerator<SheetRow[]> {
  const cells = new Cells(workbook, sheet.name)
  const reader = new XmlReader(sheet.part, cells)
  for await (const text of xmlText(sheet.part, archive.read(sheet.part))) {
    reader.push(text)
    const rows = cells.taken()
    if (rows.length > 0) yield rows
    if (cells.merged) throw cells.merged
  }
  reader.end()
}

/** Turns the elements of a sheet into rows. Formulas are never evaluated: the value that was saved with them is taken. */
class Cells implements Hears {
  /** Merged cells are told of behind the rows. */
  merged: FileRefused | null = null
  readonly #workbook: Workbook
  readonly #sheet: string
  readonly #inline = gatherText(text => { this.#value = text }, 'is')
  #rows: SheetRow[] = []
  #line = 0
  #cells: string[] = []
  #wrong: string | null = null
  #length = 0
  #column = -1
  #kind = 'n'
  #style = 0
  #value = ''
  #hasFormula = false
  #within: 'v' | 'is' | null = null

  constructor(workbook: Workbook, sheet: string) {
    this.#workbook = workbook
    this.#sheet = sheet
  }

  taken(): SheetRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#within = 'v'
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'mergeCell') this.merged ??= this.#merged(attribute(attributes, 'ref') ?? '')
    else if (name === 'is' || this.#within === 'is') {
      this.#within = 'is'
      this.#inline.open(name, attributes)
    }
  }

  text(text: string): void {
    if (this.#within === 'v') this.#value += text
    else if (this.#within === 'is') this.#inline.text(text)
  }

  close(name: string): void {
    if (name === 'v') this.#within = null
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else if (this.#within === 'is') {
      this.#inline.close(name)
      if (name === 'is') this.#within = null
    }
  }

  #openRow(attributes: string): void {
    this.#line = Number(attribute(attributes, 'r') ?? this.#line + 1)
    this.#cells = []
    this.#wrong = null
    this.#length = 0
    this.#column = -1
  }

  #openCell(attributes: string): void {
    const place = attribute(attributes, 'r')
    this.#column = place === null ? this.#column + 1 : columnOf(place)
    if (this.#column >= mostColumns || this.#column < 0) throw new FileRefused('E100', `工作表“${this.#sheet}”第${this.#line}行的列数超过了${mostColumns}列，不是能读的工作表。`, this.#line)
    this.#kind = attribute(attributes, 't') ?? 'n'
    this.#style = Number(attribute(attributes, 's') ?? 0)
    this.#value = ''
    this.#hasFormula = false
  }

  #closeCell(): void {
    const shown = this.#shown().trim()
    if (shown === '') return
    this.#length += shown.length
    if (this.#length > longestRow) throw new FileRefused('E100', `工作表“${this.#sheet}”第${this.#line}行超过${longestRow}字，没有读下去。`, this.#line)
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = shown
  }

  #closeRow(): void {
    if (this.#cells.length > 0 || this.#wrong !== null) this.#rows.push({ line: this.#line, cells: this.#cells, wrong: this.#wrong })
  }

  #shown(): string {
    const value = this.#value
    if (value === '') return this.#hasFormula ? this.#refuse('', '的公式没有保存算好的值。请在表格软件中打开并保存一次，或者改为数值') : ''
    switch (this.#kind) {
      case 's': return this.#workbook.strings[Number(value)] ?? this.#refuse(value, '指向的文字不在工作簿里，工作簿可能已经损坏')
      case 'b': return value === '1' ? 'Y' : 'N'
      case 'e': return this.#refuse(value, `是公式出错的结果“${value}”，请改正后重新导入`)
      case 'd': return momentText(value.replace('T', ' ').replace(/Z$/, ''))
      case 'n': return this.#number(value)
      default: return escapesRead(value)
    }
  }

  #number(value: string): string {
    const number = Number(value)
    if (!Number.isFinite(number)) return value
    if (this.#workbook.isDay[this.#style]) return dayOfSerial(number, this.#workbook.from1904) ?? value
    if (Math.abs(number) >= 1e15) return this.#refuse(value, '是超过15位的数字，电子表格只保留前15位，后面的已经丢失。请把这一列设为“文本”格式后重新填写')
    return String(Number(number.toPrecision(15)))
  }

  /** The row is kept out, with the place. */
  #refuse(value: string, why: string): string {
    this.#wrong ??= `${columnName(this.#column)}${this.#line}${why}。`
    return value
  }

  #merged(place: string): FileRefused {
    const line = Number(/\d+/.exec(place)?.[0] ?? 0)
    return new FileRefused('E100', `工作表“${this.#sheet}”的 ${place} 是合并的单元格，说不清各行的值。请取消合并，每行每列都填写后再导入。`, line > 0 ? line : null)
  }
}

/** `AB12` → 27; −1 where it is no place. */
function columnOf(place: string): number {
  let column = 0
  let at = 0
  for (; at < place.length; at++) {
    const letter = place.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    if (column > mostColumns) return column
  }
  return at === 0 ? -1 : column - 1
}

const columnName = (column: number): string => (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + column % 26)

/**
 * The day or minute of a serial number. Files that count from 1900 know a 29 February 1900, so that what is before March of that year is
 * one off; the number 60 is that day, which never was. Null: no such day.
 */
function dayOfSerial(serial: number, from1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465.999_99) return null
  if (!from1904 && serial < 1) return '1900-01-00'
  if (!from1904 && Math.floor(serial) === 60) return '1900-02-29'
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const text = new Date(first + Math.round(serial * 86_400) * 1_000).toISOString()
  return momentText(`${text.slice(0, 10)} ${text.slice(11, 19)}`)
}

/** Midnight is how a sheet writes a day without a time. */
const momentText = (text: string): string => text.replace(/ 00:00(:00(\.0+)?)?$/, '')
