import { addresses } from '../frame/address.ts'
import { PageHead } from '../frame/states.tsx'
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
    </div>
  )
}
