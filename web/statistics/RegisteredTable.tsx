import type { AnswerOf, officeFigures, RegisteredOut, RegisteredRowOut } from '../../server/http/contract/index.ts'
import type { Query } from '../frame/address.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { words } from '../words/index.ts'

const says = words.statistics.registered
type Figures = AnswerOf<typeof officeFigures>

/** What narrows the list of matters to those that a figure counts. */
export const counting = ({ from, to }: Pick<Figures, 'from' | 'to'>) => ({
  opened: { view: 'all', openedFrom: from, openedUntil: to }, closed: { view: 'all', closedFrom: from, closedUntil: to }, open: { view: 'open' }, overdue: { view: 'overdue' },
}) as const satisfies Partial<Record<keyof RegisteredOut, Query>>

interface RegisteredTableProps {
  of: keyof typeof says.tables
  rows: readonly RegisteredRowOut[]
  figures: Figures
  /** The matters behind a figure of a row. */
  to: (row: RegisteredRowOut, column: 'opened' | 'closed' | 'open' | 'overdue') => string
  total?: RegisteredOut
  /** Months say nothing of how matters stand today. */
  standing?: boolean
}

/** Matters registered, closed and in hand, line by line; each number opens its matters. */
export function RegisteredTable({ of, rows, figures: { compared }, to, total, standing = true }: RegisteredTableProps) {
  const columns = standing ? ['opened', 'closed', 'open', 'overdue'] as const : ['opened', 'closed'] as const
  const moved = ({ openedNow, openedBefore, closedNow, closedBefore }: RegisteredOut) => <><td>{says.moved(openedBefore, openedNow)}</td><td>{says.moved(closedBefore, closedNow)}</td></>
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={says.tables[of]}>
      <table className="record-figures">
        <caption className="visually-hidden">{says.tables[of]}</caption>
        <thead>
          <tr>
            <th scope="col">{says.head[of]}</th>{columns.map((column) => <th key={column} scope="col">{says.count[column]}</th>)}
            {compared && <><th scope="col">{says.trend(says.count.opened, compared.against)}</th><th scope="col">{says.trend(says.count.closed, compared.against)}</th></>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>{columns.map((column) => <td key={column}><CountLink count={row[column]} to={to(row, column)}>{null}</CountLink></td>)}
              {compared && moved(row)}
            </tr>
          ))}
        </tbody>
        {total && <tfoot><tr><th scope="row">{words.recordFigures.sum}</th>{columns.map((column) => <td key={column}>{total[column].toLocaleString('en')}</td>)}{compared && moved(total)}</tr></tfoot>}
      </table>
    </div>
  )
}
