import { useMemo } from 'react'
import type { EChartsCoreOption } from 'echarts/core'
import { addDays } from '../../core/periods/day.ts'
import type { AnswerOf, officeFigures } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Chart } from '../parts/Chart.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { sayDay } from '../parts/day.ts'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { again } from './again.ts'
import { useUpdated, type WallProps } from './useUpdated.ts'
import { WallBars } from './WallBars.tsx'

type Figures = AnswerOf<typeof officeFigures>

const says = words.wall.matters
/** As many as can be read from three metres. */
const most = 4

/** What is late, what is due soon, and which problems come again, of all matters within sight. */
export function MattersWall({ onUpdate }: WallProps) {
  const figures = useAsk<typeof officeFigures>('/api/statistics/office', { query: { office: 'all' } }, again)
  useUpdated(onUpdate, figures)
  return <Answer of={figures} lines={6}>{(answer) => <Tiles figures={answer} />}</Answer>
}

function Tiles({ figures }: { figures: Figures }) {
  const { total, today, soon, until, due, grounds, from, to } = figures
  const option = useMemo(() => dueChart(figures), [figures])
  const between = (first: string, last: string) => due.reduce((sum, { day, matters }) => sum + (day >= first && day <= last ? matters : 0), 0)
  const list = (query: Record<string, string>) => addresses.matters({ kind: 'all', ...query })
  const tiles = [
    ['overdue', total.overdue, list({ view: 'overdue' })], ['today', between(today, today), list({ view: 'open', from: today, until: today })],
    ['soon', between(today, soon), list({ view: 'open', from: today, until: soon })], ['open', total.open, list({ view: 'open' })],
  ] as const
  return (
    <>
      <h1><Link to={addresses.statistics({ office: 'all' })}>{says.title}</Link>　<span className="quiet">{sayDay(today)}</span></h1>
      <dl className="wall-tiles">{tiles.map(([name, count, address]) => <div key={name}><dt>{says[name]}</dt><dd><CountLink count={count} to={address}>{null}</CountLink></dd></div>)}</dl>
      <div className="wall-halves">
        <Chart title={says.coming(between(today, until))} option={option} height={380} plain>{null}</Chart>
        <section>
          <h2>{says.grounds}</h2>
          <WallBars none={says.noGrounds} rows={grounds.filter(({ matters }) => matters > 0).slice(0, most).map(({ citation, name, matters }) => ({
            key: `${citation.law}${citation.cite}`, name, count: matters, to: list({ view: 'all', law: citation.law, ground: citation.cite, openedFrom: from, openedUntil: to }),
          }))} />
        </section>
      </div>
    </>
  )
}

/** How many matters end on each of the coming days. */
function dueChart({ today, until, due }: Figures): EChartsCoreOption {
  const told = new Map<string, number>(due.map(({ day, matters }) => [day, matters]))
  const days: string[] = []
  for (let day = today; day <= until; day = addDays(day, 1)) days.push(day)
  return {
    xAxis: { type: 'category', data: days.map((day) => `${Number(day.slice(5, 7))}-${Number(day.slice(8))}`), axisLabel: { fontSize: 26, margin: 20 } },
    yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: { fontSize: 26 }, splitLine: { lineStyle: { color: 'rgba(128, 128, 128, 0.3)' } } },
    series: [{ type: 'bar', data: days.map((day) => told.get(day) ?? 0), barMaxWidth: 32 }],
  }
}
