import { useState } from 'react'
import type { AlertItem, AnswerOf, listAlerts } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day, Provisional } from '../parts/Day.tsx'
import { ChoiceFilter, Filters, Pager } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import './Alert.css'

type Page = AnswerOf<typeof listAlerts>
type State = keyof typeof words.alerts.states
type Asked = NonNullable<Parameters<typeof useAsk<typeof listAlerts>>[1]['query']>

const filterNames = ['colour', 'rule', 'body', 'kind'] as const
const states = Object.keys(words.alerts.states) as State[]
const known = (text: string | undefined): State => states.find((state) => state === text) ?? 'new'

/** What the machine found, red first. Nothing here is an offence until a person has verified it. */
export function AlertsPage() {
  const [query] = useQueryOfAddress()
  const supervised = isSupervised(useActingOrgan())
  const state = known(query['state'])
  const alerts = useAsk<typeof listAlerts>('/api/alerts', { query: asked(query, state) }, { keep: true })
  const count = (name: State) => (name === state && alerts.data && !alerts.isPlaceholderData && !filterNames.some((filter) => query[filter]) ? alerts.data.total : undefined)
  return (
    <div className="page" data-page="alerts">
      <PageHead title={supervised ? words.menu.alertsToExplain : words.alerts.title} />
      <Views label={words.alerts.filters.state} as="state" current={state} views={states.map((name) => ({ name, word: words.alerts.states[name], count: count(name) }))} />
      {alerts.data && <AlertFilters page={alerts.data} />}
      <Answer of={alerts} lines={10}>{(page) => <AlertList page={page} state={state} stale={alerts.isPlaceholderData} />}</Answer>
    </div>
  )
}

export const asked = (query: Query, state: State): Asked => ({
  state,
  colour: query['colour'] as Asked['colour'], rule: query['rule'], body: query['body'], kind: query['kind'] as Asked['kind'], after: query['after'],
})

function AlertFilters({ page }: { page: Page }) {
  const { filters, colourNames, kinds } = words.alerts
  const named = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name }))
  return (
    <Filters names={filterNames}>
      <ChoiceFilter name="colour" label={filters.colour} choices={named(colourNames)} />
      <ChoiceFilter name="rule" label={filters.rule} choices={page.rules.map(({ rule, title, count }) => ({ value: rule, name: `${title} ${count}` }))} />
      <ChoiceFilter name="body" label={filters.body} choices={page.bodies.map(({ id, name, count }) => ({ value: id, name: `${name} ${count}` }))} />
      <ChoiceFilter name="kind" label={filters.kind} choices={named(kinds)} />
    </Filters>
  )
}

function AlertList({ page, state, stale }: { page: Page; state: State; stale: boolean }) {
  const [query, change] = useQueryOfAddress()
  const filtered = filterNames.some((name) => query[name])
  const [atFirst] = useState(String(page.items[0]?.id)) // on arrival; a filter must not pull the focus into the list
  if (page.items.length === 0) {
    return (
      <div className="panel">
        {filtered
          ? <Nothing action={<button type="button" className="text-button" onClick={() => change(Object.fromEntries(filterNames.map((name) => [name, undefined])))}>{words.list.clear}</button>}>{words.alerts.noMatch}</Nothing>
          : <Nothing>{state === 'new' ? words.alerts.noneLeft : words.alerts.none}</Nothing>}
      </div>
    )
  }
  return (
    <>
      <DataTable caption={words.alerts.caption(words.alerts.states[state])} columns={columns} rows={page.items} idOf={({ id }) => String(id)} stale={stale}
        to={({ id }) => addresses.alert(id)} focusOn={query['row'] ?? atFirst} onEnter={({ id }) => change({ row: String(id) })} />
      <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
    </>
  )
}

const { column } = words.alerts
const columns: readonly Column<AlertItem>[] = [
  {
    key: 'alert', head: column.alert,
    cell: ({ colour, title }) => <span className="alert-title"><AlertLevel colour={colour} /> <span className="clamp">{title}</span></span>,
  },
  { key: 'body', head: column.body, width: '16%', cell: ({ body }) => body.name },
  {
    key: 'record', head: column.record, width: '26%',
    cell: ({ record }) => <><Link to={addresses.record(record.id)}>{record.actionNo}</Link> <span className="quiet">{words.alerts.kinds[record.kind]}　{record.party}</span></>,
  },
  { key: 'raisedOn', head: column.raisedOn, width: '11em', cell: (alert) => <><Day day={alert.raisedOn} />{alert.provisional && <> <Provisional /></>}</> },
  { key: 'basis', head: column.basis, width: '14em', cell: ({ citation }) => <Cite {...citation} named /> },
]
