import type { AnswerOf, getIndicators, IndicatorOut, listKinds, listOrgans } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { Cite } from '../parts/Cite.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Export } from '../records/Export.tsx'
import { words } from '../words/index.ts'
import '../records/Figures.css'
import './Statistics.css'

const says = words.indicators
type Answered = AnswerOf<typeof getIndicators>

/** What is handed to an appraisal of one organ: a year's figures, each with its articles and its rows. */
export function IndicatorsPage() {
  const [query] = useQueryOfAddress()
  const post = useActingOrgan()
  const supervised = isSupervised(post)
  const thisYear = Number(useToday()?.slice(0, 4) ?? 2026)
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'supervisable' } }, { enabled: !supervised })
  const body = query['body'] ?? (supervised ? post?.organ.id : undefined)
  const year = query['year'] && /^20\d\d$/.test(query['year']) ? Number(query['year']) : undefined
  const kinds = useAsk<typeof listKinds>('/api/matters/kinds', { query: { agency: body } }, { enabled: !supervised && body !== undefined })
  const mayAnalyse = kinds.data?.items.some(({ kind, mayOpen }) => kind === 'analysis' && mayOpen)
  const figures = useAsk<typeof getIndicators>('/api/indicators/:id', { params: { id: body ?? '' }, query: { year } }, { enabled: body !== undefined, keep: true })
  return (
    <div className="page" data-page="indicators">
      <PageHead title={figures.data && body ? says.heading(figures.data.organ.name, figures.data.year) : says.title}>
        {figures.data && body && <Export from={`/api/indicators/${body}/export`} name={says.heading(figures.data.organ.name, figures.data.year)} query={{ year: query['year'] }} />}
        {mayAnalyse && <Link className="no-print" to={addresses.openMatter({ kind: 'analysis', agency: body })}>{says.analyse}</Link>}
        {figures.data && <button type="button" className="text-button no-print" onClick={() => window.print()}>{words.statistics.print}</button>}
      </PageHead>
      <Filters names={['body', 'year']}>
        {!supervised && <ChoiceFilter name="body" label={says.body} choices={organs.data?.items.map(({ id, name }) => ({ value: id, name })) ?? []} />}
        <ChoiceFilter name="year" label={says.year} standard={String(thisYear)} choices={Array.from({ length: 5 }, (_, back) => String(thisYear - back)).map((each) => ({ value: each, name: each }))} />
      </Filters>
      <p className="quiet">{says.scope}</p>
      {body === undefined ? <div className="panel"><Nothing>{says.choose}</Nothing></div> : <Answer of={figures} lines={10}>{(answer) => <Table answer={answer} />}</Answer>}
    </div>
  )
}

function Table({ answer }: { answer: Answered }) {
  const { basis, items } = answer
  return (
    <>
      <p>{basis.length === 0 ? says.noBasis : <>{says.basis}{basis.map((citation) => <span key={`${citation.law}${citation.cite}`}> <Cite {...citation} named /></span>)}</>}</p>
      {items.length === 0 ? <div className="panel"><Nothing>{says.none}</Nothing></div> : (
        <div className="panel table-scroll" tabIndex={0} role="region" aria-label={says.caption}>
          <table className="record-figures indicators">
            <caption className="visually-hidden">{says.caption}</caption>
            <thead><tr><th scope="col">{says.head.name}</th><th scope="col" className="text">{says.head.basis}</th><th scope="col">{says.head.count}</th><th scope="col" className="text">{says.head.parts}</th></tr></thead>
            {[...Map.groupBy(items, ({ group }) => group)].map(([group, rows]) => (
              <tbody key={group}>
                <tr><th scope="rowgroup" colSpan={4} className="group">{rows[0]!.groupName}</th></tr>
                {rows.map((row) => <Row key={`${row.name}${row.citations[0]?.cite ?? ''}${row.rule ?? ''}`} row={row} to={listsOf(answer, row)} />)}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </>
  )
}

type Part = IndicatorOut['parts'][number]['part']

function Row({ row: { name, citations, count, parts, papers }, to }: { row: IndicatorOut; to: (part?: Part) => string | undefined }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="text">{citations.map((citation) => <span key={`${citation.law}${citation.cite}`}><Cite {...citation} named /> </span>)}</td>
      <td><Counted count={count} to={to()} /></td>
      <td className="text">
        {parts.map(({ part, name: what, count: many }) => <span key={part} className="part">{what} <Counted count={many} to={to(part)} /></span>)}
        {papers.map(({ id, number }) => <span key={id} className="part"><Link to={addresses.instrument(id)}>{number}</Link></span>)}
      </td>
    </tr>
  )
}

const Counted = ({ count, to }: { count: number; to: string | undefined }) => (to === undefined ? <>{count.toLocaleString('en')}</> : <CountLink count={count} to={to}>{null}</CountLink>)

/** The list behind a number, where there is one of exactly so many rows. */
function listsOf({ organ: { id: body }, year }: Answered, { group, citations, rule }: IndicatorOut): (part?: Part) => string | undefined {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const [citation] = citations
  const cases: Query = { kind: 'supervision', view: 'all', agency: body }
  switch (group) {
    case 'supervision': return (part) => addresses.matters({ ...cases, ...part === 'closed' ? { closedFrom: from, closedUntil: to } : { openedFrom: from, openedUntil: to } })
    case 'grounds': return () => addresses.matters({ ...cases, kind: 'all', law: citation?.law, ground: citation?.cite, openedFrom: from, openedUntil: to })
    case 'deadlines': return (part) => part && addresses.statistics({ office: 'all', agency: body, from: `${year}-01`, to: `${year}-12`, side: 'agency', outcome: part, law: citation?.law, cite: citation?.cite })
    case 'alerts': return (part) => addresses.alerts({ body, rule: rule ?? undefined, from, to, state: part === undefined ? 'all' : part === 'waiting' ? 'open' : part })
    case 'acts': return (part) => addresses.records({ body, from, to, voided: 'false', tally: part })
    default: return () => undefined
  }
}
