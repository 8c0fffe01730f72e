import { Button, Input, Select } from 'antd'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { type Askables, comparesDays, counts, countsEntries, emptyRow, operatorsOf, type Operator, type Row } from './conditions.ts'

const says = words.rules.ownRules.form

export type Lists = readonly { readonly id: string; readonly name: string }[]
export interface Rows { readonly all: boolean; readonly rows: readonly Row[] }

interface ConditionRowsProps {
  name: 'applies' | 'broken'
  value: Rows
  onChange: (value: Rows) => void
  askables: Askables
  lists: Lists
  /** Only values that all these kinds have. */
  kinds: readonly string[]
  errors: readonly FieldError[]
}

/** Conditions over the values of a record: all of them, or any. */
export function ConditionRows({ name, value, onChange, askables, lists, kinds, errors }: ConditionRowsProps) {
  const set = (at: number, row: Row) => onChange({ ...value, rows: value.rows.map((one, index) => (index === at ? row : one)) })
  return (
    <Field name={name} label={says[name]} required={name === 'broken'} help={name === 'applies' ? says.appliesHelp : says.brokenHelp} errors={errors} group>
      {() => (
        <>
          {value.rows.length > 1 && <Choices name={`${name}-join`} value={[value.all ? 'all' : 'any']} choices={[{ value: 'all', name: says.all }, { value: 'any', name: says.any }]} onChange={([one]) => onChange({ ...value, all: one === 'all' })} />}
          <ol className="conditions">
            {value.rows.map((row, at) => (
              <li key={at}>
                <div className="condition-and-entries"><OneCondition row={row} at={String(at + 1)} askables={askables} lists={lists} kinds={kinds} onChange={(changed) => set(at, changed)} />{row.list !== '' && <Entries row={row} at={at} askables={askables} kinds={kinds} onChange={(changed) => set(at, changed)} />}</div>
                <button type="button" className="text-button nowrap" aria-label={says.removeCondition(at + 1)} onClick={() => onChange({ ...value, rows: value.rows.filter((_, index) => index !== at) })}>{says.remove}</button>
              </li>
            ))}
          </ol>
          <Button onClick={() => onChange({ ...value, rows: [...value.rows, emptyRow] })}>{says.addCondition}</Button>
        </>
      )}
    </Field>
  )
}

/** What is called exactly so stands first. */
export const search = { optionFilterProp: 'label', filterSort: (one: { label?: unknown }, other: { label?: unknown }) => String(one.label).length - String(other.label).length }

/** `list`: values that entries of this list have; null: those of the act itself. */
export const optionsFor = (askables: Askables, kinds: readonly string[], { days = false, list = null }: { days?: boolean; list?: string | null } = {}) =>
  [...askables.values()].filter((one) => one.list === list && (one.kind === null || kinds.every((kind) => kind === one.kind)) && (!days || one.sort === 'day')).map(({ field, name }) => ({ value: field as string, label: name }))

const inList = 'list:'

interface OneConditionProps { row: Row; at: string; askables: Askables; kinds: readonly string[]; onChange: (row: Row) => void; lists?: Lists; list?: string | null }

