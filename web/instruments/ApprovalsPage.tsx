import type { listApprovals } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Link } from '../parts/Link.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { Rounds } from './Rounds.tsx'

const says = words.approving
const views = ['mine', 'waiting', 'ended'] as const
type View = (typeof views)[number]

/** What waits for approval: at whom it lies, and since when. */
export function ApprovalsPage() {
  const [query] = useQueryOfAddress()
  const view: View = views.find((each) => each === query['view']) ?? 'mine'
  const rounds = useAsk<typeof listApprovals>('/api/approvals', { query: { view } }, { keep: true, again: () => 30_000 })
  return (
    <article className="page" data-page="approvals">
      <PageHead title={says.title}><Link to={addresses.approvalRules()}>{says.rules}</Link></PageHead>
      <Answer of={rounds} lines={6}>{({ items, counts }) => (
        <>
          <Views label={says.title} current={view} views={views.map((name) => ({ name, word: says.views[name], count: counts[name] }))} />
          {items.length === 0
            ? <div className="panel"><Nothing>{says.none[view]}</Nothing></div>
            : <Rounds caption={says.caption(says.views[view], items.length)} rows={items} />}
        </>
      )}</Answer>
    </article>
  )
}
