import type { EChartsCoreOption } from 'echarts/core'
import { addMonths } from '../../core/periods/day.ts'
import type { Day } from '../../core/norms/period.ts'
import { words } from '../words/index.ts'

/** The months of some figures, and those they are compared with. */
export interface Compares {
  readonly from: Day
  readonly to: Day
  readonly compared: { readonly against: 'year' | 'months'; readonly before: { readonly from: Day; readonly to: Day } } | null
}

/** First days of the months of a span, each with that of the month it is compared with. */
export function monthsOf({ from, to, compared }: Compares): { readonly month: Day; readonly before: Day | null }[] {
  const found: { month: Day; before: Day | null }[] = []
  for (let [month, before] = [from, compared?.before.from] as [Day, Day | undefined]; month <= to; [month, before] = [addMonths(month, 1), before && addMonths(before, 1)]) {
    found.push({ month, before: before !== undefined && before <= compared!.before.to ? before : null })
  }
  return found
}

/** Bars of the count of each month, from nought, each with its number; a line of the months before, named at its end. Both by the first day of a month. */
export function comparedChart(of: Compares, counts: ReadonlyMap<string, number>, earlier: ReadonlyMap<string, number>): EChartsCoreOption {
  const all = monthsOf(of)
  const name = of.compared && words.alertFigures.ways[of.compared.against]
  return {
    grid: { left: 8, right: name ? 96 : 16, top: 24, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: all.map(({ month }) => month.slice(0, 7)) },
    yAxis: { type: 'value', min: 0, minInterval: 1, splitLine: { lineStyle: { color: 'rgba(128, 128, 128, 0.3)' } } },
    series: [
      { type: 'bar', data: all.map(({ month }) => counts.get(month) ?? 0), barMaxWidth: 48, label: { show: all.length <= 24, position: 'top', textBorderColor: 'transparent' } },
      ...name ? [{
        type: 'line', name, data: all.map(({ before }) => (before === null ? null : earlier.get(before) ?? 0)), lineStyle: { type: 'dashed', width: 2 }, symbol: 'diamond', symbolSize: 8,
        endLabel: { show: true, formatter: name, color: 'inherit' },
      }] : [],
    ],
  }
}
