import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { decideSubject, getLiability, LiabilityOut, listOfficers, Matter, nameSubject } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Field } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { clearable } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import './consequences.css'

type Sanction = LiabilityOut['sanctions'][number]
type Subject = LiabilityOut['subjects'][number]

const says = words.consequences
const { sanctionColumn: column, subjectForm: form } = says

/** What the law lets be done, for what, who decides and who approves; and whom it is about. */
export function LiabilityPanel({ matter }: { matter: Matter }) {
  const found = useAsk<typeof getLiability>('/api/matters/:id/liability', { params: { id: matter.id } })
  return (
    <Answer of={found} lines={4}>
      {({ sanctions, recommendationOnly, subjects, mayName }) => (
        <>
          {recommendationOnly && <p className="notice panel-note">{recommendationOnly.says} <Cite {...recommendationOnly} named /></p>}
          <DataTable caption={says.sanctionsCaption} columns={sanctionColumns} rows={sanctions} idOf={({ id, citation }) => `${citation.law} ${id}`} />
          {(mayName || subjects.length > 0) && (
            <section className="panel-part">
              <h3>{says.subjects} <span className="quiet">{says.subjectsNote}</span></h3>
              {subjects.length === 0 ? <p>{says.noSubjects}</p> : <DataTable caption={says.subjects} columns={subjectColumns(matter)} rows={subjects} idOf={({ id }) => String(id)} />}
              {mayName && <SubjectForm matter={matter} sanctions={sanctions} />}
            </section>
          )}
        </>
      )}
    </Answer>
  )
}

const sanctionColumns: readonly Column<Sanction>[] = [
  { key: 'text', head: column.text, cell: ({ text, opened }) => <>{text}{opened && <> <Stage tone="running">{says.opened}</Stage></>}</> },
  { key: 'on', head: column.on, width: '5em', cell: ({ on }) => (on ? says[on] : '') },
  { key: 'for', head: column.for, width: '24%', cell: (row) => <span className="clamp">{row.for.join('；')}</span> },
  { key: 'by', head: column.by, width: '14em', cell: ({ imposedBy }) => imposedBy },
  { key: 'approved', head: column.approved, width: '12em', cell: ({ approvedBy }) => approvedBy ?? <span className="quiet">{says.noApproval}</span> },
  { key: 'basis', head: column.basis, width: '12em', cell: ({ citation }) => <Cite {...citation} named /> },
]

const subjectColumns = (matter: Matter): readonly Column<Subject>[] => [
  { key: 'name', head: says.subjectColumn.name, width: '8em', cell: ({ name }) => name },
  { key: 'post', head: says.subjectColumn.post, width: '12em', cell: ({ post }) => post },
  { key: 'measure', head: says.subjectColumn.measure, cell: ({ measure }) => measure },
  { key: 'by', head: says.subjectColumn.by, width: '14em', cell: ({ decidedBy }) => decidedBy ?? '' },
  { key: 'credential', head: says.subjectColumn.credential, width: '28%', cell: (subject) => <>{subject.credential && <OnCredential matter={matter} credential={subject.credential} />}{subject.mayDecide && <Otherwise matter={matter} subject={subject} />}</> },
]

const tones = { noOfficer: 'soon', noCredential: 'ended', proposed: 'tentative', notDecided: 'ended', due: 'soon', underWay: 'running', done: 'done' } as const

/** What the consequence has still to do to his credential, and where that is done. */
function OnCredential({ matter, credential: { state, says: sentence, matter: proceeding, opens } }: { matter: Matter; credential: NonNullable<Subject['credential']> }) {
  return (
    <>
      <Stage tone={tones[state]}>{says.credentialStates[state]}</Stage> {sentence}
      {proceeding && <> <Link to={addresses.matter(proceeding.id)}>{proceeding.number}</Link></>}
      {opens && <> <Link className="button-link no-print" to={addresses.openMatter({ from: matter.id, agency: matter.agency.id, kind: opens.kind, about: opens.officer })}>{says.openCredential}</Link></>}
    </>
  )
}

