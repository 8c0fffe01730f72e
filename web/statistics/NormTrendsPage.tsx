import type { ReactNode } from 'react'
import { saidFrom } from '../../core/monitoring/change.ts'
import type { AnswerOf, getNormTrends, getRecordChoices } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { MonthFilters } from '../parts/MonthFilters.tsx'
import { Export } from '../records/Export.tsx'
import { monthIn } from '../records/months.ts'
import { words } from '../words/index.ts'
import { ChangedNorms } from './ChangedNorms.tsx'
import { GroundTrendTable, NormTrendTable } from './TrendTables.tsx'
import '../records/Figures.css'
import './Trends.css'

const says = words.normTrends
type Answered = AnswerOf<typeof getNormTrends>
type Asked = NonNullable<Parameters<typeof useAsk<typeof getNormTrends>>[1]['query']>

const filterNames = ['from', 'to', 'against', 'law', 'area', 'body', 'kind', 'show'] as const

const askedBy = ({ from, to, against, area, body, kind, law }: Query): Asked => ({ from: monthIn(from), to: monthIn(to), against: against as Asked['against'], area, body, kind: kind as Asked['kind'], law })

/** How often each article was broken, as the rules saw it and as matters found it, month by month; what changed is said first. */
export function NormTrendsPage() {
  const [query] = useQueryOfAddress()
  const asked = askedBy(query)
  const trends = useAsk<typeof getNormTrends>('/api/norm-trends', { query: asked }, { keep: true })
  return (
    <div className="page" data-page="norm-trends">
      <PageHead title={says.title}>
        <Export from="/api/norm-trends/export" name={says.title} query={asked as Readonly<Record<string, string | undefined>>} />
        <Link className="no-print" to={addresses.alertFigures()}>{words.alertFigures.title}</Link>
        <button type="button" className="text-button no-print" onClick={() => window.print()}>{says.print}</button>
      </PageHead>
      <TrendFilters laws={trends.data?.laws ?? []} />
      <p className="quiet">{says.scope}</p>
      <Answer of={trends} lines={10}>{(answer) => <Board trends={answer} asked={asked} />}</Answer>
    </div>
  )
}

function TrendFilters({ laws }: { laws: Answered['laws'] }) {
  const choices = useAsk<typeof getRecordChoices>('/api/record-choices', {})
  const { filters, kinds } = words.alerts
  const { area, noKind, count } = words.alertFigures
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, name })
  const named = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name }))
  return (
    <Filters names={filterNames}>
      <MonthFilters since={choices.data?.from} compares />
      <ChoiceFilter name="law" label={says.law} choices={laws.map(choice)} />
      <ChoiceFilter name="area" label={area} choices={choices.data?.areas.map(choice) ?? []} />
      <ChoiceFilter name="body" label={filters.body} choices={choices.data?.bodies.map(choice) ?? []} />
      <ChoiceFilter name="kind" label={filters.kind} choices={named({ ...kinds, none: noKind })} />
      <ChoiceFilter name="show" label={says.show} standard="raised" choices={named(count)} />
    </Filters>
  )
}

function Board({ trends, asked }: { trends: Answered; asked: Asked }) {
  const { norms, grounds, compared } = trends
  const { from: _, to: __, against: ___, law: ____, ...narrow } = asked
  const told = norms.filter(({ raised }) => raised > 0)
  const some = filterNames.some((name) => asked[name as keyof Asked] !== undefined)
  return (
    <>
      <ChangedNorms trends={trends} narrow={narrow} />
      <p className="quiet">{compared && words.alertFigures.compares(compared)}{says.rule(saidFrom)}</p>
      <Block title={says.norms.title}>{told.length === 0 ? <Nothing>{some ? says.norms.noMatch : says.norms.none}</Nothing> : <NormTrendTable trends={trends} norms={told} narrow={narrow} />}</Block>
      <Block title={says.grounds.title}>
        {grounds === null ? <p className="panel-note">{says.grounds.notNarrowed}</p> : grounds.items.every(({ matters }) => matters === 0) ? <Nothing>{says.grounds.none}</Nothing> : <GroundTrendTable trends={trends} grounds={grounds} agency={asked.body} />}
      </Block>
    </>
  )
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => <section className="panel" aria-label={title}><h2 className="panel-title">{title}</h2>{children}</section>
