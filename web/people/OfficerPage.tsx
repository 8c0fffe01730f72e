import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { addOfficerEntry, getOfficer, OfficerOut, ownOfficer } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { FormSheet } from '../organs/FormSheet.tsx'
import { Section } from '../organs/Section.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { words } from '../words/index.ts'
import { entryBody, entryQuestions, type EntryKind } from './forms.ts'
import { HeldCredentials } from './HeldCredentials.tsx'
import '../organs/Organs.css'
import './People.css'

const says = words.people

/** One person of the register: whether he may work today and why not, credentials, qualification, training, what he took part in. */
export function OfficerPage() {
  const { id = '' } = useParams({ strict: false })
  const officer = useAsk<typeof getOfficer>('/api/officers/:id', { params: { id } })
  return <article className="page" data-page="officer"><Answer of={officer} lines={10} whole>{(answer) => <OfficerView key={answer.id} officer={answer} />}</Answer></article>
}

/** 我的证件与培训: the same of oneself. */
export function OwnPage() {
  const own = useAsk<typeof ownOfficer>('/api/own-officer', {})
  return (
    <article className="page" data-page="own-officer">
      <Answer of={own} lines={10} whole>
        {({ officer }) => (officer ? <OfficerView officer={officer} /> : <><PageHead title={says.own} /><div className="panel"><Nothing>{says.ownMissing}</Nothing></div></>)}
      </Answer>
    </article>
  )
}

function OfficerView({ officer }: { officer: OfficerOut }) {
  const today = useToday() ?? ''
  const [sheet, setSheet] = useState<EntryKind>()
  const open = (kind: EntryKind) => { setSheet(kind); window.scrollTo({ top: 0 }) }
  const may = (kind: EntryKind) => (kind === 'interest' ? officer.interests !== null : officer.mayKeep) && <Button size="small" onClick={() => open(kind)}>{says.entry[kind]}</Button>
  return (
    <>
      <header className="page-top">
        {!officer.own && <p className="quiet no-print"><Link to={addresses.officers()}>‹ {says.title}</Link></p>}
        <PageHead title={officer.own ? says.own : officer.name} />
        <p className="spaced">{officer.own && <span>{officer.name}</span>}<span>{says.duties[officer.duty]}</span><span>{officer.organ.name}</span><span className="quiet">{says.service[officer.service?.status ?? 'ACTIVE']}</span></p>
      </header>
      <Standing officer={officer} />
      {sheet && (
        <FormSheet<typeof addOfficerEntry> key={sheet} title={says.entry[sheet]} questions={entryQuestions[sheet]} initial={sheet === 'service' ? { from: today } : sheet === 'interest' ? {} : { on: today }} path="/api/officers/:id/entries"
          given={(values) => ({ params: { id: officer.id }, body: entryBody(sheet, values) as never })} onClose={() => setSheet(undefined)} onDone={() => setSheet(undefined)} />
      )}
      <HeldCredentials officer={officer} />
      <div className="officer-columns">
        <Evidence officer={officer} act={may('qualification')} />
        <Training officer={officer} act={<span className="spaced">{may('training')}{may('exam')}</span>} />
        <About officer={officer} act={may('service')} />
        {officer.interests && <Interests interests={officer.interests} act={may('interest')} />}
      </div>
      <Participation officer={officer} />
    </>
  )
}

