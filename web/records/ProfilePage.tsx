import { useMemo, type ReactNode } from 'react'
import type { EChartsCoreOption } from 'echarts/core'
import type { AnswerOf, getRecordProfile } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Chart } from '../parts/Chart.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { counting } from './counting.ts'
import { number } from './FigureTable.tsx'
import './Figures.css'

const says = words.recordProfile
type Profile = AnswerOf<typeof getRecordProfile>

/** What one body, officer or counterpart has to do with, or how an offence is fined: counts, alerts, reporting, and how the fines lie. */
export function ProfilePage() {
  const [{ body, officer, party, offence, mark }] = useQueryOfAddress()
  const profile = useAsk<typeof getRecordProfile>('/api/record-profile', { query: { body, officer, party, offence, mark } }, { keep: true })
  return (
    <div className="page" data-page="record-profile">
      <p className="quiet no-print"><Link to={addresses.records()}>‹ {words.records.title}</Link></p>
      <Answer of={profile} lines={10}>{(answer) => <Board profile={answer} list={(more) => addresses.records({ body, officer, party, offence, voided: 'false', ...more })} />}</Answer>
    </div>
  )
}

function Board({ profile, list }: { profile: Profile; list: (more: Query) => string }) {
  const { reporting, alerts, kinds, bodies, records } = profile
  if (records === 0) return <><PageHead title={says.title(profile.of)} /><div className="panel"><Nothing>{says.none}</Nothing></div></>
  return (
    <>
      <PageHead title={says.title(profile.of)} />
      <dl className="panel record-totals">
        <div><dt>{says.records}</dt><dd>{profile.about ? says.about(number(records)) : <CountLink count={records} to={list({})}>{null}</CountLink>}</dd></div>
        <div><dt>{says.median}</dt><dd>{says.days(reporting.median)}</dd></div>
        <div><dt>{says.late}</dt><dd>{number(reporting.beyondWeek)}</dd></div>
      </dl>
      <div className="figure-board">
        <Block title={says.kinds}><Table caption={says.kinds} heads={[says.head.kind, says.head.records, says.head.fine]}
          rows={kinds.map(({ kind, records: of, fine }) => ({ key: kind, cells: [words.alerts.kinds[kind], <CountLink key="records" count={of} to={list({ kind })}>{null}</CountLink>, number(fine)] }))} /></Block>
        <Block title={says.alerts}>
          {alerts.length === 0 ? <p className="panel-note">{says.noAlerts}</p> : (
            <Table caption={says.alerts} heads={[says.head.colour, says.head.raised, says.head.confirmed, says.head.dismissed, says.head.precision]}
              rows={alerts.map(({ colour, raised, confirmed, dismissed }) => ({ key: colour, cells: [<AlertLevel key="level" colour={colour} />, raised, confirmed, dismissed, says.precision(confirmed, confirmed + dismissed)] }))} />
          )}
        </Block>
      </div>
      <Block title={says.fines}>{profile.fines.length === 0 ? <p className="panel-note">{says.noFines}</p> : <Fines profile={profile} />}</Block>
      {profile.fines.some(({ tier }) => tier !== null) && <Block title={says.tiers}><TiersTable fines={profile.fines} /></Block>}
      {profile.fines.length > 0 && <Block title={says.bodies}><FinesTable bodies={bodies} list={list} /></Block>}
    </>
  )
}

function Fines({ profile: { fines, bodies, marked } }: { profile: Profile }) {
  const fined = useMemo(() => bodies.filter((body) => body.fined > 0), [bodies])
  const option = useMemo(() => strips(fines, fined, marked), [fines, fined, marked])
  const count = fined.reduce((sum, body) => sum + body.fined, 0)
  return (
    <>
      <Chart title={says.answer(number(count), number(Math.min(...fined.map(({ least }) => least!))), number(Math.max(...fined.map(({ most }) => most!))))} option={option} height={Math.min(720, 90 + 44 * fined.length)}>
        <FinesTable bodies={bodies} list={() => ''} plain />
      </Chart>
      {marked && <p className="panel-note" data-marked>{says.marked(marked, standing(fines, marked))}</p>}
      {fines.length < count && <p className="panel-note">{says.dots(number(fines.length))}</p>}
    </>
  )
}

