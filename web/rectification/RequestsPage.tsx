import type { AnswerOf, listBurdens, listRequests, RequestOut } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { ChoiceFilter, Filters, Pager } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'

const says = words.requests

/** 国家条例第8条: how much material agencies were asked for, and how much of it was here: by agency, and piece by piece. */
export function RequestsPage() {
  const [query] = useQueryOfAddress()
  const view = query['view'] === 'agencies' || (query['view'] === undefined && !query['agency']) ? 'agencies' : 'list'
  return (
    <div className="page" data-page="requests">
      <PageHead title={says.title} />
      <p className="quiet">{says.article}　{says.about}</p>
      <Views label={says.title} current={view} views={[{ name: 'agencies', word: says.byAgency }, { name: 'list', word: says.list }]} />
      {view === 'agencies' ? <ByAgency /> : <Requests />}
    </div>
  )
}

type Burden = AnswerOf<typeof listBurdens>['items'][number]

function ByAgency() {
  const burdens = useAsk<typeof listBurdens>('/api/requests/burdens', {})
  const columns: readonly Column<Burden>[] = [
    { key: 'agency', head: says.agency, cell: ({ agency }) => agency.name },
    { key: 'count', head: says.count, width: '10em', numeric: true, cell: ({ agency, count }) => <CountLink count={count} to={addresses.requests({ view: 'list', agency: agency.id })}>{''}</CountLink> },
    { key: 'known', head: says.known, width: '10em', numeric: true, cell: ({ agency, known }) => <CountLink count={known} to={addresses.requests({ view: 'list', agency: agency.id, known: 'true' })}>{''}</CountLink> },
  ]
  return (
    <Answer of={burdens}>{({ items }) => (items.length === 0
      ? <div className="panel"><Nothing>{says.none}</Nothing></div>
      : <DataTable caption={says.caption} columns={columns} rows={items} idOf={({ agency }) => agency.id} to={({ agency }) => addresses.requests({ view: 'list', agency: agency.id })} />)}
    </Answer>
  )
}

function Requests() {
  const [query] = useQueryOfAddress()
  const known = query['known'] === 'true' ? 'true' as const : undefined
  const requests = useAsk<typeof listRequests>('/api/requests', { query: { agency: query['agency'], known, after: query['after'] } }, { keep: true })
  const burdens = useAsk<typeof listBurdens>('/api/requests/burdens', {})
  return (
    <>
      <Filters names={['agency', 'known']}>
        <ChoiceFilter name="agency" label={says.agency} choices={burdens.data?.items.map(({ agency }) => ({ value: agency.id, name: agency.name })) ?? []} />
        <ChoiceFilter name="known" label={says.known} choices={[{ value: 'true', name: says.onlyKnown }]} />
      </Filters>
      <Answer of={requests} lines={8}>{(page) => (page.items.length === 0
        ? <div className="panel"><Nothing>{says.none}</Nothing></div>
        : (
          <>
            <p>{says.sum(page.count, page.known)}</p>
            <DataTable caption={says.caption} columns={columns} rows={page.items} idOf={({ id }) => String(id)} stale={requests.isPlaceholderData} />
            <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
          </>
        ))}
      </Answer>
    </>
  )
}

const columns: readonly Column<RequestOut>[] = [
  { key: 'on', head: says.on, width: '11em', cell: ({ askedOn }) => <Day day={askedOn} /> },
  { key: 'says', head: says.says, cell: (row) => row.says },
  { key: 'agency', head: says.agency, width: '16%', cell: ({ agency }) => agency.name },
  { key: 'office', head: says.office, width: '16%', cell: ({ officeName }) => officeName, wide: true },
  { key: 'matter', head: says.matter, width: '13em', cell: ({ matter }) => (matter ? <Link to={addresses.matter(matter.id)}>{matter.number}</Link> : <span className="quiet">{says.outOfSight}</span>) },
  { key: 'record', head: says.record, width: '14em', cell: ({ record }) => (record ? <Link to={addresses.record(record.id)}>{record.name}</Link> : '') },
]
