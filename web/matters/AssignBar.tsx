import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { changeMatterPeople, listPeople } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf, queries, useAsk } from '../frame/queries.ts'
import { freshKey, write } from '../frame/request.ts'
import { useToday } from '../frame/today.ts'
import { words } from '../words/index.ts'
import './MattersPage.css'

const says = words.matterList.assigning

interface AssignBarProps { matters: readonly { readonly id: string; readonly number: string }[]; onDone: () => void }

/** Gives several matters to one person. Each is its own act with its own refusal: what may not be given stays where it is, and is named. */
export function AssignBar({ matters, onDone }: AssignBarProps) {
  const post = useActingOrgan()
  const today = useToday()
  const gives = post?.roles.some((role) => role === 'chief' || role === 'leader') ?? false
  const people = useAsk<typeof listPeople>('/api/people', {}, { enabled: gives && matters.length > 0 })
  const [to, setTo] = useState<string>()
  const [reasons, setReasons] = useState('')
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState(false)
  const [told, setTold] = useState<{ done: number; not: readonly string[] }>()
  if (!gives || (matters.length === 0 && !told)) return null
  const assign = async () => {
    setMissing(!to || reasons.trim() === '')
    if (!to || reasons.trim() === '' || !today || !post || busy) return
    setBusy(true)
    const not: string[] = []
    for (const { id, number } of matters) {
      try {
        await write<typeof changeMatterPeople>('/api/matters/:id/people', { params: { id }, query: { organ: post.organ.id }, body: { on: today, assign: [to], reasons } }, freshKey())
      } catch (error) {
        not.push(`${number}：${problemOf(error as Error)?.sentence ?? says.notReached}`)
      }
    }
    setBusy(false)
    setTold({ done: matters.length - not.length, not })
    await queries.invalidateQueries()
    onDone()
  }
  return (
    <div className="bulk-bar no-print" role="group" aria-label={says.assign}>
      {matters.length > 0 && (
        <>
          <Select size="small" aria-label={says.to} placeholder={says.to} value={to ?? null} style={{ inlineSize: '9em' }} options={people.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []} onChange={(id: string) => setTo(id)} />
          <Input size="small" aria-label={says.reasons} placeholder={says.reasons} maxLength={500} style={{ inlineSize: '14em' }} value={reasons} onChange={(event) => setReasons(event.target.value)} />
          <Button size="small" loading={busy} onClick={() => void assign()}>{says.assign}</Button>
          {missing && <span role="alert" className="warning"><span aria-hidden>▲ </span>{says.missing}</span>}
        </>
      )}
      {told && matters.length === 0 && <><span role="status">{says.done(told.done)}</span>{told.not.map((line) => <span key={line} className="warning">{line}</span>)}</>}
    </div>
  )
}
