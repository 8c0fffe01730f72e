import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { getRecord, RecordDetail } from '../../server/http/contract/index.ts'
import { isSupervised, readsAccessLog, useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Cite } from '../parts/Cite.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { SeenBySight } from '../sharing/SeenBySight.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Watermark } from '../parts/Watermark.tsx'
import { words } from '../words/index.ts'
import { Checks } from './Checks.tsx'
import { Course } from './Course.tsx'
import { Files } from './Files.tsx'
import { PersonalLook, type WholeValues } from './Personal.tsx'
import { PublicationPanel } from './Publication.tsx'
import { Steps } from './Steps.tsx'
import { Versions } from './Versions.tsx'
import './Figures.css'
import './Records.css'

/** One act of enforcement, whole, with its checks. Read-only: corrections come from the system that sent it. */
export function RecordPage() {
  const { id = '' } = useParams({ strict: false })
  const [{ sight }] = useQueryOfAddress()
  const record = useAsk<typeof getRecord>('/api/records/:id', { params: { id: Number(id) }, query: { sight } })
  return (
    <article className="page" data-page="record">
      <Answer of={record} lines={8} whole>{(answer) => <RecordView key={answer.id} record={answer} />}</Answer>
    </article>
  )
}

function RecordView({ record }: { record: RecordDetail }) {
  const says = words.records
  const [shown, setShown] = useState<WholeValues>(new Map())
  const isComplaint = record.kind === 'complaint'
  return (
    <>
      {(record.secret || shown.size > 0) && <Watermark />}
      <header className="page-top">
        <p className="quiet no-print">{isComplaint ? <Link to={addresses.records({ kind: 'complaint' })}>‹ {says.complaints}</Link> : <Link to={addresses.records(record.sight ? { sight: record.sight.id } : {})}>‹ {says.title}</Link>}</p>
        <PageHead title={`${record.kindName} ${record.actionNo}`}>
          {record.voided && <Stage tone="ended">{says.voided}</Stage>}
          <span className="quiet">{says.version(record.version)}</span>
        </PageHead>
        <p className="spaced">
          <span>{record.body.name} {!record.sight && <Profile of={{ body: record.body.id }}>{words.recordProfile.ofBody}</Profile>}</span>
          {!isComplaint && <span><bdi>{record.party}</bdi>{record.isEnterprise && `（${says.enterprise}）`} {!record.sight && <Profile of={{ party: String(record.id) }}>{words.recordProfile.ofParty}</Profile>}</span>}
          {record.offence && !record.sight && <Profile of={{ offence: record.offence }}>{words.recordProfile.ofOffence}</Profile>}
          <Day day={record.actedOn} />
          <span className="quiet">{says.source(record.source.system, record.source.recordId)}</span>
        </p>
      </header>
      {record.sight ? <SeenBySight sight={record.sight}>{words.sights.reportedOnly}</SeenBySight> : <OwnSight record={record} />}
      <Steps record={record} />
      {!record.sight && <><Course record={record} /><Checks findings={record.findings} /><Files record={record} />{record.publication && <PublicationPanel publication={record.publication} />}</>}
      <section className="panel" aria-labelledby="fields-title">
        <h2 id="fields-title" className="panel-title">{says.fields}</h2>
        <PersonalLook record={record} shown={shown} onShow={setShown} />
        <div className="reported">
          {groupsOf(record.fields).map(([group, fields]) => (
            <section key={group}>
              <h3>{group}</h3>
              <dl>{fields.map(({ field, name, value }) => <div key={field}><dt>{name}</dt><dd><bdi>{shown.get(field) ?? value}</bdi></dd></div>)}</dl>
            </section>
          ))}
        </div>
      </section>
      {!record.sight && <Versions record={record} />}
    </>
  )
}

const Profile = ({ of, children }: { of: Query; children: string }) => <span className="no-print"><Link to={addresses.recordProfile(of)}>{children}</Link></span>

