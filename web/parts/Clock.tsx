import { useId, useState } from 'react'
import type { ClockOut } from '../../server/http/contract/index.ts'
import { daysBetween } from '../../core/periods/day.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { addressOf } from '../frame/request.ts'
import { words } from '../words/index.ts'
import { Cite } from './Cite.tsx'
import { Day, LastDay, Provisional } from './Day.tsx'
import { sayDay } from './day.ts'
import { Link } from './Link.tsx'
import { Stage, type Tone } from './Stage.tsx'
import { Why, WhyButton } from './Why.tsx'
import './Clock.css'

/** One period of a matter: name, day, distance, article, and how it was counted. */
export function Clock({ clock, matter }: { clock: ClockOut; matter?: string }) {
  const organ = useActingOrgan()?.organ.id
  const [open, setOpen] = useState(false)
  const id = useId()
  const superseded = clock.endedOn !== null && clock.state !== 'done'
  return (
    <li className={`clock ${clock.state}`} data-clock={clock.id}>
      <span className="clock-what">{clock.what}<span className="quiet"> {clock.whoName}</span></span>
      <span><ClockDay clock={clock} /> <Changed change={clock.changes.at(-1)} /></span>
      <span className="clock-chips">
        <Cite {...clock.citation} />
        {matter && clock.lastDay && clock.state === 'running' && <a className="text-button no-print" download href={addressOf('/api/calendar-file', { query: { organ, matters: matter, clock: clock.id } })} aria-label={words.clocks.toCalendarOf(clock.what)}>{words.clocks.toCalendar}</a>}
        {clock.explanation.length > 0 && <WhyButton open={open} controls={id} onToggle={() => setOpen(!open)} />}
      </span>
      {superseded && <span className="visually-hidden">{words.clocks.states.over}</span>}
      {open && <Why sentences={clock.explanation} id={id} />}
    </li>
  )
}

/** The day and what became of it, for each state a period may have. */
export function ClockDay({ clock }: { clock: ClockOut }) {
  const { lastDay, state } = clock
  if (state === 'running' && lastDay) {
    return <LastDay day={lastDay} provisional={clock.provisional} workingDaysLeft={clock.workingDaysLeft} right={clock.kind === 'power'} />
  }
  if (state === 'overdue' && lastDay) return <LastDay day={lastDay} provisional={clock.provisional} />
  const { tone, word } = stateOf(clock)
  return (
    <span className="clock-day">
      <Stage tone={tone}>{word}</Stage>
      {state === 'done' && clock.endedOn ? <Day day={clock.endedOn} /> : lastDay && <Day day={lastDay} />}
      {clock.provisional && state !== 'done' && <Provisional />}
    </span>
  )
}

/** What a holiday notice that came later made of the day. */
function Changed({ change }: { change: ClockOut['changes'][number] | undefined }) {
  const says = words.calendars.changed
  const mayDecide = !isSupervised(useActingOrgan())
  switch (change?.state) {
    case 'moved': case 'confirmed': return <span className="quiet clock-was">{says.was(sayDay(change.from))}</span>
    case 'waits': {
      const waits = <><span aria-hidden>◇ </span>{says.waits(sayDay(change.to))}</>
      return mayDecide ? <Link to={addresses.calendars({ view: 'waiting' })} className="clock-waits">{waits}</Link> : <span className="clock-waits">{waits}</span>
    }
    case 'kept': return <span className="quiet clock-was">{says.kept(sayDay(change.to))}</span>
    default: return null
  }
}

function stateOf(clock: ClockOut): { tone: Tone; word: string } {
  const says = words.clocks.states
  switch (clock.state) {
    case 'held': return { tone: 'tentative', word: says.held }
    case 'atOnce': return { tone: 'soon', word: says.atOnce }
    case 'over': return { tone: 'ended', word: says.over }
    case 'done': {
      const late = clock.lastDay !== null && clock.endedOn !== null && daysBetween(clock.lastDay, clock.endedOn) > 0
      return { tone: 'done', word: clock.kind === 'power' ? says.used : late ? says.doneLate : says.doneInTime }
    }
    default: return { tone: 'running', word: says.noLastDay }
  }
}
