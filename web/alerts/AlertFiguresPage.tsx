import { useMemo, useState, type ReactNode } from 'react'
import type { Day } from '../../core/norms/period.ts'
import { addDays, addMonths } from '../../core/periods/day.ts'
import { themeNames } from '../../core/monitoring/themeNames.ts'
import type { AlertFigureRowOut, AnswerOf, getAlertFigures, getRecordChoices } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Chart } from '../parts/Chart.tsx'
import { Cite } from '../parts/Cite.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { MonthFilters } from '../parts/MonthFilters.tsx'
import { Link } from '../parts/Link.tsx'
import { comparedChart, monthsOf } from '../parts/monthsCompared.ts'
import { Export } from '../records/Export.tsx'
import { monthIn } from '../records/months.ts'
import { words } from '../words/index.ts'
import { AlertFigureTable, counted } from './AlertFigureTable.tsx'
import '../records/Figures.css'

const says = words.alertFigures
type Answered = AnswerOf<typeof getAlertFigures>
type Asked = NonNullable<Parameters<typeof useAsk<typeof getAlertFigures>>[1]['query']>

const filterNames = ['from', 'to', 'against', 'area', 'body', 'kind', 'colour', 'theme', 'rule'] as const
const named = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name }))

/** What was raised and what became of it, by month, colour, theme, rule, area and body; each number opens its alerts. */
export function AlertFiguresPage() {
  const [query] = useQueryOfAddress()
  const asked = askedBy(query)
  const figures = useAsk<typeof getAlertFigures>('/api/alert-figures', { query: asked }, { keep: true })
  return (
    <div className="page" data-page="alert-figures">
      <PageHead title={says.title}>
        <Export from="/api/alert-figures/export" name={says.title} query={asked as Readonly<Record<string, string | undefined>>} />
        <Link className="no-print" to={addresses.normTrends()}>{words.normTrends.title}</Link>
        <Link className="no-print" to={addresses.wall('alerts')}>{words.wall.title}</Link>
        <Link className="no-print" to={addresses.alerts()}>{says.all}</Link>
      </PageHead>
      <FigureFilters rules={figures.data?.rules ?? []} />
      <p className="quiet">{says.scope}</p>
      <Answer of={figures} lines={10}>
        {(answer) => (answer.total.raised === 0 ? <div className="panel"><Nothing>{filterNames.some((name) => query[name]) ? says.noMatch : says.none}</Nothing></div> : <Board figures={answer} />)}
      </Answer>
    </div>
  )
}

const askedBy = ({ from, to, ...query }: Query): Asked => ({
  from: monthIn(from), to: monthIn(to), against: query['against'] as Asked['against'], area: query['area'], body: query['body'], kind: query['kind'] as Asked['kind'],
  colour: query['colour'] as Asked['colour'], theme: query['theme'] as Asked['theme'], rule: query['rule'],
})

function FigureFilters({ rules }: { rules: readonly AlertFigureRowOut[] }) {
  const choices = useAsk<typeof getRecordChoices>('/api/record-choices', {})
  const { filters, colourNames, kinds } = words.alerts
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, name })
  return (
    <Filters names={filterNames}>
      <MonthFilters since={choices.data?.from} compares />
      <ChoiceFilter name="area" label={says.area} choices={choices.data?.areas.map(choice) ?? []} />
      <ChoiceFilter name="body" label={filters.body} choices={choices.data?.bodies.map(choice) ?? []} />
      <ChoiceFilter name="kind" label={filters.kind} choices={named({ ...kinds, none: says.noKind })} />
      <ChoiceFilter name="colour" label={filters.colour} choices={named(colourNames)} />
      <ChoiceFilter name="theme" label={says.theme} choices={named(themeNames)} />
      <ChoiceFilter name="rule" label={filters.rule} choices={rules.map(({ key, name }) => ({ value: key, name }))} />
    </Filters>
  )
}

