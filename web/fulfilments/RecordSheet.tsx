import { Button, Input, Select } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { FulfilmentFile, FulfilmentOut, listMatters, listPeople, OwedDetail, recordFulfilment, replaceFulfilment } from '../../server/http/contract/index.ts'
import { useSession } from '../frame/acting.ts'
import { useDraft } from '../frame/draft.ts'
import { problemOf, useAsk, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { Cite } from '../parts/Cite.tsx'
import { Moment } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { words } from '../words/index.ts'
import { FilesField } from './FilesField.tsx'
import { entryOf, freshForm, missing, type RecordForm } from './recordForm.ts'
import '../matters/ActSheet.css'

const says = words.fulfilments

interface RecordSheetProps {
  owed: OwedDetail
  /** The entry that a new one is to take the place of. */
  corrected: FulfilmentOut | undefined
  onClose: () => void
  onDone: () => void
}

/** Records that something was done: for which turn, when, by whom, and what proves it. */
export function RecordSheet({ owed, corrected, onClose, onDone }: RecordSheetProps) {
  const [busy, setBusy] = useState(false)
  const { draft, form, errors, trouble, pending, submit } = useRecord(owed, corrected, onDone)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [])
  const set = (changes: Partial<RecordForm>) => draft.set({ ...form, ...changes })
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) { event.preventDefault(); void submit() }
    if (event.key === 'Escape') { event.stopPropagation(); onClose() }
  }
  return (
    <section className="act-sheet" aria-labelledby="record-sheet" onKeyDown={keys} data-sheet="record">
      <div className="sheet-head">
        <h2 id="record-sheet" ref={heading} tabIndex={-1}>{corrected ? says.sheetOfCorrection : says.sheet}</h2>
        <Cite {...owed.citation} named />
        <button type="button" className="text-button sheet-close" onClick={onClose}>{words.matters.closeSheet}</button>
      </div>
      {draft.foundFrom && <p className="quiet">{words.forms.draftFound} <Moment at={draft.foundFrom} />　<button type="button" className="text-button" onClick={draft.discard}>{words.forms.discard}</button></p>}
      <ErrorSummary errors={errors} />
      <div className="form">
        {corrected && <TextField name="reasons" label={says.reasons} help={says.reasonsHelp} value={form.reasons} errors={errors} onChange={(reasons) => set({ reasons })} />}
        <WhenAndWho owed={owed} form={form} errors={errors} set={set} />
        <TextField name="says" label={says.says} help={says.saysHelp} value={form.says} errors={errors} onChange={(text) => set({ says: text })} />
        {owed.kind === 'topic' && <Found form={form} errors={errors} set={set} />}
        <Evidence owed={owed} form={form} errors={errors} set={set} add={(file) => draft.set((now) => ({ ...now, files: [...now.files, file] }))} onBusy={setBusy} />
      </div>
      {trouble && <TroubleNotice error={trouble} />}
      <div className="form-foot">
        <Button type="primary" data-primary loading={pending} disabled={busy} onClick={() => void submit()}>{corrected ? says.submitCorrection : says.submit}</Button>
        <span className="faint">{busy ? says.waitForFiles : words.matters.sheetKeys}</span>
      </div>
    </section>
  )
}

