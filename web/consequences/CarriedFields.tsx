import { Button, Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { listOrgans, Matter, OptionOut } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import type { ActForm } from '../matters/actForm.ts'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { clearable } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { blankCarried, type Carried, type Copies, type Talk } from './carriedForm.ts'
import { DisclosureFields } from './DisclosureFields.tsx'
import './consequences.css'

interface CarriedFieldsProps {
  matter: Matter
  carries: NonNullable<OptionOut['carries']>
  form: ActForm
  errors: readonly FieldError[]
  onChange: (form: ActForm) => void
}

const says = words.carried

/** What an act carries besides its fields. */
export function CarriedFields({ matter, carries, form, errors, onChange }: CarriedFieldsProps) {
  const carried = form.carried?.kind === carries ? form.carried : blankCarried(carries)
  const set = (next: Carried) => onChange({ ...form, carried: next })
  switch (carried.kind) {
    case 'talk': return <TalkFields talk={carried} errors={errors} onChange={set} />
    case 'copies': return <CopiesFields copies={carried} errors={errors} onChange={set} />
    case 'disclosure': return <DisclosureFields matter={matter.id} disclosure={carried} form={form} errors={errors} onChange={onChange} />
  }
}

function TalkFields({ talk, errors, onChange }: { talk: Talk; errors: readonly FieldError[]; onChange: (talk: Talk) => void }) {
  const commitments = talk.commitments ?? []
  return (
    <>
      <Field name="carried.place" label={says.place} required errors={errors}>
        {(control) => <Input {...control} value={talk.place} onChange={(event) => onChange({ ...talk, place: event.target.value })} />}
      </Field>
      <Field name="carried.attendees" label={says.attendees} required help={says.attendeesHelp} errors={errors} group>
        {() => (
          <Rows rows={talk.attendees} what={says.attendees} add={says.addPerson} fresh={{ name: '', post: '', head: false }} onChange={(attendees) => onChange({ ...talk, attendees: [...attendees] })}>
            {(row, set, index) => (
              <>
                <Input aria-label={says.row(says.person, index)} placeholder={says.person} value={row.name} onChange={(event) => set({ ...row, name: event.target.value })} />
                <Input aria-label={says.row(says.post, index)} placeholder={says.post} value={row.post} onChange={(event) => set({ ...row, post: event.target.value })} />
                <Checkbox checked={row.head} onChange={(event) => set({ ...row, head: event.target.checked })}>{says.head}</Checkbox>
              </>
            )}
          </Rows>
        )}
      </Field>
      <Field name="carried.commitments" label={says.commitments} required={false} help={says.commitmentsHelp} errors={errors} group>
        {() => (
          <Rows rows={commitments} what={says.commitments} add={says.addCommitment} fresh={{ says: '', dueOn: '' }} onChange={(next) => onChange({ ...talk, commitments: [...next] })}>
            {(row, set, index) => (
              <>
                <Input.TextArea aria-label={says.row(says.commitment, index)} placeholder={says.commitment} autoSize={{ minRows: 1, maxRows: 4 }} value={row.says} onChange={(event) => set({ ...row, says: event.target.value })} />
                <DayField id={`commitment-${index}`} aria-label={says.row(says.dueOn, index)} value={row.dueOn} onChange={(dueOn) => set({ ...row, dueOn })} />
              </>
            )}
          </Rows>
        )}
      </Field>
    </>
  )
}

function CopiesFields({ copies, errors, onChange }: { copies: Copies; errors: readonly FieldError[]; onChange: (copies: Copies) => void }) {
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'scope' } })
  const options = organs.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <Field name="carried.to" label={says.copies} required help={says.copiesHelp} errors={errors} group>
      {() => (
        <Rows rows={copies.to} what={says.copies} add={says.addCopy} fresh={{ name: '' }} onChange={(to) => onChange({ ...copies, to: [...to] })}>
          {(row, set, index) => (
            <>
              <Select aria-label={says.row(says.organ, index)} placeholder={says.organ} value={row.organ ?? null} options={options} allowClear={clearable} showSearch={{ optionFilterProp: 'label' }}
                onChange={(organ: string | null | undefined) => set(organ ? { organ, name: options.find(({ value }) => value === organ)?.label ?? '' } : { name: '' })} />
              {row.organ === undefined && <Input aria-label={says.row(says.organOr, index)} placeholder={says.organOr} value={row.name} onChange={(event) => set({ name: event.target.value })} />}
            </>
          )}
        </Rows>
      )}
    </Field>
  )
}

interface RowsProps<Row> {
  rows: readonly Row[]
  what: string
  add: string
  fresh: Row
  onChange: (rows: readonly Row[]) => void
  children: (row: Row, set: (row: Row) => void, index: number) => ReactNode
}

/** Lines of a form that can be added and taken away. */
export function Rows<Row>({ rows, what, add, fresh, onChange, children }: RowsProps<Row>) {
  return (
    <>
      <ul className="form-rows">
        {rows.map((row, index) => (
          <li key={index}>
            {children(row, (next) => onChange(rows.map((each, at) => (at === index ? next : each))), index + 1)}
            <button type="button" className="text-button" aria-label={says.remove(says.row(what, index + 1))} onClick={() => onChange(rows.filter((_, at) => at !== index))}>×</button>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => onChange([...rows, fresh])}>{add}</Button>
    </>
  )
}
