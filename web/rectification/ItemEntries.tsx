import type { ItemOut } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

const says = words.rectification

/** What was said of an item, one line an act, with what proves it. */
export function ItemEntries({ matter, entries }: { matter: string; entries: ItemOut['entries'] }) {
  if (entries.length === 0) return null
  return (
    <ul className="item-entries">
      {entries.map((entry) => (
        <li key={`${entry.seq}${entry.kind}`}>
          <Day day={entry.on} /> <span className="quiet">{entry.byName}</span> {says.did[entry.kind]}{entry.resultName && <strong> {entry.resultName}</strong>}
          {entry.says && <span className="item-says">{entry.says}</span>}
          <Proof matter={matter} evidence={entry.evidence} />
        </li>
      ))}
    </ul>
  )
}

export function Proof({ matter, evidence }: { matter: string; evidence: ItemOut['entries'][number]['evidence'] }) {
  if (evidence.length === 0) return null
  return (
    <span className="item-proof">
      <span className="quiet">{says.evidence}</span>
      {evidence.map(({ name, file, record }) => (record !== null
        ? <Link key={`r${record}`} to={addresses.record(record)}>{name}</Link>
        : <a key={file} href={`/api/matters/${matter}/files/${file}`} download>{name}</a>))}
    </span>
  )
}
