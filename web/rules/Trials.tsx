import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { AnswerOf, BodyInput, cancelTrial, getTrial, listAskables, RuleDetail, TrialOut, tryRule } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, Nothing, TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { addYears } from '../../core/periods/day.ts'
import { DayField } from '../parts/DayField.tsx'
import { Moment } from '../parts/Day.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { clearable } from '../parts/inputs.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const says = words.rules.ownRules.trial
type Rule = BodyInput<typeof tryRule>['rule']
type Detail = AnswerOf<typeof getTrial>

const tones: Readonly<Record<TrialOut['state'], Tone>> = { waiting: 'tentative', running: 'running', done: 'done', cancelled: 'ended' }

export const isTrying = ({ state }: Pick<TrialOut, 'state'>): boolean => state === 'waiting' || state === 'running'

interface TrialsProps {
  rule: Rule
  trials: readonly TrialOut[]
  may: boolean
  /** Numbers that it may be tried with instead, and what they are. */
  thresholds?: RuleDetail['thresholds']
}

/** What a rule would have raised in the past: begun, watched, stopped, read. */
export function Trials({ rule, trials, may, thresholds = [] }: TrialsProps) {
  const [query] = useQueryOfAddress()
  const shown = query['trial'] ?? trials.find((one) => isTrying(one) || one.state === 'done')?.id
  return (
    <section className="panel" aria-labelledby="trials-title">
      <h2 id="trials-title" className="panel-title">{says.title}</h2>
      {may && <Begin rule={rule} thresholds={thresholds} />}
      {trials.length === 0 && !shown ? <p className="panel-note">{says.none}</p> : <History trials={trials} shown={shown} />}
      {shown && <Shown id={shown} may={may} />}
    </section>
  )
}

