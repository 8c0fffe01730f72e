import { useState } from 'react'
import type { lawDiagram, Matter } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Diagram } from '../laws/Diagram.tsx'
import { words } from '../words/index.ts'

/** The procedure drawn, with the place where the matter stands; asked for only when somebody opens it. */
export function WhereItStands({ matter }: { matter: Matter }) {
  const [open, setOpen] = useState(false)
  const drawn = useAsk<typeof lawDiagram>('/api/laws/:id/diagrams/:kind', {
    params: { id: matter.law.id, kind: matter.kind }, query: { line: matter.line, above: matter.uppers.length > 0 ? 'true' : 'false' },
  }, { enabled: open, lasting: true })
  if (matter.law.newer) return null // the drawing is of the edition of today
  return (
    <details className="panel no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="panel-title">{words.diagrams.whereItStands}</summary>
      {open && <Answer of={drawn} lines={6}>{(diagram) => <Diagram diagram={diagram} own={matter.law.id} here={matter.closed ? [`closed:${matter.closed.how}`] : matter.stages.map(({ stage }) => stage)} />}</Answer>}
    </details>
  )
}
