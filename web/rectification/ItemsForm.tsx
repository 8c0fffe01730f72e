import { Input } from 'antd'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { ItemOut, Matter, OptionOut } from '../../server/http/contract/index.ts'
import { addresses, useGo } from '../frame/address.ts'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import type { ActForm } from '../matters/actForm.ts'
import { words } from '../words/index.ts'
import { Evidence } from './Evidence.tsx'
import { ItemEntries } from './ItemEntries.tsx'
import { blankItems, filled, impliedBy, keyOf, type ItemForm, type ItemisedForm, type ItemisedOption } from './itemForm.ts'
import { RequestItems } from './RequestItems.tsx'
import { AnswerDraft } from './AnswerDraft.tsx'
import './rectification.css'

const says = words.rectification

interface ItemsFormProps {
  matter: Matter
  option: OptionOut
  form: ActForm
  errors: readonly FieldError[]
  /** When what stands in the form was kept on this machine, if it was found there. */
  foundFrom: string | undefined
  onChange: (form: ActForm) => void
}

/** The part of an act's sheet that goes item by item. Which items, and of what kind, comes with the option. */
export function ItemsForm(props: ItemsFormProps) {
  const { matter, option, form, foundFrom, onChange } = props
  const { itemised } = option
  // Several things may change in one moment, and an upload ends when it will: each starts from the latest.
  const latest = useRef(form)
  latest.current = form
  if (!itemised) return null
  const drafted = itemised.kind === 'report' || itemised.kind === 'objection'
  const set = (to: ActForm) => { latest.current = to; onChange(to) }
  return (
    <>
      {drafted && <AnswerDraft matter={matter.id} option={option.id} form={form} foundFrom={foundFrom} onFound={set} />}
      <Kind {...props} itemised={itemised} change={(to) => set({ ...latest.current, itemised: to(latest.current.itemised ?? blankItems) })} />
    </>
  )
}

type ChangeItems = (to: (items: ItemisedForm) => ItemisedForm) => void

function Kind({ matter, option, form, errors, change, itemised }: ItemsFormProps & { itemised: ItemisedOption; change: ChangeItems }) {
  const items = form.itemised ?? blankItems
  const changeItem = (item: ItemOut, to: (one: ItemForm) => ItemForm) => change((now) => ({ ...now, items: { ...now.items, [keyOf(item)]: to(filled(now, item)) } }))
  const shared = { items, errors, itemised, changeItem }
  switch (itemised.kind) {
    case 'report': return (
      <>
        <p className="quiet">{says.afterReport(matter.office.name)}</p>
        {option.daysLeft !== null && option.daysLeft < 0 && !option.late && <p className="warning"><span aria-hidden>▲ </span>{says.lateStill}</p>}
        <ItemList {...shared} results={says.results} wordsOf={() => says.saysOf.report} keys={says.keys} title={says.reportTitle(itemised.items.length)}
          more={(item) => <Evidence matter={matter.id} of={nameOf(item)} value={filled(items, item)} onChange={(to) => changeItem(item, (now) => ({ ...now, ...to(now) }))} />} />
      </>
    )
    case 'examination': return (
      <>
        <ItemList {...shared} results={says.verdicts} wordsOf={(result) => (result === 'failed' || result === 'supplement' ? says.saysOf[result] : undefined)} keys={says.examineKeys}
          title={says.verdict} before={(item) => <ItemEntries matter={matter.id} entries={item.entries.slice(-1)} />} />
        <OtherWay matter={matter} option={option} itemised={itemised} items={items} />
      </>
    )
    case 'objection': return <Objection matter={matter.id} {...shared} change={change} />
    case 'reply': return <Reply {...shared} outcome={form.values['outcome']} change={change} />
    // A list of files to be handed over says itself what is asked.
    default: return <RequestItems itemised={itemised} listed={form.measure?.kind !== 'files'} values={form.values} asked={items.asked} errors={errors} onChange={(asked) => change((now) => ({ ...now, asked }))} />
  }
}

const nameOf = ({ number, position }: ItemOut): string => (position === 0 ? says.whole : says.number(number))

interface ListProps {
  itemised: ItemisedOption
  items: ItemisedForm
  errors: readonly FieldError[]
  changeItem: (item: ItemOut, to: (one: ItemForm) => ItemForm) => void
}

interface ItemListProps extends ListProps {
  title: string
  results: Readonly<Record<string, string>>
  /** The label of the words that a result wants; undefined: none are asked. */
  wordsOf: (result: string | undefined) => string | undefined
  keys?: string
  before?: (item: ItemOut) => ReactNode
  more?: (item: ItemOut) => ReactNode
}

