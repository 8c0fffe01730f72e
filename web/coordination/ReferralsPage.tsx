import type { listReferrals, Referral } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'

const says = words.referrals
const { column } = says
const views = ['unsent', 'waiting', 'late', 'all'] as const

/** To whom clues and cases went, whether they arrived, and what was heard of them. */
export function ReferralsPage() {
  const [query] = useQueryOfAddress()
  const view = views.find((each) => each === query['view']) ?? 'all'
  const found = useAsk<typeof listReferrals>('/api/referrals', { query: { view } }, { keep: true })
  return (
    <div className="page" data-page="referrals">
      <PageHead title={says.title} />
      <Views label={says.title} current={view} views={views.map((name) => ({ name, word: says.views[name], count: found.data?.counts[name] }))} />
      <Answer of={found} lines={6}>
        {({ items }) => (
          <div className="panel">
            {items.length === 0 ? <Nothing>{says.empty[view]}</Nothing>
              : <DataTable caption={says.caption} columns={columns} rows={items} idOf={({ matter }) => matter.id} to={({ matter }) => addresses.matter(matter.id)} />}
          </div>
        )}
      </Answer>
    </div>
  )
}

const columns: readonly Column<Referral>[] = [
  { key: 'number', head: column.number, width: '13em', cell: ({ matter }) => <span className="nowrap">{matter.number}</span> },
  { key: 'receiver', head: column.receiver, width: '9em', cell: ({ receiver }) => receiver },
  { key: 'title', head: column.title, cell: ({ matter, agency }) => <><span className="clamp">{matter.title}</span> <span className="quiet">{matter.kindName}　{agency.name}</span></> },
  { key: 'sent', head: column.sent, width: '11em', cell: ({ sentOn, letter }) => (sentOn ? <><Day day={sentOn} /> <span className="quiet">{letter}</span></> : <Stage tone="soon">{says.notSent}</Stage>) },
  { key: 'receipt', head: column.receipt, width: '8em', cell: ({ receiptOn, sentOn }) => (receiptOn ? <Day day={receiptOn} /> : sentOn ? <span className="quiet">{says.noReceipt}</span> : '') },
  { key: 'feedback', head: column.feedback, width: '16em', cell: ({ feedback, sentOn }) => (sentOn ? <Feedback {...feedback} /> : '') },
  { key: 'result', head: column.result, width: '12em', cell: ({ result }) => <span className="clamp">{result}</span> },
]

function Feedback({ state, lastDay, provisional, on, citation }: Referral['feedback']) {
  if (state === 'done' && on) return <><Stage tone="done">{says.done}</Stage> <Day day={on} /></>
  if (lastDay) return <><LastDay day={lastDay} provisional={provisional} /> {citation && <Cite {...citation} />}</>
  return state === 'unknown' ? <><Stage tone="tentative">{says.unknown}</Stage> {citation && <Cite {...citation} />}</> : <span className="quiet">{says.none}</span>
}
