import { type Problem, problem, type Reading, type Table } from '../../core/records/index.ts'
import type { Row } from './csv.ts'

/** One row as it came, read. `written`: its cells, identity numbers masked, for the quarantine; most rows never need it. */
export interface Incoming {
  readonly line: number
  readonly written: () => readonly string[]
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

export const refusedRow = (line: number, written: readonly string[], says: string): Incoming =>
  ({ line, written: () => written, reading: { record: null, problems: [problem('E100', null, says)] } })

/** A row of a table, or what is wrong with its width. */
export function tableRow(table: Table, { line, cells }: Row): Incoming {
  const wanted = table.header.length
  if (cells.length === wanted) return { line, written: () => table.masked(cells), reading: table.read(cells) }
  return refusedRow(line, table.masked(cells), `第${line}行有${cells.length}列，表头有${wanted}列。请核对是否少了逗号，或者单元格里的逗号没有加引号。`)
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
