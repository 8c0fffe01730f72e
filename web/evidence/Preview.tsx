import { useEffect, useState } from 'react'
import type { EvidenceItem } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { queries } from '../frame/queries.ts'
import { addressOf, reach } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Paper } from '../instruments/Paper.tsx'
import { words } from '../words/index.ts'

const says = words.evidence
type File = NonNullable<EvidenceItem['file']>

const pictures = /^image\/(png|jpeg|gif|webp|bmp)$/

/** What a browser can show by itself, without running anything. Nothing is loaded before somebody asks: each look is noted. */
export function Preview({ evidence, file }: { evidence: string; file: File }) {
  const organ = useActingOrgan()?.organ.id
  const [shown, setShown] = useState(false)
  const address = addressOf('/api/evidence/:id/content', { params: { id: evidence }, query: { organ } })
  const download = addressOf('/api/evidence/:id/content', { params: { id: evidence }, query: { organ, download: '1' } })
  return (
    <div className="evidence-preview no-print">
      <span className="spaced">
        {mayShow(file.mediaType) && <button type="button" className="text-button" aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? says.close : says.open}</button>}
        <a href={download} download={file.name}>{says.download}</a>
        <span className="faint">{mayShow(file.mediaType) ? says.viewNoted : says.notShown}</span>
      </span>
      {shown && <Shown address={address} file={file} />}
    </div>
  )
}

const mayShow = (mediaType: string): boolean => pictures.test(mediaType) || /^(audio|video)\//.test(mediaType) || mediaType === 'application/pdf' || mediaType === 'text/plain'

/** That it was looked at stands in the custody below. */
const noted = () => void queries.invalidateQueries({ queryKey: ['/api/evidence/:id/custody'] })

function Shown({ address, file: { name, mediaType, sha256 } }: { address: string; file: File }) {
  if (pictures.test(mediaType)) return <img src={address} alt={name} onLoad={noted} />
  if (mediaType.startsWith('audio/')) return <audio controls preload="metadata" src={address} aria-label={name} onLoadedMetadata={noted} />
  if (mediaType.startsWith('video/')) return <video controls preload="metadata" src={address} aria-label={name} onLoadedMetadata={noted} />
  if (mediaType === 'text/plain') return <Text address={address} />
  return <Paper title={name} again={sha256} load={async (signal) => { const bytes = await (await reach(address, { signal })).arrayBuffer(); noted(); return bytes }} />
}

function Text({ address }: { address: string }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<Error>()
  useEffect(() => {
    const cancel = new AbortController()
    const read = async () => {
      const bytes = await (await reach(address, { signal: cancel.signal, headers: { range: 'bytes=0-262143' } })).arrayBuffer()
      setText(decoded(bytes))
      noted()
    }
    read().catch((thrown: unknown) => { if (!cancel.signal.aborted) setError(thrown as Error) })
    return () => cancel.abort()
  }, [address])
  return error ? <TroubleNotice error={error} /> : <pre tabIndex={0}>{text}</pre>
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
