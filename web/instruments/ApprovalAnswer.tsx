import { Button, Input } from 'antd'
import { useState } from 'react'
import type { answerApproval, ApprovalOut, BodyInput, issueApproved } from '../../server/http/contract/index.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { useKeys } from '../frame/keys.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import { fieldErrors } from '../matters/useAct.ts'
import './Drafting.css'

const says = words.approving
type Body = BodyInput<typeof answerApproval>
const parts = ['paper.found', 'grounds', 'paper.demands', 'paper.orders', 'reasons', 'basis', 'within', 'paper.outline'] as const

/** Agree, send back with reasons, hand over: one key each. What leaves the house by that key is asked once more. */
export function ApprovalAnswer({ round }: { round: ApprovalOut }) {
  const write = useWrite<typeof answerApproval>('/api/approvals/:id/steps')
  const issue = useWrite<typeof issueApproved>('/api/approvals/:id/issued')
  const [opinion, setOpinion] = useState('')
  const [comments, setComments] = useState<readonly { field: string; says: string }[]>([])
  const [to, setTo] = useState(round.may.handOver[0]?.id ?? '')
  const [asking, setAsking] = useState(false)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const send = async (body: Body) => {
    setErrors([])
    try {
      await write.mutateAsync({ params: { id: round.id }, body: { ...body, ...(opinion.trim() && { opinion: opinion.trim() }), comments: comments.filter((comment) => comment.says.trim() !== '') } })
      setAsking(false)
      setOpinion('')
      setComments([])
    } catch (error) {
      setAsking(false)
      setErrors(fieldErrors(error as Error))
    }
  }
  const agree = () => { if (round.agreeing?.issues) setAsking(true); else if (round.may.agree) void send({ does: 'agreed' }) }
  const giveBack = () => { if (round.may.return) void send({ does: 'returned' }) }
  useKeys({ 1: agree, 2: giveBack, 3: () => document.getElementById('hand-over-to')?.focus() })
  const trouble = errors.length === 0 ? write.error ?? issue.error : undefined
  if (!round.may.agree && !round.may.withdraw && !round.may.issue) return null
  return (
    <section className="panel" aria-label={says.title}>
      <div className="approval-answer">
        {round.may.agree && (
          <>
            <Field name="opinion" label={says.opinion} required={false} help={says.opinionHelp} errors={errors}>
              {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 10 }} value={opinion} onChange={(event) => setOpinion(event.target.value)} />}
            </Field>
            <PartComments value={comments} onChange={setComments} />
          </>
        )}
        {trouble && <TroubleNotice error={trouble} />}
        <div className="form-foot">
          {round.may.agree && <Button type="primary" data-primary loading={write.isPending} onClick={agree}>{round.agreeing?.label}</Button>}
          {round.may.return && <Button loading={write.isPending} onClick={giveBack}>{says.return}</Button>}
          {round.may.issue && <Button {...(!round.may.agree && { type: 'primary', 'data-primary': true })} loading={issue.isPending} onClick={() => issue.mutate({ params: { id: round.id }, body: {} })}>{says.issue}</Button>}
          {round.may.withdraw && <Button onClick={() => void send({ does: 'withdrawn' })}>{says.withdraw}</Button>}
        </div>
        {round.may.agree && round.may.handOver.length > 0 && (
          <div className="form-foot">
            <label>{says.handOverTo} <select id="hand-over-to" value={to} onChange={(event) => setTo(event.target.value)}>{round.may.handOver.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
            <Button onClick={() => void send({ does: 'handedOver', to })}>{says.handOver}</Button>
          </div>
        )}
        {round.may.agree && <p className="faint">{says.keys}</p>}
      </div>
      {asking && round.agreeing && <Confirm agreeing={round.agreeing} busy={write.isPending} onBack={() => setAsking(false)} onGo={() => void send({ does: 'agreed' })} />}
    </section>
  )
}

function PartComments({ value, onChange }: { value: readonly { field: string; says: string }[]; onChange: (value: { field: string; says: string }[]) => void }) {
  const set = (index: number, changed: Partial<{ field: string; says: string }>) => onChange(value.map((one, at) => at === index ? { ...one, ...changed } : one))
  const name = (part: string) => words.drafting.fieldNames[part] ?? words.matters.paperFields[part.replace('paper.', '') as 'found']
  return (
    <div>
      {value.map((comment, index) => (
        <div key={index} className="form-foot">
          <select aria-label={says.commentOn} value={comment.field} onChange={(event) => set(index, { field: event.target.value })}>
            {parts.map((part) => <option key={part} value={part}>{name(part)}</option>)}
          </select>
          <Input aria-label={says.comment} style={{ flex: 1, minInlineSize: '10em' }} value={comment.says} onChange={(event) => set(index, { says: event.target.value })} />
        </div>
      ))}
      <button type="button" className="text-button" onClick={() => onChange([...value, { field: parts[0], says: '' }])}>{says.addComment}</button>
    </div>
  )
}

/** The one question before a paper goes out by one key: to whom, and what it starts. The focus is on the way back. */
function Confirm({ agreeing, busy, onBack, onGo }: { agreeing: NonNullable<ApprovalOut['agreeing']>; busy: boolean; onBack: () => void; onGo: () => void }) {
  return (
    <Dialog titled="confirm-title" focusOn="[data-back]" onClose={onBack}>
      <h2 id="confirm-title">{says.confirm(agreeing.title)}</h2>
      {agreeing.says.map((line) => <p key={line}>{line}</p>)}
      <div className="form-foot">
        <Button loading={busy} onClick={onGo} data-confirm>{agreeing.label}</Button>
        <Button onClick={onBack} data-back>{says.back}</Button>
      </div>
    </Dialog>
  )
}
