import type { LawRow, listLaws } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

/** The laws this system works by. Anyone may read them. */
export function LawsPage() {
  const laws = useAsk<typeof listLaws>('/api/laws', {})
  return (
    <div className="page" data-page="laws">
      <PageHead title={words.laws.title}><Link to={addresses.comparison()}>{words.lawLibrary.compare}</Link></PageHead>
      <Answer of={laws} lines={8}>
        {({ items }) => (items.length === 0
          ? <div className="panel"><Nothing>{words.laws.none}</Nothing></div>
          : <DataTable caption={words.laws.caption} columns={columnsOf(items)} rows={items} idOf={({ id }) => id} to={({ id }) => addresses.law(id)} />)}
      </Answer>
    </div>
  )
}

const { column } = words.laws

const columnsOf = (laws: readonly LawRow[]): readonly Column<LawRow>[] => [
  { key: 'title', head: column.title, cell: ({ title }) => title },
  { key: 'rank', head: column.rank, width: '11em', cell: ({ rankName }) => rankName },
  { key: 'region', head: column.region, width: '8em', cell: ({ regionName }) => regionName },
  { key: 'inForce', head: column.inForce, width: '14em', cell: (law) => <Day day={law.inForceFrom} full /> },
  { key: 'under', head: column.under, width: '22%', wide: true, cell: ({ under }) => under.map((id) => laws.find((law) => law.id === id)?.short ?? '').filter(Boolean).join('、') },
]
