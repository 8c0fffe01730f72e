import { Input } from 'antd'
import type { RegisterImport } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { sayDay } from '../parts/day.ts'
import { Field } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import './registers.css'

const says = words.registers.importing
type Correction = RegisterImport['corrections'][number]
type Difference = Correction['differences'][number]

export const reasonField = 'import.basis'

interface CorrectionsProps { found: RegisterImport; reason: string; isMissing: boolean; onReason: (reason: string) => void }

/** What a file would change in versions that stand, one by one, and why that is so: asked before it is done. */
export function Corrections({ found: { corrections, corrected }, reason, isMissing, onReason }: CorrectionsProps) {
  const groups = corrections.map((each) => ({ key: String(each.id), head: <Head {...each} />, rows: each.differences }))
  return (
    <section className="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title" className="section-title">{says.corrections(corrected)}{corrections.length < corrected && <> <span className="quiet">{says.firstOf(corrections.length)}</span></>}</h2>
      <p className="quiet">{says.correctionsHelp}</p>
      <DataTable caption={says.corrections(corrected)} columns={columns} rows={[]} groups={groups} idOf={({ column }) => column} />
      <Field name={reasonField} label={words.registers.reason} required help={words.registers.reasonHelp} errors={isMissing ? [{ field: reasonField, says: says.reasonMissing }] : []}>
        {(control) => <Input.TextArea {...control} rows={2} maxLength={500} value={reason} onChange={(event) => onReason(event.target.value)} />}
      </Field>
    </section>
  )
}

const Head = ({ row, id, title, organ, from }: Correction) => (
  <>{says.nthRow(row)}　<Link to={addresses.registerVersion(id)}>{title}</Link>　<span className="quiet">{organ}　{words.registers.since(sayDay(from))}</span></>
)

const columns: readonly Column<Difference>[] = [
  { key: 'column', head: says.what, width: '12em', cell: ({ name }) => name },
  { key: 'before', head: says.before, cell: ({ before }) => <Value value={before} /> },
  { key: 'after', head: says.after, cell: ({ before, after }) => <strong>{after === null ? says.emptied : before === null ? says.filled(after) : after}</strong> },
]

const Value = ({ value }: { value: string | null }) => (value === null ? <span className="quiet">{says.blank}</span> : <>{value}</>)
