import { Button } from 'antd'
import type { acknowledgeCopy, AnswerOf, listCopies, Matter } from '../../server/http/contract/index.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

type Row = AnswerOf<typeof listCopies>['items'][number]

const says = words.consequences
const { copyColumn: column } = says

/** To whom a major problem was reported, and who has acknowledged it. */
export function CopiesPanel({ matter }: { matter: Matter }) {
  const copies = useAsk<typeof listCopies>('/api/matters/:id/copies', { params: { id: matter.id } })
  return (
    <Answer of={copies} lines={2}>
      {({ items }) => items.length === 0 ? <p className="panel-note">{says.noCopies}</p> : <DataTable caption={says.copiesCaption} columns={columns} rows={items} idOf={({ id }) => id} />}
    </Answer>
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'to', head: column.to, cell: ({ to }) => to },
  { key: 'sent', head: column.sent, width: '12em', cell: ({ sentOn }) => <Day day={sentOn} /> },
  { key: 'received', head: column.received, width: '20em', cell: ({ acknowledged }) => acknowledged ? <><Day day={acknowledged.on} /> {acknowledged.person} {acknowledged.says}</> : <Stage tone="soon">{says.unacknowledged}</Stage> },
  { key: 'act', head: column.act, width: '10em', cell: (row) => row.mayAcknowledge && <Acknowledge id={row.id} /> },
]

function Acknowledge({ id }: { id: string }) {
  const today = useToday() ?? ''
  const write = useWrite<typeof acknowledgeCopy>('/api/copies/:id/acknowledgement')
  return (
    <>
      {write.error && <TroubleNotice error={write.error} />}
      <Button size="small" loading={write.isPending} onClick={() => write.mutate({ params: { id }, body: { on: today } })}>{says.acknowledge}</Button>
    </>
  )
}
