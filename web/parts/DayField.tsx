import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { Day } from '../../core/norms/period.ts'
import { addDays, isDay } from '../../core/periods/day.ts'
import { useToday } from '../frame/today.ts'
import { words } from '../words/index.ts'
import { sayDay } from './day.ts'
import './Field.css'

interface DayFieldProps {
  id: string
  value: string
  onChange: (value: string) => void
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
}

/** A day by keyboard first: `2026-07-16`, `7.16`, `0716`; ↑ ↓ a day, `t` today; the browser's own calendar second. */
export function DayField({ id, value, onChange, ...aria }: DayFieldProps) {
  const today = useToday()
  const [typed, setTyped] = useState<string>()
  const calendar = useRef<HTMLInputElement>(null)
  const day = isDay(value) ? value : undefined
  const settle = () => {
    if (typed !== undefined) onChange(understood(typed, today))
    setTyped(undefined)
  }
  const key = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (step !== 0 && day) { event.preventDefault(); onChange(addDays(day, step)) }
    if (event.key === 't' && today) { event.preventDefault(); setTyped(undefined); onChange(today) }
    if (event.key === 'Enter') settle()
  }
  return (
    <span className="day-field">
      <Input id={id} {...aria} inputMode="numeric" autoComplete="off" placeholder="2026-07-16" value={typed ?? value}
        onChange={(event) => { setTyped(event.target.value); if (isDay(event.target.value)) onChange(event.target.value) }}
        onBlur={settle} onKeyDown={key} />
      <span className="native">
        <Button onClick={() => calendar.current?.showPicker()} aria-label={words.forms.openCalendar}>{words.forms.calendar}</Button>
        <input type="date" ref={calendar} tabIndex={-1} aria-hidden value={day ?? ''} onChange={(event) => { setTyped(undefined); onChange(event.target.value) }} />
      </span>
      <span aria-live="polite" className="quiet">{day ? sayDay(day) : ''}</span>
    </span>
  )
}

/** The day that was meant; the text as it stands where none was, so that the server's sentence names it. */
export function understood(text: string, today: Day | undefined): string {
  const parts = /^(?:(\d{4})[-./年]?)?(\d{1,2})[-./月]?(\d{1,2})日?$/.exec(text.trim())
  if (!parts) return text.trim()
  const [, year = today?.slice(0, 4), month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
