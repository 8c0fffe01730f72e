import { Button } from 'antd'
import { useState } from 'react'
import type { addOfficer, AnswerOf, listOfficers, OfficerRow } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { FormSheet } from '../organs/FormSheet.tsx'
import { MasterExport, MasterLink } from '../masterData/MasterLink.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { ChoiceFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { Credentials } from './CredentialsPage.tsx'
import { CredentialStage } from './CredentialStage.tsx'
import { officerQuestions } from './forms.ts'
import { Staffing } from './Staffing.tsx'
import './People.css'

const says = words.people
type Register = AnswerOf<typeof listOfficers>
type Officers = keyof typeof says.officerViews
const filterNames = ['text', 'duty'] as const

/** The register of those who enforce and supervise, their credentials, and what each organ has in the way of people. */
export function OfficersPage() {
  const [query] = useQueryOfAddress()
  const shown = query['show'] === 'credentials' || query['show'] === 'staffing' ? query['show'] : 'officers'
  return (
    <div className="page" data-page="officers">
      <PageHead title={says.title} />
      <Views label={says.title} as="show" current={shown} views={(['officers', 'credentials', 'staffing'] as const).map((name) => ({ name, word: says.views[name] }))} />
      {shown === 'officers' ? <Register /> : shown === 'credentials' ? <Credentials /> : <Staffing />}
    </div>
  )
}

function Register() {
  const [query, change] = useQueryOfAddress()
  const [adding, setAdding] = useState(false)
  const today = useToday() ?? ''
  const supervised = isSupervised(useActingOrgan())
  const view = query['view'] && query['view'] in says.officerViews ? query['view'] as Officers : 'all'
  const register = useAsk<typeof listOfficers>('/api/officers', { query: { view, text: query['text'], duty: query['duty'] as never, of: query['of'], after: query['after'] } }, { keep: true })
  return (
    <>
      <Views label={says.views.officers} current={view} views={Object.entries(says.officerViews).map(([name, word]) => ({ name, word, count: register.data?.counts[name as Officers] }))} />
      <Filters names={filterNames}>
        <TextFilter name="text" label={says.filters.text} />
        <ChoiceFilter name="duty" label={says.filters.duty} choices={Object.entries(says.duties).map(([value, name]) => ({ value, name }))} />
        {register.data?.mayAdd && <Button size="small" aria-expanded={adding} onClick={() => setAdding(!adding)}>{says.add}</Button>}
        <MasterLink table="officers" />
        <MasterExport table="officers" />
      </Filters>
      {adding && (
        <FormSheet<typeof addOfficer> title={says.add} questions={officerQuestions} path="/api/officers" initial={{ from: today, duty: supervised ? 'enforcement' : 'supervision', staffType: 'CIVIL', employment: 'full' }}
          given={(values) => ({ body: values as never })} onClose={() => setAdding(false)} onDone={() => { setAdding(false); change({ after: undefined }) }} />
      )}
      <Answer of={register} lines={12}>{(answer) => <List register={answer} stale={register.isPlaceholderData} />}</Answer>
    </>
  )
}

function List({ register, stale }: { register: Register; stale: boolean }) {
  const [query, change] = useQueryOfAddress()
  if (register.items.length === 0) {
    const filtered = query['view'] !== undefined || filterNames.some((name) => query[name])
    return <div className="panel"><Nothing>{filtered ? says.noMatch : says.noOfficers}</Nothing></div>
  }
  return (
    <>
      <DataTable caption={says.caption} columns={columns} rows={register.items} idOf={({ id }) => id} to={({ id }) => addresses.officer(id)} stale={stale}
        focusOn={query['row']} onEnter={({ id }) => change({ row: id })} />
      <Pager shown={register.items.length} total={register.total} about={register.about} next={register.next} />
    </>
  )
}

const { column } = says
const columns: readonly Column<OfficerRow>[] = [
  { key: 'name', head: column.name, width: '6em', cell: ({ name }) => name },
  { key: 'duty', head: column.duty, width: '7em', cell: ({ duty }) => says.duties[duty] },
  { key: 'organ', head: column.organ, cell: ({ organ }) => organ.name },
  { key: 'credential', head: column.credential, width: '10em', cell: ({ credential }) => credential?.number ?? <span className="quiet">{says.noCredential}</span> },
  { key: 'state', head: column.state, width: '7em', cell: ({ credential }) => credential && <CredentialStage state={credential.state} /> },
  { key: 'validTo', head: column.validTo, width: '13.5em', cell: ({ credential }) => credential && <Day day={credential.to} /> },
  { key: 'qualifications', head: column.qualifications, width: '15%', wide: true, cell: ({ qualifications }) => <span className="quiet">{qualifications.map((one) => says.qualifications[one]).join('、')}</span> },
  { key: 'hours', head: column.hours, width: '6em', numeric: true, cell: ({ hours }) => hours },
  { key: 'service', head: column.service, width: '5em', cell: ({ service }) => says.service[service?.status ?? 'ACTIVE'] },
]
