import { Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { rangeWords, registerCodes, showFacts, type Tier } from '../../core/registers/index.ts'
import type { addRegisterVersion, correctRegisterVersion, endRegisterVersion, getRegisterVersion, listRegisters, RegisterEntry } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { FormSheet, type Question } from '../organs/FormSheet.tsx'
import { isTrying, Trials } from '../rules/Trials.tsx'
import '../rules/rules.css'
import { Section } from '../organs/Section.tsx'
import '../organs/Organs.css'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { sayDay } from '../parts/day.ts'
import { Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { entryGiven, questionsOf, valuesOf } from './forms.ts'
import type { RegisterAbout } from './about.ts'
import { SpanOf } from './SpanOf.tsx'
import { stateTones } from './stateTones.ts'

const says = words.registers
type Doing = 'next' | 'end' | 'publish' | 'correct' | 'takeBack'

/** One version of an entry, what it says, and all versions of the same thing in time. */
export function VersionPage() {
  const { id = '' } = useParams({ strict: false })
  const [query] = useQueryOfAddress()
  const registers = useAsk<typeof listRegisters>('/api/registers', {})
  const entry = useAsk<typeof getRegisterVersion>('/api/register-versions/:id', { params: { id: Number(id) }, query: { on: query['on'] } as never }, { again: (answer) => answer?.trials.some(isTrying) ? 1_000 : false })
  return (
    <article className="page" data-page="register-version">
      <Answer of={entry} lines={8} whole>
        {(answer) => <Answer of={registers} lines={8}>{({ items }) => <EntryView key={answer.version.id} entry={answer} about={items.find((each) => each.id === answer.version.register)!} />}</Answer>}
      </Answer>
    </article>
  )
}

function EntryView({ entry, about }: { entry: RegisterEntry; about: RegisterAbout }) {
  const [query] = useQueryOfAddress()
  const today = useToday()
  const [doing, setDoing] = useState<Doing>()
  const [done, setDone] = useState(false)
  const { version } = entry
  const standing = entry.versions.find(({ id }) => id === version.id)!
  const on = query['on']
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.registers({ view: about.id, on })}>‹ {about.name}</Link></p>
        <PageHead title={version.title}>{standing.withdrawn ? <Stage tone="ended">{says.withdrawn}</Stage> : <Stage tone={stateTones[version.state]}>{says.states[version.state]}</Stage>}</PageHead>
        {on && on !== today && <p className="notice">{says.asOf(sayDay(on as typeof version.from))}　<Link to={addresses.registerVersion(version.id)}>{says.toToday}</Link></p>}
      </header>
      {done && <p role="status" className="notice"><span aria-hidden>✓ </span>{says.done}</p>}
      {doing && <Sheet doing={doing} entry={entry} about={about} onClose={() => setDoing(undefined)} onDone={() => { setDoing(undefined); setDone(true) }} />}
      <Section id="register-content" title={says.content} act={entry.mayKeep && !standing.withdrawn && !doing && <Acts version={version} unpublished={isUnpublished(entry, about)} onDo={(what) => { setDone(false); setDoing(what) }} />}>
        {isUnpublished(entry, about) && <p className="notice"><span aria-hidden>▲ </span>{says.unpublishedNote}</p>}
        <dl className="organ-facts">
          <div><dt>{about.organIs}</dt><dd>{version.organ.name}</dd></div>
          <div><dt>{says.column.span}</dt><dd><SpanOf from={version.from} to={version.to} /></dd></div>
          {version.says.filter(({ id }) => id !== 'tiers').map(({ id, name, value }) => <div key={id}><dt>{name}</dt><dd>{value}</dd></div>)}
        </dl>
      </Section>
      {version.register === 'benchmark' && <Tiers tiers={version.entry['tiers'] as readonly Tier[]} />}
      {!standing.withdrawn && (entry.mayTry || entry.trials.length > 0) && <Trials rule={{ register: version.id }} trials={entry.trials} may={entry.mayTry} />}
      <Versions entry={entry} />
    </>
  )
}

function Tiers({ tiers }: { tiers: readonly Tier[] }) {
  return <Section id="register-tiers" title={says.tiers}><DataTable caption={says.tiers} columns={tierColumns} rows={tiers} idOf={({ code }) => code} /></Section>
}

const tierColumns: readonly Column<Tier>[] = [
  { key: 'code', head: says.tier.code, width: '6em', cell: ({ code }) => code },
  { key: 'type', head: says.tier.type, width: '6em', cell: ({ type }) => registerCodes.tierType[type] },
  { key: 'range', head: says.tier.range, width: '18em', cell: rangeWords },
  { key: 'facts', head: says.tier.facts, cell: ({ facts }) => showFacts(facts) },
  { key: 'condition', head: says.tier.condition, cell: ({ condition }) => condition },
]

