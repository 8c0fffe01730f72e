import { Button, Input } from 'antd'
import { useState } from 'react'
import type { addCustody, getCustody } from '../../server/http/contract/index.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { DataTable } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'

const says = words.evidence
const acts = Object.entries(says.custodyActs).map(([value, name]) => ({ value, name }))
type Act = keyof typeof says.custodyActs

/** 保管链: every hand and every look, the oldest first; nothing of it can be changed. */
export function Custody({ evidence, mayAdd }: { evidence: string; mayAdd: boolean }) {
  const custody = useAsk<typeof getCustody>('/api/evidence/:id/custody', { params: { id: evidence } })
  const [entering, setEntering] = useState(false)
  return (
    <Answer of={custody}>
      {({ items }) => (
        <>
          <DataTable caption={says.custodyCaption} rows={items.map((item, index) => ({ ...item, index }))} idOf={({ index }) => String(index)} columns={[
            { key: 'act', head: says.column.act, cell: ({ name, intact }) => (intact === null ? name : `${name}：${says.intact[`${intact}`]}`), width: '10em' },
            { key: 'who', head: says.column.who, cell: ({ person, organ }) => `${person}（${organ}）` },
            { key: 'when', head: says.column.when, cell: ({ at }) => <Moment at={at} />, width: '12em' },
            { key: 'says', head: says.column.says, cell: ({ other, says: text }) => [other, text].filter(Boolean).join('　') },
          ]} />
          {mayAdd && (entering
            ? <Enter evidence={evidence} onClose={() => setEntering(false)} />
            : <Button size="small" className="no-print" onClick={() => setEntering(true)} style={{ justifySelf: 'start' }}>{says.enter}</Button>)}
        </>
      )}
    </Answer>
  )
}

function Enter({ evidence, onClose }: { evidence: string; onClose: () => void }) {
  const [form, setForm] = useState<{ act: Act; other: string; text: string }>({ act: 'handedOver', other: '', text: '' })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof addCustody>('/api/evidence/:id/custody')
  const submit = async () => {
    try {
      await write.mutateAsync({ params: { id: evidence }, body: { act: form.act, ...(form.other && { other: form.other }), ...(form.text && { says: form.text }) } })
      onClose()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return (
    <div className="form">
      <ErrorSummary errors={errors} />
      <Field name="act" label={says.custodyAct} required group>
        {({ id: _, ...aria }) => <Choices {...aria} name={`custody-${evidence}`} choices={acts} value={[form.act]} onChange={([act]) => setForm({ ...form, act: act as Act })} />}
      </Field>
      {form.act !== 'sealed' && (
        <Field name="other" label={says.other} required help={says.otherHelp} errors={errors}>{(control) => <Input {...control} value={form.other} onChange={(event) => setForm({ ...form, other: event.target.value })} />}</Field>
      )}
      <Field name="says" label={says.custodySays} required={false} errors={errors}>{(control) => <Input {...control} value={form.text} onChange={(event) => setForm({ ...form, text: event.target.value })} />}</Field>
      {write.error && errors.length === 0 && <TroubleNotice error={write.error} />}
      <div className="form-foot"><Button loading={write.isPending} onClick={() => void submit()}>{says.saveCustody}</Button><button type="button" className="text-button" onClick={onClose}>{says.close}</button></div>
    </div>
  )
}
