import { Button } from 'antd'
import type { ExportSet, listExportSets, listSharedFacts, SharedFact } from '../../server/http/contract/index.ts'
import { addresses, useGo, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { Pager } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { stateOf } from './states.ts'
import './Sharing.css'

const says = words.sharing

/** What this office shares with whom and how far it is; and what others share with it. */
export function SharingPage() {
  const go = useGo()
  return (
    <div className="page" data-page="sharing">
      <PageHead title={says.title}>
        <span className="spaced"><Link to={addresses.recordSenders()}>{says.senders}</Link></span>
        <Button type="primary" data-primary onClick={() => go(addresses.newExportSet())}>{says.add}</Button>
      </PageHead>
      <p className="quiet">{says.lead}</p>
      <Sets />
      <Received />
    </div>
  )
}

function Sets() {
  const sets = useAsk<typeof listExportSets>('/api/export-sets', {})
  const { column: head } = says
  const columns: readonly Column<ExportSet>[] = [
    { key: 'name', head: head.name, cell: ({ name }) => name },
    { key: 'receiver', head: head.receiver, width: '14%', cell: ({ receiver }) => receiver },
    { key: 'what', head: head.what, width: '18%', cell: ({ content }) => content.subjects.map((subject) => says.subjects[subject]).join('、') },
    { key: 'basis', head: head.basis, width: '16%', cell: ({ basis, agreement }) => (basis ? <Cite {...basis} named /> : agreement) },
    { key: 'state', head: head.state, width: '10em', cell: (set) => <Stage tone={stateOf(set)}>{set.failures > 0 && set.state === 'active' ? says.failing(set.failures) : says.state[set.state]}</Stage> },
    { key: 'waiting', head: head.waiting, width: '6em', numeric: true, cell: ({ waiting, url }) => (url === null ? '' : waiting) },
    { key: 'last', head: head.last, width: '15em', cell: ({ takenAt, url }) => (takenAt ? <Moment at={takenAt} /> : url === null ? says.onlyFetched : says.never) },
  ]
  return (
    <Answer of={sets} lines={4}>
      {({ items }) => (items.length === 0
        ? <div className="panel"><Nothing>{says.none}</Nothing></div>
        : <DataTable caption={says.list} columns={columns} rows={items} idOf={({ id }) => id} to={({ id }) => addresses.exportSet(id)} />)}
    </Answer>
  )
}

const received = ['alert', 'matter', 'figure'] as const

function Received() {
  const [query] = useQueryOfAddress()
  const subject = received.find((one) => one === query['received']) ?? 'alert'
  const facts = useAsk<typeof listSharedFacts>('/api/shared-facts', { query: { subject, after: query['after'] } }, { keep: true })
  const { receivedColumn: head } = says
  const columns: readonly Column<SharedFact>[] = [
    { key: 'what', head: head.what, cell: titleOf },
    { key: 'body', head: head.body, width: '16%', cell: ({ bodyName, data }) => bodyName ?? textOf(data['body']) },
    { key: 'state', head: head.state, width: '14%', cell: stateOfFact },
    { key: 'from', head: head.from, width: '16%', cell: ({ senderName }) => senderName },
    { key: 'at', head: head.at, width: '15em', cell: ({ toldAt }) => <Moment at={toldAt} /> },
  ]
  return (
    <section aria-labelledby="received-title">
      <h2 id="received-title" className="section-title">{says.received}</h2>
      <Views label={says.received} as="received" current={subject} views={received.map((one) => ({ name: one, word: says.subjects[one] }))} />
      <Answer of={facts} lines={3}>
        {({ items, total, about, next }) => (items.length === 0
          ? <div className="panel"><Nothing>{says.receivedNone}</Nothing></div>
          : <><DataTable caption={says.received} columns={columns} rows={items} idOf={({ sender, subjectId }) => `${sender} ${subjectId}`} stale={facts.isPlaceholderData} /><Pager shown={items.length} total={total} about={about} next={next} /></>)}
      </Answer>
    </section>
  )
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function titleOf({ subject, data }: SharedFact): string {
  if (subject === 'figure') return `${textOf(data['month']).slice(0, 7)} ${words.alerts.kinds[data['kind'] as keyof typeof words.alerts.kinds] ?? ''}`
  return [textOf(data['number']), textOf(data['title'])].filter((text) => text !== '').join(' ')
}

function stateOfFact({ subject, data }: SharedFact): string {
  if (subject === 'figure') return textOf(data['records'])
  if (subject === 'matter') return textOf(data['stage'])
  return words.alerts.states[data['state'] as keyof typeof words.alerts.states] ?? ''
}
