import type { AnswerOf, getPublication, getRecordChoices } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { words } from '../words/index.ts'
import './Figures.css'

const says = words.publication

/** What decisions of a year lack to be published whole; each number opens them. */
export function PublicationPage() {
  const [{ year: asked, area, body }] = useQueryOfAddress()
  const thisYear = Number(useToday()?.slice(0, 4) ?? 2026)
  const year = Number(asked ?? thisYear)
  const publication = useAsk<typeof getPublication>('/api/publication/:year', { params: { year }, query: { area, body } }, { keep: true })
  const choices = useAsk<typeof getRecordChoices>('/api/record-choices', {})
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, name })
  return (
    <div className="page" data-page="publication">
      <PageHead title={says.checkTitle} />
      <p className="quiet">{says.lead}</p>
      <Filters names={['year', 'area', 'body']}>
        <ChoiceFilter name="year" label={words.recordFigures.year} standard={String(thisYear)} choices={Array.from({ length: 5 }, (_, back) => String(thisYear - back)).map((each) => ({ value: each, name: each }))} />
        <ChoiceFilter name="area" label={words.recordFigures.area} choices={choices.data?.areas.map(choice) ?? []} />
        <ChoiceFilter name="body" label={words.recordFigures.body} choices={choices.data?.bodies.map(choice) ?? []} />
      </Filters>
      <Answer of={publication} lines={8}>{(answer) => <Board publication={answer} list={(tally) => addresses.records({ tally, from: `${year}-01-01`, to: `${year}-12-31`, area, body, voided: 'false' } satisfies Query)} />}</Answer>
    </div>
  )
}

function Board({ publication: { year, decided, incomplete, elements }, list }: { publication: AnswerOf<typeof getPublication>; list: (tally: string) => string }) {
  if (incomplete === 0) return <div className="panel"><Nothing>{decided === 0 ? says.noneDecided(year) : says.allWhole(year, decided)}</Nothing></div>
  return (
    <section className="panel" aria-labelledby="lacking-title">
      <h2 id="lacking-title" className="panel-title">{says.lackingTitle(year)} <CountLink count={incomplete} to={list('publicity.INCOMPLETE')}>{null}</CountLink></h2>
      <table className="record-figures">
        <caption className="visually-hidden">{says.lackingTitle(year)}</caption>
        <thead><tr><th scope="col">{says.elementHead}</th><th scope="col">{says.lackingHead}</th></tr></thead>
        <tbody>{elements.map(({ key, name, lacking }) => <tr key={key}><th scope="row">{name}</th><td><CountLink count={lacking} to={list(`lacks.${key}`)}>{null}</CountLink></td></tr>)}</tbody>
      </table>
    </section>
  )
}
