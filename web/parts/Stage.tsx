import './Stage.css'

export type Tone = 'running' | 'late' | 'soon' | 'done' | 'tentative' | 'ended'

const shapes: Readonly<Record<Tone, string>> = { running: '●', late: '■', soon: '▲', done: '✓', tentative: '◇', ended: '○' }

/** A state in shape, word and colour. The word is the law's or the catalogue's; the shape is for eyes only. */
export function Stage({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`stage ${tone}`} {...(tone === 'late' && { 'data-late': true })}>
      <span aria-hidden className="shape">{shapes[tone]}</span>{children}
    </span>
  )
}
