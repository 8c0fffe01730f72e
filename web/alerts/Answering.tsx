import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AlertDetail, answerAlert } from '../../server/http/contract/index.ts'
import { useDraft } from '../frame/draft.ts'
import { useSubmitKey } from '../frame/keys.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { type UploadedFile, UploadsField } from '../evidence/UploadsField.tsx'
import { Changed } from '../matters/Changed.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'

type Kind = keyof typeof words.alerts.answering.kinds
const says = words.alerts.answering
const kinds = Object.keys(says.kinds) as Kind[]
const nothing: { kind: Kind | ''; says: string; files: readonly UploadedFile[] } = { kind: '', says: '', files: [] }

/** What the body has to say to an alert about it, with what proves it. */
export function Answering({ alert }: { alert: AlertDetail }) {
  const draft = useDraft(`alert.answer.${alert.id}`, nothing)
  const today = useToday()
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [sending, setSending] = useState(false)
  const write = useWrite<typeof answerAlert>('/api/alerts/:id/answers')
  const { kind, says: text, files } = draft.value
  const submit = async () => {
    const empty = [...(kind ? [] : [{ field: 'kind', says: says.chooseKind }]), ...(text.trim() ? [] : [{ field: 'says', says: says.fillSays }])]
    setErrors(empty)
    if (empty.length > 0 || !kind || write.isPending || sending) return
    try {
      await write.mutateAsync({ params: { id: alert.id }, body: { version: alert.version, kind, says: text, files: files.map(({ id }) => id) } })
      draft.discard()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  useSubmitKey(() => void submit())
  const problem = problemOf(write.error)
  const late = alert.askedUntil !== null && today !== undefined && today > alert.askedUntil
  return (
    <section className="panel panel-body form judgement" aria-labelledby="answering-title">
      <h2 id="answering-title">{says.title}</h2>
      {late && <p className="quiet">{says.late}</p>}
      <ErrorSummary errors={errors} />
      <Field name="kind" label={says.kind} required errors={errors} group>
        {({ id: _, ...aria }) => (
          <Choices {...aria} name="kind" value={kind ? [kind] : []} onChange={([chosen]) => draft.set({ ...draft.value, kind: chosen as Kind })}
            choices={kinds.map((value) => ({ value, name: says.kinds[value], note: <span className="faint">{says.helps[value]}</span> }))} />
        )}
      </Field>
      <Field name="says" label={says.says} required help={says.saysHelp} errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 3, maxRows: 14 }} maxLength={4000} value={text} onChange={(event) => draft.set({ ...draft.value, says: event.target.value })} />}
      </Field>
      <Field name="files" label={says.files} required={false} errors={errors} group>
        {({ id }) => (
          <UploadsField id={id} several value={files} onBusy={setSending}
            onAdd={(file) => draft.set({ ...draft.value, files: [...draft.value.files, file] })} onRemove={(id) => draft.set({ ...draft.value, files: files.filter((file) => file.id !== id) })} />
        )}
      </Field>
      {write.error && errors.length === 0 && (problem?.changes ? <Changed problem={problem} /> : <TroubleNotice error={write.error} />)}
      <p className="form-foot"><Button type="primary" data-primary loading={write.isPending} disabled={sending} onClick={() => void submit()}>{says.send}</Button></p>
    </section>
  )
}