function useRecord(owed: OwedDetail, corrected: FulfilmentOut | undefined, onDone: () => void) {
  const today = useToday()!
  const me = useSession()?.account.name
  const [initial] = useState(() => freshForm(owed, corrected, me, today))
  const kept = useDraft<RecordForm>(`fulfilment.${owed.law}.${owed.norm}.${corrected?.id ?? ''}`, initial)
  const latest = useRef(kept.value)
  latest.current = kept.value
  /** Files arrive while somebody types: what they are added to is what stands then. */
  const set = (value: RecordForm | ((now: RecordForm) => RecordForm)) => {
    latest.current = typeof value === 'function' ? value(latest.current) : value
    kept.set(latest.current)
  }
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const record = useWrite<typeof recordFulfilment>('/api/fulfilments')
  const replace = useWrite<typeof replaceFulfilment>('/api/fulfilments/:id/replacement')
  const submit = async () => {
    const empty = missing(kept.value, corrected !== undefined)
    setErrors(empty)
    if (empty.length > 0 || record.isPending || replace.isPending) return
    const entry = entryOf(kept.value)
    try {
      if (corrected) await replace.mutateAsync({ params: { id: corrected.id }, body: { ...entry, reasons: kept.value.reasons } })
      else await record.mutateAsync({ body: { law: owed.law, norm: owed.norm, ...entry } })
      kept.discard()
      onDone()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const error = record.error ?? replace.error ?? undefined
  const trouble = error && (errors.length === 0 || problemOf(error)?.citation) ? error : undefined
  return { draft: { ...kept, set }, form: kept.value, errors, trouble, pending: record.isPending || replace.isPending, submit }
}

interface PartProps {
  form: RecordForm
  errors: readonly FieldError[]
  set: (changes: Partial<RecordForm>) => void
}

function WhenAndWho({ owed, form, errors, set }: PartProps & { owed: OwedDetail }) {
  const people = useAsk<typeof listPeople>('/api/people', {})
  const names = [...new Set(people.data?.items.map(({ name }) => name) ?? [])]
  return (
    <>
      {owed.turns.length > 0 && (
        <Field name="turn" label={says.turn} required errors={errors}>
          {(control) => (
            <Select {...control} value={form.turn || null} placeholder={words.forms.notChosen} onChange={(turn) => set({ turn })}
              options={owed.turns.map(({ key, name, recorded }) => ({ value: key, label: recorded ? `${name}（${says.turnRecorded}）` : name }))} />
          )}
        </Field>
      )}
      <Field name="doneOn" label={says.doneOn} required errors={errors}>{(control) => <DayField {...control} value={form.doneOn} onChange={(doneOn) => set({ doneOn })} />}</Field>
      <Field name="doneBy" label={says.doneBy} required help={says.doneByHelp} errors={errors}>
        {(control) => <Select {...control} mode="tags" value={[...form.doneBy]} options={names.map((name) => ({ value: name, label: name }))} tokenSeparators={['、', '，', ',']} onChange={(doneBy: string[]) => set({ doneBy })} />}
      </Field>
    </>
  )
}

const findings = Object.entries(says.findings).map(([value, name]) => ({ value, name }))

function Found({ form, errors, set }: PartProps) {
  const matters = useAsk<typeof listMatters>('/api/matters', { query: { kind: 'all', view: 'all', sort: 'opened', limit: 200 } }, { enabled: form.finding === 'matter' })
  return (
    <>
      <Field name="finding" label={says.found} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="finding" choices={findings} value={form.finding ? [form.finding] : []} onChange={([finding = '']) => set({ finding })} />}
      </Field>
      {form.finding === 'problems' && <TextField name="problems" label={says.problems} help={says.problemsHelp} value={form.problems} errors={errors} onChange={(problems) => set({ problems })} />}
      {form.finding === 'matter' && (
        <Field name="matter" label={says.matter} required errors={errors}>
          {(control) => (
            <Select {...control} value={form.matter || null} showSearch={{ optionFilterProp: 'label' }} placeholder={words.forms.notChosen} onChange={(matter) => set({ matter })}
              options={matters.data?.items.map(({ id, number, agency, title }) => ({ value: id, label: `${number} ${agency.shortName} ${title}` })) ?? []} />
          )}
        </Field>
      )}
    </>
  )
}

function Evidence({ owed, form, errors, set, add, onBusy }: PartProps & { owed: OwedDetail; add: (file: FulfilmentFile) => void; onBusy: (busy: boolean) => void }) {
  const required = owed.kind === 'standing'
  return (
    <>
      <Field name="evidence" label={says.document} required={required && form.files.length === 0} {...(owed.evidence && { help: says.documentHelp(owed.evidence) })} errors={errors}>
        {(control) => <Input {...control} maxLength={200} value={form.title} onChange={(event) => set({ title: event.target.value })} />}
      </Field>
      <Field name="document.number" label={says.number} required={false} errors={errors}>
        {(control) => <Input {...control} maxLength={100} value={form.number} onChange={(event) => set({ number: event.target.value })} />}
      </Field>
      <Field name="files" label={says.files} required={required && !form.title.trim()} help={says.filesHelp} errors={errors} group>
        {({ id }) => <FilesField id={id} value={form.files} onAdd={add} onRemove={(gone) => set({ files: form.files.filter((file) => file.id !== gone) })} onBusy={onBusy} />}
      </Field>
    </>
  )
}

interface TextFieldProps { name: string; label: string; help: string; value: string; errors: readonly FieldError[]; onChange: (text: string) => void }

function TextField({ name, label, help, value, errors, onChange }: TextFieldProps) {
  return (
    <Field name={name} label={label} required help={help} errors={errors}>
      {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 12 }} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}
