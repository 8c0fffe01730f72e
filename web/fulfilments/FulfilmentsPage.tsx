import { Button } from 'antd'
import type { AnswerOf, listOwed, OwedItem } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column, type RowGroup } from '../parts/DataTable.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { sayDay } from '../parts/day.ts'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { useToday } from '../frame/today.ts'
import { words } from '../words/index.ts'
import { Below } from './Below.tsx'
import { Reports } from './Reports.tsx'
import './Fulfilments.css'

type Register = AnswerOf<typeof listOwed>
type View = keyof typeof says.views

const says = words.fulfilments
const filterNames = ['law', 'catalogue', 'article'] as const
const views = Object.keys(says.views) as View[]
const tones: Record<OwedItem['state'], Tone> = { late: 'late', due: 'soon', done: 'done', open: 'ended' }

/** What an organ owes outside any proceeding: what is late, what is due this turn, and what supervision looks at. */
export function FulfilmentsPage() {
  const [query] = useQueryOfAddress()
  const supervised = isSupervised(useActingOrgan())
  const view = views.find((name) => name === query['view']) ?? 'now'
  const of = query['of']
  const register = useAsk<typeof listOwed>('/api/fulfilments', { query: { of, law: query['law'], catalogue: query['catalogue'], article: query['article'] } }, { keep: true })
  const offered = views.filter((name) => (name === 'below' ? !supervised && of === undefined : name !== 'topics' || !supervised))
  return (
    <div className="page" data-page="fulfilments">
      {of !== undefined && <p className="quiet no-print"><Link to={addresses.fulfilments({ view: 'below' })}>‹ {says.toBelow}</Link></p>}
      <PageHead title={of !== undefined && register.data ? says.titleOf(register.data.organ.name) : says.title}>
        {of !== undefined && <span className="quiet">{says.readOnly}</span>}
      </PageHead>
      <Views label={says.title} current={view} views={offered.map((name) => ({ name, word: says.views[name], count: register.data && countOf(register.data, name) }))} />
      {view === 'below' ? <Below /> : (
        <>
          {register.data && <RegisterFilters register={register.data} view={view} />}
          {of === undefined && view === 'now' && <Reports />}
          <Answer of={register} lines={10}>{(answer) => <List register={answer} view={view} stale={register.isPlaceholderData} />}</Answer>
        </>
      )}
    </div>
  )
}

function countOf({ counts: { standing, topics } }: Register, view: View): number | undefined {
  switch (view) {
    case 'now': return standing.late + standing.due
    case 'topics': return topics
    case 'below': return undefined
    default: return standing[view]
  }
}

function RegisterFilters({ register, view }: { register: Register; view: View }) {
  return (
    <Filters names={filterNames}>
      <ChoiceFilter name="law" label={says.filters.law} choices={register.laws.map(({ id, short }) => ({ value: id, name: short }))} />
      {view === 'topics' && <ChoiceFilter name="catalogue" label={says.filters.catalogue} choices={register.catalogues.map((name) => ({ value: name, name }))} />}
    </Filters>
  )
}

const isIn = (view: View, { kind, state }: OwedItem): boolean =>
  view === 'topics' ? kind === 'topic' : kind === 'standing' && (view === 'now' ? state === 'late' || state === 'due' : state === view)

function List({ register, view, stale }: { register: Register; view: View; stale: boolean }) {
  const [query, change] = useQueryOfAddress()
  const items = register.items.filter((item) => isIn(view, item))
  useFirstRecord(items[0], query['of'])
  if (items.length === 0) return <div className="panel"><None register={register} view={view} query={query} clear={() => change(Object.fromEntries(filterNames.map((name) => [name, undefined])))} /></div>
  const groups = view === 'topics' ? byCatalogue(items) : byState(items)
  return (
    <DataTable caption={says.caption(says.views[view])} columns={columnsFor(view, register.mayRecord)} rows={[]} groups={groups} idOf={keyOf} stale={stale}
      to={(item) => addresses.owed(item.law, item.norm, { of: query['of'] })} focusOn={query['row']} onEnter={(item) => change({ row: keyOf(item) })} />
  )
}

