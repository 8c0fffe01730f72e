import { Button } from 'antd'
import { useState } from 'react'
import type { getCaseFile, orderCaseFile, printPapers } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { words } from '../words/index.ts'

const says = words.caseFiles

/** The whole of a matter, or the papers that are named, as one PDF: ordered here, bound by the server, fetched when it is ready. */
export function CaseFile({ matter, papers }: { matter: string; papers?: undefined } | { matter?: undefined; papers: readonly string[] }) {
  const [id, setId] = useState<string>()
  const [duplex, setDuplex] = useState(false)
  const whole = useWrite<typeof orderCaseFile>('/api/matters/:id/case-file')
  const stack = useWrite<typeof printPapers>('/api/case-files')
  const order = () => {
    if (matter !== undefined) whole.mutate({ params: { id: matter }, body: { duplex } }, { onSuccess: (made) => setId(made.id) })
    else stack.mutate({ body: { papers: [...papers], duplex } }, { onSuccess: (made) => setId(made.id) })
  }
  const error = whole.error ?? stack.error
  return (
    <div className="paper-files no-print">
      <Button onClick={order} loading={whole.isPending || stack.isPending} disabled={papers?.length === 0}>{id ? says.again : matter === undefined ? says.print : says.order}</Button>
      <label><input type="checkbox" checked={duplex} onChange={(event) => setDuplex(event.target.checked)} /> {says.duplex}</label>
      {id && <Bound id={id} />}
      {error && <TroubleNotice error={error} />}
    </div>
  )
}

function Bound({ id }: { id: string }) {
  const organ = useActingOrgan()?.organ.id
  const made = useAsk<typeof getCaseFile>('/api/case-files/:id', { params: { id } }, { again: (answer) => (answer === undefined || answer.state === 'waiting') && 1000 })
  if (!made.data) return null
  const { state, done, total, pages, says: what } = made.data
  return (
    <span role="status" className="spaced">
      {state === 'waiting' && <span className="quiet">{says.binding(done, total)}</span>}
      {state === 'ready' && <><span>{says.ready(pages ?? 0)}</span><Button type="link" href={addressOf('/api/case-files/:id/pdf', { params: { id }, query: { organ } })} download>{says.download}</Button></>}
      {what && <span>{what}</span>}
    </span>
  )
}
