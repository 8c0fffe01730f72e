import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { addOwnRule, AnswerOf, changeOwnRule, checkOwnRule, listAskables, OwnRuleBody, OwnRuleDetail } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { compute } from '../frame/request.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices, clearable } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { ConditionRows, optionsFor, search } from './ConditionRows.tsx'
import { fieldNames } from './fields.ts'
import { type Askables, sentenceShown } from './conditions.ts'
import { bodyOf, emptyForm, formOf, type RuleForm } from './ownRuleForm.ts'
import './rules.css'

const own = words.rules.ownRules
const says = own.form
type Known = AnswerOf<typeof listAskables>

/** A new rule: kept, it is not yet switched on. */
export function NewOwnRulePage() {
  const go = useGo()
  const write = useWrite<typeof addOwnRule>('/api/own-rules')
  return (
    <div className="page" data-page="own-rule">
      <p className="quiet no-print"><Link to={addresses.ownRules()}>‹ {own.title}</Link></p>
      <PageHead title={says.newTitle} />
      <Editor name={says.save} onSave={async (body) => { const { id } = await write.mutateAsync({ body }); go(addresses.ownRule(id), { replace: true }) }} />
    </div>
  )
}

/** The next version of a rule. */
export function ChangeOwnRule({ rule, onDone }: { rule: OwnRuleDetail; onDone: () => void }) {
  const write = useWrite<typeof changeOwnRule>('/api/own-rules/:id/versions')
  const save = async (body: OwnRuleBody) => { await write.mutateAsync({ params: { id: rule.id }, body: { rule: body, version: rule.version } }); onDone() }
  return <Editor of={rule.written} name={own.form.saveVersion(rule.version + 1)} onSave={save} />
}

interface EditorProps { of?: OwnRuleBody; name: string; onSave: (body: OwnRuleBody) => Promise<void> }

function Editor(props: EditorProps) {
  const values = useAsk<typeof listAskables>('/api/own-rules/values', {}, { lasting: true })
  return <Answer of={values} lines={10}>{(known) => <EditorForm {...props} known={known} />}</Answer>
}

function EditorForm({ of, name, onSave, known }: EditorProps & { known: Known }) {
  const today = useToday() ?? ''
  const askables: Askables = new Map(known.items.map((one) => [one.field, one]))
  const [form, setForm] = useState<RuleForm>(() => (of ? formOf(of, askables) : { ...emptyForm, from: today }))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [trouble, setTrouble] = useState<Error>()
  const body = bodyOf(form, askables)
  const checked = useChecked(body)
  const submit = async () => {
    setTrouble(undefined)
    if (!body) return
    try { await onSave(body) } catch (error) {
      const wrong = fieldErrors(error as Error).map((one) => ({ ...one, field: one.field.replace(/^rule\./, '') }))
      setErrors(wrong)
      if (wrong.length === 0) setTrouble(error as Error)
    }
  }
  const told = checked.answer ? checked.answer.problems : errors
  return (
    <form className="own-rule-editor" onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <div className="form"><Fields form={form} setForm={setForm} errors={told} known={known} askables={askables} /></div>
      <aside className="panel own-rule-preview" aria-live="polite">
        <h2 className="panel-title">{says.preview}</h2>
        <div className="panel-body"><Checked complete={body !== undefined} {...checked} /></div>
        {trouble && <TroubleNotice error={trouble} />}
        <p className="form-foot panel-body"><Button type="primary" data-primary htmlType="submit" disabled={!body || told.length > 0}>{name}</Button></p>
      </aside>
    </form>
  )
}

interface Checks { readonly answer: AnswerOf<typeof checkOwnRule> | undefined; readonly error: Error | undefined }

/** What the server says of the rule as it stands, half a second after the last stroke. */
function useChecked(body: OwnRuleBody | undefined): Checks {
  const organ = useActingOrgan()?.organ.id
  const asked = body && JSON.stringify(body)
  const [found, setFound] = useState<Checks & { asked: string }>()
  useEffect(() => {
    if (!asked) return undefined
    const stop = new AbortController()
    const timer = setTimeout(() => {
      compute<typeof checkOwnRule>('/api/own-rules/check', { query: { organ }, body: JSON.parse(asked) as never }, stop.signal)
        .then((answer) => setFound({ asked, answer, error: undefined }))
        .catch((error: unknown) => { if (!stop.signal.aborted) setFound({ asked, answer: undefined, error: error as Error }) })
    }, 500)
    return () => { clearTimeout(timer); stop.abort() }
  }, [asked, organ])
  return found?.asked === asked && found ? found : { answer: undefined, error: undefined }
}

function Checked({ complete, answer, error }: Checks & { complete: boolean }) {
  if (!complete) return <p className="quiet">{says.incomplete}</p>
  if (error) return <TroubleNotice error={error} />
  if (!answer) return <p className="quiet">{says.checking}</p>
  if (answer.problems.length > 0) return <ul>{answer.problems.map(({ field, says: sentence }) => <li key={`${field}${sentence}`} className="field-error"><span aria-hidden>▲ </span>{sentence}</li>)}</ul>
  const { preview } = answer
  if (!preview) return <p className="quiet">{says.previewNone}</p>
  return (
    <>
      <p className="spaced"><Stage tone={preview.result === 'broken' ? 'late' : 'ended'}>{says.results[preview.result]}</Stage><span>{preview.actionNo}</span></p>
      <p className="own-rule-sentence">{preview.says}</p>
      <p><Link to={addresses.record(preview.record)}>{says.toRecord}</Link></p>
    </>
  )
}

