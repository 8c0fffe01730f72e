import { Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import type { AlertDetail, getAlert, listAlerts } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { AlertFacts } from './AlertFacts.tsx'
import { Answering } from './Answering.tsx'
import { Judgement } from './Judgement.tsx'
import { tones } from './tones.ts'
import { Treat } from './Treat.tsx'
import './Alert.css'

const says = words.alerts

/** One alert: the fact, how it was counted, what the body says to it; then a person's conclusion. */
export function AlertPage() {
  const { id = '' } = useParams({ strict: false })
  const alert = useAsk<typeof getAlert>('/api/alerts/:id', { params: { id: Number(id) } })
  return (
    <article className="page" data-page="alert">
      <Answer of={alert} lines={8} whole>{(answer) => <AlertView key={answer.id} alert={answer} />}</Answer>
    </article>
  )
}

function AlertView({ alert }: { alert: AlertDetail }) {
  const supervised = isSupervised(useActingOrgan())
  const { may } = alert
  const beside = may.judge ? <Judgement alert={alert} /> : may.answer ? <Answering alert={alert} /> : null
  return (
    <>
      <JudgedBefore />
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.alerts()}>‹ {supervised ? words.menu.alertsToExplain : says.title}</Link></p>
        <PageHead title={alert.title}><Stage tone={tones[alert.state]}>{says.states[alert.state]}</Stage></PageHead>
        <p className="spaced">
          <AlertLevel colour={alert.colour} />
          <span>{alert.body.name}</span>
          {alert.record
            ? <><span>{says.kinds[alert.record.kind]}</span><bdi>{alert.record.party}</bdi><span className="nowrap">{alert.record.actionNo}</span></>
            : <><span>{says.subjects[alert.subject.kind]}</span>{alert.subject.officer ? <Link to={addresses.officer(alert.subject.officer)}>{alert.subject.name}</Link> : <span>{alert.subject.name}</span>}</>}
          {!supervised && <span className="quiet">{says.assignee}：{alert.assignee?.name ?? says.nobody}</span>}
          {may.judge && <span className="quiet">{says.machine}</span>}
        </p>
      </header>
      <AlertNow alert={alert} supervised={supervised} />
      <Treat alerts={[alert]} offers={[...may.urge ? ['urge'] as const : [], ...may.ask ? ['ask'] as const : [], ...may.assign ? ['assign'] as const : []]} />
      {beside ? <div className="alert-columns"><AlertFacts alert={alert} />{beside}</div> : <AlertFacts alert={alert} />}
    </>
  )
}

/** The conclusion recorded a moment ago, on the page of the alert that opened by itself; `.` goes to what follows from it. */
function JudgedBefore() {
  const [query] = useQueryOfAddress()
  const go = useGo()
  const id = Number(query['judged'])
  const judged = useAsk<typeof getAlert>('/api/alerts/:id', { params: { id } }, { enabled: id > 0 })
  const open = useRef<HTMLButtonElement>(null)
  useKeys({ '.': () => open.current?.focus() })
  if (!judged.data) return null
  const { title, state } = judged.data
  return (
    <p className="notice no-print" role="status">
      <span><span aria-hidden>✓ </span>{says.judged} <Link to={addresses.alert(id)}>{title}</Link>　{verdictOf(judged.data)}</span>
      {state === 'verified' && <Button size="small" ref={open} onClick={() => go(addresses.openMatter({ alert: String(id) }))}>{says.openMatter}</Button>}
    </p>
  )
}

const isOpen = ({ state }: AlertDetail): boolean => state === 'new' || state === 'asked' || state === 'explained'

function AlertNow({ alert, supervised }: { alert: AlertDetail; supervised: boolean }) {
  const post = useActingOrgan()
  const { may, state, body } = alert
  const open = isOpen(alert)
  const mine = may.answer || (may.judge && state !== 'asked')
  return (
    <NowBlock state={mine ? 'mine' : open ? 'waiting' : 'closed'}>
      <NowLine>
        <span>{!open ? verdictOf(alert) : may.answer ? says.waitsForYou : state === 'asked' ? says.waitsForBody(body.name) : state === 'explained' ? says.explained(body.name) : supervised || !post ? says.waitsForOffice : says.waitsFor(post.organ.name)}</span>
        {alert.askedUntil && <LastDay day={alert.askedUntil} />}
        {open && <Cite {...alert.citation} named />}
      </NowLine>
      {!open && alert.reason && <p>{says.reason}：{alert.reason}</p>}
      {alert.leads.map((lead) => <p key={lead.id}><Link to={addresses.lead(lead.id)}>{says.leadOf[lead.person]}：{says.inLeads(lead.alerts)}</Link></p>)}
      {alert.may.urge && <p>{says.lateHelp}</p>}
      {(!open || alert.may.urge) && <Onward alert={alert} supervised={supervised} />}
    </NowBlock>
  )
}

const verdictOf = (alert: AlertDetail): string => (alert.verdict ? says.verdictNow(says.verdicts[alert.verdict]) : says.states[alert.state])

/** After the conclusion: the case, where it is founded; the next alert. */
function Onward({ alert, supervised }: { alert: AlertDetail; supervised: boolean }) {
  const go = useGo()
  const next = useAsk<typeof listAlerts>('/api/alerts', { query: { state: 'new', limit: 1 } }, { enabled: !supervised })
  const first = next.data?.items[0]
  const mayOpen = (alert.state === 'verified' || alert.may.urge) && alert.may.open
  const open = () => go(addresses.openMatter({ alert: String(alert.id) }))
  useKeys(mayOpen ? { 1: open } : {})
  return (
    <p className="alert-onward">
      {mayOpen && <Button type="primary" data-primary onClick={open}>{says.openMatter}</Button>}
      {alert.matter && <Link to={addresses.matter(alert.matter.id)}>{says.toMatter} {alert.matter.number}</Link>}
      {alert.matter?.urged && <span>{says.urged(alert.matter.urged.number)} <Day day={alert.matter.urged.on} /></span>}
      {first && <Link to={addresses.alert(first.id)}>{says.next}<span className="quiet">　{says.nextOf(next.data?.total ?? 0)}</span></Link>}
    </p>
  )
}
