import { Button } from 'antd'
import type { acknowledgeReport, listReports, ReportOut } from '../../server/http/contract/index.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { words } from '../words/index.ts'

const says = words.fulfilments

/** What other organs reported to this one; nothing where nobody did. */
export function Reports() {
  const found = useAsk<typeof listReports>('/api/fulfilments/reports', {})
  if (!found.data || found.data.items.length === 0) return null
  return <section className="panel-part"><DataTable caption={says.reports} columns={columns} rows={found.data.items} idOf={({ id }) => id} /></section>
}

const columns: readonly Column<ReportOut>[] = [
  { key: 'from', head: says.reportColumn.from, width: '14em', cell: ({ from }) => from.name },
  { key: 'what', head: says.reportColumn.what, cell: ({ what, citation, says: text, document }) => <>{what} <Cite {...citation} named /><br /><span className="clamp quiet">{document ? `${document.title} ${document.number ?? ''}` : text}</span></> },
  { key: 'on', head: says.reportColumn.on, width: '10em', cell: ({ doneOn }) => <Day day={doneOn} /> },
  { key: 'received', head: says.reportColumn.received, width: '12em', cell: (report) => <Received report={report} /> },
]

function Received({ report: { id, acknowledged, from } }: { report: ReportOut }) {
  const write = useWrite<typeof acknowledgeReport>('/api/fulfilments/reports/:id/acknowledgement')
  if (acknowledged) return <>{acknowledged.by} <Day day={acknowledged.on} /></>
  return (
    <>
      {write.error && <TroubleNotice error={write.error} />}
      <Button size="small" aria-label={says.acknowledgeAria(from.name)} loading={write.isPending} onClick={() => void write.mutateAsync({ params: { id }, body: {} }).catch(() => undefined)}>{says.acknowledge}</Button>
    </>
  )
}
