import { Button, Input } from 'antd'
import { useState } from 'react'
import { type OrderField, orderFields } from '../../core/orders/order.ts'
import type { AnswerOf, getOrderMapping, saveWorkOrderMapping } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Moment } from '../parts/Day.tsx'
import { words } from '../words/index.ts'

const says = words.workOrders

type Pair = readonly [from: string, to: string]

/** What the hotline calls its columns, and the bodies. */
export function OrderMappingForm({ row }: { row: AnswerOf<typeof getOrderMapping> }) {
  const save = useWrite<typeof saveWorkOrderMapping>('/api/work-order-mapping')
  const [columns, setColumns] = useState<readonly Pair[]>(row.mapping.columns.map(({ from, to }) => [from, to]))
  const [bodies, setBodies] = useState<readonly Pair[]>(Object.entries(row.mapping.bodies))
  const filled = (pairs: readonly Pair[]) => pairs.filter(([from, to]) => from.trim() !== '' && to.trim() !== '')
  const submit = () => save.mutate({ body: { after: row.version, mapping: { columns: filled(columns).map(([from, to]) => ({ from, to: to as OrderField })), bodies: Object.fromEntries(filled(bodies)) } } })
  return (
    <details className="panel panel-body">
      <summary>{says.mapping}</summary>
      <form className="order-mapping" onSubmit={(event) => { event.preventDefault(); submit() }}>
        <p className="quiet">{says.mappingLead} {row.at === null ? says.usual : <>{says.savedBy}{row.accountName}{says.savedAt} <Moment at={row.at} /></>}</p>
        <Pairs head={[says.from, says.to]} add={says.addColumn} pairs={columns} onChange={setColumns} choices={orderFields} />
        <Pairs head={[says.bodyFrom, says.bodyTo]} add={says.addBody} pairs={bodies} onChange={setBodies} />
        {save.error && <TroubleNotice error={save.error} />}
        <p className="form-foot"><Button htmlType="submit" loading={save.isPending}>{says.save}</Button>{save.isSuccess && <span role="status">{says.saved}</span>}</p>
      </form>
    </details>
  )
}

interface PairsProps { head: Pair; add: string; pairs: readonly Pair[]; onChange: (pairs: readonly Pair[]) => void; choices?: Readonly<Record<string, string>> }

function Pairs({ head: [from, to], add, pairs, onChange, choices }: PairsProps) {
  const set = (at: number, pair: Pair) => onChange(pairs.map((each, index) => (index === at ? pair : each)))
  return (
    <ul className="order-pairs">
      {pairs.map(([theirs, ours], at) => (
        <li key={at}>
          <Input aria-label={`${from} ${at + 1}`} placeholder={from} maxLength={100} value={theirs} onChange={(event) => set(at, [event.target.value, ours])} />
          {choices
            ? <select aria-label={`${to} ${at + 1}`} value={ours} onChange={(event) => set(at, [theirs, event.target.value])}>{Object.entries(choices).map(([value, name]) => <option key={value} value={value}>{name}</option>)}</select>
            : <Input aria-label={`${to} ${at + 1}`} placeholder={to} maxLength={100} value={ours} onChange={(event) => set(at, [theirs, event.target.value])} />}
          <button type="button" className="text-button" onClick={() => onChange(pairs.filter((_, index) => index !== at))}>{says.remove}</button>
        </li>
      ))}
      <li><button type="button" className="text-button" onClick={() => onChange([...pairs, ['', choices ? Object.keys(choices)[0]! : '']])}>{add}</button></li>
    </ul>
  )
}
