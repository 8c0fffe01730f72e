import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Commitment, enterCommitment } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import './consequences.css'

const says = words.consequences
const { column } = says

const tones: Readonly<Record<Commitment['state'], Tone>> = { open: 'running', overdue: 'late', reported: 'soon', fulfilled: 'done', notFulfilled: 'soon' }

/** What was promised, by when, and what became of it. */
export function Commitments({ items, withMatter = false }: { items: readonly Commitment[]; withMatter?: boolean }) {
  return <DataTable caption={says.commitmentsCaption} columns={withMatter ? columns : columns.filter(({ key }) => key !== 'matter' && key !== 'agency')} rows={items} idOf={({ id }) => id} />
}

const columns: readonly Column<Commitment>[] = [
  { key: 'says', head: column.says, cell: (row) => <>{row.says}<Entries row={row} /></> },
  { key: 'agency', head: column.agency, width: '12em', cell: ({ agency }) => agency.name },
  { key: 'matter', head: column.matter, width: '13em', cell: ({ matter }) => <Link to={addresses.matter(matter.id, { tab: 'talk' })} className="nowrap">{matter.number}</Link> },
  { key: 'due', head: column.due, width: '13em', cell: ({ dueOn, state }) => (state === 'fulfilled' ? <Day day={dueOn} /> : <LastDay day={dueOn} />) },
  { key: 'state', head: column.state, width: '11em', cell: ({ state }) => <Stage tone={tones[state]}>{says.states[state]}</Stage> },
  { key: 'act', head: column.act, width: '16em', cell: (row) => <Enter row={row} /> },
]

function Entries({ row }: { row: Commitment }) {
  if (row.entries.length === 0) return null
  return (
    <ul className="entries">
      {row.entries.map((entry) => <li key={`${entry.on} ${entry.kind} ${entry.says}`} className="quiet"><Day day={entry.on} /> {entry.organ}{entry.person}：{entry.says}</li>)}
    </ul>
  )
}

function Enter({ row }: { row: Commitment }) {
  const [kind, setKind] = useState<Commitment['mayEnter'][number]>()
  if (kind) return <EntryForm id={row.id} kind={kind} onClose={() => setKind(undefined)} />
  return <span className="row-acts">{row.mayEnter.map((each) => <Button key={each} size="small" onClick={() => setKind(each)}>{says.enter[each]}</Button>)}</span>
}

function EntryForm({ id, kind, onClose }: { id: string; kind: Commitment['mayEnter'][number]; onClose: () => void }) {
  const today = useToday() ?? ''
  const [[text, on], set] = useState<readonly [string, string]>(['', today])
  const write = useWrite<typeof enterCommitment>('/api/commitments/:id/entries')
  const submit = async () => {
    await write.mutateAsync({ params: { id }, body: { kind, says: text, on } }).then(onClose, () => undefined)
  }
  return (
    <div className="inline-form">
      {write.error && <TroubleNotice error={write.error} />}
      <Field name={`says-${id}`} label={says.says} required>{(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 6 }} value={text} onChange={(event) => set([event.target.value, on])} />}</Field>
      <Field name={`on-${id}`} label={says.on} required>{(control) => <DayField {...control} value={on} onChange={(day) => set([text, day])} />}</Field>
      <span className="row-acts"><Button type="primary" size="small" loading={write.isPending} onClick={() => void submit()}>{says.enter[kind]}</Button><Button size="small" onClick={onClose}>{words.matters.closeSheet}</Button></span>
    </div>
  )
}
