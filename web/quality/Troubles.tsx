import { Link } from '../parts/Link.tsx'
import type { QualityRow } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { words } from '../words/index.ts'

const says = words.quality
const most = 10

/** What was told most often, over all that is shown: errors, which open the rows that have them, and fields that nobody reports. */
export function Troubles({ items }: { items: readonly QualityRow[] }) {
  const [{ body, system }] = useQueryOfAddress()
  const [codes, missing] = [sums(items, ({ codes: told }) => told), sums(items, ({ missing: told }) => told)]
  return (
    <section className="panel panel-body" aria-label={says.most}>
      <h2>{says.most}</h2>
      {codes.length === 0 ? <p className="quiet">{says.noErrors}</p> : (
        <ul>{codes.map(([code, count]) => <li key={code}><Link to={addresses.recordQuarantine({ code, body, system })}>{says.times(`${code} ${says.codes[code as keyof typeof says.codes] ?? ''}`.trim(), count)}</Link></li>)}</ul>
      )}
      {missing.length > 0 && <><h2>{says.missing}</h2><ul>{missing.map(([name, count]) => <li key={name}>{says.times(name, count)}</li>)}</ul></>}
    </section>
  )
}

function sums(items: readonly QualityRow[], of: (row: QualityRow) => Readonly<Record<string, number>>): [string, number][] {
  const told = new Map<string, number>()
  for (const row of items) for (const [key, count] of Object.entries(of(row))) told.set(key, (told.get(key) ?? 0) + count)
  return [...told].sort(([, a], [, b]) => b - a).slice(0, most)
}
