import type { Day as DayValue } from '../../core/norms/period.ts'
import { useToday } from '../frame/today.ts'
import { words } from '../words/index.ts'
import { nearness, sayDay, sayDistance, sayInstant } from './day.ts'
import './Day.css'

/** A day as people say it. */
export function Day({ day, full }: { day: DayValue; full?: boolean }) {
  const today = useToday()
  return <time className="day" data-day dateTime={day}>{sayDay(day, full ? undefined : today)}</time>
}

interface LastDayProps {
  day: DayValue
  provisional?: boolean
  /** For a period of working days: how many are left. */
  workingDaysLeft?: number | null | undefined
  /** A right whose time is past is not late: nobody failed. */
  right?: boolean
}

/** A last day that somebody has to keep: how far it is, in shape, word and colour. */
export function LastDay({ day, provisional, workingDaysLeft, right }: LastDayProps) {
  const today = useToday()
  if (!today) return <Day day={day} />
  const near = nearness(day, today)
  const over = near === 'late' && right === true
  return (
    <span className={`last-day ${over ? 'over' : near}`} {...(near === 'late' && !over && { 'data-late': true })}>
      {near !== 'ahead' && !over && <span className="shape" aria-hidden>{near === 'late' ? '■\u00a0' : '▲\u00a0'}</span>}
      <time className="day" data-day dateTime={day}>
        <span className="on">{sayDay(day, today)}</span>{' '}<span className="distance">{over ? words.days.over : sayDistance(day, today, workingDaysLeft)}</span>
      </time>
      {provisional && <Provisional />}
    </span>
  )
}

/** An instant of a log, in Chinese time. */
export function Moment({ at }: { at: string }) {
  const today = useToday()
  return <time className="day" dateTime={at}>{sayInstant(at, today)}</time>
}

export function Provisional() {
  return (
    <span className="provisional" title={words.days.provisionalWhy}>
      <span aria-hidden>◇</span>{words.days.provisional}<span className="visually-hidden">（{words.days.provisionalWhy}）</span>
    </span>
  )
}
