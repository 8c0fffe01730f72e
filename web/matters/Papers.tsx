import type { InstrumentRef, Matter } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

/** The papers of a matter and where they stand: issued is not served, served is not answered. */
export function Papers({ matter: { papers } }: { matter: Pick<Matter, 'papers'> }) {
  if (papers.length === 0) return <p className="panel-note">{words.instruments.none}</p>
  return (
    <ul className="papers">
      {papers.map((paper) => (
        <li key={paper.id}>
          <span><Link to={addresses.instrument(paper.id)}>{paper.title}</Link> <span className="nowrap">{paper.number}</span></span>
          <span className="quiet">{words.instruments.issued} <Day day={paper.issuedOn} /></span>
          <span><PaperState paper={paper} /></span>
        </li>
      ))}
    </ul>
  )
}

/** The receipt proves a serving; it is not served itself. */
export function PaperState({ paper }: { paper: InstrumentRef }) {
  if (paper.correctedBy) return <><Stage tone="ended">{words.instruments.corrected}</Stage> {words.instruments.correctedBy} <Link to={addresses.instrument(paper.correctedBy.id)}>{paper.correctedBy.number}</Link> <Day day={paper.correctedBy.on} /></>
  if (paper.role === 'serviceReceipt') return null
  if (paper.voided) return <><Stage tone="ended">{words.instruments.voided}</Stage> <Day day={paper.voided.on} /></>
  if (paper.filed) return <Stage tone="done">{words.instruments.filed}</Stage>
  if (paper.servedOn) return <><Stage tone="done">{words.instruments.served}</Stage> <Day day={paper.servedOn} /></>
  return <Stage tone="soon">{words.instruments.unserved}</Stage>
}
