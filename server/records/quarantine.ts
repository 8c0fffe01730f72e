import { resultNames } from '../../core/records/index.ts'
import type { Sql } from '../database/connect.ts'
import type { Seals } from '../seal/seals.ts'
import { placeOfRow } from '../store/records/sealed.ts'
import { headerOf, quarantined } from '../store/records/imports.ts'
import { reading, type Viewer } from '../store/within.ts'
import { csvLine } from './csv.ts'

const atOnce = 1_000

/** A row as its sender wrote it; masked where its seal does not open. */
export function writtenCells(seals: Seals, importId: string, { line, cells, sealed }: { readonly line: number, readonly cells: readonly string[], readonly sealed: Uint8Array | null }): readonly string[] {
  const found = sealed === null ? null : seals.open(sealed, placeOfRow(importId, line))
  return found?.ok ? JSON.parse(found.text) as string[] : cells
}

/**
 * The rows of an import that did not enter, as CSV in the sender's own columns, with their lines and what is wrong with them. Written as it is
 * read. A file of CSV can be handed in again as soon as it is corrected: whoever sent it has it whole, everybody else with personal values masked.
 */
export async function* quarantineFile({ sql, seals }: { readonly sql: Sql, readonly seals: Seals }, viewer: Viewer, id: string, how: 'whole' | 'masked'): AsyncGenerator<string> {
  const found = await reading(sql, viewer, tx => headerOf(tx, id))
  const header = found?.header ?? []
  const width = header.length
  yield `\ufeff${csvLine([...header, ...resultNames])}`
  for (let after = 0; ;) {
    const rows = await reading(sql, viewer, tx => quarantined(tx, id, after, atOnce))
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(row => ({ ...row, cells: how === 'whole' ? writtenCells(seals, id, row) : row.cells })).map(({ line, cells, problems }) => csvLine([...cells, ...Array<string>(Math.max(0, width - cells.length)).fill(''), String(line), problems.map(({ code, says }) => `${code} ${says}`).join('；')])).join('')
    after = last.line
  }
}
