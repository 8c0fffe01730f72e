import { Input, Select } from 'antd'
import type { OptionOut } from '../../server/http/contract/index.ts'
import type { ActBody } from '../matters/actBody.ts'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { fieldNames } from '../rules/fields.ts'
import { words } from '../words/index.ts'

export type CredentialForm = Readonly<Partial<Record<NonNullable<OptionOut['credential']>[number], string>>>

const says = words.people.credential

interface CredentialFieldsProps { asked: NonNullable<OptionOut['credential']>; form: CredentialForm; errors: readonly FieldError[]; onChange: (form: CredentialForm) => void }

/** The credential that an act issues, the training or the exam before it: the register of people takes it over. */
export function CredentialFields({ asked, form, errors, onChange }: CredentialFieldsProps) {
  return asked.map((name) => (
    <Field key={name} name={`credential.${name}`} label={says[name]} required={name === 'number' || name === 'to' || name === 'hours'} errors={errors} {...((name === 'areas' || name === 'fields' || name === 'replacement') && { help: says[`${name}Help`] })}>
      {(control) => (name === 'from' || name === 'to'
        ? <DayField {...control} value={form[name] ?? ''} onChange={(day) => onChange({ ...form, [name]: day })} />
        : name === 'fields'
        ? <Select {...control} mode="multiple" optionFilterProp="label" value={partsOf(form.fields)} options={fields} onChange={(chosen) => onChange({ ...form, fields: chosen.join('、') })} />
        : <Input {...control} {...(name === 'hours' && { inputMode: 'decimal' as const })} value={form[name] ?? ''} onChange={(event) => onChange({ ...form, [name]: event.target.value })} />)}
    </Field>
  ))
}

const fields = Object.entries(fieldNames).map(([value, label]) => ({ value, label }))
const partsOf = (written: string | undefined): string[] => (written ?? '').split(/[\s,，、]+/).filter(Boolean)

/** What was saved, as it stands in the form. */
export const credentialForm = (saved: NonNullable<ActBody['credential']>): CredentialForm =>
  Object.fromEntries(Object.entries(saved).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join('、') : String(value)]]))

/** As the contract wants it: nothing that was left empty, hours as a number, codes of places apart. */
export function credentialBody(form: CredentialForm) {
  const { hours, areas, fields: chosen, ...texts } = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')) as CredentialForm
  return { ...texts, ...(hours && { hours: Number(hours) }), ...(areas && { areas: partsOf(areas) }), ...(chosen && { fields: partsOf(chosen) as never }) }
}
