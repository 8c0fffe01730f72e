import type { AnswerOf, listCirculars } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

type Row = AnswerOf<typeof listCirculars>['items'][number]

const says = words.consequences
const column = says.circularColumn

/** What was made known, to whom, and how much was let stand in it after the check. */
export function CircularsPage() {
  const found = useAsk<typeof listCirculars>('/api/circulars', {})
  return (
    <div className="page" data-page="circulars">
      <PageHead title={says.circulars} />
      <Answer of={found} lines={6}>
        {({ items }) => (
          <div className="panel">
            {items.length === 0 ? <Nothing>{says.noCirculars}</Nothing>
              : <DataTable caption={says.circularsCaption} columns={columns} rows={items} idOf={({ id }) => id} to={({ id }) => addresses.instrument(id)} />}
          </div>
        )}
      </Answer>
    </div>
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'title', head: column.title, cell: ({ title, number }) => <>{title} <span className="nowrap quiet">{number}</span></> },
  { key: 'agency', head: column.agency, width: '14em', cell: ({ agency }) => agency.name },
  { key: 'matter', head: column.matter, width: '13em', cell: ({ matter }) => <Link to={addresses.matter(matter.id)} className="nowrap">{matter.number}</Link> },
  { key: 'range', head: column.range, width: '20%', cell: ({ range, toPublic }) => <><strong>{toPublic ? says.toPublic : says.inside}</strong> <span className="clamp">{range}</span></> },
  { key: 'on', head: column.on, width: '10em', cell: ({ issuedOn }) => <Day day={issuedOn} /> },
  { key: 'kept', head: column.kept, width: '5em', cell: ({ kept }) => (kept ? says.kept(kept) : ''), wide: true },
]
