import { useMemo } from 'react'
import type { getQuality, QualityRow } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Chart } from '../parts/Chart.tsx'
import { Cite } from '../parts/Cite.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Export } from '../records/Export.tsx'
import { monthIn } from '../records/months.ts'
import { words } from '../words/index.ts'
import { Delays } from './Delays.tsx'
import { LateRecords } from './LateRecords.tsx'
import { NamedFiles } from './NamedFiles.tsx'
import { Scores } from './Scores.tsx'
import { linesOf, type Quality, trendChart } from './trend.ts'
import { Troubles } from './Troubles.tsx'
import '../records/Figures.css'

const says = words.quality
type Asked = NonNullable<Parameters<typeof useAsk<typeof getQuality>>[1]['query']>

const filterNames = ['from', 'to', 'body', 'system', 'kind'] as const

/** How good the data are that each body hands in, how the figure is made, and what stands behind it. */
export function QualityPage() {
  const [query] = useQueryOfAddress()
  const quality = useAsk<typeof getQuality>('/api/record-quality', { query: asked(query) }, { keep: true })
  const all = useAsk<typeof getQuality>('/api/record-quality', { query: { from: '2000-01' } })
  return (
    <div className="page" data-page="quality">
      <PageHead title={says.title}><Export from="/api/record-quality/export" name={says.title} query={asked(query) as Readonly<Record<string, string | undefined>>} /><Link className="no-print" to={addresses.recordQuarantine()}>{says.toQuarantine}</Link></PageHead>
      <Filters names={filterNames}>
        <ChoiceFilter name="from" label={words.recordFigures.fromMonth} choices={choices(all.data?.items, ({ month }) => [month, month])} />
        <ChoiceFilter name="to" label={words.recordFigures.toMonth} choices={choices(all.data?.items, ({ month }) => [month, month])} />
        <ChoiceFilter name="body" label={says.column.body} choices={choices(all.data?.items, ({ bodyId, bodyName }) => [bodyId, bodyName])} />
        <ChoiceFilter name="system" label={says.column.system} choices={choices(all.data?.items, ({ sourceSystem }) => [sourceSystem, sourceSystem])} />
        <ChoiceFilter name="kind" label={words.recordFigures.kind} choices={Object.entries(words.alerts.kinds).map(([value, name]) => ({ value, name }))} />
      </Filters>
      <Answer of={quality} lines={8}>{(answer) => <Board quality={answer} narrowed={filterNames.some((name) => query[name])} />}</Answer>
    </div>
  )
}

function choices(items: readonly QualityRow[] | undefined, of: (row: QualityRow) => readonly [string, string]): { value: string; name: string }[] {
  return [...new Map((items ?? []).map(of))].filter(([value]) => value !== '').map(([value, name]) => ({ value, name }))
}

const asked = (query: Query): Asked => ({ from: monthIn(query['from']), to: monthIn(query['to']), body: query['body'], system: query['system'], kind: query['kind'] as Asked['kind'] })

function Board({ quality, narrowed }: { quality: Quality; narrowed: boolean }) {
  const { items, from, to, allowed } = quality
  const [{ late }] = useQueryOfAddress()
  const option = useMemo(() => trendChart(items, from, to), [items, from, to])
  const lines = useMemo(() => linesOf(items), [items])
  if (items.length === 0) return <><How allowed={allowed} /><div className="panel"><Nothing>{narrowed ? says.noMatch : says.none}</Nothing></div><NamedFiles files={quality.files} /></>
  const months = new Set(items.map(({ month }) => month))
  const answer = says.answer(lines.length, from, to, lines[0]!)
  return (
    <>
      <How allowed={allowed} />
      {months.size > 1 ? <section className="panel"><Chart title={answer} option={option} plain>{null}</Chart></section> : <p><strong>{answer}</strong></p>}
      <Scores lines={lines} items={items} from={from} to={to} />
      {late && <LateRecords />}
      <div className="figure-board"><Troubles items={items} /><Delays delays={quality.delays} /></div>
      <NamedFiles files={quality.files} />
    </>
  )
}

/** How the score is made, and by what law or setting something counts as late. */
function How({ allowed: { recorded, reported } }: Pick<Quality, 'allowed'>) {
  return (
    <p>
      {says.how(recorded, reported)} {recorded && <span>{says.byRule(recorded.title)}<Cite {...recorded.citation} named /></span>} <span className="quiet">{says.bySetting} {says.lead}</span>
    </p>
  )
}

