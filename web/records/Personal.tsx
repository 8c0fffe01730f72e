import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { findPerson, LookReason, lookAtPersonal, RecordDetail } from '../../server/http/contract/index.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { problemOf, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'

const says = words.personal

interface Why { readonly reason: LookReason; readonly text: string }

interface AskWhyProps {
  readonly title: string
  readonly lead: string
  readonly go: string
  readonly busy: boolean
  readonly error: Error | null
  readonly onGo: (why: Why) => void
  readonly onClose: () => void
  /** What is asked besides. */
  readonly children?: ReactNode
}

/** Asks why somebody wants to see or find what tells who somebody is: it is written down. */
function AskWhy({ title, lead, go, busy, error, onGo, onClose, children }: AskWhyProps) {
  const [why, setWhy] = useState<Why>({ reason: 'alert', text: '' })
  const errors = (problemOf(error)?.errors ?? []).map((one) => ({ ...one, field: one.field.replace(/^body\.(why\.)?/, '') }))
  return (
    <Dialog titled="why-title" onClose={onClose}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); onGo(why) }}>
        <h2 id="why-title">{title}</h2>
        <p className="quiet">{lead}</p>
        {children}
        <Field name="reason" label={says.why} required errors={errors}>
          {(control) => (
            <select {...control} value={why.reason} onChange={(event) => setWhy({ ...why, reason: event.target.value as LookReason })}>
              {Object.entries(says.reasons).map(([reason, name]) => <option key={reason} value={reason}>{name}</option>)}
            </select>
          )}
        </Field>
        <Field name="text" label={says.text} required={why.reason === 'other'} help={says.textHelp} errors={errors}>
          {(control) => <Input {...control} maxLength={200} value={why.text} onChange={(event) => setWhy({ ...why, text: event.target.value })} />}
        </Field>
        {error && errors.length === 0 && <TroubleNotice error={error} />}
        <div className="form-foot">
          <Button htmlType="submit" type="primary" data-primary loading={busy}>{go}</Button>
          <Button onClick={onClose}>{says.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Whole values by the names of their fields; empty while masked. */
export type WholeValues = ReadonlyMap<string, string>

interface LookProps { record: RecordDetail; shown: WholeValues; onShow: (values: WholeValues) => void }

/** Says that personal values are masked, and shows them whole to those who may see them. They are masked again when the page is left. */
export function PersonalLook({ record: { id, personal }, shown, onShow }: LookProps) {
  const [asking, setAsking] = useState(false)
  const look = useWrite<typeof lookAtPersonal>('/api/records/:id/personal')
  const show = (why: Why | null) => look.mutate({ params: { id }, body: { why } }, {
    onSuccess: ({ items }) => {
      onShow(new Map(items.map(({ field, value }) => [field, value])))
      setAsking(false)
      look.reset()
    },
  })
  if (personal.masked === 0) return null
  return (
    <p className="panel-body spaced no-print" data-personal aria-live="polite">
      <span className="quiet">{shown.size > 0 ? says.shown : says.masked(personal.masked)}</span>
      {shown.size > 0 && <button type="button" className="text-button" onClick={() => onShow(new Map())}>{says.hide}</button>}
      {shown.size === 0 && personal.may !== null && (
        <button type="button" className="text-button" disabled={look.isPending} onClick={() => (personal.may === 'own' ? show(null) : setAsking(true))}>{says.show}</button>
      )}
      {look.error && !asking && <TroubleNotice error={look.error} />}
      {asking && <AskWhy title={says.title} lead={says.lead} go={says.show} busy={look.isPending} error={look.error} onGo={show} onClose={() => { setAsking(false); look.reset() }} />}
    </p>
  )
}

/** Finds the acts towards a person by the whole number, which stands in no address and is kept nowhere. */
export function FindPerson() {
  const [, change] = useQueryOfAddress()
  const [asking, setAsking] = useState(false)
  const [number, setNumber] = useState('')
  const find = useWrite<typeof findPerson>('/api/records/person-search')
  const close = () => {
    setAsking(false)
    setNumber('')
    find.reset()
  }
  const go = (why: Why) => find.mutate({ body: { number, why } }, {
    onSuccess: ({ record }) => {
      if (record === null) return
      change({ party: String(record), after: undefined })
      close()
    },
  })
  const errors = (problemOf(find.error)?.errors ?? []).map((one) => ({ ...one, field: one.field.replace(/^body\./, '') }))
  return (
    <>
      <button type="button" className="text-button" onClick={() => setAsking(true)}>{says.find}</button>
      {asking && (
        <AskWhy title={says.findTitle} lead={says.findLead} go={says.findGo} busy={find.isPending} error={find.error} onGo={go} onClose={close}>
          <Field name="number" label={says.number} required errors={errors}>
            {(control) => <Input {...control} autoComplete="off" maxLength={40} value={number} onChange={(event) => setNumber(event.target.value)} />}
          </Field>
          {find.data?.record === null && <p role="status">{says.foundNone}</p>}
        </AskWhy>
      )}
    </>
  )
}
