import type { getOfficer } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

const says = words.people

/** The officer whom a new matter is about: a credential is applied for from his own page. */
export function AboutPerson() {
  const [query] = useQueryOfAddress()
  const id = query['about']
  const officer = useAsk<typeof getOfficer>('/api/officers/:id', { params: { id: id ?? '' } }, { enabled: id !== undefined })
  if (!id || !officer.data) return null
  return <p className="notice">{says.aboutWhom} <Link to={addresses.officer(id)}>{officer.data.name}</Link>　<span className="quiet">{says.aboutHelp}</span></p>
}
