import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Uploaded } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf } from '../frame/queries.ts'
import { freshKey } from '../frame/request.ts'
import { words } from '../words/index.ts'
import { sendFile, unfinishedFiles, type Sending } from './upload.ts'
import './evidence.css'

const says = words.evidence

export type UploadedFile = Pick<Uploaded, 'id' | 'name' | 'bytes' | 'mediaType'>

interface OnItsWay { readonly key: string; readonly file: File; readonly share: number; readonly state: 'sending' | 'checking' | 'paused' | 'broken'; readonly trouble?: string }

interface UploadsFieldProps {
  id: string
  value: readonly UploadedFile[]
  onAdd: (file: UploadedFile) => void
  onRemove: (id: string) => void
  onBusy?: (busy: boolean) => void
  /** Several files; one alone otherwise. */
  several?: boolean
  /** On a phone the camera opens beside the files. */
  camera?: boolean
  accept?: string
}

/** Files are sent as they are chosen, in pieces, each with its own progress; what went wrong with one stands beside it. */
export function UploadsField({ id, value, onAdd, onRemove, onBusy, several = false, camera = false, accept }: UploadsFieldProps) {
  const { sending, send, act, drop } = useSending(onAdd, onBusy)
  const [left, setLeft] = useState<readonly string[]>([])
  const [input, photo] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  useEffect(() => { void unfinishedFiles().then(setLeft) }, [sending.length])
  const choose = (files: FileList | null) => { for (const file of files ?? []) void send(file) }
  const waiting = left.filter((name) => !sending.some(({ file }) => file.name === name))
  const full = !several && value.length + sending.length > 0
  return (
    <div className="uploads">
      <ul aria-live="polite" className="upload-list">
        {value.map((file) => (
          <li key={file.id}>{file.name} <span className="quiet">{says.size(file.bytes)}</span> <button type="button" className="text-button" aria-label={says.removeAria(file.name)} onClick={() => onRemove(file.id)}>{says.remove}</button></li>
        ))}
        {sending.map((one) => <OneOnItsWay key={one.key} one={one} act={act} drop={drop} />)}
      </ul>
      {waiting.length > 0 && <p className="faint">{says.unfinished(waiting)}</p>}
      {!full && (
        <span className="spaced">
          <Button id={`${id}-choose`} onClick={() => input.current?.click()}>{says.choose}</Button>
          {camera && <Button onClick={() => photo.current?.click()}>{says.photograph}</Button>}
        </span>
      )}
      <input ref={input} type="file" multiple={several} {...(accept && { accept })} className="visually-hidden" tabIndex={-1} aria-label={says.choose} onChange={(event) => { choose(event.target.files); event.target.value = '' }} />
      {camera && <input ref={photo} type="file" accept="image/*" capture="environment" className="visually-hidden" tabIndex={-1} aria-label={says.photograph} onChange={(event) => { choose(event.target.files); event.target.value = '' }} />}
    </div>
  )
}

type Act = (one: OnItsWay, what: 'pause' | 'resume' | 'cancel') => void

function OneOnItsWay({ one, act, drop }: { one: OnItsWay; act: Act; drop: (key: string) => void }) {
  const percent = Math.floor(one.share * 100)
  const name = one.file.name
  return (
    <li>
      {name} <span className="quiet">{says.size(one.file.size)}</span>
      {one.trouble
        ? <> <span className="field-error"><span aria-hidden>▲ </span>{one.trouble}</span></>
        : <> <progress max={100} value={percent} aria-label={name} /> <span className="quiet">{one.state === 'checking' ? says.checking : one.state === 'paused' ? `${says.paused} ${percent}%` : says.sending(percent)}</span></>}
      {' '}
      {one.state === 'sending' && <button type="button" className="text-button" aria-label={says.pauseAria(name)} onClick={() => act(one, 'pause')}>{says.pause}</button>}
      {(one.state === 'paused' || one.state === 'broken') && <button type="button" className="text-button" aria-label={says.resumeAria(name)} onClick={() => act(one, 'resume')}>{one.state === 'paused' ? says.resume : says.again}</button>}
      {' '}
      {one.state !== 'checking' && <button type="button" className="text-button" aria-label={says.cancelAria(name)} onClick={() => { act(one, 'cancel'); drop(one.key) }}>{says.cancel}</button>}
    </li>
  )
}

function useSending(onAdd: (file: UploadedFile) => void, onBusy: ((busy: boolean) => void) | undefined) {
  const organ = useActingOrgan()?.organ.id
  const [sending, setSending] = useState<readonly OnItsWay[]>([])
  const handles = useRef(new Map<string, Sending>())
  const add = useRef(onAdd)
  add.current = onAdd
  const busy = sending.some(({ state }) => state !== 'broken')
  useEffect(() => { onBusy?.(busy) }, [busy, onBusy])
  const change = (key: string, changes: Partial<OnItsWay>) => setSending((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  const drop = (key: string) => { handles.current.delete(key); setSending((all) => all.filter((one) => one.key !== key)) }
  const start = async (key: string, file: File) => {
    try {
      const handle = await sendFile(file, organ, (share) => change(key, { share, ...(share === 1 && { state: 'checking' as const }) }))
      handles.current.set(key, handle)
      add.current(await handle.done)
      drop(key)
    } catch (error) {
      change(key, { state: 'broken', trouble: problemOf(error as Error)?.sentence ?? words.troubles.unclear })
    }
  }
  const send = async (file: File) => {
    const key = freshKey()
    setSending((all) => [...all, { key, file, share: 0, state: 'sending' }])
    await start(key, file)
  }
  const act: Act = ({ key, file, state }, what) => {
    const handle = handles.current.get(key)
    if (what === 'resume' && state === 'broken') {
      setSending((all) => all.map(({ trouble: _, ...one }) => (one.key === key ? { ...one, state: 'sending' } : one)))
      void start(key, file)
    } else {
      handle?.[what]()
      if (what !== 'cancel') change(key, { state: what === 'pause' ? 'paused' : 'sending' })
    }
  }
  return { sending, send, act, drop }
}
