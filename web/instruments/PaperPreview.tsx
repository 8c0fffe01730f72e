import { useEffect, useRef } from 'react'
import type { previewPaper } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addressOf, reach, type Given } from '../frame/request.ts'
import { words } from '../words/index.ts'
import type { ActBody } from '../matters/actBody.ts'
import { Paper } from './Paper.tsx'
import '../frame/Dialog.css'

interface PaperPreviewProps { matter: string; body: ActBody; title: string; onClose: () => void }

/** The paper that an act would issue, as it would look: a draft without a number, not kept. */
export function PaperPreview({ matter, body, title, onClose }: PaperPreviewProps) {
  const organ = useActingOrgan()?.organ.id
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const origin = document.activeElement
    dialog.current?.showModal()
    return () => { if (origin instanceof HTMLElement) origin.focus() }
  }, [])
  const load = async (signal: AbortSignal) => {
    const given: Given<typeof previewPaper> = { params: { id: matter }, query: { organ, format: 'pdf' }, body }
    const response = await reach(addressOf('/api/matters/:id/papers/preview', given), {
      method: 'POST', signal, body: JSON.stringify(body), headers: { 'content-type': 'application/json', accept: 'application/pdf', 'x-xiezhi': '1' },
    })
    return await response.arrayBuffer()
  }
  return (
    <dialog ref={dialog} className="dialog paper-dialog" aria-labelledby="preview-title" onClose={onClose}>
      <header>
        <h2 id="preview-title" tabIndex={-1} autoFocus>{words.instruments.previewOf(title)}</h2>
        <span className="quiet">{words.instruments.previewNotIssued}</span>
        <form method="dialog"><button type="submit" className="text-button">{words.frame.close}</button></form>
      </header>
      <Paper load={load} title={title} again={JSON.stringify(body)} />
    </dialog>
  )
}
