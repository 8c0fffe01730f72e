import type { Matter } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { PageHead } from '../frame/states.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { PaperState } from './Papers.tsx'

/** The head as the agency sees it: who sent which paper, and whether it has been signed for. */
export function ReceivedHead({ matter }: { matter: Matter }) {
  const received = matter.papers.filter(({ to, voided }) => to.id === matter.agency.id && !voided)
  const paper = received.findLast(({ servedOn }) => servedOn !== null) ?? received.at(-1)
  const title = paper
    ? words.matters.sentYou(paper.issuedBy.name, `${paper.title}${paper.number ?? ''}`)
    : words.matters.titleOf(matter.agency.name, matter.title)
  return (
    <header className="page-top">
      <p className="quiet no-print"><Link to={addresses.matters({ kind: matter.kind })}>‹ {matter.kind === 'supervision' ? words.menu.mattersReceived : matter.kindName}</Link>　<span className="nowrap">{matter.number}</span></p>
      <PageHead title={title}>
        {matter.closed ? <Stage tone="done">{matter.stageName}</Stage> : paper ? <span><PaperState paper={paper} /></span> : <Stage tone="running">{matter.stageName}</Stage>}
      </PageHead>
      <p className="spaced">
        {paper && <Link to={addresses.instrument(paper.id)}>{words.matters.readPaper}</Link>}
        <span className="quiet">{matter.title}</span>
        <span className="quiet">{words.matters.openedOn} <Day day={matter.openedOn} /></span>
        <span className="quiet">{words.matters.askOffice(matter.office.name)}</span>
      </p>
    </header>
  )
}
