import { maskedName, type RecordColumn, recordCodes, recordHeads, withheldWords } from '../../core/records/index.ts'
import type { Sql } from '../database/connect.ts'
import { atOnce, chosen, type ListFile, pagesOf } from '../files/listFiles.ts'
import { nextRecords, type RecordFilter } from '../store/records/list.ts'
import type { RecordRow } from '../store/records/records.ts'
import { reading, type Viewer } from '../store/within.ts'

const yes = (value: boolean): string => (value ? '是' : '否')

export const nameOfField = (code: string | null): string => (code === null ? '' : (recordCodes.field as Readonly<Record<string, string>>)[code] ?? code)

/** A file goes where nobody asks who may read it. */
export const partyOutside = ({ party, isPerson, isSecret }: Pick<RecordRow, 'party' | 'isPerson' | 'isSecret'>): string => (isSecret ? withheldWords : isPerson ? maskedName(party) : party)

const cells: Readonly<Record<RecordColumn, (row: RecordRow) => string>> = {
  actionNo: row => row.actionNo, kind: row => recordCodes.recordKind[row.kind], party: partyOutside, enterprise: row => yes(row.isEnterprise), body: row => row.bodyName, area: row => row.area,
  actedOn: row => row.actedOn, decidedOn: row => row.decidedOn ?? '', decisionNo: row => row.decisionNo ?? '', field: row => nameOfField(row.field), item: row => row.item ?? '', offence: row => row.offence ?? '',
  fine: row => (row.fine === null ? '' : String(row.fine)), version: row => String(row.version), voided: row => yes(row.voided), red: row => String(row.red), yellow: row => String(row.yellow), blue: row => String(row.blue),
}

/** What the list of records shows, as a file of all columns or some: each page is read in a short transaction of its own. */
export function recordsFile(sql: Sql, viewer: Viewer, filter: RecordFilter, mark: string, columns?: readonly RecordColumn[]): ListFile {
  const { head, cellsOf } = chosen(recordHeads, cells, columns)
  return { name: '行政执法行为', head, pages: marked(sql, viewer, filter, mark, cellsOf) }
}

/** The last row says who took the file, where something in it is not public or was seen by a sight. */
async function* marked(sql: Sql, viewer: Viewer, filter: RecordFilter, mark: string, cellsOf: (row: RecordRow) => string[]): AsyncGenerator<readonly (readonly string[])[]> {
  let bears = viewer.sight !== undefined
  const told = (row: RecordRow) => {
    bears ||= row.isSecret
    return cellsOf(row)
  }
  yield* pagesOf(after => reading(sql, viewer, tx => nextRecords(tx, filter, { after, limit: atOnce })), told)
  if (bears) yield [[mark]]
}
