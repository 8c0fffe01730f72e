import { useId } from 'react'
import type { AnswerOf, askCommonSuperior, askCompetence, PairAnswer } from '../../server/http/contract/index.ts'
import { isOperator, useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { Cite } from '../parts/Cite.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { OrganSelect } from './OrganSelect.tsx'

const says = words.organs
const tones: Readonly<Record<PairAnswer['outcome'], Tone>> = { allowed: 'done', needsBasis: 'tentative', guidance: 'ended', assistance: 'ended', refused: 'soon', noLaw: 'ended' }

/** Any two organs and any day: may the one supervise the other, by which provision, in whose name. */
export function CompetenceView() {
  const [query, change] = useQueryOfAddress()
  const today = useToday()
  const [one, other] = [query['supervisor'], query['supervised']]
  const day = query['on'] ?? today
  return (
    <section className="panel panel-body form" aria-labelledby="ask-competence">
      <h2 id="ask-competence">{says.ask.title}</h2>
      <div className="competence-ask">
        <Side name="supervisor" label={says.ask.supervisor} />
        <Side name="supervised" label={says.ask.supervised} />
        <div className="field"><label htmlFor="competence-day">{says.ask.on}</label><DayField id="competence-day" value={day ?? ''} onChange={(on) => change({ on: on === today ? undefined : on })} /></div>
        {one && other && <button type="button" className="text-button" onClick={() => change({ supervisor: other, supervised: one })}>{says.ask.swap}</button>}
      </div>
      {one && other && day ? <Found supervisor={one} supervised={other} on={day} /> : <p className="quiet">{says.ask.choose}</p>}
    </section>
  )
}

function Side({ name, label }: { name: 'supervisor' | 'supervised'; label: string }) {
  const [query, change] = useQueryOfAddress()
  const id = useId()
  const own = useActingOrgan()?.organ
  const known = own?.id === query[name] ? own : query[name] ? { id: query[name], name: query[name], shortName: query[name] } : undefined
  return <div className="field"><label htmlFor={id}>{label}</label><OrganSelect id={id} value={query[name]} known={known} onChange={(chosen) => change({ [name]: chosen })} /></div>
}

function Found({ supervisor, supervised, on }: { supervisor: string; supervised: string; on: string }) {
  const pair = useAsk<typeof askCompetence>('/api/competence', { query: { supervisor, supervised, on } })
  const common = useAsk<typeof askCommonSuperior>('/api/competence/common', { query: { first: supervisor, second: supervised, on } })
  return (
    <>
      <Answer of={pair} lines={3}>{(answer) => <Pair pair={answer} />}</Answer>
      {common.data?.superior && pair.data?.outcome !== 'allowed' && <Common common={common.data} />}
    </>
  )
}

function Common({ common }: { common: AnswerOf<typeof askCommonSuperior> }) {
  return <div className="pair-common"><h3>{says.common}</h3><p>{common.says} {common.citations.map((each) => <Cite key={each.cite} {...each} named />)}</p></div>
}

function Pair({ pair }: { pair: PairAnswer }) {
  const own = useActingOrgan()
  const mine = own && !isOperator(own) && pair.outcome === 'allowed' && [pair.office?.id, pair.authority?.id].includes(own.organ.id)
  return (
    <div className="pair" role="status">
      <p><Stage tone={tones[pair.outcome]}>{says.outcomes[pair.outcome]}</Stage>　<strong>{pair.says}</strong></p>
      <PairDetails pair={pair} />
      {mine && <p><Link to={addresses.openMatter({ agency: pair.supervised.id })}>{says.openMatter}</Link></p>}
    </div>
  )
}

/** The provisions, the line and what an official must know. */
export function PairDetails({ pair }: { pair: PairAnswer }) {
  return (
    <>
      <p className="spaced">
        {pair.citations.map((each) => <Cite key={`${each.law}${each.cite}`} {...each} named />)}
        {pair.line && <span className="quiet">{says.lines[pair.line]}</span>}
        {pair.authority && !pair.inOwnName && <span className="quiet">{says.inNameOf(pair.authority.shortName)}</span>}
        {pair.addressee && pair.addressee.id !== pair.supervised.id && <span className="quiet">{says.papersTo(pair.addressee.shortName)}</span>}
      </p>
      {pair.reading && <p className="reading"><span aria-hidden>◇ </span>{pair.reading}</p>}
      {pair.notices.map((notice) => <p key={notice.says} className="quiet">{notice.says} <Cite {...notice} /></p>)}
    </>
  )
}

/** One organ of a list of lines. */
export function PairLine({ pair, of }: { pair: PairAnswer; of: 'above' | 'below' }) {
  const shown = of === 'above' ? pair.supervisor : pair.supervised
  return (
    <li>
      <p className="spaced"><Link to={addresses.organ(shown.id)}>{shown.name}</Link> <Stage tone={tones[pair.outcome]}>{says.outcomes[pair.outcome]}</Stage></p>
      <PairDetails pair={pair} />
    </li>
  )
}