const keyOf = ({ law, norm }: OwedItem): string => `${law} ${norm}`

const byState = (items: readonly OwedItem[]): RowGroup<OwedItem>[] => [...Map.groupBy(items, ({ state }) => state)].map(([state, rows]) =>
  ({ key: state, head: <><Stage tone={tones[state]}>{says.states[state]}</Stage> {rows.length}</>, rows }))

const byCatalogue = (items: readonly OwedItem[]): RowGroup<OwedItem>[] => [...Map.groupBy(items, ({ catalogue, citation }) => `${citation.lawName}　${catalogue ?? ''}`)]
  .map(([name, rows]) => ({ key: name, head: <>{name} <span className="quiet">{rows.length}</span></>, rows }))

function None({ register, view, query, clear }: { register: Register; view: View; query: Query; clear: () => void }) {
  const today = useToday()
  if (filterNames.some((name) => query[name])) return <Nothing action={<button type="button" className="text-button" onClick={clear}>{words.list.clear}</button>}>{says.noMatch}</Nothing>
  if (view !== 'now') return <Nothing>{says.nothing[view]}</Nothing>
  if (Object.values(register.counts.standing).every((count) => count === 0)) return <Nothing>{says.noDuties}</Nothing>
  return <Nothing>{register.nextLastDay ? says.nothingDueNext(sayDay(register.nextLastDay, today)) : says.nothingDue}</Nothing>
}

/** `1` records what the row with the focus is about; the first row where none has it. */
function useFirstRecord(first: OwedItem | undefined, of: string | undefined): void {
  const go = useGo()
  useKeys({
    1: () => {
      const button = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-act]')
      if (button) button.click()
      else if (first && of === undefined) go(addresses.owed(first.law, first.norm, { record: 'new' }))
    },
  })
}

const { column } = says
const what: Column<OwedItem> = { key: 'what', head: column.what, cell: (item) => <>{item.what}{item.forOthers && <> <span className="quiet">（{item.whoName}，{says.forOthers}）</span></>}</> }
const basis: Column<OwedItem> = { key: 'basis', head: column.basis, width: '15em', cell: ({ citation }) => <Cite {...citation} named /> }
const evidence: Column<OwedItem> = { key: 'evidence', head: column.evidence, width: '18%', cell: ({ evidence: proof }) => <span className="quiet">{proof}</span> }
const last: Column<OwedItem> = {
  key: 'last', head: column.last, width: '17em',
  cell: ({ last: entry }) => (entry ? <><Day day={entry.doneOn} />{entry.finding && <> <span className={entry.finding === 'none' ? 'quiet' : undefined}>{says.findings[entry.finding]}</span></>}</> : <span className="quiet">{says.never}</span>),
}
const turn: Column<OwedItem> = { key: 'turn', head: column.turn, width: '8em', cell: (item) => (item.missed.length > 0 ? says.missed(item.missed.map(({ name }) => name)) : item.turn?.name ?? '') }
const lastDay: Column<OwedItem> = { key: 'lastDay', head: column.lastDay, width: '16em', cell: (item) => item.turn && (item.state === 'done' ? <Day day={item.turn.lastDay} /> : <LastDay day={item.turn.lastDay} />) }
const act: Column<OwedItem> = { key: 'act', head: column.act, width: '6em', cell: (item) => <RowAct item={item} /> }

function columnsFor(view: View, mayRecord: boolean): readonly Column<OwedItem>[] {
  const shown = view === 'topics' ? [{ ...what, head: column.topic }, basis, last]
    : view === 'open' ? [what, basis, evidence, last] : [what, basis, turn, lastDay, ...(view === 'done' ? [last] : [evidence])]
  return mayRecord ? [...shown, act] : shown
}

function RowAct({ item }: { item: OwedItem }) {
  const go = useGo()
  return <Button size="small" data-act="record" aria-label={says.recordAria(item.what)} onClick={() => go(addresses.owed(item.law, item.norm, { record: 'new' }))}>{says.record}</Button>
}
