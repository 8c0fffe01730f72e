import { Button, Input } from 'antd'
import { useState } from 'react'
import type { BodyInput, recordAttempt, Serving } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useWrite } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { Day, Moment } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { ProofField } from './ProofField.tsx'

const says = words.delivery
const ways = Object.entries(words.serving.ways).map(([value, name]) => ({ value, name }))
type Body = BodyInput<typeof recordAttempt>

/** 送达记录: every attempt stays, whether it reached anybody or not. */
export function Attempts({ serving }: { serving: Serving }) {
  const organ = useActingOrgan()?.organ.id
  return (
    <section className="panel" aria-labelledby="attempts-title">
      <h2 id="attempts-title" className="panel-title">{says.attempts} {serving.attempts.length > 0 && serving.attempts.length}</h2>
      {serving.attempts.length === 0 && <p className="panel-note">{says.noAttempts}</p>}
      {serving.attempts.length > 0 && <ol className="attempts">
        {serving.attempts.map((attempt) => (
          <li key={attempt.id}>
            <Day day={attempt.on} />
            <strong>{words.serving.ways[attempt.way]}　{says.outcomes[attempt.outcome]}</strong>
            {attempt.recipient && <span>{words.serving.recipient} {attempt.recipient}</span>}
            {attempt.tracking && <span>{says.tracking} {attempt.tracking}</span>}
            {attempt.entrustedTo && <span>{says.entrustedTo} {attempt.entrustedTo}</span>}
            {attempt.says && <span>{attempt.says}</span>}
            {attempt.proof && <a href={addressOf('/api/serving/proofs/:id', { params: { id: attempt.proof }, query: { organ } })} download>{says.seeProof}</a>}
            <span className="faint">{attempt.by}（{attempt.organ}） <Moment at={attempt.at} /></span>
          </li>
        ))}
      </ol>}
      {serving.may.attempt && !serving.instrument.voided && <RecordAttempt serving={serving} />}
    </section>
  )
}

function RecordAttempt({ serving }: { serving: Serving }) {
  const today = useToday() ?? ''
  const outcomes = (serving.instrument.servedOn ? ['received'] as const : ['sent', 'failed'] as const).map((value) => ({ value, name: says.outcomes[value] }))
  const fresh: Body = { on: today, outcome: outcomes[0]!.value, way: 'post' }
  const [body, setBody] = useState<Body>(fresh)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof recordAttempt>('/api/instruments/:id/attempts')
  const set = (changes: Partial<Body>) => setBody({ ...body, ...changes })
  const submit = async () => {
    setErrors([])
    try {
      await write.mutateAsync({ params: { id: serving.instrument.id }, body: Object.fromEntries(Object.entries(body).filter(([, value]) => value !== '')) as Body })
      setBody(fresh)
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return (
    <details>
      <summary className="panel-note">{says.recordTitle}</summary>
      <div className="serving-part">
        <Field name="outcome" label={says.outcome} required group>{({ id: _, ...aria }) => <Choices {...aria} name="outcome" choices={outcomes} value={[body.outcome]} onChange={([outcome]) => set({ outcome: outcome as Body['outcome'] })} />}</Field>
        <Field name="way" label={words.serving.way} required group>{({ id: _, ...aria }) => <Choices {...aria} name="attempt-way" choices={ways} value={[body.way]} onChange={([way]) => set({ way: way as Body['way'] })} />}</Field>
        <Field name="attempt-on" label={says.on} required errors={errors.map((error) => ({ ...error, field: error.field === 'on' ? 'attempt-on' : error.field }))}>{(control) => <DayField {...control} value={body.on} onChange={(on) => set({ on })} />}</Field>
        {body.way === 'post' && <Field name="tracking" label={says.tracking} required={false}>{(control) => <Input {...control} value={body.tracking ?? ''} onChange={(event) => set({ tracking: event.target.value })} />}</Field>}
        {body.way === 'entrusted' && <Field name="entrustedTo" label={says.entrustedTo} required={false}>{(control) => <Input {...control} value={body.entrustedTo ?? ''} onChange={(event) => set({ entrustedTo: event.target.value })} />}</Field>}
        <Field name="says" label={says.says} required={false} errors={errors}>{(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} value={body.says ?? ''} onChange={(event) => set({ says: event.target.value })} />}</Field>
        <Field name="attempt-proof" label={says.proof} required={false} help={says.proofHelp}>{({ id }) => <ProofField id={id} instrument={serving.instrument.id} onDone={(proof) => setBody((before) => ({ ...before, proof }))} />}</Field>
        {errors.length === 0 && write.error && <TroubleNotice error={write.error} />}
        <div className="form-foot"><Button loading={write.isPending} onClick={() => void submit()}>{says.record}</Button></div>
      </div>
    </details>
  )
}
