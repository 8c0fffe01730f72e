import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { AnswerOf, correctReceipt, previewCorrection, sealPaper, Serving, withdrawPaper } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { compute, type Given } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { sayDay } from '../parts/day.ts'
import { Day } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import { ProofField } from './ProofField.tsx'

const says = words.delivery

/** 更正记录: a wrong day, put right with its proof. What becomes of the periods is shown before. */
export function Correct({ serving }: { serving: Serving }) {
  const { instrument, may } = serving
  const [on, setOn] = useState('')
  const [reasons, setReasons] = useState('')
  const [proof, setProof] = useState<string>()
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof correctReceipt>('/api/instruments/:id/corrections')
  const { changes, error } = useCorrection(instrument.id, on)
  if (!may.correct || !instrument.servedOn) return null
  const submit = async () => {
    setErrors([])
    try {
      await write.mutateAsync({ params: { id: instrument.id }, body: { on, reasons, ...(proof && { proof }) } })
      setOn('')
      setReasons('')
    } catch (thrown) {
      setErrors(fieldErrors(thrown as Error))
    }
  }
  return (
    <section className="panel" aria-labelledby="correct-title">
      <h2 id="correct-title" className="panel-title">{says.correct}</h2>
      <div className="serving-part">
        <p className="quiet">{says.correctHelp}</p>
        <p>{says.was(sayDay(instrument.servedOn))}</p>
        <Field name="correct-on" label={says.correctDay} required errors={errors.map((each) => ({ ...each, field: each.field === 'on' ? 'correct-on' : each.field }))}>{(control) => <DayField {...control} value={on} onChange={setOn} />}</Field>
        {error && <TroubleNotice error={error} />}
        {changes && <ul className="what">{changes.map(({ what, from, to }) => <li key={what}>{says.change(what, from ? sayDay(from) : '–', to ? sayDay(to) : '–')}</li>)}{changes.length === 0 && <li className="quiet">{says.noChange}</li>}</ul>}
        <Field name="reasons" label={says.correctReasons} required errors={errors}>{(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} value={reasons} onChange={(event) => setReasons(event.target.value)} />}</Field>
        <Field name="correct-proof" label={says.proof} required={false} help={says.proofHelp}>{({ id }) => <ProofField id={id} instrument={instrument.id} onDone={setProof} />}</Field>
        {errors.length === 0 && write.error && <TroubleNotice error={write.error} />}
        <div className="form-foot"><Button loading={write.isPending} onClick={() => void submit()}>{says.correct}</Button></div>
      </div>
    </section>
  )
}

type Changes = AnswerOf<typeof previewCorrection>['changes']

function useCorrection(id: string, on: string): { changes?: Changes | undefined; error?: Error | undefined } {
  const organ = useActingOrgan()?.organ.id
  const [answer, setAnswer] = useState<{ on: string; changes?: Changes; error?: Error }>()
  useEffect(() => {
    if (on === '') return undefined
    const cancel = new AbortController()
    const timer = setTimeout(() => {
      const given: Given<typeof previewCorrection> = { params: { id }, query: { organ }, body: { on } }
      compute<typeof previewCorrection>('/api/instruments/:id/corrections/preview', given, cancel.signal)
        .then(({ changes }) => setAnswer({ on, changes }))
        .catch((error: unknown) => { if (!cancel.signal.aborted) setAnswer({ on, error: error as Error }) })
    }, 350)
    return () => { clearTimeout(timer); cancel.abort() }
  }, [id, organ, on])
  return answer?.on === on && (answer.changes || problemOf(answer.error)) ? answer : {}
}

/** Taken back before anybody has signed for it: its number stays used. */
export function Withdraw({ serving: { instrument, may } }: { serving: Serving }) {
  const [reasons, setReasons] = useState('')
  const write = useWrite<typeof withdrawPaper>('/api/instruments/:id/withdrawal')
  if (!may.withdraw) return null
  return (
    <section className="panel" aria-labelledby="withdraw-title">
      <h2 id="withdraw-title" className="panel-title">{says.withdraw}</h2>
      <div className="serving-part">
        <p className="quiet">{says.withdrawHelp}</p>
        <Field name="withdraw-reasons" label={says.withdrawReasons} required errors={write.error ? fieldErrors(write.error).map((each) => ({ ...each, field: 'withdraw-reasons' })) : []}>
          {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} value={reasons} onChange={(event) => setReasons(event.target.value)} />}
        </Field>
        {write.error && fieldErrors(write.error).length === 0 && <TroubleNotice error={write.error} />}
        <div className="form-foot"><Button loading={write.isPending} onClick={() => write.mutate({ params: { id: instrument.id }, body: { reasons } })}>{says.withdraw}</Button></div>
      </div>
    </section>
  )
}

/** Who put the seal on the paper, and when. */
export function Seal({ serving: { instrument, seal, may } }: { serving: Serving }) {
  const today = useToday() ?? ''
  const [on, setOn] = useState<string>(today)
  const write = useWrite<typeof sealPaper>('/api/instruments/:id/seal')
  return (
    <section className="panel" aria-labelledby="seal-title">
      <h2 id="seal-title" className="panel-title">{says.seal}</h2>
      <div className="serving-part">
        {seal ? <p>{says.sealed(seal.by)} <Day day={seal.on} /></p> : <p className="quiet">{says.notSealed}</p>}
        {may.seal && (
          <>
            <Field name="seal-on" label={says.sealDay} required errors={write.error ? fieldErrors(write.error).map((each) => ({ ...each, field: 'seal-on' })) : []}>{(control) => <DayField {...control} value={on} onChange={setOn} />}</Field>
            {write.error && fieldErrors(write.error).length === 0 && <TroubleNotice error={write.error} />}
            <div className="form-foot"><Button loading={write.isPending} onClick={() => write.mutate({ params: { id: instrument.id }, body: { on } })}>{says.seal}</Button></div>
          </>
        )}
      </div>
    </section>
  )
}
