import { useState, type ReactNode } from 'react'
import type { AnswerOf, evaluateLaw, listLaws } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { sayDay } from '../parts/day.ts'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { MonthFilters } from '../parts/MonthFilters.tsx'
import { Export } from '../records/Export.tsx'
import { monthIn } from '../records/months.ts'
import { words } from '../words/index.ts'
import { ReliedTable, UnusedNorms, WatchedTable } from './NormUse.tsx'
import '../records/Figures.css'
import './Trends.css'

const says = words.lawEvaluation
type Evaluation = AnswerOf<typeof evaluateLaw>

/** What supervision can say of how one law, first that of the place, is carried out: what was relied on, broken, never used, explained, switched off and left open. One page, to be printed and taken away. */
export function LawEvaluationPage() {
  const post = useActingOrgan()
  const [{ law = post?.law?.id, ...query }] = useQueryOfAddress()
  const asked = { from: monthIn(query['from']), to: monthIn(query['to']) }
  const laws = useAsk<typeof listLaws>('/api/laws', {})
  const evaluation = useAsk<typeof evaluateLaw>('/api/law-evaluations/:id', { params: { id: law ?? '' }, query: asked }, { enabled: law !== undefined, keep: true })
  const heading = evaluation.data && law ? says.heading(evaluation.data.law.title) : says.title
  return (
    <div className="page" data-page="law-evaluation">
      <PageHead title={heading}>
        {evaluation.data && law && (
          <>
            <Export from={`/api/law-evaluations/${law}/export`} name={heading} query={asked} />
            <a className="no-print" href={addressOf('/api/law-evaluations/:id/report', { params: { id: law }, query: { ...asked, organ: post?.organ.id } })} download>{says.asDocx}</a>
            <button type="button" className="text-button no-print" onClick={() => window.print()}>{says.print}</button>
          </>
        )}
      </PageHead>
      <Filters names={['law', 'from', 'to']}>
        <ChoiceFilter name="law" label={says.law} choices={laws.data?.items.map(({ id, short }) => ({ value: id, name: short })) ?? []} {...(post?.law && { standard: post.law.id })} />
        <MonthFilters since={earliest} />
      </Filters>
      <p className="quiet">{says.scope}</p>
      {law === undefined ? <div className="panel"><Nothing>{says.choose}</Nothing></div> : <Answer of={evaluation} lines={12}>{(answer) => <Board evaluation={answer} />}</Answer>}
    </div>
  )
}

/** Months are offered back to this one. */
const earliest = '2021-01'

function Board({ evaluation }: { evaluation: Evaluation }) {
  const { law, basis, articles, from, to } = evaluation
  return (
    <>
      <p>{says.answer({ from, to }, articles)} <span className="no-print"><Link to={addresses.law(law.id)}>{says.toLaw}</Link>　<Link to={addresses.normTrends({ law: law.id, from: from.slice(0, 7), to: to.slice(0, 7) })}>{says.toTrends}</Link></span></p>
      {basis.length > 0 && <p className="quiet">{says.basis}{basis.map((citation) => <span key={`${citation.law}${citation.cite}`}> <Cite {...citation} named /></span>)}</p>}
      <Block title={says.relied.title}><ReliedTable evaluation={evaluation} /></Block>
      <Block title={says.watched.title}><WatchedTable evaluation={evaluation} /></Block>
      <Block title={says.unused.title}><UnusedNorms evaluation={evaluation} /></Block>
      <Block title={says.said.title}><Said evaluation={evaluation} /></Block>
      <Block title={says.rules.title}><Rules evaluation={evaluation} /></Block>
      <Block title={says.questions.title}><Questions evaluation={evaluation} /></Block>
    </>
  )
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => <section className="panel" aria-label={title}><h2 className="panel-title">{title}</h2>{children}</section>

function Said({ evaluation: { explanations, reasons } }: { evaluation: Evaluation }) {
  const { answering } = words.alerts
  if (explanations.length + reasons.length === 0) return <p className="panel-note">{says.said.none}</p>
  return (
    <div className="panel-body">
      {explanations.length > 0 && <p>{says.said.explanations}：{explanations.map(({ kind, times }) => `${answering.kinds[kind]} ${says.said.times(times)}`).join('，')}</p>}
      {reasons.length > 0 && <><p>{says.said.reasons}：</p><ul className="plain-list">{reasons.map(({ key, name, says: text, times }) => <li key={`${key}${text}`}>{says.said.reason(name, text, times)}</li>)}</ul></>}
    </div>
  )
}

function Rules({ evaluation: { settings, suppressions } }: { evaluation: Evaluation }) {
  if (settings.length + suppressions.length === 0) return <p className="panel-note">{says.rules.none}</p>
  return (
    <ul className="plain-list panel-body">
      {settings.map(({ key, name, from, enabled, organ, reason }) => <li key={`${key}${organ}${from}`}><strong>{enabled ? says.rules.changed : says.rules.off}</strong>　<Link to={addresses.rule(key)}>{name}</Link>　{says.rules.setting(organ, sayDay(from), reason)}</li>)}
      {suppressions.map(({ key, name, from, until, organ, reason }) => <li key={`${key}${organ}${from}${until}${reason}`}><strong>{says.rules.suppressed}</strong>　<Link to={addresses.rule(key)}>{name}</Link>　{says.rules.suppression(organ, sayDay(from), sayDay(until), reason)}</li>)}
    </ul>
  )
}

/** More are shown when they are asked for; on paper all stand. */
const most = 10

function Questions({ evaluation: { law, questions, answered } }: { evaluation: Evaluation }) {
  const [all, setAll] = useState(false)
  if (questions.length === 0) return <p className="panel-note">{says.questions.none}</p>
  return (
    <div className="panel-body">
      <p className="quiet">{says.questions.lead(questions.length, answered)} <span className="no-print"><Link to={addresses.lawView(law.id, 'questions')}>{says.questions.all}</Link></span></p>
      <ul className="plain-list">
        {questions.map(({ subject, citation, question, meanwhile, uses }, at) => (
          <li key={subject} className={all || at < most ? '' : 'on-paper'}><Cite {...citation} /> <strong>{question}</strong> <span className="quiet">{says.questions.uses(uses)}</span><p>{words.lawAnswers.meanwhile}：{meanwhile}</p></li>
        ))}
      </ul>
      {!all && questions.length > most && <p className="no-print"><button type="button" className="text-button" onClick={() => setAll(true)}>{says.questions.others(questions.length - most)}</button></p>}
    </div>
  )
}
