import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { AlertFold, AlertItem, AlertsOutcome, askAboutAlerts, assignAlerts, BodyInput, dismissAlerts, listPeople, urgeToExplain } from '../../server/http/contract/index.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { useToday } from '../frame/today.ts'
import { addDays, isDay } from '../../core/periods/day.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import './Alert.css'

const says = words.alerts.treating
export type Treatment = 'assign' | 'ask' | 'urge' | 'dismiss'
type Chosen = Pick<BodyInput<typeof assignAlerts>, 'alerts' | 'folds' | 'filter'>
type Unfounded = 'FALSE_EXCEPTION' | 'FALSE_DATA' | 'FALSE_RULE'
const unfounded: readonly Unfounded[] = ['FALSE_EXCEPTION', 'FALSE_DATA', 'FALSE_RULE']

export interface TreatProps {
  alerts?: readonly Pick<AlertItem, 'id' | 'version'>[]
  /** Whole folds of equal alerts, as a list showed them under its filter. */
  folds?: readonly AlertFold[]
  filter?: Chosen['filter']
  offers: readonly Treatment[]
  /** Says how many are chosen; left out on the page of one alert. */
  counted?: boolean
  onDone?: () => void
}

/** Lays alerts into somebody's hands, asks the bodies to explain, or dismisses several with one reason. What was not done is named with its reason. */
export function Treat({ alerts = [], folds = [], filter, offers, counted, onDone }: TreatProps) {
  const [open, setOpen] = useState<Treatment>()
  const [told, setTold] = useState<{ what: Treatment; outcome: AlertsOutcome }>()
  const count = alerts.length + folds.reduce((sum, fold) => sum + fold.count, 0)
  if ((count === 0 || offers.length === 0) && !told) return null
  const chosen: Chosen = { alerts: alerts.map(({ id, version }) => ({ id, version })), folds: folds.map(({ rule, body, upTo }) => ({ rule, body: body.id, upTo })), ...(filter && { filter }) }
  const done = (what: Treatment) => (outcome: AlertsOutcome) => { setTold({ what, outcome }); setOpen(undefined); onDone?.() }
  const Form = open && forms[open]
  return (
    <section className="treat no-print" aria-label={says.label}>
      {count > 0 && offers.length > 0 && (
        <div className="bulk-bar">
          {counted && <strong>{says.chosen(count)}</strong>}
          {offers.map((what) => <Button key={what} size="small" aria-expanded={open === what} onClick={() => setOpen(open === what ? undefined : what)}>{says[what]}</Button>)}
          {counted && onDone && <button type="button" className="text-button" onClick={onDone}>{says.clear}</button>}
        </div>
      )}
      {Form && count > 0 && <Form chosen={chosen} onDone={done(open)} onCancel={() => setOpen(undefined)} />}
      {told && <Told {...told} />}
    </section>
  )
}

/** So many reasons are read; of a whole fold they are mostly the same. */
const named = 20

function Told({ what, outcome: { done, not, left } }: { what: Treatment; outcome: AlertsOutcome }) {
  return (
    <div className="notice" role="status">
      <p>{done.length > 0 && says.done[what](done.length)}{left > 0 && ` ${says.left(left)}`}{not.length > 0 && ` ${says.not(not.length)}`}</p>
      {not.length > 0 && <ul>{not.slice(0, named).map((one) => <li key={one.id}>{one.title}：{one.says}</li>)}{not.length > named && <li>{says.more(not.length - named)}</li>}</ul>}
    </div>
  )
}

interface FormProps { chosen: Chosen; onDone: (outcome: AlertsOutcome) => void; onCancel: () => void }

