import { Button, Input } from 'antd'
import { useState } from 'react'
import type { drawSample, judgeSilence, listSamples, RuleDetail, SampleOut } from '../../server/http/contract/index.ts'
import { addYears } from '../../core/periods/day.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { DayField } from '../parts/DayField.tsx'
import { sayDay } from '../parts/day.ts'
import { Moment } from '../parts/Day.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const says = words.rules.samples
type From = SampleOut['from']

/** How often a rule is right, by lot: drawn, looked at one by one, counted. */
export function Samples({ rule }: { rule: RuleDetail }) {
  const [law, norm] = [rule.citation.law, rule.rule.slice(rule.citation.law.length + 1)]
  const samples = useAsk<typeof listSamples>('/api/rules/:law/:norm/samples', { params: { law, norm } })
  if (!samples.data) return null
  const { items, may } = samples.data
  return (
    <section className="panel" aria-labelledby="samples-title">
      <h2 id="samples-title" className="panel-title">{says.title}</h2>
      {may && <Draw rule={rule} law={law} norm={norm} />}
      {items.length === 0 ? <p className="panel-note">{says.none}</p> : <ul className="rule-settings">{items.map((sample) => <Sample key={sample.id} sample={sample} rule={rule.rule} may={may} />)}</ul>}
    </section>
  )
}

function Draw({ rule, law, norm }: { rule: RuleDetail; law: string; norm: string }) {
  const today = useToday()
  const write = useWrite<typeof drawSample>('/api/rules/:law/:norm/samples')
  const [form, setForm] = useState({ from: 'alerts' as From, size: '20', since: '', until: '' })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const sources: readonly From[] = rule.of === 'pattern' ? ['alerts'] : ['alerts', 'silent']
  const [since, until] = [form.since || (today ? addYears(today, -1) : ''), form.until || (today ?? '')]
  const draw = async () => {
    setErrors([])
    try {
      const size = Number(form.size)
      await write.mutateAsync({ params: { law, norm }, body: form.from === 'alerts' ? { from: 'alerts', size } : { from: 'silent', size, since: since as never, until: until as never } })
    } catch (error) {
      setErrors(fieldErrors(error as Error).map((one) => ({ ...one, field: `sample-${one.field}` })))
    }
  }
  return (
    <form className="panel-body trial-form" onSubmit={(event) => { event.preventDefault(); void draw() }}>
      <p className="quiet">{says.about}</p>
      <Field name="sample-from" label={says.from} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="sample-from" value={[form.from]} choices={sources.map((value) => ({ value, name: says[value] }))} onChange={([from]) => setForm({ ...form, from: from as From })} />}
      </Field>
      <Field name="sample-size" label={says.size} required errors={errors}>{(control) => <Input {...control} inputMode="numeric" value={form.size} onChange={(event) => setForm({ ...form, size: event.target.value })} />}</Field>
      {form.from === 'silent' && <Field name="sample-since" label={says.since} required errors={errors}>{(control) => <DayField {...control} value={since} onChange={(day) => setForm({ ...form, since: day })} />}</Field>}
      {form.from === 'silent' && <Field name="sample-until" label={says.until} required errors={errors}>{(control) => <DayField {...control} value={until} onChange={(day) => setForm({ ...form, until: day })} />}</Field>}
      <Button htmlType="submit" loading={write.isPending}>{says.draw}</Button>
      {write.data && <span role="status">{says.drawn(write.data.drawn)}</span>}
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
    </form>
  )
}

function Sample({ sample, rule, may }: { sample: SampleOut; rule: string; may: boolean }) {
  const { id, from, population, items, seed, since, until, right, wrong, by, at } = sample
  return (
    <li>
      <p className="spaced">
        <Moment at={at} /><span>{says.line(says[from], items.length, population)}</span>{since && until && <span>{says.days(sayDay(since), sayDay(until))}</span>}<strong>{says.result(right, wrong, items.length - right - wrong)}</strong>
        <span className="faint">{by}　{says.seed(seed)}</span>
        {from === 'alerts' && <Link to={addresses.alerts({ rule, sample: id, state: 'all' })}>{says.toAlerts}</Link>}
      </p>
      {from === 'silent' && (
        <details>
          <summary>{says.items}</summary>
          <ol className="sample-items">{items.map((item) => <Silent key={item.position} sample={id} item={item} may={may} />)}</ol>
        </details>
      )}
    </li>
  )
}

function Silent({ sample, item, may }: { sample: string; item: SampleOut['items'][number]; may: boolean }) {
  const { position, record, actionNo, body, verdict, reason } = item
  const write = useWrite<typeof judgeSilence>('/api/rule-samples/:id/items/:position')
  const [said, setSaid] = useState('')
  const judge = (what: 'right' | 'wrong') => write.mutate({ params: { id: sample, position }, body: { verdict: what, reason: said } })
  return (
    <li className="spaced">
      <Link to={addresses.record(record)}>{actionNo}</Link><span className="quiet">{body}</span>
      {verdict ? <><Stage tone={verdict === 'right' ? 'done' : 'soon'}>{says[verdict]}</Stage><span>{reason}</span></> : !may ? <Stage tone="tentative">{says.left}</Stage> : (
        <>
          <Input className="sample-reason" aria-label={`${says.judge(actionNo)}：${says.reason}`} placeholder={says.reason} maxLength={2000} value={said} onChange={(event) => setSaid(event.target.value)} />
          {(['right', 'wrong'] as const).map((what) => <Button key={what} size="small" disabled={said.trim() === ''} loading={write.isPending} aria-label={`${actionNo}：${says[what]}`} onClick={() => judge(what)}>{says[what]}</Button>)}
        </>
      )}
      {write.error && <TroubleNotice error={write.error} />}
    </li>
  )
}
