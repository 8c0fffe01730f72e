import type { FigureRowOut, FiguresOut } from '../../server/http/contract/index.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { words } from '../words/index.ts'

const says = words.recordFigures
const columns = ['enterprise', 'fined', 'fine', 'contested', 'overturned'] as const

interface FigureTableProps {
  caption: string
  head: string
  rows: readonly FigureRowOut[]
  /** The records behind a row. */
  to: (row: FigureRowOut) => string
  /** What all rows add up to. */
  total?: FiguresOut
}

/** Figures line by line; the number of records opens them. */
export function FigureTable({ caption, head, rows, to, total }: FigureTableProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="record-figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr><th scope="col">{head}</th><th scope="col">{says.count.records}</th>{columns.map((column) => <th key={column} scope="col">{says.count[column]}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th><td><CountLink count={row.records} to={to(row)}>{null}</CountLink></td>
              {columns.map((column) => <td key={column}>{number(row[column])}</td>)}
            </tr>
          ))}
        </tbody>
        {total && <tfoot><tr><th scope="row">{says.sum}</th><td>{number(total.records)}</td>{columns.map((column) => <td key={column}>{number(total[column])}</td>)}</tr></tfoot>}
      </table>
    </div>
  )
}

export const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 })

/** What the months say, in one sentence. */
export function answerOf(records: number, months: readonly FigureRowOut[]): string {
  const most = months.reduce<FigureRowOut | undefined>((a, b) => (a && a.records >= b.records ? a : b), undefined)
  return says.answer(number(records), most?.name ?? '', number(most?.records ?? 0))
}
