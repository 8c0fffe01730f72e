import { recordCodes } from '../../core/records/index.ts'
import { writeXlsxStream } from 'hucre/xlsx'
import type { Sql } from '../database/connect.ts'
import { harmless } from '../files/sheets.ts'
import { listRecords, type RecordFilter, type RecordRow } from '../store/records/records.ts'
import { reading, type Viewer } from '../store/within.ts'
import { csvLine } from './csv.ts'

/** Rows that are asked for at once: what is in memory of an export, however large. */
const atOnce = 1_000

const head = ['案号', '行为种类', '当事人', '是否涉企', '机关', '地区', '日期', '决定日', '决定文号', '执法领域', '权责事项', '案由', '罚款（元）', '版本', '是否撤销报送', '红色预警', '黄色预警', '蓝色预警'] as const

const yes = (value: boolean): string => (value ? '是' : '否')

/** Of a person the first character: what leaves the platform names nobody. */
const maskedName = (name: string): string => `${[...name][0] ?? ''}**`

const cellsOf = (row: RecordRow): string[] => [
  row.actionNo, recordCodes.recordKind[row.kind], row.isPerson ? maskedName(row.party) : row.party, yes(row.isEnterprise), row.bodyName, row.area, row.actedOn, row.decidedOn ?? '', row.decisionNo ?? '',
  row.field === null ? '' : (recordCodes.field as Readonly<Record<string, string>>)[row.field] ?? row.field, row.item ?? '', row.offence ?? '', row.fine === null ? '' : String(row.fine), String(row.version), yes(row.voided),
  String(row.red), String(row.yellow), String(row.blue),
]

/** The list page by page, each in a short transaction: an export of millions holds nothing up, and stops where nobody reads on. */
async function* rowsOf(sql: Sql, viewer: Viewer, filter: RecordFilter): AsyncGenerator<string[][]> {
  for (let after: string | undefined; ;) {
    const { rows, next } = await reading(sql, viewer, tx => listRecords(tx, filter, { after, limit: atOnce, counted: false }))
    yield rows.map(cellsOf)
    if (next === null) return
    after = next
  }
}

/** CSV as a spreadsheet opens it; a cell that it would run as a formula is marked as text. */
export async function* recordsAsCsv(sql: Sql, viewer: Viewer, filter: RecordFilter): AsyncGenerator<string> {
  yield `\ufeff${csvLine(head)}`
  for await (const rows of rowsOf(sql, viewer, filter)) yield rows.map(csvLine).join('')
}

/** The same as a workbook, every cell text, the heading in sight. */
export const recordsAsWorkbook = (sql: Sql, viewer: Viewer, filter: RecordFilter): ReadableStream<Uint8Array> =>
  writeXlsxStream(flat(sql, viewer, filter), { name: '行政执法行为', freezePane: { rows: 1 } })

async function* flat(sql: Sql, viewer: Viewer, filter: RecordFilter): AsyncGenerator<string[]> {
  yield [...head]
  for await (const rows of rowsOf(sql, viewer, filter)) for (const row of rows) yield row.map(harmless)
}
