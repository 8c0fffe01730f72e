import { Button, Input } from 'antd'
import { useState } from 'react'
import type { announceHearing, listMeasures, Matter } from '../../server/http/contract/index.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { Day } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const says = words.measures
const forms = Object.entries(says.meetingForms).map(([value, name]) => ({ value, name }))

/** Hearings and meetings that were announced: to whom, when, and whether they were held. Left out where none can be. */
export function Meetings({ matter }: { matter: Matter }) {
  const known = useAsk<typeof listMeasures>('/api/matters/:id/measures', { params: { id: matter.id } })
  const [announcing, setAnnouncing] = useState(false)
  return (
    <Answer of={known} lines={1}>
      {({ meetings, mayRecord, catalogue }) => meetings.length === 0 && !catalogue.some(({ record }) => record === 'meeting') ? null : (
        <section aria-labelledby="meetings">
          <div className="evidence-head"><h3 id="meetings">{says.meetings}</h3>{mayRecord && !matter.closed && !announcing && <Button onClick={() => setAnnouncing(true)}>{says.announce}</Button>}</div>
          <ul className="record-list">
            {meetings.map(({ id, formName, subject, on, time, place, invited, held }) => (
              <li key={id}>
                <span>{formName}　{subject}　<Day day={on} /> {time} {place} <Stage tone={held === null ? 'soon' : 'done'}>{held === null ? says.notHeld : says.held}</Stage></span>
                <span className="quiet">{says.announced}：{invited.map(({ name, as }) => `${name}（${as}）`).join('、')}</span>
              </li>
            ))}
          </ul>
          {announcing && <Announce matter={matter} onClose={() => setAnnouncing(false)} />}
        </section>
      )}
    </Answer>
  )
}

interface Form { readonly form: string; readonly subject: string; readonly on: string; readonly time: string; readonly place: string; readonly invited: readonly { name: string; as: string; toldOn: string }[] }

function Announce({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const [value, setValue] = useState<Form>({ form: 'hearing', subject: '', on: '', time: '', place: '', invited: [{ name: '', as: '', toldOn: matter.today }] })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof announceHearing>('/api/matters/:id/hearings')
  const set = (changes: Partial<Form>) => setValue({ ...value, ...changes })
  const submit = async () => {
    try {
      await write.mutateAsync({ params: { id: matter.id }, body: { ...value, form: value.form as 'hearing', invited: value.invited.filter(({ name }) => name !== '') } })
      onClose()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const text = (name: 'subject' | 'time' | 'place', label: string, help?: string) => (
    <Field name={name} label={label} required {...(help && { help })} errors={errors}>{(control) => <Input {...control} value={value[name]} onChange={(event) => set({ [name]: event.target.value })} />}</Field>
  )
  return (
    <div className="form">
      <ErrorSummary errors={errors} />
      <Field name="form" label={says.meetingForm} required errors={errors} group>{({ id: _, ...aria }) => <Choices {...aria} name="announce-form" choices={forms} value={[value.form]} onChange={([form = 'hearing']) => set({ form })} />}</Field>
      {text('subject', says.subject)}
      <Field name="on" label={says.heldOn} required errors={errors}>{(control) => <DayField {...control} value={value.on} onChange={(on) => set({ on })} />}</Field>
      {text('time', says.time, words.evidence.timeHelp)}
      {text('place', says.place)}
      <Field name="invited" label={says.invited} required errors={errors} group>
        {() => (
          <ol className="answers">
            {value.invited.map((one, at) => {
              const change = (changes: Partial<typeof one>) => set({ invited: value.invited.map((each, index) => (index === at ? { ...each, ...changes } : each)) })
              return (
                <li key={at} className="participant">
                  <Input aria-label={`${says.invited}${at + 1}`} placeholder={says.participants} value={one.name} onChange={(event) => change({ name: event.target.value })} />
                  <Input aria-label={`${says.invited}${at + 1}：${says.participantAs}`} placeholder={says.participantAs} value={one.as} onChange={(event) => change({ as: event.target.value })} />
                  <label>{says.toldOn} <DayField id={`told-${at}`} value={one.toldOn} onChange={(toldOn) => change({ toldOn })} /></label>
                </li>
              )
            })}
            <li><Button onClick={() => set({ invited: [...value.invited, { name: '', as: '', toldOn: matter.today }] })}>{says.addParticipant}</Button></li>
          </ol>
        )}
      </Field>
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      <div className="form-foot"><Button loading={write.isPending} onClick={() => void submit()}>{says.announce}</Button><button type="button" className="text-button" onClick={onClose}>{words.evidence.close}</button></div>
    </div>
  )
}
