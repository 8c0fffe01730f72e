import { Input } from 'antd'
import { Rows } from '../consequences/CarriedFields.tsx'
import type { PaperText } from '../matters/actBody.ts'
import type { ActForm } from '../matters/actForm.ts'
import { Field, type FieldError } from '../parts/Field.tsx'
import { words } from '../words/index.ts'

const says = words.drafting
type Attachment = NonNullable<PaperText['attachments']>[number]

interface AttachmentsProps { form: ActForm; errors: readonly FieldError[]; onChange: (form: ActForm) => void }

/** What is attached to a paper: a title each, and its text, a paragraph a line. */
export function Attachments({ form, errors, onChange }: AttachmentsProps) {
  const set = (attachments: readonly Attachment[]) => onChange({ ...form, paper: { ...form.paper, attachments: [...attachments] } })
  return (
    <Field name="paper.attachments" label={words.matters.paperFields.attachments} required={false} help={says.attachmentsHelp} errors={errors} group>
      {() => (
        <Rows rows={form.paper.attachments ?? []} what={words.matters.paperFields.attachments} add={says.addAttachment} fresh={{ title: '', lines: [] }} onChange={set}>
          {(row, change, index) => (
            <>
              <Input aria-label={says.attachmentTitle(index)} placeholder={says.attachmentTitle(index)} maxLength={100} value={row.title} onChange={(event) => change({ ...row, title: event.target.value })} />
              <Input.TextArea aria-label={says.attachmentText(index)} placeholder={says.attachmentText(index)} autoSize={{ minRows: 2, maxRows: 16 }} value={row.lines.join('\n')}
                onChange={(event) => change({ ...row, lines: event.target.value.split('\n') })} />
            </>
          )}
        </Rows>
      )}
    </Field>
  )
}
