import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf, decideChange, waitingChanges, WaitingChange } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useWrite } from '../frame/queries.ts'
import { Nothing, TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Day } from '../parts/Day.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

const says = words.calendars.waiting

/** Earlier last days, each to be confirmed or refused with a reason. */
export function Waiting({ items, mayDecide, says: whoMay }: AnswerOf<typeof waitingChanges>) {
  if (items.length === 0) return <div className="panel"><Nothing>{says.none}</Nothing></div>
  return (
    <>
      <p className="quiet">{says.why}{whoMay}</p>
      <ul className="waiting-list" aria-label={says.caption}>
        {items.map((item) => <li key={item.id} className="panel panel-body" data-waiting={item.id}><One item={item} mayDecide={mayDecide} /></li>)}
      </ul>
    </>
  )
}

function One({ item, mayDecide }: { item: WaitingChange; mayDecide: boolean }) {
  return (
    <>
      <p><Link to={addresses.matter(item.matter.id)}>{item.matter.number}</Link>　{item.matter.title}</p>
      <p><strong>{item.what}</strong> <Cite {...item.citation} /></p>
      <dl className="waiting-facts">
        <div><dt>{says.agency}</dt><dd>{item.agency.name}</dd></div>
        <div><dt>{says.from}</dt><dd><Day day={item.from} full /></dd></div>
        <div><dt>{says.to}</dt><dd><Day day={item.to} full /></dd></div>
        <div><dt>{says.notice}</dt><dd>{item.notice}（<Day day={item.on} full />）</dd></div>
      </dl>
      {item.notConfirmable && <p className="warning"><span aria-hidden>▲ </span>{item.notConfirmable}</p>}
      {mayDecide && <DecisionForm item={item} />}
    </>
  )
}

function DecisionForm({ item }: { item: WaitingChange }) {
  const [decision, setDecision] = useState<'confirmed' | 'kept' | undefined>(item.notConfirmable ? 'kept' : undefined)
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const decide = useWrite<typeof decideChange>('/api/clock-changes/:id/decision')
  const names = { decision: `decision-${item.id}`, reason: `reason-${item.id}` }
  const submit = () => {
    const wrong = [
      ...(decision === undefined ? [{ field: names.decision, says: says.needsDecision }] : []), ...(reason.trim() === '' ? [{ field: names.reason, says: says.needsReason }] : []),
    ]
    setErrors(wrong)
    if (decision !== undefined && wrong.length === 0) decide.mutate({ params: { id: item.id }, body: { decision, reason } })
  }
  const choices = [...(item.notConfirmable ? [] : ['confirmed' as const]), 'kept' as const].map((value) => ({ value, name: says[value] }))
  return (
    <form className="decision" onSubmit={(event) => { event.preventDefault(); submit() }}>
      <Field name={names.decision} label={says.decide} required group errors={errors}>
        {({ id: _, ...aria }) => <Choices {...aria} name={names.decision} choices={choices} value={decision ? [decision] : []} onChange={([chosen]) => setDecision(chosen as typeof decision)} />}
      </Field>
      <Field name={names.reason} label={says.reason} required errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {decide.error && <TroubleNotice error={decide.error} />}
      <p><Button htmlType="submit" loading={decide.isPending}>{says.submit}</Button></p>
    </form>
  )
}
