import type { ApprovalRow, listApprovals } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'

const says = words.approving
const views = ['mine', 'waiting', 'ended'] as const
type View = (typeof views)[number]

/** What waits for approval: at whom it lies, and since when. */
export function ApprovalsPage() {
  const [query] = useQueryOfAddress()
  const view: View = views.find((each) => each === query['view']) ?? 'mine'
  const rounds = useAsk<typeof listApprovals>('/api/approvals', { query: { view } }, { keep: true, again: () => 30_000 })
  return (
    <article className="page" data-page="approvals">
      <PageHead title={says.title}><Link to={addresses.approvalRules()}>{says.rules}</Link></PageHead>
      <Answer of={rounds} lines={6}>{({ items, counts }) => (
        <>
          <Views label={says.title} current={view} views={views.map((name) => ({ name, word: says.views[name], count: counts[name] }))} />
          {items.length === 0
            ? <div className="panel"><Nothing>{says.none[view]}</Nothing></div>
            : <DataTable caption={says.caption(says.views[view], items.length)} columns={columns} rows={items} idOf={({ id }) => id} to={({ id }) => addresses.approval(id)} focusOn={items[0]?.id} />}
        </>
      )}</Answer>
    </article>
  )
}

const columns: readonly Column<ApprovalRow>[] = [
  { key: 'title', head: says.column.title, cell: ({ title }) => title },
  { key: 'matter', head: says.column.matter, width: '14em', cell: ({ matter }) => <span className="nowrap">{matter}</span> },
  { key: 'lies', head: says.column.lies, cell: ({ lies }) => <strong>{lies}</strong> },
  { key: 'since', head: says.column.since, width: '14em', cell: ({ since, waited }) => <><Day day={since} /> <span className="quiet">{says.days(waited)}</span></> },
  { key: 'by', head: says.column.by, width: '7em', cell: ({ by }) => by },
  { key: 'warnings', head: says.column.warnings, width: '5em', wide: true, cell: ({ warnings }) => says.warnings(warnings) },
]
