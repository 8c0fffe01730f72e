import { useParams } from '@tanstack/react-router'
import type { ApprovalOut, getApproval } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { addressOf, reach } from '../frame/request.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Day, Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { ApprovalAnswer } from './ApprovalAnswer.tsx'
import { Checks } from './Checks.tsx'
import { Difference } from './Difference.tsx'
import { nameOfField } from './draftForm.ts'
import { Paper } from './Paper.tsx'
import './Drafting.css'

const says = words.approving
const tones: Record<ApprovalOut['state'], Tone> = { running: 'running', approved: 'running', returned: 'soon', withdrawn: 'ended', issued: 'done' }

/** One paper that waits for approval: what it says, what changed since the last time, what was checked; and the answer. */
export function ApprovalPage() {
  const { id = '' } = useParams({ strict: false })
  const round = useAsk<typeof getApproval>('/api/approvals/:id', { params: { id } })
  return <article className="page" data-page="approval"><Answer of={round} lines={8} whole>{(answer) => <View key={answer.id} round={answer} />}</Answer></article>
}

function View({ round }: { round: ApprovalOut }) {
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.approvals()}>‹ {says.title}</Link>　{round.matterId ? <Link to={addresses.matter(round.matterId)}>{round.matter}</Link> : <span>{round.matter}</span>}</p>
        <PageHead title={round.title}><Stage tone={tones[round.state]}>{says.states[round.state]}</Stage></PageHead>
      </header>
      <NowBlock state={round.mine ? 'mine' : round.state === 'running' || round.state === 'approved' ? 'waiting' : 'closed'}>
        <NowLine>
          <span>{round.mine ? says.yours : round.state === 'running' ? words.drafting.lies(round.lies) : round.lies}</span>
          <span className="quiet">{words.drafting.since} <Day day={round.since} /></span>
          {round.draft && <Link to={addresses.draft(round.matterId ?? '', `issue:${round.role ?? ''}`)}>{says.toDraft}</Link>}
          {round.instrument && <Link to={addresses.instrument(round.instrument)}>{words.drafting.toInstrument}</Link>}
        </NowLine>
        <ol className="route" aria-label={says.next}>{round.stops.map((stop) => <li key={stop.name}>{stop.name}</li>)}</ol>
      </NowBlock>
      <div className="approving">
        <div><Text round={round} /><Checks checks={round.checks} /></div>
        <div><ApprovalAnswer round={round} /><Comments round={round} /><Steps round={round} /></div>
      </div>
    </>
  )
}

function Text({ round }: { round: ApprovalOut }) {
  const [query] = useQueryOfAddress()
  const organ = useActingOrgan()?.organ.id
  const tabs = [...(round.before ? [{ name: 'difference', word: says.tabs.difference }] : []), { name: 'text', word: says.tabs.text }, ...(round.written ? [{ name: 'pages', word: says.toPdf }] : [])]
  const tab = tabs.find(({ name }) => name === query['tab'])?.name ?? tabs[0]!.name
  const load = async (signal: AbortSignal) => await (await reach(addressOf('/api/approvals/:id/pdf', { params: { id: round.id }, query: { organ } }), { signal })).arrayBuffer()
  return (
    <section className="panel" aria-label={round.title}>
      <Views label={says.tabs.text} as="tab" current={tab} views={tabs} />
      {tab === 'difference' && <Difference before={round.before ?? []} after={[...round.lines, ...round.besides]} />}
      {tab === 'text' && <div className="lines">{round.lines.map((line, index) => <p key={index}>{line}</p>)}{round.besides.length > 0 && <><h3>{says.besides}</h3>{round.besides.map((line, index) => <p key={index}>{line}</p>)}</>}{!round.before && <p className="faint">{words.drafting.firstRound}</p>}</div>}
      {tab === 'pages' && <Paper load={load} title={round.title} again={round.id} />}
    </section>
  )
}

function Comments({ round }: { round: ApprovalOut }) {
  if (round.comments.length === 0) return null
  return (
    <section className="panel" aria-labelledby="round-comments">
      <h2 id="round-comments" className="panel-title">{words.drafting.comments} {round.comments.length}</h2>
      <ul className="remarks">{round.comments.map(({ field, says: text, by }) => <li key={`${field}${text}`}><span><strong>{nameOfField(field)}</strong>　{text}</span><span className="quiet">{by}</span></li>)}</ul>
    </section>
  )
}

function Steps({ round }: { round: ApprovalOut }) {
  return (
    <section className="panel" aria-labelledby="steps-title">
      <h2 id="steps-title" className="panel-title">{says.steps}</h2>
      <ol className="approval-steps">
        {round.steps.map((step) => (
          <li key={step.seq}>
            <span><strong>{step.says}</strong>　{step.by}{step.deputises && says.deputises(step.deputises)} <span className="quiet">{step.organ}</span></span>
            {step.opinion && <span>{step.opinion}</span>}
            <span className="faint"><Moment at={step.at} /></span>
          </li>
        ))}
      </ol>
    </section>
  )
}
