import { type OrderChannel, orderChannels } from '../../core/orders/channels.ts'
import type { AnswerOf, getOrderMapping, listWorkOrders, OrderImport, WorkOrderRow } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Pager } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { SheetImport } from '../parts/SheetImport.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { OrderMappingForm } from './OrderMappingForm.tsx'
import './Orders.css'

const says = words.workOrders

/** What the hotline and the credit platform hand us in files: cases under the law of the place, and ends of publications. */
export function WorkOrdersPage() {
  const [query] = useQueryOfAddress()
  const channel = orderChannels.find((one) => one === query['channel']) ?? 'hotline'
  const path = `/api/work-orders/${channel}`
  const orders = useAsk<typeof listWorkOrders>('/api/work-orders/:channel', { params: { channel }, query: { after: query['after'] } }, { keep: true })
  const mapping = useAsk<typeof getOrderMapping>('/api/work-orders/:channel/mapping', { params: { channel } })
  const waiting = orders.data?.waiting ?? 0
  return (
    <div className="page" data-page="work-orders">
      <PageHead title={says.title}>{waiting > 0 && <Link to={addresses.recordQuarantine({ channel })}>{says.waiting(waiting)}</Link>}</PageHead>
      <Views label={says.title} as="channel" current={channel} views={orderChannels.map((name) => ({ name, word: says.channel[name] }))} />
      <p className="quiet">{says.lead[channel]}</p>
      <SheetImport<OrderImport> key={channel} path={`${path}/imports`} template={`${path}/template`} right={({ added }) => added} nothing={says.nothing}
        counts={(found) => [[says.added, found.added], [says.known, found.known], [says.wrong, found.wrong]]} written={({ added, wrong }) => says.written(added, wrong)} keeps />
      <h2 className="section-title">{says.list[channel]}</h2>
      <Answer of={orders} lines={3}>{(page) => <Taken channel={channel} page={page} stale={orders.isPlaceholderData} />}</Answer>
      <Answer of={mapping} lines={2}>{(row) => <OrderMappingForm key={`${channel}${row.version}`} channel={channel} row={row} />}</Answer>
    </div>
  )
}

interface TakenProps { channel: OrderChannel; page: AnswerOf<typeof listWorkOrders>; stale: boolean }

function Taken({ channel, page: { items, total, about, next }, stale }: TakenProps) {
  if (items.length === 0) return <div className="panel"><Nothing>{says.none[channel]}</Nothing></div>
  return (
    <>
      <DataTable caption={says.list[channel]} columns={channel === 'creditRepair' ? repairs : cases} rows={items} idOf={({ number }) => number} to={to} stale={stale} />
      <Pager shown={items.length} total={total} about={about} next={next} />
    </>
  )
}

const to = ({ matter, record }: WorkOrderRow): string => (matter ? addresses.matter(matter.id) : addresses.record(record!.id))

const { column: head } = says
const number: Column<WorkOrderRow> = { key: 'number', head: head.number, width: '16%', cell: (row) => row.number }

const cases: readonly Column<WorkOrderRow>[] = [
  number,
  { key: 'matter', head: head.matter, cell: ({ matter }) => matter && `${matter.number} ${matter.title}` },
  { key: 'category', head: head.category, width: '10%', wide: true, cell: ({ category }) => category },
  { key: 'received', head: head.received, width: '10em', cell: ({ receivedOn }) => <Day day={receivedOn} /> },
  { key: 'replyBy', head: head.replyBy, width: '10em', cell: ({ replyBy }) => replyBy && <Day day={replyBy} /> },
  { key: 'stage', head: head.stage, width: '9em', cell: ({ matter }) => matter?.stage },
]

const repairs: readonly Column<WorkOrderRow>[] = [
  number,
  { key: 'penalty', head: head.penalty, cell: ({ record }) => record && `${record.body} ${record.decisionNo}` },
  { key: 'decided', head: head.decided, width: '10em', cell: ({ receivedOn }) => <Day day={receivedOn} /> },
  { key: 'ends', head: head.ends, width: '10em', cell: ({ endsOn }) => (endsOn === null ? says.notGranted : <Day day={endsOn} />) },
  { key: 'reported', head: head.reported, width: '10em', cell: ({ endsOn, record }) => endsOn !== null && (record?.removedOn ? <Stage tone="done">{says.stopped}</Stage> : <Stage tone="soon">{says.stopping}</Stage>) },
]
