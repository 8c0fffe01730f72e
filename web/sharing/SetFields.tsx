import { Input } from 'antd'
import { kindOfAct } from '../../core/records/codes.ts'
import { sharedSubjects, wholeLayout } from '../../core/sharing/exportSet.ts'
import type { AnswerOf, listOrgans, shareChoices } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Cite } from '../parts/Cite.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import type { SetForm } from './setForm.ts'

const says = words.sharing.form

interface SetFieldsProps {
  form: SetForm
  onChange: (form: SetForm) => void
  errors: readonly FieldError[]
  choices: AnswerOf<typeof shareChoices>
  /** A new one may bring the secret that the receiver gave. */
  isNew?: boolean
}

const subjectChoices = sharedSubjects.map((value) => ({ value, name: words.sharing.subjects[value] }))
const kindChoices = Object.entries(kindOfAct).map(([value, name]) => ({ value, name }))

/** To whom, on what basis, what, and how. */
export function SetFields({ form, onChange, errors, choices, isNew }: SetFieldsProps) {
  const set = (changes: Partial<SetForm>) => onChange({ ...form, ...changes })
  const text = (name: 'name' | 'receiver' | 'agreement' | 'url' | 'secret', required: boolean, most: number, help?: string) => (
    <Field name={name} label={says[name]} required={required} errors={errors} {...(help && { help })}>
      {(control) => <Input {...control} maxLength={most} value={form[name]} autoComplete="off" onChange={(event) => set({ [name]: event.target.value })} />}
    </Field>
  )
  return (
    <>
      {text('name', true, 60)}
      {text('receiver', true, 100)}
      <Basis form={form} set={set} choices={choices} errors={errors} />
      {text('agreement', form.basis === '', 300, says.agreementHelp)}
      <Field name="subjects" label={says.subjects} required group errors={errors}>{() => <Choices name="subjects" choices={subjectChoices} value={form.subjects} onChange={(subjects) => set({ subjects })} several />}</Field>
      <Field name="kinds" label={says.kinds} required={false} group help={says.kindsHelp} errors={errors}>{() => <Choices name="kinds" choices={kindChoices} value={form.kinds} onChange={(kinds) => set({ kinds })} several />}</Field>
      <Body form={form} set={set} />
      <Field name="since" label={says.since} required={false} help={says.sinceHelp} errors={errors}>{(control) => <DayField {...control} value={form.since} onChange={(since) => set({ since })} />}</Field>
      <Field name="layout" label={says.layout} required help={says.layoutHelp} errors={errors}>
        {(control) => (
          <select {...control} value={form.layout} onChange={(event) => set({ layout: event.target.value, ...kindOf(choices, event.target.value) })}>
            <option value={wholeLayout}>{says.whole}</option>
            {choices.layouts.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        )}
      </Field>
      {text('url', false, 500, says.urlHelp)}
      {isNew && form.url !== '' && text('secret', false, 200, says.secretHelp)}
    </>
  )
}

/** Columns are those of one kind: the set then holds records of that kind. */
function kindOf({ layouts }: SetFieldsProps['choices'], layout: string): Partial<SetForm> {
  const kind = layouts.find(({ id }) => id === layout)?.kind
  return kind === undefined ? {} : { kinds: [kind], subjects: ['record'] }
}

interface PartProps { form: SetForm; set: (changes: Partial<SetForm>) => void }

function Basis({ form, set, choices: { bases, lawName }, errors }: PartProps & Pick<SetFieldsProps, 'choices' | 'errors'>) {
  const chosen = bases.find(({ law, norm }) => `${law}:${norm}` === form.basis)
  if (bases.length === 0) return <p className="notice">{says.silent(lawName ?? words.menu.laws)}</p>
  return (
    <Field name="basis" label={says.basis} required errors={errors} {...(chosen && { help: <>{chosen.act} <Cite {...chosen} named /></> })}>
      {(control) => (
        <select {...control} value={form.basis} onChange={(event) => set({ basis: event.target.value })}>
          <option value="">{says.byAgreement}</option>
          {bases.map(({ law, norm, lawName: name, cite, act }) => <option key={`${law}:${norm}`} value={`${law}:${norm}`}>{name}{cite} {act}</option>)}
        </select>
      )}
    </Field>
  )
}

function Body({ form, set }: PartProps) {
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'scope' } })
  return (
    <Field name="bodies" label={says.bodies} required>
      {(control) => (
        <select {...control} value={form.body} onChange={(event) => set({ body: event.target.value })}>
          <option value="">{says.allBodies}</option>
          {organs.data?.items.map((organ) => <option key={organ.id} value={organ.id}>{organ.name}</option>)}
        </select>
      )}
    </Field>
  )
}
