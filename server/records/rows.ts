import { type ChildReading, type ChildSheet, type Problem, problem, type Reading, type Table } from '../../core/records/index.ts'
import type { Row } from './csv.ts'
import type { Encoding } from './decode.ts'

/** The cells of a row: as they may lie open, and as they came. */
export interface Written { readonly masked: readonly string[], readonly whole: readonly string[] }

/** One row as it came, read. `written`: its cells, for the quarantine; most rows never need it. */
export interface Incoming {
  readonly line: number
  readonly written: () => Written
  readonly reading: Reading
}

/** One row of a child table as it came, read. */
export interface IncomingChild extends Pick<Incoming, 'line' | 'written'> { readonly reading: ChildReading }

/** A header that is understood; `mappedBy`: as somebody has said that it is to be. */
export type Sheet = (Table | ChildSheet) & { readonly mappedBy?: { readonly id: string, readonly name: string } }

/** What a header means: a layout of ours, or one that somebody has said the meaning of. */
export type SheetFor = (header: readonly string[]) => Sheet | Problem

export interface Understood {
  readonly formatName: string
  /** The sender's own columns. */
  readonly header: readonly string[]
  /** Id of the saved mapping by which the file is read. */
  readonly mapping: string | null
}

export function understood(sheet: Sheet): Understood {
  const { name } = 'child' in sheet ? sheet.child : sheet.format
  return { formatName: sheet.mappedBy ? `${name.replace(/（.*）$/, '')}（${sheet.mappedBy.name}）` : name, header: sheet.header, mapping: sheet.mappedBy?.id ?? null }
}

/** A table whose rows belong to acts. */
export interface ChildSource extends Understood { readonly child: string, readonly children: AsyncIterable<readonly IncomingChild[]> }

/** Everything that was handed in at once: one file, or those of an archive, or the sheets of a workbook. */
export interface Parcel {
  readonly files: readonly Part[]
  /** To be called at the end, however it ends. */
  readonly close: () => Promise<void>
}

/** `name`: of the file in the archive or of the sheet; null where there is only one. */
export interface Part { readonly name: string | null, readonly encoding: Form, readonly source: Source | ChildSource }

/** What the bytes of a file are. */
export type Form = Encoding | 'XLSX'

/** A file of acts whose layout is understood. */
export interface Source extends Understood {
  /** Fields that this file cannot tell. */
  readonly unreported: readonly string[]
  readonly batches: AsyncIterable<readonly Incoming[]>
}

export const refusedRow = (line: number, written: Written, says: string): Incoming =>
  ({ line, written: () => written, reading: { record: null, problems: [problem('E100', null, says)] } })

/** What the rows of a sheet look like, as they may lie open and as they came. */
export const written = (sheet: Pick<Table, 'masked'>, cells: readonly string[]): Written => ({ masked: sheet.masked(cells), whole: cells })

/** A row of a table of acts, or what is wrong with its width. */
export function tableRow(table: Table, { line, cells }: Row): Incoming {
  const wrong = wrongWidth(table.header, line, cells)
  return wrong === null ? { line, written: () => written(table, cells), reading: table.read(cells) } : refusedRow(line, written(table, cells), wrong)
}

/** A row of a child table, or what is wrong with its width. */
export function childRow(sheet: ChildSheet, { line, cells }: Row): IncomingChild {
  const wrong = wrongWidth(sheet.header, line, cells)
  return wrong === null ? { line, written: () => written(sheet, cells), reading: sheet.read(cells) } : refusedChild(line, written(sheet, cells), wrong)
}

export const refusedChild = (line: number, written: Written, says: string): IncomingChild =>
  ({ line, written: () => written, reading: { row: null, key: { system: null, recordId: null }, problems: [problem('E100', null, says)] } })

const wrongWidth = ({ length: wanted }: readonly string[], line: number, { length }: readonly string[]): string | null =>
  length === wanted ? null : `第${line}行有${length}列，表头有${wanted}列。请核对是否少了逗号，或者单元格里的逗号没有加引号。`

/** Passes over the rows of our templates that stand between the header and the data. */
export class Leading {
  readonly #table: Pick<Table, 'isOfTemplate'>
  #over = false

  constructor(table: Pick<Table, 'isOfTemplate'>) {
    this.#table = table
  }

  passed<R extends { readonly cells: readonly string[] }>(rows: readonly R[]): readonly R[] {
    if (this.#over) return rows
    const first = rows.findIndex(({ cells }) => !this.#table.isOfTemplate(cells))
    if (first < 0) return []
    this.#over = true
    return rows.slice(first)
  }
}
