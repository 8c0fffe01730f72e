import { useEffect, useRef } from 'react'
import type { tryTemplate } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addressOf, reach, type Given } from '../frame/request.ts'
import { Paper } from '../instruments/Paper.tsx'
import { words } from '../words/index.ts'
import type { Wording } from './wording.ts'
import '../frame/Dialog.css'

interface TrialProps { role: string; name: string; wording: Wording; onClose: () => void }

/** The paper of an invented matter by the wording as it stands; nothing is kept. */
export function Trial({ role, name, wording, onClose }: TrialProps) {
  const organ = useActingOrgan()?.organ.id
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const origin = document.activeElement
    dialog.current?.showModal()
    return () => { if (origin instanceof HTMLElement) origin.focus() }
  }, [])
  const load = async (signal: AbortSignal) => {
    const given: Given<typeof tryTemplate> = { params: { role }, query: { organ }, body: wording }
    const response = await reach(addressOf('/api/paper-templates/:role/trial', given), {
      method: 'POST', signal, body: JSON.stringify(wording), headers: { 'content-type': 'application/json', accept: 'application/pdf', 'x-xiezhi': '1' },
    })
    return await response.arrayBuffer()
  }
  return (
    <dialog ref={dialog} className="dialog paper-dialog" aria-labelledby="trial-title" onClose={onClose}>
      <header>
        <h2 id="trial-title" tabIndex={-1} autoFocus>{words.templates.trialOf(name)}</h2>
        <span className="quiet">{words.templates.trialNote}</span>
        <form method="dialog"><button type="submit" className="text-button">{words.frame.close}</button></form>
      </header>
      <Paper load={load} title={name} again={JSON.stringify(wording)} />
    </dialog>
  )
}
