import { Input, Select } from 'antd'
import { useEffect, useRef } from 'react'
import type { getMatterPeople, listMeasures, Matter, OptionOut } from '../../server/http/contract/index.ts'
import { kindOf as kindOfFile } from '../evidence/EvidenceForm.tsx'
import { UploadsField } from '../evidence/UploadsField.tsx'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import type { ActForm } from '../matters/actForm.ts'
import { Cite } from '../parts/Cite.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { nameable } from '../people/nameable.tsx'
import { words } from '../words/index.ts'
import { Checklist } from './Checklist.tsx'
import { TextArea, TextField, type PartProps } from './fields.tsx'
import { FilesList } from './FilesList.tsx'
import { kindOf, measureOf, type Known, type MeasureForm } from './measureForm.ts'
import { Commission, Interview, Meeting } from './parts.tsx'
import { Signatures } from './Signatures.tsx'
import './measures.css'

const says = words.measures

interface MeasureFieldsProps { matter: Matter; option: OptionOut; form: ActForm; errors: readonly FieldError[]; onChange: (form: ActForm) => void }

/** The record of a measure; its special part comes with the measure that was chosen. */
export function MeasureFields({ matter, option, form, errors, onChange }: MeasureFieldsProps) {
  const asked = useAsk<typeof listMeasures>('/api/matters/:id/measures', { params: { id: matter.id } })
  const latest = useRef(form)
  latest.current = form
  const set = (changes: Partial<MeasureForm>) => {
    const measure = { ...measureOf(latest.current, matter.agency.name), ...changes }
    latest.current = { ...latest.current, measure }
    onChange(latest.current)
  }
  const kind = kindOf(asked.data, form.values['which'])
  const kept = form.measure?.kind
  useEffect(() => { if (asked.data && kind !== kept) set({ kind }) })
  return <Answer of={asked}>{(known) => <Record burden={option.itemised?.request} {...{ matter, known, errors, set }} on={form.on} value={measureOf(form, matter.agency.name)} />}</Answer>
}

function Record({ burden, ...part }: PartProps & { burden: NonNullable<OptionOut['itemised']>['request'] | undefined }) {
  const { kind } = part.value
  return (
    <>
      <People {...part} />
      <Where {...part} />
      {kind === 'interview' && <Interview {...part} />}
      {kind === 'inspection' && <Checklist {...part} />}
      {kind === 'files' && <>{burden && <Burden request={burden} />}<FilesList {...part} /></>}
      {kind === 'commission' && <Commission {...part} />}
      {kind === 'meeting' && <Meeting {...part} />}
      <TextArea name="record.found" label={says.found} required value={part.value.found} errors={part.errors} onChange={(found) => part.set({ found })} />
      <Products {...part} />
      <Signatures {...part} />
      <Obstruction {...part} />
    </>
  )
}

/** What the law wants of a measure, above all that is to be filled in. */
export function BeforeMeasure({ matter }: { matter: string }) {
  const asked = useAsk<typeof listMeasures>('/api/matters/:id/measures', { params: { id: matter } })
  return asked.data ? <Before known={asked.data} /> : null
}

/** 国家条例第8条: how often this agency was asked for material this year stands before the list. */
function Burden({ request }: { request: NonNullable<NonNullable<OptionOut['itemised']>['request']> }) {
  return <p className="burden" data-burden={request.count}>{words.rectification.burden(request.year, request.count, request.known)}　<CountLink count={request.count} to={addresses.requests({ agency: request.agency })}>{words.rectification.burdenList}</CountLink></p>
}

/** Team and identification, before anything is filled in. */
export function Before({ known: { team, identification } }: { known: Known }) {
  return (
    <div className="measure-before" data-now-before>
      <strong>{says.before}</strong>
      {team.map(({ citation, atLeast, onSite }) => <span key={`${citation.law}${citation.cite}`}>{says.team(atLeast, onSite)} <Cite {...citation} /></span>)}
      {team.length === 0 && <span className="quiet">{says.noTeam}</span>}
      {identification && <span>{says.showFirst} <Cite {...identification.citation} /></span>}
    </div>
  )
}