/** Among the fines of its tier: how many there are, how many are lower and how many are higher. */
function standing(fines: Profile['fines'], { id, tier, fine }: NonNullable<Profile['marked']>): { others: number; lower: number; higher: number } {
  const others = fines.filter((each) => each.tier === tier && each.id !== id)
  return { others: others.length, lower: others.filter((each) => each.fine < fine).length, higher: others.filter((each) => each.fine > fine).length }
}

/** A line of dots for each body, one a fine, over its box from quarter to quarter: what lies apart stands apart. */
function strips(fines: Profile['fines'], fined: Profile['bodies'], marked: Profile['marked']): EChartsCoreOption {
  const upwards = fined.toReversed()
  return {
    xAxis: { type: 'value', min: 0, name: says.axis, nameLocation: 'middle', nameGap: 28, splitLine: { lineStyle: { color: 'rgba(128, 128, 128, 0.3)' } } },
    yAxis: { type: 'category', data: upwards.map(({ shortName }) => shortName) },
    series: [
      { type: 'boxplot', data: upwards.map(({ least, lower, median, upper, most }) => [least, lower, median, upper, most]), itemStyle: { color: 'transparent' }, boxWidth: [8, 24] },
      { type: 'scatter', symbolSize: 7, itemStyle: { opacity: 0.6 }, data: fines.map(({ body, fine }) => [fine, body]) },
      ...marked ? [{ type: 'scatter', symbol: 'diamond', symbolSize: 18, data: [[marked.fine, marked.body]], label: { show: true, position: 'top', formatter: says.thisOne } }] : [],
    ],
  }
}

function TiersTable({ fines }: { fines: Profile['fines'] }) {
  const { head } = says
  const tiers = Map.groupBy(fines, ({ tier }) => tier ?? '')
  return (
    <Table caption={says.tiers} heads={[head.tier, head.fined, head.least, head.median, head.most]}
      rows={[...tiers].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([tier, of]) => {
        const amounts = of.map(({ fine }) => fine).toSorted((a, b) => a - b)
        return { key: tier, cells: [tier || says.noTier, number(of.length), ...[amounts[0]!, middle(amounts), amounts.at(-1)!].map(number)] }
      })} />
  )
}

/** Of amounts in their order; of an even number of them halfway between the two. */
const middle = (amounts: readonly number[]): number => (amounts[(amounts.length - 1) >> 1]! + amounts[amounts.length >> 1]!) / 2

function FinesTable({ bodies, list, plain }: { bodies: Profile['bodies']; list: (more: Query) => string; plain?: boolean }) {
  const { head } = says
  return (
    <Table caption={says.bodies} heads={[head.body, head.records, head.fined, head.least, head.lower, head.median, head.upper, head.most]}
      rows={bodies.map((body) => ({
        key: body.id,
        cells: [body.name, plain ? body.records : <CountLink key="records" count={body.records} to={list({ body: body.id })}>{null}</CountLink>,
          plain || body.fined === 0 ? number(body.fined) : <CountLink key="fined" count={body.fined} to={list({ body: body.id, ...counting.fined })}>{null}</CountLink>,
           ...[body.least, body.lower, body.median, body.upper, body.most].map((value) => (value === null ? '—' : number(value)))],
      }))} />
  )
}

interface TableProps { caption: string; heads: readonly string[]; rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[] }

function Table({ caption, heads, rows }: TableProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="record-figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{rows.map(({ key, cells: [first, ...rest] }) => <tr key={key}><th scope="row">{first}</th>{rest.map((cell, at) => <td key={heads[at + 1]}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => <section className="panel" aria-label={title}><h2 className="panel-title">{title}</h2>{children}</section>
