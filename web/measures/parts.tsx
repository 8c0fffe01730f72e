import { Button, Input, Select } from 'antd'
import { DayField } from '../parts/DayField.tsx'
import { Field } from '../parts/Field.tsx'
import { Choices, clearable } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { TextArea, TextField, type PartProps } from './fields.tsx'

const says = words.measures
const listed = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name }))
const replaced = <T,>(all: readonly T[], at: number, changes: Partial<T>): T[] => all.map((one, index) => (index === at ? { ...one, ...changes } : one))

/** 询问笔录: whom, rights, question by question, read back, corrected by whom was asked. */
export function Interview({ value, errors, set }: PartProps) {
  const { asked, answers, corrections } = value
  return (
    <>
      <TextField name="record.interview.asked.name" label={says.asked} value={asked.name} errors={errors} onChange={(name) => set({ asked: { ...asked, name } })} />
      <TextField name="record.interview.asked.as" label={says.askedAs} value={asked.as} errors={errors} onChange={(as) => set({ asked: { ...asked, as } })} />
      <TextField name="record.interview.asked.organ" label={says.askedOrgan} optional value={asked.organ} errors={errors} onChange={(organ) => set({ asked: { ...asked, organ } })} />
      <TextField name="record.interview.asked.contact" label={says.contact} optional value={asked.contact} errors={errors} onChange={(contact) => set({ asked: { ...asked, contact } })} />
      <Field name="record.rightsTold" label={says.rightsTold} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="rightsTold" choices={[{ value: 'true', name: says.told }]} several value={value.rightsTold ? ['true'] : []} onChange={(told) => set({ rightsTold: told.length > 0 })} />}
      </Field>
      <Field name="record.interview.answers" label={says.answers} required errors={errors} group>
        {() => (
          <ol className="answers">
            {answers.map(({ question, answer }, at) => (
              <li key={at}>
                <Input.TextArea aria-label={`${says.nth(at + 1)}：${says.question}`} placeholder={says.question} autoSize={{ minRows: 1, maxRows: 8 }} value={question} onChange={(event) => set({ answers: replaced(answers, at, { question: event.target.value }) })} />
                <Input.TextArea aria-label={`${says.nth(at + 1)}：${says.answer}`} placeholder={says.answer} autoSize={{ minRows: 1, maxRows: 16 }} value={answer} onChange={(event) => set({ answers: replaced(answers, at, { answer: event.target.value }) })} />
                {answers.length > 1 && <button type="button" className="text-button" aria-label={says.removeAnswer(at + 1)} onClick={() => set({ answers: answers.filter((_, index) => index !== at) })}>{words.forms.remove}</button>}
              </li>
            ))}
            <li><Button onClick={() => set({ answers: [...answers, { question: '', answer: '' }] })}>{says.addAnswer}</Button></li>
          </ol>
        )}
      </Field>
      <Field name="record.interview.readBack" label={says.readBack} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="readBack" choices={listed(says.readBacks)} value={[value.readBack]} onChange={([readBack = 'read']) => set({ readBack })} />}
      </Field>
      <Field name="record.interview.corrections" label={says.corrections} required={false} errors={errors} group>
        {() => (
          <ol className="answers">
            {corrections.map(({ at: which, was, now }, at) => (
              <li key={at}>
                <Select aria-label={says.correctionAt} placeholder={says.correctionAt} value={which || null} options={answers.map((_, index) => ({ value: String(index + 1), label: says.nth(index + 1) }))}
                  onChange={(chosen: string) => set({ corrections: replaced(corrections, at, { at: chosen, was: was || (answers[Number(chosen) - 1]?.answer ?? '') }) })} />
                <Input aria-label={`${says.correctionAt}${at + 1}：${says.was}`} placeholder={says.was} value={was} onChange={(event) => set({ corrections: replaced(corrections, at, { was: event.target.value }) })} />
                <Input aria-label={`${says.correctionAt}${at + 1}：${says.now}`} placeholder={says.now} value={now} onChange={(event) => set({ corrections: replaced(corrections, at, { now: event.target.value }) })} />
              </li>
            ))}
            <li><Button onClick={() => set({ corrections: [...corrections, { at: '', was: '', now: '' }] })}>{says.addCorrection}</Button></li>
          </ol>
        )}
      </Field>
    </>
  )
}

