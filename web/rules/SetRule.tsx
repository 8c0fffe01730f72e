import { Button, Input } from 'antd'
import { useState } from 'react'
import type { RuleDetail, setRule } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { fieldNames } from './fields.ts'

const says = words.rules

/** What differs from the rule's own numbers; undefined where one is no number. */
function parametersIn(written: Readonly<Record<string, string>>, { thresholds }: RuleDetail): Record<string, number> | undefined {
  const changed = thresholds.flatMap(({ name, value }) => { const text = written[name]?.trim() ?? ''; return text === '' || Number(text) === value ? [] : [[name, Number(text)] as const] })
  return changed.every(([, value]) => Number.isFinite(value)) ? Object.fromEntries(changed) : undefined
}

/** Switches a rule on or off, lowers its level, gives its thresholds: from a day on, with a reason. */
export function SetRule({ rule }: { rule: RuleDetail }) {
  const today = useToday() ?? ''
  const [law = '', norm = ''] = rule.rule.split(':')
  const write = useWrite<typeof setRule>('/api/rules/:law/:norm/settings')
  const [form, setForm] = useState({ from: today as string, field: '', enabled: true, colour: '' as '' | 'yellow' | 'blue', parameters: Object.fromEntries(rule.thresholds.map(({ name, value }) => [name, String(rule.setting?.parameters[name] ?? value)])), basis: '', reason: '' })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const colours = (['yellow', 'blue'] as const).filter((colour) => rule.colour === 'red' || (rule.colour === 'yellow' && colour === 'blue'))
  const submit = async () => {
    const parameters = parametersIn(form.parameters, rule)
    setErrors(parameters ? [] : [{ field: 'parameters', says: says.parameterForm }])
    if (!parameters) return
    const { from, field, enabled, colour, basis, reason } = form
    try {
      await write.mutateAsync({ params: { law, norm }, body: { from, enabled, colour: colour || null, parameters, reason, ...(field && { field }), ...(basis && { basis }) } })
      setForm({ ...form, reason: '' })
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return (
    <details className="panel-body">
      <summary>{says.set}</summary>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <p className="quiet">{says.territory}</p>
        <Field name="from" label={says.from} required errors={errors}>{(control) => <DayField {...control} value={form.from} onChange={(from) => setForm({ ...form, from })} />}</Field>
        <Field name="enabled" label={says.enabled} required errors={errors} group>
          {({ id: _, ...aria }) => <Choices {...aria} name="enabled" value={[form.enabled ? 'yes' : 'no']} choices={[{ value: 'yes', name: says.yes }, { value: 'no', name: says.no }]} onChange={([chosen]) => setForm({ ...form, enabled: chosen === 'yes' })} />}
        </Field>
        {colours.length > 0 && (
          <Field name="colour" label={says.colour} required errors={errors} group>
            {({ id: _, ...aria }) => <Choices {...aria} name="colour" value={[form.colour]} choices={[{ value: '', name: says.own(words.alerts.colours[rule.colour]) }, ...colours.map((value) => ({ value, name: words.alerts.colours[value] }))]} onChange={([colour]) => setForm({ ...form, colour: colour as typeof form.colour })} />}
          </Field>
        )}
        <FieldChoice value={form.field} onChange={(field) => setForm({ ...form, field })} />
        {rule.thresholds.map(({ name, title, value }) => (
          <Field key={name} name={`parameter-${name}`} label={title} required={false} help={says.parameterHelp(value)} errors={errors.map((error) => (error.field === 'parameters' ? { ...error, field: `parameter-${name}` } : error))}>
            {(control) => <Input {...control} inputMode="decimal" value={form.parameters[name]} onChange={(event) => setForm({ ...form, parameters: { ...form.parameters, [name]: event.target.value } })} />}
          </Field>
        ))}
        {rule.thresholds.length > 0 && <Field name="basis" label={says.basis} required={false} help={says.basisHelp} errors={errors}>
          {(control) => <Input {...control} maxLength={300} value={form.basis} onChange={(event) => setForm({ ...form, basis: event.target.value })} />}
        </Field>}
        <Field name="reason" label={says.reason} required errors={errors}>
          {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} />}
        </Field>
        {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
        <p className="form-foot"><Button htmlType="submit" loading={write.isPending}>{says.save}</Button></p>
      </form>
    </details>
  )
}

/** A field of enforcement, or all of them. */
export function FieldChoice({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Field name="field" label={says.field} required={false}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{says.allFields}</option>
          {Object.entries(fieldNames).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
        </select>
      )}
    </Field>
  )
}
