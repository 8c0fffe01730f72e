import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { materialsAtHand } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import { TextField, type PartProps } from './fields.tsx'

const says = words.measures
const forms = Object.entries(says.forms).map(([value, label]) => ({ value, label }))

/** 调取清单: what is here already is listed and not asked for. */
export function FilesList({ matter, value, errors, set }: PartProps) {
  const { items } = value
  const [searching, setSearching] = useState<number>()
  const change = (at: number, changes: Partial<typeof items[number]>) => set({ items: items.map((one, index) => (index === at ? { ...one, ...changes } : one)) })
  return (
    <>
      <TextField name="record.files.title" label={says.filesTitle} optional value={value.title} errors={errors} onChange={(title) => set({ title })} />
      <Field name="record.files.due" label={says.due} required errors={errors}>{(control) => <DayField {...control} value={value.due} onChange={(due) => set({ due })} />}</Field>
      <Field name="record.files.items" label={says.files} required help={says.atHandNote} errors={errors} group>
        {() => (
          <ol className="answers">
            {items.map(({ name, form, atHand }, at) => (
              <li key={at}>
                <Input aria-label={`${says.item}${at + 1}`} placeholder={says.item} value={name} onChange={(event) => change(at, { name: event.target.value })} />
                <Select aria-label={`${says.item}${at + 1}：${says.form}`} value={form} options={forms} onChange={(chosen) => change(at, { form: chosen })} />
                <span className="spaced">
                  {atHand ? <span>{says.atHand}：{atHand} <button type="button" className="text-button" onClick={() => change(at, { atHand: '' })}>{words.forms.remove}</button></span>
                    : <button type="button" className="text-button" aria-expanded={searching === at} onClick={() => setSearching(searching === at ? undefined : at)}>{says.search}</button>}
                  {items.length > 1 && <button type="button" className="text-button" aria-label={says.removeItem(at + 1)} onClick={() => set({ items: items.filter((_, index) => index !== at) })}>{words.forms.remove}</button>}
                </span>
                {searching === at && <AtHand matter={matter.id} text={name} onUse={(where) => { change(at, { atHand: where }); setSearching(undefined) }} />}
              </li>
            ))}
            <li><Button onClick={() => set({ items: [...items, { name: '', form: 'copy', atHand: '' }] })}>{says.addItem}</Button></li>
          </ol>
        )}
      </Field>
    </>
  )
}

function AtHand({ matter, text, onUse }: { matter: string; text: string; onUse: (where: string) => void }) {
  const [sought, setSought] = useState(text)
  const found = useAsk<typeof materialsAtHand>('/api/matters/:id/materials-at-hand', { params: { id: matter }, query: { text: sought } }, { keep: true })
  return (
    <div className="at-hand">
      <Input aria-label={says.searchHelp} placeholder={says.searchHelp} value={sought} onChange={(event) => setSought(event.target.value)} />
      <Answer of={found} lines={1}>
        {({ items }) => items.length === 0 ? <p className="quiet">{says.nothingAtHand}</p> : (
          <ul>{items.map(({ name, where }) => <li key={`${name}${where}`}>{name} <span className="quiet">{where}</span> <button type="button" className="text-button" onClick={() => onUse(`${where} ${name}`)}>{says.useIt}</button></li>)}</ul>
        )}
      </Answer>
    </div>
  )
}
