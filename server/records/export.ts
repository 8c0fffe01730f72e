import { maskedName, recordCodes, withheldWords } from '../../core/records/index.ts'
import type { Sql } from '../database/connect.ts'
import { atOnce, type ListFile, pagesOf } from '../files/listFiles.ts'
import { nextRecords, type RecordFilter } from '../store/records/list.ts'
import type { RecordRow } from '../store/records/records.ts'
import { reading, type Viewer } from '../store/within.ts'

const head = ['案号', '行为种类', '当事人', '是否涉企', '机关', '地区', '日期', '决定日', '决定文号', '执法领域', '权责事项', '案由', '罚款（元）', '版本', '是否撤销报送', '红色预警', '黄色预警', '蓝色预警'] as const

const yes = (value: boolean): string => (value ? '是' : '否')

export const nameOfField = (code: string | null): string => (code === null ? '' : (recordCodes.field as Readonly<Record<string, string>>)[code] ?? code)

/** A file goes where nobody asks who may read it. */
const partyIn = ({ party, isPerson, isSecret }: RecordRow): string => (isSecret ? withheldWords : isPerson ? maskedName(party) : party)

const cellsOf = (row: RecordRow): string[] => [
  row.actionNo, recordCodes.recordKind[row.kind], partyIn(row), yes(row.isEnterprise), row.bodyName, row.area, row.actedOn, row.decidedOn ?? '', row.decisionNo ?? '',
  nameOfField(row.field), row.item ?? '', row.offence ?? '', row.fine === null ? '' : String(row.fine), String(row.version), yes(row.voided),
  String(row.red), String(row.yellow), String(row.blue),
]

/** What the list of records shows, as a file: each page is read in a short transaction of its own. */
export const recordsFile = (sql: Sql, viewer: Viewer, filter: RecordFilter, mark: string): ListFile => ({ name: '行政执法行为', head, pages: marked(sql, viewer, filter, mark) })

/** The last row says who took the file, where something in it is not public or was seen by a sight. */
async function* marked(sql: Sql, viewer: Viewer, filter: RecordFilter, mark: string): AsyncGenerator<readonly (readonly string[])[]> {
  let bears = viewer.sight !== undefined
  const cells = (row: RecordRow) => {
    bears ||= row.isSecret
    return cellsOf(row)
  }
  yield* pagesOf(after => reading(sql, viewer, tx => nextRecords(tx, filter, { after, limit: atOnce })), cells)
  if (bears) yield [[mark]]
}