function Begin({ rule, thresholds }: { rule: Rule; thresholds: RuleDetail['thresholds'] }) {
  const today = useToday()
  const [, change] = useQueryOfAddress()
  const places = useAsk<typeof listAskables>('/api/own-rules/values', {}, { lasting: true })
  const [form, setForm] = useState({ from: '', to: '', place: '', thresholds: Object.fromEntries(thresholds.map(({ name, value }) => [name, String(value)])) })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof tryRule>('/api/rule-trials')
  const from = form.from || (today ? addYears(today, -1) : '')
  const to = form.to || (today ?? '')
  const tried: Rule = 'own' in rule || 'register' in rule ? rule : { ...rule, thresholds: Object.fromEntries(Object.entries(form.thresholds).map(([name, value]) => [name, Number(value)])) }
  // Beside it on the page stands a form that has days of its own.
  const mine = errors.map(({ field, says: told }) => ({ field: `trial-${field}`, says: told }))
  const start = async () => {
    try {
      const { id } = await write.mutateAsync({ body: { rule: tried, from, to, ...(form.place && { place: form.place }) } })
      setErrors([])
      change({ trial: id })
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return (
    <form className="panel-body trial-form" onSubmit={(event) => { event.preventDefault(); void start() }}>
      <p className="quiet">{'register' in rule ? says.aboutVersion : says.about}</p>
      <Field name="trial-from" label={says.from} required errors={mine}>{(control) => <DayField {...control} value={from} onChange={(day) => setForm({ ...form, from: day })} />}</Field>
      <Field name="trial-to" label={says.to} required errors={mine}>{(control) => <DayField {...control} value={to} onChange={(day) => setForm({ ...form, to: day })} />}</Field>
      <Field name="trial-place" label={says.place} required={false} errors={mine}>
        {(control) => <Select {...control} allowClear={clearable} placeholder={says.all} popupMatchSelectWidth={false} showSearch={{ optionFilterProp: 'label' }} value={form.place || null} options={(places.data?.places ?? []).map(({ id, name }) => ({ value: id, label: name }))} onChange={(place: string | null) => setForm({ ...form, place: place ?? '' })} />}
      </Field>
      {thresholds.map(({ name, title }) => (
        <Field key={name} name={`threshold-${name}`} label={title} required errors={errors}>{(control) => <Input {...control} inputMode="decimal" value={form.thresholds[name]} onChange={(event) => setForm({ ...form, thresholds: { ...form.thresholds, [name]: event.target.value } })} />}</Field>
      ))}
      <Button htmlType="submit" loading={write.isPending}>{says.start}</Button>
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
    </form>
  )
}

function History({ trials, shown }: { trials: readonly TrialOut[]; shown: string | undefined }) {
  const [, change] = useQueryOfAddress()
  return (
    <ul className="rule-settings" aria-label={says.history}>{trials.map((one) => (
      <li key={one.id}>
        <p className="spaced">
          <Moment at={one.at} /><Stage tone={tones[one.state]}>{says.states[one.state]}</Stage>{one.version !== null && <span>{words.rules.ownRules.version(one.version)}</span>}<span>{one.place}</span><span>{words.rules.ownRules.since(one.from, one.to)}</span>
          <span>{says.raised} {says.pieces(one.raised)}</span><span className="faint">{one.by}</span>
          <button type="button" className="text-button" aria-pressed={one.id === shown} onClick={() => change({ trial: one.id })}>{one.id === shown ? says.opened : says.open}</button>
        </p>
      </li>
    ))}</ul>
  )
}

function Shown({ id, may }: { id: string; may: boolean }) {
  const trial = useAsk<typeof getTrial>('/api/rule-trials/:id', { params: { id } }, { again: (answer) => (!answer || isTrying(answer)) && 700, keep: true })
  return <div className="panel-body trial-result"><Answer of={trial} lines={4}>{(answer) => <Result trial={answer} may={may} />}</Answer></div>
}

function Result({ trial, may }: { trial: Detail; may: boolean }) {
  const write = useWrite<typeof cancelTrial>('/api/rule-trials/:id/cancel')
  const { id, looked, total, unknown, raised, known, gone, took, counts, sample } = trial
  return (
    <>
      {isTrying(trial) && (
        <p className="spaced" role="status">
          <span>{says.progress(looked, total)}</span><progress max={Math.max(1, total)} value={looked} aria-label={says.progress(looked, total)} />
          {may && <Button size="small" loading={write.isPending} onClick={() => write.mutate({ params: { id }, body: {} })}>{says.cancel}</Button>}
        </p>
      )}
      <dl className="trial-figures">
        {([[says.looked, says.pieces(looked)], [says.unknown, says.pieces(unknown)], [says.raised, says.pieces(raised)], [says.known, says.pieces(known)], [says.took, says.seconds(took)]] as const).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
      {gone > 0 && <p>{says.gone(gone)}</p>}
      {raised === 0 ? !isTrying(trial) && <Nothing>{says.nothing}</Nothing> : (
        <>
          <DataTable caption={says.byBody} columns={countColumns} rows={counts} idOf={({ body, month }) => `${body} ${month}`} />
          <DataTable caption={says.sample(sample.length)} columns={sampleColumns} rows={sample} idOf={({ record }) => String(record)} to={({ record }) => addresses.record(record)} />
        </>
      )}
    </>
  )
}

const countColumns: readonly Column<Detail['counts'][number]>[] = [
  { key: 'body', head: says.body, cell: ({ body }) => body },
  { key: 'month', head: says.month, width: '8em', cell: ({ month }) => month },
  { key: 'raised', head: says.count, width: '6em', numeric: true, cell: ({ raised }) => raised },
]

const sampleColumns: readonly Column<Detail['sample'][number]>[] = [
  { key: 'act', head: says.act, width: '16em', cell: ({ actionNo }) => actionNo },
  { key: 'body', head: says.body, width: '10em', cell: ({ body }) => body },
  { key: 'says', head: says.says, cell: ({ says: sentence, facts }) => <><span>{sentence}</span><span className="used-facts quiet">{facts.map(({ field, name, value }) => <span key={field}>{name} {value ?? '–'}</span>)}</span></> },
]
