import { Button } from 'antd'
import { useState } from 'react'
import { isDay } from '../../core/periods/day.ts'
import type { AnswerOf, listKinds, listLaws, listMatters, listOrgans, MatterRow } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { useAsk } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { ChoiceFilter, DayFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { ListColumns, useColumns } from '../parts/ListColumns.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { BulkBar } from './BulkBar.tsx'
import { ListViews } from './ListViews.tsx'
import { NarrowedBy, narrowings } from './NarrowedBy.tsx'
import './MattersPage.css'

type Page = AnswerOf<typeof listMatters>
type View = keyof Page['counts']
type Kinds = AnswerOf<typeof listKinds>

const filterNames = ['law', 'agency', 'ground', 'enterprise', 'openedFrom', 'openedUntil', 'text', 'sort'] as const
/** What changes which rows there are. */
const narrowing = [...filterNames.filter((name) => name !== 'sort'), ...narrowings]
const views: readonly View[] = ['open', 'mine', 'agencies', 'overdue', 'closedThisYear', 'all']
const known = (text: string | undefined): View => views.find((view) => view === text) ?? 'open'

/** The matters of a kind: find, compare, open. What is asked stands in the address. */
export function MattersPage() {
  const [query] = useQueryOfAddress()
  const post = useActingOrgan()
  const go = useGo()
  const supervised = isSupervised(post)
  const view = known(query['view'])
  const matters = useAsk<typeof listMatters>('/api/matters', { query: asked(query, view) }, { keep: true })
  const kinds = useAsk<typeof listKinds>('/api/matters/kinds', { query: { agency: supervised ? post?.organ.id : undefined } }, { lasting: true })
  const kind = query['kind'] ?? 'supervision'
  const title = kind === 'supervision' ? (supervised ? words.matters.received : words.matters.title)
    : kind === 'all' ? words.matters.allKinds : kind === 'others' ? words.matterList.othersName : kinds.data?.items.find((each) => each.kind === kind)?.name ?? words.matters.allKinds
  const mayOpen = !supervised || kinds.data?.items.some((each) => each.mayOpen)
  const open = () => go(addresses.openMatter({ kind: supervised || kind === 'all' || kind === 'others' ? undefined : kind }))
  useKeys({ c: () => { if (mayOpen) open() } })
  return (
    <div className="page" data-page="matters">
      <PageHead title={title}>
        {kind === 'supervision' && <Others kinds={kinds.data?.items ?? []} />}
        {mayOpen && <Button className="no-print" onClick={open}>{supervised ? words.matters.handIn : kind === 'supervision' ? words.matters.open : words.matters.openAny}</Button>}
      </PageHead>
      <Views label={title} current={view} views={views.map((name) => ({
        name, word: words.matters.views[name], count: matters.data?.counts[name],
      }))} />
      <ListViews />
      <MatterFilters kinds={kinds.data?.items ?? []} grounds={kinds.data?.grounds ?? []} />
      <NarrowedBy />
      <Answer of={matters} lines={10}>{(page) => <MatterList page={page} view={view} title={title} stale={matters.isPlaceholderData} />}</Answer>
    </div>
  )
}

/** Proceedings of other kinds are never more than one step away. */
function Others({ kinds }: { kinds: Kinds['items'] }) {
  const count = kinds.reduce((sum, each) => sum + (each.kind === 'supervision' ? 0 : each.open), 0)
  return <CountLink className="no-print" count={count} to={addresses.matters({ kind: 'others' })}>{words.matterList.othersName}</CountLink>
}

const asked = (query: Query, view: View) => ({
  kind: query['kind'] ?? 'supervision', view, law: query['law'], agency: query['agency'], text: query['text'] || undefined,
  ...Object.fromEntries(narrowings.map((name) => [name, query[name]])), ground: query['ground'],
  enterprise: query['enterprise'] === 'yes' ? 'yes' as const : undefined,
  openedFrom: dayIn(query['openedFrom']), openedUntil: dayIn(query['openedUntil']),
  sort: query['sort'] === 'opened' ? 'opened' as const : 'lastDay' as const, after: query['after'],
})

const dayIn = (text: string | undefined): string | undefined => (text && isDay(text) ? text : undefined)

/** Where two laws say something at the same place, the law of the place comes first. */
const distinct = (grounds: Kinds['grounds']) => grounds.filter(({ cite }, index) => grounds.findIndex((other) => other.cite === cite) === index)

function MatterFilters({ kinds, grounds }: { kinds: Kinds['items']; grounds: Kinds['grounds'] }) {
  const laws = useAsk<typeof listLaws>('/api/laws', {}, { lasting: true })
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'supervisable' } })
  const { filters } = words.matters
  return (
    <Filters names={filterNames}>
      <ChoiceFilter name="kind" label={filters.kind} standard="supervision" choices={[...kinds.map(({ kind, name }) => ({ value: kind, name })), { value: 'others', name: words.matterList.othersName }, { value: 'all', name: words.matters.allKinds }]} />
      <ChoiceFilter name="law" label={filters.law} choices={laws.data?.items.map(({ id, short }) => ({ value: id, name: short })) ?? []} />
      <ChoiceFilter name="agency" label={filters.agency} choices={organs.data?.items.map(({ id, name }) => ({ value: id, name })) ?? []} />
      {grounds.length > 0 && <ChoiceFilter name="ground" label={filters.ground} choices={distinct(grounds).map(({ cite, says }) => ({ value: cite, name: `${cite} ${says}` }))} />}
      <ChoiceFilter name="enterprise" label={filters.enterprise} choices={Object.entries(filters.enterprises).map(([value, name]) => ({ value, name }))} />
      <ChoiceFilter name="sort" label={filters.sort} standard="lastDay" choices={Object.entries(filters.sorts).map(([value, name]) => ({ value, name }))} />
      <DayFilter name="openedFrom" label={filters.openedFrom} />
      <DayFilter name="openedUntil" label={filters.openedUntil} />
      <TextFilter name="text" label={words.list.keyword} />
    </Filters>
  )
}

