import { useMemo } from 'react'
import { Chart } from '../parts/Chart.tsx'
import { words } from '../words/index.ts'
import type { Quality } from './trend.ts'

const says = words.quality

const namesOf = (delays: Quality['delays']): string[] => delays.map(({ within }, at) => says.within(within, at === 0 ? 0 : (delays[at - 1]?.within ?? 0) + 1))

/** How long acts took to arrive: how many came within so many days. */
export function Delays({ delays }: Pick<Quality, 'delays'>) {
  const total = delays.reduce((sum, { acts }) => sum + acts, 0)
  const names = namesOf(delays)
  const option = useMemo(() => ({
    xAxis: { type: 'category', data: namesOf(delays) }, yAxis: { type: 'value', min: 0, minInterval: 1, splitLine: { lineStyle: { color: 'rgba(128, 128, 128, 0.3)' } } },
    series: [{ type: 'bar', data: delays.map(({ acts }) => acts), barMaxWidth: 48, label: { show: true, position: 'top', textBorderColor: 'transparent' } }],
  }), [delays])
  if (total === 0) return null
  return (
    <section className="panel" aria-label={says.delays}>
      <Chart title={says.delaysAnswer(total, delays.slice(0, 2).reduce((sum, { acts }) => sum + acts, 0))} option={option}>
        <table className="record-figures">
          <caption className="visually-hidden">{says.delays}</caption>
          <thead><tr><th scope="col">{says.days.from}</th><th scope="col">{says.acts}</th></tr></thead>
          <tbody>{delays.map(({ acts }, at) => <tr key={names[at]}><th scope="row">{names[at]}</th><td>{acts.toLocaleString('en')}</td></tr>)}</tbody>
          <tfoot><tr><th scope="row">{words.recordFigures.sum}</th><td>{total.toLocaleString('en')}</td></tr></tfoot>
        </table>
      </Chart>
    </section>
  )
}
