import { Button, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import { largestFile } from '../../core/fulfilments/files.ts'
import type { AnswerFile, listMaterialHere } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf, useAsk } from '../frame/queries.ts'
import { addressOf, freshKey, reach } from '../frame/request.ts'
import { words } from '../words/index.ts'
import type { Material } from './itemForm.ts'

const says = words.rectification
const most = 200

interface EvidenceProps {
  matter: string
  value: Material
  /** What the item is called, for those who cannot see it. */
  of: string
  onChange: (change: (material: Material) => Material) => void
}

/** What proves an answer: a record that is here already, one tick; or files, each sent by itself with its own way to try again. */
export function Evidence({ matter, value, of, onChange }: EvidenceProps) {
  return (
    <div className="evidence-field">
      <FromRecords matter={matter} value={value} of={of} onChange={onChange} />
      <Files matter={matter} value={value} of={of} onChange={onChange} />
    </div>
  )
}

function FromRecords({ matter, value, of, onChange }: EvidenceProps) {
  const [text, setText] = useState('')
  const id = useId()
  const found = useAsk<typeof listMaterialHere>('/api/matters/:id/material-here', { params: { id: matter }, query: { text: text.trim() || undefined } }, { keep: true })
  const known = found.data?.items ?? []
  const shown = [...value.records.filter((chosen) => !known.some((each) => each.id === chosen.id)), ...known]
  if (!text && found.data && found.data.total === 0) return null
  const toggle = (record: { id: number; name: string }, on: boolean) =>
    onChange((now) => ({ ...now, records: on ? [...now.records, { id: record.id, name: record.name }] : now.records.filter((each) => each.id !== record.id) }))
  return (
    <fieldset className="from-records">
      <legend className="quiet">{says.fromRecords} <span className="faint">{found.data && says.here(found.data.total)}</span></legend>
      {shown.map((record) => (
        <label key={record.id} className="record-choice">
          <input type="checkbox" checked={value.records.some((each) => each.id === record.id)} aria-label={`${of} ${record.name}`} onChange={(event) => toggle(record, event.target.checked)} />
          <span>{record.name} {'party' in record && <span className="quiet">{String(record.party)}</span>}</span>
        </label>
      ))}
      {text && shown.length === 0 && <p className="quiet">{says.noRecord}</p>}
      {(found.data?.total ?? 0) > known.length || text
        ? <Input size="small" id={id} className="find-record" aria-label={`${of} ${says.findRecord}`} placeholder={says.findRecord} value={text} onChange={(event) => setText(event.target.value)} />
        : null}
    </fieldset>
  )
}

interface Sending { readonly key: string; readonly file: File; readonly trouble?: string }

function Files({ matter, value, of, onChange }: EvidenceProps) {
  const organ = useActingOrgan()?.organ.id
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<readonly Sending[]>([])
  const drop = (key: string) => setSending((all) => all.filter((one) => one.key !== key))
  const send = async (one: Sending) => {
    setSending((all) => [...all.filter(({ key }) => key !== one.key), { key: one.key, file: one.file }])
    try {
      const { id, name, bytes } = await upload(matter, one, organ)
      onChange((now) => ({ ...now, files: [...now.files, { id, name, bytes }] }))
      drop(one.key)
    } catch (error) {
      setSending((all) => all.map((other) => (other.key === one.key ? { ...other, trouble: problemOf(error as Error)?.sentence ?? words.troubles.unclear } : other)))
    }
  }
  const choose = (files: readonly File[]) => {
    const over = value.files.length + files.length > most
    for (const file of files) {
      const one = { key: freshKey(), file }
      if (over || file.size > largestFile) setSending((all) => [...all, { ...one, trouble: over ? says.tooMany : says.tooLarge(file.name) }])
      else void send(one)
    }
  }
  return (
    <div className="answer-files">
      <ul aria-live="polite">
        {value.files.map((file) => (
          <li key={file.id}>{file.name} <span className="quiet">{says.size(file.bytes)}</span> <button type="button" className="text-button" aria-label={says.removeFile(file.name)} onClick={() => onChange((now) => ({ ...now, files: now.files.filter(({ id }) => id !== file.id) }))}>{says.remove}</button></li>
        ))}
        {sending.map((one) => (
          <li key={one.key}>
            {one.file.name} {one.trouble
              ? <><span className="field-error"><span aria-hidden>▲ </span>{one.trouble}</span> {one.file.size <= largestFile && <button type="button" className="text-button" onClick={() => void send(one)}>{says.again}</button>} <button type="button" className="text-button" aria-label={says.removeFile(one.file.name)} onClick={() => drop(one.key)}>{says.remove}</button></>
              : <span className="quiet">{says.sending}</span>}
          </li>
        ))}
      </ul>
      <Button size="small" aria-label={`${of} ${says.upload}`} onClick={() => input.current?.click()}>{says.upload}</Button>
      <input ref={input} type="file" multiple accept=".pdf,.ofd,.docx,.xlsx,.txt,image/*" className="visually-hidden" tabIndex={-1} aria-label={`${of} ${says.upload}`}
        onChange={(event) => { choose([...event.target.files ?? []]); event.target.value = '' }} />
    </div>
  )
}

async function upload(matter: string, { file, key }: Sending, organ: string | undefined): Promise<AnswerFile> {
  const body = new FormData()
  body.append('file', file)
  const response = await reach(addressOf('/api/matters/:id/files', { params: { id: matter }, query: { organ } }), { method: 'POST', body, headers: { 'x-xiezhi': '1', 'idempotency-key': key } })
  return await response.json() as AnswerFile
}