function Board({ figures }: { figures: Answered }) {
  const [query] = useQueryOfAddress()
  const { total, compared, months, monthsBefore, from, to } = figures
  const { area, body, kind, colour, theme, rule } = query
  const list: Query = { from, to, area, body, kind, colour, theme, rule }
  const earlier = useMemo(() => new Map(monthsBefore.map(({ key, before }) => [key, before])), [monthsBefore])
  const option = useMemo(() => comparedChart(figures, new Map(figures.months.map(({ key, raised }) => [key, raised])), earlier), [figures, earlier])
  const matched = new Map(monthsOf(figures).map(({ month, before }) => [month as string, before]))
  const title = compared ? says.answerAgainst(compared, total.now, total.before, total) : says.answer(figures, total.raised, total)
  const table = { compared, total }
  return (
    <>
      <dl className="panel record-totals">
        {(Object.keys(counted) as (keyof typeof counted)[]).map((name) => <div key={name}><dt>{says.count[name]}</dt><dd><CountLink count={total[name]} to={addresses.alerts({ ...list, state: counted[name] })}>{null}</CountLink></dd></div>)}
        <div><dt>{says.share}</dt><dd>{says.shareOf(total)}</dd></div>
      </dl>
      <section className="panel">
        <Chart title={title} option={option}>
          <AlertFigureTable of="months" rows={months.map((row) => ({ ...row, before: earlier.get(matched.get(row.key) ?? '') ?? 0 }))} {...table} narrow={({ key }) => ({ ...list, from: key, to: addDays(addMonths(key as Day, 1), -1) })} />
        </Chart>
      </section>
      <p className="quiet">{compared && says.compares(compared)}{says.fewJudged}</p>
      <div className="figure-board">
        <Block title={says.tables.colours}><AlertFigureTable of="colours" rows={figures.colours} {...table} narrow={({ key }) => ({ ...list, colour: key })} /></Block>
        <Block title={says.tables.kinds}><AlertFigureTable of="kinds" rows={figures.kinds} {...table} narrow={({ key }) => ({ ...list, kind: key })} /></Block>
      </div>
      <Block title={says.tables.themes}><AlertFigureTable of="themes" rows={figures.themes} {...table} narrow={({ key }) => ({ ...list, theme: key })} nameOf={({ key, name }) => <Link to={addresses.alertFigures({ ...query, theme: key })}>{name}</Link>} /></Block>
      <Block title={says.tables.rules}>
        <Most rows={figures.rules} others={says.others}>{(rows) => (
          <AlertFigureTable of="rules" rows={rows} {...table} narrow={({ key }) => ({ ...list, rule: key })} nameOf={({ key, name, citation }) => <><Link to={addresses.alertFigures({ ...query, rule: key })}>{name}</Link> {citation && <Cite {...citation} named />}</>} />
        )}</Most>
      </Block>
      <Block title={says.tables.areas}><AlertFigureTable of="areas" rows={figures.areas} {...table} narrow={({ key }) => ({ ...list, area: key })} /></Block>
      <Block title={says.tables.bodies}>
        <Most rows={figures.bodies} others={says.otherBodies}>{(rows) => <AlertFigureTable of="bodies" rows={rows} {...table} narrow={({ key }) => ({ ...list, body: key })} />}</Most>
      </Block>
    </>
  )
}

/** More rows than these are shown when they are asked for. */
const most = 30

function Most<Row>({ rows, others, children }: { rows: readonly Row[]; others: (count: number) => string; children: (rows: readonly Row[]) => ReactNode }) {
  const [all, setAll] = useState(false)
  return (
    <>
      {children(all ? rows : rows.slice(0, most))}
      {!all && rows.length > most && <p className="panel-note no-print"><button type="button" className="text-button" onClick={() => setAll(true)}>{others(rows.length - most)}</button></p>}
    </>
  )
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => <section className="panel" aria-label={title}><h2 className="panel-title">{title}</h2>{children}</section>
