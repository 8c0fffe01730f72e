import { Button, Input, Select } from 'antd'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { type Askables, comparesDays, counts, emptyRow, operatorsOf, type Operator, type Row } from './conditions.ts'

const says = words.rules.ownRules.form

export interface Rows { readonly all: boolean; readonly rows: readonly Row[] }

interface ConditionRowsProps {
  name: 'applies' | 'broken'
  value: Rows
  onChange: (value: Rows) => void
  askables: Askables
  /** Only values that all these kinds have. */
  kinds: readonly string[]
  errors: readonly FieldError[]
}

/** Conditions over the values of a record: all of them, or any. */
export function ConditionRows({ name, value, onChange, askables, kinds, errors }: ConditionRowsProps) {
  const set = (at: number, row: Row) => onChange({ ...value, rows: value.rows.map((one, index) => (index === at ? row : one)) })
  return (
    <Field name={name} label={says[name]} required={name === 'broken'} help={name === 'applies' ? says.appliesHelp : says.brokenHelp} errors={errors} group>
      {() => (
        <>
          {value.rows.length > 1 && <Choices name={`${name}-join`} value={[value.all ? 'all' : 'any']} choices={[{ value: 'all', name: says.all }, { value: 'any', name: says.any }]} onChange={([one]) => onChange({ ...value, all: one === 'all' })} />}
          <ol className="conditions">
            {value.rows.map((row, at) => (
              <li key={at}>
                <OneCondition row={row} at={at} askables={askables} kinds={kinds} onChange={(changed) => set(at, changed)} />
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

export const optionsFor = (askables: Askables, kinds: readonly string[], days = false) =>
  [...askables.values()].filter(({ kind, sort }) => (kind === null || kinds.every((one) => one === kind)) && (!days || sort === 'day')).map(({ field, name }) => ({ value: field as string, label: name }))

function OneCondition({ row, at, askables, kinds, onChange }: { row: Row; at: number; askables: Askables; kinds: readonly string[]; onChange: (row: Row) => void }) {
  const { field, operator, count, other } = row
  const askable = askables.get(field)
  const label = (what: string) => `${at + 1} ${what}`
  const chooseField = (chosen: string) => onChange({ ...emptyRow, field: chosen, operator: operatorsOf(askables.get(chosen))[0] ?? 'is' })
  return (
    <div className="condition">
      <Select aria-label={label(says.value)} placeholder={says.value} className="condition-value" popupMatchSelectWidth={false} showSearch={search} value={field || null} options={optionsFor(askables, kinds)} onChange={chooseField} />
      {askable && <Select aria-label={label(says.operator)} className="condition-operator" popupMatchSelectWidth={false} value={operator} options={operatorsOf(askable).map((one) => ({ value: one, label: says.operators[one] }))} onChange={(one: Operator) => onChange({ ...row, operator: one })} />}
      {comparesDays(operator) && <Select aria-label={label(says.other)} placeholder={says.other} className="condition-value" popupMatchSelectWidth={false} showSearch={search} value={other || null} options={optionsFor(askables, kinds, true).filter(({ value }) => value !== field)} onChange={(one) => onChange({ ...row, other: one })} />}
      {counts(operator) && <span className="condition-count"><Input aria-label={label(comparesDays(operator) ? says.days : says.amount)} inputMode="decimal" value={count} onChange={(event) => onChange({ ...row, count: event.target.value.trim() })} />{comparesDays(operator) && says.daysOf}</span>}
      {askable && (operator === 'is' || operator === 'isNot') && <Values row={row} label={label(says.chosen)} askables={askables} onChange={onChange} />}
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
