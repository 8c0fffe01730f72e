import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ExportSetDetail, setExportState, testExportSet } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useWrite } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { words } from '../words/index.ts'

const says = words.sharing

/** Try it, pause it, go on, end it, take it away as a file. */
export function SetActs({ set: { id, url, state } }: { set: ExportSetDetail }) {
  const organ = useActingOrgan()?.organ.id
  const test = useWrite<typeof testExportSet>('/api/export-sets/:id/test')
  const move = useWrite<typeof setExportState>('/api/export-sets/:id/state')
  const [why, setWhy] = useState('')
  const [ending, setEnding] = useState(false)
  const to = (next: 'active' | 'paused' | 'ended') => move.mutate({ params: { id }, body: { state: next, ...(why.trim() !== '' && { why: why.trim() }) } }, { onSuccess: () => setWhy('') })
  return (
    <>
      <div className="set-acts">
        {url !== null && <Button type="primary" data-primary loading={test.isPending} onClick={() => { test.reset(); test.mutate({ params: { id }, body: {} }) }}>{says.test}</Button>}
        {(['csv', 'ndjson'] as const).map((as) => <a key={as} className="text-button" download title={says.fileHelp} href={addressOf(`/api/export-sets/${id}/file`, { query: { organ, as } })}>{says.file} {as.toUpperCase()}</a>)}
        {state === 'active' && <><Input aria-label={says.why} placeholder={says.why} maxLength={300} value={why} onChange={(event) => setWhy(event.target.value)} /><Button disabled={move.isPending} onClick={() => to('paused')}>{says.pause}</Button></>}
        {state === 'paused' && <Button disabled={move.isPending} onClick={() => to('active')}>{says.resume}</Button>}
        {!ending && <Button onClick={() => setEnding(true)}>{says.end}</Button>}
      </div>
      {ending && <p className="set-acts" role="status">{says.endSure} <Button danger disabled={move.isPending} onClick={() => to('ended')}>{says.endYes}</Button> <Button onClick={() => setEnding(false)}>{says.keep}</Button></p>}
      {test.data && <p role="status">{test.data.says}{test.data.status !== null && <span className="quiet"> {test.data.status} · {says.ms(test.data.ms)}</span>}</p>}
      {test.error && <TroubleNotice error={test.error} />}
      {move.error && <TroubleNotice error={move.error} />}
    </>
  )
}
