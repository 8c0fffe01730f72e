import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Matter, MatterPeople, openMatter, reviewEarlierAct } from '../../server/http/contract/index.ts'
import { useSession } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { FormSheet } from '../organs/FormSheet.tsx'
import { Section } from '../organs/Section.tsx'
import { useToday } from '../frame/today.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const says = words.people
type Recusal = MatterPeople['recusals'][number]
const tones: Record<Recusal['result'], Tone> = { held: 'soon', granted: 'done', refused: 'ended' }

interface RecusalsProps { matter: Matter; people: MatterPeople }

/** The recusals of a case: who is held, who decides, and what those who had to withdraw did before. */
export function Recusals({ matter, people }: RecusalsProps) {
  const [open, setOpen] = useState(false)
  const rule = people.recusal
  return (
    <Section id="recusals-title" title={says.recusals} act={rule && people.handlers.length > 0 && !matter.closed && !open && <Button size="small" data-act="recuse" onClick={() => setOpen(true)}>{says.declare}</Button>}>
      <p className="panel-note quiet">{rule ? <>{says.decidedBy(rule.decidedBy)} <Cite {...rule.citation} named />{rule.reading && <>　<span aria-hidden>◇ </span>{rule.reading}</>}</> : says.noRecusalLaw}</p>
      {open && <Declare matter={matter} handlers={people.handlers} onClose={() => setOpen(false)} />}
      {people.recusals.length === 0 ? rule && <p className="panel-note">{says.noRecusals}</p> : (
        <ul className="officer-list">
          {people.recusals.map((recusal) => (
            <li key={recusal.id}>
              <strong>{recusal.name}</strong><span>{says.motions[recusal.motion]}</span><Day day={recusal.declaredOn} />
              <Stage tone={tones[recusal.result]}>{says.results[recusal.result]}</Stage>{recusal.decidedOn && <Day day={recusal.decidedOn} />}
              {recusal.reasons && <span>{recusal.reasons}</span>}<Link to={addresses.matter(recusal.id)}>{recusal.number}</Link>
            </li>
          ))}
        </ul>
      )}
      {people.reviews.length > 0 && <Reviews matter={matter} reviews={people.reviews} />}
    </Section>
  )
}

/** Own motion, or what a complainant or a superior wants: a matter of its own that belongs to this case. */
export function Declare({ matter, handlers, agency = false, onClose }: { matter: Matter; handlers: readonly { readonly account: string | null; readonly name: string }[]; agency?: boolean; onClose: () => void }) {
  const me = useSession()?.account.id
  const today = useToday() ?? ''
  const own = handlers.some(({ account }) => account === me)
  return (
    <FormSheet<typeof openMatter> title={agency ? says.applyForRecusal : says.declare} path="/api/matters" onClose={onClose} onDone={onClose}
      initial={{ on: today, whom: own ? me ?? '' : handlers[0]?.account ?? '', circumstance: ['interest'] }}
      questions={[
        { name: 'whom', label: says.whom, required: true, choices: Object.fromEntries(handlers.map(({ account, name }) => [account ?? '', name])) },
        { name: 'motion', label: says.motion, choices: { complainant: says.motions.complainant, order: says.motions.order }, when: ({ whom }) => !agency && whom !== me, required: true },
        { name: 'circumstance', label: says.circumstance, several: true, required: true, choices: { interest: says.interest, otherCircumstance: says.other } },
        { name: 'reasons', label: says.reasons, input: 'long', required: true }, { name: 'on', label: says.on, input: 'day', required: true },
      ]}
      given={({ whom, motion, circumstance, reasons, on }) => ({
        body: {
          kind: 'recusal', agency: matter.agency.id, title: says.recusals, on: on as string, from: matter.id, reasons: reasons as string,
          about: { account: whom as string, ...(motion ? { motion: motion as 'order' } : {}) },
          facts: Object.fromEntries(['interest', 'otherCircumstance'].map((fact) => [fact, (circumstance as readonly string[]).includes(fact)])),
        },
      })} />
  )
}

function Reviews({ matter, reviews }: { matter: Matter; reviews: MatterPeople['reviews'] }) {
  return (
    <>
      <h3 className="panel-note section-name">{says.reviews}</h3>
      <p className="panel-note quiet">{says.reviewsHelp}</p>
      <ul className="officer-list">
        {reviews.map((review) => (
          <li key={`${review.recusal}${review.seq}`} className="block">
            <span className="line">
              <Day day={review.on} /><span>{review.what}</span>
              {review.finding && <><Stage tone={review.finding === 'stands' ? 'done' : 'soon'}>{says.findings[review.finding]}</Stage><span>{review.reasons}</span><span className="quiet">{review.by} {review.reviewedOn && <Day day={review.reviewedOn} />}</span></>}
            </span>
            {!review.finding && <Review matter={matter} review={review} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Review({ matter, review }: { matter: Matter; review: MatterPeople['reviews'][number] }) {
  const [reasons, setReasons] = useState('')
  const write = useWrite<typeof reviewEarlierAct>('/api/matters/:id/recusal-reviews')
  const decide = (finding: 'stands' | 'redone') => write.mutate({ params: { id: matter.id }, body: { recusal: review.recusal, seq: review.seq, finding, reasons } })
  return (
    <>
      <span className="line">
        <Input aria-label={says.reasons} placeholder={says.reasons} style={{ maxInlineSize: '30em' }} value={reasons} onChange={(event) => setReasons(event.target.value)} />
        {(['stands', 'redone'] as const).map((finding) => <Button key={finding} size="small" disabled={reasons.trim() === ''} loading={write.isPending} onClick={() => decide(finding)}>{says.findings[finding]}</Button>)}
      </span>
      {write.error && <TroubleNotice error={write.error} />}
    </>
  )
}
