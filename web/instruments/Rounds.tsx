import type { ApprovalRow } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { words } from '../words/index.ts'

const says = words.approving

/** Papers on their way to be approved: at whom each lies, and since when. `Enter` opens one. */
export function Rounds({ caption, rows, focus = true }: { caption: string; rows: readonly ApprovalRow[]; focus?: boolean }) {
  return <DataTable caption={caption} columns={columns} rows={rows} idOf={({ id }) => id} to={({ id }) => addresses.approval(id)} focusOn={focus ? rows[0]?.id : undefined} />
}

const columns: readonly Column<ApprovalRow>[] = [
  { key: 'title', head: says.column.title, cell: ({ title }) => title },
  { key: 'matter', head: says.column.matter, width: '14em', cell: ({ matter }) => <span className="nowrap">{matter}</span> },
  { key: 'lies', head: says.column.lies, cell: ({ lies }) => <strong>{lies}</strong> },
  { key: 'since', head: says.column.since, width: '14em', cell: ({ since, waited }) => <><Day day={since} /> <span className="quiet">{says.days(waited)}</span></> },
  { key: 'by', head: says.column.by, width: '7em', cell: ({ by }) => by },
  { key: 'warnings', head: says.column.warnings, width: '5em', wide: true, cell: ({ warnings }) => says.warnings(warnings) },
]
