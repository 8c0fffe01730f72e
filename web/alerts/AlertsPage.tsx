import { themeNames } from '../../core/monitoring/themeNames.ts'
import { isDay } from '../../core/periods/day.ts'
import { field as fields } from '../../core/records/codes.ts'
import { alertHeads } from '../../core/monitoring/columns.ts'
import type { AnswerOf, foldAlerts, getLastLook, getRecordChoices, listAlerts } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { ListViews } from '../matters/ListViews.tsx'
import '../matters/MattersPage.css'
import { ChoiceFilter, DayFilter, Filters, Pager } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Views } from '../parts/Views.tsx'
import { dayAndTime } from '../records/clock.ts'
import { Export } from '../records/Export.tsx'
import { useExportColumns } from '../records/ExportColumns.tsx'
import { words } from '../words/index.ts'
import { AlertTable, useChosen } from './AlertList.tsx'
import { FoldList } from './FoldList.tsx'
import { Treat, type Treatment } from './Treat.tsx'

type Page = AnswerOf<typeof listAlerts>
type State = keyof typeof words.alerts.states
type Asked = NonNullable<Parameters<typeof useAsk<typeof listAlerts>>[1]['query']>

const filterNames = ['colour', 'rule', 'theme', 'area', 'body', 'kind', 'from', 'to', 'enterprise', 'field', 'late', 'assignee', 'sample'] as const
const states = Object.keys(words.alerts.states) as State[]
/** Several states as figures count them together: shown to whoever comes from there. */
const together: readonly State[] = ['open', 'confirmed']
/** What a body is shown first and next; what its office keeps to itself is not among them. */
const bodyStates: readonly State[] = ['asked', 'explained', 'new', 'verified', 'opened', 'corrected', 'dismissed', 'lapsed', 'all']
const known = (text: string | undefined, shown: readonly State[]): State => shown.find((state) => state === text) ?? shown[0]!

/** What the machine found, red first, one by one or equal ones as one. Nothing here is an offence until a person has verified it. */
export function AlertsPage() {
  const [query] = useQueryOfAddress()
  const supervised = isSupervised(useActingOrgan())
  const shown = [...supervised ? bodyStates : states.filter((name) => !together.includes(name)), ...together.filter((name) => name === query['state'])]
  const state = known(query['state'], shown)
  const folded = query['fold'] === '1'
  const filter = filterOf(query, state)
  const offers = useOffers(state)
  const taken = useExportColumns('alerts.exported', alertHeads)
  // Folded, the list is asked for its filters alone.
  const alerts = useAsk<typeof listAlerts>('/api/alerts', { query: folded ? { ...filter, limit: 1 } : { ...filter, after: query['after'] } }, { keep: true })
  const folds = useAsk<typeof foldAlerts>('/api/alerts/folded', { query: { ...filter, after: query['after'] } as never }, { keep: true, enabled: folded })
  const count = (name: State) => (name === state && alerts.data && !alerts.isPlaceholderData && !filterNames.some((one) => query[one]) ? alerts.data.total : undefined)
  return (
    <div className="page" data-page="alerts">
      <PageHead title={supervised ? words.menu.alertsToExplain : words.alerts.title}>
        <Link className="no-print" to={addresses.alertFigures()}>{words.alertFigures.title}</Link><Folding folded={folded} />{taken.choice}<Export from="/api/alerts/export" name={words.alerts.title} query={{ ...filter as Readonly<Record<string, string | undefined>>, columns: taken.query }} />
      </PageHead>
      <Views label={words.alerts.filters.state} as="state" current={state} views={shown.map((name) => ({ name, word: words.alerts.states[name], count: count(name) }))} />
      <ListViews of="alerts" />
      {alerts.data && alerts.data.failing > 0 && <p className="notice" role="status"><span aria-hidden>▲ </span>{words.alerts.failing(alerts.data.failing)} <Link to={addresses.rules({ show: 'failing' })}>{words.alerts.seeFailing}</Link></p>}
      {alerts.data && <AlertFilters page={alerts.data} state={state} supervised={supervised} />}
      {folded
        ? <Answer of={folds} lines={10}>{(page) => (page.items.length === 0 ? <Empty state={state} supervised={supervised} /> : <FoldList page={page} caption={words.alerts.folding.caption(words.alerts.states[state])} stale={folds.isPlaceholderData} offers={state === 'all' ? [] : offers} filter={filter as never} />)}</Answer>
        : <Answer of={alerts} lines={10}>{(page) => <AlertList page={page} state={state} stale={alerts.isPlaceholderData} supervised={supervised} />}</Answer>}
    </div>
  )
}

/** The list as its address asks for it; what is no day yet asks for nothing. */
const filterOf = (query: Query, state: State): Asked => ({
  state, colour: query['colour'] as Asked['colour'], rule: query['rule'], theme: query['theme'] as Asked['theme'], area: query['area'], body: query['body'], kind: query['kind'] as Asked['kind'], assignee: query['assignee'], field: query['field'],
  enterprise: query['enterprise'], late: query['late'], sample: query['sample'], from: dayIn(query['from']), to: dayIn(query['to']),
})
const dayIn = (text: string | undefined): string | undefined => (text && isDay(text) ? text : undefined)

