import type { listRules, RuleOut } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import '../alerts/Alert.css'
import './rules.css'

const says = words.rules

/** Every rule that records are held against, with its article and how it has fared. */
export function RulesPage() {
  const [query] = useQueryOfAddress()
  const rules = useAsk<typeof listRules>('/api/rules', {})
  return (
    <div className="page" data-page="rules">
      <PageHead title={says.title}><Link to={addresses.ownRules()}>{says.ownRules.toList}</Link></PageHead>
      <p className="quiet">{says.about}</p>
      <Answer of={rules} lines={12}>{({ items }) => {
        const shown = items.filter((rule) => isShown(rule, query))
        const laws = [...new Map(items.map(({ citation }) => [citation.law, citation.lawName]))]
        return (
          <>
            <Filters names={['law', 'kind', 'show']}>
              <ChoiceFilter name="law" label={says.filters.law} choices={laws.map(([value, name]) => ({ value, name }))} />
              <ChoiceFilter name="kind" label={says.filters.kind} choices={Object.entries(words.alerts.kinds).map(([value, name]) => ({ value, name }))} />
              <ChoiceFilter name="show" label={says.filters.show} choices={Object.entries(says.shows).map(([value, name]) => ({ value, name }))} />
            </Filters>
            {shown.length === 0 ? <div className="panel"><Nothing>{says.none}</Nothing></div>
              : <DataTable caption={says.caption(shown.length)} columns={columns} rows={shown} idOf={({ rule }) => rule} to={({ rule }) => addresses.rule(rule)} />}
          </>
        )
      }}</Answer>
    </div>
  )
}

const isShown = ({ citation, kinds, often, setting, soFar, failingSince }: RuleOut, { law, kind, show }: Query): boolean =>
  (!law || citation.law === law) && (!kind || kinds.some((one) => one === kind))
  && (show === 'failing' ? failingSince !== null : show === 'often' ? often !== null : show === 'changed' ? setting !== null : show === 'raised' ? soFar.raised > 0 : true)

/** Whether it is on, and what speaks against it. */
export function RuleState({ rule: { setting, often, failingSince } }: { rule: Pick<RuleOut, 'setting' | 'often' | 'failingSince'> }) {
  const state = setting?.enabled === false ? <Stage tone="ended">{says.states.off}</Stage> : setting?.colour ? <Stage tone="running">{says.states.lowered}</Stage> : <Stage tone="done">{says.states.on}</Stage>
  return <span className="spaced">{state}{failingSince && <Stage tone="soon">{says.states.failing}</Stage>}{often && <Stage tone="soon">{says.shows.often}</Stage>}</span>
}

const columns: readonly Column<RuleOut>[] = [
  { key: 'rule', head: says.column.rule, cell: ({ title, colour, setting }) => <span className="alert-title"><AlertLevel colour={setting?.colour ?? colour} /> <span>{title}</span></span> },
  { key: 'basis', head: says.column.basis, width: '15em', cell: ({ citation }) => <Cite {...citation} named /> },
  { key: 'kinds', head: says.column.kinds, width: '11em', wide: true, cell: ({ kinds }) => says.ofKinds(kinds.map((kind) => words.alerts.kinds[kind]), Object.keys(words.alerts.kinds).length) },
  { key: 'state', head: says.column.state, width: '12em', cell: (rule) => <RuleState rule={rule} /> },
  { key: 'raised', head: says.column.raised, width: '5em', numeric: true, cell: ({ rule, soFar }) => (soFar.raised > 0 ? <Link to={addresses.alerts({ rule, state: 'all' })}>{soFar.raised}</Link> : '0') },
  { key: 'confirmed', head: says.column.confirmed, width: '5em', numeric: true, cell: ({ soFar }) => soFar.confirmed },
  { key: 'dismissed', head: says.column.dismissed, width: '5em', numeric: true, cell: ({ soFar }) => soFar.dismissed },
  { key: 'precision', head: says.column.precision, width: '9em', numeric: true, cell: ({ soFar: { confirmed90, dismissed90 } }) => says.precision(confirmed90, confirmed90 + dismissed90) },
]
