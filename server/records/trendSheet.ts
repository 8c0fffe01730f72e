import { addMonths } from '../../core/periods/index.ts'
import type { Table } from '../files/sheets.ts'
import type { AnswerOf, getNormTrends } from '../http/contract/index.ts'
import type { Change } from '../../core/monitoring/index.ts'

const changeNames: Readonly<Record<Change, string>> = { appeared: '新出现', more: '增多', fewer: '减少', steady: '没有明显变化', few: '太少，不比' }

/** Articles month by month, one count a line. Empty where nothing can be compared. */
export function normTrendSheet({ from, to, compared, norms, grounds }: AnswerOf<typeof getNormTrends>): Table {
  const months: string[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  const tail = (change: Change | null, both: { readonly now: number, readonly before: number }): string[] => (change === null ? ['', '', ''] : [String(both.now), String(both.before), changeNames[change]])
  const span = compared && { now: `${compared.now.from}至${compared.now.to}`, before: `${compared.before.from}至${compared.before.to}` }
  return [
    ['来源', '条文', '内容', '数', ...months.map(month => month.slice(0, 7)), '合计', span?.now ?? '可比月份', span?.before ?? '此前', '变化'],
    ...norms.flatMap(norm => (['raised', 'confirmed', 'dismissed', 'open'] as const).map(count => [
      '预警', norm.citation ? `${norm.citation.lawName}${norm.citation.cite}` : '', norm.name, { raised: '提示', confirmed: '属实', dismissed: '不属实', open: '待处理' }[count],
      ...months.map(month => String(norm.months.find(one => one.month === month)?.[count] ?? 0)), String(norm[count]), ...(count === 'raised' ? tail(norm.change, norm) : ['', '', '']),
    ])),
    ...(grounds?.items ?? []).map(ground => [
      '办件', `${ground.citation.lawName}${ground.citation.cite}`, ground.name, '认定的办件', ...months.map(month => String(ground.months.find(one => one.month === month)?.matters ?? 0)), String(ground.matters), ...tail(ground.change, ground),
    ]),
  ]
}
