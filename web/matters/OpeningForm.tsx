import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf, getAlert, listPeople, openingOf, openMatter, RecordDetail } from '../../server/http/contract/index.ts'
import { useSession } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress } from '../frame/address.ts'
import { useDraft } from '../frame/draft.ts'
import { useSubmitKey } from '../frame/keys.ts'
import { problemOf, useAsk, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { Cite } from '../parts/Cite.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices, PeriodField } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { AboutPerson } from '../people/AboutPerson.tsx'
import { words } from '../words/index.ts'
import { factsOf } from './actForm.ts'
import { Duplicates } from './Duplicates.tsx'
import { FactFields } from './FactFields.tsx'
import { Tensions } from './Tensions.tsx'
import { fieldErrors } from './useAct.ts'

type Opening = AnswerOf<typeof openingOf>
type Offered = 'within' | 'basis' | 'reasons' | 'text'

interface Form {
  readonly title: string
  readonly on: string
  /** Undefined: as proposed. */
  readonly people: readonly string[] | undefined
  readonly facts: Readonly<Record<string, string>>
  /** What the law lets one state besides, by the name the server gives it. */
  readonly offers: Readonly<Partial<Record<string, string>>>
}

/** What a matter grows from, if anything: an alert, an act of enforcement, another matter. */
export interface Origin { readonly alert?: AnswerOf<typeof getAlert> | undefined; readonly act?: RecordDetail | undefined; readonly from?: string | undefined }

interface OpeningFormProps { agency: string; kind: string; opening: Opening; origin: Origin }

const says = words.matters.opening

/** What a matter of one kind wants to know when it is opened. */
export function OpeningForm({ agency, kind, opening, origin }: OpeningFormProps) {
  const { draft, people, errors, open, submit } = useOpening({ agency, kind, opening, origin })
  const { from } = origin
  const form = draft.value
  useSubmitKey(() => void submit())
  const set = (changes: Partial<Form>) => draft.set({ ...form, ...changes })
  const offers = opening.offers.some(({ field }) => field === 'text') ? opening.offers : [...opening.offers, { field: 'text', label: says.text, input: 'longText' as const }]
  return (
    <>
      <p>
        {opening.law.title}{opening.uppers.map(({ id, title }) => <span key={id}>＋{title}</span>)}
        <span className="quiet">　{says.line[opening.line]} <Cite {...opening.lineCitation} />　{says.basis} <Cite {...opening.openingCitation} named /></span>
      </p>
      {from && opening.carried && <p className="notice">{words.linked.from} <Link to={addresses.matter(from)}>{opening.carried.number} {opening.carried.title}</Link>　{words.linked.carriedNote}</p>}
      {opening.notices.map((notice) => <p key={notice.says} className="notice">{notice.says} <Cite {...notice} named /></p>)}
      {opening.bodyUnconfirmed && <p className="notice" data-unconfirmed>{opening.bodyUnconfirmed}</p>}
      <Tensions tensions={opening.tensions} folded />
      <AboutPerson />
      <ErrorSummary errors={errors} />
      <Field name="title" label={says.cause} required help={says.causeHelp} errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={200} value={form.title} onChange={(event) => set({ title: event.target.value })} />}
      </Field>
      {opening.handles && <Duplicates agency={agency} kind={kind} title={form.title} alert={origin.alert?.id} record={origin.act?.id} />}
      {opening.handles && <PeopleField value={people} errors={errors} onChange={(chosen) => set({ people: chosen })} />}
      <FactFields facts={opening.facts} values={form.facts} errors={errors} onChange={(facts) => set({ facts })} />
      {offers.map(({ field, label, input }) => (
        <Field key={field} name={field} label={label} required={false} errors={errors}>
          {(control) => {
            const shared = { ...control, value: form.offers[field] ?? '' }
            const change = (value: string) => set({ offers: { ...form.offers, [field]: value } })
            if (input === 'period') return <PeriodField {...shared} onChange={change} />
            return input === 'longText'
              ? <Input.TextArea {...shared} autoSize={{ minRows: 2, maxRows: 12 }} onChange={(event) => change(event.target.value)} />
              : <Input {...shared} onChange={(event) => change(event.target.value)} />
          }}
        </Field>
      ))}
      <Field name="on" label={says.on} required errors={errors}>
        {(control) => <DayField {...control} value={form.on} onChange={(on) => set({ on })} />}
      </Field>
      {open.error && errors.length === 0 && problemOf(open.error) && <TroubleNotice error={open.error} />}
      <p className="form-foot"><Button type="primary" data-primary loading={open.isPending} onClick={() => void submit()}>{kind === 'supervision' ? opening.label : says.submit(opening.kindName)}</Button></p>
    </>
  )
}

function titleFrom({ alert, act }: Origin): string | undefined {
  if (alert) return `${alert.record?.actionNo ?? alert.subject.name} ${alert.title}`
  return act && `${act.actionNo} ${act.kindName}`
}

function useOpening({ agency, kind, opening, origin }: OpeningFormProps) {
  const { alert, act, from } = origin
  const today = useToday() ?? ''
  const go = useGo()
  const [{ about, lead }] = useQueryOfAddress()
  const proposed = useProposed(opening.handles)
  const [initial] = useState<Form>(() => ({
    title: titleFrom(origin) ?? opening.carried?.title ?? '', on: today,
    people: opening.handles ? opening.carried?.people : [],
    facts: Object.fromEntries(Object.entries(opening.carried?.facts ?? {}).map(([id, value]) => [id, String(value)])), offers: opening.carried ? { text: opening.carried.text } : {},
  }))
  const draft = useDraft<Form>(`open.${kind}.${agency}.${alert?.id ?? from ?? (act ? `record-${act.id}` : '')}`, initial)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const people = draft.value.people ?? proposed
  const open = useWrite<typeof openMatter>('/api/matters')
  const submit = async () => {
    if (open.isPending) return
    const { title, on, facts, offers } = draft.value
    const stated = Object.fromEntries(Object.entries(offers).filter(([, value]) => value?.trim())) as Partial<Record<Offered, string>>
    try {
      const matter = await open.mutateAsync({ body: { kind, agency, title, on, people: [...people], facts: factsOf(facts), ...(alert && { alert: alert.id, ...(lead && { lead }) }), ...(act && { record: act.id }), ...(from && { from }), ...(about && { about: { officer: about } }), ...stated } })
      draft.discard()
      go(addresses.matter(matter.id), { replace: true })
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return { draft, people, errors, open, submit }
}

/** Whoever opens it, and a second supervisor whose credential is valid. */
function useProposed(handles: boolean): readonly string[] {
  const me = useSession()?.account.id
  const people = useAsk<typeof listPeople>('/api/people', {}, { enabled: handles })
  const second = people.data?.items.find(({ id, supervisionCredential }) => id !== me && supervisionCredential !== null)
  return [...(me ? [me] : []), ...(second ? [second.id] : [])]
}

function PeopleField({ value, errors, onChange }: { value: readonly string[]; errors: readonly FieldError[]; onChange: (people: readonly string[]) => void }) {
  const people = useAsk<typeof listPeople>('/api/people', {})
  return (
    <Field name="people" label={says.people} required={false} help={says.peopleHelp} errors={errors} group>
      {({ id: _, ...aria }) => (
        <Choices {...aria} several name="people" value={value} onChange={onChange}
          choices={people.data?.items.map((person) => ({
            value: person.id, name: person.name,
            note: <span className="quiet">{person.supervisionCredential ? says.credential(person.supervisionCredential) : says.noCredential}</span>,
          })) ?? []} />
      )}
    </Field>
  )
}
