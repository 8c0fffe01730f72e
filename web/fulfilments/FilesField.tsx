import { Button } from 'antd'
import { useRef, useState } from 'react'
import { largestFile } from '../../core/fulfilments/files.ts'
import type { FulfilmentFile } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf } from '../frame/queries.ts'
import { addressOf, freshKey, reach } from '../frame/request.ts'
import { words } from '../words/index.ts'

const says = words.fulfilments

interface Sending { readonly key: string; readonly file: File; readonly trouble?: string }

interface FilesFieldProps {
  id: string
  value: readonly FulfilmentFile[]
  onAdd: (file: FulfilmentFile) => void
  onRemove: (id: string) => void
  onBusy: (busy: boolean) => void
}

/** Files are sent as they are chosen, each by itself; what went wrong with one stands beside it. */
export function FilesField({ id, value, onAdd, onRemove, onBusy }: FilesFieldProps) {
  const organ = useActingOrgan()?.organ.id
  const input = useRef<HTMLInputElement>(null)
  const running = useRef(0)
  const [sending, setSending] = useState<readonly Sending[]>([])
  const drop = (key: string) => setSending((all) => all.filter((one) => one.key !== key))
  const send = async (one: Sending) => {
    onBusy(++running.current > 0)
    setSending((all) => [...all.filter(({ key }) => key !== one.key), { key: one.key, file: one.file }])
    try {
      onAdd(await upload(one, organ))
      drop(one.key)
    } catch (error) {
      setSending((all) => all.map((other) => (other.key === one.key ? { ...other, trouble: problemOf(error as Error)?.sentence ?? words.troubles.unclear } : other)))
    }
    onBusy(--running.current > 0)
  }
  const choose = (files: FileList | null) => {
    for (const file of files ?? []) {
      const one = { key: freshKey(), file }
      if (file.size > largestFile) setSending((all) => [...all, { ...one, trouble: says.tooLarge(file.name) }])
      else void send(one)
    }
  }
  return (
    <div className="files-field">
      <ul className="owed-files" aria-live="polite">
        {value.map((file) => (
          <li key={file.id}>{file.name} <span className="quiet">{says.size(file.bytes)}</span> <button type="button" className="text-button" aria-label={says.removeFile(file.name)} onClick={() => onRemove(file.id)}>{says.remove}</button></li>
        ))}
        {sending.map((one) => (
          <li key={one.key}>
            {one.file.name} {one.trouble
              ? <><span className="field-error"><span aria-hidden>▲ </span>{one.trouble}</span> {one.file.size <= largestFile && <button type="button" className="text-button" onClick={() => void send(one)}>{says.again}</button>} <button type="button" className="text-button" aria-label={says.removeFile(one.file.name)} onClick={() => drop(one.key)}>{says.remove}</button></>
              : <span className="quiet">{says.sending}</span>}
          </li>
        ))}
      </ul>
      <Button id={`${id}-choose`} onClick={() => input.current?.click()}>{says.choose}</Button>
      <input ref={input} type="file" multiple accept=".pdf,.ofd,.docx,.xlsx,.txt,image/*" className="visually-hidden" tabIndex={-1} aria-label={says.choose}
        onChange={(event) => { choose(event.target.files); event.target.value = '' }} />
    </div>
  )
}

async function upload({ file, key }: Sending, organ: string | undefined): Promise<FulfilmentFile> {
  const body = new FormData()
  body.append('file', file)
  const response = await reach(addressOf('/api/fulfilments/files', { query: { organ } }), { method: 'POST', body, headers: { 'x-xiezhi': '1', 'idempotency-key': key } })
  return await response.json() as FulfilmentFile
}
