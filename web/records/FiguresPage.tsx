import { useMemo, useState, type ReactNode } from 'react'
import type { AnswerOf, FigureRowOut, getRecordFigures } from '../../server/http/contract/index.ts'
import { addDays, addMonths } from '../../core/periods/day.ts'
import type { Day } from '../../core/norms/period.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Chart } from '../parts/Chart.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { answerOf, FigureTable, number } from './FigureTable.tsx'
import { monthChart } from './monthChart.ts'
import './Figures.css'

const says = words.recordFigures
type Answered = AnswerOf<typeof getRecordFigures>
type Asked = NonNullable<Parameters<typeof useAsk<typeof getRecordFigures>>[1]['query']>

const filterNames = ['from', 'to', 'area', 'body', 'kind'] as const

/** What was done, by area, body, kind and month; each number opens its records. */
export function FiguresPage() {
  const [query] = useQueryOfAddress()
  const figures = useAsk<typeof getRecordFigures>('/api/record-figures', { query: asked(query) }, { keep: true })
  const all = useAsk<typeof getRecordFigures>('/api/record-figures', { query: { from: '2000-01' } })
  return (
    <div className="page" data-page="record-figures">
      <PageHead title={says.title}><Link className="no-print" to={addresses.yearlyReport({ area: query['area'], body: query['body'] })}>{says.yearly}</Link><Link className="no-print" to={addresses.recordWall()}>{says.wall}</Link></PageHead>
      <Filters names={filterNames}>
        <ChoiceFilter name="from" label={says.fromMonth} choices={all.data?.months.map(monthChoice) ?? []} />
        <ChoiceFilter name="to" label={says.toMonth} choices={all.data?.months.map(monthChoice) ?? []} />
        <ChoiceFilter name="area" label={says.area} choices={all.data?.areas.map(choice) ?? []} />
        <ChoiceFilter name="body" label={says.body} choices={all.data?.bodies.map(choice) ?? []} />
        <ChoiceFilter name="kind" label={says.kind} choices={Object.entries(words.alerts.kinds).map(([value, name]) => ({ value, name }))} />
      </Filters>
      <p className="quiet">{says.scope}</p>
      <Answer of={figures} lines={10}>{(answer) => (answer.total.records === 0 ? <div className="panel"><Nothing>{says.none}</Nothing></div> : <Board figures={answer} />)}</Answer>
    </div>
  )
}

const monthChoice = ({ name }: FigureRowOut) => ({ value: name, name })
const choice = ({ key, name }: FigureRowOut) => ({ value: key, name })
const monthIn = (text: string | undefined): string | undefined => (text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined)
const asked = (query: Query): Asked => ({ from: monthIn(query['from']), to: monthIn(query['to']), area: query['area'], body: query['body'], kind: query['kind'] as Asked['kind'] })

function Board({ figures }: { figures: Answered }) {
  const [{ area, body, kind }] = useQueryOfAddress()
  const { total, months, kinds, areas, bodies, from, to } = figures
  const list = (more: Query) => addresses.records({ from, to, area, body, kind, voided: 'false', ...more })
  const option = useMemo(() => monthChart(months), [months])
  const inMonth = ({ key }: FigureRowOut) => list({ from: key, to: addDays(addMonths(key as Day, 1), -1) })
  return (
    <>
      <dl className="panel record-totals">
        <div><dt>{says.count.records}</dt><dd><CountLink count={total.records} to={list({})}>{null}</CountLink></dd></div>
        {(['enterprise', 'fined', 'fine', 'contested', 'overturned'] as const).map((name) => <div key={name}><dt>{says.count[name]}</dt><dd>{number(total[name])}</dd></div>)}
      </dl>
      <section className="panel">
        <Chart title={answerOf(total.records, months)} option={option}>
          <FigureTable caption={says.tables.months} head={says.head.months} rows={months} to={inMonth} total={total} />
        </Chart>
      </section>
      <div className="figure-board">
        <Block title={says.tables.kinds}><FigureTable caption={says.tables.kinds} head={says.head.kinds} rows={kinds} to={({ key }) => list({ kind: key })} total={total} /></Block>
        <Block title={says.tables.areas}><FigureTable caption={says.tables.areas} head={says.head.areas} rows={areas} to={({ key }) => list({ area: key })} total={total} /></Block>
      </div>
      <Block title={says.tables.bodies}><Bodies bodies={bodies} to={({ key }) => list({ body: key })} total={total} /></Block>
    </>
  )
}

/** More bodies than these are shown when they are asked for. */
const most = 30

function Bodies({ bodies, to, total }: { bodies: readonly FigureRowOut[]; to: (row: FigureRowOut) => string; total: Answered['total'] }) {
  const [all, setAll] = useState(false)
  return (
    <>
      <FigureTable caption={says.tables.bodies} head={says.head.bodies} rows={all ? bodies : bodies.slice(0, most)} to={to} {...(all || bodies.length <= most) && { total }} />
      {!all && bodies.length > most && <p className="panel-note"><button type="button" className="text-button" onClick={() => setAll(true)}>{says.others(bodies.length - most)}</button></p>}
    </>
  )
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => <section className="panel" aria-label={title}><h2 className="panel-title">{title}</h2>{children}</section>