/** 委托鉴定、评估: to whom, by what qualification, and what they declared of themselves. */
export function Commission({ value: { commission }, errors, set }: PartProps) {
  const change = (changes: Partial<typeof commission>) => set({ commission: { ...commission, ...changes } })
  return (
    <>
      <TextField name="record.commission.body" label={says.body} value={commission.body} errors={errors} onChange={(body) => change({ body })} />
      <TextField name="record.commission.qualification" label={says.qualification} value={commission.qualification} errors={errors} onChange={(qualification) => change({ qualification })} />
      <Field name="record.commission.qualifiedTo" label={says.qualifiedTo} required={false} errors={errors}>{(control) => <DayField {...control} value={commission.qualifiedTo} onChange={(qualifiedTo) => change({ qualifiedTo })} />}</Field>
      <TextArea name="record.commission.question" label={says.commissioned} required value={commission.question} errors={errors} onChange={(question) => change({ question })} />
      <Field name="record.commission.conflict" label={says.conflict} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="conflict" choices={listed(says.conflicts)} value={[commission.conflict]} onChange={([conflict = 'none']) => change({ conflict })} />}
      </Field>
      {commission.conflict === 'declared' && <TextArea name="record.commission.conflictSays" label={says.conflictSays} required value={commission.conflictSays} errors={errors} onChange={(conflictSays) => change({ conflictSays })} />}
    </>
  )
}

/** 听证会、论证会、座谈会: who was there, what was said, what came of it. */
export function Meeting({ known, value, errors, set }: PartProps) {
  const { meeting, participants } = value
  const change = (changes: Partial<typeof meeting>) => set({ meeting: { ...meeting, ...changes } })
  const waiting = known.meetings.filter(({ held }) => held === null)
  return (
    <>
      <Field name="record.meeting.form" label={says.meetingForm} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="meetingForm" choices={listed(says.meetingForms)} value={[meeting.form]} onChange={([form = 'hearing']) => change({ form })} />}
      </Field>
      <Field name="record.meeting.notice" label={says.notice} required={false} errors={errors}>
        {(control) => (
          <Select {...control} allowClear={clearable} placeholder={says.noNotice} value={meeting.notice || null} options={waiting.map(({ id, subject, on }) => ({ value: id, label: `${on} ${subject}` }))}
            onChange={(notice: string | null) => {
              const told = waiting.find(({ id }) => id === notice)
              set({ meeting: { ...meeting, notice: notice ?? '', ...(told && { form: told.form }) }, ...(told && { participants: told.invited.map(({ name, as }) => ({ name, as, present: true })), place: told.place }) })
            }} />
        )}
      </Field>
      <TextField name="record.meeting.host" label={says.host} value={meeting.host} errors={errors} onChange={(host) => change({ host })} />
      <Field name="record.meeting.participants" label={says.participants} required errors={errors} group>
        {() => (
          <ol className="answers">
            {participants.map(({ name, as, present }, at) => (
              <li key={at} className="participant">
                <Input aria-label={`${says.participants}${at + 1}`} placeholder={says.participants} value={name} onChange={(event) => set({ participants: replaced(participants, at, { name: event.target.value }) })} />
                <Input aria-label={`${says.participants}${at + 1}：${says.participantAs}`} placeholder={says.participantAs} value={as} onChange={(event) => set({ participants: replaced(participants, at, { as: event.target.value }) })} />
                <label className="check-line"><input type="checkbox" checked={present} onChange={(event) => set({ participants: replaced(participants, at, { present: event.target.checked }) })} /> {says.present}</label>
              </li>
            ))}
            <li><Button onClick={() => set({ participants: [...participants, { name: '', as: '', present: true }] })}>{says.addParticipant}</Button></li>
          </ol>
        )}
      </Field>
      <TextArea name="record.meeting.opinions" label={says.opinions} required value={meeting.opinions} errors={errors} onChange={(opinions) => change({ opinions })} />
      <TextArea name="record.meeting.result" label={says.result} required value={meeting.result} errors={errors} onChange={(result) => change({ result })} />
    </>
  )
}
