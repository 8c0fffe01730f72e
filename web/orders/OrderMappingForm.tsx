import { Button, Input } from 'antd'
import { useState } from 'react'
import { channels, type OrderChannel, type OrderField } from '../../core/orders/channels.ts'
import type { AnswerOf, getOrderMapping, saveWorkOrderMapping } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Moment } from '../parts/Day.tsx'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'

const says = words.workOrders

type Names = Readonly<Partial<Record<OrderField, string>>>
type Pair = readonly [theirs: string, ours: string]
type Saved = AnswerOf<typeof getOrderMapping>

const namesOf = (channel: OrderChannel, { mapping }: Saved): Names =>
  Object.fromEntries(channels[channel].columns.map((column) => [column.to, mapping.columns.filter(({ to }) => to === column.to).map(({ from }) => from).join('、')]))

/** What the other side calls its columns, and the bodies. */
export function OrderMappingForm({ channel, row }: { channel: OrderChannel; row: Saved }) {
  const save = useWrite<typeof saveWorkOrderMapping>('/api/work-orders/:channel/mapping')
  const [names, setNames] = useState(() => namesOf(channel, row))
  const [bodies, setBodies] = useState<readonly Pair[]>(Object.entries(row.mapping.bodies))
  const fields = channels[channel].columns
  const columns = fields.flatMap(({ to }) => (names[to] ?? '').split(/[、,，;；]/).map((from) => from.trim()).filter((from) => from !== '').map((from) => ({ from, to })))
  const filled = Object.fromEntries(bodies.filter(([theirs, ours]) => theirs.trim() !== '' && ours.trim() !== ''))
  return (
    <details className="panel panel-body">
      <summary>{says.mapping}</summary>
      <form className="form order-mapping" onSubmit={(event) => { event.preventDefault(); save.mutate({ params: { channel }, body: { after: row.version, mapping: { columns, bodies: filled } } }) }}>
        <p className="quiet">{says.mappingLead} {row.at === null ? says.usual : <>{says.savedBy(row.accountName ?? '')} <Moment at={row.at} /></>}</p>
        {fields.map(({ to, name, required = false }) => (
          <Field key={to} name={to} label={name} required={required}>
            {(control) => <Input {...control} value={names[to] ?? ''} onChange={(event) => setNames({ ...names, [to]: event.target.value })} />}
          </Field>
        ))}
        <Bodies pairs={bodies} onChange={setBodies} />
        {save.error && <TroubleNotice error={save.error} />}
        <p className="form-foot"><Button htmlType="submit" loading={save.isPending}>{says.save}</Button>{save.isSuccess && <span role="status">{says.saved}</span>}</p>
      </form>
    </details>
  )
}

function Bodies({ pairs, onChange }: { pairs: readonly Pair[]; onChange: (pairs: readonly Pair[]) => void }) {
  const set = (at: number, pair: Pair) => onChange(pairs.map((each, index) => (index === at ? pair : each)))
  return (
    <ul className="order-bodies">
      {pairs.map(([theirs, ours], at) => (
        <li key={at}>
          <Input aria-label={`${says.bodyFrom} ${at + 1}`} placeholder={says.bodyFrom} maxLength={100} value={theirs} onChange={(event) => set(at, [event.target.value, ours])} />
          <Input aria-label={`${says.bodyTo} ${at + 1}`} placeholder={says.bodyTo} maxLength={100} value={ours} onChange={(event) => set(at, [theirs, event.target.value])} />
          <button type="button" className="text-button" onClick={() => onChange(pairs.filter((_, index) => index !== at))}>{says.remove}</button>
        </li>
      ))}
      <li><button type="button" className="text-button add" onClick={() => onChange([...pairs, ['', '']])}>{says.addBody}</button></li>
    </ul>
  )
}
