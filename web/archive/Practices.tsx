import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf, getPractices, setPractices } from '../../server/http/contract/index.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { Day } from '../parts/Day.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'

const says = words.archive

type Settled = AnswerOf<typeof getPractices>

/** What an office has settled for itself where no law says it, and on what ground; its heads may settle it anew. */
export function Practices() {
  const practices = useAsk<typeof getPractices>('/api/practices', {})
  return (
    <details className="panel no-print">
      <summary className="panel-title">{says.practices}</summary>
      <div className="panel-body"><Answer of={practices}>{(settled) => <View key={settled.retention.setOn} settled={settled} />}</Answer></div>
    </details>
  )
}

function View({ settled }: { settled: Settled }) {
  const { answerByAnother, retention, maySet } = settled
  const from = ({ source, setOn, by }: Settled['retention'] | Settled['answerByAnother']) => <span className="quiet">{says.retentionSource(source)}{setOn && <>　<Day day={setOn} /> {by}</>}</span>
  return (
    <div className="archive">
      <p className="quiet">{says.practicesAbout}</p>
      <p>{says.answerByAnother}：{answerByAnother.value ? says.yes : says.no}　{from(answerByAnother)}</p>
      <section>
        <p>{says.retention}　{from(retention)}</p>
        <ul>{retention.value.map(({ name, when }) => <li key={name}><strong>{name}</strong>　{when}</li>)}</ul>
      </section>
      {maySet && <Settle settled={settled} />}
    </div>
  )
}

function Settle({ settled }: { settled: Settled }) {
  const [form, setForm] = useState({ answerByAnother: settled.answerByAnother.value, retention: settled.retention.value, source: '' })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof setPractices>('/api/practices')
  const submit = async () => {
    try {
      await write.mutateAsync({ body: { ...form, retention: form.retention.filter(({ name }) => name.trim() !== '') } })
      setErrors([])
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const change = (index: number, to: Partial<Settled['retention']['value'][number]>) => setForm({ ...form, retention: form.retention.map((one, at) => (at === index ? { ...one, ...to } : one)) })
  return (
    <div className="form">
      <ErrorSummary errors={errors} />
      <Field name="answerByAnother" label={says.answerByAnother} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="answerByAnother" value={[String(form.answerByAnother)]} choices={[{ value: 'true', name: says.yes }, { value: 'false', name: says.no }]} onChange={([chosen]) => setForm({ ...form, answerByAnother: chosen === 'true' })} />}
      </Field>
      <Field name="retention" label={says.retention} required help={says.yearsHelp} errors={errors} group>
        {() => form.retention.map((one, index) => (
          <div key={index} className="practice-row">
            <Input aria-label={`${says.retentionName} ${index + 1}`} value={one.name} onChange={(event) => change(index, { name: event.target.value })} />
            <Input aria-label={`${says.years} ${index + 1}`} inputMode="numeric" value={one.years ?? ''} onChange={(event) => change(index, { years: Number(event.target.value.replaceAll(/\D/g, '')) || null })} />
            <Input aria-label={`${says.retentionWhen} ${index + 1}`} value={one.when} onChange={(event) => change(index, { when: event.target.value })} />
          </div>
        ))}
      </Field>
      <Field name="source" label={says.source} required help={says.sourceHelp} errors={errors}>{(control) => <Input {...control} value={form.source} onChange={(event) => setForm({ ...form, source: event.target.value })} />}</Field>
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      {write.isSuccess && <p role="status">{says.saved}</p>}
      <div className="form-foot"><Button loading={write.isPending} onClick={() => void submit()}>{says.save}</Button></div>
    </div>
  )
}
