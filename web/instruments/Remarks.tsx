import { Button, Input } from 'antd'
import { useState } from 'react'
import type { commentOnDraft, DraftOut } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Moment } from '../parts/Day.tsx'
import { words } from '../words/index.ts'
import { nameOfField } from './draftForm.ts'
import './Drafting.css'

const says = words.drafting

/** What the approver said of single parts, and what became of it. */
export function Remarks({ draft }: { draft: DraftOut }) {
  if (draft.comments.length === 0) return null
  return (
    <section className="panel" aria-labelledby="remarks-title">
      <h2 id="remarks-title" className="panel-title">{says.comments} {draft.comments.length}</h2>
      <ul className="remarks">
        {draft.comments.map((comment) => (
          <li key={comment.id} {...(comment.answer && { className: 'answered' })}>
            <span><strong>{nameOfField(comment.field, draft.of)}</strong>　{comment.says}</span>
            <span className="quiet">{comment.by} <Moment at={comment.at} /></span>
            {comment.answer ? <span>{says.answered}：{comment.answer.says} <span className="quiet">{comment.answer.by}</span></span> : draft.open && <Reply draft={draft} id={comment.id} field={comment.field} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reply({ draft, id, field }: { draft: DraftOut; id: number; field: string }) {
  const [text, setText] = useState('')
  const write = useWrite<typeof commentOnDraft>('/api/drafts/:id/comments')
  return (
    <form className="form-foot" onSubmit={(event) => { event.preventDefault(); if (text.trim()) write.mutate({ params: { id: draft.id }, body: { field, says: text.trim(), answers: id } }) }}>
      <Input aria-label={`${says.answerComment}：${nameOfField(field, draft.of)}`} value={text} onChange={(event) => setText(event.target.value)} style={{ inlineSize: 'min(100%, 28em)' }} />
      <Button htmlType="submit" size="small" loading={write.isPending}>{says.answerComment}</Button>
      {write.error && <TroubleNotice error={write.error} />}
    </form>
  )
}
