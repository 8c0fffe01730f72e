import type { EChartsCoreOption } from 'echarts/core'
import { addMonths } from '../../core/periods/day.ts'
import type { Day } from '../../core/norms/period.ts'
import type { FigureRowOut } from '../../server/http/contract/index.ts'

/** Bars of how many records each month has, from nought, each with its number; a month without any has its place. */
export function monthChart(months: readonly FigureRowOut[], size = 12): EChartsCoreOption {
  const told = new Map(months.map(({ key, records }) => [key, records]))
  const keys = months.length === 0 ? [] : through(months[0]!.key as Day, months.at(-1)!.key as Day)
  return {
    xAxis: { type: 'category', data: keys.map((key) => key.slice(0, 7)), axisLabel: { fontSize: size } },
    yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: { fontSize: size }, splitLine: { lineStyle: { color: 'rgba(128, 128, 128, 0.3)' } } },
    series: [{ type: 'bar', data: keys.map((key) => told.get(key) ?? 0), barMaxWidth: 48, label: { show: keys.length <= 24, position: 'top', fontSize: size, textBorderColor: 'transparent' } }],
  }
}

/** First days of the months from one to another. */
function through(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addMonths(day, 1)) days.push(day)
  return days
}
