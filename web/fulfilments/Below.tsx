import type { AnswerOf, summariseOwed } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Filters, TextFilter } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

type Row = AnswerOf<typeof summariseOwed>['items'][number]
type Counted = keyof Row['counts'] | 'topics'

const says = words.fulfilments

/** How the organs below stand, those with the most late first; each number leads to the rows it counts. */
export function Below() {
  const [query] = useQueryOfAddress()
  const summary = useAsk<typeof summariseOwed>('/api/fulfilments/summary', { query: { text: query['text'] || undefined } }, { keep: true })
  return (
    <>
      <Filters names={['text']}><TextFilter name="text" label={says.organ} /></Filters>
      <Answer of={summary} lines={8}>
        {({ items, total }) => (items.length === 0
          ? <div className="panel"><Nothing>{query['text'] ? says.noMatch : says.nothing.below}</Nothing></div>
          : (
            <>
              <DataTable caption={says.caption(says.views.below)} columns={columns} rows={items} idOf={({ organ }) => organ.id} to={({ organ }) => addresses.fulfilments({ of: organ.id })} stale={summary.isPlaceholderData} />
              <p className="pager"><span className="quiet">{says.shown(items.length, total)}</span></p>
            </>
          ))}
      </Answer>
    </>
  )
}

const counted = (name: Counted): Column<Row> => ({
  key: name, head: name === 'topics' ? says.views.topics : says.states[name], numeric: true, width: '9em',
  cell: (row) => {
    const count = name === 'topics' ? row.topics : row.counts[name]
    if (count === 0) return <span className="quiet">0</span>
    const view = name === 'due' ? 'now' : name
    return <Link to={addresses.fulfilments({ of: row.organ.id, view })} data-count={count} {...(name === 'late' && { 'data-late': true, className: 'late-count' })}>{count}</Link>
  },
})

const columns: readonly Column<Row>[] = [
  { key: 'organ', head: says.organ, cell: ({ organ }) => organ.name },
  counted('late'), counted('due'), counted('done'), counted('open'), counted('topics'),
]