/** One item below the other: what is asked, the result, words, proof. `j` `k` go between them, figures choose the result. */
function ItemList({ itemised, items, errors, changeItem, title, results, wordsOf, keys, before, more }: ItemListProps) {
  const list = useRef<HTMLOListElement>(null)
  const press = (event: KeyboardEvent) => pressItemKey(event, list.current, Object.keys(results), (index, result) => {
    const item = itemised.items[index]
    if (item) changeItem(item, (one) => ({ ...one, result }))
  })
  const open = itemised.items.filter((item) => !filled(items, item).result).length
  return (
    <fieldset className="item-list" id="field-itemised" tabIndex={-1}>
      <legend>{title} {open > 0 && <span className="quiet">{says.unfilled(open)}</span>} {keys && <span className="faint no-phone">{keys}</span>}</legend>
      {errors.filter(({ field }) => field === 'itemised').map((error) => <p key={error.says} className="field-error"><span aria-hidden>▲ </span>{error.says}</p>)}
      <ol ref={list} onKeyDown={press}>
        {itemised.items.map((item, index) => {
          const value = filled(items, item)
          const label = wordsOf(value.result)
          return (
            <li key={keyOf(item)} className="item" data-item={item.number}>
              <p className="item-asks"><strong>{item.position === 0 ? '' : `${item.number} `}</strong>{item.says} {item.standing !== 'asked' && item.standing !== 'reported' && <span className="warning">{says.standing[item.standing]}</span>}</p>
              {before?.(item)}
              <Field name={`itemised.items.${index}`} label={`${nameOf(item)} ${title === says.verdict ? says.verdict : says.result}`} required errors={errors} group>
                {({ id: _, ...aria }) => (
                  <Choices {...aria} name={`item-${item.number}`} value={value.result ? [value.result] : []} choices={Object.entries(results).map(([result, name]) => ({ value: result, name }))}
                    onChange={([result]) => changeItem(item, (one) => ({ ...one, ...(result && { result }) }))} />
                )}
              </Field>
              {label && (
                <Input.TextArea aria-label={`${nameOf(item)} ${label}`} placeholder={label} autoSize={{ minRows: 1, maxRows: 10 }} value={value.says}
                  onChange={(event) => changeItem(item, (one) => ({ ...one, says: event.target.value }))} />
              )}
              {more?.(item)}
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

/** Single keys inside the list; while somebody types in a text they are letters. */
function pressItemKey(event: KeyboardEvent, list: HTMLElement | null, results: readonly string[], choose: (index: number, result: string) => void): void {
  const target = event.target as HTMLElement
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || target.closest('textarea, input:not([type=radio],[type=checkbox])')) return
  const rows = [...list?.querySelectorAll<HTMLElement>('[data-item]') ?? []]
  const at = rows.findIndex((row) => row.contains(target))
  const result = results[Number(event.key) - 1]
  if (result && at >= 0) choose(at, result)
  else if (event.key === 'j' || event.key === 'k') rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === 'j' ? 1 : -1)))]?.querySelector<HTMLElement>('input')?.focus()
  else return
  event.preventDefault()
}

/** A verdict that does not fit the act leads to the act it fits; what is filled in goes along. */
function OtherWay({ matter, option, itemised, items }: { matter: Matter; option: OptionOut; itemised: ItemisedOption; items: ItemisedForm }) {
  const go = useGo()
  const given = itemised.items.map((item) => filled(items, item).result)
  const wanting = given.some((result) => result === 'failed' || result === 'supplement')
  const wrong = option.act === 'accept' ? wanting : given.every((result) => result === 'passed')
  const other = matter.options.find(({ act, role }) => role === option.role && act === (option.act === 'accept' ? 'reject' : 'accept'))
  if (!wrong || !other) return null
  return (
    <p className="notice" role="status">
      {option.act === 'accept' ? says.toReject : says.toAccept} <button type="button" className="text-button" onClick={() => go(addresses.act(matter.id, other.id), { replace: true })}>{says.goTo(other.label)}</button>
    </p>
  )
}

function Objection({ matter, itemised, items, errors, changeItem, change }: ListProps & { matter: string; change: ChangeItems }) {
  const only = itemised.items.length === 1
  return (
    <>
      <Field name="itemised" label={says.whichItems} required errors={errors} group>
        {({ id: _, ...aria }) => (
          <Choices {...aria} name="objected" several value={itemised.items.filter((item) => only || filled(items, item).chosen).map(keyOf)}
            choices={itemised.items.map((item) => ({ value: keyOf(item), name: `${item.position === 0 ? '' : `${item.number} `}${item.says}` }))}
            onChange={(chosen) => { for (const item of itemised.items) changeItem(item, (one) => ({ ...one, chosen: chosen.includes(keyOf(item)) })) }} />
        )}
      </Field>
      <Field name="itemised.files" label={says.objectionMaterial} required={false} errors={errors} group>
        {() => <Evidence matter={matter} of={says.objectionMaterial} value={items.material} onChange={(to) => change((now) => ({ ...now, material: to(now.material) }))} />}
      </Field>
    </>
  )
}

function Reply({ outcome, change, ...list }: ListProps & { outcome: ActForm['values'][string] | undefined; change: ChangeItems }) {
  const { itemised, items, errors } = list
  return (
    <>
      {itemised.items.length > 0 && outcome !== undefined && outcome !== '' && impliedBy(outcome) === undefined && (
        <ItemList {...list} title={says.perItem} results={says.replies} wordsOf={(result) => (result === 'changed' || result === 'revoked' ? says.saysOf[result] : undefined)} />
      )}
      {itemised.sameAuthor && (
        <Field name="itemised.sameAuthor" label={says.sameAuthor} required help={<>{itemised.sameAuthor} {says.sameAuthorHelp}</>} errors={errors}>
          {(control) => <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 6 }} value={items.sameAuthor} onChange={(event) => change((now) => ({ ...now, sameAuthor: event.target.value }))} />}
        </Field>
      )}
    </>
  )
}
