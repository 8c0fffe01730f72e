import { Button } from 'antd'
import { useState } from 'react'
import type { addOrgan, AnswerOf, listRegister, RegisterRow } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { MasterLink } from '../masterData/MasterLink.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { AsOf, ChoiceFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { CompetenceView } from './CompetenceView.tsx'
import { CoverageView } from './CoverageView.tsx'
import { FormSheet } from './FormSheet.tsx'
import { organBody, organQuestions } from './forms.ts'
import { stateTones } from './stateTones.ts'
import './Organs.css'

const says = words.organs
type Register = AnswerOf<typeof listRegister>
const views = ['register', 'competence', 'coverage'] as const
const filterNames = ['text', 'kind', 'level', 'state', 'mark', 'on'] as const

/** Who enforces here: the register, the question who may supervise whom, and which level has no office of supervision. */
export function OrgansPage() {
  const [query] = useQueryOfAddress()
  const view = views.find((name) => name === query['view']) ?? 'register'
  return (
    <div className="page" data-page="organs">
      <PageHead title={says.title} />
      <Views label={says.title} current={view} views={views.map((name) => ({ name, word: says.views[name] }))} />
      {view === 'register' ? <RegisterView /> : view === 'competence' ? <CompetenceView /> : <CoverageView />}
    </div>
  )
}

function RegisterView() {
  const [query, change] = useQueryOfAddress()
  const go = useGo()
  const [adding, setAdding] = useState(false)
  const asked = Object.fromEntries(filterNames.map((name) => [name, query[name]]))
  const register = useAsk<typeof listRegister>('/api/organs/register', { query: { ...asked, after: query['after'] } as never }, { keep: true })
  return (
    <>
      <Filters names={filterNames}>
        <TextFilter name="text" label={says.filters.text} />
        <ChoiceFilter name="kind" label={says.filters.kind} choices={choicesOf(says.kinds)} />
        <ChoiceFilter name="level" label={says.filters.level} choices={choicesOf(says.levels)} />
        <ChoiceFilter name="state" label={says.filters.state} choices={choicesOf(says.states)} />
        <ChoiceFilter name="mark" label={says.filters.mark} choices={choicesOf(says.marks)} />
        <AsOf label={says.filters.on} />
      </Filters>
      <Tools register={register.data} asked={asked} onAdd={() => setAdding(true)} adding={adding} />
      {adding && (
        <FormSheet<typeof addOrgan> title={says.add} questions={organQuestions} initial={{ level: 'county' }} path="/api/organs" given={(values) => ({ body: organBody(values) })}
          onClose={() => setAdding(false)} onDone={() => { setAdding(false); change({ after: undefined }) }} />
      )}
      <Answer of={register} lines={12}>
        {(answer) => (answer.items.length === 0
          ? <div className="panel"><Nothing>{filterNames.some((name) => query[name]) ? says.noMatch : says.empty}</Nothing></div>
          : (
            <>
              <DataTable caption={says.caption} columns={columns} rows={answer.items} idOf={({ id }) => id} to={({ id }) => addresses.organ(id, { on: query['on'] })} stale={register.isPlaceholderData}
                focusOn={query['row']} onEnter={({ id }) => go(addresses.organs({ ...query, row: id }), { replace: true })} />
              <Pager shown={answer.items.length} total={answer.total} about={false} next={answer.next} />
            </>
          ))}
      </Answer>
    </>
  )
}

const choicesOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name }))

function Tools({ register, asked, adding, onAdd }: { register: Register | undefined; asked: Readonly<Record<string, string | undefined>>; adding: boolean; onAdd: () => void }) {
  const organ = useActingOrgan()?.organ.id
  const file = (format: string) => addressOf('/api/organs/export', { query: { organ, format, ...asked } })
  return (
    <p className="organ-tools no-print">
      {register?.mayKeep && !adding && <Button type="primary" data-primary onClick={onAdd}>{says.add}</Button>}
      {register?.mayKeep && <Link to={addresses.organImport()}>{says.import}</Link>}
      {register?.mayKeep && <MasterLink table="areas" />}
      <a href={file('xlsx')} download>{says.exportXlsx}</a>
      <a href={file('csv')} download>{says.exportCsv}</a>
    </p>
  )
}

const { column } = says
const columns: readonly Column<RegisterRow>[] = [
  { key: 'name', head: column.name, cell: ({ name }) => name },
  { key: 'kind', head: column.kind, width: '14em', cell: ({ kind, management, comprehensive }) => <>{says.kinds[kind]} <span className="quiet">{[management && says.marks[management], comprehensive && says.comprehensive].filter(Boolean).join('、')}</span></> },
  { key: 'level', head: column.level, width: '5em', cell: ({ level }) => says.levels[level], wide: true },
  { key: 'belongs', head: column.belongs, width: '22%', cell: ({ government, superior }) => <span className="quiet">{[government?.shortName, superior?.shortName].filter(Boolean).join('；')}</span> },
  { key: 'state', head: column.state, width: '19em', cell: ({ state, confirmedOn, enforces }) => (enforces || state !== 'none') && <><Stage tone={stateTones[state]}>{says.states[state]}</Stage> {confirmedOn && <span className="quiet"><Day day={confirmedOn} full /></span>}</> },
]
