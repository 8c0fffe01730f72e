import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { addFact, changeFact, EvidenceFolder, EvidenceItem, ProvenFact, removeFact } from '../../server/http/contract/index.ts'
import { fieldErrors } from '../matters/useAct.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { clearable } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'

const says = words.evidence

interface FactsProps { matter: string; facts: readonly ProvenFact[]; grounds: EvidenceFolder['grounds']; evidence: readonly EvidenceItem[]; mayAdd: boolean }

/** 查明的事实, each with what proves it: papers take them over as they stand. */
export function Facts({ matter, facts, grounds, evidence, mayAdd }: FactsProps) {
  const [editing, setEditing] = useState<string>()
  const remove = useWrite<typeof removeFact>('/api/facts/:id', 'DELETE')
  const form = (fact?: ProvenFact) => <FactForm matter={matter} fact={fact} grounds={grounds} evidence={evidence} onClose={() => setEditing(undefined)} />
  return (
    <section aria-labelledby="proven-facts">
      <div className="evidence-head">
        <h3 id="proven-facts">{says.facts}</h3>
        {mayAdd && editing === undefined && <Button onClick={() => setEditing('new')}>{says.addFact}</Button>}
      </div>
      {facts.length === 0 && editing === undefined && <p className="panel-note">{says.factsNone}</p>}
      {remove.error && <TroubleNotice error={remove.error} />}
      <ol className="fact-list">
        {facts.map((fact) => (
          <li key={fact.id}>
            {editing === fact.id ? form(fact) : (
              <>
                <span>{fact.position}. {fact.says}</span>
                <span className="evidence-line">
                  {fact.ground && <span>{fact.ground.text} <Cite {...fact.ground.citation} /></span>}
                  {fact.evidence.length === 0
                    ? <span className="warning"><span aria-hidden>▲ </span>{says.unproved}</span>
                    : <span className="quiet">{fact.evidence.map(({ number, name, proves }) => `${says.number(number)}${name}${proves ? `（${proves}）` : ''}`).join('；')}</span>}
                  {mayAdd && (
                    <span className="spaced no-print">
                      <button type="button" className="text-button" onClick={() => setEditing(fact.id)}>{says.changeFact}</button>
                      <button type="button" className="text-button" onClick={() => remove.mutate({ params: { id: fact.id } })}>{says.removeFact}</button>
                    </span>
                  )}
                </span>
              </>
            )}
          </li>
        ))}
        {editing === 'new' && <li>{form()}</li>}
      </ol>
    </section>
  )
}

interface FactFormProps { matter: string; fact: ProvenFact | undefined; grounds: FactsProps['grounds']; evidence: readonly EvidenceItem[]; onClose: () => void }

function FactForm({ matter, fact, grounds, evidence, onClose }: FactFormProps) {
  const [text, setText] = useState(fact?.says ?? '')
  const [ground, setGround] = useState<string | undefined>(fact?.ground?.citation.cite)
  const [proofs, setProofs] = useState<readonly { id: string; proves: string }[]>(fact?.evidence.map(({ id, proves }) => ({ id, proves: proves ?? '' })) ?? [])
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const add = useWrite<typeof addFact>('/api/matters/:id/facts')
  const change = useWrite<typeof changeFact>('/api/facts/:id')
  const submit = async () => {
    const body = { says: text, ...(ground && { ground: ground as NonNullable<ProvenFact['ground']>['citation']['cite'] }), evidence: proofs.map(({ id, proves }) => ({ id, ...(proves && { proves }) })) }
    try {
      if (fact) await change.mutateAsync({ params: { id: fact.id }, body })
      else await add.mutateAsync({ params: { id: matter }, body })
      onClose()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const named = (id: string) => { const piece = evidence.find((each) => each.id === id); return piece ? `${says.number(piece.number)} ${piece.name}` : '' }
  return (
    <div className="form">
      <ErrorSummary errors={errors} />
      <Field name="says" label={says.fact} required errors={errors}>{(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 10 }} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      {grounds.length > 0 && (
        <Field name="ground" label={says.ground} required={false} errors={errors}>
          {(control) => <Select {...control} allowClear={clearable} placeholder={says.noGround} value={ground} onChange={setGround} options={grounds.map(({ citation, text: name }) => ({ value: citation.cite, label: `${name}（${citation.lawName}${citation.cite}）` }))} />}
        </Field>
      )}
      <Field name="evidence" label={says.proof} required={false} errors={errors}>
        {(control) => <Select {...control} mode="multiple" value={proofs.map(({ id }) => id)} options={evidence.map(({ id }) => ({ value: id, label: named(id) }))} optionFilterProp="label"
          onChange={(ids: string[]) => setProofs(ids.map((id) => proofs.find((each) => each.id === id) ?? { id, proves: '' }))} />}
      </Field>
      <div className="proof-lines">
        {proofs.map((proof) => (
          <label key={proof.id} className="proof-line"><span>{named(proof.id)}</span><Input value={proof.proves} placeholder={says.proves} aria-label={`${named(proof.id)}：${says.proves}`} onChange={(event) => setProofs(proofs.map((each) => (each.id === proof.id ? { ...each, proves: event.target.value } : each)))} /></label>
        ))}
      </div>
      {errors.length === 0 && (add.error ?? change.error) && <TroubleNotice error={(add.error ?? change.error)!} />}
      <div className="form-foot"><Button loading={add.isPending || change.isPending} onClick={() => void submit()}>{says.saveFact}</Button><button type="button" className="text-button" onClick={onClose}>{says.close}</button></div>
    </div>
  )
}
