import { Button, Input } from 'antd'
import { useState } from 'react'
import type { changeMatterPeople, Matter, MatterPeople } from '../../server/http/contract/index.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { nameable } from './nameable.tsx'
import '../matters/ActSheet.css'

const says = words.people

interface AssignProps { matter: Matter; people: MatterPeople }

/** Names those who handle the matter, or takes them off it. Whoever may not be named stands greyed, with the reason. */
export function Assign({ matter, people }: AssignProps) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  if (!open) {
    return (
      <div className="panel-note">
        {done && <p role="status"><span aria-hidden>✓ </span>{says.changed}</p>}
        <Button onClick={() => { setOpen(true); setDone(false) }} data-act="assign">{says.assign}</Button>
      </div>
    )
  }
  return <AssignSheet matter={matter} people={people} onClose={() => setOpen(false)} onDone={() => { setOpen(false); setDone(true) }} />
}

function AssignSheet({ matter, people, onClose, onDone }: AssignProps & { onClose: () => void; onDone: () => void }) {
  const today = useToday() ?? ''
  const [form, setForm] = useState({ assign: [] as readonly string[], release: [] as readonly string[], reasons: '', conflict: '', on: today })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof changeMatterPeople>('/api/matters/:id/people')
  const set = (changes: Partial<typeof form>) => setForm((now) => ({ ...now, ...changes }))
  const conflicting = problemOf(write.error)?.code === 'person.conflict' || form.conflict !== ''
  const submit = async () => {
    if (write.isPending) return
    const { assign, release, reasons, conflict, on } = form
    try {
      await write.mutateAsync({ params: { id: matter.id }, body: { on, assign: [...assign], release: [...release], reasons, ...(conflict && { conflict }) } })
      onDone()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const handling = new Set(people.handlers.map(({ account }) => account))
  return (
    <section className="act-sheet" aria-labelledby="assign-sheet" data-sheet="assign" onKeyDown={(event) => { if (event.key === 'Escape') onClose() }}>
      <div className="sheet-head">
        <h3 id="assign-sheet">{says.assign}</h3>
        <button type="button" className="text-button sheet-close" onClick={onClose}>{words.matters.closeSheet}</button>
      </div>
      <ErrorSummary errors={errors} />
      {write.error && <TroubleNotice error={write.error} />}
      <div className="form">
        <Field name="assign" label={says.assignCome} required={false} errors={errors} group>
          {({ id: _, ...aria }) => <Choices {...aria} several name="assign" value={form.assign} onChange={(assign) => set({ assign })} choices={people.candidates.filter(({ account }) => !handling.has(account)).map((person) => nameable(person, person.account ?? '', person.posts.join('、')))} />}
        </Field>
        {people.handlers.length > 0 && (
          <Field name="release" label={says.assignGo} required={false} errors={errors} group>
            {({ id: _, ...aria }) => <Choices {...aria} several name="release" value={form.release} onChange={(release) => set({ release })} choices={people.handlers.map(({ account, name }) => ({ value: account ?? '', name }))} />}
          </Field>
        )}
        <Field name="reasons" label={says.reasons} required errors={errors}>
          {(control) => <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 6 }} value={form.reasons} onChange={(event) => set({ reasons: event.target.value })} />}
        </Field>
        {conflicting && (
          <Field name="conflict" label={says.conflict} help={says.conflictHelp} required errors={errors}>
            {(control) => <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 6 }} value={form.conflict} onChange={(event) => set({ conflict: event.target.value })} />}
          </Field>
        )}
        <Field name="on" label={says.on} required errors={errors}>{(control) => <DayField {...control} value={form.on} onChange={(on) => set({ on })} />}</Field>
      </div>
      <div className="form-foot"><Button loading={write.isPending} onClick={() => void submit()}>{says.assignSubmit}</Button></div>
    </section>
  )
}
