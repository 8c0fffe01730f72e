import type { EChartsCoreOption } from 'echarts/core'
import { addMonths } from '../../core/periods/day.ts'
import type { Day } from '../../core/norms/period.ts'
import type { AnswerOf, getQuality, QualityRow } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'

export type Quality = AnswerOf<typeof getQuality>

/** A body and one of its sources: its latest month, and its months by name. */
export interface Line extends QualityRow { readonly months: ReadonlyMap<string, QualityRow> }

export const keyOf = ({ bodyId, sourceSystem }: Pick<QualityRow, 'bodyId' | 'sourceSystem'>): string => `${bodyId} ${sourceSystem}`

export const nameOf = ({ bodyName, sourceSystem }: Pick<QualityRow, 'bodyName' | 'sourceSystem'>): string => `${bodyName} · ${sourceSystem || words.quality.unknown}`

/** Rows come by month, the latest first. The worst first. */
export function linesOf(rows: readonly QualityRow[]): Line[] {
  return [...Map.groupBy(rows, keyOf).values()].map((own) => ({ ...own[0]!, months: new Map(own.map((row) => [row.month, row])) })).sort((a, b) => a.score - b.score || b.rows - a.rows)
}

/** `2026-01` and the months after it, as far as another. */
export function through(from: string, to: string): string[] {
  const months: string[] = []
  for (let day = `${from}-01` as Day; day.slice(0, 7) <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7))
  return months
}

/** More lines than these nobody tells apart: the worst are drawn. */
const mostLines = 6
const shapes = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'] as const

/** The score of each body and source, month by month, from nought to a hundred; told apart by shape as well as by colour. */
export function trendChart(rows: readonly QualityRow[], from: string, to: string): EChartsCoreOption {
  const lines = linesOf(rows).slice(0, mostLines)
  const told = new Set(rows.map(({ month }) => month))
  const months = through(rows.reduce((first, { month }) => (month < first ? month : first), to), to).filter((month) => month >= from || told.has(month))
  return {
    legend: { type: 'scroll', bottom: 0, data: lines.map(nameOf) },
    grid: { left: 8, right: 24, top: 24, bottom: 36, containLabel: true },
    xAxis: { type: 'category', data: months },
    yAxis: { type: 'value', min: 0, max: 100, splitLine: { lineStyle: { color: 'rgba(128, 128, 128, 0.3)' } } },
    series: lines.map((line, at) => ({
      type: 'line', name: nameOf(line), symbol: shapes[at], symbolSize: 9, connectNulls: true, lineStyle: { type: at % 2 === 0 ? 'solid' : 'dashed' },
      data: months.map((month) => line.months.get(month)?.score ?? null), label: { show: lines.length <= 2, position: 'top', textBorderColor: 'transparent' },
    })),
  }
}
