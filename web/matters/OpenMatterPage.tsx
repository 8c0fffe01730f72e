import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { AnswerOf, getAlert, listOrgans, listPeople, openingOf, openMatter } from '../../server/http/contract/index.ts'
import { useSession } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress } from '../frame/address.ts'
import { useDraft } from '../frame/draft.ts'
import { problemOf, useAsk, useWrite } from '../frame/queries.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { factsOf } from './actForm.ts'
import { fieldErrors } from './useAct.ts'
import { FactFields } from './FactFields.tsx'
import { Tensions } from './Tensions.tsx'
import './ActSheet.css'

type Opening = AnswerOf<typeof openingOf>
type Alert = AnswerOf<typeof getAlert>

interface Form {
  readonly title: string
  readonly on: string
  readonly people: readonly string[]
  readonly facts: Readonly<Record<string, string>>
  readonly text: string
}

const says = words.matters.opening

/** Opens a matter: by itself or from an alert. Which law applies and what it asks comes with the organ. */
export function OpenMatterPage() {
  const [query, change] = useQueryOfAddress()
  const alertId = Number(query['alert'])
  const alert = useAsk<typeof getAlert>('/api/alerts/:id', { params: { id: alertId } }, { enabled: alertId > 0 })
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'supervisable' } })
  const agency = query['agency'] ?? alert.data?.body.id
  const opening = useAsk<typeof openingOf>('/api/matters/opening', { query: { agency: agency ?? '', kind: query['kind'] ?? 'supervision' } }, { enabled: agency !== undefined })
  const waiting = alertId > 0 && !alert.data && !alert.error
  return (
    <div className="page" data-page="open-matter">
      <PageHead title={says.title} />
      {alert.error && <TroubleNotice error={alert.error} />}
      {alert.data && <FromAlert alert={alert.data} />}
      {!waiting && (
        <div className="panel panel-body form">
          <Field name="agency" label={says.agency} required help={says.agencyHelp}>
            {(control) => (
              <Select {...control} value={agency ?? null} disabled={alert.data !== undefined} showSearch={{ optionFilterProp: 'label' }} placeholder={words.forms.notChosen}
                options={organs.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? (alert.data ? [{ value: alert.data.body.id, label: alert.data.body.name }] : [])}
                onChange={(value) => change({ agency: value ?? undefined })} />
            )}
          </Field>
          {agency === undefined && <p className="quiet">{says.chooseFirst}</p>}
          {agency !== undefined && <Answer of={opening}>{(answer) => <OpeningForm key={agency} agency={agency} opening={answer} alert={alert.data} />}</Answer>}
        </div>
      )}
    </div>
  )
}

function FromAlert({ alert }: { alert: Alert }) {
  return (
    <p className="notice">
      <span>{says.fromAlert}　<AlertLevel colour={alert.colour} /> <Link to={addresses.alert(alert.id)}>{alert.title}</Link>　{alert.record.party}　{alert.record.actionNo}　<Cite {...alert.citation} named /></span>
    </p>
  )
}

function OpeningForm({ agency, opening, alert }: { agency: string; opening: Opening; alert: Alert | undefined }) {
  const today = useToday() ?? ''
  const go = useGo()
  const people = useAsk<typeof listPeople>('/api/people', {})
  const me = useSession()?.account.id
  const [initial] = useState<Form>(() => ({ title: alert ? `${alert.record.actionNo} ${alert.title}` : '', on: today, people: me ? [me] : [], facts: {}, text: '' }))
  const draft = useDraft<Form>(`open.${agency}.${alert?.id ?? ''}`, initial)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const open = useWrite<typeof openMatter>('/api/matters')
  const form = draft.value
  const set = (changes: Partial<Form>) => draft.set({ ...form, ...changes })
  const submit = async () => {
    if (open.isPending) return
    try {
      const matter = await open.mutateAsync({
        body: {
          kind: 'supervision', agency, title: form.title, on: form.on, people: [...form.people], facts: factsOf(form.facts),
          ...(alert && { alert: alert.id }), ...(form.text.trim() && { text: form.text }),
        },
      })
      draft.discard()
      go(addresses.matter(matter.id), { replace: true })
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return (
    <>
      <p>
        {opening.law.title}{opening.uppers.map(({ id, title }) => <span key={id}>＋{title}</span>)}
        <span className="quiet">　{says.line[opening.line]} <Cite {...opening.lineCitation} />　{says.basis} <Cite {...opening.openingCitation} /></span>
      </p>
      <Tensions tensions={opening.tensions} folded />
      <ErrorSummary errors={errors} />
      <Field name="title" label={says.cause} required help={says.causeHelp} errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={200} value={form.title} onChange={(event) => set({ title: event.target.value })} />}
      </Field>
      <Field name="people" label={says.people} required={false} help={says.peopleHelp} errors={errors} group>
        {({ id: _, ...aria }) => (
          <Choices {...aria} several name="people" value={form.people} onChange={(chosen) => set({ people: chosen })}
            choices={people.data?.items.map((person) => ({
              value: person.id, name: person.name,
              note: <span className="quiet">{person.supervisionCredential ? says.credential(person.supervisionCredential) : says.noCredential}</span>,
            })) ?? []} />
        )}
      </Field>
      <FactFields facts={opening.facts} values={form.facts} errors={errors} onChange={(facts) => set({ facts })} />
      <Field name="text" label={says.text} required={false} errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 12 }} value={form.text} onChange={(event) => set({ text: event.target.value })} />}
      </Field>
      <Field name="on" label={says.on} required errors={errors}>
        {(control) => <DayField {...control} value={form.on} onChange={(on) => set({ on })} />}
      </Field>
      {open.error && errors.length === 0 && problemOf(open.error) && <TroubleNotice error={open.error} />}
      <p className="form-foot"><Button type="primary" data-primary loading={open.isPending} onClick={() => void submit()}>{opening.label}</Button></p>
    </>
  )
}
