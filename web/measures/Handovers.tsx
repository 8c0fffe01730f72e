import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { enterHandover, HandoverOut, listHandovers, listPeople } from '../../server/http/contract/index.ts'
import { UploadsField, type UploadedFile } from '../evidence/UploadsField.tsx'
import { useActingOrgan } from '../frame/acting.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { Day, LastDay } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import '../evidence/evidence.css'
import './measures.css'

const says = words.measures
type Item = HandoverOut['items'][number]
type Entered = Item['next'][number]

/** What an agency was asked to hand over, item by item, with receipts and returns: the same list for both sides. */
export function Handovers({ matter, none }: { matter: string; none: string }) {
  const asked = useAsk<typeof listHandovers>('/api/matters/:id/handovers', { params: { id: matter } })
  return (
    <section aria-labelledby="handovers">
      <div className="evidence-head"><h3 id="handovers">{says.handovers}</h3></div>
      <Answer of={asked} lines={2}>{({ items }) => items.length === 0 ? <p className="panel-note">{none}</p> : <>{items.map((one) => <Handover key={one.id} one={one} />)}</>}</Answer>
    </section>
  )
}

function Handover({ one }: { one: HandoverOut }) {
  const open = one.items.some(({ state }) => state === 'asked')
  return (
    <div>
      <p className="panel-note">{one.title}　{says.askedOn} <Day day={one.askedOn} />　{says.dueOn} {open ? <LastDay day={one.due} /> : <Day day={one.due} />}</p>
      <ol className="handover-items">{one.items.map((item) => <OneItem key={item.position} handover={one.id} item={item} />)}</ol>
    </div>
  )
}

function OneItem({ handover, item }: { handover: string; item: Item }) {
  const organ = useActingOrgan()?.organ.id
  const [entering, setEntering] = useState<Entered>()
  return (
    <li>
      <div className="evidence-line">
        <span>{item.position}. {item.name}</span><span className="quiet">{item.formName}</span>
        <Stage tone={item.state === 'asked' ? 'soon' : item.state === 'atHand' || item.state === 'returned' ? 'ended' : 'done'}>{item.stateName}</Stage>
        {item.atHand && <span className="quiet">{item.atHand}</span>}
        <span className="no-print">{!entering && item.next.map((act) => <Button key={act} size="small" onClick={() => setEntering(act)}>{says.entry[act]}</Button>)}</span>
      </div>
      {item.entries.map(({ id, name, on, person, says: text, file, recorded }) => (
        <p key={id} className="quiet">
          {name} <Day day={on} /> {person} {text} {file && <a href={addressOf('/api/handover-entries/:entry/content', { params: { entry: id }, query: { organ } })} download={file.name}>{file.name}</a>} {says.receiptOf(recorded.person, recorded.organ)}
        </p>
      ))}
      {entering && <Enter handover={handover} item={item} act={entering} onClose={() => setEntering(undefined)} />}
    </li>
  )
}

interface EntryForm { readonly on: string; readonly person: string; readonly text: string; readonly takenBy: readonly string[]; readonly files: readonly UploadedFile[] }

function Enter({ handover, item, act, onClose }: { handover: string; item: Item; act: Entered; onClose: () => void }) {
  const today = useToday() ?? ''
  const [form, setForm] = useState<EntryForm>({ on: today, person: item.entries.at(-1)?.person ?? '', text: '', takenBy: [], files: [] })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [busy, setBusy] = useState(false)
  const people = useAsk<typeof listPeople>('/api/people', {}, { enabled: act === 'received' })
  const write = useWrite<typeof enterHandover>('/api/handovers/:id/items/:position/entries')
  const set = (changes: Partial<EntryForm>) => setForm((now) => ({ ...now, ...changes }))
  const submit = async () => {
    try {
      await write.mutateAsync({ params: { id: handover, position: item.position }, body: { act, on: form.on, person: form.person, takenBy: [...form.takenBy], ...(form.text && { says: form.text }), ...(form.files[0] && { upload: form.files[0].id }) } })
      onClose()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const names = [...new Set(people.data?.items.map(({ name }) => name) ?? [])]
  return (
    <div className="form">
      <ErrorSummary errors={errors} />
      <Field name="on" label={says.entryOn} required errors={errors}>{(control) => <DayField {...control} value={form.on} onChange={(on) => set({ on })} />}</Field>
      <Field name="person" label={says.person} required errors={errors}>{(control) => <Input {...control} value={form.person} onChange={(event) => set({ person: event.target.value })} />}</Field>
      {act === 'received' && (
        <Field name="takenBy" label={says.takenBy} required help={words.evidence.obtainedByHelp} errors={errors}>
          {(control) => <Select {...control} mode="tags" value={[...form.takenBy]} options={names.map((name) => ({ value: name, label: name }))} onChange={(takenBy: string[]) => set({ takenBy })} />}
        </Field>
      )}
      <Field name="says" label={says.entrySays} required={act === 'returned'} errors={errors}>{(control) => <Input {...control} value={form.text} onChange={(event) => set({ text: event.target.value })} />}</Field>
      {act === 'delivered' && (
        <Field name="upload" label={says.upload} required={false} help={words.evidence.fileHelp} errors={errors} group>
          {({ id }) => <UploadsField id={id} value={form.files} onAdd={(file) => set({ files: [file] })} onRemove={() => set({ files: [] })} onBusy={setBusy} />}
        </Field>
      )}
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      <div className="form-foot"><Button disabled={busy} loading={write.isPending} onClick={() => void submit()}>{says.entry[act]}</Button><button type="button" className="text-button" onClick={onClose}>{words.evidence.close}</button></div>
    </div>
  )
}
