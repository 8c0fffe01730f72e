import type { EChartsCoreOption } from 'echarts/core'
import type { FigureRowOut } from '../../server/http/contract/index.ts'

/** Bars of how many records each month has, from nought, each with its number. */
export const monthChart = (months: readonly FigureRowOut[], size = 12): EChartsCoreOption => ({
  xAxis: { type: 'category', data: months.map(({ name }) => name), axisLabel: { fontSize: size, color: 'inherit' } },
  yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: { fontSize: size, color: 'inherit' } },
  series: [{ type: 'bar', data: months.map(({ records }) => records), barMaxWidth: 48, label: { show: months.length <= 24, position: 'top', fontSize: size, color: 'inherit' } }],
})
