import { Button, Input } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type DragEvent } from 'react'
import type { enterNotice, NoticePreview, previewNotice } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useWrite } from '../frame/queries.ts'
import { compute } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Day } from '../parts/Day.tsx'
import { Field } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

const says = words.calendars.enter
/** What the server takes. */
const longest = 200_000

/** Choose or paste a notice, see what it would do, enter it. */
export function EnterNotice() {
  const organ = useActingOrgan()?.organ.id
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const preview = useMutation({ mutationFn: (given: string) => compute<typeof previewNotice>('/api/holiday-notices/preview', { query: { organ }, body: { text: given } }) })
  const enter = useWrite<typeof enterNotice>('/api/holiday-notices')
  const write = (given: string) => { setText(given); preview.reset(); enter.reset() }
  const take = async (file: File | undefined) => {
    if (!file) return
    const given = file.size > longest ? '' : await file.text()
    write(given)
    if (given) preview.mutate(given)
  }
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); void take(event.dataTransfer.files[0]) }
  return (
    <section className={`panel panel-body enter-notice${over ? ' over' : ''}`} aria-labelledby="enter-title"
      onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <h2 id="enter-title">{says.title}</h2>
      <p className="quiet">{says.hint}</p>
      <p><Button onClick={() => input.current?.click()}>{says.choose}</Button></p>
      <input ref={input} type="file" accept=".yaml,.yml,.json,application/json,text/yaml" className="visually-hidden" tabIndex={-1} aria-label={says.choose}
        onChange={(event) => { void take(event.target.files?.[0]); event.target.value = '' }} />
      <Field name="text" label={says.text} required>
        {(control) => <Input.TextArea {...control} className="notice-text" spellCheck={false} autoSize={{ minRows: 4, maxRows: 18 }} maxLength={longest} value={text} onChange={(event) => write(event.target.value)} />}
      </Field>
      {!preview.data && <p><Button type="primary" data-primary disabled={text.trim() === ''} loading={preview.isPending} onClick={() => preview.mutate(text)}>{says.preview}</Button></p>}
      {preview.error && <TroubleNotice error={preview.error} retry={() => preview.mutate(text)} />}
      <div aria-live="polite">
        {enter.data
          ? <div className="notice done"><p><span aria-hidden>✓ </span>{says.done(enter.data.notice.title, enter.data.counts.moved, enter.data.counts.waits)}</p></div>
          : preview.data && <Outcome preview={preview.data} busy={enter.isPending} onEnter={() => enter.mutate({ body: { text } })} />}
      </div>
      {enter.error && <TroubleNotice error={enter.error} />}
    </section>
  )
}

function Outcome({ preview, busy, onEnter }: { preview: NoticePreview; busy: boolean; onEnter: () => void }) {
  const { notice, counts, changes } = preview
  if (!notice) return <Problems problems={preview.problems} />
  if (preview.known) return <p className="notice">{says.known(notice.title)}</p>
  const all = counts.moved + counts.waits
  return (
    <div className="prospect">
      <p>{says.fine(notice.regionName, notice.year, notice.title)}</p>
      {counts.moved > 0 && <p>{says.moved(counts.moved)}</p>}
      {counts.waits > 0 && <p className="reading"><span aria-hidden>◇ </span>{says.waits(counts.waits)}</p>}
      {all === 0 && <p className="quiet">{says.nothing}</p>}
      {changes.length > 0 && <Changes changes={changes} />}
      {all > changes.length && <p className="quiet">{says.outOfReach(all - changes.length)}</p>}
      <p><Button type="primary" data-primary loading={busy} onClick={onEnter}>{says.submit}</Button></p>
    </div>
  )
}

function Problems({ problems }: Pick<NoticePreview, 'problems'>) {
  return (
    <div className="notice trouble" role="alert">
      <p><span aria-hidden>▲ </span>{says.problems(problems.length)}</p>
      <ul>{problems.map(({ code, at, says: sentence }) => <li key={`${code}${at}${sentence}`}>{at && <code>{at}</code>} {sentence}</li>)}</ul>
    </div>
  )
}

function Changes({ changes }: Pick<NoticePreview, 'changes'>) {
  const { column } = says
  return (
    <ul className="change-list" aria-label={column.what}>
      {changes.map(({ matter, what, from, to, state }) => (
        <li key={`${matter.id}${what}${from}`}>
          <span><Link to={addresses.matter(matter.id)}>{matter.number}</Link> <span className="quiet">{matter.title}</span></span>
          <span>{what}</span>
          <span><Day day={from} full /> → <strong><Day day={to} full /></strong></span>
          <span className={state === 'waits' ? 'reading' : 'quiet'}>{state === 'waits' && <span aria-hidden>◇ </span>}{says.states[state]}</span>
        </li>
      ))}
    </ul>
  )
}
