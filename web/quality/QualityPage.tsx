import type { getQuality, QualityRow } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

const says = words.quality

/** The latest month of one body and source, and its scores in the months before. */
interface Line extends QualityRow { readonly trend: readonly (readonly [string, number])[] }

/** How good the data are that each body hands in, and how the figure is made. */
export function QualityPage() {
  const [query] = useQueryOfAddress()
  const quality = useAsk<typeof getQuality>('/api/record-quality', { query: { from: query['from'] || undefined, to: query['to'] || undefined } }, { keep: true })
  return (
    <div className="page" data-page="quality">
      <PageHead title={says.title}><Link to={addresses.recordQuarantine()}>{says.toQuarantine}</Link></PageHead>
      <p>{says.how} <span className="quiet">{says.lead}</span></p>
      <Answer of={quality} lines={8}>
        {({ from, to, items }) => (items.length === 0 ? <div className="panel"><Nothing>{says.none}</Nothing></div> : (
          <>
            <p className="quiet">{says.months(from, to)}</p>
            <DataTable caption={says.caption} columns={columns} rows={linesOf(items)} idOf={keyOf} />
            <Totals name={says.most} rows={items} of={({ codes }) => codes} />
            <Totals name={says.missing} rows={items} of={({ missing }) => missing} />
          </>
        ))}
      </Answer>
    </div>
  )
}

const keyOf = ({ bodyId, sourceSystem }: QualityRow): string => `${bodyId} ${sourceSystem}`

/** Rows come by month, the latest first. */
function linesOf(rows: readonly QualityRow[]): Line[] {
  const lines = new Map<string, Line>()
  for (const row of rows) {
    const known = lines.get(keyOf(row)) ?? { ...row, trend: [] }
    lines.set(keyOf(row), { ...known, trend: [[row.month, row.score], ...known.trend] })
  }
  return [...lines.values()].sort((a, b) => a.score - b.score || b.rows - a.rows)
}

const { column: head } = says
const columns: readonly Column<Line>[] = [
  { key: 'body', head: head.body, cell: ({ bodyName }) => bodyName },
  { key: 'system', head: head.system, width: '9em', cell: ({ sourceSystem }) => sourceSystem || says.unknown },
  { key: 'score', head: head.score, width: '5em', numeric: true, cell: ({ score }) => <strong>{score}</strong> },
  { key: 'trend', head: head.trend, width: '22%', cell: ({ trend }) => says.trend(trend) },
  { key: 'rows', head: head.rows, width: '6em', numeric: true, cell: ({ rows }) => rows.toLocaleString('en') },
  { key: 'refused', head: head.refused, width: '6em', numeric: true, cell: ({ refused }) => refused.toLocaleString('en') },
  { key: 'complete', head: head.complete, width: '5em', numeric: true, cell: ({ complete }) => says.percent(complete) },
  { key: 'inTime', head: head.inTime, width: '5em', numeric: true, cell: ({ inTime }) => says.percent(inTime) },
  { key: 'back', head: head.back, width: '7em', numeric: true, wide: true, cell: ({ backDated }) => backDated.toLocaleString('en') },
]

/** The ten that came most often, over all rows shown. */
function Totals({ name, rows, of }: { name: string; rows: readonly QualityRow[]; of: (row: QualityRow) => Readonly<Record<string, number>> }) {
  const sums = new Map<string, number>()
  for (const row of rows) for (const [key, count] of Object.entries(of(row))) sums.set(key, (sums.get(key) ?? 0) + count)
  const most = [...sums].sort(([, a], [, b]) => b - a).slice(0, 10)
  if (most.length === 0) return null
  return <section className="panel panel-body"><h2>{name}</h2><p>{most.map(([key, count]) => says.times(key, count)).join('、')}</p></section>
}
