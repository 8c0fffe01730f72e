import { Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import type { AlertItem, AnswerOf, getLead } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { words } from '../words/index.ts'
import { AlertTable, useChosen } from './AlertList.tsx'
import { LevelCounts } from './LeadsPage.tsx'
import { Treat } from './Treat.tsx'
import './Alert.css'

const says = words.leads
type Lead = AnswerOf<typeof getLead>

/** One lead: who, what, when, and its alerts, treated together. */
export function LeadPage() {
  const { id = '' } = useParams({ strict: false })
  const lead = useAsk<typeof getLead>('/api/leads/:id', { params: { id } })
  return (
    <article className="page" data-page="lead">
      <Answer of={lead} lines={8} whole>{(answer) => <LeadView key={answer.id} lead={answer} />}</Answer>
    </article>
  )
}

const isOpen = ({ state }: AlertItem): boolean => state === 'new' || state === 'asked' || state === 'explained'

function LeadView({ lead }: { lead: Lead }) {
  const go = useGo()
  const post = useActingOrgan()
  const { chosen, ids, toggle, clear, choose } = useChosen(lead.alerts)
  const open = lead.alerts.filter(isOpen)
  const mine = lead.mayTreat && open.length > 0
  const grows = lead.alerts.find(({ state }) => state === 'verified') ?? open[0]
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.leads()}>‹ {says.title}</Link></p>
        <PageHead title={`${lead.name || says.unnamed}　${lead.offence || says.noOffence}`} />
        <p className="spaced"><span>{says.persons[lead.person]}</span><span>{lead.body.name}</span><Day day={lead.onDay} full /><LevelCounts lead={lead} /></p>
      </header>
      <NowBlock state={mine ? 'mine' : open.length > 0 ? 'waiting' : 'closed'}>
        <NowLine><span>{open.length > 0 ? `${says.nowWaiting(post?.organ.name ?? '')}，${says.waiting(open.length)}` : says.nothingLeft}</span></NowLine>
        <p className="alert-onward">
          {lead.matter && <Link to={addresses.matter(lead.matter.id)}>{says.toMatter} {lead.matter.number}</Link>}
          {!lead.matter && lead.mayTreat && grows && <span className="spaced no-print"><Button data-primary type="primary" onClick={() => go(addresses.openMatter({ alert: String(grows.id), lead: lead.id }))}>{says.open}</Button><span className="quiet">{says.openWhy}</span></span>}
        </p>
      </NowBlock>
      <p className="quiet">{says.about}</p>
      <h2>{says.alerts}</h2>
      {mine && chosen.length === 0 && <p className="no-print"><button type="button" className="text-button" onClick={() => choose(open)}>{says.selectAll}</button></p>}
      {lead.mayTreat && <Treat alerts={chosen} offers={['assign', 'ask', 'dismiss']} counted onDone={clear} />}
      <AlertTable caption={says.alerts} rows={lead.alerts} show={['alert', 'state', 'subject', 'until', 'assignee', 'basis']} {...(lead.mayTreat && { chosen: ids, onToggle: toggle })} />
    </>
  )
}