/** What must be made public, and is not known to have been. */
const isUnpublished = ({ version }: RegisterEntry, { mustBePublished }: RegisterAbout): boolean => mustBePublished && (version.entry['publishedOn'] ?? null) === null

function Acts({ version, unpublished, onDo }: { version: RegisterEntry['version']; unpublished: boolean; onDo: (what: Doing) => void }) {
  const acts: readonly Doing[] = ['next', ...(unpublished ? ['publish' as const] : []), ...(version.to === null ? ['end' as const] : []), 'correct', 'takeBack']
  return <span className="organ-tools no-print">{acts.map((what) => <Button key={what} size="small" onClick={() => onDo(what)}>{says[what]}</Button>)}</span>
}

const reason: Question = { name: 'basis', label: says.reason, input: 'long', required: true, help: says.reasonHelp }
const endQuestions: readonly Question[] = [
  { name: 'to', label: says.to, input: 'day', required: true }, { name: 'basis', label: says.basis, input: 'long', required: true, help: says.basisHelp },
]

const publishQuestions: readonly Question[] = [
  { name: 'publishedOn', label: says.publishedOn, input: 'day', required: true }, { name: 'basis', label: says.publishHow, input: 'long', required: true, help: says.publishHowHelp },
]

function Sheet({ doing, entry: { version }, about, ...rest }: { doing: Doing; entry: RegisterEntry; about: RegisterAbout; onClose: () => void; onDone: () => void }) {
  const today = useToday() ?? ''
  const params = { id: version.id }
  const questions = questionsOf(about, version.organ)
  const title = `${says[doing]}：${version.title}`
  switch (doing) {
    case 'next':
      return <FormSheet<typeof addRegisterVersion> {...rest} title={title} questions={questions} initial={{ ...valuesOf(version), 'entry.from': today, 'entry.to': '' }} path="/api/registers/:register" given={(values) => ({ params: { register: about.id }, body: entryGiven(values) })} />
    case 'end':
      return <FormSheet<typeof endRegisterVersion> {...rest} title={title} questions={endQuestions} initial={{ to: today }} path="/api/register-versions/:id/end" given={(values) => ({ params, body: { to: values['to'], basis: values['basis'] } as never })} />
    case 'publish': // what was written down stays; one with the day of its publication stands in its place
      return <FormSheet<typeof correctRegisterVersion> {...rest} title={title} questions={publishQuestions} initial={{ publishedOn: today }} path="/api/register-versions/:id/correct" given={(values) => ({ params, body: { basis: `${says.publish}：${String(values['basis'])}`, instead: entryGiven({ ...valuesOf(version), 'entry.publishedOn': values['publishedOn'] ?? '' }) } })} />
    case 'correct':
      return <FormSheet<typeof correctRegisterVersion> {...rest} title={title} questions={[reason, ...questions.map(instead)]} initial={renamed(valuesOf(version))} path="/api/register-versions/:id/correct" given={(values) => ({ params, body: { basis: String(values['basis']), instead: entryGiven(plain(values)) } })} />
    case 'takeBack':
      return <FormSheet<typeof correctRegisterVersion> {...rest} title={title} questions={[reason]} initial={{}} path="/api/register-versions/:id/correct" given={(values) => ({ params, body: { basis: String(values['basis']), instead: null } })} />
  }
}

/** A correction names the fields of the entry that stands in the other's place. */
const prefix = 'instead.'
const instead = (question: Question): Question => ({ ...question, name: `${prefix}${question.name}` })
const renamed = (values: ReturnType<typeof valuesOf>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]))
const plain = (values: ReturnType<typeof valuesOf>) => Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])))

function Versions({ entry: { version, versions } }: { entry: RegisterEntry }) {
  return (
    <Section id="register-versions" title={says.versions}>
      <ul className="organ-list">
        {versions.map((each) => (
          <li key={each.id} {...(each.id === version.id && { 'aria-current': 'true' as const })}>
            <p className="organ-line">
              {each.id === version.id ? <strong><SpanOf from={each.from} to={each.to} /></strong> : <Link to={addresses.registerVersion(each.id)}><SpanOf from={each.from} to={each.to} /></Link>}
              {each.withdrawn ? <Stage tone="ended">{says.withdrawn}</Stage> : <Stage tone={stateTones[each.state]}>{says.states[each.state]}</Stage>}
              {each.corrects !== null && <span className="quiet">{says.replaces}</span>}
            </p>
            {each.document && <p>{each.document}</p>}
            {each.endBasis && <p className="quiet">{says.endBasis}：{each.endBasis}</p>}
            {each.withdrawnBasis && <p className="quiet">{says.withdrawnBasis}：{each.withdrawnBasis}</p>}
            <p className="quiet">{says.recordedBy(each.recorded.by)} <Moment at={each.recorded.at} /></p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
