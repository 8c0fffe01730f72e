import type { AnswerOf, listAlerts } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { ChoiceFilter, Filters, Pager } from '../parts/Filters.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { AlertTable, useChosen } from './AlertList.tsx'
import { Treat } from './Treat.tsx'

type Page = AnswerOf<typeof listAlerts>
type State = keyof typeof words.alerts.states
type Asked = NonNullable<Parameters<typeof useAsk<typeof listAlerts>>[1]['query']>

const filterNames = ['colour', 'rule', 'body', 'kind', 'assignee'] as const
const states = Object.keys(words.alerts.states) as State[]
/** What a body is shown first and next; what its office keeps to itself is not among them. */
const bodyStates: readonly State[] = ['asked', 'explained', 'new', 'verified', 'opened', 'corrected', 'dismissed', 'lapsed', 'all']
const known = (text: string | undefined, shown: readonly State[]): State => shown.find((state) => state === text) ?? shown[0]!

/** What the machine found, red first. Nothing here is an offence until a person has verified it. */
export function AlertsPage() {
  const [query] = useQueryOfAddress()
  const supervised = isSupervised(useActingOrgan())
  const shown = supervised ? bodyStates : states
  const state = known(query['state'], shown)
  const alerts = useAsk<typeof listAlerts>('/api/alerts', { query: asked(query, state) }, { keep: true })
  const count = (name: State) => (name === state && alerts.data && !alerts.isPlaceholderData && !filterNames.some((filter) => query[filter]) ? alerts.data.total : undefined)
  return (
    <div className="page" data-page="alerts">
      <PageHead title={supervised ? words.menu.alertsToExplain : words.alerts.title} />
      <Views label={words.alerts.filters.state} as="state" current={state} views={shown.map((name) => ({ name, word: words.alerts.states[name], count: count(name) }))} />
      {alerts.data && <AlertFilters page={alerts.data} supervised={supervised} />}
      <Answer of={alerts} lines={10}>{(page) => <AlertList page={page} state={state} stale={alerts.isPlaceholderData} supervised={supervised} />}</Answer>
    </div>
  )
}

const asked = (query: Query, state: State): Asked => ({
  state,
  colour: query['colour'] as Asked['colour'], rule: query['rule'], body: query['body'], kind: query['kind'] as Asked['kind'], assignee: query['assignee'], after: query['after'],
})

function AlertFilters({ page, supervised }: { page: Page; supervised: boolean }) {
  const { filters, colourNames, kinds, assignees } = words.alerts
  const named = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name }))
  return (
    <Filters names={filterNames}>
      <ChoiceFilter name="colour" label={filters.colour} choices={named(colourNames)} />
      <ChoiceFilter name="rule" label={filters.rule} choices={page.rules.map(({ rule, title, count }) => ({ value: rule, name: `${title} ${count}` }))} />
      <ChoiceFilter name="body" label={filters.body} choices={page.bodies.map(({ id, name, count }) => ({ value: id, name: `${name} ${count}` }))} />
      <ChoiceFilter name="kind" label={filters.kind} choices={named(kinds)} />
      {!supervised && <ChoiceFilter name="assignee" label={filters.assignee} choices={named(assignees)} />}
    </Filters>
  )
}

/** States in which an office may still do something with several at once. */
const treatable: readonly State[] = ['new', 'asked', 'explained', 'verified', 'all']

function AlertList({ page, state, stale, supervised }: { page: Page; state: State; stale: boolean; supervised: boolean }) {
  const [query, change] = useQueryOfAddress()
  const post = useActingOrgan()
  const { chosen, ids, toggle, clear } = useChosen(page.items)
  const filtered = filterNames.some((name) => query[name])
  const treats = treatable.includes(state) && (post?.roles.some((role) => role === 'clerk' || role === 'chief') ?? false)
  if (page.items.length === 0) {
    return (
      <div className="panel">
        {filtered
          ? <Nothing action={<button type="button" className="text-button" onClick={() => change(Object.fromEntries(filterNames.map((name) => [name, undefined])))}>{words.list.clear}</button>}>{words.alerts.noMatch}</Nothing>
          : <Nothing>{state === 'new' && !supervised ? words.alerts.noneLeft : state === 'asked' && supervised ? words.alerts.noneAsked : words.alerts.none}</Nothing>}
      </div>
    )
  }
  return (
    <>
      {treats && <Treat alerts={chosen} offers={state === 'verified' ? ['assign'] : state === 'asked' ? ['assign', 'dismiss'] : ['assign', 'ask', 'dismiss']} counted onDone={clear} />}
      <AlertTable caption={words.alerts.caption(words.alerts.states[state])} rows={page.items} stale={stale} focusOn={query['row']} onEnter={({ id }) => change({ row: String(id) })}
        show={['alert', ...state === 'all' ? ['state'] as const : [], 'body', 'subject', state === 'asked' ? 'until' : 'raisedOn', ...supervised ? [] : ['assignee'] as const, 'basis']}
        {...(treats && { chosen: ids, onToggle: toggle })} />
      <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
    </>
  )
}
