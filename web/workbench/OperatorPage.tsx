import type { listRuleFailures } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

const says = words.workbench.operator

const duties = [
  { name: says.laws, help: says.lawsHelp, to: addresses.laws() },
  { name: says.calendars, help: says.calendarsHelp, to: addresses.calendars({ view: 'notices' }) },
  { name: words.settings.dead.title, help: words.settings.dead.help, to: addresses.settings() },
  { name: says.periods, help: says.periodsHelp, to: addresses.periods() },
]

/** Where those begin who keep the system running and see no case. */
export function OperatorPage() {
  return (
    <div className="page" data-page="operator">
      <PageHead title={says.title} />
      <p className="quiet">{says.note}</p>
      <ul className="panel operator-duties">
        {duties.map(({ name, help, to }) => <li key={to}><Link to={to}>{name}</Link><span className="quiet">{help}</span></li>)}
      </ul>
      <Failing />
    </div>
  )
}

/** Rules that break down, and over what they did. */
function Failing() {
  const failures = useAsk<typeof listRuleFailures>('/api/rule-failures', {})
  const items = failures.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="panel" aria-labelledby="failing-title">
      <h2 id="failing-title" className="panel-title">{says.failing} {items.length}</h2>
      <p className="panel-note">{says.failingHelp}</p>
      <ul className="operator-failures">
        {items.map(({ rule, title, citation, since, times, message }) => (
          <li key={rule}>
            <p className="spaced"><strong>{title}</strong>{citation && <Cite {...citation} named />}<span>{says.failingSince} <Moment at={since} /></span><span className="quiet">{says.failingTimes(times)}</span></p>
            <p><code>{rule}　{message}</code></p>
          </li>
        ))}
      </ul>
    </section>
  )
}
