import type { FigureRowOut, FiguresOut } from '../../server/http/contract/index.ts'
import type { Query } from '../frame/address.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { words } from '../words/index.ts'
import { counting } from './counting.ts'

const says = words.recordFigures
const columns = ['records', 'enterprise', 'fined', 'fine', 'contested', 'overturned'] as const

interface FigureTableProps {
  caption: string
  head: string
  rows: readonly FigureRowOut[]
  /** The records behind a row, or of it those that a figure counts. */
  to: (row: FigureRowOut, more: Query) => string
  /** What all rows add up to. */
  total?: FiguresOut
}

/** Figures line by line; each number of records opens them. */
export function FigureTable({ caption, head, rows, to, total }: FigureTableProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="record-figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr><th scope="col">{head}</th>{columns.map((column) => <th key={column} scope="col">{says.count[column]}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => <td key={column}><Count of={row} column={column} to={(more) => to(row, more)} /></td>)}
            </tr>
          ))}
        </tbody>
        {total && <tfoot><tr><th scope="row">{says.sum}</th>{columns.map((column) => <td key={column}>{number(total[column])}</td>)}</tr></tfoot>}
      </table>
    </div>
  )
}

/** A number that opens what it counts; money and nought open nothing. */
export function Count({ of, column, to }: { of: FiguresOut; column: keyof FiguresOut; to: (more: Query) => string }) {
  return column === 'fine' || of[column] === 0 ? number(of[column]) : <CountLink count={of[column]} to={to(counting[column])}>{null}</CountLink>
}

export const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 })

/** What the months say, in one sentence. */
export function answerOf(records: number, months: readonly FigureRowOut[]): string {
  const most = months.reduce<FigureRowOut | undefined>((a, b) => (a && a.records >= b.records ? a : b), undefined)
  return says.answer(number(records), most?.name ?? '', number(most?.records ?? 0))
}
