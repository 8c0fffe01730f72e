import { Button, Input } from 'antd'
import type { listColumns, listTables, MappingPreview, RecordColumn } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import { samples, strangeCodes, unfilled, withColumn, type Mapped, type Mapping } from './mappingDraft.ts'

const says = words.mappings

interface MappingEditorProps {
  preview: MappingPreview
  mapping: Mapping
  onChange: (mapping: Mapping) => void
  onKind: (kind: Mapping['kind']) => void
}

/** What each column of a sender's is to us, how its values are turned, and what is the same in all rows. */
export function MappingEditor({ preview, mapping, onChange, onKind }: MappingEditorProps) {
  const ours = useAsk<typeof listColumns>('/api/record-columns/:kind', { params: { kind: mapping.kind } }, { lasting: true }).data?.items ?? []
  const tables = useAsk<typeof listTables>('/api/record-tables', {}, { lasting: true }).data?.items ?? []
  const columns: readonly Column<Mapped>[] = [
    { key: 'from', head: says.column.from, width: '16%', cell: ({ from }) => <strong>{from}</strong> },
    { key: 'sample', head: says.column.sample, width: '24%', cell: ({ from }) => <span className="clamp quiet">{samples(preview, from).slice(0, 3).join('、')}</span> },
    { key: 'to', head: says.column.to, width: '24%', cell: ({ from, to }) => (
      <select aria-label={`${from}${says.column.to}`} value={to ?? ''} onChange={(event) => onChange(withColumn(mapping, from, { to: event.target.value || null, values: {} }))}>
        <option value="">{says.notTaken}</option>
        {ours.map(({ name, label, required }) => <option key={name} value={name}>{label}{required ? `（${says.required}）` : ''}</option>)}
      </select>
    ) },
    { key: 'how', head: says.column.how, cell: (column) => <HowTurned column={column} ours={ours.find(({ name }) => name === column.to)} values={samples(preview, column.from)} onChange={(change) => onChange(withColumn(mapping, column.from, change))} /> },
  ]
  return (
    <>
      <Field name="kind" label={says.kind} required>
        {(control) => (
          <select {...control} value={mapping.kind} onChange={(event) => onKind(event.target.value as Mapping['kind'])}>
            {[true, false].map((ofActs) => (
              <optgroup key={String(ofActs)} label={ofActs ? says.acts : says.children}>
                {tables.filter((table) => table.ofActs === ofActs).map(({ kind, name }) => <option key={kind} value={kind}>{name}</option>)}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <DataTable caption={says.caption} columns={columns} rows={mapping.columns} idOf={({ from }) => from} />
      <Fixed mapping={mapping} ours={ours} onChange={onChange} />
    </>
  )
}

interface HowTurnedProps { column: Mapped; ours: RecordColumn | undefined; values: readonly string[]; onChange: (change: Partial<Mapped>) => void }

function HowTurned({ column, ours, values, onChange }: HowTurnedProps) {
  if (!ours) return null
  if (ours.holds === 'day' || ours.holds === 'moment') {
    return (
      <select aria-label={says.dayForm(column.from)} value={column.days ?? 'yearFirst'} onChange={(event) => onChange({ days: event.target.value as 'yearFirst' })}>
        {Object.entries(says.days).map(([form, name]) => <option key={form} value={form}>{name}</option>)}
      </select>
    )
  }
  if (ours.holds === 'money') return <label><input type="checkbox" checked={column.tenThousands ?? false} onChange={(event) => onChange({ tenThousands: event.target.checked })} /> {says.tenThousands}</label>
  return <Codes own={[...new Set([...Object.keys(column.values ?? {}), ...strangeCodes(values, ours)])]} column={column} ours={ours} onChange={onChange} />
}

function Codes({ own, column, ours, onChange }: { own: readonly string[]; column: Mapped; ours: RecordColumn; onChange: HowTurnedProps['onChange'] }) {
  if (!ours.codes || own.length === 0) return null
  const set = (value: string, to: string) => onChange({ values: { ...column.values, [value]: to } })
  return (
    <ul className="code-pairs" aria-label={says.values(column.from)}>
      {own.map((value) => (
        <li key={value}>
          <label>{says.value(value)} <select value={column.values?.[value] ?? ''} onChange={(event) => set(value, event.target.value)}>
            <option value="">{says.asWritten}</option>
            {Object.entries(ours.codes!).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
          </select></label>
        </li>
      ))}
    </ul>
  )
}

/** Required values that the files do not carry. */
function Fixed({ mapping, ours, onChange }: { mapping: Mapping; ours: readonly RecordColumn[]; onChange: MappingEditorProps['onChange'] }) {
  const open = unfilled(mapping, ours)
  return (
    <fieldset className="field fixed-values">
      <legend>{says.fixed}</legend>
      <p className="field-help">{open.length > 0 ? says.fixedHelp : says.fixedEmpty}</p>
      {open.map(({ name, label, codes }) => {
        const set = (value: string) => onChange({ ...mapping, fixed: { ...mapping.fixed, [name]: value } })
        return (
          <Field key={name} name={`fixed.${name}`} label={label} required>
            {(control) => (codes
              ? <select {...control} value={mapping.fixed[name] ?? ''} onChange={(event) => set(event.target.value)}><option value="" />{Object.entries(codes).map(([code, text]) => <option key={code} value={code}>{text}</option>)}</select>
              : <Input {...control} value={mapping.fixed[name] ?? ''} onChange={(event) => set(event.target.value)} />)}
          </Field>
        )
      })}
    </fieldset>
  )
}

/** What became of the first rows under the mapping as it stands. */
export function PreviewedRows({ preview }: { preview: MappingPreview }) {
  const columns: readonly Column<MappingPreview['rows'][number]>[] = [
    { key: 'line', head: says.row.line, width: '6em', cell: ({ line }) => says.line(line) },
    { key: 'says', head: says.row.says, cell: ({ problems }) => (problems.length === 0 ? says.rowRight : <ul>{problems.map((problem) => <li key={problem.says}>{problem.says}</li>)}</ul>) },
  ]
  return <DataTable caption={says.rows} columns={columns} rows={preview.rows} idOf={({ line }) => String(line)} />
}

export const SaveLine = ({ name, onName, onPreview, onSave, busy, lacks }: {
  name: string; onName: (name: string) => void; onPreview: () => void; onSave: () => void; busy: boolean; lacks: string | null
}) => (
  <div className="save-mapping">
    <Field name="name" label={says.name} required>{(control) => <Input {...control} maxLength={60} value={name} onChange={(event) => onName(event.target.value)} />}</Field>
    {lacks && <p className="field-error"><span aria-hidden>▲ </span>{lacks}</p>}
    <p className="spaced"><Button onClick={onPreview} disabled={busy}>{says.preview}</Button> <Button type="primary" data-primary onClick={onSave} disabled={busy || name.trim() === ''}>{says.save}</Button></p>
  </div>
)
