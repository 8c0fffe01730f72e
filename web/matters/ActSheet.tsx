import { Button } from 'antd'
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { actOnMatter, Consequences as ConsequencesOut, Matter, OptionOut } from '../../server/http/contract/index.ts'
import { useDraft } from '../frame/draft.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { sayInstant } from '../parts/day.ts'
import { words } from '../words/index.ts'
import { ActFields } from './ActFields.tsx'
import { bodyOf, freshForm, missing, type ActForm } from './actForm.ts'
import { Consequences } from './Consequences.tsx'
import { Changed } from './Changed.tsx'
import { FactFields } from './FactFields.tsx'
import { PaperFields } from './PaperFields.tsx'
import { ReceiptFields } from './ReceiptFields.tsx'
import { Tensions } from './Tensions.tsx'
import './ActSheet.css'

const PaperPreview = lazy(async () => ({ default: (await import('../instruments/PaperPreview.tsx')).PaperPreview }))

interface ActSheetProps {
  matter: Matter
  option: OptionOut
  /** Stands in the page from the start (the agency's answer), so it neither takes the focus nor closes. */
  inline?: boolean
  onClose: () => void
  onDone: (label: string, consequences: ConsequencesOut) => void
}

/** One act: only the fields it needs, what will happen, one button. It opens below its button, the case still in sight. */
export function ActSheet({ matter, option, inline, onClose, onDone }: ActSheetProps) {
  const initial = useMemo(() => freshForm(option, matter.today), [option, matter.today])
  const draft = useDraft<ActForm>(`${matter.id}.${option.id}`, initial)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [previewing, setPreviewing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const act = useWrite<typeof actOnMatter>('/api/matters/:id/acts')
  const form = draft.value
  const body = bodyOf(option, matter.version, form)
  useEffect(() => { if (!inline) heading.current?.focus() }, [inline])

  const submit = async () => {
    if (act.isPending) return
    const empty = missing(option, form).map(({ field, label, why }) => ({ field, says: why?.says ?? words.matters.pleaseFill(label) }))
    setErrors(empty)
    if (empty.length > 0) return
    try {
      const done = await act.mutateAsync({ params: { id: matter.id }, body })
      draft.discard()
      onDone(option.label, done.consequences)
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) { event.preventDefault(); void submit() }
    if (event.key === 'Escape' && !inline && !event.nativeEvent.isComposing) { event.stopPropagation(); onClose() }
  }
  const problem = errors.length > 0 ? undefined : problemOf(act.error)
  return (
    <section className="act-sheet" aria-labelledby={`sheet-${option.id}`} onKeyDown={keys} data-sheet={option.id}>
      <div className="sheet-head">
        <h2 id={`sheet-${option.id}`} ref={heading} tabIndex={-1}>{option.label}</h2>
        <Cite {...option.citation} named />
        <span className="quiet">{words.matters.inNameOf(option.byName)}</span>
        {!inline && <button type="button" className="text-button sheet-close" onClick={onClose}>{words.matters.closeSheet}</button>}
      </div>
      {draft.foundFrom && (
        <p className="quiet">{words.forms.draftFound(sayInstant(draft.foundFrom, matter.today))} <button type="button" className="text-button" onClick={draft.discard}>{words.forms.discard}</button></p>
      )}
      {option.late && <p className="warning"><span aria-hidden>▲ </span>{option.late}</p>}
      {option.reading && <p className="reading"><span aria-hidden>◇ </span>{words.laws.reading}：{option.reading}</p>}
      <Tensions tensions={option.tensions} />
      <ErrorSummary errors={errors} />
      <div className="sheet-columns">
        <div className="form">
          <ActFields option={option} form={form} errors={errors} onChange={draft.set} />
          {option.wants === 'paper' && <PaperFields option={option} form={form} errors={errors} onChange={draft.set} />}
          {option.wants === 'receipt' && <ReceiptFields form={form} errors={errors} onChange={draft.set} />}
          {option.wants === 'facts' && <FactFields facts={matter.facts} values={form.facts} errors={errors} onChange={(facts) => draft.set({ ...form, facts })} />}
          <Field name="on" label={option.wants === 'receipt' ? words.serving.on : words.matters.on} required errors={errors}>
            {(control) => <DayField {...control} value={form.on} onChange={(on) => draft.set({ ...form, on })} />}
          </Field>
        </div>
        <Consequences matter={matter.id} body={body} leavesTheHouse={option.leavesTheHouse} />
      </div>
      {problem?.code === 'matter.changed'
        ? <Changed problem={problem} />
        : problem && act.error && <TroubleNotice error={act.error} />}
      <div className="form-foot">
        <Button type="primary" onClick={() => void submit()} loading={act.isPending} data-primary>{option.label}</Button>
        {option.paperTitle && <Button onClick={() => setPreviewing(true)}>{words.instruments.preview}</Button>}
        <span className="faint">{words.matters.sheetKeys}</span>
      </div>
      {previewing && <Suspense fallback={null}><PaperPreview matter={matter.id} body={body} title={option.paperTitle ?? option.label} onClose={() => setPreviewing(false)} /></Suspense>}
    </section>
  )
}

/** The server names fields as `body.reasons`; the sheet as `reasons`. */
export const fieldErrors = (error: Error): FieldError[] =>
  (problemOf(error)?.errors ?? []).map(({ field, says }) => ({ field: field.replace(/^body\./, ''), says }))
