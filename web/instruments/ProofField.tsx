import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf } from '../frame/queries.ts'
import { addressOf, freshKey, reach } from '../frame/request.ts'
import { words } from '../words/index.ts'

const says = words.delivery

/** A photograph or scan that proves a serving; sent as soon as it is chosen. */
export function ProofField({ id, instrument, onDone }: { id: string; instrument: string; onDone: (proof: string) => void }) {
  const organ = useActingOrgan()?.organ.id
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const send = async (file: File | undefined) => {
    if (!file) return
    setTrouble(undefined)
    const body = new FormData()
    body.append('file', file)
    try {
      const response = await reach(addressOf('/api/instruments/:id/proofs', { params: { id: instrument }, query: { organ } }), { method: 'POST', body, headers: { 'x-xiezhi': '1', 'idempotency-key': freshKey() } })
      const sent = await response.json() as { id: string; name: string }
      setName(sent.name)
      onDone(sent.id)
    } catch (error) {
      setTrouble(problemOf(error as Error)?.sentence ?? words.troubles.unclear)
    }
  }
  return (
    <span>
      <Button id={id} onClick={() => input.current?.click()}>{words.fulfilments.choose}</Button>
      <input ref={input} type="file" accept="image/*,.pdf" className="visually-hidden" tabIndex={-1} aria-label={says.proof} onChange={(event) => void send(event.target.files?.[0])} />
      {name && <span className="quiet" role="status"> {says.proofSent(name)}</span>}
      {trouble && <span className="field-error"> <span aria-hidden>▲ </span>{trouble}</span>}
    </span>
  )
}
