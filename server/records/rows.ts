import { type Problem, problem, type Reading, type Table } from '../../core/records/index.ts'
import type { Row } from './csv.ts'

/** The cells of a row: as they may lie open, and as they came. */
export interface Written { readonly masked: readonly string[], readonly whole: readonly string[] }

/** One row as it came, read. `written`: its cells, for the quarantine; most rows never need it. */
export interface Incoming {
  readonly line: number
  readonly written: () => Written
  readonly reading: Reading
}

/** What a header means: a layout of ours, or one that somebody has said the meaning of. */
export type TableFor = (header: readonly string[]) => Table | Problem

/** A file whose layout is understood. */
export interface Source {
  readonly formatName: string
  /** The sender's own columns. */
  readonly header: readonly string[]
  /** Fields that this file cannot tell. */
  readonly unreported: readonly string[]
  readonly batches: AsyncIterable<readonly Incoming[]>
  /** To be called at the end, however it ends, where something is held. */
  readonly close?: () => Promise<void>
}

export const refusedRow = (line: number, written: Written, says: string): Incoming =>
  ({ line, written: () => written, reading: { record: null, problems: [problem('E100', null, says)] } })

export const written = (table: Table, cells: readonly string[]): Written => ({ masked: table.masked(cells), whole: cells })

/** A row of a table, or what is wrong with its width. */
export function tableRow(table: Table, { line, cells }: Row): Incoming {
  const wanted = table.header.length
  if (cells.length === wanted) return { line, written: () => written(table, cells), reading: table.read(cells) }
  return refusedRow(line, written(table, cells), `第${line}行有${cells.length}列，表头有${wanted}列。请核对是否少了逗号，或者单元格里的逗号没有加引号。`)
}

/** Passes over the rows of our templates that stand between the header and the data. */
export class Leading {
  readonly #table: Table
  #over = false

  constructor(table: Table) {
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
