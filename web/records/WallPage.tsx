import { useEffect, useMemo, useState } from 'react'
import type { AnswerOf, getRecordFigures } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { addresses } from '../frame/address.ts'
import { Chart } from '../parts/Chart.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { answerOf, Count } from './FigureTable.tsx'
import { clock } from './clock.ts'
import { monthChart } from './monthChart.ts'
import './Figures.css'

const says = words.recordFigures
const everyMinute = 60_000
/** Minutes without an answer after which the wall says so. */
const staleAfter = 10

/** Figures to be read from across a room: nothing to press, no names, asked for again each minute. */
export function WallPage() {
  const figures = useAsk<typeof getRecordFigures>('/api/record-figures', {}, { keep: true, again: () => everyMinute })
  const minutes = useMinutesSince(figures.dataUpdatedAt)
  return (
    <div className="wall" data-page="wall">
      <Answer of={figures} lines={6}>{(answer) => <Tiles figures={answer} />}</Answer>
      {figures.dataUpdatedAt > 0 && (
        <p className={`wall-up-to${minutes >= staleAfter ? ' stale' : ''}`}>{minutes >= staleAfter ? says.stale(minutes) : says.upTo(clock(figures.dataUpdatedAt))}</p>
      )}
    </div>
  )
}

function Tiles({ figures: { total, months, from, to } }: { figures: AnswerOf<typeof getRecordFigures> }) {
  const option = useMemo(() => monthChart(months, 28), [months])
  return (
    <>
      <h1><Link to={addresses.recordFigures()}>{says.title}</Link>　<span className="quiet">{says.span(from, to)}</span></h1>
      <dl className="wall-tiles">
        {(['records', 'enterprise', 'contested', 'overturned'] as const).map((name) => <div key={name}><dt>{says.count[name]}</dt><dd><Count of={total} column={name} to={(more) => addresses.records({ from, to, voided: 'false', ...more })} /></dd></div>)}
      </dl>
      <Chart title={answerOf(total.records, months)} option={option} height={420} plain>{null}</Chart>
    </>
  )
}

/** How many whole minutes lie between then and now. */
function useMinutesSince(then: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMinute / 4)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - then) / everyMinute))
}
