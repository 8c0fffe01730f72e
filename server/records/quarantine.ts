import { resultNames } from '../../core/records/index.ts'
import type { Sql } from '../database/connect.ts'
import { headerOf, quarantined } from '../store/records/imports.ts'
import { reading, type Viewer } from '../store/within.ts'
import { csvLine } from './csv.ts'

const atOnce = 1_000

/**
 * The rows of an import that did not enter, as CSV in the sender's own columns, with their lines and what is wrong with them. Written as it is
 * read. A file of CSV can be handed in again as soon as it is corrected.
 */
export async function* quarantineFile(sql: Sql, viewer: Viewer, id: string): AsyncGenerator<string> {
  const found = await reading(sql, viewer, tx => headerOf(tx, id))
  const header = found?.header ?? []
  const width = header.length
  yield `\ufeff${csvLine([...header, ...resultNames])}`
  for (let after = 0; ;) {
    const rows = await reading(sql, viewer, tx => quarantined(tx, id, after, atOnce))
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ line, cells, problems }) => csvLine([...cells, ...Array<string>(Math.max(0, width - cells.length)).fill(''), String(line), problems.map(({ code, says }) => `${code} ${says}`).join('；')])).join('')
    after = last.line
  }
}
