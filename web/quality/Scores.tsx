import type { QualityRow } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { keyOf, type Line, through } from './trend.ts'

const says = words.quality
const number = (value: number): string => value.toLocaleString('en')
const sum = (rows: readonly QualityRow[], of: (row: QualityRow) => number): number => rows.reduce((total, row) => total + of(row), 0)

/** The numbers of the chart, line by line, with what they are made of; every count leads to what it counts, and all add up below. */
export function Scores({ lines, items, from, to }: { lines: readonly Line[]; items: readonly QualityRow[]; from: string; to: string }) {
  const months = through(items.reduce((first, { month }) => (month < first ? month : first), to), to).filter((month) => month >= from)
  return (
    <section className="panel" aria-label={says.caption}>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={says.caption}>
        <table className="record-figures">
          <caption className="visually-hidden">{says.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{says.column.body}</th><th scope="col" className="text">{says.column.system}</th>
              {months.map((month) => <th key={month} scope="col">{says.monthShort(month)}</th>)}
              <th scope="col">{says.column.rows}</th><th scope="col">{says.column.refused}</th><th scope="col">{says.column.complete}</th>
              <th scope="col">{says.late.recordedLate}</th><th scope="col">{says.late.reportedLate}</th><th scope="col">{says.late.backDated}</th>
            </tr>
          </thead>
          <tbody>{lines.map((line) => <OneLine key={keyOf(line)} line={line} months={months} rows={items.filter((row) => keyOf(row) === keyOf(line))} />)}</tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>{words.recordFigures.sum}</th>
              {months.map((month) => <td key={month}>{says.rowsOf(sum(items.filter((row) => row.month === month), ({ rows }) => rows))}</td>)}
              <td>{number(sum(items, ({ rows }) => rows))}</td><td>{number(sum(items, ({ refused }) => refused))}</td><td />
              <td>{number(sum(items, ({ lateRecorded }) => lateRecorded))}</td><td>{number(sum(items, ({ lateReported }) => lateReported))}</td><td>{number(sum(items, ({ backDated }) => backDated))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="panel-note quiet">{says.tableHelp}</p>
    </section>
  )
}

function OneLine({ line, months, rows }: { line: Line; months: readonly string[]; rows: readonly QualityRow[] }) {
  const { bodyId, bodyName, sourceSystem } = line
  const [query] = useQueryOfAddress()
  const late = (problem: string) => {
    const month = rows.find((row) => ({ recordedLate: row.lateRecorded, reportedLate: row.lateReported, backDated: row.backDated })[problem]! > 0)?.month
    const { from, to, body, system, kind } = query
    return addresses.quality({ from, to, body, system, kind, late: problem, of: bodyId, at: sourceSystem, month })
  }
  return (
    <tr>
      <th scope="row"><Link to={addresses.quality({ ...query, body: bodyId })}>{bodyName}</Link></th>
      <td className="text">{sourceSystem || says.unknown}</td>
      {months.map((month) => <td key={month}>{line.months.get(month)?.score ?? <span className="faint" aria-label={says.noData}>–</span>}</td>)}
      <td>{number(sum(rows, (row) => row.rows))}</td>
      <td><CountLink count={sum(rows, ({ refused }) => refused)} to={addresses.recordQuarantine({ body: bodyId, ...(sourceSystem && { system: sourceSystem }) })}>{null}</CountLink></td>
      <td>{says.percent(line.complete)}</td>
      <td><CountLink count={sum(rows, ({ lateRecorded }) => lateRecorded)} to={late('recordedLate')}>{null}</CountLink></td>
      <td><CountLink count={sum(rows, ({ lateReported }) => lateReported)} to={late('reportedLate')}>{null}</CountLink></td>
      <td><CountLink count={sum(rows, ({ backDated }) => backDated)} to={late('backDated')}>{null}</CountLink></td>
    </tr>
  )
}
