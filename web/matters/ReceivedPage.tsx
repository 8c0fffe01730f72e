import type { AnswerOf, listReceived, ReceivedOut } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { LastDay } from '../parts/Day.tsx'
import { Pager } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'

const says = words.received
const { column } = says
const tones = { unsigned: 'soon', open: 'running', waiting: 'ended', closed: 'done' } as const

/** 收到的文书: what was sent to us, what is to be done and by when. */
export function ReceivedPage() {
  const [query] = useQueryOfAddress()
  const view = query['view'] === 'all' ? 'all' as const : 'open' as const
  const papers = useAsk<typeof listReceived>('/api/received', { query: { view, after: query['after'] } }, { keep: true })
  return (
    <div className="page" data-page="received">
      <PageHead title={says.title} />
      <Views label={says.title} current={view} views={(['open', 'all'] as const).map((name) => ({ name, word: says.views[name], count: papers.data?.counts[name] }))} />
      <Answer of={papers} lines={6}>{(page) => <List page={page} stale={papers.isPlaceholderData} />}</Answer>
    </div>
  )
}

function List({ page, stale }: { page: AnswerOf<typeof listReceived>; stale: boolean }) {
  if (page.items.length === 0) return <div className="panel"><Nothing>{says.none}</Nothing></div>
  return (
    <>
      <DataTable caption={says.caption} columns={columns} rows={page.items} idOf={({ id }) => id} stale={stale} to={({ matter }) => addresses.matter(matter)} />
      <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
    </>
  )
}

const columns: readonly Column<ReceivedOut>[] = [
  { key: 'number', head: column.number, width: '13em', cell: ({ number, title }) => <span className="nowrap">{number ?? title}</span> },
  { key: 'title', head: column.title, cell: ({ id, title }) => <Link to={addresses.instrument(id)}>{title}</Link> },
  { key: 'from', head: column.from, width: '18%', cell: ({ from }) => from },
  { key: 'todo', head: column.todo, width: '18%', cell: ({ todo }) => todo ?? <span className="quiet">{says.nothingToDo}</span> },
  { key: 'lastDay', head: column.lastDay, width: '13em', cell: ({ lastDay, provisional }) => lastDay && <LastDay day={lastDay} provisional={provisional} /> },
  { key: 'state', head: column.state, width: '10em', cell: ({ state }) => <Stage tone={tones[state]}>{says.states[state]}</Stage> },
]
