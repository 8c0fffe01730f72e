import type { AnswerOf, getYearlyReport } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { useToday } from '../frame/today.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { countedAs } from './counting.ts'
import { Export } from './Export.tsx'
import { FigureTable, number } from './FigureTable.tsx'
import './Figures.css'

const says = words.recordFigures
type Report = AnswerOf<typeof getYearlyReport>

/** The tables of the yearly report of a body or an area, ready to be printed. */
export function YearlyPage() {
  const [{ year: asked, area, body }] = useQueryOfAddress()
  const thisYear = Number(useToday()?.slice(0, 4) ?? 2026)
  const year = Number(asked ?? thisYear)
  const report = useAsk<typeof getYearlyReport>('/api/record-figures/:year', { params: { year }, query: { area, body } }, { keep: true })
  return (
    <div className="page" data-page="yearly-report">
      <p className="quiet no-print"><Link to={addresses.recordFigures({ area, body })}>‹ {says.title}</Link></p>
      <Filters names={['year']}><ChoiceFilter name="year" label={says.year} standard={String(thisYear)} choices={Array.from({ length: 5 }, (_, back) => String(thisYear - back)).map((each) => ({ value: each, name: each }))} /></Filters>
      <Answer of={report} lines={12}>{(answer) => <Tables report={answer} list={(more) => addresses.records({ from: `${year}-01-01`, to: `${year}-12-31`, area, body, voided: 'false', ...more })} />}</Answer>
    </div>
  )
}

function Tables({ report, list }: { report: Report; list: (more: Query) => string }) {
  const [{ area, body }] = useQueryOfAddress()
  return (
    <>
      <PageHead title={says.yearlyTitle(report.of, report.year)}><Export from={`/api/record-figures/${report.year}/export`} name={says.yearlyTitle(report.of, report.year)} query={{ area, body }} /></PageHead>
      <section className="panel" aria-label={says.kindsTable}><h2 className="panel-title">{says.kindsTable}</h2>
        <FigureTable caption={says.kindsTable} head={says.head.kinds} rows={report.kinds} to={({ key }, more) => list({ kind: key, ...more })} total={report.total} />
      </section>
      <p className="quiet">{says.yearlyNote}</p>
      <div className="year-board">{report.tables.map((table) => <Lines key={table.id} table={table} list={list} />)}</div>
    </>
  )
}

function Lines({ table: { id, name, rows }, list }: { table: Report['tables'][number]; list: (more: Query) => string }) {
  const money = rows.some(({ fine }) => fine > 0)
  return (
    <section className="panel" aria-label={name}><h2 className="panel-title">{name}</h2>
      <table className="record-figures">
        <caption className="visually-hidden">{name}</caption>
        <thead><tr><th scope="col">{says.line}</th><th scope="col">{says.cases}</th>{money && <th scope="col">{says.fine}</th>}</tr></thead>
        <tbody>{rows.map((row) => <tr key={row.key}><th scope="row">{row.name}</th><td>{row.records === 0 ? 0 : <CountLink count={row.records} to={list(countedAs(id, row.key))}>{null}</CountLink>}</td>{money && <td>{row.fine > 0 && number(row.fine)}</td>}</tr>)}</tbody>
      </table>
    </section>
  )
}
