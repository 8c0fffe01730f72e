import { Button, Input } from 'antd'
import { useState } from 'react'
import type { addToMeasure, KeptRecord, listLinks, listMeasures, Matter } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day, Moment } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import './measures.css'

const says = words.measures

/** Every measure that was recorded, the latest first; opened, it is the whole paper, ready to be printed. */
export function Records({ matter }: { matter: Matter }) {
  const known = useAsk<typeof listMeasures>('/api/matters/:id/measures', { params: { id: matter.id } })
  const [open, setOpen] = useState<number>()
  return (
    <section aria-labelledby="measure-records">
      <div className="evidence-head">
        <h3 id="measure-records">{says.records}</h3>
        {known.data?.mayRecord && !matter.closed && <Link to={addresses.onSite(matter.id)} className="no-print">{says.goOnSite}</Link>}
      </div>
      <Answer of={known} lines={2}>
        {({ records, mayRecord }) => records.length === 0 ? <p className="panel-note">{says.noRecords}</p> : (
          <ul className="record-list">
            {records.map((record) => (
              <li key={record.seq} data-record={record.kind}>
                <div className="evidence-line">
                  <Day day={record.on} /><span>{record.which?.text ?? says.kinds[record.kind]}</span>{record.which && <Cite {...record.which.citation} />}
                  <span className="quiet">{record.people.map(({ name }) => name).join('、')}</span>
                  <button type="button" className="text-button" aria-expanded={open === record.seq} onClick={() => setOpen(open === record.seq ? undefined : record.seq)}>{open === record.seq ? words.evidence.close : words.evidence.open}</button>
                </div>
                {open === record.seq && <Whole matter={matter} record={record} mayAdd={mayRecord} />}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  )
}

function Whole({ matter, record, mayAdd }: { matter: Matter; record: KeptRecord; mayAdd: boolean }) {
  const [adding, setAdding] = useState(false)
  const organ = useActingOrgan()?.organ.id
  return (
    <div className="record-body">
      <h4 className="print-only">{says.kinds[record.kind]}</h4>
      <Lines record={record} />
      <Answers record={record} />
      {record.body.obstruction && mayAdd && <AnswerObstruction matter={matter} />}
      {record.signatures.length > 0 && (
        <div className="signatures-line">
          {record.signatures.map(({ name, asName, on, picture }, position) => (
            <span key={position}>
              {picture && <img alt={`${asName}${name}`} src={addressOf('/api/matters/:id/measures/:seq/signatures/:position', { params: { id: matter.id, seq: record.seq, position }, query: { organ } })} />}
              {asName}：{name} <Day day={on} full />
            </span>
          ))}
        </div>
      )}
      <ul>
        {record.additions.map(({ kind, on, says: text, person, at }) => <li key={at}><strong>{says.additions[kind]}</strong> <Day day={on} /> {text} <span className="quiet">{person} <Moment at={at} /></span></li>)}
      </ul>
      <span className="spaced no-print">
        <Button size="small" onClick={() => window.print()}>{says.print}</Button>
        {mayAdd && !adding && <Button size="small" onClick={() => setAdding(true)}>{says.addition}</Button>}
      </span>
      {adding && <Addition matter={matter} seq={record.seq} onClose={() => setAdding(false)} />}
    </div>
  )
}

/** The matters in which an obstruction is dealt with; what was recorded of it comes along. */
function AnswerObstruction({ matter }: { matter: Matter }) {
  const links = useAsk<typeof listLinks>('/api/matters/:id/links', { params: { id: matter.id } })
  return (
    <p className="no-print">
      {says.obstructionOn}
      {links.data?.mayOpen.map(({ kind, name, obstruction }) => obstruction && (
        <span key={kind} data-obstruction={kind}> <Link to={addresses.openMatter({ from: matter.id, agency: matter.agency.id, kind })}>{name}</Link> <Cite {...obstruction} /></span>
      ))}
    </p>
  )
}

/** What every record says, and what each kind says besides. */
function Lines({ record: { body, people, topics, evidence, on } }: { record: KeptRecord }) {
  const { fields } = says
  const lines: readonly (readonly [string, React.ReactNode])[] = [
    [fields.time, <><Day day={on} full /> {says.time_(body.from, body.to)}</>], [fields.place, body.place], [fields.object, body.object],
    [fields.people, people.map(({ name, credential }) => `${name}${credential ? `（${credential}）` : ''}`).join('、')],
    [fields.shownTo, body.shownTo && says.shown(body.shownTo)], [fields.rights, body.rightsTold && says.told],
    [fields.recorded, body.recorded.map((way) => says.recordedWays[way]).join('、')],
    [fields.asked, body.interview && [body.interview.asked.name, body.interview.asked.as, body.interview.asked.organ].filter(Boolean).join('，')],
    [fields.commission, body.commission && `${body.commission.body}（${body.commission.qualification}）：${body.commission.question}`],
    [fields.conflict, body.commission && (body.commission.conflictSays ?? says.conflicts[body.commission.conflict])],
    [fields.host, body.meeting?.host], [fields.participants, body.meeting?.participants.map(({ name, as, present }) => `${name}（${as}${present ? '' : `，${says.absent}`}）`).join('、')],
    [fields.opinions, body.meeting?.opinions], [fields.result, body.meeting?.result], [fields.found, body.found],
    [says.topics, topics.length > 0 && <ul key="topics">{topics.map(({ text, finding, says: what, citation }) => <li key={`${citation.law}${citation.cite}`}>{text}：{says.topicFindings[finding]}{what && `。${what}`} <Cite {...citation} /></li>)}</ul>],
    [fields.obstruction, body.obstruction && `${body.obstruction.who}：${body.obstruction.facts}`],
    [fields.signatures, body.unsigned && says.refusedToSign(body.unsigned.who, body.unsigned.says, body.unsigned.witness, body.unsigned.witnessAs)],
    [fields.evidence, evidence.length > 0 && evidence.map(({ number, name }) => `${words.evidence.number(number)}${name}`).join('；')],
  ]
  return <dl className="evidence-facts">{lines.filter(([, value]) => Boolean(value)).map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
}

function Answers({ record: { body: { interview } } }: { record: KeptRecord }) {
  if (!interview) return null
  return (
    <>
      <ol className="asked-answer">
        {interview.answers.map(({ question, answer }, at) => <li key={at}><strong>{says.question}：</strong>{question}{'\n'}<strong>{says.answer}：</strong>{answer}</li>)}
      </ol>
      {(interview.corrections ?? []).map(({ at, was, now }, index) => <p key={index}>{says.correctionLine(at, was, now)}</p>)}
      <p>{says.confirm[interview.readBack]}</p>
    </>
  )
}

const kinds = Object.entries(says.additions).map(([value, name]) => ({ value, name }))

function Addition({ matter, seq, onClose }: { matter: Matter; seq: number; onClose: () => void }) {
  const [form, setForm] = useState({ kind: 'result', on: matter.today as string, text: '' })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof addToMeasure>('/api/matters/:id/measures/:seq/additions')
  const submit = async () => {
    try {
      await write.mutateAsync({ params: { id: matter.id, seq }, body: { kind: form.kind as 'result', on: form.on, says: form.text } })
      onClose()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return (
    <div className="form no-print">
      <Field name="kind" label={says.additionKind} required group>{({ id: _, ...aria }) => <Choices {...aria} name={`addition-${seq}`} choices={kinds} value={[form.kind]} onChange={([kind = 'result']) => setForm({ ...form, kind })} />}</Field>
      <Field name="on" label={says.entryOn} required errors={errors}>{(control) => <DayField {...control} value={form.on} onChange={(on) => setForm({ ...form, on })} />}</Field>
      <Field name="says" label={says.additionSays} required errors={errors}>{(control) => <Input.TextArea {...control} autoSize={{ minRows: 2 }} value={form.text} onChange={(event) => setForm({ ...form, text: event.target.value })} />}</Field>
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      <div className="form-foot"><Button loading={write.isPending} onClick={() => void submit()}>{says.save}</Button><button type="button" className="text-button" onClick={onClose}>{words.evidence.close}</button></div>
    </div>
  )
}
