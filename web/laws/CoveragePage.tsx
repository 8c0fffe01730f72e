import type { AnswerOf, CoverageItem, LawOut, lawCoverage } from '../../server/http/contract/index.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { LawSubPage } from './LawHead.tsx'
import './Library.css'

const says = words.coverage
type State = CoverageItem['state']
const states: readonly State[] = ['encoded', 'recorded', 'pending', 'excused']
const tones: Readonly<Record<State, Tone>> = { encoded: 'done', recorded: 'running', pending: 'tentative', excused: 'ended' }

/** Every provision of the text in its order: how the product answers it, and what proves that it does. */
export const CoveragePage = () => <LawSubPage view="coverage">{(law) => <Coverage law={law} />}</LawSubPage>

function Coverage({ law }: { law: LawOut }) {
  const coverage = useAsk<typeof lawCoverage>('/api/laws/:id/coverage', { params: { id: law.id } }, { lasting: true })
  return <Answer of={coverage} lines={10}>{(answer) => (answer.items.length === 0 ? <div className="panel"><Nothing>{says.noMap}</Nothing></div> : <CoverageMap law={law} coverage={answer} />)}</Answer>
}

function CoverageMap({ law, coverage }: { law: LawOut; coverage: AnswerOf<typeof lawCoverage> }) {
  const [query] = useQueryOfAddress()
  const { items, totals } = coverage
  const capabilities = new Map(items.map(({ capability, capabilityName }) => [capability, capabilityName]))
  const shown = items.filter(({ state, capability }) => (query['view'] ?? 'all') === 'all' || state === query['view'] ? !query['capability'] || capability === query['capability'] : false)
  return (
    <>
      <Views label={says.state} current={query['view'] ?? 'all'} views={[
        { name: 'all', word: says.all, count: items.length }, ...states.map((state) => ({ name: state, word: says.states[state], count: totals[state] })),
      ]} />
      <Filters names={['capability']}>
        <ChoiceFilter name="capability" label={says.capability} choices={[...capabilities].map(([value, name]) => ({ value, name }))} />
      </Filters>
      {shown.length === 0
        ? <div className="panel"><Nothing>{says.none}</Nothing></div>
        : <DataTable caption={says.caption(shown.length)} columns={columnsOf(law)} rows={shown} idOf={({ id }) => id} />}
    </>
  )
}

const columnsOf = (law: LawOut): readonly Column<CoverageItem>[] => [
  { key: 'cite', head: says.column.cite, width: '11em', cell: ({ id, cite }) => <><Cite law={law.id} lawName={law.short} cite={cite} /><br /><span className="faint">{id}</span></> },
  { key: 'capability', head: says.column.capability, width: '8em', cell: ({ capabilityName }) => capabilityName },
  { key: 'state', head: says.column.state, width: '8em', cell: ({ state }) => <Stage tone={tones[state]}>{says.states[state]}</Stage> },
  { key: 'says', head: says.column.says, cell: ({ says: told, why }) => why ?? (told.length === 1 ? told[0] : <ul>{told.map((each) => <li key={each}>{each}</li>)}</ul>) },
  { key: 'tests', head: says.column.tests, width: '22%', wide: true, cell: ({ tests }) => <Tests tests={tests} /> },
]

function Tests({ tests }: { tests: CoverageItem['tests'] }) {
  if (tests.length === 0) return null
  const names = tests.map(({ file, title }) => <li key={`${file}${title}`} className="faint" title={file}>{title}</li>)
  return tests.length <= 2 ? <ul>{names}</ul> : <details><summary>{says.examples(tests.length)}</summary><ul>{names}</ul></details>
}
