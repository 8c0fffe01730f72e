import { Input } from 'antd'
import type { OptionOut } from '../../server/http/contract/index.ts'
import { Field, type FieldError } from '../parts/Field.tsx'
import { ItemsField } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import type { PaperField, PaperText } from './actBody.ts'
import { blank, type ActForm } from './actForm.ts'

interface PaperFieldsProps { option: OptionOut; form: ActForm; errors: readonly FieldError[]; onChange: (form: ActForm) => void }

/** What a person writes into the paper. Title, addressee, basis, periods and rights come from the matter and the law. */
export function PaperFields({ option, form, errors, onChange }: PaperFieldsProps) {
  const { paper } = form
  const set = (changes: Partial<PaperText>) => onChange({ ...form, paper: { ...paper, ...changes } })
  return option.paperFields.map(({ field: name, required, value: known }) => {
    if (name.startsWith(blank)) {
      const part = name.slice(blank.length)
      return (
        <Field key={name} name={`paper.${name}`} label={part} required={required} errors={errors}>
          {(control) => {
            const input = { ...control, value: paper.parts?.[part] ?? '', onChange: (event: { target: { value: string } }) => set({ parts: { ...paper.parts, [part]: event.target.value } }) }
            return known === null ? <Input {...input} /> : <Input.TextArea {...input} autoSize={{ minRows: 2, maxRows: 12 }} />
          }}
        </Field>
      )
    }
    const field = name as Exclude<PaperField, 'parts' | 'attachments'>
    const label = words.matters.paperFields[field]
    const shared = { name: `paper.${field}`, label, required, errors }
    const value = paper[field]
    if (field === 'contact') {
      const contact = paper.contact ?? { person: '', phone: '' }
      return (
        <Field key={field} {...shared} group>
          {({ id, ...aria }) => (
            <span className="day-field">
              <Input id={`${id}-person`} {...aria} aria-label={words.matters.contactPerson} placeholder={words.matters.contactPerson} value={contact.person} onChange={(event) => set({ contact: { ...contact, person: event.target.value } })} />
              <Input id={`${id}-phone`} {...aria} aria-label={words.matters.contactPhone} placeholder={words.matters.contactPhone} inputMode="tel" value={contact.phone} onChange={(event) => set({ contact: { ...contact, phone: event.target.value } })} />
            </span>
          )}
        </Field>
      )
    }
    if (field === 'outline') {
      return (
        <Field key={field} {...shared} help={words.matters.paperHelp.outline}>
          {(control) => <Input.TextArea {...control} autoSize={{ minRows: 3, maxRows: 16 }} value={paper.outline ?? ''} onChange={(event) => set({ outline: event.target.value })} />}
        </Field>
      )
    }
    if (field === 'name' || field === 'addressee' || field === 'subject' || field === 'act' || field === 'number') {
      return (
        <Field key={field} {...shared} help={words.matters.paperHelp[field]}>
          {(control) => <Input {...control} value={typeof value === 'string' ? value : ''} onChange={(event) => set({ [field]: event.target.value })} />}
        </Field>
      )
    }
    return (
      <Field key={field} {...shared} group help={words.matters.paperHelp[field]}>
        {({ id, ...aria }) => <ItemsField id={`${id}-items`} {...aria} label={label} value={Array.isArray(value) ? value : []} onChange={(items) => set({ [field]: items })} />}
      </Field>
    )
  })
}
