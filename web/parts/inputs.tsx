import { Input } from 'antd'
import { useState } from 'react'
import { words } from '../words/index.ts'
import { DayField } from './DayField.tsx'
import './Field.css'

interface Aria { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true }

const units = ['d', 'wd', 'm', 'y'] as const

/** A period as the contract writes it: `30d`, `7wd`, `1m`; or, where a paper may name the last day itself, `2026-05-20`. */
export function PeriodField({ value, onChange, id, day = false, ...aria }: Aria & { value: string; onChange: (value: string) => void; day?: boolean }) {
  const [named, setNamed] = useState(/^\d{4}-/.test(value))
  const [, count = '', unit = 'd'] = /^(\d*)(d|wd|m|y)?$/.exec(value) ?? []
  const set = (newCount: string, newUnit: string) => onChange(newCount === '' ? '' : `${newCount}${newUnit}`)
  const choose = (chosen: string) => {
    setNamed(chosen === 'until')
    if (chosen === 'until' || named) onChange('')
    else set(count, chosen)
  }
  return (
    <span className="period-field">
      {named
        ? <DayField id={id} {...aria} value={value} onChange={onChange} />
        : <Input id={id} {...aria} inputMode="numeric" value={count} onChange={(event) => set(event.target.value.replaceAll(/\D/g, ''), unit)} />}
      <select aria-label={words.forms.unit} value={named ? 'until' : unit} onChange={(event) => choose(event.target.value)}>
        {units.map((each) => <option key={each} value={each}>{words.forms.units[each]}</option>)}
        {day && <option value="until">{words.forms.untilDay}</option>}
      </select>
    </span>
  )
}

/** Paragraphs or numbered items, each its own text. */
export function ItemsField({ value, onChange, id, label, ...aria }: Aria & { label: string; value: readonly string[]; onChange: (value: string[]) => void }) {
  const items = value.length === 0 ? [''] : value
  const set = (index: number, text: string) => onChange(items.map((item, at) => (at === index ? text : item)))
  return (
    <ol className="items" id={id} tabIndex={-1}>
      {items.map((item, index) => (
        <li key={index}>
          <span aria-hidden>{index + 1}</span>
          <Input.TextArea {...aria} aria-label={words.forms.item(label, index + 1)} autoSize={{ minRows: 1, maxRows: 12 }} value={item}
            onChange={(event) => set(index, event.target.value)} />
          {items.length > 1 && (
            <button type="button" className="text-button nowrap" aria-label={words.forms.removeItem(label, index + 1)}
              onClick={() => onChange(items.filter((_, at) => at !== index))}>{words.forms.remove}</button>
          )}
        </li>
      ))}
      <li><span /><button type="button" className="text-button" style={{ justifySelf: 'start' }} onClick={() => onChange([...items, ''])}>{words.forms.addItem}</button></li>
    </ol>
  )
}

/** For `allowClear` of a select and of an input: their buttons in Chinese. */
export const clearable = { label: words.list.clearChoice } as const
export const clearableText = { clearIcon: <><span aria-hidden>✕</span><span className="visually-hidden">{words.list.clearText}</span></> } as const

/** `disabled`: it cannot be chosen; the note says why. */
export interface Choice { readonly value: string; readonly name: string; readonly note?: React.ReactNode; readonly disabled?: boolean }

/** Yes and no stand on one line, many short names in columns. */
function layoutOf(choices: readonly Choice[]): string {
  const fit = (letters: number) => choices.every(({ name, note }) => name.length <= letters && !note)
  return fit(3) ? ' in-line' : choices.length > 6 && fit(8) ? ' in-columns' : ''
}

/** One of few, or several of few. Native inputs: arrows, space and a thumb work as everywhere. */
export function Choices({ name, choices, value, onChange, several, ...aria }: Omit<Aria, 'id'> & {
  name: string
  choices: readonly Choice[]
  value: readonly string[]
  onChange: (value: string[]) => void
  several?: boolean
}) {
  const toggle = (one: string, on: boolean) => {
    if (!several) return onChange([one])
    onChange(choices.map((choice) => choice.value).filter((each) => (each === one ? on : value.includes(each))))
  }
  return (
    <div className={`field-choices${layoutOf(choices)}`} role={several ? 'group' : 'radiogroup'} {...(several ? { 'aria-describedby': aria['aria-describedby'] } : aria)}>
      {choices.map((choice) => (
        <div key={choice.value} className="choice-line">
          <label>
            <input type={several ? 'checkbox' : 'radio'} name={name} value={choice.value} checked={value.includes(choice.value)} disabled={choice.disabled}
              onChange={(event) => toggle(choice.value, event.target.checked)} />
            <span>{choice.name}</span>
          </label>
          {choice.note}
        </div>
      ))}
    </div>
  )
}
