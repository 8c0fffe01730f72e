import { useId, useState, type CSSProperties } from 'react'
import type { RecordDetail } from '../../server/http/contract/index.ts'
import { addDays, daysBetween, isDay } from '../../core/periods/day.ts'
import type { Day as DayValue } from '../../core/norms/period.ts'
import { useToday } from '../frame/today.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day, Provisional } from '../parts/Day.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Why, WhyButton } from '../parts/Why.tsx'
import { words } from '../words/index.ts'
import { tones } from './Checks.tsx'
import '../parts/Clock.css'
import './Course.css'

type Finding = RecordDetail['findings'][number]
const says = words.course

/** The life of one act: its steps along the days, and below them each period with its first day, its last day and what became of it. */
export function Course({ record }: { record: RecordDetail }) {
  const today = useToday()
  const [all, setAll] = useState(false)
  const clocks = clocksOf(record.findings)
  const span = spanOf(record, clocks, today)
  const worth = clocks.filter(({ result }) => result !== 'kept')
  const shown = all || worth.length === 0 ? clocks : worth
  if (!span) return null
  const place = placeOn(span)
  return (
    <section className="panel course" aria-labelledby="course-title">
      <h2 id="course-title" className="panel-title">{says.title}　<span className="quiet">{says.span(span.from, span.to)}</span></h2>
      <div className="course-axis" aria-hidden>
        {marksOf(record, place).map((mark) => <span key={mark.key} className={`course-step${mark.late ? ' late' : ''}`} style={mark.style} title={mark.title}>{mark.name}</span>)}
        {today && today >= span.from && today <= span.to && <span className="course-today" style={at(place(today)!)}>{words.course.today}</span>}
      </div>
      {clocks.length === 0 && <p className="panel-note">{says.noClocks}</p>}
      <ol className="course-clocks">{shown.map((clock) => <Period key={clock.rule} clock={clock} place={place} today={today} />)}</ol>
      {worth.length > 0 && worth.length < clocks.length && (
        <p className="panel-note no-print"><button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>{all ? says.fewer : says.all(clocks.length)}</button></p>
      )}
    </section>
  )
}

function Period({ clock, place, today }: { clock: Finding; place: Place; today: DayValue | undefined }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { from, until, lastDay, result } = clock
  return (
    <li data-result={result}>
      <span className="course-what">{clock.title} <Cite {...clock.citation} /></span>
      <span className="course-lane" aria-hidden><Lane clock={clock} place={place} today={today} /></span>
      <span className="course-days">
        <Stage tone={tones[result]}>{words.records.results[result]}</Stage>
        <span>{from ? <>{says.from} <Moment at={from} /></> : says.noStart}</span>
        {lastDay && <span>{isEarliest(clock) ? says.earliest : says.last} <Day day={lastDay} />{clock.provisional && <> <Provisional /></>}</span>}
        {until && <span>{says.done} <Moment at={until} /></span>}
        {clock.reckoning.length > 0 && <WhyButton open={open} controls={id} onToggle={() => setOpen(!open)} />}
      </span>
      {result === 'broken' && <span className="course-says">{clock.says}</span>}
      {open && <Why sentences={clock.reckoning} id={id} />}
    </li>
  )
}

/** What was allowed, and hatched what went beyond it; a stroke where it was done. */
function Lane({ clock, place, today }: { clock: Finding; place: Place; today: DayValue | undefined }) {
  const start = place(dayIn(clock.from))
  if (start === null) return null
  const last = place(clock.lastDay)
  const end = place(dayIn(clock.until) ?? (clock.result === 'broken' || clock.lastDay === null ? today ?? null : null))
  const done = place(dayIn(clock.until))
  return (
    <>
      {last !== null && <span className="lane-allowed" style={between(start, last)} />}
      {last !== null && end !== null && end > last && <span className={clock.result === 'broken' ? 'lane-beyond' : 'lane-open'} style={between(last, end)} />}
      {last === null && end !== null && <span className="lane-open" style={between(start, end)} />}
      {done !== null && <span className="lane-done" style={at(done)} />}
    </>
  )
}

/** Some things may not be done before a day: what was kept ends after it, what was broken before. */
function isEarliest({ result, until, lastDay }: Finding): boolean {
  const end = dayIn(until)
  return end !== null && lastDay !== null && ((result === 'kept' && end > lastDay) || (result === 'broken' && end < lastDay))
}

type Place = (day: DayValue | null) => number | null

const at = (share: number): CSSProperties => ({ insetInlineStart: `${share * 100}%` })
const between = (from: number, to: number): CSSProperties => ({ insetInlineStart: `${Math.min(from, to) * 100}%`, inlineSize: `max(3px, ${Math.abs(to - from) * 100}%)` })

const dayIn = (moment: string | null): DayValue | null => {
  const day = moment?.slice(0, 10) ?? ''
  return isDay(day) ? day : null
}

/** Periods that began or should have, the worst first; what does not concern the act is left to the checks. */
const order: Readonly<Record<Finding['result'], number>> = { broken: 0, running: 1, unknown: 2, kept: 3, notApplicable: 4 }
const clocksOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ from, lastDay, result }) => result !== 'notApplicable' && (from !== null || lastDay !== null))
    .sort((a, b) => order[a.result] - order[b.result] || (a.from ?? '9').localeCompare(b.from ?? '9'))

interface Stretch { readonly from: DayValue; readonly to: DayValue }

/** What lies ahead is shown for so many days at most: a limitation of years would squeeze all that was done into a corner. */
const ahead = 60

/** From the first day told to the last that something happened; while a period runs, to its last day too. */
function spanOf(record: RecordDetail, clocks: readonly Finding[], today: DayValue | undefined): Stretch | null {
  const open = clocks.filter(({ result, until }) => result === 'running' || (result === 'broken' && until === null))
  const past = [
    ...record.steps.flatMap(({ at: begun, until }) => [dayIn(begun), dayIn(until)]), ...clocks.flatMap(({ from, until }) => [dayIn(from), dayIn(until)]), ...open.length > 0 && today ? [today] : [],
  ].filter((day) => day !== null).sort()
  const [first, last] = [past[0], past.at(-1)]
  if (!first || !last) return null
  const furthest = addDays(last, ahead)
  const to = open.reduce((end, { lastDay }) => (lastDay === null || lastDay <= end ? end : lastDay > furthest ? furthest : lastDay), last)
  return { from: first, to }
}

/** A day before or after what is shown stands at its edge. */
function placeOn({ from, to }: Stretch): Place {
  const whole = Math.max(1, daysBetween(from, to))
  return (day) => (day === null ? null : Math.min(1, Math.max(0, daysBetween(from, day) / whole)))
}

/** Names of steps, those that would cover one another in rows below. */
function marksOf(record: RecordDetail, place: Place) {
  const ends: number[] = []
  return record.steps.flatMap(({ name, at: moment }, index) => {
    const share = place(dayIn(moment))
    if (share === null) return []
    const row = Math.max(0, ends.findIndex((end) => share >= end) === -1 ? ends.length : ends.findIndex((end) => share >= end))
    ends[row] = share + 0.022 * (name.length + 1)
    return [{ key: `${name}${index}`, name, late: share > 0.9, title: `${name} ${moment}`, style: { ...at(share), insetBlockStart: `${row * 20}px` } }]
  })
}

/** `2026-03-02` or `2026-03-02 09:30`. */
function Moment({ at: moment }: { at: string }) {
  const day = dayIn(moment)
  const time = moment.slice(11)
  return day ? <><Day day={day} />{time && ` ${time}`}</> : moment
}
