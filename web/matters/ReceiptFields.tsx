import { Input } from 'antd'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import type { Receipt } from './actBody.ts'
import type { ActForm } from './actForm.ts'

const ways = ['electronic', 'direct', 'post', 'left', 'entrusted'] as const satisfies readonly Receipt['way'][]

interface ReceiptFieldsProps { form: ActForm; errors: readonly FieldError[]; onChange: (form: ActForm) => void }

/** 送达回证: how the paper came to its addressee, into whose hands, and who saw it. */
export function ReceiptFields({ form, errors, onChange }: ReceiptFieldsProps) {
  const { receipt } = form
  const set = (changes: Partial<Receipt>) => onChange({ ...form, receipt: { ...receipt, ...changes } })
  const text = (name: 'recipient' | 'place' | 'witness' | 'tracking' | 'entrustedTo', required: boolean) => (
    <Field name={`receipt.${name}`} label={words.serving[name]} required={required} errors={errors}>
      {(control) => <Input {...control} value={receipt[name] ?? ''} onChange={(event) => set({ [name]: event.target.value })} />}
    </Field>
  )
  return (
    <>
      <Field name="receipt.way" label={words.serving.way} required errors={errors} group>
        {({ id: _, ...aria }) => (
          <Choices {...aria} name="way" value={receipt.way ? [receipt.way] : []}
            choices={ways.map((value) => ({ value, name: words.serving.ways[value] }))}
            onChange={([chosen]) => set({ way: chosen as Receipt['way'] })} />
        )}
      </Field>
      {text('recipient', true)}
      {text('place', false)}
      {receipt.way === 'left' && text('witness', true)}
      {receipt.way === 'post' && text('tracking', false)}
      {receipt.way === 'entrusted' && text('entrustedTo', true)}
    </>
  )
}
