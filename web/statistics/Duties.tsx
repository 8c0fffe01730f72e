import { useEffect, useRef } from 'react'
import type { AnswerOf, officeDuties } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

type Asked = NonNullable<Parameters<typeof useAsk<typeof officeDuties>>[1]['query']>
type Row = AnswerOf<typeof officeDuties>['items'][number]

const says = words.statistics.kept
const known = <T extends object>(names: T, text: string): keyof T | undefined => (Object.hasOwn(names, text) ? text as keyof T : undefined)

/** The last days behind one figure. */
export function Duties({ side, outcome, asked }: { side: string; outcome: string; asked: Omit<Asked, 'side' | 'outcome'> }) {
  const [query] = useQueryOfAddress()
  const [who, what] = [known(says.side, side), known(says.outcomes, outcome)]
  const duties = useAsk<typeof officeDuties>('/api/statistics/office/duties', { query: { ...asked, side: who ?? 'office', outcome: what ?? 'open' } }, { enabled: Boolean(who && what), keep: true })
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [side, outcome])
  if (!who || !what) return null
  const title = says.list(says.side[who], says.outcomes[what], asked.cite)
  return (
    <section aria-labelledby="duties-title">
      <h2 id="duties-title" className="panel-title" tabIndex={-1} ref={head}>{title} <Link className="no-print" to={addresses.statistics({ ...query, side: undefined, outcome: undefined, law: undefined, cite: undefined })}>{says.back}</Link></h2>
      <Answer of={duties} lines={4}>
        {({ items }) => items.length === 0 ? <p className="panel-note">{says.empty}</p>
          : <DataTable caption={title} columns={columns} rows={items} idOf={(row) => `${row.matter}${row.citation.cite}${row.lastDay}`} to={({ matter }) => addresses.matter(matter)} />}
      </Answer>
    </section>
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'number', head: says.duty.number, width: '13em', cell: ({ number }) => <span className="nowrap">{number}</span> },
  { key: 'agency', head: says.duty.agency, width: '12em', cell: ({ agency }) => agency },
  { key: 'what', head: says.duty.what, cell: ({ what }) => what },
  { key: 'cite', head: says.duty.cite, width: '10em', cell: ({ citation }) => <Cite {...citation} named /> },
  { key: 'lastDay', head: says.duty.lastDay, width: '10em', cell: ({ lastDay }) => <Day day={lastDay} /> },
  { key: 'endedOn', head: says.duty.endedOn, width: '10em', cell: ({ endedOn }) => endedOn ? <Day day={endedOn} /> : <span className="quiet">—</span> },
]
