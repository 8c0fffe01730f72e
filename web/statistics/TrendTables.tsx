import type { ReactNode } from 'react'
import { addDays, addMonths } from '../../core/periods/day.ts'
import type { Day } from '../../core/norms/period.ts'
import type { AnswerOf, getNormTrends, NormTrendOut } from '../../server/http/contract/index.ts'
import { counted } from '../alerts/AlertFigureTable.tsx'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { Cite } from '../parts/Cite.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { Link } from '../parts/Link.tsx'
import { monthsOf } from '../parts/monthsCompared.ts'
import { words } from '../words/index.ts'
import { ChangeMark } from './ChangedNorms.tsx'

const says = words.normTrends
type Answered = AnswerOf<typeof getNormTrends>
type Counted = keyof typeof counted
const columns = Object.keys(counted) as Counted[]
const isCounted = (text: string | undefined): text is Counted => columns.includes(text as Counted)

const lastOf = (month: Day): Day => addDays(addMonths(month, 1), -1)

/** Rules with their articles, law by law: what became of all, how it changed, then one of the counts for each month. Each number opens its alerts. */
export function NormTrendTable({ trends, norms, narrow }: { trends: Answered; norms: readonly NormTrendOut[]; narrow: Query }) {
  const [query] = useQueryOfAddress()
  const show = isCounted(query['show']) ? query['show'] : 'raised'
  const months = monthsOf(trends).map(({ month }) => month)
  const { from, to, compared } = trends
  const { alertFigures } = words
  const list = (rule: string, count: Counted, span: { from: Day; to: Day }) => addresses.alerts({ ...narrow, rule, ...span, state: counted[count] })
  return (
    <TrendTable caption={says.norms.caption} months={months} monthsOf={alertFigures.count[show]}
      head={<><th scope="col">{says.norms.head}</th>{columns.map((column) => <th key={column} scope="col">{alertFigures.count[column]}</th>)}{compared && <><th scope="col">{alertFigures.trend(compared.against)}</th><th scope="col" className="text">{says.change}</th></>}</>}>
      {[...Map.groupBy(norms, ({ law }) => law)].map(([law, rows]) => (
        <tbody key={law}>
          <tr><th scope="rowgroup" colSpan={columns.length + (compared ? 3 : 1) + months.length} className="group">{trends.laws.find(({ id }) => id === law)?.name}</th></tr>
          {rows.map((norm) => (
            <tr key={norm.key}>
              <th scope="row"><Link to={addresses.alertFigures({ ...narrow, from: query['from'], to: query['to'], against: query['against'], rule: norm.key })}>{norm.name}</Link> {norm.citation ? <Cite {...norm.citation} /> : <span className="quiet">{says.gone}</span>}</th>
              {columns.map((column) => <td key={column}><CountLink count={norm[column]} to={list(norm.key, column, { from, to })}>{null}</CountLink></td>)}
              {compared && <><td>{alertFigures.moved(norm.before, norm.now)}</td><td className="text">{norm.change && <ChangeMark change={norm.change} />}</td></>}
              {months.map((month) => <MonthCount key={month} count={norm.months.find((one) => one.month === month)?.[show] ?? 0} to={list(norm.key, show, { from: month, to: lastOf(month) })} />)}
            </tr>
          ))}
        </tbody>
      ))}
    </TrendTable>
  )
}

/** What was found in the matters registered in each month; each number opens its matters. */
export function GroundTrendTable({ trends, grounds: { items, compared }, agency }: { trends: Answered; grounds: NonNullable<Answered['grounds']>; agency: string | undefined }) {
  const months = monthsOf(trends).map(({ month }) => month)
  const list = ({ law, cite }: { law: string; cite: string }, { from, to }: { from: Day; to: Day }, view = 'all') => addresses.matters({ kind: 'all', view, law, ground: cite, agency, openedFrom: from, openedUntil: to })
  return (
    <TrendTable caption={says.grounds.caption} months={months} monthsOf={says.grounds.matters}
      head={<><th scope="col">{says.grounds.head}</th><th scope="col">{says.grounds.matters}</th><th scope="col">{says.grounds.open}</th>{compared && <><th scope="col">{words.alertFigures.trend(compared.against)}</th><th scope="col" className="text">{says.change}</th></>}</>}>
      <tbody>
        {items.filter(({ matters }) => matters > 0).map(({ citation, name, matters, open, now, before, change, months: some }) => (
          <tr key={`${citation.law}${citation.cite}`}>
            <th scope="row">{name} <Cite {...citation} named /></th>
            <td><CountLink count={matters} to={list(citation, trends)}>{null}</CountLink></td><td><CountLink count={open} to={list(citation, trends, 'open')}>{null}</CountLink></td>
            {compared && <><td>{words.alertFigures.moved(before, now)}</td><td className="text">{change && <ChangeMark change={change} />}</td></>}
            {months.map((month) => <MonthCount key={month} count={some.find((one) => one.month === month)?.matters ?? 0} to={list(citation, { from: month, to: lastOf(month) })} />)}
          </tr>
        ))}
      </tbody>
    </TrendTable>
  )
}

const MonthCount = ({ count, to }: { count: number; to: string }) => <td className={count === 0 ? 'month quiet' : 'month'}><CountLink count={count} to={to}>{null}</CountLink></td>

/** Totals first, then the months, which a narrow screen scrolls to; the first column stays. */
function TrendTable({ caption, head, months, monthsOf: what, children }: { caption: string; head: ReactNode; months: readonly Day[]; monthsOf: string; children: ReactNode }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="record-figures trends">
        <caption className="visually-hidden">{says.monthsOf(caption, what)}</caption>
        <thead><tr>{head}{months.map((month, at) => <th key={month} scope="col" className="month">{(at === 0 || month.slice(5, 7) === '01') && <><span className="nowrap">{says.year(month)}</span> </>}<span className="nowrap">{says.month(month)}</span></th>)}</tr></thead>
        {children}
      </table>
    </div>
  )
}
