import { Input } from 'antd'
import type { CheckOut } from '../../server/http/contract/index.ts'
import { Cite } from '../parts/Cite.tsx'
import { Field, idOfField } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import './Drafting.css'

const says = words.drafting
const shapes = { ok: '✓', warn: '▲', bad: '✗' } as const

interface ChecksProps {
  checks: readonly CheckOut[]
  /** Reasons for going on against a warning, while they can still be given. */
  reasons?: Readonly<Record<string, string>>
  onReason?: (id: string, reason: string) => void
}

/** 核对: what a careful colleague would look at. What stands against the paper keeps it here; a warning wants a reason. */
export function Checks({ checks, reasons, onReason }: ChecksProps) {
  const open = checks.filter(({ state }) => state !== 'ok').length
  return (
    <section className="panel" aria-labelledby="checks-title">
      <h2 id="checks-title" className="panel-title">{says.checksOf(checks.length, open)}</h2>
      <ul className="checks">
        {checks.map((check) => (
          <li key={check.id} className={`check ${check.state}`} data-check={check.state}>
            <span className="shape" aria-hidden>{shapes[check.state]}</span>
            <span>{check.name}</span>
            <span className="says">
              {check.says} {check.citation && <Cite {...check.citation} />}
              {check.field && onReason && <> <Mend field={check.field} /></>}
              {check.reason && <><br />{words.approving.reason}：{check.reason}</>}
            </span>
            {check.state === 'warn' && onReason && (
              <Field name={`reasons.${check.id}`} label={says.reasonFor(check.name)} required={false}>
                {(control) => <Input {...control} maxLength={1000} value={reasons?.[check.id] ?? ''} placeholder={says.reasonHelp} onChange={(event) => onReason(check.id, event.target.value)} />}
              </Field>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Leads to the field where it can be mended. */
function Mend({ field }: { field: string }) {
  const go = () => {
    const target = document.getElementById(idOfField(field))
    target?.focus()
    target?.scrollIntoView({ block: 'center' })
  }
  return <button type="button" className="text-button" onClick={go}>{says.mend}</button>
}
