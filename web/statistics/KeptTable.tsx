import type { AnswerOf, officeFigures } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { words } from '../words/index.ts'

const says = words.statistics.kept

/** Whether last days were kept, by whose they were; each number opens its last days. */
export function KeptTable({ figures: { kept, compared } }: { figures: AnswerOf<typeof officeFigures> }) {
  const [query] = useQueryOfAddress()
  if (kept.length === 0) return <p className="panel-note">{says.none}</p>
  return (
    <table className="figures">
      <caption className="visually-hidden">{says.title}</caption>
      <thead><tr><th scope="col">{says.head.side}</th><th scope="col">{says.head.due}</th><th scope="col">{says.head.kept}</th><th scope="col">{says.head.late}</th><th scope="col">{says.head.open}</th></tr></thead>
      <tbody>
        {kept.map((row) => (
          <tr key={row.side}>
            <th scope="row">{says.side[row.side]} <span className="quiet">{says.rate(row.kept, row.due)}{compared && row.before.due > 0 && `；${says.moved(compared.against, row.before, row.now)}`}</span></th><td>{row.due}</td>
            {(['kept', 'late', 'open'] as const).map((outcome) => <td key={outcome}><CountLink count={row[outcome]} to={addresses.statistics({ ...query, side: row.side, outcome })}>{null}</CountLink></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
