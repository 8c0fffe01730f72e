import { useMemo, type ReactNode } from 'react'
import { addDays, addMonths } from '../../core/periods/day.ts'
import type { Day as ADay } from '../../core/norms/period.ts'
import type { AnswerOf, listOrgans, officeFigures } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Chart } from '../parts/Chart.tsx'
import { Cite } from '../parts/Cite.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { Day } from '../parts/Day.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { MonthFilters } from '../parts/MonthFilters.tsx'
import { Link } from '../parts/Link.tsx'
import { comparedChart } from '../parts/monthsCompared.ts'
import { Export } from '../records/Export.tsx'
import { monthIn } from '../records/months.ts'
import { words } from '../words/index.ts'
import { DueDays } from './DueDays.tsx'
import { Duties } from './Duties.tsx'
import { KeptTable } from './KeptTable.tsx'
import { counting, RegisteredTable } from './RegisteredTable.tsx'
import '../records/Figures.css'
import './Statistics.css'

const says = words.statistics
type Figures = AnswerOf<typeof officeFigures>
type Asked = NonNullable<Parameters<typeof useAsk<typeof officeFigures>>[1]['query']>

const filterNames = ['from', 'to', 'against', 'office', 'agency', 'kind'] as const

/** What of the address narrows the figures. */
const askedBy = ({ from, to, against, office, agency, kind }: Query): Asked => ({ from: monthIn(from), to: monthIn(to), against: against as Asked['against'], office, agency, kind })

/** How offices stand: what was registered and closed, whether days are kept, on whom matters hang, what comes, who has how much. Each number opens its rows. */
export function StatisticsPage() {
  const [query] = useQueryOfAddress()
  const asked = askedBy(query)
  const figures = useAsk<typeof officeFigures>('/api/statistics/office', { query: asked }, { keep: true })
  return (
    <div className="page" data-page="statistics">
      <PageHead title={says.title}>
        <Export from="/api/statistics/office/export" name={says.title} query={asked as Readonly<Record<string, string | undefined>>} />
        <button type="button" className="text-button no-print" onClick={() => window.print()}>{says.print}</button>
        <Link className="no-print" to={addresses.wall('matters')}>{words.wall.title}</Link>
        <Link className="no-print" to={addresses.succession()}>{says.handOver}</Link>
      </PageHead>
      <FigureFilters choices={figures.data?.choices} />
      <p className="quiet">{says.scope}</p>
      <Answer of={figures} lines={10}>{(answer) => <Board figures={answer} asked={asked} />}</Answer>
    </div>
  )
}

function FigureFilters({ choices }: { choices: Figures['choices'] | undefined }) {
  const own = useActingOrgan()?.organ
  const offices = choices?.offices.filter(({ id }) => id !== own?.id) ?? []
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'supervisable' } })
  const { filters } = words.matters
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, name })
  return (
    <Filters names={filterNames}>
      <MonthFilters since={choices?.from} compares />
      <ChoiceFilter name="office" label={says.office} standard={own?.id ?? ''} choices={[{ value: own?.id ?? '', name: says.ownOffice }, { value: 'all', name: says.allOffices }, ...offices.map(choice)]} />
      <ChoiceFilter name="agency" label={filters.agency} choices={organs.data?.items.map(choice) ?? []} />
      <ChoiceFilter name="kind" label={filters.kind} choices={choices?.kinds.map(choice) ?? []} />
    </Filters>
  )
}

function Board({ figures, asked }: { figures: Figures; asked: Asked }) {
  const own = useActingOrgan()?.organ.id
  const [{ side, outcome, law, cite }] = useQueryOfAddress()
  const office = asked.office === 'all' ? undefined : asked.office ?? own
  const to = (query: Query) => addresses.matters({ kind: asked.kind ?? 'all', office, agency: asked.agency, ...query })
  const counted = counting(figures)
  return (
    <>
      <Totals figures={figures} to={to} />
      <MonthsPanel figures={figures} to={to} />
      <p className="quiet">{figures.compared && words.alertFigures.compares(figures.compared)}</p>
      {!asked.kind && <Block title={says.registered.tables.kinds}><RegisteredTable of="kinds" rows={figures.kinds} figures={figures} total={figures.total} to={({ key }, column) => to({ ...counted[column], kind: key })} /></Block>}
      {asked.office === 'all' && <Block title={says.registered.tables.offices}><RegisteredTable of="offices" rows={figures.offices} figures={figures} total={figures.total} to={({ key }, column) => to({ ...counted[column], office: key })} /></Block>}
      <div className="board">
        <Block title={says.kept.title}><KeptTable figures={figures} /></Block>
        <Block title={says.waiting.title}><Bars rows={figures.waiting.map(({ id, name, matters }) => ({ key: id, name, matters, to: to({ waiting: id }) }))} caption={says.waiting.caption} head={says.waiting.head} none={says.waiting.none} /></Block>
        <Block title={says.due.title}><DueDays figures={figures} to={to} /></Block>
        {asked.office !== 'all' && <Block title={says.handlers.title}><HandlersTable figures={figures} to={to} /></Block>}
        <Block title={says.grounds.title}><Grounds figures={figures} to={to} /></Block>
      </div>
      {side && outcome && <Duties side={side} outcome={outcome} asked={{ ...asked, law, cite }} />}
    </>
  )
}

