import { shareFrom } from '../../core/monitoring/index.ts'
import type { Table } from '../files/sheets.ts'
import type { AnswerOf, compareBodies } from '../http/contract/index.ts'

const measureNames = { confirmed: '核实过的预警中属实的', overturned: '经复议、诉讼的行为中未获维持的', published: '应当公示的决定中要素齐全的', taken: '报送的行中入库的', filled: '规则要用的字段中报送了的' } as const

/** One share a line; a share only of ten cases and more. */
export function likeBodiesSheet({ from, to, year, groups, group, kinds, bodies }: AnswerOf<typeof compareBodies>): Table {
  const name = groups.find(({ id }) => id === group)?.name ?? ''
  const line = (span: string, body: string, what: string, part: number, of: number | null): string[] => [name, span, body, what, String(part), of === null ? '' : String(of), of === null ? '' : of < shareFrom ? '少于10件，不算比例' : `${(part / of * 100).toFixed(1)}%`]
  return [
    ['同类机关', '期间', '机关', '项', '件数', '总数', '比例'],
    ...bodies.flatMap(body => [
      ...kinds.map(kind => line(`${from}至${to}`, body.name, `归集的行为：${kind.name}`, body.kinds.find(one => one.kind === kind.kind)?.records ?? 0, null)),
      ...Object.entries(measureNames).map(([measure, what]) => {
        const { part, of } = body.measures[measure as keyof typeof measureNames]
        return line(measure === 'published' ? `${year}年` : `${from}至${to}`, body.name, what, part, of)
      }),
    ]),
  ]
}
