import { Button, Checkbox, Input, Select } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { AnswerOf, OrganRef, Route } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import type { Given } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices, clearable } from '../parts/inputs.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { words } from '../words/index.ts'
import { OrganSelect } from './OrganSelect.tsx'
import '../matters/ActSheet.css'

type Input_ = 'text' | 'long' | 'lines' | 'day' | 'number' | 'organ' | 'check'

/** A field of its own, for what one line of text does not do. */
export type OwnField = (props: { id: string; value: string; onChange: (value: string) => void }) => ReactNode

/** One thing that a form asks; `choices` makes it a choice, `several` of several. */
export interface Question {
  readonly name: string
  readonly label: string
  readonly input?: Input_
  readonly required?: boolean
  readonly help?: string
  readonly choices?: Readonly<Record<string, string>>
  readonly several?: boolean
  /** Asked only while this is so. */
  readonly when?: (values: Values) => boolean
  readonly known?: OrganRef | null
  readonly own?: OwnField
}

export type Values = Readonly<Record<string, string | readonly string[] | boolean>>

interface FormSheetProps<R extends Route> {
  title: string
  questions: readonly Question[]
  initial: Values
  path: R['path']
  /** What is sent, from what was filled in; empty answers are left out. */
  given: (values: Values) => Given<R>
  onClose: () => void
  onDone: (answer: AnswerOf<R>) => void
}

/** A short form above the list that it adds to. What is wrong stands beside its field; nothing that was typed is lost. */
export function FormSheet<R extends Route>({ title, questions, initial, path, given, onClose, onDone }: FormSheetProps<R>) {
  const [initialValues] = useState(initial)
  const [values, setValues] = useState<Values>(initialValues)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const write = useWrite<R>(path)
  useEffect(() => { heading.current?.focus() }, [])
  const asked = questions.filter(({ when }) => when?.(values) ?? true)
  const submit = async () => {
    const empty = asked.filter(({ name, required }) => required && isEmpty(values[name])).map(({ name, label }) => ({ field: name, says: words.matters.pleaseFill(label) }))
    setErrors(empty)
    if (empty.length > 0 || write.isPending) return
    const kept = new Set(asked.map(({ name }) => name))
    try {
      onDone(await write.mutateAsync(given(Object.fromEntries(Object.entries(values).filter(([name]) => kept.has(name) || !questions.some((question) => question.name === name))))))
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void submit() }
    if (event.key === 'Escape' && values === initialValues) { event.stopPropagation(); onClose() }
  }
  return (
    <section className="act-sheet panel" aria-labelledby="form-sheet" onKeyDown={keys} data-sheet="register">
      <div className="sheet-head">
        <h2 id="form-sheet" ref={heading} tabIndex={-1}>{title}</h2>
        <button type="button" className="text-button sheet-close" onClick={onClose}>{words.matters.closeSheet}</button>
      </div>
      <ErrorSummary errors={errors} />
      <div className="form">
        {asked.map((question) => <Answer key={question.name} question={question} value={values[question.name]} errors={errors} onChange={(value) => setValues((now) => ({ ...now, [question.name]: value }))} />)}
      </div>
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      <div className="form-foot">
        <Button type="primary" data-primary loading={write.isPending} onClick={() => void submit()}>{words.organs.register}</Button>
        <span className="faint">{words.forms.sheetKeys}</span>
      </div>
    </section>
  )
}

const isEmpty = (value: Values[string] | undefined): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

interface AnswerProps { question: Question; value: Values[string] | undefined; errors: readonly FieldError[]; onChange: (value: Values[string]) => void }

function Answer({ question, value, errors, onChange }: AnswerProps) {
  const { name, label, required = false, help, input = 'text', choices, several, known, own: Own } = question
  const text = typeof value === 'string' ? value : ''
  const shared = { name, label, required, errors, ...(help && { help }) }
  if (input === 'check') return <div className="field"><Checkbox checked={value === true} onChange={(event) => onChange(event.target.checked)}>{label}</Checkbox></div>
  if (Own) return <Field {...shared} group>{({ id }) => <Own id={id} value={text} onChange={onChange} />}</Field>
  if (choices && (several || Object.keys(choices).length <= 4)) {
    return (
      <Field {...shared} group>
        {({ id: _, ...aria }) => (
          <Choices {...aria} name={name} several={several ?? false} value={Array.isArray(value) ? value as string[] : text ? [text] : []} onChange={(chosen) => onChange(several ? chosen : chosen[0] ?? '')}
            choices={Object.entries(choices).map(([key, word]) => ({ value: key, name: word }))} />
        )}
      </Field>
    )
  }
  return (
    <Field {...shared}>
      {(control) => {
        if (choices) return <Select {...control} value={text || null} allowClear={!required && clearable} placeholder={words.forms.notChosen} options={Object.entries(choices).map(([key, word]) => ({ value: key, label: word }))} onChange={(chosen) => onChange(chosen ?? '')} />
        if (input === 'organ') return <OrganSelect {...control} value={text || undefined} known={known} onChange={(chosen) => onChange(chosen ?? '')} />
        if (input === 'day') return <DayField {...control} value={text} onChange={onChange} />
        if (input === 'long' || input === 'lines') return <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 10 }} value={text} onChange={(event) => onChange(event.target.value)} />
        return <Input {...control} {...(input === 'number' && { inputMode: 'decimal' as const })} value={text} onChange={(event) => onChange(event.target.value)} />
      }}
    </Field>
  )
}
