import type { ReactNode } from 'react'
import { intervalOf, shareFrom } from '../../core/monitoring/share.ts'
import type { AnswerOf, compareBodies, getRecordChoices, LikeBodyOut } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { MonthFilters } from '../parts/MonthFilters.tsx'
import { Export } from '../records/Export.tsx'
import { monthIn } from '../records/months.ts'
import { words } from '../words/index.ts'
import '../records/Figures.css'
import './LikeBodies.css'

const says = words.likeBodies
type Compared = AnswerOf<typeof compareBodies>
type Measure = keyof LikeBodyOut['measures']

/** Bodies of one field and level side by side: shares with how many cases they come from, never ranks. */
export function LikeBodiesPage() {
  const [query] = useQueryOfAddress()
  const asked = { from: monthIn(query['from']), to: monthIn(query['to']), group: query['group'] }
  const compared = useAsk<typeof compareBodies>('/api/like-bodies', { query: asked }, { keep: true })
  const choices = useAsk<typeof getRecordChoices>('/api/record-choices', {})
  return (
    <div className="page" data-page="like-bodies">
      <PageHead title={says.title}>
        <Export from="/api/like-bodies/export" name={says.title} query={asked} />
        <button type="button" className="text-button no-print" onClick={() => window.print()}>{says.print}</button>
      </PageHead>
      <Filters names={['group', 'from', 'to']}>
        <ChoiceFilter name="group" label={says.group} standard={compared.data?.group ?? ''} choices={compared.data?.groups.map(({ id, name, bodies }) => ({ value: id, name: says.groupOf(name, bodies) })) ?? []} />
        <MonthFilters since={choices.data?.from} />
      </Filters>
      <p className="quiet">{says.scope}</p>
      <Answer of={compared} lines={12}>{(answer) => (answer.group === null ? <div className="panel"><Nothing>{says.none}</Nothing></div> : <Board compared={answer} />)}</Answer>
    </div>
  )
}

function Board({ compared }: { compared: Compared }) {
  return (
    <>
      <p className="quiet">{says.fewest}</p>
      {(Object.keys(says.measures) as Measure[]).map((measure) => <MeasurePanel key={measure} measure={measure} compared={compared} />)}
      <Block title={says.acts.title}><ActsTable compared={compared} /></Block>
    </>
  )
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => <section className="panel" aria-label={title}><h2 className="panel-title">{title}</h2>{children}</section>

/** One share of each body, in the order of the register: cases, share and chance, and a picture of it. */
function MeasurePanel({ measure, compared: { bodies, spreads, all, ...compared } }: { measure: Measure; compared: Compared }) {
  const { title, note } = says.measures[measure]
  const spread = spreads[measure]
  return (
    <Block title={title}>
      <p className="panel-note">{says.spread(spread, bodies.length, all[measure])}。{measure === 'published' ? says.ofYear(compared.year) : note}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="record-figures like-bodies">
          <caption className="visually-hidden">{title}</caption>
          <thead><tr><th scope="col">{says.head.body}</th><th scope="col">{says.head.count}</th><th scope="col" className="text">{says.head.share}</th><th scope="col" className="picture" aria-hidden>{says.head.picture}</th></tr></thead>
          <tbody>{bodies.map((body) => {
            const share = body.measures[measure]
            return (
              <tr key={body.id}>
                <th scope="row">{body.name}</th>
                <td>{share.of === 0 ? '—' : <><CountLink count={share.part} to={listOf(measure, body.id, compared)}>{null}</CountLink>{says.of(share.of)}</>}</td>
                <td className="text">{share.of === 0 ? says.nothing : share.of < shareFrom ? says.few : says.share(share, intervalOf(share))}</td>
                <td className="picture" aria-hidden>{share.of >= shareFrom && <Track share={share} median={spread?.median} />}</td>
              </tr>
            )
          })}</tbody>
        </table>
      </div>
    </Block>
  )
}

const percent = (share: number): string => `${share * 100}%`

/** From nought to all: the interval as a line, the share as a dot, the median of all as a dashed line across. */
function Track({ share, median }: { share: { part: number; of: number }; median: number | undefined }) {
  const { low, high } = intervalOf(share)
  return (
    <span className="track">
      {median !== undefined && <span className="median" style={{ insetInlineStart: percent(median) }} />}
      <span className="interval" style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }} />
      <span className="dot" style={{ insetInlineStart: percent(share.part / share.of) }} />
    </span>
  )
}

function listOf(measure: Measure, body: string, { from, to, year }: Pick<Compared, 'from' | 'to' | 'year'>): string {
  switch (measure) {
    case 'confirmed': return addresses.alerts({ body, from, to, state: 'confirmed' })
    case 'overturned': return addresses.records({ body, from, to, voided: 'false', tally: 'overturned' })
    case 'published': return addresses.publication({ body, year: String(year) })
    default: return addresses.quality({ body, from: from.slice(0, 7), to: to.slice(0, 7) })
  }
}

/** From how many acts of which kinds it all comes; no row stands before another for having more. */
function ActsTable({ compared: { bodies, kinds, from, to } }: { compared: Compared }) {
  const sum = (kind: string) => bodies.reduce((all, body) => all + (body.kinds.find((one) => one.kind === kind)?.records ?? 0), 0)
  return (
    <>
      <p className="panel-note">{says.span({ from, to })}。{says.acts.note}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={says.acts.caption}>
        <table className="record-figures">
          <caption className="visually-hidden">{says.acts.caption}</caption>
          <thead><tr><th scope="col">{says.acts.body}</th>{kinds.map(({ kind, name }) => <th key={kind} scope="col">{name}</th>)}<th scope="col">{says.acts.sum}</th></tr></thead>
          <tbody>{bodies.map((body) => (
            <tr key={body.id}>
              <th scope="row">{body.name}</th>
              {kinds.map(({ kind }) => <td key={kind}><CountLink count={body.kinds.find((one) => one.kind === kind)?.records ?? 0} to={addresses.records({ body: body.id, kind, from, to, voided: 'false' })}>{null}</CountLink></td>)}
              <td>{body.acts.toLocaleString('en')}</td>
            </tr>
          ))}</tbody>
          <tfoot><tr><th scope="row">{says.acts.sum}</th>{kinds.map(({ kind }) => <td key={kind}>{sum(kind).toLocaleString('en')}</td>)}<td>{bodies.reduce((all, { acts }) => all + acts, 0).toLocaleString('en')}</td></tr></tfoot>
        </table>
      </div>
    </>
  )
}