/** One by one, or equal ones of a body as one. */
function Folding({ folded }: { folded: boolean }) {
  const [, change] = useQueryOfAddress()
  const { folding } = words.alerts
  const turn = (fold: string | undefined) => change({ fold, after: undefined, row: undefined })
  return (
    <span role="group" aria-label={folding.label} className="no-print folding">
      <button type="button" className="text-button" aria-pressed={!folded} onClick={() => turn(undefined)}>{folding.unfold}</button>
      <button type="button" className="text-button" aria-pressed={folded} onClick={() => turn('1')}>{folding.fold}</button>
    </span>
  )
}

function AlertFilters({ page, state, supervised }: { page: Page; state: State; supervised: boolean }) {
  const { filters, colourNames, kinds, assignees, lateOnly } = words.alerts
  const more = words.recordFilters
  return (
    <Filters names={filterNames}>
      <ChoiceFilter name="colour" label={filters.colour} choices={named(colourNames)} />
      <ChoiceFilter name="rule" label={filters.rule} choices={page.rules.map(({ rule, title, count }) => ({ value: rule, name: `${title} ${count}` }))} />
      <FromFigures />
      <ChoiceFilter name="body" label={filters.body} choices={page.bodies.map(({ id, name, count }) => ({ value: id, name: `${name} ${count}` }))} />
      <ChoiceFilter name="kind" label={filters.kind}  choices={named({ ...kinds, none: words.alertFigures.noKind })} />
      <DayFilter name="from" label={filters.from} />
      <DayFilter name="to" label={filters.to} />
      <ChoiceFilter name="enterprise" label={filters.enterprise} choices={[{ value: 'true', name: more.yes }, { value: 'false', name: more.no }]} />
      <ChoiceFilter name="field" label={filters.field} choices={named(fields)} />
      {state === 'asked' && <ChoiceFilter name="late" label={filters.late} choices={[{ value: 'true', name: lateOnly }]} />}
      {!supervised && <ChoiceFilter name="assignee" label={filters.assignee} choices={named(assignees)} />}
    </Filters>
  )
}

const named = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name }))

/** By what a figure that led here narrows; the list by itself has no room for them. */
function FromFigures() {
  const [{ theme, area }] = useQueryOfAddress()
  const choices = useAsk<typeof getRecordChoices>('/api/record-choices', {}, { enabled: area !== undefined })
  return (
    <>
      {theme && <ChoiceFilter name="theme" label={words.alertFigures.theme} choices={named(themeNames)} />}
      {area && <ChoiceFilter name="area" label={words.alertFigures.area} choices={choices.data?.areas.map(({ id, name }) => ({ value: id, name })) ?? []} />}
    </>
  )
}

/** States in which an office may still do something with several at once. */
const treatable: readonly State[] = ['new', 'asked', 'explained', 'verified', 'open', 'all']

/** What this reader may do with several alerts of a state. */
function useOffers(state: State): readonly Treatment[] {
  const post = useActingOrgan()
  const treats = treatable.includes(state) && (post?.roles.some((role) => role === 'clerk' || role === 'chief') ?? false)
  return !treats ? [] : state === 'verified' ? ['assign'] : state === 'asked' ? ['assign', 'urge', 'dismiss'] : ['assign', 'ask', 'dismiss']
}

function Empty({ state, supervised }: { state: State; supervised: boolean }) {
  const [query, change] = useQueryOfAddress()
  const clear = () => change(Object.fromEntries(filterNames.map((name) => [name, undefined])))
  return (
    <div className="panel">
      {filterNames.some((name) => query[name])
        ? <Nothing action={<button type="button" className="text-button" onClick={clear}>{words.list.clear}</button>}>{words.alerts.noMatch}</Nothing>
        : <Nothing>{state === 'new' && !supervised ? words.alerts.noneLeft : state === 'asked' && supervised ? words.alerts.noneAsked : words.alerts.none}<LookedAt /></Nothing>}
    </div>
  )
}

/** That nothing is there means something only if somebody looked. */
function LookedAt() {
  const look = useAsk<typeof getLastLook>('/api/alerts/last-look', {})
  return look.data ? <span className="quiet"> {words.alerts.lookedAt(look.data.acts, look.data.last && { ...look.data.last, on: dayAndTime(look.data.last.endedAt) })}</span> : null
}

function AlertList({ page, state, stale, supervised }: { page: Page; state: State; stale: boolean; supervised: boolean }) {
  const [query, change] = useQueryOfAddress()
  const { chosen, ids, toggle, clear } = useChosen(page.items)
  const offers = useOffers(state)
  if (page.items.length === 0) return <Empty state={state} supervised={supervised} />
  return (
    <>
      {offers.length > 0 && <Treat alerts={chosen} offers={offers} counted onDone={clear} />}
      <AlertTable caption={words.alerts.caption(words.alerts.states[state])} rows={page.items} stale={stale} focusOn={query['row']} onEnter={({ id }) => change({ row: String(id) })}
        show={['alert', ...state === 'all' || together.includes(state) ? ['state'] as const : [], 'body', 'subject', state === 'asked' ? 'until' : 'raisedOn', ...supervised ? [] : ['assignee'] as const, 'basis']}
        {...(offers.length > 0 && { chosen: ids, onToggle: toggle })} />
      <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
    </>
  )
}
