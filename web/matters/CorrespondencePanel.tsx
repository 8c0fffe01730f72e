import type { listUrgings, Matter } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { correspondence, type Letter } from './correspondence.ts'
import { PaperState } from './Papers.tsx'

const { column, ...says } = words.correspondence

/** 往来: what the two sides sent each other, when it was received, and by what that is proved. */
export function CorrespondencePanel({ matter }: { matter: Matter }) {
  const supervised = isSupervised(useActingOrgan())
  const urgings = useAsk<typeof listUrgings>('/api/matters/:id/urgings', { params: { id: matter.id } })
  const letters = correspondence(matter)
  return (
    <>
      {letters.length === 0 ? <p className="panel-note">{says.none}</p>
        : <DataTable caption={says.caption} columns={columns(supervised)} rows={letters} idOf={({ id }) => id} />}
      <Answer of={urgings} lines={1}>{({ items }) => items.length > 0 && (
        <section className="panel-body" aria-labelledby="urgings">
          <h3 id="urgings">{says.urgings(items.length)} <span className="quiet">{says.urgingsNote}</span></h3>
          <ul>{items.map(({ at, on, organ, says: text }) => <li key={at}><Day day={on} /> <span className="quiet">{organ}</span> {text}</li>)}</ul>
        </section>
      )}</Answer>
    </>
  )
}

const columns = (supervised: boolean): readonly Column<Letter>[] => [
  { key: 'on', head: column.on, width: '10em', cell: ({ on }) => <Day day={on} /> },
  { key: 'from', head: column.from, width: '18%', cell: ({ from, incoming }) => <><span aria-hidden>{incoming ? '← ' : '→ '}</span>{from}</> },
  { key: 'to', head: column.to, width: '18%', cell: ({ to }) => to },
  { key: 'what', head: column.what, cell: (letter) => <What letter={letter} /> },
  { key: 'received', head: column.received, width: '24%', cell: (letter) => <Received letter={letter} supervised={supervised} /> },
]

function What({ letter: { name, paper, says: detail, late } }: { letter: Letter }) {
  return (
    <>
      {paper ? <><Link to={addresses.instrument(paper.id)}>{name}</Link> <span className="nowrap">{paper.number}</span></> : name}
      {detail.length > 0 && <span className="clamp quiet">{detail.map(({ value }) => value).join('；')}</span>}
      {late && <span className="warning">{late}</span>}
    </>
  )
}

/** A paper is received when it was signed for; what is handed in by the platform is there the same moment. */
function Received({ letter: { paper, on }, supervised }: { letter: Letter; supervised: boolean }) {
  if (!paper) return <>{says.handedIn} <Day day={on} /></>
  return <><PaperState paper={paper} />{!supervised && <> <span className="nowrap"><Link to={addresses.serving(paper.id)}>{says.serving}</Link></span></>}</>
}