/** Whether he may work today; if not, each reason with its article. */
function Standing({ officer }: { officer: OfficerOut }) {
  const gone = officer.service !== null && officer.service.status !== 'ACTIVE'
  const fit = officer.duty === 'enforcement' ? officer.credential?.state === 'valid' : officer.against.length === 0
  const word = gone ? says.now.gone : officer.duty === 'enforcement' ? (fit ? says.now.enforcement : says.now.lapsed) : fit ? says.now.fit : says.now.unfit
  return (
    <NowBlock state={fit && !gone ? 'closed' : 'waiting'}>
      <NowLine><span>{word}</span></NowLine>
      {officer.against.map((reason) => <p key={reason.says}>{reason.says}{reason.citation && <> <Cite {...reason.citation} named /></>}</p>)}
      {officer.matters.length > 0 && <p className="quiet">{says.mattersNow}：{officer.matters.map(({ id, number }, at) => <span key={id}>{at > 0 && '、'}<span className="nowrap"><Link to={addresses.matter(id)}>{number}</Link></span></span>)}</p>}
    </NowBlock>
  )
}

interface PartProps { officer: OfficerOut; act: ReactNode }

function Evidence({ officer, act }: PartProps) {
  return (
    <Section id="officer-evidence" title={says.evidence} act={act}>
      {officer.evidence.length === 0 ? <p className="panel-note">{says.noEvidence}</p> : (
        <ul className="officer-list">
          {officer.evidence.map(({ kind, evidence, on, by, withdrawn }, at) => (
            <li key={at}><span className={withdrawn ? 'withdrawn' : undefined}>{says.qualifications[kind]}</span><span>{evidence}</span>{withdrawn && <span>{says.withdrawn}</span>}<span className="quiet"><Day day={on} />　{says.entryBy(by)}</span></li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Training({ officer, act }: PartProps) {
  return (
    <Section id="officer-training" title={`${says.training}　${says.hoursThisYear(officer.hours)}`} act={act}>
      {officer.training.length === 0 ? <p className="panel-note">{says.noTraining}</p> : (
        <ul className="officer-list">
          {officer.training.map(({ on, subject, hours, passed, result, by }, at) => (
            <li key={at}><span>{subject}</span><span>{hours === null ? (passed ? says.passed : says.failed) : says.hours(hours)}</span>{result && <span>{result}</span>}<span className="quiet"><Day day={on} />　{says.entryBy(by)}</span></li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function About({ officer, act }: PartProps) {
  const lines: readonly (readonly [string, string | null])[] = [
    [says.column.staff, officer.duty === 'invited' ? null : `${says.staffTypes[officer.staffType]}，${says.employments[officer.employment]}`], [says.position, officer.position], [says.background, officer.background],
  ]
  return (
    <Section id="officer-about" title={says.serviceTitle} act={act}>
      <dl className="officer-facts">{lines.map(([name, value]) => value && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <ul className="officer-list">
        {officer.history.map(({ status, from, toOrgan, says: why }, at) => <li key={at}><span>{says.service[status]}{toOrgan && `：${toOrgan}`}</span><Day day={from} />{why && <span className="quiet">{why}</span>}</li>)}
      </ul>
    </Section>
  )
}

function Interests({ interests, act }: { interests: NonNullable<OfficerOut['interests']>; act: ReactNode }) {
  return (
    <Section id="officer-interests" title={says.interestsTitle} act={act}>
      <p className="panel-note quiet">{says.interestsHelp}</p>
      {interests.length === 0 ? <p className="panel-note">{says.noInterests}</p> : (
        <ul className="officer-list">
          {interests.map(({ id, kind, name, organ, hasId }) => <li key={id}><span>{says.interests[kind]}</span><span>{name}</span>{organ && <span>{organ.name}</span>}{hasId && <span className="quiet">{says.hasId}</span>}</li>)}
        </ul>
      )}
    </Section>
  )
}

function Participation({ officer }: { officer: OfficerOut }) {
  return (
    <Section id="officer-participation" title={says.participation}>
      {officer.participation.length === 0 ? <p className="panel-note">{says.noParticipation}</p> : (
        <ul className="officer-list">
          {officer.participation.map(({ matter, on, what }, at) => <li key={at}><Day day={on} /><span>{what}</span><Link to={addresses.matter(matter.id)}>{matter.number} {matter.title}</Link></li>)}
        </ul>
      )}
    </Section>
  )
}