/** Who may take part on that day; whoever may not stands there with the reason. */
export function People({ matter, on, value, errors, set }: PartProps) {
  const asked = useAsk<typeof getMatterPeople>('/api/matters/:id/people', { params: { id: matter.id }, query: { on } }, { keep: true })
  return (
    <Field name="record.people" label={says.people} required help={says.peopleHelp} errors={errors} group>
      {({ id: _, ...aria }) => (
        <Answer of={asked} lines={2}>
          {({ hands }) => (
            <Choices {...aria} name="record.people" several value={value.people} onChange={(people) => set({ people })}
              choices={hands.map((hand) => nameable(hand, hand.officer!, hand.credential ? says.credential(hand.credential.number) : says.noCredential))} />
          )}
        </Answer>
      )}
    </Field>
  )
}

const ways = Object.entries(says.recordedWays).map(([value, name]) => ({ value, name }))

function Where({ value, errors, set }: PartProps) {
  return (
    <>
      <div className="field-pair">
        <TextField name="record.from" label={says.from} help={words.evidence.timeHelp} value={value.from} errors={errors} onChange={(from) => set({ from })} />
        <TextField name="record.to" label={says.to} help={words.evidence.timeHelp} value={value.to} errors={errors} onChange={(to) => set({ to })} />
      </div>
      <TextField name="record.place" label={says.place} value={value.place} errors={errors} onChange={(place) => set({ place })} />
      <TextField name="record.object" label={says.object} help={says.objectHelp} value={value.object} errors={errors} onChange={(object) => set({ object })} />
      <TextField name="record.shownTo" label={says.shownTo} help={says.shownToHelp} optional value={value.shownTo} errors={errors} onChange={(shownTo) => set({ shownTo })} />
      <Field name="record.recorded" label={says.recorded} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="record.recorded" several choices={ways} value={value.recorded} onChange={(recorded) => set({ recorded })} />}
      </Field>
    </>
  )
}

const productKinds = Object.entries(words.evidence.kinds).map(([value, label]) => ({ value, label }))

/** What was obtained on the spot: each file is a piece of evidence with a name of its own. */
export function Products({ value, errors, set }: PartProps) {
  const latest = useRef(value.products)
  latest.current = value.products
  const change = (id: string, changes: Partial<MeasureForm['products'][number]>) => set({ products: latest.current.map((one) => (one.file.id === id ? { ...one, ...changes } : one)) })
  return (
    <Field name="record.products" label={says.products} required={false} help={says.productsHelp} errors={errors} group>
      {({ id }) => (
        <div className="product-lines">
          <UploadsField id={id} several camera value={value.products.map(({ file }) => file)} onRemove={(gone) => set({ products: latest.current.filter(({ file }) => file.id !== gone) })}
            onAdd={(file) => set({ products: [...latest.current, { file, name: file.name.replace(/\.[^.]+$/, ''), kind: kindOfFile(file), original: words.evidence.source }] })} />
          {value.products.map(({ file, name, kind, original }) => (
            <div key={file.id} className="product-line">
              <Input value={name} aria-label={`${file.name}：${says.productName}`} onChange={(event) => change(file.id, { name: event.target.value })} />
              <Select value={kind} aria-label={`${file.name}：${words.evidence.kind}`} options={productKinds} onChange={(chosen) => change(file.id, { kind: chosen })} />
              <Input value={original} aria-label={`${file.name}：${words.evidence.original}`} placeholder={words.evidence.original} onChange={(event) => change(file.id, { original: event.target.value })} />
            </div>
          ))}
        </div>
      )}
    </Field>
  )
}

function Obstruction({ value: { obstruction }, errors, set }: PartProps) {
  return (
    <>
      <label className="check-line"><input type="checkbox" checked={obstruction.on} onChange={(event) => set({ obstruction: { ...obstruction, on: event.target.checked } })} /> {says.obstruction}</label>
      {obstruction.on && (
        <>
          <p className="field-help">{says.obstructionNote}</p>
          <TextField name="record.obstruction.who" label={says.obstructionWho} value={obstruction.who} errors={errors} onChange={(who) => set({ obstruction: { ...obstruction, who } })} />
          <TextArea name="record.obstruction.facts" label={says.obstructionFacts} required value={obstruction.facts} errors={errors} onChange={(facts) => set({ obstruction: { ...obstruction, facts } })} />
        </>
      )}
    </>
  )
}
