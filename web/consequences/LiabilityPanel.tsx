import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { getLiability, LiabilityOut, Matter, nameSubject } from '../../server/http/contract/index.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Field } from '../parts/Field.tsx'
import { Stage } from '../parts/Stage.tsx'
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
              {subjects.length === 0 ? <p>{says.noSubjects}</p> : <DataTable caption={says.subjects} columns={subjectColumns} rows={subjects} idOf={({ id }) => String(id)} />}
              {mayName && <SubjectForm matter={matter.id} sanctions={sanctions} />}
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

const subjectColumns: readonly Column<Subject>[] = [
  { key: 'name', head: says.subjectColumn.name, width: '8em', cell: ({ name }) => name },
  { key: 'post', head: says.subjectColumn.post, width: '12em', cell: ({ post }) => post },
  { key: 'measure', head: says.subjectColumn.measure, cell: ({ measure }) => measure },
  { key: 'by', head: says.subjectColumn.by, width: '14em', cell: ({ decidedBy }) => decidedBy ?? '' },
]

function SubjectForm({ matter, sanctions }: { matter: string; sanctions: readonly Sanction[] }) {
  const blank = { name: '', post: '', measure: '', sanction: '' }
  const [body, set] = useState(blank)
  const write = useWrite<typeof nameSubject>('/api/matters/:id/subjects')
  const submit = async () => {
    const { sanction, ...named } = body
    await write.mutateAsync({ params: { id: matter }, body: { ...named, ...(sanction && { sanction }) } }).then(() => set(blank), () => undefined)
  }
  const persons = sanctions.filter(({ on }) => on !== 'body')
  return (
    <div className="inline-form">
      {write.error && <TroubleNotice error={write.error} />}
      {(['name', 'post'] as const).map((field) => (
        <Field key={field} name={`subject-${field}`} label={form[field]} required>{(control) => <Input {...control} value={body[field]} onChange={(event) => set({ ...body, [field]: event.target.value })} />}</Field>
      ))}
      <Field name="subject-sanction" label={form.sanction} required={false}>
        {(control) => (
          <Select {...control} value={body.sanction || null} placeholder={form.none} allowClear options={persons.map(({ id, text, imposedBy }) => ({ value: id, label: `${text}（${imposedBy}）` }))}
            onChange={(id: string | null | undefined) => set({ ...body, sanction: id ?? '', measure: persons.find((each) => each.id === id)?.text ?? body.measure })} />
        )}
      </Field>
      <Field name="subject-measure" label={form.measure} required>{(control) => <Input {...control} value={body.measure} onChange={(event) => set({ ...body, measure: event.target.value })} />}</Field>
      <p><Button loading={write.isPending} onClick={() => void submit()}>{form.submit}</Button></p>
    </div>
  )
}
