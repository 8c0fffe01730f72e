import type { AnswerOf, listOwnRules, OwnRuleItem } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import '../alerts/Alert.css'
import './rules.css'

const says = words.rules.ownRules
type Scan = AnswerOf<typeof listOwnRules>['scans'][number]

/** Rules that offices laid down without code, and how far the last look at all records has come. */
export function OwnRulesPage() {
  const rules = useAsk<typeof listOwnRules>('/api/own-rules', {}, { again: (answer) => answer?.scans.some(isRunning) ? 2_000 : false })
  return (
    <div className="page" data-page="own-rules">
      <p className="quiet no-print"><Link to={addresses.rules()}>‹ {words.rules.title}</Link></p>
      <PageHead title={says.title}>{rules.data?.may && <Link className="button-link" data-primary to={addresses.newOwnRule()}>{says.add}</Link>}</PageHead>
      <p className="quiet">{says.about}</p>
      <Answer of={rules} lines={8}>{({ items, may, scans }) => (
        <>
          {scans.map((scan) => <ScanLine key={scan.beganAt} scan={scan} />)}
          {items.length === 0 ? <div className="panel"><Nothing>{says.none} {!may && says.only}</Nothing></div>
            : <DataTable caption={says.caption(items.length)} columns={columns} rows={items} idOf={({ id }) => String(id)} to={({ id }) => addresses.ownRule(id)} />}
        </>
      )}</Answer>
    </div>
  )
}

const isRunning = ({ endedAt }: Scan): boolean => endedAt === null

/** A look at all records: where it is while it runs, and that it is done. */
export function ScanLine({ scan }: { scan: Scan }) {
  if (!isRunning(scan)) return <p className="quiet">{says.scanned(scan.looked)}</p>
  return <p className="spaced" role="status"><span>{says.scanning(scan.looked, scan.total)}</span><progress max={Math.max(1, scan.total)} value={scan.looked} aria-label={says.scanning(scan.looked, scan.total)} /></p>
}

export function OwnRuleState({ rule: { onVersion, version } }: { rule: Pick<OwnRuleItem, 'onVersion' | 'version'> }) {
  if (onVersion === null) return <Stage tone="tentative">{says.off}</Stage>
  return <span className="spaced"><Stage tone="done">{says.on}</Stage>{onVersion !== version && <Stage tone="soon">{says.onOther(onVersion)}</Stage>}</span>
}

const columns: readonly Column<OwnRuleItem>[] = [
  { key: 'rule', head: says.column.rule, cell: ({ title, colour }) => <span className="alert-title"><AlertLevel colour={colour} /> <span>{title}</span></span> },
  { key: 'basis', head: says.column.basis, width: '18em', cell: ({ basis }) => basis },
  { key: 'place', head: says.column.place, width: '10em', cell: ({ place }) => place?.name ?? says.everywhere },
  { key: 'days', head: says.column.days, width: '14em', wide: true, cell: ({ from, to }) => says.since(from, to) },
  { key: 'state', head: says.column.state, width: '13em', cell: (rule) => <OwnRuleState rule={rule} /> },
  { key: 'by', head: says.column.by, width: '10em', wide: true, cell: ({ office, by }) => `${office} ${by}` },
]
