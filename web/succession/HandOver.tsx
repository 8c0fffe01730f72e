import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf, getSuccession, handOverMatters } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import type { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { LastDay } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'

const says = words.succession
type Succession = AnswerOf<typeof getSuccession>
type Row = Succession['matters'][number]
interface Wish { readonly to: string; readonly on: string; readonly reasons: string }

export type Giving = ReturnType<typeof useWrite<typeof handOverMatters>>

interface HandOverProps {
  person: Succession['handlers'][number]
  answer: Succession
  /** Left out for those who may only look. */
  write: Giving | undefined
}

/** What goes, to whom, from when and why. */
export function HandOver({ person, answer: { matters, colleagues }, write }: HandOverProps) {
  const { chosen, setChosen, wish, setWish, errors, submit } = useHandOver(person.id, matters, write)
  const toggle = (id: string) => setChosen(chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]))
  const nameOf = (id: string) => matters.find((matter) => matter.id === id)?.number ?? ''
  return (
    <>
      <ErrorSummary errors={errors} />
      <p className="spaced no-print">
        <span>{says.chosen(chosen.size, matters.length)}</span>
        <button type="button" className="text-button" onClick={() => setChosen(new Set(matters.map(({ id }) => id)))}>{says.all}</button>
        <button type="button" className="text-button" onClick={() => setChosen(new Set())}>{says.none}</button>
      </p>
      <div id="field-matters" tabIndex={-1}>
        <DataTable caption={says.caption(person.name)} columns={columns} rows={matters} idOf={({ id }) => id} to={({ id }) => addresses.matter(id)} {...(write && { selection: { chosen, toggle, nameOf } })} />
      </div>
      {write && (
        <section className="form" aria-label={says.title}>
          <WishFields wish={wish} colleagues={colleagues.filter(({ id }) => id !== person.id)} errors={errors} onChange={setWish} />
          {write.error && <TroubleNotice error={write.error} />}
          <p className="form-foot"><Button type="primary" data-primary loading={write.isPending} onClick={() => void submit()}>{says.submit(chosen.size)}</Button></p>
        </section>
      )}
    </>
  )
}

function useHandOver(from: string, matters: Succession['matters'], write: Giving | undefined) {
  const today = useToday() ?? ''
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(matters.map(({ id }) => id)))
  const [wish, setWish] = useState<Wish>({ to: '', on: today, reasons: '' })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async () => {
    const missing = [
      ...(chosen.size === 0 ? [{ field: 'matters', says: says.missing.matters }] : []), ...(wish.to === '' ? [{ field: 'to', says: says.missing.to }] : []),
      ...(wish.reasons.trim() === '' ? [{ field: 'reasons', says: says.missing.reasons }] : []),
    ]
    setErrors(missing)
    if (missing.length > 0 || !write || write.isPending) return
    const done = await write.mutateAsync({ body: { from, ...wish, matters: [...chosen] } }).catch(() => undefined)
    if (done) setChosen(new Set())
  }
  return { chosen, setChosen, wish, setWish, errors, submit }
}

interface WishFieldsProps { wish: Wish; colleagues: Succession['colleagues']; errors: readonly FieldError[]; onChange: (wish: Wish) => void }

function WishFields({ wish, colleagues, errors, onChange }: WishFieldsProps) {
  return (
    <>
      <Field name="to" label={says.to} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="to" value={[wish.to]} onChange={([to = '']) => onChange({ ...wish, to })} choices={colleagues.map(({ id, name }) => ({ value: id, name }))} />}
      </Field>
      <Field name="on" label={says.on} required errors={errors}>{(control) => <DayField {...control} value={wish.on} onChange={(on) => onChange({ ...wish, on })} />}</Field>
      <Field name="reasons" label={says.reasons} required help={says.reasonsHelp} errors={errors}>
        {(control) => <Input {...control} maxLength={500} value={wish.reasons} onChange={(event) => onChange({ ...wish, reasons: event.target.value })} />}
      </Field>
    </>
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'number', head: says.head.number, width: '13em', cell: ({ number }) => <span className="nowrap">{number}</span> },
  { key: 'agency', head: says.head.agency, width: '11em', cell: ({ agency }) => agency },
  { key: 'title', head: says.head.title, cell: ({ title }) => <span className="clamp">{title}</span> },
  { key: 'stage', head: says.head.stage, width: '10em', cell: ({ stageName }) => stageName },
  { key: 'others', head: says.head.others, width: '8em', wide: true, cell: ({ others }) => others.length > 0 ? others.join('、') : <span className="quiet">{says.alone}</span> },
  { key: 'lastDay', head: says.head.lastDay, width: '13em', cell: ({ next }) => next ? <LastDay day={next.lastDay} provisional={next.provisional} /> : <span className="quiet">{words.matters.noDay}</span> },
]
