import { useState } from 'react'
import type { ExportDelivery, ExportSetDetail, listDeliveries, redeliver } from '../../server/http/contract/index.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, Nothing, TroubleNotice } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const says = words.sharing

/** What was sent, what the receiver answered, and the way to send it again. */
export function Deliveries({ set: { id, state }, own }: { set: ExportSetDetail; own: boolean }) {
  const [before, setBefore] = useState<number>()
  const deliveries = useAsk<typeof listDeliveries>('/api/export-sets/:id/deliveries', { params: { id }, query: { before } }, { keep: true, again: () => (before === undefined && state === 'active' ? 5_000 : false) })
  const again = useWrite<typeof redeliver>('/api/export-sets/:id/redelivery')
  const { deliveryColumn: head } = says
  const columns: readonly Column<ExportDelivery>[] = [
    { key: 'at', head: head.at, width: '15em', cell: ({ at }) => <Moment at={at} /> },
    { key: 'what', head: head.what, width: '22%', cell: ({ first, last, events }) => (first !== null && last !== null ? says.positions(first, last, events) : says.testEvent) },
    { key: 'status', head: head.status, width: '9em', cell: ({ taken, status }) => <Stage tone={taken ? 'done' : 'soon'}>{`${taken ? says.taken : says.notTaken}${status === null ? '' : ` ${status}`}`}</Stage> },
    { key: 'ms', head: head.ms, width: '6em', numeric: true, cell: ({ ms }) => says.ms(ms) },
    { key: 'says', head: head.says, cell: ({ says: told }) => told },
    { key: 'act', head: head.act, width: '9em', cell: ({ first, taken }) => own && state === 'active' && taken && first !== null && <button type="button" className="text-button" disabled={again.isPending} onClick={() => again.mutate({ params: { id }, body: { from: first } })}>{says.again}</button> },
  ]
  return (
    <section className="set-part" aria-labelledby="deliveries-title">
      <h2 id="deliveries-title" className="section-title">{says.deliveries}</h2>
      {again.error && <TroubleNotice error={again.error} />}
      <Answer of={deliveries} lines={3}>
        {({ items, next }) => (items.length === 0
          ? <div className="panel"><Nothing>{says.noDeliveries}</Nothing></div>
          : <><DataTable caption={says.deliveries} columns={columns} rows={items} idOf={(one) => String(one.id)} />{next !== null && <p><button type="button" className="text-button" onClick={() => setBefore(next)}>{says.more}</button></p>}</>)}
      </Answer>
    </section>
  )
}
