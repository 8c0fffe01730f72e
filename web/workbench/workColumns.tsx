import { Button } from 'antd'
import type { WorkItem } from '../../server/http/contract/index.ts'
import { addresses, useGo } from '../frame/address.ts'
import { useToday } from '../frame/today.ts'
import { Cite } from '../parts/Cite.tsx'
import type { Column } from '../parts/DataTable.tsx'
import { LastDay } from '../parts/Day.tsx'
import { sayDay } from '../parts/day.ts'
import { words } from '../words/index.ts'

const says = words.workbench

export const keyOf = (item: WorkItem): string => `${item.matter.id} ${item.what}`

const common: readonly Column<WorkItem>[] = [
  { key: 'number', head: says.column.number, width: '12em', cell: ({ matter }) => <span className="nowrap">{matter.number}</span> },
  {
    key: 'organ', head: says.column.organ,
    cell: ({ organ, matter }) => <>{organ.name}<span className="bench-title faint" title={matter.title}>{matter.title}</span></>,
  },
  { key: 'what', head: says.column.what, width: '25%', cell: (item) => <What item={item} /> },
  {
    key: 'lastDay', head: says.column.lastDay, width: '16em',
    cell: (item) => (item.lastDay ? <LastDay day={item.lastDay} provisional={item.provisional} /> : <span className="quiet">{says.noDay}</span>),
  },
  { key: 'basis', head: says.column.basis, width: '9em', cell: ({ citation }) => <Cite {...citation} /> },
]

const act: Column<WorkItem> = { key: 'act', head: says.column.act, width: '6em', cell: (item) => <RowAct item={item} /> }

export const columnsOf = (list: 'mine' | 'others'): readonly Column<WorkItem>[] => (list === 'mine' ? [...common, act] : common)

/** What is to be done; and, of what lies with a colleague, with whom and since when. */
function What({ item: { what, lies } }: { item: WorkItem }) {
  const today = useToday()
  return <><strong>{what}</strong>{lies && <span className="bench-lies quiet">{says.lies(lies.with, sayDay(lies.since, today))}</span>}</>
}

function RowAct({ item }: { item: WorkItem }) {
  const go = useGo()
  const { option } = item
  if (!option) return null
  return (
    <Button size="small" data-act={option} aria-label={`${says.act}：${item.what}，${item.matter.number}`}
      onClick={() => go(addresses.act(item.matter.id, option))}>{says.act}</Button>
  )
}
