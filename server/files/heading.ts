import { refused } from '../store/refused.ts'

/** Other words for columns, each with the column it means; several, where only what else stands in the heading tells which. */
export type OtherWords<Column extends string = string> = Readonly<Record<string, Column | readonly Column[]>>

/** What a table is known by: its columns as its template writes them, those with a star to be filled, and other words for them. */
export interface Headed<Column extends string> {
  readonly columns: readonly (readonly [Column, title: string])[]
  readonly others: OtherWords<Column>
  /** What a file that lacks a column is told to do. */
  readonly mend: string
  /** Columns with a star that need not stand in the file all the same, seeing which others do. */
  readonly spares?: (column: Column, has: Heading<Column>['has']) => boolean
}

export interface Heading<Column extends string> {
  /** What stands in a row under a column; nothing where the file does not have it. */
  readonly cell: (cells: readonly string[], column: Column) => string
  readonly has: (column: Column) => boolean
  /** Words of the heading that mean no column of the table. */
  readonly unread: readonly string[]
  /** A second line of headings, as files have it that are headed in two languages. */
  readonly isHeading: (cells: readonly string[]) => boolean
}

/** The name of a column without the star that marks it as one to be filled. */
export const plain = (name: string): string => name.replaceAll(/[\s*＊]/g, '')

/** A word whatever its width, its letters and the signs between them: `item_code` is `itemCode`. */
const alike = (word: string): string => plain(word).normalize('NFKC').toLowerCase().replaceAll('_', '')
/** A word without what it says in brackets of its unit. */
const unitless = (word: string): string => alike(word).replaceAll(/\(.*?\)/g, '')

/** Finds the columns of a table in the heading of a file. 422 where one is missing, stands there twice, or cannot be told from another. */
export function headingOf<Column extends string>(written: readonly string[], table: Headed<Column>): Heading<Column> {
  const meant = meanings(table)
  const found = written.map(word => meant(word))
  const places = placed(written, found, table)
  const has = (column: Column) => places.has(column)
  const lacks = table.columns.filter(([column, title]) => title.endsWith('*') && !has(column) && !table.spares?.(column, has)).map(([, title]) => plain(title))
  const unread = written.filter((word, at) => word !== '' && found[at]!.length === 0)
  if (lacks.length > 0) throw refused('file.columns', 422, `文件缺少列：${lacks.join('、')}。${unread.length > 0 ? `没有认出的列：${unread.join('、')}。` : ''}${table.mend}`)
  return {
    cell: (cells, column) => cells[places.get(column) ?? -1] ?? '', has, unread,
    isHeading: cells => {
      const words = cells.filter(cell => cell !== '')
      return words.length > 1 && words.filter(word => meant(word).length > 0).length > words.length / 2
    },
  }
}

/** What a word may mean: its own column before any other, and one that it names but for the unit last. */
function meanings<Column extends string>({ columns, others }: Headed<Column>): (word: string) => readonly Column[] {
  const other = new Map(Object.entries(others).map(([word, column]) => [alike(word), typeof column === 'string' ? [column] : column as readonly Column[]]))
  const own = new Map(columns.map(([column, title]) => [alike(title), [column]]))
  const short = new Map(columns.map(([column, title]) => [unitless(title), [column]]))
  return word => word === '' ? [] : own.get(alike(word)) ?? other.get(alike(word)) ?? short.get(unitless(word)) ?? []
}

/** A word that may mean several columns means the one that no other word of the heading names. */
function placed<Column extends string>(written: readonly string[], found: readonly (readonly Column[])[], { columns }: Headed<Column>): Map<Column, number> {
  const places = new Map<Column, number>()
  const titles = new Map(columns.map(([column, title]) => [column, plain(title)]))
  found.forEach((candidates, at) => {
    if (candidates.length === 1) place(candidates[0]!, at)
  })
  found.forEach((candidates, at) => {
    if (candidates.length < 2) return
    const left = candidates.filter(column => !places.has(column))
    if (left.length > 1) throw refused('file.heading', 422, `第1行第${at + 1}列“${written[at]!}”可以是${left.map(column => `“${titles.get(column)!}”`).join('，也可以是')}。请改写成其中一个列名。`)
    place(left[0] ?? candidates[0]!, at)
  })
  return places

  function place(column: Column, at: number): void {
    const earlier = places.get(column)
    if (earlier !== undefined) throw refused('file.heading', 422, `第1行第${earlier + 1}列“${written[earlier]!}”和第${at + 1}列“${written[at]!}”是同一列（${titles.get(column)!}）。请删去一列，或者改写其中一个列名。`)
    places.set(column, at)
  }
}