interface FieldsProps { form: RuleForm; setForm: (form: RuleForm) => void; errors: readonly FieldError[]; known: Known; askables: Askables }

function Fields({ form, setForm, errors, known, askables }: FieldsProps) {
  const set = <K extends keyof RuleForm>(key: K) => (value: RuleForm[K]) => setForm({ ...form, [key]: value })
  const kinds = Object.entries(words.alerts.kinds).map(([value, name]) => ({ value, name }))
  return (
    <>
      <Field name="title" label={says.name} required help={says.nameHelp} errors={errors}>{(control) => <Input {...control} maxLength={60} value={form.title} onChange={(event) => set('title')(event.target.value)} />}</Field>
      <Field name="kinds" label={says.kinds} required errors={errors} group>{({ id: _, ...aria }) => <Choices {...aria} name="kinds" several value={form.kinds} choices={kinds} onChange={set('kinds')} />}</Field>
      <ConditionRows name="applies" value={form.applies} onChange={set('applies')} askables={askables} lists={known.lists} kinds={form.kinds} errors={errors} />
      <ConditionRows name="broken" value={form.broken} onChange={set('broken')} askables={askables} lists={known.lists} kinds={form.kinds} errors={errors} />
      <Field name="says" label={says.says} required help={says.saysHelp} errors={errors}>
        {(control) => (
          <>
            <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} value={form.says} onChange={(event) => set('says')(event.target.value)} />
            <Select aria-label={says.insert} placeholder={says.insert} popupMatchSelectWidth={false} showSearch={search} value={null} options={optionsFor(askables, form.kinds)} onChange={(field: string | null) => { if (field) set('says')(`${form.says}${sentenceShown(`{${field}}`, askables)}`) }} />
          </>
        )}
      </Field>
      <Field name="colour" label={says.colour} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="colour" value={[form.colour]} choices={(['red', 'yellow', 'blue'] as const).map((value) => ({ value, name: words.alerts.colours[value] }))} onChange={([colour]) => set('colour')(colour as RuleForm['colour'])} />}
      </Field>
      <Basis form={form} setForm={setForm} errors={errors} laws={known.laws} />
      <Where form={form} setForm={setForm} errors={errors} places={known.places} />
    </>
  )
}

function Basis({ form, setForm, errors, laws }: Pick<FieldsProps, 'form' | 'setForm' | 'errors'> & { laws: Known['laws'] }) {
  return (
    <>
      <Field name="basis" label={says.basisKind} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="basis" value={[form.basisKind]} choices={[{ value: 'law', name: says.basisLaw }, { value: 'document', name: says.basisDocument }]} onChange={([kind]) => setForm({ ...form, basisKind: kind as RuleForm['basisKind'] })} />}
      </Field>
      {form.basisKind === 'law'
        ? (
          <>
            <Field name="basis.law" label={says.law} required>{(control) => <Select {...control} popupMatchSelectWidth={false} showSearch={search} value={form.law || null} options={laws.map(({ id, title }) => ({ value: id, label: title }))} onChange={(law) => setForm({ ...form, law })} />}</Field>
            <Field name="basis.cite" label={says.cite} required help={says.citeHelp}>{(control) => <Input {...control} value={form.cite} onChange={(event) => setForm({ ...form, cite: event.target.value })} />}</Field>
          </>
        )
        : <Field name="basis.document" label={says.document} required>{(control) => <Input {...control} maxLength={300} value={form.document} onChange={(event) => setForm({ ...form, document: event.target.value })} />}</Field>}
    </>
  )
}

function Where({ form, setForm, errors, places }: Pick<FieldsProps, 'form' | 'setForm' | 'errors'> & { places: Known['places'] }) {
  return (
    <>
      <Field name="fields" label={says.fields} required={false} help={says.fieldsHelp} errors={errors}>
        {(control) => <Select {...control} mode="multiple" popupMatchSelectWidth={false} showSearch={search} value={[...form.fields]} options={Object.entries(fieldNames).map(([value, label]) => ({ value, label }))} onChange={(fields) => setForm({ ...form, fields })} />}
      </Field>
      <Field name="place" label={says.place} required={false} errors={errors}>
        {(control) => <Select {...control} allowClear={clearable} placeholder={own.everywhere} popupMatchSelectWidth={false} showSearch={search} value={form.place || null} options={places.map(({ id, name }) => ({ value: id, label: name }))} onChange={(place: string | null) => setForm({ ...form, place: place ?? '' })} />}
      </Field>
      <Field name="from" label={says.from} required errors={errors}>{(control) => <DayField {...control} value={form.from} onChange={(from) => setForm({ ...form, from })} />}</Field>
      <Field name="to" label={says.to} required={false} help={says.toHelp} errors={errors}>{(control) => <DayField {...control} value={form.to} onChange={(to) => setForm({ ...form, to })} />}</Field>
    </>
  )
}