/** What is asked now and what there is besides, for whoever sees it by his own office. */
const OwnSight = ({ record }: { record: RecordDetail }) => (
  <>
    {record.bodyUnconfirmed && <p className="notice" data-unconfirmed>{record.bodyUnconfirmed}</p>}
    <RecordNow record={record} />
    <Related record={record} />
    {record.complaints.length > 0 && <Complaints of={record.complaints} />}
  </>
)

/** Complaints about the act, as its body handled them. */
const Complaints = ({ of }: { of: RecordDetail['complaints'] }) => (
  <section className="panel" aria-labelledby="complaints-title">
    <h2 id="complaints-title" className="panel-title">{words.records.complaintsAbout} <span className="quiet">{of.length}</span></h2>
    <ul className="owed panel-body">
      {of.map(({ id, actionNo, actedOn, status, voided, newAlerts: { red, yellow, blue } }) => (
        <li key={id}>
          <Link to={addresses.record(id)}>{actionNo}</Link>
          <span>{words.records.received} <Day day={actedOn} /></span>
          {voided ? <Stage tone="ended">{words.records.voided}</Stage> : status && <span>{status}</span>}
          {red + yellow + blue > 0 && <span className="quiet">{words.records.toVerify(red + yellow + blue)}</span>}
        </li>
      ))}
    </ul>
  </section>
)

/** What else there is about it, and what may grow from it. */
function Related({ record: { id, body, kind, offence, about, sameParty, matters } }: { record: RecordDetail }) {
  const says = words.records
  const post = useActingOrgan()
  return (
    <section className="panel" aria-labelledby="related-title">
      <h2 id="related-title" className="panel-title">{says.related}</h2>
      <div className="panel-body">
        <p className="spaced">
          {about && <span>{says.about} <Link to={addresses.record(about.id)}>{about.actionNo}</Link></span>}
          {sameParty && <span>{says.sameParty} <CountLink count={sameParty.acts} to={addresses.records({ party: String(id), from: sameParty.since, voided: 'false' })}>{null}</CountLink></span>}
          {offence && kind === 'penalty' && <Link to={addresses.recordProfile({ offence, mark: String(id) })}>{says.sameOffence}</Link>}
          {readsAccessLog(post) && <Link to={addresses.accessLog({ record: String(id) })}>{words.accessLog.ofRecord}</Link>}
          {matters.map((matter) => <span key={matter.id}><Link to={addresses.matter(matter.id)}>{matter.number}</Link> <span className="quiet">{matter.stageName}</span></span>)}
        </p>
        {!isSupervised(post) && post?.organ.id !== body.id && <p className="no-print"><Link className="button-link" to={addresses.openMatter({ record: String(id), ...kind === 'complaint' && { kind } })}>{says.openMatter}</Link></p>}
      </div>
    </section>
  )
}

function RecordNow({ record }: { record: RecordDetail }) {
  const open = record.alerts.filter(({ state }) => state === 'new')
  const others = record.alerts.filter(({ state }) => state !== 'new')
  const says = words.records
  return (
    <NowBlock state={open.length > 0 ? 'waiting' : 'closed'}>
      <NowLine>
        <span>{open.length > 0 ? says.nowAlerts(open.length) : says.nowNone}</span>
        {open.length > 0 && <span className="quiet">{says.asReported}</span>}
      </NowLine>
      {record.alerts.length > 0 && (
        <ul className="owed">
          {[...open, ...others].map((alert) => (
            <li key={alert.id}>
              <AlertLevel colour={alert.colour} /><Link to={addresses.alert(alert.id)}>{alert.title}</Link><Cite {...alert.citation} named />
              <span className="quiet">{words.alerts.states[alert.state]}</span>
            </li>
          ))}
        </ul>
      )}
    </NowBlock>
  )
}

type Fields = RecordDetail['fields']

function groupsOf(fields: Fields): [string, Fields][] {
  const groups = new Map<string, Fields>()
  for (const field of fields) groups.set(field.group, [...groups.get(field.group) ?? [], field])
  return [...groups]
}
