import { Input } from 'antd'
import type { OptionOut } from '../../server/http/contract/index.ts'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices, PeriodField } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import type { ActForm } from './actForm.ts'

type FieldOut = OptionOut['fields'][number]
type Value = ActForm['values'][string]

interface ActFieldsProps {
  option: OptionOut
  form: ActForm
  errors: readonly FieldError[]
  onChange: (form: ActForm) => void
}

/** One input for each field the option asks for, in its order. The kind of input comes with the field. */
export function ActFields({ option, form, errors, onChange }: ActFieldsProps) {
  const set = (name: string, value: Value) => onChange({ ...form, values: { ...form.values, [name]: value } })
  return option.fields.map((field) => (
    <OneField key={field.field} field={field} value={form.values[field.field]} errors={errors}
      onChange={(value) => set(field.field, value)} />
  ))
}

interface OneFieldProps {
  field: FieldOut
  value: Value | undefined
  errors: readonly FieldError[]
  onChange: (value: Value) => void
}

function OneField({ field, value, errors, onChange }: OneFieldProps) {
  const shared = { name: field.field, label: field.label, required: field.required, why: field.why, errors }
  const text = typeof value === 'string' ? value : ''
  switch (field.input) {
    case 'choice':
    case 'choices':
      return (
        <Field {...shared} group>
          {({ id: _, ...aria }) => (
            <Choices {...aria} name={field.field} several={field.input === 'choices'} value={Array.isArray(value) ? value : text ? [text] : []}
              choices={(field.choices ?? []).map(({ value: each, name, lawName, cite }) => ({ value: each, name, note: cite && <span className="quiet">{lawName}{cite}</span> }))}
              onChange={(chosen) => onChange(field.input === 'choices' ? chosen : chosen[0] ?? '')} />
          )}
        </Field>
      )
    case 'people':
      return (
        <Field {...shared} group>
          {({ id: _, ...aria }) => (
            <Choices {...aria} several name={field.field} value={Array.isArray(value) ? value : []} onChange={onChange}
              choices={(field.choices ?? []).map(({ value: each, name, unfit }) => ({ value: each, name, disabled: unfit !== undefined, note: unfit && <span className="quiet"><span aria-hidden>▲ </span>{unfit}</span> }))} />
          )}
        </Field>
      )
    case 'check':
      return (
        <Field {...shared} group>
          {({ id: _, ...aria }) => (
            <Choices {...aria} name={field.field} value={typeof value === 'boolean' ? [String(value)] : []}
              choices={[{ value: 'true', name: words.forms.yes }, { value: 'false', name: words.forms.no }]}
              onChange={([chosen]) => onChange(chosen === 'true')} />
          )}
        </Field>
      )
    case 'day':
      return <Field {...shared}>{(control) => <DayField {...control} value={text} onChange={onChange} />}</Field>
    case 'period':
      return <Field {...shared}>{(control) => <PeriodField {...control} day value={text} onChange={onChange} />}</Field>
    case 'longText':
      return (
        <Field {...shared}>
          {(control) => <Input.TextArea {...control} autoSize={{ minRows: 3, maxRows: 16 }} value={text} onChange={(event) => onChange(event.target.value)} />}
        </Field>
      )
    case 'number':
      return (
        <Field {...shared}>
          {(control) => <Input {...control} inputMode="numeric" style={{ inlineSize: '8em' }} value={text} onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, ''))} />}
        </Field>
      )
    default:
      return <Field {...shared}>{(control) => <Input {...control} value={text} onChange={(event) => onChange(event.target.value)} />}</Field>
  }
}
