import type { AnswerOf, listLinks, Matter } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import './consequences.css'

type Links = AnswerOf<typeof listLinks>
type Row = Links['items'][number]

const { column, ...says } = words.linked

/** What a matter grew from and what grew from it; and what may be opened from it with nothing typed again. */
export function LinkedPanel({ matter }: { matter: Matter }) {
  const links = useAsk<typeof listLinks>('/api/matters/:id/links', { params: { id: matter.id } })
  return (
    <Answer of={links} lines={3}>
      {({ items, mayOpen }) => (
        <>
          {items.length === 0 ? <p className="panel-note">{says.none}</p>
            : <DataTable caption={says.caption} columns={columns} rows={items} idOf={({ id }) => id} to={({ id }) => addresses.matter(id)} />}
          {mayOpen.length > 0 && <OpenFrom matter={matter} kinds={mayOpen} />}
        </>
      )}
    </Answer>
  )
}

function OpenFrom({ matter, kinds }: { matter: Matter; kinds: Links['mayOpen'] }) {
  return (
    <section className="open-from panel-body no-print" aria-labelledby="open-from">
      <h3 id="open-from">{says.openFrom} <span className="quiet">{says.openFromNote}</span></h3>
      <ul>
        {kinds.map(({ kind, name, citation }) => (
          <li key={kind}><Link className="button-link" to={addresses.openMatter({ from: matter.id, agency: matter.agency.id, kind })} data-kind={kind}>{name}</Link> <Cite {...citation} named /></li>
        ))}
      </ul>
    </section>
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'number', head: column.number, width: '13em', cell: ({ number }) => <span className="nowrap">{number}</span> },
  { key: 'kind', head: column.kind, width: '20%', cell: ({ relation, kindName }) => <><span className="quiet">{relation}</span> {kindName}</> },
  { key: 'title', head: column.title, cell: ({ title }) => <span className="clamp">{title}</span> },
  { key: 'stage', head: column.stage, width: '20%', cell: (row) => <Stage tone={row.closed ? 'done' : 'running'}>{row.closed?.name ?? row.stageName}</Stage> },
  { key: 'next', head: column.next, width: '18%', cell: (row) => <When row={row} /> },
]

function When({ row }: { row: Row }) {
  if (row.closed) return <Day day={row.closed.on} />
  return row.next ? <LastDay day={row.next.lastDay} provisional={row.next.provisional} right={!row.next.late} /> : <span className="quiet">{words.matters.noDay}</span>
}
