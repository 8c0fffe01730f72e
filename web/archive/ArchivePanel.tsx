import { Button, Input } from 'antd'
import { useState } from 'react'
import type { archiveMatter, ArchiveOut, ContentOut, getArchive, Matter, recordArchiveUse } from '../../server/http/contract/index.ts'
import { useSession } from '../frame/acting.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { CaseFile } from '../instruments/CaseFile.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import './archive.css'

const says = words.archive

/** What lies in the file of a matter, in order; what should be looked at before it is sealed; who has read it since. */
export function ArchivePanel({ matter }: { matter: Matter }) {
  const archive = useAsk<typeof getArchive>('/api/matters/:id/archive', { params: { id: matter.id } })
  return (
    <Answer of={archive}>{(file) => (
      <div className="panel-body archive">
        {file.archived ? <Sealed archived={file.archived} /> : <p>{matter.closed ? says.about : says.notYet}</p>}
        {file.checks.length > 0 && <Checks checks={file.checks} />}
        {!file.archived && matter.closed && file.checks.length === 0 && <p><Stage tone="done">{says.clean}</Stage></p>}
        {file.mayArchive && <Seal matter={matter} file={file} />}
        {file.contents.length > 0 && <Contents caption={says.contents} contents={file.contents} />}
        {file.later.length > 0 && <Contents caption={says.later} contents={file.later} />}
        {matter.closed && <CaseFile matter={matter.id} />}
        {file.archived && <Uses matter={matter.id} uses={file.uses} />}
      </div>
    )}
    </Answer>
  )
}

function Sealed({ archived }: { archived: NonNullable<ArchiveOut['archived']> }) {
  return (
    <dl className="archive-facts">
      <div><dt>{says.column.number}</dt><dd><Stage tone="done">{archived.number}</Stage></dd></div>
      <div><dt>{says.archivedOn}</dt><dd><Day day={archived.archivedOn} /> <span className="quiet">{archived.recordedBy}</span></dd></div>
      <div><dt>{says.retention}</dt><dd>{archived.retention}{archived.keepUntil && <>，{says.keepUntil} <Day day={archived.keepUntil} /></>} <span className="quiet">{says.retentionSource(archived.source)}</span></dd></div>
      <div><dt>{says.responsible}</dt><dd>{archived.responsible}</dd></div>
      {archived.remarks && <div><dt>{says.remarks}</dt><dd>{archived.remarks}</dd></div>}
    </dl>
  )
}

function Checks({ checks }: { checks: ArchiveOut['checks'] }) {
  return (
    <section>
      <h3>{says.checks}</h3>
      <ul>{checks.map((check) => <li key={check.says} className="warning"><span aria-hidden>▲ </span><strong>{check.blocks ? says.blocks : says.warns}</strong>　{check.says}</li>)}</ul>
    </section>
  )
}

const columns: readonly Column<ContentOut>[] = [
  { key: 'order', head: says.order, width: '4em', numeric: true, cell: ({ order }) => order },
  { key: 'what', head: says.what, cell: ({ what }) => what },
  { key: 'number', head: says.number, width: '14em', cell: ({ number }) => number && <span className="nowrap">{number}</span> },
  { key: 'on', head: says.on, width: '11em', cell: ({ on }) => <Day day={on} /> },
  { key: 'from', head: says.pages, width: '6em', numeric: true, cell: ({ from, pages }) => (from === null || pages === null ? <span className="quiet">{says.pagesUnknown}</span> : pages > 1 ? `${from}—${from + pages - 1}` : from) },
  { key: 'pages', head: says.pageCount, width: '5em', numeric: true, cell: ({ pages }) => pages ?? '' },
]

function Contents({ caption, contents }: { caption: string; contents: readonly ContentOut[] }) {
  return <section><h3>{caption}</h3><DataTable caption={caption} columns={columns} rows={contents} idOf={({ order }) => String(order)} /></section>
}

/** Sends a form and keeps what the server says of its fields. */
function useSending() {
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  return { errors, trying: async (send: () => Promise<unknown>) => { try { await send(); setErrors([]) } catch (error) { setErrors(fieldErrors(error as Error)) } } }
}

