import type { AnswerOf, staffing } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { words } from '../words/index.ts'

const says = words.people.staffing
type Row = AnswerOf<typeof staffing>['items'][number]

/** How many people each organ has, and where they are fewer than its law wants of one team. */
export function Staffing() {
  const answer = useAsk<typeof staffing>('/api/staffing', {})
  return (
    <Answer of={answer} lines={10}>
      {({ items }) => (items.length === 0
        ? <div className="panel"><Nothing>{says.none}</Nothing></div>
        : <DataTable caption={says.caption} columns={columns} rows={items} idOf={({ organ }) => organ.id} to={({ organ }) => addresses.officers({ of: organ.id })} />)}
    </Answer>
  )
}

const number = (key: 'supervisors' | 'fullTime' | 'fit' | 'enforcement' | 'credentialed' | 'invited' | 'expiring'): Column<Row> =>
  ({ key, head: says[key], width: '7em', numeric: true, cell: (row) => row[key] })
const columns: readonly Column<Row>[] = [
  { key: 'organ', head: says.organ, cell: ({ organ }) => organ.name },
  number('supervisors'), number('fullTime'), number('fit'), number('enforcement'), number('credentialed'), number('invited'), number('expiring'),
  { key: 'short', head: says.short, width: '22%', cell: ({ short }) => short && <span className="warning"><span aria-hidden>▲ </span>{short.says} <Cite {...short.citation} /></span> },
]
