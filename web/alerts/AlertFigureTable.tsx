import type { ReactNode } from 'react'
import type { AlertFigureRowOut, AlertFiguresOut, AnswerOf, getAlertFigures } from '../../server/http/contract/index.ts'
import { addresses, type Query } from '../frame/address.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { words } from '../words/index.ts'

const says = words.alertFigures
/** What a figure counts, as the state by which the list of alerts is asked for it. */
export const counted = { raised: 'all', confirmed: 'confirmed', dismissed: 'dismissed', open: 'open' } as const
const columns = Object.keys(counted) as (keyof typeof counted)[]

interface AlertFigureTableProps<Row extends AlertFigureRowOut> {
  of: keyof typeof says.tables
  rows: readonly Row[]
  compared: AnswerOf<typeof getAlertFigures>['compared']
  /** What narrows the list to the alerts of a row. */
  narrow: (row: Row) => Query
  total?: AlertFiguresOut
  nameOf?: (row: Row) => ReactNode
}

/** Figures on alerts line by line; each number opens its alerts. */
export function AlertFigureTable<Row extends AlertFigureRowOut>({ of, rows, compared, narrow, total, nameOf = ({ name }) => name }: AlertFigureTableProps<Row>) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={says.tables[of]}>
      <table className="record-figures">
        <caption className="visually-hidden">{says.tables[of]}</caption>
        <thead>
          <tr>
            <th scope="col">{says.head[of]}</th>{columns.map((column) => <th key={column} scope="col">{says.count[column]}</th>)}
            <th scope="col">{says.share}</th>{compared && <th scope="col">{says.trend(compared.against)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{nameOf(row)}</th>
              {columns.map((column) => <td key={column}><CountLink count={row[column]} to={addresses.alerts({ ...narrow(row), state: counted[column] })}>{null}</CountLink></td>)}
              <td>{says.shareOf(row)}</td>{compared && <td>{says.moved(row.before, row.now)}</td>}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{words.recordFigures.sum}</th>{columns.map((column) => <td key={column}>{total[column].toLocaleString('en')}</td>)}
              <td>{says.shareOf(total)}</td>{compared && <td>{says.moved(total.before, total.now)}</td>}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
