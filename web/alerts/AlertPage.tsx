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
import { Day, Moment, Provisional } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Why } from '../parts/Why.tsx'
import { words } from '../words/index.ts'
import { Judgement } from './Judgement.tsx'
import './Alert.css'

/** One alert: the fact, how it was counted, what speaks against it; then a person's conclusion. */
export function AlertPage() {
  const { id = '' } = useParams({ strict: false })
  const alert = useAsk<typeof getAlert>('/api/alerts/:id', { params: { id: Number(id) } })
  return (
    <article className="page" data-page="alert">
      <Answer of={alert} lines={8}>{(answer) => <AlertView key={answer.id} alert={answer} />}</Answer>
    </article>
  )
}

const tones = { new: 'soon', verified: 'running', dismissed: 'ended', opened: 'done', lapsed: 'ended' } as const

function AlertView({ alert }: { alert: AlertDetail }) {
  const supervised = isSupervised(useActingOrgan())
  return (
    <>
      <JudgedBefore />
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.alerts()}>‹ {words.alerts.title}</Link></p>
        <PageHead title={alert.title}><Stage tone={tones[alert.state]}>{words.alerts.states[alert.state]}</Stage></PageHead>
        <p className="spaced">
          <AlertLevel colour={alert.colour} />
          <span>{alert.body.name}</span>
          <span>{words.alerts.kinds[alert.record.kind]}</span>
          <bdi>{alert.record.party}</bdi>
          <span className="nowrap">{alert.record.actionNo}</span>
          {alert.state === 'new' && <span className="quiet">{words.alerts.machine}</span>}
        </p>
      </header>
      <AlertNow alert={alert} supervised={supervised} />
      {alert.state === 'new' && !supervised
        ? <div className="alert-columns"><Facts alert={alert} /><Judgement alert={alert} /></div>
        : <Facts alert={alert} />}
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
      <span><span aria-hidden>✓ </span>{words.alerts.judged} <Link to={addresses.alert(id)}>{title}</Link>　{verdictOf(judged.data)}</span>
      {state === 'verified' && <Button size="small" ref={open} onClick={() => go(addresses.openMatter({ alert: String(id) }))}>{words.alerts.openMatter}</Button>}
    </p>
  )
}

/** What it rests on, how it was counted, how the rule has fared, and what has happened since. */
function Facts({ alert }: { alert: AlertDetail }) {
  return (
    <dl className="panel facts-of-alert">
      <div>
        <dt>{words.alerts.facts}</dt>
        <dd>
          <p>{alert.says} <Cite {...alert.citation} named /></p>
          <ul className="used-facts">
            {alert.facts.map((fact) => (
              <li key={fact.field}><span className="quiet">{fact.name}</span> {fact.value ?? <Stage tone="tentative">{words.alerts.factMissing}</Stage>}</li>
            ))}
          </ul>
          <p><Link to={addresses.record(alert.record.id)}>{words.alerts.openRecord}</Link></p>
        </dd>
      </div>
      {alert.reckoning.length > 0 && (
        <div>
          <dt>{words.alerts.howCounted}</dt>
          <dd>
            {alert.lastDay && <p>{words.alerts.lastDay} <Day day={alert.lastDay} />{alert.provisional && <> <Provisional /></>}</p>}
            <Why sentences={alert.reckoning} id="reckoning" />
          </dd>
        </div>
      )}
      <div>
        <dt>{words.alerts.rule}</dt>
        <dd>
          <p>{words.alerts.ruleSoFar(alert.ruleSoFar.raised, alert.ruleSoFar.judged, alert.ruleSoFar.founded)}</p>
          {alert.reading && <p className="reading"><span aria-hidden>◇ </span>{words.laws.reading}：{alert.reading}</p>}
        </dd>
      </div>
      <div>
        <dt>{words.alerts.history}</dt>
        <dd>
          <ol>
            {alert.history.map((entry) => (
              <li key={`${entry.at}${entry.says}`} className="spaced"><Moment at={entry.at} />{entry.organ && <span>{entry.organ}{entry.by}</span>}<span>{entry.says}</span></li>
            ))}
          </ol>
        </dd>
      </div>
    </dl>
  )
}

function AlertNow({ alert, supervised }: { alert: AlertDetail; supervised: boolean }) {
  const post = useActingOrgan()
  const open = alert.state === 'new'
  return (
    <NowBlock state={open && !supervised ? 'mine' : open ? 'waiting' : 'closed'}>
      <NowLine>
        <span>{open ? (supervised || !post ? words.alerts.waitsForOffice : words.alerts.waitsFor(post.organ.name)) : verdictOf(alert)}</span>
        {open && <Cite {...alert.citation} named />}
      </NowLine>
      {!open && alert.reason && <p>{words.alerts.reason}：{alert.reason}</p>}
      {!open && <Onward alert={alert} supervised={supervised} />}
    </NowBlock>
  )
}

const verdictOf = (alert: AlertDetail): string =>
  (alert.verdict ? words.alerts.verdictNow(words.alerts.verdicts[alert.verdict]) : words.alerts.states[alert.state])

/** After the conclusion: the case, where it is founded; the next alert. */
function Onward({ alert, supervised }: { alert: AlertDetail; supervised: boolean }) {
  const go = useGo()
  const next = useAsk<typeof listAlerts>('/api/alerts', { query: { state: 'new', limit: 1 } }, { enabled: !supervised })
  const first = next.data?.items[0]
  const mayOpen = alert.state === 'verified' && !supervised
  const open = () => go(addresses.openMatter({ alert: String(alert.id) }))
  useKeys(mayOpen ? { 1: open } : {})
  return (
    <p className="alert-onward">
      {mayOpen && <Button type="primary" data-primary onClick={open}>{words.alerts.openMatter}</Button>}
      {alert.matter && <Link to={addresses.matter(alert.matter)}>{words.alerts.toMatter}</Link>}
      {first && <Link to={addresses.alert(first.id)}>{words.alerts.next}<span className="quiet">　{words.alerts.nextOf(next.data?.total ?? 0)}</span></Link>}
    </p>
  )
}
