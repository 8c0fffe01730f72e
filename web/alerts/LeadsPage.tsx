import type { LeadItem, listLeads } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { ChoiceFilter, Filters, Pager } from '../parts/Filters.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import './Alert.css'

const says = words.leads
const views = ['waiting', 'opened', 'all'] as const

/** What the machine gathered: alerts of one body, person, offence and day. A person decides what becomes of it. */
export function LeadsPage() {
  const [query] = useQueryOfAddress()
  const view = views.find((one) => one === query['view']) ?? 'waiting'
  const person = query['person'] === 'officer' || query['person'] === 'counterpart' ? query['person'] : undefined
  const leads = useAsk<typeof listLeads>('/api/leads', { query: { view, person, body: query['body'], after: query['after'] } }, { keep: true })
  return (
    <div className="page" data-page="leads">
      <PageHead title={says.title} />
      <p className="quiet">{says.about}</p>
      <Views label={says.title} current={view} views={views.map((name) => ({ name, word: says.views[name], count: name === view && !leads.isPlaceholderData && !person ? leads.data?.total : undefined }))} />
      <Filters names={['person']}>
        <ChoiceFilter name="person" label={says.filters.person} choices={Object.entries(says.persons).map(([value, name]) => ({ value, name }))} />
      </Filters>
      <Answer of={leads} lines={8}>{({ items, total, about, next }) => items.length === 0
        ? <div className="panel"><Nothing>{view === 'waiting' && !person ? says.noneWaiting : says.none}</Nothing></div>
        : (
          <>
            <DataTable caption={says.caption(says.views[view])} columns={columns} rows={items} idOf={({ id }) => id} to={({ id }) => addresses.lead(id)} stale={leads.isPlaceholderData} focusOn={items[0]?.id} />
            <Pager shown={items.length} total={total} about={about} next={next} />
          </>
        )}
      </Answer>
    </div>
  )
}

export function LevelCounts({ lead }: { lead: Pick<LeadItem, 'red' | 'yellow' | 'blue'> }) {
  return (
    <span className="spaced">
      {(['red', 'yellow', 'blue'] as const).filter((colour) => lead[colour] > 0).map((colour) => <span key={colour} className="nowrap"><AlertLevel colour={colour} /> {lead[colour]}</span>)}
    </span>
  )
}

const columns: readonly Column<LeadItem>[] = [
  { key: 'name', head: says.column.name, cell: ({ name, person }) => <><bdi>{name || says.unnamed}</bdi> <span className="quiet">{says.persons[person]}</span></> },
  { key: 'offence', head: says.column.offence, cell: ({ offence }) => offence || <span className="quiet">{says.noOffence}</span> },
  { key: 'body', head: says.column.body, width: '16%', cell: ({ body }) => body.name },
  { key: 'day', head: says.column.day, width: '11em', cell: ({ onDay }) => <Day day={onDay} /> },
  { key: 'alerts', head: says.column.alerts, width: '12em', cell: (lead) => <LevelCounts lead={lead} /> },
  { key: 'waiting', head: says.column.waiting, width: '11em', cell: ({ waiting, matter }) => matter ? <Stage tone="done">{matter.number}</Stage> : waiting > 0 ? says.waiting(waiting) : <span className="quiet">–</span> },
]
