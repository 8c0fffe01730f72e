import { useEffect, useState } from 'react'
import type { findDuplicates } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import '../organs/Organs.css'

const says = words.organs.duplicates

interface DuplicatesProps { agency: string; kind: string; title: string; alert: number | undefined; record: number | undefined }

/** Like matters, found while the title is still being written: what one may see of them, and of others who handles them. */
export function Duplicates({ agency, kind, title, alert, record }: DuplicatesProps) {
  const settled = useSettled(title.trim())
  const asked = settled.length >= 4 || alert !== undefined || record !== undefined
  const found = useAsk<typeof findDuplicates>('/api/duplicates', { query: { agency, kind, title: settled, alert, record } as never }, { enabled: asked, keep: true })
  if (!asked || !found.data || (found.data.items.length === 0 && found.data.elsewhere.length === 0)) return null
  const { items, elsewhere, rule } = found.data
  return (
    <div className="notice duplicates" role="status">
      <p><span aria-hidden>▲ </span><strong>{says.title}</strong></p>
      {items.length > 0 && (
        <ul>
          {items.map((each) => (
            <li key={each.id} className="spaced">
              <Link to={addresses.matter(each.id)}>{each.number}</Link> <span>{each.title}</span> <span className="quiet">{each.office.shortName}　<Day day={each.openedOn} />　{each.open ? says.open : says.closed}　{says.why[each.why]}</span>
            </li>
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && <p>{says.elsewhere(elsewhere.map(({ name }) => name).join('、'))}</p>}
      {rule && <p>{rule.says} {rule.citations.map((each) => <Cite key={each.cite} {...each} named />)}</p>}
      <p className="quiet">{says.advice}</p>
    </div>
  )
}

/** A text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 500)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
