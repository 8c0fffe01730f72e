import { maskedName, recordCodes } from '../../core/records/index.ts'
import type { Deps } from '../deps.ts'
import { atOnce, type ListFile, pagesOf } from '../files/listFiles.ts'
import { type AlertFilter, type AlertRow, alertStateNames, listAlerts } from '../store/alerts/alerts.ts'
import { cited } from '../store/refused.ts'
import { reading, type Viewer } from '../store/within.ts'
import { nameOfField } from './export.ts'

const head = ['级别', '状态', '预警', '依据', '机关', '行为种类', '案号或者对象', '当事人', '是否涉企', '执法领域', '命中日', '说明最后日', '承办'] as const
const colours = { red: '红', yellow: '黄', blue: '蓝' } as const

/** What the list of alerts shows, as a file: each page is read in a short transaction of its own. */
export const alertsFile = ({ sql, laws }: Pick<Deps, 'sql' | 'laws'>, viewer: Viewer, filter: AlertFilter): ListFile => ({
  name: '预警', head, pages: pagesOf(after => reading(sql, viewer, tx => listAlerts(tx, filter, { after, limit: atOnce, counted: false })), row => cellsOf(row, laws)),
})

function cellsOf(row: AlertRow, laws: Deps['laws']): string[] {
  const { lawName, cite } = cited(row, laws)
  return [
    colours[row.colour], alertStateNames[row.state], row.title, `${lawName}${cite}`, row.bodyName, row.kind === null ? '' : recordCodes.recordKind[row.kind], row.actionNo ?? row.subjectName ?? '',
    row.party === null ? '' : row.isPerson ? maskedName(row.party) : row.party, row.recordId === null ? '' : row.isEnterprise ? '是' : '否', nameOfField(row.field), row.raisedOn, row.askedUntil ?? '', row.assignee?.name ?? '',
  ]
}
