import { useEffect, useState, type RefObject } from 'react'
import type { checkTemplate, TemplateFaultOut } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { compute } from '../frame/request.ts'
import { words } from '../words/index.ts'
import type { Wording } from './wording.ts'

const says = words.templates
const pause = 400

/** What the server finds wrong with a wording, asked again when the writer pauses. */
export function useFaults(role: string, wording: Wording): { readonly faults: readonly TemplateFaultOut[]; readonly checking: boolean } {
  const organ = useActingOrgan()?.organ.id
  const [faults, setFaults] = useState<readonly TemplateFaultOut[]>([])
  const [checking, setChecking] = useState(false)
  useEffect(() => {
    const cancel = new AbortController()
    setChecking(true)
    const timer = setTimeout(() => {
      compute<typeof checkTemplate>('/api/paper-templates/:role/check', { params: { role }, query: { organ }, body: wording }, cancel.signal)
        .then((answer) => setFaults(answer.faults), () => {}) // saving says what was wrong with asking
        .finally(() => { if (!cancel.signal.aborted) setChecking(false) })
    }, pause)
    return () => { cancel.abort(); clearTimeout(timer) }
  }, [role, organ, wording])
  return { faults, checking }
}

interface FaultsProps { faults: readonly TemplateFaultOut[]; checking: boolean; area: RefObject<HTMLTextAreaElement | null> }

/** Each fault with the way to its line. */
export function Faults({ faults, checking, area }: FaultsProps) {
  const go = (line: number) => {
    const field = area.current
    if (!field) return
    const lines = field.value.split('\n')
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    field.focus()
    field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  }
  return (
    <div role="status" className="template-faults">
      <p className="quiet">{checking ? says.checking : faults.length > 0 ? says.faults(faults.length) : says.sound}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ line, says: what }, index) => (
            <li key={index}>{what}{line !== null && <> <button type="button" className="text-button" onClick={() => go(line)}>{says.goTo(line)}</button></>}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