type To = (query: Query) => string

function Totals({ figures, to }: { figures: Figures; to: To }) {
  const { total, today } = figures
  const counted = counting(figures)
  return (
    <dl className="totals">
      {(['opened', 'closed', 'open', 'overdue'] as const).map((name) => <div key={name}><dt>{says.registered.count[name]}</dt><dd><CountLink count={total[name]} to={to(counted[name])}>{null}</CountLink></dd></div>)}
      <div><dt>{says.asOf}</dt><dd className="as-of"><Day day={today} /></dd></div>
    </dl>
  )
}

/** What each month brought, beside the months it is compared with. */
function MonthsPanel({ figures, to }: { figures: Figures; to: To }) {
  const { months, compared, total } = figures
  const option = useMemo(() => comparedChart(figures, new Map(months.map(({ key, opened }) => [key, opened])), new Map(months.map(({ key, openedBefore }) => [key, openedBefore]))), [figures, months])
  const asked = months.filter(({ key }) => key >= figures.from && key <= figures.to)
  if (asked.length === 0) return <p className="panel panel-note">{says.registered.none}</p>
  const lastOf = (key: string) => addDays(addMonths(key as ADay, 1), -1)
  return (
    <section className="panel">
      <Chart title={says.registered.answer(figures, total, compared)} option={option}>
        <RegisteredTable of="months" rows={asked} figures={{ ...figures, compared: null }} total={total} standing={false} to={({ key }, column) => to(counting({ from: key as ADay, to: lastOf(key) })[column])} />
      </Chart>
    </section>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return <section className="panel" aria-label={title}><h2 className="panel-title">{title}</h2>{children}</section>
}

interface Bar { readonly key: string; readonly name: ReactNode; readonly matters: number; readonly to: string }

/** Sorted bars that are a table: the number stands beside its bar and leads to its rows. */
function Bars({ rows, caption, head, none }: { rows: readonly Bar[]; caption: string; head: { name: string; matters: string }; none: string }) {
  const most = Math.max(1, ...rows.map(({ matters }) => matters))
  if (rows.length === 0) return <p className="panel-note">{none}</p>
  return (
    <table className="figures bars">
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">{head.name}</th><th scope="col">{head.matters}</th></tr></thead>
      <tbody>{rows.map(({ key, name, matters, to }) => (
        <tr key={key}><th scope="row">{name}</th><td><span className="bar" aria-hidden style={{ inlineSize: `${matters / most * 100}%` }} /><CountLink count={matters} to={to}>{null}</CountLink></td></tr>
      ))}</tbody>
    </table>
  )
}

function HandlersTable({ figures: { handlers, today, soon: soonest }, to }: { figures: Figures; to: To }) {
  const { head, caption, none } = says.handlers
  if (handlers.length === 0) return <p className="panel-note">{none}</p>
  return (
    <table className="figures">
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">{head.name}</th><th scope="col">{head.open}</th><th scope="col">{head.late}</th><th scope="col">{head.soon}</th></tr></thead>
      <tbody>{handlers.map(({ id, name, open, late, soon }) => (
        <tr key={id}><th scope="row">{name}</th><td><CountLink count={open} to={to({ person: id })}>{null}</CountLink></td><td><CountLink count={late} to={to({ person: id, view: 'overdue' })}>{null}</CountLink></td><td><CountLink count={soon} to={to({ person: id, from: today, until: soonest })}>{null}</CountLink></td></tr>
      ))}</tbody>
    </table>
  )
}

/** Those found in matters registered in the months asked for; what the months before had is said beside the name. */
const Grounds = ({ figures: { grounds, compared, from, to: until }, to }: { figures: Figures; to: To }) => (
  <Bars caption={says.grounds.caption} head={says.grounds.head} none={says.grounds.none} rows={grounds.map(({ citation, name, matters, now, before }) => ({
    key: `${citation.law}${citation.cite}`, name: <><span className="clamp">{name}</span> <Cite {...citation} />{compared && <span className="quiet nowrap"> {says.registered.trend('', compared.against)} {says.registered.moved(before, now)}</span>}</>,
    matters, to: to({ view: 'all', law: citation.law, ground: citation.cite, openedFrom: from, openedUntil: until }),
  }))} />
)
