import { useEffect, useRef, useState } from 'react'
import { useActingOrgan } from '../frame/acting.ts'
import { addressOf, brokenOff, reach } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { words } from '../words/index.ts'

const says = words.recordExport

type Format = 'csv' | 'xlsx'
interface Progress { readonly bytes: number; readonly rows: string }

interface ExportProps {
  query: Readonly<Record<string, string | undefined>>
  /** Where the file comes from, and what it is called; the list of records if left out. */
  from?: string
  name?: string
}

/** Takes what the list shows away as a file: how far it is, and the way to stop it. */
export function Export({ query, from = '/api/records/export', name = says.name }: ExportProps) {
  const organ = useActingOrgan()?.organ.id
  const [progress, setProgress] = useState<Progress>()
  const [trouble, setTrouble] = useState<{ error: Error; as: Format }>()
  const stopping = useRef<AbortController>(undefined)
  useEffect(() => () => stopping.current?.abort(), [])
  const begin = (as: Format) => {
    const stop = new AbortController()
    stopping.current = stop
    setTrouble(undefined)
    setProgress({ bytes: 0, rows: '' })
    fetched(addressOf(from, { query: { ...query, organ, as } }), stop.signal, setProgress)
      .then((blob) => save(blob, `${name}.${as}`))
      .catch((error: unknown) => { if (!stop.signal.aborted) setTrouble({ error: error as Error, as }) })
      .finally(() => setProgress(undefined))
  }
  return (
    <span className="export no-print" aria-live="polite">
      {progress
        ? <>{says.running(progress.rows, (progress.bytes / 1e6).toFixed(1))} <button type="button" className="text-button" onClick={() => stopping.current?.abort()}>{says.cancel}</button></>
        : <>{says.export} <button type="button" className="text-button" aria-label={`${says.export} CSV`} onClick={() => begin('csv')}>CSV</button> <button type="button" className="text-button" aria-label={`${says.export} XLSX`} onClick={() => begin('xlsx')}>XLSX</button></>}
      {trouble && <TroubleNotice error={trouble.error} retry={() => begin(trouble.as)} />}
    </span>
  )
}

/** Read piece by piece, so that it can be told how much has come. */
async function fetched(address: string, signal: AbortSignal, tell: (progress: Progress) => void): Promise<Blob> {
  const answer = await reach(address, { signal })
  const rows = answer.headers.get('x-rows') ?? ''
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = answer.body!.getReader()
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => { throw signal.aborted ? error : brokenOff(says.broken) })
    if (done) return new Blob(pieces, { type: answer.headers.get('content-type') ?? '' })
    pieces.push(value)
    bytes += value.length
    tell({ bytes, rows })
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
