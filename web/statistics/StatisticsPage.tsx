import type { ReactNode } from 'react'
import type { AnswerOf, officeFigures } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { DueDays } from './DueDays.tsx'
import { Duties } from './Duties.tsx'
import './Statistics.css'

const says = words.statistics
type Figures = AnswerOf<typeof officeFigures>

/** How one's own office stands: whether days are kept, on whom matters hang, what comes, who has how much. Each number opens its rows. */
export function StatisticsPage() {
  const figures = useAsk<typeof officeFigures>('/api/statistics/office', {}, { keep: true })
  return (
    <div className="page" data-page="statistics">
      <PageHead title={says.title}><Link className="no-print" to={addresses.succession()}>{says.handOver}</Link></PageHead>
      <p className="quiet">{says.scope}</p>
      <Answer of={figures} lines={10}>{(answer) => <Board figures={answer} />}</Answer>
    </div>
  )
}

function Board({ figures }: { figures: Figures }) {
  const office = useActingOrgan()?.organ.id
  const [{ side, outcome }] = useQueryOfAddress()
  const to = (query: Record<string, string>) => addresses.matters({ kind: 'all', office, ...query })
  return (
    <>
      <Totals figures={figures} to={to} />
      <div className="board">
        <Block title={says.kept.title}><KeptTable figures={figures} /></Block>
        <Block title={says.waiting.title}><Bars rows={figures.waiting.map(({ id, name, matters }) => ({ key: id, name, matters, to: to({ waiting: id }) }))} caption={says.waiting.caption} head={says.waiting.head} none={says.waiting.none} /></Block>
        <Block title={says.due.title}><DueDays figures={figures} to={to} /></Block>
        <Block title={says.handlers.title}><HandlersTable figures={figures} to={to} /></Block>
        <Block title={says.grounds.title}><Grounds figures={figures} to={to} /></Block>
      </div>
      {side && outcome && <Duties side={side} outcome={outcome} />}
    </>
  )
}

type To = (query: Record<string, string>) => string

function Totals({ figures: { totals, today }, to }: { figures: Figures; to: To }) {
  const shown = [['open', 'open'], ['overdue', 'overdue'], ['closed', 'closedThisYear']] as const
  return (
    <dl className="totals">
      {shown.map(([name, view]) => <div key={name}><dt>{says.totals[name]}</dt><dd><CountLink count={totals[name]} to={to({ view })}>{null}</CountLink></dd></div>)}
      <div><dt>{says.asOf}</dt><dd className="as-of"><Day day={today} /></dd></div>
    </dl>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return <section className="panel" aria-label={title}><h2 className="panel-title">{title}</h2>{children}</section>
}

function KeptTable({ figures: { kept } }: { figures: Figures }) {
  const { head, none, rate, side } = says.kept
  if (kept.length === 0) return <p className="panel-note">{none}</p>
  const list = (who: string, outcome: string) => addresses.statistics({ side: who, outcome })
  return (
    <table className="figures">
      <caption className="visually-hidden">{says.kept.title}</caption>
      <thead><tr><th scope="col">{head.side}</th><th scope="col">{head.due}</th><th scope="col">{head.kept}</th><th scope="col">{head.late}</th><th scope="col">{head.open}</th></tr></thead>
      <tbody>
        {kept.map((row) => (
          <tr key={row.side}>
            <th scope="row">{side[row.side]} <span className="quiet">{rate(row.kept, row.due)}</span></th><td>{row.due}</td>
            {(['kept', 'late', 'open'] as const).map((outcome) => <td key={outcome}><CountLink count={row[outcome]} to={list(row.side, outcome)}>{null}</CountLink></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Bar { readonly key: string; readonly name: ReactNode; readonly matters: number; readonly to: string }

/** Sorted bars that are a table: the number stands beside its bar and leads to its rows. */
function Bars({ rows, caption, head, none }: { rows: readonly Bar[]; caption: string; head: { name: string; matters: string }; none: string }) {
  const most = Math.max(1, ...rows.map(({ matters }) => matters))
  if (rows.length === 0) return <p className="panel-note">{none}</p>
  return (
    <table className="figures bars">
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">{head.name}</th><th scope="col">{head.matters}</th></tr></thead>
      <tbody>{rows.map(({ key, name, matters, to }) => (
        <tr key={key}><th scope="row">{name}</th><td><span className="bar" aria-hidden style={{ inlineSize: `${matters / most * 100}%` }} /><CountLink count={matters} to={to}>{null}</CountLink></td></tr>
      ))}</tbody>
    </table>
  )
}

function HandlersTable({ figures: { handlers, today, soon: soonest }, to }: { figures: Figures; to: To }) {
  const { head, caption, none } = says.handlers
  if (handlers.length === 0) return <p className="panel-note">{none}</p>
  return (
    <table className="figures">
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">{head.name}</th><th scope="col">{head.open}</th><th scope="col">{head.late}</th><th scope="col">{head.soon}</th></tr></thead>
      <tbody>{handlers.map(({ id, name, open, late, soon }) => (
        <tr key={id}><th scope="row">{name}</th><td><CountLink count={open} to={to({ person: id })}>{null}</CountLink></td><td><CountLink count={late} to={to({ person: id, view: 'overdue' })}>{null}</CountLink></td><td><CountLink count={soon} to={to({ person: id, from: today, until: soonest })}>{null}</CountLink></td></tr>
      ))}</tbody>
    </table>
  )
}

const Grounds = ({ figures: { grounds }, to }: { figures: Figures; to: To }) => (
  <Bars caption={says.grounds.caption} head={says.grounds.head} none={says.grounds.none} rows={grounds.map(({ citation, name, matters }) => ({
    key: `${citation.law}${citation.cite}`, name: <><span className="clamp">{name}</span> <Cite {...citation} /></>, matters, to: to({ view: 'all', law: citation.law, ground: citation.cite }),
  }))} />
)
