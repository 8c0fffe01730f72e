import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { saveTemplate, TemplateDetail, withdrawTemplate } from '../../server/http/contract/index.ts'
import type { Day } from '../../core/norms/period.ts'
import { useDraft } from '../frame/draft.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { DayField } from '../parts/DayField.tsx'
import { Field } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { Faults, useFaults } from './Faults.tsx'
import { Placeholders } from './Placeholders.tsx'
import { Trial } from './Trial.tsx'
import { Versions } from './Versions.tsx'
import type { Wording } from './wording.ts'

const says = words.templates

/** The wording on the left, what it may leave open on the right; checked as one types, tried before it is saved. */
export function TemplateEditor({ template }: { template: TemplateDetail }) {
  const today = useToday() ?? ''
  const { value: wording, set, discard } = useDraft<Wording>(`template.${template.role}`, template.current)
  const [from, setFrom] = useState<string>(today)
  const [reason, setReason] = useState('')
  const [trial, setTrial] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const { faults, checking } = useFaults(template.role, wording)
  const save = useWrite<typeof saveTemplate>('/api/paper-templates/:role')
  const withdraw = useWrite<typeof withdrawTemplate>('/api/paper-templates/:role/withdrawal')
  const params = { role: template.role }
  const errors = problemOf(save.error ?? withdraw.error)?.errors?.map(({ field, says: what }) => ({ field: field.replace(/^body\./, ''), says: what })) ?? []
  const insert = (name: string) => {
    const field = area.current
    const [start, end] = [field?.selectionStart ?? wording.text.length, field?.selectionEnd ?? wording.text.length]
    set({ ...wording, text: `${wording.text.slice(0, start)}{${name}}${wording.text.slice(end)}` })
    requestAnimationFrame(() => { field?.focus(); field?.setSelectionRange(start + name.length + 2, start + name.length + 2) })
  }
  const mayNeed = template.placeholders.filter(({ name, from: origin }) => origin === 'person' && wording.text.includes(`{${name}}`))
  return (
    <>
      <div className="template-editor">
        <form className="form" onSubmit={(event) => { event.preventDefault(); save.mutate({ params, body: { ...wording, from: from as Day, reason } }, { onSuccess: discard }) }}>
          <Field name="layout" label={says.layout} required group errors={errors}>
            {({ id: _, ...aria }) => <Choices {...aria} name="layout" value={[wording.layout]} choices={(['redHead', 'letter', 'form'] as const).map((value) => ({ value, name: says.layouts[value] }))}
              onChange={([layout]) => set({ ...wording, layout: layout as Wording['layout'] })} />}
          </Field>
          <Field name="text" label={says.text} required help={says.textHelp[wording.layout]} errors={errors}>
            {(control) => <textarea ref={area} {...control} className="template-text" spellCheck={false} rows={Math.max(14, wording.text.split('\n').length + 2)} readOnly={!template.mayEdit} value={wording.text} onChange={(event) => set({ ...wording, text: event.target.value })} />}
          </Field>
          <Faults faults={faults} checking={checking} area={area} />
          {mayNeed.length > 0 && (
            <Field name="needs" label={says.needs} required={false} group help={says.needsHelp} errors={errors}>
              {({ id: _, ...aria }) => <Choices {...aria} name="needs" several value={wording.needs} choices={mayNeed.map(({ name }) => ({ value: name, name }))} onChange={(needs) => set({ ...wording, needs })} />}
            </Field>
          )}
          {template.mayEdit && (
            <>
              <Field name="from" label={says.from} required help={says.fromHelp} errors={errors}>{(control) => <DayField {...control} value={from} onChange={setFrom} />}</Field>
              <Field name="reason" label={says.reason} required errors={errors}>{(control) => <Input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
            </>
          )}
          <p className="template-buttons">
            {template.mayEdit && <Button type="primary" htmlType="submit" data-primary loading={save.isPending} disabled={faults.length > 0 || reason.trim() === ''}>{says.save}</Button>}
            <Button onClick={() => setTrial(true)} disabled={faults.length > 0}>{says.trial}</Button>
            <Button onClick={() => set(template.shipped)}>{says.takeShipped}</Button>
            {template.mayEdit && template.source === 'own' && <Button loading={withdraw.isPending} disabled={reason.trim() === ''} onClick={() => withdraw.mutate({ params, body: { from: from as Day, reason } }, { onSuccess: discard })}>{says.withdraw}</Button>}
          </p>
          {(save.error ?? withdraw.error) && <TroubleNotice error={(save.error ?? withdraw.error)!} />}
        </form>
        <Placeholders placeholders={template.placeholders} text={wording.text} insert={template.mayEdit ? insert : undefined} />
      </div>
      <Versions versions={template.versions} takeUp={set} />
      {trial && <Trial role={template.role} name={template.names[0]!} wording={wording} onClose={() => setTrial(false)} />}
    </>
  )
}
