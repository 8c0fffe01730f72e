import { useMemo } from 'react'
import type { EChartsCoreOption } from 'echarts/core'
import type { AnswerOf, getInspectionFrequency, getRecordChoices } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { Chart } from '../parts/Chart.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import './Figures.css'

const says = words.inspectionFrequency
type Frequency = AnswerOf<typeof getInspectionFrequency>

/** How often enterprises were inspected in a year, against the caps that bodies published; those beyond open their inspections. */
export function InspectionsPage() {
  const [{ year: asked, area, body }] = useQueryOfAddress()
  const thisYear = Number(useToday()?.slice(0, 4) ?? 2026)
  const year = Number(asked ?? thisYear)
  const frequency = useAsk<typeof getInspectionFrequency>('/api/inspection-frequency/:year', { params: { year }, query: { area, body } }, { keep: true })
  const choices = useAsk<typeof getRecordChoices>('/api/record-choices', {})
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, name })
  return (
    <div className="page" data-page="inspection-frequency">
      <p className="quiet no-print"><Link to={addresses.recordFigures({ area, body })}>‹ {words.recordFigures.title}</Link></p>
      <PageHead title={says.title} />
      <Filters names={['year', 'area', 'body']}>
        <ChoiceFilter name="year" label={words.recordFigures.year} standard={String(thisYear)} choices={Array.from({ length: 5 }, (_, back) => String(thisYear - back)).map((each) => ({ value: each, name: each }))} />
        <ChoiceFilter name="area" label={words.recordFigures.area} choices={choices.data?.areas.map(choice) ?? []} />
        <ChoiceFilter name="body" label={words.recordFigures.body} choices={choices.data?.bodies.map(choice) ?? []} />
      </Filters>
      <p className="quiet">{says.scope}</p>
      <Answer of={frequency} lines={8}>{(answer) => (answer.enterprises === 0 ? <div className="panel"><Nothing>{says.none}</Nothing></div> : <Board frequency={answer} />)}</Answer>
    </div>
  )
}

function Board({ frequency }: { frequency: Frequency }) {
  const { year, enterprises, over, uncapped, times } = frequency
  const option = useMemo(() => histogram(frequency), [frequency])
  return (
    <>
      <section className="panel">
        <Chart title={says.answer(year, enterprises, times.at(-1)!.times, over)} option={option}>
          <table className="record-figures">
            <caption className="visually-hidden">{says.byTimes}</caption>
            <thead><tr><th scope="col">{says.head.times}</th><th scope="col">{says.within}</th><th scope="col">{says.over}</th></tr></thead>
            <tbody>{times.map((one) => <tr key={one.times}><th scope="row">{says.times(one.times)}</th><td>{one.within}</td><td>{one.over}</td></tr>)}</tbody>
          </table>
        </Chart>
      </section>
      {uncapped > 0 && <p className="quiet">{says.uncapped(uncapped)}</p>}
      <section className="panel" aria-label={says.overTitle}><h2 className="panel-title">{says.overTitle}</h2>
        {frequency.overCap.length === 0 ? <p className="panel-note">{says.noneOver}</p> : <OverCap frequency={frequency} />}
      </section>
    </>
  )
}

function OverCap({ frequency: { year, overCap } }: { frequency: Frequency }) {
  const { head } = says
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={says.overTitle}>
      <table className="record-figures">
        <caption className="visually-hidden">{says.overTitle}</caption>
        <thead><tr><th scope="col">{head.party}</th><th scope="col" className="text">{head.body}</th><th scope="col">{head.counted}</th><th scope="col">{head.cap}</th><th scope="col">{head.visits}</th></tr></thead>
        <tbody>
          {overCap.map(({ record, party, body, counted, visits, cap }) => (
            <tr key={record}>
              <th scope="row"><Link to={addresses.record(record)}>{party}</Link></th><td className="text">{body.name}</td><td>{counted}</td><td>{cap}</td>
              <td><CountLink count={visits} to={addresses.records({ kind: 'inspection', party: String(record), body: body.id, from: `${year}-01-01`, to: `${year}-12-31`, voided: 'false' })}>{null}</CountLink></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How many enterprises were visited how often, from nought, those beyond the cap told apart; where all have one cap it is a line. */
function histogram({ times, cap }: Frequency): EChartsCoreOption {
  const all = Array.from({ length: times.at(-1)!.times + 1 }, (_, many) => times.find((one) => one.times === many) ?? { times: many, within: 0, over: 0 })
  const bars = (name: 'within' | 'over') => ({ type: 'bar', name: says[name], stack: 'all', barMaxWidth: 48, data: all.map((one) => one[name] || null), label: { show: all.length <= 24, position: 'top', textBorderColor: 'transparent' } })
  return {
    legend: { right: 0, top: 0 },
    grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: all.map(({ times: many }) => says.times(many)) },
    yAxis: { type: 'value', min: 0, minInterval: 1, splitLine: { lineStyle: { color: 'rgba(128, 128, 128, 0.3)' } } },
    series: [
      { ...bars('within'), ...cap !== null && cap < all.length && { markLine: { symbol: 'none', lineStyle: { width: 2 }, data: [{ xAxis: says.times(cap) }], label: { formatter: says.cap(cap) } } } },
      bars('over'),
    ],
  }
}
