import type { Day } from '../../core/norms/index.ts'
import { parseDay } from '../../core/periods/index.ts'
import { headingOf, type OtherWords, plain } from './heading.ts'
import type { Table } from './sheets.ts'

/** What is wrong with a row, in which column, and what to do. Rows are counted as a spreadsheet counts them: the heading is the first. */
export interface RowProblem { readonly row: number, readonly column: string, readonly code: string, readonly says: string }

export interface RowsRead<Row> {
  readonly rows: Row[]
  readonly problems: RowProblem[]
  /** Words of the heading that mean nothing in this table. */
  readonly unread: readonly string[]
}

export const rowProblem = (row: number, column: string, code: string, says: string): RowProblem => ({ row, column: plain(column), code, says: `第${row}行“${plain(column)}”：${says}` })

/** Reads the rows of a table by the names in its heading, ours or others', in any order. A row with a problem is told, and left out. */
export function rowsIn<Column extends string, Row>(table: Table, columns: readonly Column[], others: OtherWords<Column>, read: (reader: RowReader<Column>) => Row): RowsRead<Row> {
  const heading = headingOf(table[0]!, { columns: columns.map(column => [column, column] as const), others, mend: '请下载模板，按模板的列名填写。' })
  const [rows, problems] = [[] as Row[], [] as RowProblem[]]
  table.slice(1).forEach((cells, index) => {
    if (cells.every(cell => cell === '') || (index === 0 && heading.isHeading(cells))) return
    const reader = new RowReader<Column>(index + 2, column => heading.cell(cells, column), heading.has)
    const row = read(reader)
    problems.push(...reader.problems)
    if (reader.problems.length === 0) rows.push(row)
  })
  return { rows, problems, unread: heading.unread }
}

/** The cells of one row, by the names of their columns. */
export class RowReader<Column extends string> {
  readonly problems: RowProblem[] = []
  readonly row: number
  readonly text: (column: Column) => string
  /** Whether the file has the column at all. */
  readonly has: (column: Column) => boolean

  constructor(row: number, text: (column: Column) => string, has: (column: Column) => boolean = () => true) {
    this.row = row
    this.text = text
    this.has = has
  }

  wrong(column: Column, code: string, says: string): void {
    this.problems.push(rowProblem(this.row, column, code, says))
  }

  required(column: Column, most: number): string {
    const text = this.optional(column, most)
    if (text === null) this.wrong(column, 'missing', '没有填写。请补填。')
    return text ?? ''
  }

  optional(column: Column, most: number): string | null {
    const text = this.text(column)
    if ([...text].length > most) this.wrong(column, 'long', `超过${most}字。请缩短。`)
    return text || null
  }

  /** What is no word but a number or a code: signs as wide as Chinese characters are read as they are meant. */
  code(column: Column, most: number): string | null {
    const text = this.optional(column, most)?.normalize('NFKC') ?? null
    if (text?.startsWith('=')) this.wrong(column, 'formula', '是公式，不是内容。请改成它的值。')
    return text
  }

  /** One of some values, by its word or its code. `also`: what others write for it. */
  choice<Value extends string>(column: Column, words: Readonly<Record<Value, string>>, also: Readonly<Record<string, NoInfer<Value>>> = {}): Value | null {
    const text = this.text(column)
    if (text === '' && !column.endsWith('*')) return null
    const found = valueOf(text, words, also)
    if (!found) this.wrong(column, 'choice', `“${text}”不是可以填的值。请填${Object.values(words).join('、')}之一。`)
    return found ?? null
  }

  /** Several of them, with any of the usual signs between. */
  choices<Value extends string>(column: Column, words: Readonly<Record<Value, string>>, also: Readonly<Record<string, NoInfer<Value>>> = {}): Value[] {
    const found = this.several(column).map(text => [text, valueOf(text, words, also)] as const)
    for (const [text, value] of found) if (value === undefined) this.wrong(column, 'choice', `“${text}”不是可以填的值。请填${Object.values(words).join('、')}，几个之间用分号。`)
    return found.flatMap(([, value]) => value ?? [])
  }

  several(column: Column): string[] {
    const parts = this.text(column).split(/[;；\n]/).map(part => part.trim()).filter(part => part !== '')
    if (parts.length === 0 && column.endsWith('*')) this.wrong(column, 'missing', '没有填写。请补填。')
    return [...new Set(parts)]
  }

  day(column: Column): Day | null {
    const text = this.text(column).normalize('NFKC').replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, '$1-$2-$3').replaceAll(/[./]/g, '-').replace(/^(\d{4})-(\d)-/, '$1-0$2-').replace(/-(\d)$/, '-0$1')
    if (text === '') {
      if (column.endsWith('*')) this.wrong(column, 'missing', '没有填写。请补填。')
      return null
    }
    const parsed = parseDay(text)
    if (!parsed.ok) this.wrong(column, 'day', `“${text}”不是日期。请写成 2026-07-13 的样子。`)
    return parsed.ok ? parsed.value : null
  }

  amount(column: Column): number | null {
    const text = this.text(column).normalize('NFKC').replaceAll(',', '')
    if (text === '') return null
    if (!/^\d{1,14}(\.\d{1,2})?$/.test(text)) this.wrong(column, 'amount', `“${text}”不是金额。请填以元为单位的数字，小数不超过两位。`)
    return Number(text)
  }

  yes(column: Column): boolean {
    const text = this.text(column)
    const isYes = truths.get(text.toUpperCase())
    if (isYes === undefined) this.wrong(column, 'choice', `“${text}”不是可以填的值。请填是或者否。`)
    return isYes ?? false
  }
}

const truths: ReadonlyMap<string, boolean> = new Map([['', false], ['是', true], ['Y', true], ['TRUE', true], ['否', false], ['N', false], ['FALSE', false]])

function valueOf<Value extends string>(text: string, words: Readonly<Record<Value, string>>, also: Readonly<Record<string, Value>>): Value | undefined {
  const same = text.toLowerCase()
  return (Object.entries(words) as [Value, string][]).find(([value, word]) => word === text || value.toLowerCase() === same)?.[0] ?? Object.entries(also).find(([word]) => word.toLowerCase() === same)?.[1]
}
