import type { listDrafts } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { DraftState } from './DraftState.tsx'

const says = words.drafting

/** Papers of a matter that are being written, and those that could be. The agency has none. */
export function MatterDrafts({ matter }: { matter: string }) {
  const drafts = useAsk<typeof listDrafts>('/api/matters/:id/drafts', { params: { id: matter } })
  const { items = [], papers = [] } = drafts.data ?? {}
  const open = items.filter(({ state }) => state !== 'issued')
  const others = papers.filter(({ option }) => !open.some((draft) => draft.option === option))
  if (papers.length === 0 && open.length === 0) return null
  return (
    <section className="panel no-print" aria-labelledby="drafts-title">
      <h2 id="drafts-title" className="panel-title">{says.panel} {open.length > 0 && open.length}</h2>
      {open.length === 0 && <p className="panel-note">{says.noDrafts}</p>}
      <ul className="papers">
        {open.map((draft) => (
          <li key={draft.id}>
            <Link to={addresses.draft(matter, draft.option)}>{draft.title}</Link>
            <span><DraftState draft={draft} />{draft.lies && <span className="quiet"> {draft.lies.who} {says.since} <Day day={draft.lies.since} /></span>}</span>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details className="panel-note">
          <summary>{says.start}</summary>
          <ul className="papers">{others.map(({ option, title }) => <li key={option}><Link to={addresses.draft(matter, option)}>{says.startOf(title)}</Link></li>)}</ul>
        </details>
      )}
    </section>
  )
}
