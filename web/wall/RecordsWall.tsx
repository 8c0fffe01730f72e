import { useMemo } from 'react'
import type { AnswerOf, getRecordFigures } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Chart } from '../parts/Chart.tsx'
import { Link } from '../parts/Link.tsx'
import { answerOf, Count } from '../records/FigureTable.tsx'
import { monthChart } from '../records/monthChart.ts'
import { words } from '../words/index.ts'
import { again } from './again.ts'
import { useUpdated, type WallProps } from './useUpdated.ts'

const says = words.recordFigures

/** The year's acts of enforcement. */
export function RecordsWall({ onUpdate }: WallProps) {
  const figures = useAsk<typeof getRecordFigures>('/api/record-figures', {}, again)
  useUpdated(onUpdate, figures)
  return <Answer of={figures} lines={6}>{(answer) => <Tiles figures={answer} />}</Answer>
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
