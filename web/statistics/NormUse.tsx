import type { AnswerOf, evaluateLaw, ReliedOut, WatchedOut } from '../../server/http/contract/index.ts'
import { counted } from '../alerts/AlertFigureTable.tsx'
import { addresses } from '../frame/address.ts'
import { Cite } from '../parts/Cite.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

const says = words.lawEvaluation
type Evaluation = AnswerOf<typeof evaluateLaw>

const columns = Object.keys(counted) as (keyof typeof counted)[]

/** Norms that supervisors relied on, in the order of the law. A number of matters opens them. */
export function ReliedTable({ evaluation: { relied, from, to } }: { evaluation: Evaluation }) {
  const used = relied.filter(({ uses }) => uses > 0)
  const { head } = says.relied
  if (used.length === 0) return <p className="panel-note">{says.relied.none}</p>
  const count = ({ what, citation, uses }: ReliedOut) => (what === 'ground'
    ? <CountLink count={uses} to={addresses.matters({ kind: 'all', view: 'all', law: citation.law, ground: citation.cite, openedFrom: from, openedUntil: to })}>{null}</CountLink> : uses.toLocaleString('en'))
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={says.relied.caption}>
      <table className="record-figures">
        <caption className="visually-hidden">{says.relied.caption}</caption>
        <thead><tr><th scope="col">{head.cite}</th><th scope="col" className="text">{head.kind}</th><th scope="col">{head.uses}</th><th scope="col">{head.late}</th><th scope="col" className="text">{head.says}</th></tr></thead>
        <tbody>
          {used.map((row) => (
            <tr key={`${row.what}${row.citation.cite}${row.says}`}>
              <th scope="row"><Cite {...row.citation} /></th><td className="text kind">{row.kindName}</td><td>{count(row)}</td><td>{row.late ?? '—'}</td><td className="text wide">{row.says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Rules that raised alerts, in the order of their articles, with what people found and how each rule stands. Each number opens its alerts. */
export function WatchedTable({ evaluation: { watched, from, to } }: { evaluation: Evaluation }) {
  const raised = watched.filter((row) => row.raised > 0)
  if (raised.length === 0) return <p className="panel-note">{watched.length === 0 ? says.watched.noRules : says.watched.none}</p>
  const { count } = words.alertFigures
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={says.watched.caption}>
      <table className="record-figures">
        <caption className="visually-hidden">{says.watched.caption}</caption>
        <thead><tr><th scope="col">{says.watched.head}</th>{columns.map((column) => <th key={column} scope="col">{count[column]}</th>)}<th scope="col" className="text">{says.watched.found}</th></tr></thead>
        <tbody>
          {raised.map((row) => (
            <tr key={row.key}>
              <th scope="row"><Link to={addresses.rule(row.key)}>{row.name}</Link> {row.citation && <Cite {...row.citation} />} <RuleStand row={row} /></th>
              {columns.map((column) => <td key={column}><CountLink count={row[column]} to={addresses.alerts({ rule: row.key, from, to, state: counted[column] })}>{null}</CountLink></td>)}
              <td className="text wide">{verdictsIn(row) || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const RuleStand = ({ row: { state, often } }: { row: WatchedOut }) => {
  const told = [state === 'on' ? undefined : says.watched.states[state], often ? says.watched.often : undefined].filter((one) => one !== undefined)
  return told.length === 0 ? null : <span className="warning nowrap">▲ {told.join('，')}</span>
}

const verdictsIn = ({ verdicts }: WatchedOut): string =>
  Object.entries(verdicts).filter(([, alerts]) => alerts > 0).map(([verdict, alerts]) => `${words.alerts.verdicts[verdict as keyof typeof verdicts]} ${alerts}`).join('；')

/** What nobody relied on and what raised nothing, by article; of a rule that is off nothing follows from that. */
export function UnusedNorms({ evaluation: { relied, watched } }: { evaluation: Evaluation }) {
  const lists = [
    { title: says.unused.relied, rows: relied.filter(({ uses }) => uses === 0).map(({ citation, kindName, says: text }) => ({ citation, name: `${kindName}：${text}` })) },
    { title: says.unused.silent, rows: watched.filter(({ raised, state }) => raised === 0 && state !== 'off') },
    { title: says.unused.off, rows: watched.filter(({ state }) => state === 'off') },
  ].filter(({ rows }) => rows.length > 0)
  if (lists.length === 0) return <p className="panel-note">{says.unused.none}</p>
  return (
    <div className="panel-body">
      <p className="quiet">{says.unused.note}</p>
      {lists.map(({ title, rows }) => (
        <details key={title} className="unused" open={rows.length <= 12}>
          <summary>{title}（{rows.length}）</summary>
          <ul>{rows.map(({ citation, name }) => <li key={`${citation?.cite}${name}`}>{citation && <Cite {...citation} />} {name}</li>)}</ul>
        </details>
      ))}
    </div>
  )
}
