import { Button, Input, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { addEvidence, BodyInput, EvidenceItem, listMeasures, listPeople, Matter, replaceEvidence } from '../../server/http/contract/index.ts'
import { useDraft } from '../frame/draft.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { clearable } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { UploadsField, type UploadedFile } from './UploadsField.tsx'
import '../matters/ActSheet.css'

const says = words.evidence
const kinds = Object.entries(says.kinds).map(([value, label]) => ({ value, label }))

interface Form {
  readonly kind: string; readonly name: string; readonly source: string; readonly obtainedOn: string; readonly obtainedTime: string; readonly place: string
  readonly obtainedBy: readonly string[]; readonly original: string; readonly measure: number | null; readonly explanation: string; readonly reasons: string; readonly files: readonly UploadedFile[]
}

const fresh = ({ today, agency }: Matter, corrected: EvidenceItem | undefined): Form => ({
  kind: corrected?.kind ?? 'document', name: corrected?.name ?? '', source: corrected?.source ?? agency.name, obtainedOn: corrected?.obtainedOn ?? today, obtainedTime: corrected?.obtainedTime ?? '',
  place: corrected?.place ?? '', obtainedBy: corrected?.obtainedBy ?? [], original: corrected?.original ?? '', measure: corrected?.measure?.seq ?? null, explanation: corrected?.explanation ?? '', reasons: '', files: [],
})

type Body = BodyInput<typeof addEvidence>

const bodyOf = ({ kind, name, source, obtainedOn, obtainedTime, place, obtainedBy, original, measure, explanation, files }: Form): Body => ({
  kind: kind as Body['kind'], name, source, obtainedOn, obtainedBy: [...obtainedBy], original, ...(obtainedTime && { obtainedTime }), ...(place && { place }), ...(measure !== null && { measure }),
  ...(explanation && { explanation }), ...(files[0] && { upload: files[0].id }),
})

/** What it most likely is; the person says otherwise where it is not. */
export const kindOf = ({ mediaType }: UploadedFile): string => (/^(image|audio|video)\//.test(mediaType) ? 'audioVisual' : mediaType === 'application/zip' ? 'electronicData' : 'document')

/** Takes a piece of evidence in: what, from where, when, by whom, where the original is; or puts an earlier entry right. */
export function EvidenceForm({ matter, corrected, onClose }: { matter: Matter; corrected: EvidenceItem | undefined; onClose: () => void }) {
  const [initial] = useState(() => fresh(matter, corrected))
  const draft = useDraft<Form>(`evidence.${matter.id}.${corrected?.id ?? ''}`, initial)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [busy, setBusy] = useState(false)
  const add = useWrite<typeof addEvidence>('/api/matters/:id/evidence')
  const replace = useWrite<typeof replaceEvidence>('/api/evidence/:id/replacement')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const latest = useRef(draft.value)
  latest.current = draft.value
  const set = (changes: Partial<Form>) => { latest.current = { ...latest.current, ...changes }; draft.set(latest.current) }
  const submit = async () => {
    if (add.isPending || replace.isPending) return
    try {
      if (corrected) await replace.mutateAsync({ params: { id: corrected.id }, body: { ...bodyOf(draft.value), reasons: draft.value.reasons } })
      else await add.mutateAsync({ params: { id: matter.id }, body: bodyOf(draft.value) })
      draft.discard()
      onClose()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const trouble = errors.length === 0 ? add.error ?? replace.error : undefined
  return (
    <section className="act-sheet" aria-labelledby="evidence-sheet" data-sheet="evidence">
      <div className="sheet-head">
        <h2 id="evidence-sheet" ref={heading} tabIndex={-1}>{corrected ? `${says.correct}：${says.number(corrected.number)}` : says.add}</h2>
        <button type="button" className="text-button sheet-close" onClick={onClose}>{words.matters.closeSheet}</button>
      </div>
      <ErrorSummary errors={errors} />
      <div className="form">
        {corrected && <TextField name="reasons" label={says.reasons} value={draft.value.reasons} errors={errors} onChange={(reasons) => set({ reasons })} />}
        <Field name="upload" label={says.file} required={false} help={says.fileHelp} errors={errors} group>
          {({ id }) => <UploadsField id={id} value={draft.value.files} onAdd={(file) => set({ files: [file], ...(latest.current.name === '' && { name: file.name.replace(/\.[^.]+$/, ''), kind: kindOf(file) }) })} onRemove={() => set({ files: [] })} onBusy={setBusy} camera />}
        </Field>
        <WhatAndWhence form={draft.value} errors={errors} set={set} />
        <WhenAndWho matter={matter.id} form={draft.value} errors={errors} set={set} />
      </div>
      {trouble && <TroubleNotice error={trouble} />}
      <div className="form-foot">
        <Button loading={add.isPending || replace.isPending} disabled={busy} onClick={() => void submit()}>{corrected ? says.submitCorrection : says.submit}</Button>
        {busy && <span className="faint">{says.waitForFiles}</span>}
      </div>
    </section>
  )
}

interface PartProps { form: Form; errors: readonly FieldError[]; set: (changes: Partial<Form>) => void }

function WhatAndWhence({ form, errors, set }: PartProps) {
  return (
    <>
      <Field name="kind" label={says.kind} required errors={errors}>{(control) => <Select {...control} value={form.kind} options={kinds} onChange={(kind) => set({ kind })} />}</Field>
      <TextField name="name" label={says.name} value={form.name} errors={errors} onChange={(name) => set({ name })} />
      <TextField name="source" label={says.source} help={says.sourceHelp} value={form.source} errors={errors} onChange={(source) => set({ source })} />
      <TextField name="original" label={says.original} help={says.originalHelp} value={form.original} errors={errors} onChange={(original) => set({ original })} />
    </>
  )
}

function WhenAndWho({ matter, form, errors, set }: PartProps & { matter: string }) {
  const people = useAsk<typeof listPeople>('/api/people', {})
  const known = useAsk<typeof listMeasures>('/api/matters/:id/measures', { params: { id: matter } })
  const names = [...new Set(people.data?.items.map(({ name }) => name) ?? [])]
  return (
    <>
      <Field name="obtainedOn" label={says.obtainedOn} required errors={errors}>{(control) => <DayField {...control} value={form.obtainedOn} onChange={(obtainedOn) => set({ obtainedOn })} />}</Field>
      <TextField name="obtainedTime" label={says.obtainedTime} help={says.timeHelp} optional value={form.obtainedTime} errors={errors} onChange={(obtainedTime) => set({ obtainedTime })} />
      <TextField name="place" label={says.place} optional value={form.place} errors={errors} onChange={(place) => set({ place })} />
      <Field name="obtainedBy" label={says.obtainedBy} required help={says.obtainedByHelp} errors={errors}>
        {(control) => <Select {...control} mode="tags" value={[...form.obtainedBy]} options={names.map((name) => ({ value: name, label: name }))} tokenSeparators={['、', '，', ',']} onChange={(obtainedBy: string[]) => set({ obtainedBy })} />}
      </Field>
      {(known.data?.records.length ?? 0) > 0 && (
        <Field name="measure" label={says.measure} required={false} errors={errors}>
          {(control) => <Select {...control} allowClear={clearable} value={form.measure} onChange={(measure: number | undefined) => set({ measure: measure ?? null })} options={known.data!.records.map(({ seq, on, which, kind }) => ({ value: seq, label: `${on} ${which?.text ?? words.measures.kinds[kind]}` }))} />}
        </Field>
      )}
      <TextField name="explanation" label={says.explanation} optional value={form.explanation} errors={errors} onChange={(explanation) => set({ explanation })} />
    </>
  )
}

interface TextFieldProps { name: string; label: string; help?: string; optional?: boolean; value: string; errors: readonly FieldError[]; onChange: (text: string) => void }

function TextField({ name, label, help, optional = false, value, errors, onChange }: TextFieldProps) {
  return <Field name={name} label={label} required={!optional} {...(help && { help })} errors={errors}>{(control) => <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />}</Field>
}
