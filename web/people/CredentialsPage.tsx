import type { AnswerOf, CredentialOut, listCredentials } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { MasterExport, MasterLink } from '../masterData/MasterLink.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { ChoiceFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { CredentialStage } from './CredentialStage.tsx'
import './People.css'

const says = words.people
type View = keyof typeof says.credentialViews
const filterNames = ['text', 'kind'] as const

/** All credentials in sight, the nearest last day first, and the matters that an invalid one stops. */
export function CredentialsPage() {
  return (
    <div className="page" data-page="credentials">
      <PageHead title={says.views.credentials} />
      <Credentials />
    </div>
  )
}

export function Credentials() {
  const [query] = useQueryOfAddress()
  const view = query['view'] && query['view'] in says.credentialViews ? query['view'] as View : 'all'
  const list = useAsk<typeof listCredentials>('/api/credentials', { query: { view, text: query['text'], kind: query['kind'] as never, after: query['after'] } }, { keep: true })
  return (
    <>
      <Views label={says.views.credentials} current={view} views={Object.entries(says.credentialViews).map(([name, word]) => ({ name, word, count: list.data?.counts[name as View] }))} />
      <Filters names={filterNames}>
        <TextFilter name="text" label={says.filters.text} />
        <ChoiceFilter name="kind" label={says.filters.kind} choices={Object.entries(says.kinds).map(([value, name]) => ({ value, name }))} />
        <MasterLink table="credentials" />
        <MasterExport table="credentials" />
      </Filters>
      <Answer of={list} lines={12}>{(answer) => <List list={answer} stale={list.isPlaceholderData} />}</Answer>
    </>
  )
}

function List({ list, stale }: { list: AnswerOf<typeof listCredentials>; stale: boolean }) {
  if (list.items.length === 0) return <div className="panel"><Nothing>{says.noCredentials}</Nothing></div>
  return (
    <>
      <DataTable caption={says.credentialCaption} columns={columns} rows={list.items} idOf={({ id }) => id} to={({ officer }) => addresses.officer(officer.id)} stale={stale} />
      <Pager shown={list.items.length} total={list.total} about={list.about} next={list.next} />
    </>
  )
}

const { column } = says
const columns: readonly Column<CredentialOut>[] = [
  { key: 'number', head: column.number, width: '13em', cell: ({ number }) => number },
  { key: 'kind', head: column.kind, width: '10em', cell: ({ kind }) => says.kinds[kind] },
  { key: 'holder', head: column.holder, width: '8em', cell: ({ officer }) => officer.name },
  { key: 'organ', head: column.organ, cell: ({ organ }) => organ.name },
  { key: 'state', head: column.state, width: '7em', cell: ({ state }) => <CredentialStage state={state} /> },
  { key: 'validTo', head: column.validTo, width: '15em', cell: ({ state, to, daysLeft }) => (state === 'valid' && daysLeft <= 60 ? <LastDay day={to} /> : <Day day={to} />) },
  { key: 'blocks', head: column.blocks, width: '7em', cell: ({ state, blocks }) => (state !== 'valid' && blocks.length > 0 ? says.blocked(blocks.length) : <span className="quiet">—</span>) },
]
