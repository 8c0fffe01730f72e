import type { previewPaper } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addressOf, type Given, reachPdf } from '../frame/request.ts'
import { words } from '../words/index.ts'
import type { ActBody } from '../matters/actBody.ts'
import { PaperDialog } from './PaperDialog.tsx'

interface PaperPreviewProps { matter: string; body: ActBody; title: string; onClose: () => void }

/** The paper that an act would issue, as it would look: a draft without a number, not kept. */
export function PaperPreview({ matter, body, title, onClose }: PaperPreviewProps) {
  const organ = useActingOrgan()?.organ.id
  const given: Given<typeof previewPaper> = { params: { id: matter }, query: { organ, format: 'pdf' }, body }
  return (
    <PaperDialog title={title} heading={words.instruments.previewOf(title)} note={words.instruments.previewNotIssued} again={JSON.stringify(body)}
      load={(signal) => reachPdf(addressOf('/api/matters/:id/papers/preview', given), body, signal)} onClose={onClose} />
  )
}
