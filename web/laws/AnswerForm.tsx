import { Button, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import type { answerLaw, LawOut, OpenQuestionOut } from '../../server/http/contract/index.ts'
import { useDraft } from '../frame/draft.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { words } from '../words/index.ts'

const says = words.lawAnswers
const nothing = { says: '', document: '', documentNumber: '', documentOn: '', holdsFrom: '', renewedUntil: '' }
type Draft = typeof nothing
const needed = ['document', 'documentOn', 'holdsFrom'] as const

/** What is being written, and how it is recorded: the draft outlives a closed tab. */
function useAnswer(law: LawOut, question: OpenQuestionOut, onDone: () => void) {
  const today = useToday() ?? ''
  const draft = useDraft(`law.${law.id}.${question.subject}`, nothing)
  const value: Draft = { ...draft.value, holdsFrom: draft.value.holdsFrom || today }
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof answerLaw>('/api/laws/:id/answers')
  const record = async (text: string | null) => {
    const missing = [...(text === '' ? ['says' as const] : []), ...needed.filter((field) => value[field].trim() === '')].map((field) => ({ field, says: says.missing[field] }))
    setErrors(missing)
    if (missing.length > 0 || write.isPending) return
    const { document, documentNumber, documentOn, holdsFrom, renewedUntil } = value
    try {
      await write.mutateAsync({
        params: { id: law.id }, body: { subject: question.subject, says: text, document, documentNumber, documentOn, holdsFrom, ...(renewedUntil && text !== null && { renewedUntil }) },
      })
      draft.discard()
      onDone()
    } catch (error) {
      setErrors((problemOf(error as Error)?.errors ?? []).map(({ field, says: sentence }) => ({ field: field.replace(/^body\./, ''), says: sentence })))
    }
  }
  return { value, set: (changes: Partial<Draft>) => draft.set({ ...value, ...changes }), errors, record, pending: write.isPending, error: write.error }
}

type Answering = ReturnType<typeof useAnswer>

/** An answer of one's own organ to a question a law leaves open. Ctrl Enter records it. */
export function AnswerForm({ law, question, answered, onClose }: { law: LawOut; question: OpenQuestionOut; answered: boolean; onClose: () => void }) {
  const answering = useAnswer(law, question, onClose)
  const { value, errors, record, pending, error } = answering
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void record(value.says.trim()) }
    if (event.key === 'Escape') onClose()
  }
  return (
    <section className="form" aria-label={says.answer} onKeyDown={keys}>
      <p className="quiet">{says.who}</p>
      <ErrorSummary errors={errors} />
      <AnswerFields answering={answering} renews={question.kind === 'validity'} />
      {error && errors.length === 0 && <TroubleNotice error={error} />}
      <p className="form-foot">
        <Button type="primary" data-primary loading={pending} onClick={() => void record(value.says.trim())}>{says.record}</Button>
        {answered && <Button disabled={pending} onClick={() => void record(null)}>{says.takeBack}</Button>}
        <Button type="text" onClick={onClose}>{says.cancel}</Button>
      </p>
    </section>
  )
}

function AnswerFields({ answering: { value, set, errors }, renews }: { answering: Answering; renews: boolean }) {
  return (
    <>
      <Field name="says" label={renews ? says.saysRenewal : says.says} required errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} value={value.says} onChange={(event) => set({ says: event.target.value })} />}
      </Field>
      {renews && <Field name="renewedUntil" label={says.renewedUntilField} required={false} help={says.renewedUntilHelp} errors={errors}>{(control) => <DayField {...control} value={value.renewedUntil} onChange={(day) => set({ renewedUntil: day })} />}</Field>}
      <Field name="document" label={says.document} required errors={errors}>{(control) => <Input {...control} maxLength={300} value={value.document} onChange={(event) => set({ document: event.target.value })} />}</Field>
      <Field name="documentNumber" label={says.documentNumber} required={false} errors={errors}>{(control) => <Input {...control} maxLength={100} value={value.documentNumber} onChange={(event) => set({ documentNumber: event.target.value })} />}</Field>
      <Field name="documentOn" label={says.documentOn} required errors={errors}>{(control) => <DayField {...control} value={value.documentOn} onChange={(day) => set({ documentOn: day })} />}</Field>
      <Field name="holdsFrom" label={says.holdsFromField} required errors={errors}>{(control) => <DayField {...control} value={value.holdsFrom} onChange={(day) => set({ holdsFrom: day })} />}</Field>
    </>
  )
}
