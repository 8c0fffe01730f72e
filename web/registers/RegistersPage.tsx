import { Button } from 'antd'
import { useState } from 'react'
import type { addRegisterVersion, listRegisters, listRegisterVersions, RegisterVersion } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { FormSheet } from '../organs/FormSheet.tsx'
import '../organs/Organs.css'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { AsOf, ChoiceFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import type { RegisterAbout } from './about.ts'
import { entryGiven, questionsOf } from './forms.ts'
import { SpanOf } from './SpanOf.tsx'
import { stateTones } from './stateTones.ts'

const says = words.registers
const filterNames = ['text', 'state', 'reach', 'place', 'on'] as const

/** The registers that monitoring holds records against, one view each, as they stand on a day. */
export function RegistersPage() {
  const registers = useAsk<typeof listRegisters>('/api/registers', {})
  const [query] = useQueryOfAddress()
  return (
    <div className="page" data-page="registers">
      <PageHead title={says.title} />
      <Answer of={registers} lines={12}>
        {({ items }) => {
          const about = items.find(({ id }) => id === query['view']) ?? items[0]!
          return (
            <>
              <Views label={says.title} current={about.id} views={items.map(({ id, name, count }) => ({ name: id, word: name, count }))} />
              <p className="quiet">{about.about}{about.mustBePublished && `${says.published}。`}</p>
              <RegisterView key={about.id} about={about} />
            </>
          )
        }}
      </Answer>
    </div>
  )
}

function RegisterView({ about }: { about: RegisterAbout }) {
  const [query, change] = useQueryOfAddress()
  const go = useGo()
  const [adding, setAdding] = useState(false)
  const asked = Object.fromEntries(filterNames.map((name) => [name, query[name]]))
  const versions = useAsk<typeof listRegisterVersions>('/api/registers/:register', { params: { register: about.id }, query: { ...asked, after: query['after'] } as never }, { keep: true })
  return (
    <>
      <Filters names={filterNames}>
        <TextFilter name="text" label={says.filters.text} />
        <ChoiceFilter name="state" label={says.filters.state} choices={Object.entries(says.states).map(([value, name]) => ({ value, name }))} />
        <ChoiceFilter name="reach" label={says.filters.reach} standard="near" choices={Object.entries(says.reaches).map(([value, name]) => ({ value, name }))} />
        {about.columns.some(({ id }) => id === 'place') && <TextFilter name="place" label={says.filters.place} />}
        <AsOf label={says.filters.on} />
      </Filters>
      <Tools about={about} mayKeep={about.mayKeep && !adding} asked={asked} onAdd={() => setAdding(true)} />
      {adding && <NewVersion about={about} onClose={() => setAdding(false)} onDone={() => { setAdding(false); change({ after: undefined }) }} />}
      <Answer of={versions} lines={10}>
        {(answer) => (answer.items.length === 0
          ? <div className="panel"><Nothing>{filterNames.some((name) => query[name]) ? says.noMatch : `${says.empty}${says.emptyHow}`}</Nothing></div>
          : (
            <>
              <DataTable caption={`${about.name}：${says.caption}`} columns={columns} rows={answer.items} idOf={({ id }) => String(id)} to={({ id }) => addresses.registerVersion(id, { on: query['on'] })}
                stale={versions.isPlaceholderData} focusOn={query['row']} onEnter={({ id }) => go(addresses.registers({ ...query, row: String(id) }), { replace: true })} />
              <Pager shown={answer.items.length} total={answer.total} about={answer.about} next={answer.next} />
            </>
          ))}
      </Answer>
    </>
  )
}

function NewVersion({ about, onClose, onDone }: { about: RegisterAbout; onClose: () => void; onDone: () => void }) {
  const organ = useActingOrgan()?.organ
  const today = useToday() ?? ''
  return (
    <FormSheet<typeof addRegisterVersion> title={`${says.add}${about.name}`} questions={questionsOf(about, organ ?? null)} initial={{ issuer: organ?.id ?? '', 'entry.from': today }} path="/api/registers/:register"
      given={(values) => ({ params: { register: about.id }, body: entryGiven(values) })} onClose={onClose} onDone={onDone} />
  )
}

function Tools({ about, mayKeep, asked, onAdd }: { about: RegisterAbout; mayKeep: boolean; asked: Readonly<Record<string, string | undefined>>; onAdd: () => void }) {
  const organ = useActingOrgan()?.organ.id
  const file = (format: string) => addressOf(`/api/registers/${about.id}/export`, { query: { organ, format, ...asked } })
  return (
    <p className="organ-tools no-print">
      {mayKeep && <Button type="primary" data-primary onClick={onAdd}>{says.add}{about.name}</Button>}
      {mayKeep && <Link to={addresses.registerImport(about.id)}>{says.import}</Link>}
      <a href={file('xlsx')} download>{says.exportXlsx}</a>
      <a href={file('csv')} download>{says.exportCsv}</a>
    </p>
  )
}

const { column } = says
const columns: readonly Column<RegisterVersion>[] = [
  { key: 'title', head: column.title, cell: ({ title }) => title },
  { key: 'organ', head: column.organ, width: '12em', cell: ({ organ }) => organ.shortName },
  { key: 'span', head: column.span, width: '17em', cell: ({ from, to }) => <SpanOf from={from} to={to} /> },
  { key: 'state', head: column.state, width: '11em', cell: ({ state }) => <Stage tone={stateTones[state]}>{says.states[state]}</Stage> },
  { key: 'document', head: column.document, width: '18%', wide: true, cell: ({ document }) => <span className="quiet">{document}</span> },
]
