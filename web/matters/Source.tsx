import type { Matter } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

export const hasSource = ({ alert, record }: Matter['source']): boolean => alert !== null || record !== null

/** What a matter grew from. */
export const Source = ({ of: { alert, record, says } }: { of: Matter['source'] }) => (
  <span className="spaced">
    {alert !== null && <Link to={addresses.alert(alert)}>{words.alerts.one}</Link>}
    {record !== null && <Link to={addresses.record(record)}>{says ?? words.records.title}</Link>}
  </span>
)
