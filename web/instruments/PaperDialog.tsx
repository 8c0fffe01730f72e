import { Dialog } from '../frame/Dialog.tsx'
import { words } from '../words/index.ts'
import { Paper } from './Paper.tsx'

interface PaperDialogProps { title: string; heading: string; note: string; again: string; load: (signal: AbortSignal) => Promise<ArrayBuffer>; onClose: () => void }

/** A paper that is only looked at, before the page it was asked for on. */
export function PaperDialog({ title, heading, note, again, load, onClose }: PaperDialogProps) {
  return (
    <Dialog titled="paper-dialog-title" className="paper-dialog" onClose={onClose}>
      <header>
        <h2 id="paper-dialog-title" tabIndex={-1} autoFocus>{heading}</h2>
        <span className="quiet">{note}</span>
        <form method="dialog"><button type="submit" className="text-button">{words.frame.close}</button></form>
      </header>
      <Paper load={load} title={title} again={again} />
    </Dialog>
  )
}
