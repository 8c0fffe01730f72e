import type { listCommitments } from '../../server/http/contract/index.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { Commitments } from './Commitments.tsx'

const says = words.consequences
const views = ['open', 'overdue', 'all'] as const

/** What agencies promised in talks, the nearest day first. */
export function CommitmentsPage() {
  const [query] = useQueryOfAddress()
  const view = views.find((each) => each === query['view']) ?? 'open'
  const found = useAsk<typeof listCommitments>('/api/commitments', { query: { view } }, { keep: true })
  return (
    <div className="page" data-page="commitments">
      <PageHead title={says.commitments} />
      <Views label={says.commitments} current={view} views={views.map((name) => ({ name, word: says.views[name], count: found.data?.counts[name] }))} />
      <Answer of={found} lines={6}>
        {({ items }) => <div className="panel">{items.length === 0 ? <Nothing>{says.emptyCommitments[view]}</Nothing> : <Commitments items={items} withMatter />}</div>}
      </Answer>
    </div>
  )
}
