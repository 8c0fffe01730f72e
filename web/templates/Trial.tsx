import type { tryTemplate } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addressOf, type Given, reachPdf } from '../frame/request.ts'
import { PaperDialog } from '../instruments/PaperDialog.tsx'
import { words } from '../words/index.ts'
import type { Wording } from './wording.ts'

interface TrialProps { role: string; name: string; wording: Wording; onClose: () => void }

/** The paper of an invented matter by the wording as it stands; nothing is kept. */
export function Trial({ role, name, wording, onClose }: TrialProps) {
  const organ = useActingOrgan()?.organ.id
  const given: Given<typeof tryTemplate> = { params: { role }, query: { organ }, body: wording }
  return (
    <PaperDialog title={name} heading={words.templates.trialOf(name)} note={words.templates.trialNote} again={JSON.stringify(wording)}
      load={(signal) => reachPdf(addressOf('/api/paper-templates/:role/trial', given), wording, signal)} onClose={onClose} />
  )
}
