import { Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useState, type KeyboardEvent } from 'react'
import type { actOnMatter, getServing, Serving } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { usePreview } from '../matters/Consequences.tsx'
import type { ActBody } from '../matters/actBody.ts'
import type { ActForm } from '../matters/actForm.ts'
import { ReceiptFields } from '../matters/ReceiptFields.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { PaperState } from '../matters/Papers.tsx'
import { words } from '../words/index.ts'
import { Attempts } from './Attempts.tsx'
import { ProofField } from './ProofField.tsx'
import { Correct, Seal, Withdraw } from './PutRight.tsx'
import { Consent } from './Consent.tsx'
import './Drafting.css'

const says = words.delivery

/** 送达: prove that a paper was received, and see before what that starts. */
export function ServingPage() {
  const { id = '' } = useParams({ strict: false })
  const serving = useAsk<typeof getServing>('/api/instruments/:id/serving', { params: { id } })
  return <article className="page" data-page="serving"><Answer of={serving} lines={8} whole>{(answer) => <View key={answer.instrument.id} serving={answer} />}</Answer></article>
}

function View({ serving }: { serving: Serving }) {
  const { instrument, matter } = serving
  const waits = instrument.servedOn === null && instrument.voided === null
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.instrument(instrument.id)}>‹ {instrument.title} {instrument.number}</Link>　<Link to={addresses.matter(matter.id)}>{matter.number}</Link></p>
        <PageHead title={says.title(`${instrument.title}${instrument.number ?? ''}`, instrument.to.name)}><PaperState paper={instrument} /></PageHead>
      </header>
      <NowBlock state={!waits ? 'closed' : serving.option ? 'mine' : 'waiting'}>
        <NowLine>
          {instrument.servedOn ? <><span>{says.served}</span> <Day day={instrument.servedOn} /></> : <span>{serving.refusal ?? says.waits}</span>}
          {serving.latest && <span className="quiet">{says.latest} <Day day={serving.latest} /></span>}
          {waits && serving.waited !== null && <span>{says.waited(serving.waited)}</span>}
        </NowLine>
        {waits && serving.option !== null && <p className="quiet">{says.notStarted}{says.remind(serving.remindAfter)}</p>}
      </NowBlock>
      <div className="serving">
        <div>{serving.option && <Receive serving={serving} option={serving.option} />}<Attempts serving={serving} /></div>
        <div><Consent serving={serving} /><Seal serving={serving} /><Correct serving={serving} /><Withdraw serving={serving} /></div>
      </div>
    </>
  )
}

/** The receipt, with the periods it would start beside it; another day can be tried before anything is written. */
function Receive({ serving, option }: { serving: Serving; option: string }) {
  const today = useToday() ?? ''
  const [form, setForm] = useState<ActForm>({ on: today, values: {}, paper: {}, receipt: { ...(serving.consent?.agrees && { way: 'electronic' }) }, facts: {} })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof actOnMatter>('/api/matters/:id/acts')
  const receipt = Object.fromEntries(Object.entries(form.receipt).filter(([, value]) => value !== '')) as NonNullable<ActBody['receipt']>
  const body: ActBody = { option, on: form.on, expectedVersion: serving.matter.version, receipt }
  const submit = async () => {
    if (write.isPending) return
    const empty: FieldError[] = [...(form.receipt.way ? [] : [{ field: 'receipt.way', says: words.matters.pleaseFill(words.serving.way) }]), ...(form.receipt.recipient ? [] : [{ field: 'receipt.recipient', says: words.matters.pleaseFill(words.serving.recipient) }])]
    setErrors(empty)
    if (empty.length > 0) return
    try {
      await write.mutateAsync({ params: { id: serving.matter.id }, body })
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void submit() }
  }
  return (
    <section className="panel" aria-label={says.submit} onKeyDown={keys}>
      <div className="form">
        <ErrorSummary errors={errors} />
        <ReceiptFields form={form} errors={errors} onChange={setForm} />
        <Field name="on" label={words.serving.on} required errors={errors}>{(control) => <DayField {...control} value={form.on} onChange={(on) => setForm({ ...form, on })} />}</Field>
        <Starts key={form.on} serving={serving} option={option} from={form.on} />
        <Field name="receipt.proof" label={says.proof} required={false} help={says.proofHelp} errors={errors}>
          {({ id }) => <ProofField id={id} instrument={serving.instrument.id} onDone={(proof) => setForm((before) => ({ ...before, receipt: { ...before.receipt, proof } }))} />}
        </Field>
        {errors.length === 0 && write.error && <TroubleNotice error={write.error} />}
        <div className="form-foot"><Button type="primary" data-primary loading={write.isPending} onClick={() => void submit()}>{says.submit}</Button><span className="faint">Ctrl+Enter</span></div>
      </div>
    </section>
  )
}

/** What a receipt on that day, or on another one, would start. Nothing is written. */
function Starts({ serving, option, from }: { serving: Serving; option: string; from: string }) {
  const [on, setOn] = useState(from)
  const { consequences, error } = usePreview(serving.matter.id, { option, on, expectedVersion: serving.matter.version, receipt: { way: 'direct', recipient: '—' } })
  return (
    <section className="consequences" aria-live="polite" aria-label={says.ifReceived}>
      <Field name="try" label={says.tryDay} required={false}>{(control) => <DayField {...control} value={on} onChange={setOn} />}</Field>
      {error ? <TroubleNotice error={error} /> : (
        <ul className="what">
          {consequences?.starts.map((clock) => <li key={clock.id}>＋ {clock.what}（{clock.whoName}）{clock.lastDay ? <LastDay day={clock.lastDay} provisional={clock.provisional} right={clock.kind === 'power'} /> : words.clocks.states.noLastDay} <Cite {...clock.citation} /></li>)}
          {consequences?.starts.length === 0 && <li className="quiet">{says.signNothing}</li>}
        </ul>
      )}
    </section>
  )
}