function Seal({ matter, file }: { matter: Matter; file: ArchiveOut }) {
  const me = useSession()?.account.name ?? ''
  const [form, setForm] = useState({ retention: '', responsible: me, remarks: '' })
  const write = useWrite<typeof archiveMatter>('/api/matters/:id/archive')
  const { errors, trying } = useSending()
  const submit = () => trying(() => write.mutateAsync({ params: { id: matter.id }, body: { retention: form.retention, responsible: form.responsible, ...(form.remarks.trim() && { remarks: form.remarks }) } }))
  return (
    <section className="form">
      <ErrorSummary errors={errors} />
      <Field name="retention" label={says.retention} required help={says.retentionSource(file.retentionSource)} errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="retention" value={form.retention ? [form.retention] : []} choices={file.retentions.map(({ name, when }) => ({ value: name, name, note: <span className="quiet">{when}</span> }))} onChange={([retention = '']) => setForm({ ...form, retention })} />}
      </Field>
      <Field name="responsible" label={says.responsible} required errors={errors}>{(control) => <Input {...control} value={form.responsible} onChange={(event) => setForm({ ...form, responsible: event.target.value })} />}</Field>
      <Field name="remarks" label={says.remarks} required={file.checks.length > 0} help={says.remarksHelp} errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 8 }} value={form.remarks} onChange={(event) => setForm({ ...form, remarks: event.target.value })} />}
      </Field>
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      <div className="form-foot"><Button type="primary" loading={write.isPending} onClick={() => void submit()}>{says.submit}</Button></div>
    </section>
  )
}

function Uses({ matter, uses }: { matter: string; uses: ArchiveOut['uses'] }) {
  const write = useWrite<typeof recordArchiveUse>('/api/matters/:id/archive/uses')
  return (
    <section>
      <h3>{says.uses}</h3>
      {uses.length === 0 && <p className="quiet">{says.noUses}</p>}
      <ul className="archive-uses">
        {uses.map((use) => (
          <li key={use.id}>
            <Day day={use.on} /> <strong>{says.kinds[use.kind]}</strong> {use.unit}{use.person}：{use.purpose}
            {use.dueOn && !use.returned && <> <Stage tone="soon">{says.outstanding}</Stage> {says.due} <Day day={use.dueOn} /> <Button size="small" onClick={() => write.mutate({ params: { id: matter }, body: { kind: 'return', returns: use.id } })}>{says.giveBack}</Button></>}
            <span className="faint">　{use.recordedBy}</span>
          </li>
        ))}
      </ul>
      <UseForm matter={matter} />
    </section>
  )
}

const blankUse = { kind: 'consult' as 'consult' | 'borrow', person: '', unit: '', purpose: '', dueOn: '' }

function UseForm({ matter }: { matter: string }) {
  const [form, setForm] = useState(blankUse)
  const write = useWrite<typeof recordArchiveUse>('/api/matters/:id/archive/uses')
  const { errors, trying } = useSending()
  const { dueOn, kind, ...who } = form
  const submit = () => trying(async () => {
    await write.mutateAsync({ params: { id: matter }, body: kind === 'borrow' ? { kind, ...who, dueOn } : { kind, ...who } })
    setForm(blankUse)
  })
  const text = (name: 'person' | 'unit' | 'purpose') => (
    <Field name={name} label={says[name]} required errors={errors}>{(control) => <Input {...control} value={form[name]} onChange={(event) => setForm({ ...form, [name]: event.target.value })} />}</Field>
  )
  return (
    <details>
      <summary>{says.record}、{says.recordBorrow}</summary>
      <div className="form">
        <ErrorSummary errors={errors} />
        <Field name="kind" label={says.kind} required errors={errors} group>
          {({ id: _, ...aria }) => <Choices {...aria} name="use-kind" value={[kind]} choices={[{ value: 'consult', name: says.kinds.consult }, { value: 'borrow', name: says.kinds.borrow }]} onChange={([chosen]) => setForm({ ...form, kind: chosen as typeof kind })} />}
        </Field>
        {text('person')}{text('unit')}{text('purpose')}
        {kind === 'borrow' && <Field name="dueOn" label={says.due} required errors={errors}>{(control) => <DayField {...control} value={dueOn} onChange={(day) => setForm({ ...form, dueOn: day })} />}</Field>}
        {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
        <div className="form-foot"><Button loading={write.isPending} onClick={() => void submit()}>{kind === 'borrow' ? says.recordBorrow : says.record}</Button></div>
      </div>
    </details>
  )
}
