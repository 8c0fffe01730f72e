import { Button } from 'antd'
import { useState } from 'react'
import type { EvidenceItem, listEvidence, Matter } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Handovers } from '../measures/Handovers.tsx'
import { Meetings } from '../measures/Meetings.tsx'
import { Records } from '../measures/Records.tsx'
import { words } from '../words/index.ts'
import { EvidenceForm } from './EvidenceForm.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'
import { Facts } from './Facts.tsx'
import './evidence.css'

const says = words.evidence

/** The office's evidence with its custody and what it proves; to the agency only what it was asked for and what it gave. */
export function EvidenceTab({ matter }: { readonly matter: Matter }) {
  const received = isSupervised(useActingOrgan())
  return received ? <Handovers matter={matter.id} none={says.noneToAgency} /> : <OfficeFolder matter={matter} />
}

function OfficeFolder({ matter }: { matter: Matter }) {
  const folder = useAsk<typeof listEvidence>('/api/matters/:id/evidence', { params: { id: matter.id } })
  const [sheet, setSheet] = useState<{ corrected?: EvidenceItem }>()
  return (
    <Answer of={folder}>
      {({ items, facts, grounds, mayAdd }) => (
        <>
          <div className="evidence-head">
            <h3>{says.count(items.filter(({ replacedBy }) => replacedBy === null).length)}</h3>
            {mayAdd && !sheet && <Button onClick={() => setSheet({})}>{says.add}</Button>}
          </div>
          {sheet && <EvidenceForm key={sheet.corrected?.id ?? 'new'} matter={matter} corrected={sheet.corrected} onClose={() => setSheet(undefined)} />}
          {items.length === 0 && !sheet && <p className="panel-note">{says.none}</p>}
          <ul className="evidence-list">
            {items.map((item) => <EvidenceRow key={item.id} item={item} mayAdd={mayAdd} onCorrect={() => setSheet({ corrected: item })} />)}
          </ul>
          <Facts matter={matter.id} facts={facts} grounds={grounds} evidence={items.filter(({ replacedBy }) => replacedBy === null)} mayAdd={mayAdd} />
          <Records matter={matter} />
          <Handovers matter={matter.id} none={words.measures.handedOverNone} />
          <Meetings matter={matter} />
        </>
      )}
    </Answer>
  )
}