function OneCondition({ row, at, askables, lists = [], list = null, kinds, onChange }: OneConditionProps) {
  const { field, operator, count, other } = row
  const askable = askables.get(field)
  const label = (what: string) => `${at} ${what}`
  const chooseField = (chosen: string) => onChange(chosen.startsWith(inList) ? { ...emptyRow, list: chosen.slice(inList.length), inner: [emptyRow] } : { ...emptyRow, field: chosen, operator: operatorsOf(askables.get(chosen))[0] ?? 'is' })
  const options = [...optionsFor(askables, kinds, { list }), ...lists.map(({ id, name }) => ({ value: `${inList}${id}`, label: `${name}…` }))]
  return (
    <div className="condition">
      <Select aria-label={label(says.value)} placeholder={says.value} className="condition-value" popupMatchSelectWidth={false} showSearch={search} value={row.list ? `${inList}${row.list}` : field || null} options={options} onChange={chooseField} />
      {row.list !== '' && <Which row={row} label={label} onChange={onChange} />}
      {askable && <Select aria-label={label(says.operator)} className="condition-operator" popupMatchSelectWidth={false} value={operator} options={operatorsOf(askable).map((one) => ({ value: one, label: says.operators[one] }))} onChange={(one: Operator) => onChange({ ...row, operator: one })} />}
      {comparesDays(operator) && <Select aria-label={label(says.other)} placeholder={says.other} className="condition-value" popupMatchSelectWidth={false} showSearch={search} value={other || null} options={[...list === null ? [] : optionsFor(askables, kinds, { days: true, list }), ...optionsFor(askables, kinds, { days: true })].filter(({ value }) => value !== field)} onChange={(one) => onChange({ ...row, other: one })} />}
      {counts(operator) && <span className="condition-count"><Input aria-label={label(comparesDays(operator) ? says.days : says.amount)} inputMode="decimal" value={count} onChange={(event) => onChange({ ...row, count: event.target.value.trim() })} />{comparesDays(operator) && says.daysOf}</span>}
      {askable && (operator === 'is' || operator === 'isNot') && <Values row={row} label={label(says.chosen)} askables={askables} onChange={onChange} />}
    </div>
  )
}

function Which({ row, label, onChange }: { row: Row; label: (what: string) => string; onChange: (row: Row) => void }) {
  const { entries } = says
  return (
    <>
      <Select aria-label={label(entries.choose)} className="condition-operator" popupMatchSelectWidth={false} value={row.which} options={Object.entries(entries.which).map(([value, name]) => ({ value, label: name }))} onChange={(which) => onChange({ ...row, which: which as Row['which'] })} />
      {countsEntries(row.which) && <span className="condition-count"><Input aria-label={label(entries.pieces)} inputMode="numeric" value={row.count} onChange={(event) => onChange({ ...row, count: event.target.value.trim() })} />{entries.pieces}</span>}
    </>
  )
}

/** What the entries say that are meant: all of it. */
function Entries({ row, at, askables, kinds, onChange }: { row: Row; at: number; askables: Askables; kinds: readonly string[]; onChange: (row: Row) => void }) {
  const { entries } = says
  const set = (inner: readonly Row[]) => onChange({ ...row, inner })
  return (
    <div className="condition-entries">
      <span className="quiet">{row.inner.length > 0 ? entries.of : entries.anything}</span>
      {row.inner.map((one, index) => (
        <div key={index} className="condition-entry">
          <OneCondition row={one} at={`${at + 1}.${index + 1}`} askables={askables} list={row.list} kinds={kinds} onChange={(changed) => set(row.inner.map((each, nth) => (nth === index ? changed : each)))} />
          <button type="button" className="text-button nowrap" aria-label={says.removeCondition(index + 1)} onClick={() => set(row.inner.filter((_, nth) => nth !== index))}>{says.remove}</button>
        </div>
      ))}
      {row.inner.length < 5 && <button type="button" className="text-button" onClick={() => set([...row.inner, emptyRow])}>{entries.add}</button>}
    </div>
  )
}

function Values({ row, label, askables, onChange }: { row: Row; label: string; askables: Askables; onChange: (row: Row) => void }) {
  const { sort, codes } = askables.get(row.field)!
  if (sort === 'text') return <Input className="condition-value" aria-label={label} placeholder={says.chosen} maxLength={200} value={row.values[0] ?? ''} onChange={(event) => onChange({ ...row, values: event.target.value === '' ? [] : [event.target.value] })} />
  const options = sort === 'flag' ? [{ value: 'true', label: says.yes }, { value: 'false', label: says.no }] : Object.entries(codes ?? {}).map(([value, name]) => ({ value, label: name }))
  if (sort === 'flag') return <Select aria-label={label} placeholder={says.chosen} className="condition-operator" value={row.values[0] ?? null} options={options} onChange={(one) => onChange({ ...row, values: [one] })} />
  return <Select mode="multiple" aria-label={label} placeholder={says.chosen} className="condition-value" popupMatchSelectWidth={false} showSearch={search} value={[...row.values]} options={options} onChange={(values) => onChange({ ...row, values })} />
}
