import type { getOrderMapping, listWorkOrders, OrderImport, WorkOrderRow } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Pager } from '../parts/Filters.tsx'
import { SheetImport } from '../parts/SheetImport.tsx'
import { words } from '../words/index.ts'
import { OrderMappingForm } from './OrderMappingForm.tsx'
import './Orders.css'

const says = words.workOrders

/** Work orders of the hotline: handed in as a file, each becomes a case under the law of the place. */
export function WorkOrdersPage() {
  const mapping = useAsk<typeof getOrderMapping>('/api/work-order-mapping', {})
  return (
    <div className="page" data-page="work-orders">
      <PageHead title={says.title} />
      <p className="quiet">{says.lead}</p>
      <SheetImport<OrderImport> path="/api/work-orders/imports" template="/api/work-orders/template" right={({ added }) => added} nothing={says.nothing}
        counts={(found) => [[says.added, found.added], [says.known, found.known], [says.wrong, found.wrong]]} written={({ added }) => says.written(added)} />
      <Taken />
      <Answer of={mapping} lines={2}>{(row) => <OrderMappingForm key={row.version} row={row} />}</Answer>
    </div>
  )
}

function Taken() {
  const [query] = useQueryOfAddress()
  const orders = useAsk<typeof listWorkOrders>('/api/work-orders', { query: { after: query['after'] } }, { keep: true })
  const { column: head } = says
  const columns: readonly Column<WorkOrderRow>[] = [
    { key: 'number', head: head.number, width: '16%', cell: ({ number }) => number },
    { key: 'matter', head: head.matter, cell: ({ matter }) => `${matter.number} ${matter.title}` },
    { key: 'category', head: head.category, width: '10%', wide: true, cell: ({ category }) => category },
    { key: 'received', head: head.received, width: '10em', cell: ({ receivedOn }) => <Day day={receivedOn} /> },
    { key: 'replyBy', head: head.replyBy, width: '10em', cell: ({ replyBy }) => replyBy && <Day day={replyBy} /> },
    { key: 'stage', head: head.stage, width: '9em', cell: ({ matter }) => matter.stage },
  ]
  return (
    <>
      <h2 className="section-title">{says.list}</h2>
      <Answer of={orders} lines={3}>
        {({ items, total, about, next }) => (items.length === 0
          ? <div className="panel"><Nothing>{says.none}</Nothing></div>
          : <><DataTable caption={says.list} columns={columns} rows={items} idOf={({ number }) => number} to={({ matter }) => addresses.matter(matter.id)} stale={orders.isPlaceholderData} /><Pager shown={items.length} total={total} about={about} next={next} /></>)}
      </Answer>
    </>
  )
}
