import { Input, Select } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { isDay } from '../../core/periods/day.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useToday } from '../frame/today.ts'
import { DayField } from './DayField.tsx'
import { clearable, clearableText } from './inputs.tsx'
import { words } from '../words/index.ts'
import './Filters.css'

/** The filters of a list on one line, applied at once and kept in the address. A phone shows the words one looks for, and the others when they are asked for. */
export function Filters({ names, children }: { names: readonly string[]; children: ReactNode }) {
  const [query, change] = useQueryOfAddress()
  const [open, setOpen] = useState(false)
  const some = names.some((name) => query[name])
  const none = Object.fromEntries([...names, 'after', 'row'].map((name) => [name, undefined]))
  return (
    <div className={`filters${open ? ' all' : ''}`} role="search">
      <button type="button" className="text-button filters-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.list.fewerFilters : words.list.moreFilters}</button>
      {children}
      {some && <button type="button" className="text-button" onClick={() => change(none)}>{words.list.reset}</button>}
    </div>
  )
}

interface ChoiceFilterProps {
  name: string
  label: string
  choices: readonly { readonly value: string; readonly name: string }[]
  /** Where leaving it out means one of the choices. */
  standard?: string
  /** Where leaving it out means something else than 全部. */
  without?: string
}

export function ChoiceFilter({ name, label, choices, standard, without = words.list.all }: ChoiceFilterProps) {
  const [query, change] = useQueryOfAddress()
  const value = query[name] ?? standard
  return (
    <Select
      className="filter" size="small" aria-label={label} placeholder={without} popupMatchSelectWidth={false} value={value ?? null}
      allowClear={standard === undefined && clearable} prefix={<span className="quiet">{label}</span>}
      showSearch={choices.length > 8 && { optionFilterProp: 'label' }}
      options={choices.map((choice) => ({ value: choice.value, label: choice.name }))}
      onChange={(chosen) => change({ [name]: chosen ?? undefined, after: undefined, row: undefined })}
    />
  )
}

/** A day, applied once it is one. */
export function DayFilter({ name, label }: { name: string; label: string }) {
  const [query, change] = useQueryOfAddress()
  return (
    <label className="day-filter"><span className="quiet">{label}</span>
      <DayField id={`filter-${name}`} value={query[name] ?? ''} onChange={(value) => change({ [name]: value, after: undefined, row: undefined })} />
    </label>
  )
}

/** The list of another day than today. */
export function AsOf({ label }: { label: string }) {
  const [query, change] = useQueryOfAddress()
  const today = useToday()
  return (
    <span className="as-of">
      <label htmlFor="as-of" className="quiet">{label}</label>
      <DayField id="as-of" value={query['on'] ?? today ?? ''} onChange={(on) => change({ on: isDay(on) && on !== today ? on : undefined, after: undefined })} />
    </span>
  )
}

/** Free text, asked a moment after the last stroke and not while Chinese is being composed. */
export function TextFilter({ name, label, narrow }: { name: string; label: string; narrow?: boolean }) {
  const [query, change] = useQueryOfAddress()
  const [text, setText] = useState(query[name] ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const composing = useRef(false)
  useEffect(() => setText(query[name] ?? ''), [query, name])
  const later = (value: string) => {
    clearTimeout(timer.current)
    if (!composing.current) timer.current = setTimeout(() => change({ [name]: value, after: undefined, row: undefined }), 300)
  }
  return (
    <Input
      className={`filter-text${narrow ? ' narrow' : ''}`} size="small" aria-label={label} placeholder={label} value={text} allowClear={clearableText}
      onCompositionStart={() => { composing.current = true }}
      onCompositionEnd={(event) => { composing.current = false; later(event.currentTarget.value) }}
      onChange={(event) => { setText(event.target.value); later(event.target.value) }}
    />
  )
}

/** The end of a page of a list: how many, and the way on. */
export function Pager({ shown, total, about, next }: { shown: number; total: number; about: boolean; next: string | null }) {
  const [query, change] = useQueryOfAddress()
  return (
    <p className="pager">
      <span className="quiet">{words.list.total(shown, total, about)}</span>
      {query['after'] && <button type="button" className="text-button" onClick={() => change({ after: undefined, row: undefined }, { replace: false })}>{words.list.first}</button>}
      {next && <button type="button" className="text-button" onClick={() => { change({ after: next, row: undefined }, { replace: false }); window.scrollTo({ top: 0 }) }}>{words.list.next}</button>}
    </p>
  )
}
