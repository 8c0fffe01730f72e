import type { ArchiveRowOut, listArchive } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { ChoiceFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { Practices } from './Practices.tsx'
import './archive.css'

const says = words.archive
const { column } = says

/** Closed matters that were put away: found by number, and whether one is out. */
export function ArchivePage() {
  const [query] = useQueryOfAddress()
  const borrowed = query['borrowed'] === 'true' ? 'true' as const : undefined
  const archive = useAsk<typeof listArchive>('/api/archive', { query: { text: query['text'] || undefined, borrowed, after: query['after'] } }, { keep: true })
  return (
    <div className="page" data-page="archive">
      <PageHead title={says.title} />
      <Filters names={['text', 'borrowed']}>
        <ChoiceFilter name="borrowed" label={column.state} choices={[{ value: 'true', name: says.outstanding }]} />
        <TextFilter name="text" label={says.search} />
      </Filters>
      <Answer of={archive} lines={8}>{(page) => (page.items.length === 0
        ? <div className="panel"><Nothing>{query['text'] || borrowed ? says.noMatch : says.none}</Nothing></div>
        : (
          <>
            <DataTable caption={says.caption} columns={columns} rows={page.items} idOf={({ matter }) => matter.id} stale={archive.isPlaceholderData} to={({ matter }) => addresses.matter(matter.id, { tab: 'archive' })} />
            <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
          </>
        ))}
      </Answer>
      <Practices />
    </div>
  )
}

const columns: readonly Column<ArchiveRowOut>[] = [
  { key: 'number', head: column.number, width: '12em', cell: ({ number }) => <span className="nowrap">{number}</span> },
  { key: 'matter', head: column.matter, width: '12em', cell: ({ matter }) => <span className="nowrap">{matter.number}</span> },
  { key: 'title', head: column.title, cell: ({ matter }) => <span className="clamp">{matter.title}</span> },
  { key: 'agency', head: column.agency, width: '15%', cell: ({ agency }) => agency.name },
  { key: 'archivedOn', head: column.archivedOn, width: '11em', cell: ({ archivedOn }) => <Day day={archivedOn} /> },
  { key: 'retention', head: column.retention, width: '6em', cell: ({ retention }) => retention },
  { key: 'responsible', head: column.responsible, width: '6em', cell: ({ responsible }) => responsible, wide: true },
  { key: 'state', head: column.state, width: '7em', cell: ({ borrowed }) => (borrowed ? <Stage tone="soon">{says.outstanding}</Stage> : '') },
]
