import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf, BodyInput, enterAward, listAwards } from '../../server/http/contract/index.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, Nothing, PageHead, TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import './consequences.css'

type Row = AnswerOf<typeof listAwards>['items'][number]
type Body = BodyInput<typeof enterAward>

const says = words.consequences
const { awardForm: form, awardColumn: column } = says

/** Commendations for the work of supervision. */
export function AwardsPage() {
  const found = useAsk<typeof listAwards>('/api/awards', {})
  const [open, setOpen] = useState(false)
  return (
    <div className="page" data-page="awards">
      <PageHead title={says.awards}>{found.data?.may && !open && <Button className="no-print" onClick={() => setOpen(true)}>{form.open}</Button>}</PageHead>
      <Answer of={found} lines={6}>
        {({ items, may }) => (
          <>
            <p>{may ? <>{says.awardBasis} <Cite {...may} named /></> : says.awardNone}</p>
            {open && <AwardForm onDone={() => setOpen(false)} />}
            <div className="panel">
              {items.length === 0 ? <Nothing>{says.noAwards}</Nothing> : <DataTable caption={says.awardsCaption} columns={columns} rows={items} idOf={({ id }) => String(id)} />}
            </div>
          </>
        )}
      </Answer>
    </div>
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'recipient', head: column.recipient, width: '16em', cell: ({ recipient }) => recipient },
  { key: 'title', head: column.title, cell: ({ title, document }) => <>{title} <span className="quiet">{document}</span></> },
  { key: 'givenBy', head: column.givenBy, width: '14em', cell: ({ givenBy }) => givenBy },
  { key: 'reasons', head: column.reasons, width: '22%', cell: ({ reasons }) => <span className="clamp">{reasons}</span> },
  { key: 'on', head: column.on, width: '10em', cell: ({ givenOn }) => <Day day={givenOn} /> },
  { key: 'organ', head: column.organ, width: '9em', cell: ({ organ }) => organ.shortName, wide: true },
]

function AwardForm({ onDone }: { onDone: () => void }) {
  const today = useToday() ?? ''
  const [body, set] = useState<Body>({ recipientIs: 'organ', recipient: '', givenBy: '', title: '', reasons: '', givenOn: today })
  const write = useWrite<typeof enterAward>('/api/awards')
  const errors = write.error ? fieldErrors(write.error) : []
  const submit = async () => {
    const { document, ...rest } = body
    await write.mutateAsync({ body: { ...rest, ...(document && { document }) } }).then(onDone, () => undefined)
  }
  return (
    <div className="panel panel-body form">
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      <Field name="recipientIs" label={form.recipientIs} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="recipientIs" value={[body.recipientIs]} choices={[{ value: 'organ', name: form.organ }, { value: 'person', name: form.person }]} onChange={([is]) => set({ ...body, recipientIs: is === 'person' ? 'person' : 'organ' })} />}
      </Field>
      {(['recipient', 'givenBy', 'title', 'document'] as const).map((name) => (
        <Field key={name} name={name} label={form[name]} required={name !== 'document'} errors={errors}>
          {(control) => <Input {...control} value={body[name] ?? ''} onChange={(event) => set({ ...body, [name]: event.target.value })} />}
        </Field>
      ))}
      <Field name="reasons" label={form.reasons} required errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} value={body.reasons} onChange={(event) => set({ ...body, reasons: event.target.value })} />}
      </Field>
      <Field name="givenOn" label={form.givenOn} required errors={errors}>{(control) => <DayField {...control} value={body.givenOn} onChange={(givenOn) => set({ ...body, givenOn })} />}</Field>
      <p className="form-foot"><Button type="primary" data-primary loading={write.isPending} onClick={() => void submit()}>{form.submit}</Button><Button onClick={onDone}>{words.matters.closeSheet}</Button></p>
    </div>
  )
}
