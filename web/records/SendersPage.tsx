import { Button, Input } from 'antd'
import { useState } from 'react'
import type { addSender, listOrgans, listSenders, RecordSender, revokeSender } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, Nothing, PageHead, TroubleNotice } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { Field } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { SenderSecret } from './SenderSecret.tsx'
import './Import.css'

const says = words.senders

/** The systems that hand in records by a key of their own. */
export function SendersPage() {
  return (
    <div className="page" data-page="senders">
      <PageHead title={says.title}><Link to={addresses.recordImport()}>{words.imports.title}</Link></PageHead>
      <AddSender />
      <SenderList />
    </div>
  )
}

const kindChoices = Object.entries(words.alerts.kinds).map(([value, name]) => ({ value, name }))
type Kinds = RecordSender['kinds']

function AddSender() {
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'scope' } })
  const add = useWrite<typeof addSender>('/api/record-senders')
  const [name, setName] = useState('')
  const [body, setBody] = useState('')
  const [kinds, setKinds] = useState<Kinds>([])
  const [perMinute, setPerMinute] = useState('60')
  const submit = () => add.mutate({ body: { name, bodies: body ? [body] : [], kinds: kinds as [], perMinute: Number(perMinute) } }, { onSuccess: () => setName('') })
  return (
    <section className="panel panel-body import">
      <p>{says.lead}</p>
      {add.data?.key && <div role="status"><p>{says.shown}</p><p><code className="sender-key">{add.data.key}</code></p><p><Button onClick={() => add.reset()}>{says.copied}</Button></p></div>}
      {add.error && <TroubleNotice error={add.error} />}
      <Field name="name" label={says.name} required>{(control) => <Input {...control} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}</Field>
      <Field name="bodies" label={says.bodies} required>
        {(control) => (
          <select {...control} value={body} onChange={(event) => setBody(event.target.value)}>
            <option value="">{says.allBodies}</option>
            {organs.data?.items.map((organ) => <option key={organ.id} value={organ.id}>{organ.name}</option>)}
          </select>
        )}
      </Field>
      <Field name="kinds" label={says.kinds} required={false} group help={says.kindsHelp}>{() => <Choices name="kinds" choices={kindChoices} value={kinds} onChange={setKinds} several />}</Field>
      <Field name="perMinute" label={says.perMinute} required>{(control) => <Input {...control} inputMode="numeric" value={perMinute} onChange={(event) => setPerMinute(event.target.value.replaceAll(/\D/g, ''))} />}</Field>
      <p><Button type="primary" data-primary onClick={submit} disabled={add.isPending || name.trim() === '' || perMinute === ''}>{says.add}</Button></p>
    </section>
  )
}

function SenderList() {
  const senders = useAsk<typeof listSenders>('/api/record-senders', {})
  const revoke = useWrite<typeof revokeSender>('/api/record-senders/:id/revocation')
  const organ = useActingOrgan()?.organ.id
  const [open, setOpen] = useState<RecordSender>()
  const { column: head } = says
  const columns: readonly Column<RecordSender>[] = [
    { key: 'name', head: head.name, cell: ({ name }) => name },
    { key: 'bodies', head: head.bodies, width: '16%', cell: ({ bodies }) => bodies.join('、') || says.allBodies },
    { key: 'kinds', head: head.kinds, width: '14%', cell: ({ kinds }) => kinds.map((kind) => words.alerts.kinds[kind as keyof typeof words.alerts.kinds]).join('、') || says.allKinds },
    { key: 'perMinute', head: head.perMinute, width: '5em', numeric: true, cell: ({ perMinute }) => perMinute },
    { key: 'used', head: head.used, width: '13em', cell: ({ usedAt }) => (usedAt ? <Moment at={usedAt} /> : says.never) },
    { key: 'by', head: head.by, width: '6em', wide: true, cell: ({ accountName }) => accountName },
    { key: 'state', head: head.state, width: '11em', cell: ({ revokedAt, revokedBy }) => <Stage tone={revokedAt ? 'ended' : 'running'}>{revokedAt ? says.revoked(revokedBy ?? '') : says.inUse}</Stage> },
    { key: 'events', head: words.senderSecrets.title, width: '8em', cell: (sender) => !sender.revokedAt && sender.organId === organ && <button type="button" className="text-button" onClick={() => setOpen(sender)}>{words.senderSecrets.make}</button> },
    { key: 'act', head: head.act, width: '5em', cell: ({ id, revokedAt, organId }) => !revokedAt && organId === organ && <button type="button" className="text-button" disabled={revoke.isPending} onClick={() => revoke.mutate({ params: { id }, body: {} })}>{says.revoke}</button> },
  ]
  return (
    <>
      <h2 className="section-title">{says.list}</h2>
      {revoke.error && <TroubleNotice error={revoke.error} />}
      {open && <SenderSecret key={open.id} sender={open} onDone={() => setOpen(undefined)} />}
      <Answer of={senders} lines={3}>
        {({ items }) => (items.length === 0 ? <div className="panel"><Nothing>{says.none}</Nothing></div> : <DataTable caption={says.list} columns={columns} rows={items} idOf={({ id }) => id} />)}
      </Answer>
    </>
  )
}
