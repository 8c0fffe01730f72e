import { useMemo, useState, type ReactNode } from 'react'
import type { AnswerOf, FigureRowOut, getRecordChoices, getRecordFigures } from '../../server/http/contract/index.ts'
import { kindOfAct } from '../../core/records/codes.ts'
import { addDays, addMonths } from '../../core/periods/day.ts'
import type { Day } from '../../core/norms/period.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Chart } from '../parts/Chart.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { MonthFilters } from '../parts/MonthFilters.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { clock } from './clock.ts'
import { Export } from './Export.tsx'
import { answerOf, Count, FigureTable } from './FigureTable.tsx'
import { monthChart } from './monthChart.ts'
import { monthIn } from './months.ts'
import './Figures.css'

const says = words.recordFigures
type Answered = AnswerOf<typeof getRecordFigures>
type Asked = NonNullable<Parameters<typeof useAsk<typeof getRecordFigures>>[1]['query']>

const filterNames = ['from', 'to', 'area', 'body', 'kind'] as const

/** What was done, by area, body, kind and month; each number opens its records. */
export function FiguresPage() {
  const [query] = useQueryOfAddress()
  const figures = useAsk<typeof getRecordFigures>('/api/record-figures', { query: asked(query) }, { keep: true })
  const choices = useAsk<typeof getRecordChoices>('/api/record-choices', {})
  return (
    <div className="page" data-page="record-figures">
      <PageHead title={says.title}>
        <Export from="/api/record-figures/export" name={says.title} query={asked(query) as Readonly<Record<string, string | undefined>>} />
        <Link className="no-print" to={addresses.yearlyReport({ area: query['area'], body: query['body'] })}>{says.yearly}</Link>
        <Link className="no-print" to={addresses.wall('records')}>{words.wall.title}</Link>
        <Link className="no-print" to={addresses.alertFigures()}>{words.alertFigures.title}</Link>
        <Link className="no-print" to={addresses.inspectionFrequency({ area: query['area'], body: query['body'] })}>{words.inspectionFrequency.title}</Link>
      </PageHead>
      <Filters names={filterNames}>
        <MonthFilters since={choices.data?.from} />
        <ChoiceFilter name="area" label={says.area} choices={choices.data?.areas.map(choice) ?? []} />
        <ChoiceFilter name="body" label={says.body} choices={choices.data?.bodies.map(choice) ?? []} />
        <ChoiceFilter name="kind" label={says.kind} choices={Object.entries(kindOfAct).map(([value, name]) => ({ value, name }))} />
      </Filters>
      <p className="quiet">{says.scope}{figures.dataUpdatedAt > 0 && <span className="nowrap">　{says.upTo(clock(figures.dataUpdatedAt))}</span>}</p>
      <Answer of={figures} lines={10}>{(answer) => (answer.total.records === 0 ? <div className="panel"><Nothing>{says.none}</Nothing></div> : <Board figures={answer} />)}</Answer>
    </div>
  )
}

const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, name })

const asked = (query: Query): Asked => ({ from: monthIn(query['from']), to: monthIn(query['to']), area: query['area'], body: query['body'], kind: query['kind'] as Asked['kind'] })

function Board({ figures }: { figures: Answered }) {
  const [{ area, body, kind }] = useQueryOfAddress()
  const { total, months, kinds, areas, bodies, from, to } = figures
  const list = (more: Query) => addresses.records({ from, to, area, body, kind, voided: 'false', ...more })
  const option = useMemo(() => monthChart(months), [months])
  const inMonth = ({ key }: FigureRowOut, more: Query) => list({ from: key, to: addDays(addMonths(key as Day, 1), -1), ...more })
  return (
    <>
      <dl className="panel record-totals">
        {(['records', 'enterprise', 'fined', 'fine', 'contested', 'overturned'] as const).map((name) => <div key={name}><dt>{says.count[name]}</dt><dd><Count of={total} column={name} to={list} /></dd></div>)}
      </dl>
      <section className="panel">
        <Chart title={answerOf(total.records, months)} option={option}>
          <FigureTable caption={says.tables.months} head={says.head.months} rows={months} to={inMonth} total={total} />
        </Chart>
      </section>
      <div className="figure-board">
        <Block title={says.tables.kinds}><FigureTable caption={says.tables.kinds} head={says.head.kinds} rows={kinds} to={({ key }, more) => list({ kind: key, ...more })} total={total} /></Block>
        <Block title={says.tables.areas}><FigureTable caption={says.tables.areas} head={says.head.areas} rows={areas} to={({ key }, more) => list({ area: key, ...more })} total={total} /></Block>
      </div>
      <Block title={says.tables.bodies}><Bodies bodies={bodies} to={({ key }, more) => list({ body: key, ...more })} total={total} /></Block>
    </>
  )
}

/** More bodies than these are shown when they are asked for. */
const most = 30

function Bodies({ bodies, to, total }: { bodies: readonly FigureRowOut[]; to: (row: FigureRowOut, more: Query) => string; total: Answered['total'] }) {
  const [all, setAll] = useState(false)
  return (
    <>
      <FigureTable caption={says.tables.bodies} head={says.head.bodies} rows={all ? bodies : bodies.slice(0, most)} to={to} {...(all || bodies.length <= most) && { total }} />
      {!all && bodies.length > most && <p className="panel-note"><button type="button" className="text-button" onClick={() => setAll(true)}>{says.others(bodies.length - most)}</button></p>}
    </>
  )
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => <section className="panel" aria-label={title}><h2 className="panel-title">{title}</h2>{children}</section>