function MatterList({ page, view, title, stale }: { page: Page; view: View; title: string; stale: boolean }) {
  const [query, change] = useQueryOfAddress()
  const supervised = isSupervised(useActingOrgan())
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const columns = useColumns(columnsFor(page.items), 'matters.columns')
  if (page.items.length === 0) {
    const filtered = narrowing.some((name) => query[name])
    return (
      <div className="panel">
        {filtered
          ? <Nothing action={<button type="button" className="text-button" onClick={() => change(Object.fromEntries(narrowing.map((name) => [name, undefined])))}>{words.list.clear}</button>}>{words.matters.noMatch}</Nothing>
          : <Nothing>{words.matters.empty[view]}</Nothing>}
      </div>
    )
  }
  return (
    <>
      <div className="list-tools no-print">
        <ListColumns columns={columns} />
        <a className="text-button" href={addressOf('/api/matters/export', { query: { ...asked(query, view), organ: query['organ'], after: undefined } })} download>{words.matterList.export}</a>
        <button type="button" className="text-button" onClick={() => window.print()}>{words.matterList.print}</button>
      </div>
      <BulkBar chosen={page.items.filter(({ id }) => chosen.has(id))} total={page.total} onClear={() => setChosen(new Set())} />
      <DataTable caption={words.matters.caption(title, words.matters.views[view])} columns={columns.shown} rows={page.items} idOf={({ id }) => id} stale={stale}
        to={({ id }) => addresses.matter(id)} focusOn={query['row']} onEnter={({ id }) => change({ row: id })}
        {...(!supervised && { selection: { chosen, toggle: (id: string) => setChosen(toggled(chosen, id)), nameOf: (id: string) => page.items.find((row) => row.id === id)?.number ?? '' } })} />
      <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
    </>
  )
}

const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id])

const { column } = words.matters

/** The law is a column, and the kind stands with the title, only where the list holds several. */
const columnsFor = (rows: readonly MatterRow[]): readonly Column<MatterRow>[] =>
  allColumns.filter(({ key }) => key !== 'law' || several(rows, ({ law }) => law.id)).map((each) => (each.key === 'title' && several(rows, ({ kind }) => kind) ? titleWithKind : each))

const several = (rows: readonly MatterRow[], of: (row: MatterRow) => string): boolean => new Set(rows.map(of)).size > 1

const titleWithKind: Column<MatterRow> = { key: 'title', head: column.title, cell: ({ title, kindName }) => <><span className="quiet">{kindName}</span> <span className="clamp">{title}</span></> }

const allColumns: readonly Column<MatterRow>[] = [
  { key: 'number', head: column.number, width: '13em', cell: ({ number }) => <span className="nowrap">{number}</span> },
  { key: 'agency', head: column.agency, width: '15%', cell: ({ agency }) => agency.name },
  { key: 'title', head: column.title, cell: ({ title }) => <span className="clamp">{title}</span> },
  { key: 'stage', head: column.stage, width: '11em', cell: (row) => <Stage tone={row.closed ? 'done' : 'running'}>{row.stageName}</Stage> },
  { key: 'waitingFor', head: column.waitingFor, width: '11%', cell: (row) => (row.closed ? '' : row.waitingForName) },
  { key: 'lastDay', head: column.lastDay, width: '13em', cell: (row) => <RowDay row={row} /> },
  { key: 'law', head: column.law, width: '8em', cell: ({ law }) => law.short, wide: true },
  { key: 'people', head: column.people, width: '7em', cell: ({ people }) => people.map(({ name }) => name).join('、'), wide: true },
]

function RowDay({ row }: { row: MatterRow }) {
  if (row.closed) return <>{row.closed.name} <Day day={row.closed.on} /></>
  if (!row.next) return <span className="quiet">{words.matters.noDay}</span>
  return <LastDay day={row.next.lastDay} provisional={row.next.provisional} right={!row.next.late} />
}
