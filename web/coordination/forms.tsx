import { Button, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { addParty, CoordinationOut, listOrgans, Matter, recordMeeting, stateOpinion } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { DayField } from '../parts/DayField.tsx'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'

const says = words.coordination

/** What one side says; the office may write it down for a side that did not. */
export function StatementForm({ matter, sides, convenes }: { matter: Matter; sides: CoordinationOut['sides']; convenes: boolean }) {
  const own = useActingOrgan()?.organ.id
  const mine = sides.some(({ organ }) => organ.id === own)
  const [body, set] = useState<{ says: string; on: string; organ: string | undefined }>({ says: '', on: matter.today, organ: mine ? own : undefined })
  const write = useWrite<typeof stateOpinion>('/api/matters/:id/statements')
  const submit = async () => {
    await write.mutateAsync({ params: { id: matter.id }, body: { says: body.says, on: body.on, ...(body.organ !== undefined && { organ: body.organ }) } }).then(() => set({ ...body, says: '' }), () => undefined)
  }
  const errors = write.error ? fieldErrors(write.error) : []
  return (
    <Folded name={says.state}>
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      {convenes && !mine && (
        <Field name="organ" label={says.stateFor} required errors={errors}>
          {(control) => <Select {...control} value={body.organ ?? null} options={sides.map(({ organ }) => ({ value: organ.id, label: organ.name }))} onChange={(organ: string) => set({ ...body, organ })} />}
        </Field>
      )}
      <Field name="says" label={says.says} required errors={errors}>{(control) => <Input.TextArea {...control} autoSize={{ minRows: 3, maxRows: 12 }} value={body.says} onChange={(event) => set({ ...body, says: event.target.value })} />}</Field>
      <Field name="on" label={says.on} required errors={errors}>{(control) => <DayField {...control} value={body.on} onChange={(on) => set({ ...body, on })} />}</Field>
      <p><Button loading={write.isPending} onClick={() => void submit()}>{says.state}</Button></p>
    </Folded>
  )
}

export function SideForm({ matter }: { matter: Matter }) {
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'scope' } })
  const [organ, setOrgan] = useState<string>()
  const write = useWrite<typeof addParty>('/api/matters/:id/parties')
  return (
    <Folded name={says.addSide}>
      {write.error && <TroubleNotice error={write.error} />}
      <Field name="party" label={says.addSide} required help={says.addSideHelp}>
        {(control) => (
          <Select {...control} value={organ ?? null} placeholder={says.chooseOrgan} showSearch={{ optionFilterProp: 'label' }} onChange={(id: string) => setOrgan(id)}
            options={organs.data?.items.filter(({ id }) => id !== matter.agency.id).map(({ id, name }) => ({ value: id, label: name })) ?? []} />
        )}
      </Field>
      <p><Button loading={write.isPending} disabled={organ === undefined} onClick={() => { if (organ) write.mutate({ params: { id: matter.id }, body: { organ } }) }}>{says.add}</Button></p>
    </Folded>
  )
}

export function MeetingForm({ matter }: { matter: Matter }) {
  const blank = { on: matter.today as string, place: '', chair: matter.office.name, participants: '', minutes: '', opinion: '' }
  const [body, set] = useState(blank)
  const write = useWrite<typeof recordMeeting>('/api/matters/:id/meetings')
  const errors = write.error ? fieldErrors(write.error) : []
  const submit = async () => {
    const { participants, opinion, ...rest } = body
    const people = participants.split('\n').flatMap((line) => {
      const [organ = '', person = ''] = line.split(/[，,、\s]+/).filter(Boolean)
      return organ ? [{ organ, person: person || organ }] : []
    })
    await write.mutateAsync({ params: { id: matter.id }, body: { ...rest, participants: people, ...(opinion && { opinion }) } }).then(() => set(blank), () => undefined)
  }
  return (
    <Folded name={says.meeting}>
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      <Field name="on" label={says.on} required errors={errors}>{(control) => <DayField {...control} value={body.on} onChange={(on) => set({ ...body, on })} />}</Field>
      {(['place', 'chair'] as const).map((name) => (
        <Field key={name} name={name} label={says[name]} required errors={errors}>{(control) => <Input {...control} value={body[name]} onChange={(event) => set({ ...body, [name]: event.target.value })} />}</Field>
      ))}
      {(['participants', 'minutes', 'opinion'] as const).map((name) => (
        <Field key={name} name={name} label={says[name]} required={name !== 'opinion'} errors={errors} {...(name === 'participants' && { help: says.participantsHelp })}>
          {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 12 }} value={body[name]} onChange={(event) => set({ ...body, [name]: event.target.value })} />}
        </Field>
      ))}
      <p><Button loading={write.isPending} onClick={() => void submit()}>{says.meeting}</Button></p>
    </Folded>
  )
}

function Folded({ name, children }: { name: string; children: ReactNode }) {
  return <details className="folded no-print"><summary>{name}</summary><div className="inline-form">{children}</div></details>
}
