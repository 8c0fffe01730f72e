import { type AlertColumn, alertHeads } from '../../core/monitoring/index.ts'
import { recordCodes } from '../../core/records/index.ts'
import type { Deps } from '../deps.ts'
import { atOnce, chosen, type ListFile, pagesOf } from '../files/listFiles.ts'
import { type AlertFilter, type AlertRow, alertStateNames, listAlerts } from '../store/alerts/alerts.ts'
import { cited } from '../store/refused.ts'
import { reading, type Viewer } from '../store/within.ts'
import { nameOfField, partyOutside } from './export.ts'

const colours = { red: '红', yellow: '黄', blue: '蓝' } as const

/** What the list of alerts shows, as a file of all columns or some: each page is read in a short transaction of its own. */
export function alertsFile({ sql, laws }: Pick<Deps, 'sql' | 'laws'>, viewer: Viewer, filter: AlertFilter, columns?: readonly AlertColumn[]): ListFile {
  const { head, cellsOf } = chosen(alertHeads, cellsUnder(laws), columns)
  return { name: '预警', head, pages: pagesOf(after => reading(sql, viewer, tx => listAlerts(tx, filter, { after, limit: atOnce, counted: false })), cellsOf) }
}

const cellsUnder = (laws: Deps['laws']): Readonly<Record<AlertColumn, (row: AlertRow) => string>> => ({
  colour: row => colours[row.colour], state: row => alertStateNames[row.state], title: row => row.title,
  basis: row => (({ lawName, cite }) => `${lawName}${cite}`)(cited(row, laws)), body: row => row.bodyName, kind: row => (row.kind === null ? '' : recordCodes.recordKind[row.kind]),
  subject: row => row.actionNo ?? row.subjectName ?? '', party: ({ party, ...row }) => (party === null ? '' : partyOutside({ ...row, party })),
  enterprise: row => (row.recordId === null ? '' : row.isEnterprise ? '是' : '否'), field: row => nameOfField(row.field), raisedOn: row => row.raisedOn, askedUntil: row => row.askedUntil ?? '', assignee: row => row.assignee?.name ?? '',
})
