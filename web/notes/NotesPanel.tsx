import { Button, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import type { AnswerOf, listNotes, listPeople, Matter, withdrawNote, writeNote } from '../../server/http/contract/index.ts'
import { useSession } from '../frame/acting.ts'
import { useDraft } from '../frame/draft.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { Moment } from '../parts/Day.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import './Notes.css'

const says = words.notes
type Note = AnswerOf<typeof listNotes>['items'][number]

/** What colleagues tell each other about a matter; the other side sees none of it. */
export function NotesPanel({ matter }: { matter: Matter }) {
  const notes = useAsk<typeof listNotes>('/api/matters/:id/notes', { params: { id: matter.id } })
  return (
    <div className="panel-body notes">
      <p className="quiet">{says.who}</p>
      <Answer of={notes} lines={3}>
        {({ items }) => items.length === 0 ? <p>{says.none}</p> : <ol>{items.map((note) => <OneNote key={note.id} matter={matter.id} note={note} />)}</ol>}
      </Answer>
      <WriteNote matter={matter.id} />
    </div>
  )
}

function OneNote({ matter, note }: { matter: string; note: Note }) {
  const withdraw = useWrite<typeof withdrawNote>('/api/matters/:id/notes/:note/withdraw')
  return (
    <li>
      <p className="quiet">
        <b>{note.by}</b> <Moment at={note.at} />{note.mentions.length > 0 && <>　{says.to(note.mentions.join('、'))}</>}
        {note.mine && !note.withdrawn && <> <button type="button" className="text-button no-print" disabled={withdraw.isPending} onClick={() => withdraw.mutate({ params: { id: matter, note: note.id }, body: {} })}>{says.withdraw}</button></>}
      </p>
      <p dir="auto" className="note-says">{note.withdrawn ? <span className="faint">{says.withdrawn}</span> : note.says}</p>
      {withdraw.error && <TroubleNotice error={withdraw.error} />}
    </li>
  )
}

const blank = { says: '', mentions: [] as readonly string[] }

/** Ctrl Enter writes it down. */
function WriteNote({ matter }: { matter: string }) {
  const draft = useDraft(`note.${matter}`, blank)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof writeNote>('/api/matters/:id/notes')
  const { value } = draft
  const submit = async () => {
    const empty = value.says.trim() === ''
    setErrors(empty ? [{ field: 'note', says: says.empty }] : [])
    if (empty || write.isPending) return
    const done = await write.mutateAsync({ params: { id: matter }, body: { says: value.says, mentions: [...value.mentions] } }).catch(() => undefined)
    if (done) draft.discard()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) { event.preventDefault(); void submit() }
  }
  return (
    <section className="no-print" aria-label={says.says} onKeyDown={keys}>
      <Field name="note" label={says.says} required errors={errors}>
        {(control) => <Input.TextArea {...control} dir="auto" autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} value={value.says} onChange={(event) => draft.set({ ...value, says: event.target.value })} />}
      </Field>
      <Mentions value={value.mentions} onChange={(mentions) => draft.set({ ...value, mentions })} />
      {write.error && <TroubleNotice error={write.error} />}
      <Button loading={write.isPending} onClick={() => void submit()}>{says.write}</Button>
    </section>
  )
}

function Mentions({ value, onChange }: { value: readonly string[]; onChange: (mentions: readonly string[]) => void }) {
  const people = useAsk<typeof listPeople>('/api/people', {})
  const me = useSession()?.account.id
  const colleagues = people.data?.items.filter(({ id }) => id !== me) ?? []
  if (colleagues.length === 0) return null
  return (
    <Field name="mentions" label={says.mentions} required={false} help={says.mentionsHelp} group>
      {({ id: _, ...aria }) => <Choices {...aria} several name="mentions" value={value} onChange={onChange} choices={colleagues.map(({ id, name }) => ({ value: id, name }))} />}
    </Field>
  )
}