/** A decision milder than what was proposed: its credential has nothing to fear, and nobody is reminded. */
function Otherwise({ matter, subject: { id, otherwise } }: { matter: Matter; subject: Subject }) {
  const [measure, setMeasure] = useState<string>()
  const write = useWrite<typeof decideSubject>('/api/matters/:id/subjects/:subject/decision')
  const decide = (decided: string | null) => void write.mutateAsync({ params: { id: matter.id, subject: id }, body: { measure: decided } }).then(() => setMeasure(undefined), () => undefined)
  if (measure === undefined) {
    return otherwise === null
      ? <button type="button" className="text-button no-print" onClick={() => setMeasure('')}>{says.otherwise}</button>
      : <button type="button" className="text-button no-print" onClick={() => decide(null)}>{says.asProposed}</button>
  }
  return (
    <div className="inline-form no-print">
      {write.error && <TroubleNotice error={write.error} />}
      <Field name={`subject-${id}-otherwise`} label={says.otherwiseMeasure} required help={says.otherwiseHelp}>{(control) => <Input {...control} value={measure} onChange={(event) => setMeasure(event.target.value)} />}</Field>
      <p className="spaced"><Button size="small" loading={write.isPending} onClick={() => decide(measure)}>{says.saveOtherwise}</Button><button type="button" className="text-button" onClick={() => setMeasure(undefined)}>{says.cancelOtherwise}</button></p>
    </div>
  )
}

function SubjectForm({ matter, sanctions }: { matter: Matter; sanctions: readonly Sanction[] }) {
  const blank = { name: '', post: '', measure: '', sanction: '', officer: '' }
  const officers = useAsk<typeof listOfficers>('/api/officers', { query: { of: matter.agency.id, limit: 100 } as never })
  const [body, set] = useState(blank)
  const write = useWrite<typeof nameSubject>('/api/matters/:id/subjects')
  const submit = async () => {
    const { sanction, officer, ...named } = body
    await write.mutateAsync({ params: { id: matter.id }, body: { ...named, ...(sanction && { sanction }), ...(officer && { officer }) } }).then(() => set(blank), () => undefined)
  }
  const persons = sanctions.filter(({ on }) => on !== 'body')
  return (
    <div className="inline-form">
      {write.error && <TroubleNotice error={write.error} />}
      {officers.data && officers.data.items.length > 0 && (
        <Field name="subject-officer" label={form.officer} required={false} help={form.officerHelp}>
          {(control) => (
            <Select {...control} value={body.officer || null} placeholder={form.notRegistered} allowClear={clearable} showSearch={{ optionFilterProp: 'label' }} options={officers.data!.items.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id: string | null | undefined) => {
                const chosen = officers.data!.items.find((each) => each.id === id)
                set({ ...body, officer: id ?? '', name: chosen?.name ?? body.name, post: chosen?.position ?? body.post })
              }} />
          )}
        </Field>
      )}
      {(['name', 'post'] as const).map((field) => (
        <Field key={field} name={`subject-${field}`} label={form[field]} required>{(control) => <Input {...control} value={body[field]} onChange={(event) => set({ ...body, [field]: event.target.value })} />}</Field>
      ))}
      <Field name="subject-sanction" label={form.sanction} required={false}>
        {(control) => (
          <Select {...control} value={body.sanction || null} placeholder={form.none} allowClear={clearable} options={persons.map(({ id, text, imposedBy }) => ({ value: id, label: `${text}（${imposedBy}）` }))}
            onChange={(id: string | null | undefined) => set({ ...body, sanction: id ?? '', measure: persons.find((each) => each.id === id)?.text ?? body.measure })} />
        )}
      </Field>
      <Field name="subject-measure" label={form.measure} required>{(control) => <Input {...control} value={body.measure} onChange={(event) => set({ ...body, measure: event.target.value })} />}</Field>
      <p><Button loading={write.isPending} onClick={() => void submit()}>{form.submit}</Button></p>
    </div>
  )
}
