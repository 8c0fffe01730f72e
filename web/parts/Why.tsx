import { words } from '../words/index.ts'
import './Why.css'

/** 怎么算的: how a last day came about, sentence by sentence, to be checked against a wall calendar. */
export function Why({ sentences, id }: { sentences: readonly string[]; id: string }) {
  return (
    <ol className="why" id={id} aria-label={words.clocks.howCounted}>
      {sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}
    </ol>
  )
}

/** The toggle that belongs to it; what it opens may stand elsewhere, under the row. */
export function WhyButton({ open, controls, onToggle }: { open: boolean; controls: string; onToggle: () => void }) {
  return (
    <button type="button" className="text-button nowrap no-print" aria-expanded={open} aria-controls={controls} onClick={onToggle}>
      {words.clocks.howCounted}
    </button>
  )
}
