import { Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { getOrgan, listCompetence, OrganDetail } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { sayDay } from '../parts/day.ts'
import { Day, Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { nameOfField } from '../rules/fields.ts'
import { words } from '../words/index.ts'
import { PairLine } from './CompetenceView.tsx'
import { Empowered, Entrustments } from './Entrustments.tsx'
import { Relations } from './Relations.tsx'
import { RegisterSheet, type PartProps, type Sheet } from './RegisterSheet.tsx'
import { Section } from './Section.tsx'
import { Span } from './Span.tsx'
import { stateTones } from './stateTones.ts'
import './Organs.css'

const says = words.organs

/** One organ: what it is, whom it is bound to, who supervises it by which provision, and all that the register has of it. */
export function OrganPage() {
  const { id = '' } = useParams({ strict: false })
  const [query] = useQueryOfAddress()
  const organ = useAsk<typeof getOrgan>('/api/organs/:id', { params: { id }, query: { on: query['on'] } as never })
  return <article className="page" data-page="organ"><Answer of={organ} lines={10} whole>{(answer) => <OrganView key={answer.id} organ={answer} />}</Answer></article>
}

function OrganView({ organ }: { organ: OrganDetail }) {
  const [query] = useQueryOfAddress()
  const today = useToday()
  const [sheet, setSheet] = useState<Sheet>()
  const [done, setDone] = useState(false)
  const open = (next: Sheet) => { setDone(false); setSheet(next); window.scrollTo({ top: 0 }) }
  const part = { organ, open }
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.organs({ on: query['on'] })}>‹ {says.title}</Link></p>
        <PageHead title={organ.name}>{(organ.enforces || organ.state !== 'none') && <Stage tone={stateTones[organ.state]}>{says.states[organ.state]}</Stage>}</PageHead>
        {organ.on !== today && <p className="notice">{says.asOf(sayDay(organ.on))}　<Link to={addresses.organ(organ.id)}>{says.toToday}</Link></p>}
      </header>
      {done && <p role="status" className="notice"><span aria-hidden>✓ </span>{says.done}</p>}
      {sheet && <RegisterSheet organ={organ} sheet={sheet} onClose={() => setSheet(undefined)} onDone={() => { setSheet(undefined); setDone(true) }} />}
      <Facts {...part} />
      <Supervision organ={organ} />
      <div className="organ-columns">
        <Relations {...part} />
        <Confirmations {...part} />
      </div>
      <Entrustments {...part} />
      {(organ.level === 'township' || organ.empowered.length > 0) && <Empowered {...part} />}
      {organ.changes.length > 0 && <Changes organ={organ} />}
    </>
  )
}

function Facts({ organ, open }: PartProps) {
  const { fact } = says
  const powers = [organ.hasPenaltyPower && says.powers.penalty, organ.hasCoercionPower && says.powers.coercion, organ.hasEnforcementPower && says.powers.enforcement].filter(Boolean).join('、')
  const kind = [says.kinds[organ.kind], says.levels[organ.level], organ.management && says.managed[organ.management], organ.comprehensive && says.comprehensive].filter(Boolean).join('，')
  const lines: readonly (readonly [string, ReactNode])[] = [
    [fact.kind, kind], [fact.uscc, organ.uscc], [fact.area, organ.areaCode], [fact.powers, powers || says.powers.none], [fact.fields, organ.fieldCodes.map(nameOfField).join('、')],
    [fact.authorized, organ.authorizedBy && `${says.authorizedBy[organ.authorizedBy]}${organ.authorizedBasis ? `（${organ.authorizedBasis}）` : ''}`], [fact.otherLaw, organ.otherLaw],
    [fact.legal, organ.legalReviewUnit], [fact.mark, organ.documentMark], [fact.contact, [organ.address, organ.phone].filter(Boolean).join('　')],
    [fact.people, organ.people && says.peopleOf(organ.people.officers, organ.people.accounts)],
    [fact.matters, organ.openMatters > 0 && <Link key="matters" to={addresses.matters({ kind: 'all', agency: organ.id })}>{says.mattersOf(organ.openMatters)}</Link>],
    [fact.indicators, organ.enforces && <Link key="indicators" to={addresses.indicators({ body: organ.id })}>{words.indicators.title}</Link>],
    [fact.span, <Span key="span" from={organ.from} until={organ.to} />],
  ]
  return (
    <Section id="organ-facts" title={says.facts} act={organ.mayKeep && <Button size="small" onClick={() => open({ what: 'change' })}>{says.change}</Button>}>
      <dl className="organ-facts">{lines.map(([name, value]) => value && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </Section>
  )
}

function Supervision({ organ }: { organ: OrganDetail }) {
  return (
    <div className="organ-columns">
      {(['above', 'below'] as const).map((which) => <Lines key={which} organ={organ} which={which} />)}
    </div>
  )
}

function Lines({ organ, which }: { organ: OrganDetail; which: 'above' | 'below' }) {
  const lines = useAsk<typeof listCompetence>('/api/competence/of/:id', { params: { id: organ.id }, query: { which, on: organ.on } })
  return (
    <Section id={`organ-${which}`} title={says[which]}>
      <Answer of={lines} lines={3}>
        {({ items }) => (items.length === 0 ? <Nothing>{which === 'above' ? says.nobodyAbove : says.nobodyBelow}</Nothing>
          : <ul className="organ-list scrolls" tabIndex={0} aria-label={says[which]}>{items.map((pair) => <PairLine key={`${pair.supervisor.id} ${pair.supervised.id}`} pair={pair} of={which} />)}</ul>)}
      </Answer>
    </Section>
  )
}

function Confirmations({ organ, open }: PartProps) {
  return (
    <Section id="organ-confirmations" title={says.confirmations} act={organ.mayKeep && <Button size="small" onClick={() => open({ what: 'confirmation' })}>{says.addConfirmation}</Button>}>
      {organ.confirmations.length === 0 && <Nothing>{says.noConfirmation}</Nothing>}
      <ul className="organ-list">
        {organ.confirmations.map((each) => (
          <li key={each.id}>
            <p className="organ-line"><strong>{says.results[each.result]}</strong> <Day day={each.on} full /> {each.matter && <Link to={addresses.matter(each.matter.id)}>{each.matter.number}</Link>}</p>
            <p>{each.basis}{each.documentNumber && `（${each.documentNumber}）`}</p>
            <p className="quiet">
              {each.noticeUrl ? <a href={each.noticeUrl} target="_blank" rel="noreferrer noopener">{says.notice}</a> : each.result === 'confirmed' && says.noNotice} {each.noticeDay && <Day day={each.noticeDay} full />}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Changes({ organ }: { organ: OrganDetail }) {
  return (
    <Section id="organ-changes" title={says.changes}>
      <ul className="organ-list">
        {organ.changes.map((each) => (
          <li key={each.at}>
            <p className="organ-line"><Day day={each.from} full /> <span>{each.what.map(({ name, before, after }) => says.changed(name, before, after)).join('；')}</span></p>
            <p className="quiet">{each.basis}　{says.recordedBy(each.by)} <Moment at={each.at} /></p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