function useSending(onDone: FormProps['onDone']) {
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const send = async (work: () => Promise<AlertsOutcome>) => {
    setErrors([])
    try {
      onDone(await work())
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return { errors, send }
}

function Assigning({ chosen, onDone, onCancel }: FormProps) {
  const people = useAsk<typeof listPeople>('/api/people', {})
  const write = useWrite<typeof assignAlerts>('/api/alerts/assignments')
  const [to, setTo] = useState<string>()
  const { errors, send } = useSending(onDone)
  const fit = people.data?.items.filter(({ roles }) => roles.some((role) => role === 'clerk' || role === 'chief')) ?? []
  return (
    <form className="form panel panel-body" onSubmit={(event) => { event.preventDefault(); void send(() => write.mutateAsync({ body: { ...chosen, to: to ?? '' } })) }}>
      <Field name="to" label={says.to} required errors={errors}>
        {(control) => <Select {...control} value={to ?? null} placeholder={words.forms.notChosen} options={fit.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id: string) => setTo(id)} />}
      </Field>
      <Foot label={says.doAssign} busy={write.isPending} error={errors.length === 0 ? write.error : null} onCancel={onCancel} />
    </form>
  )
}

/** So many days a body usually has; the office may say another day. */
const usualDays = 10

function Asking({ chosen, onDone, onCancel }: FormProps) {
  const today = useToday()
  const write = useWrite<typeof askAboutAlerts>('/api/alerts/questions')
  const [until, setUntil] = useState<string>(today && isDay(today) ? addDays(today, usualDays) : '')
  const [text, setText] = useState<string>(says.usual)
  const { errors, send } = useSending(onDone)
  return (
    <form className="form panel panel-body" onSubmit={(event) => { event.preventDefault(); void send(() => write.mutateAsync({ body: { ...chosen, until, says: text } })) }}>
      <Field name="until" label={says.until} required help={says.untilHelp} errors={errors}>{(control) => <DayField {...control} value={until} onChange={setUntil} />}</Field>
      <Field name="says" label={says.question} required help={says.questionHelp} errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Foot label={says.doAsk} busy={write.isPending} error={errors.length === 0 ? write.error : null} onCancel={onCancel} />
    </form>
  )
}

function Dismissing({ chosen, onDone, onCancel }: FormProps) {
  const write = useWrite<typeof dismissAlerts>('/api/alerts/dismissals')
  const [verdict, setVerdict] = useState<Unfounded>('FALSE_EXCEPTION')
  const [reason, setReason] = useState('')
  const { errors, send } = useSending(onDone)
  return (
    <form className="form panel panel-body" onSubmit={(event) => { event.preventDefault(); void send(() => write.mutateAsync({ body: { ...chosen, verdict, reason } })) }}>
      <Field name="verdict" label={words.alerts.verdict} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="bulk-verdict" value={[verdict]} choices={unfounded.map((value) => ({ value, name: words.alerts.verdicts[value] }))} onChange={([one]) => setVerdict(one as Unfounded)} />}
      </Field>
      <Field name="reason" label={words.alerts.reason} required help={words.alerts.reasonHelp} errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Foot label={says.doDismiss} busy={write.isPending} error={errors.length === 0 ? write.error : null} onCancel={onCancel} />
    </form>
  )
}

function Foot({ label, busy, error, onCancel }: { label: string; busy: boolean; error: Error | null; onCancel: () => void }) {
  return (
    <>
      {error && <TroubleNotice error={error} />}
      <p className="form-foot"><Button type="primary" htmlType="submit" loading={busy}>{label}</Button><button type="button" className="text-button" onClick={onCancel}>{says.cancel}</button></p>
    </>
  )
}

/** Nothing is asked: the body is told once more. */
function Urging({ chosen, onDone, onCancel }: FormProps) {
  const write = useWrite<typeof urgeToExplain>('/api/alerts/urgings')
  const { send } = useSending(onDone)
  return (
    <form className="form panel panel-body" onSubmit={(event) => { event.preventDefault(); void send(() => write.mutateAsync({ body: chosen })) }}>
      <p className="quiet">{says.urgeHelp}</p>
      <Foot label={says.doUrge} busy={write.isPending} error={write.error} onCancel={onCancel} />
    </form>
  )
}

const forms = { urge: Urging, assign: Assigning, ask: Asking, dismiss: Dismissing } as const
