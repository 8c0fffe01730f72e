import { Button, Input } from 'antd'
import { useState } from 'react'
import type { endSuppression, listOrgans, RuleDetail, SuppressionOut, suppressRule } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { Day } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { nameOfField } from './fields.ts'
import { FieldChoice } from './SetRule.tsx'

const says = words.rules

/** What this office does not want to be told of for a time, why, and how much is kept back by it. */
export function Suppressions({ rule }: { rule: RuleDetail }) {
  return (
    <section className="panel" aria-labelledby="suppressions-title">
      <h2 id="suppressions-title" className="panel-title">{says.suppressions}</h2>
      <p className="panel-note">{says.suppressAbout}</p>
      {rule.suppressions.length === 0 ? <p className="panel-note">{says.noSuppressions}</p>
        : <ul className="rule-settings">{rule.suppressions.map((one) => <Suppression key={one.id} suppression={one} may={rule.may} />)}</ul>}
      {rule.may && <Suppress rule={rule.rule} />}
    </section>
  )
}

function Suppression({ suppression, may }: { suppression: SuppressionOut; may: boolean }) {
  const today = useToday()
  const { id, rule, body, field, record, reason, from, until, by, organ, ended, held } = suppression
  const [why, setWhy] = useState('')
  const write = useWrite<typeof endSuppression>('/api/rule-suppressions/:id/end')
  const over = ended !== null || (today !== undefined && until < today)
  return (
    <li>
      <p className="spaced">
        <span><Day day={from} full /> – <Day day={until} full /></span><span>{body?.name ?? says.allBodies}</span><span>{field ? nameOfField(field) : says.allFields}</span>
        {record && <Link to={addresses.record(record.id)}>{record.actionNo}</Link>}
        {ended ? <span className="quiet">{says.endedBy(ended.by)} <Day day={ended.on} /></span> : over ? <span className="quiet">{says.over}</span> : <span>{says.held(held)} <Link to={addresses.alerts({ rule, state: 'suppressed' })}>{says.seeHeld}</Link></span>}
      </p>
      <p>{reason} <span className="faint">{organ}{by}</span></p>
      {!over && may && (
        <form className="spaced" onSubmit={(event) => { event.preventDefault(); write.mutate({ params: { id }, body: { reason: why } }) }}>
          <Input size="small" aria-label={says.endReason} placeholder={says.endReason} maxLength={500} style={{ inlineSize: '16em' }} value={why} onChange={(event) => setWhy(event.target.value)} />
          <Button size="small" htmlType="submit" disabled={why.trim() === ''} loading={write.isPending}>{says.end}</Button>
        </form>
      )}
      {write.error && <TroubleNotice error={write.error} />}
    </li>
  )
}

function Suppress({ rule }: { rule: string }) {
  const [law = '', norm = ''] = rule.split(':')
  const [query] = useQueryOfAddress()
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'supervisable' } })
  const write = useWrite<typeof suppressRule>('/api/rules/:law/:norm/suppressions')
  const [form, setForm] = useState({ body: query['body'] ?? '', field: '', record: query['record'] ?? '', until: '', reason: '' })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async () => {
    setErrors([])
    const { body, field, record, until, reason } = form
    try {
      await write.mutateAsync({ params: { law, norm }, body: { until, reason, ...(body && { body }), ...(field && { field }), ...(record && { record: Number(record) }) } })
      setForm({ ...form, reason: '' })
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return (
    <details className="panel-body" open={query['record'] !== undefined}>
      <summary>{says.suppress}</summary>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <Field name="body" label={says.body} required={false} errors={errors}>
          {(control) => (
            <select {...control} value={form.body} onChange={(event) => setForm({ ...form, body: event.target.value })}>
              <option value="">{says.allBodies}</option>
              {organs.data?.items.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          )}
        </Field>
        <FieldChoice value={form.field} onChange={(field) => setForm({ ...form, field })} />
        <Field name="record" label={says.record} required={false} help={says.recordHelp} errors={errors}>{(control) => <Input {...control} inputMode="numeric" value={form.record} onChange={(event) => setForm({ ...form, record: event.target.value.replaceAll(/\D/g, '') })} />}</Field>
        <Field name="until" label={says.until} required errors={errors}>{(control) => <DayField {...control} value={form.until} onChange={(until) => setForm({ ...form, until })} />}</Field>
        <Field name="reason" label={says.reason} required errors={errors}>
          {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} />}
        </Field>
        {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
        <p className="form-foot"><Button htmlType="submit" loading={write.isPending}>{says.suppress}</Button></p>
      </form>
    </details>
  )
}
