import { Input } from 'antd'
import type { Matter } from '../../server/http/contract/index.ts'
import { Field, type FieldError } from '../parts/Field.tsx'
import type { Known, MeasureForm } from './measureForm.ts'

/** What every part of a record is given; `on`: the day of the measure. */
export interface PartProps { matter: Matter; on: string; known: Known; value: MeasureForm; errors: readonly FieldError[]; set: (changes: Partial<MeasureForm>) => void }

interface TextProps { name: string; label: string; help?: string; optional?: boolean; value: string; errors: readonly FieldError[]; onChange: (text: string) => void }

export function TextField({ name, label, help, optional = false, value, errors, onChange }: TextProps) {
  return <Field name={name} label={label} required={!optional} {...(help && { help })} errors={errors}>{(control) => <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />}</Field>
}

export function TextArea({ name, label, required, value, errors, onChange }: Omit<TextProps, 'help' | 'optional'> & { required: boolean }) {
  return (
    <Field name={name} label={label} required={required} errors={errors}>
      {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 16 }} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}
