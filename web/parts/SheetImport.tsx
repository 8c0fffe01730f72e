import { Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf, queries } from '../frame/queries.ts'
import { addressOf, freshKey, reach } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { words } from '../words/index.ts'
import { DataTable, type Column } from './DataTable.tsx'
import '../records/Import.css'

const says = words.organs.importing

interface Problem { readonly row: number; readonly column: string; readonly code: string; readonly says: string }

/** What the trial of a file and its import both answer with. */
export interface SheetFound { readonly rows: number; readonly wrong: number; readonly written: boolean; readonly problems: readonly Problem[]; readonly unread?: readonly string[] }

interface SheetImportProps<Found extends SheetFound> {
  /** The import's own address; its trial lies beneath it, the template beside it. */
  path: string
  template: string
  /** What is said of every row of a file that has no such column: asked beside the file, sent with it. */
  ofAllRows?: Readonly<Record<string, string>>
  asks?: ReactNode
  /** How many rows would be written, and what else is counted, by name. */
  right: (found: Found) => number
  counts: (found: Found) => readonly (readonly [string, number])[]
  /** The first of what would be written. */
  first?: (found: Found) => readonly string[]
  written: (found: Found) => ReactNode
  nothing: string
  /** The rows that are wrong are kept to be corrected: a file may be handed in although none is right. */
  keeps?: boolean
  /** What must be seen, and said, before it is written. */
  seen?: (found: Found) => ReactNode
  /** What goes with the write because of it; undefined where something is still to be said. */
  confirmed?: (found: Found) => Readonly<Record<string, string>> | undefined
}

/** Hands in a table: what it would enter and what is wrong with which row, before anything is written. */
export function SheetImport<Found extends SheetFound>(props: SheetImportProps<Found>) {
  const { path, template, ofAllRows = {}, asks, confirmed = () => ({}) } = props
  const organ = useActingOrgan()?.organ.id
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState('')
  const preview = useMutation({ mutationFn: (chosen: File) => send<Found>(`${path}/preview`, { organ, ...ofAllRows }, chosen) })
  const write = useMutation({ mutationFn: ({ chosen, which, also }: { chosen: File; which: 'all' | 'right'; also: Readonly<Record<string, string>> }) => send<Found>(path, { organ, which, ...ofAllRows, ...also }, chosen, freshKey()), onSuccess: () => queries.invalidateQueries() })
  const take = (chosen: File | undefined) => {
    if (!chosen) return
    write.reset()
    setFile(chosen)
    setTried(JSON.stringify(ofAllRows))
    preview.mutate(chosen)
  }
  const found = write.data ?? preview.data
  const put = (which: 'all' | 'right') => {
    const also = found && confirmed(found)
    if (file && also) write.mutate({ chosen: file, which, also })
  }
  const isOutdated = file !== undefined && !preview.isPending && !write.data && tried !== JSON.stringify(ofAllRows)
  return (
    <>
      {!write.data && asks}
      {!write.data && <Choose template={template} onFile={take} again={found !== undefined} />}
      <div aria-live="polite">
        {preview.isPending && <p>{says.reading}：{file?.name}</p>}
        {preview.error && !isOutdated && <TroubleNotice error={preview.error} />}
        {write.error && <TroubleNotice error={write.error} />}
        {problemOf(write.error)?.code === 'import.unconfirmed' && <p><Button type="primary" onClick={() => take(file)}>{says.tryAgain}</Button></p>}
        {isOutdated && <p><Button type="primary" onClick={() => take(file)}>{says.tryAgain}</Button></p>}
        {found && !isOutdated && <Outcome {...props} found={found} busy={write.isPending} onWrite={put} />}
      </div>
    </>
  )
}

/** Sends the file itself; `key` makes a write of it that is done once. */
async function send<Found>(path: string, query: Readonly<Record<string, string | undefined>>, file: File, key?: string): Promise<Found> {
  const form = new FormData()
  form.append('file', file)
  const response = await reach(addressOf(path, { query }), { method: 'POST', body: form, headers: { 'x-xiezhi': '1', ...(key && { 'idempotency-key': key }) } })
  return await response.json() as Found
}

function Choose({ template: at, onFile, again }: { template: string; onFile: (file: File | undefined) => void; again: boolean }) {
  const organ = useActingOrgan()?.organ.id
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); onFile(event.dataTransfer.files[0]) }
  const template = (format: string) => addressOf(at, { query: { organ, format } })
  return (
    <section className={`panel drop${over ? ' over' : ''}`} aria-label={says.choose} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p><span className="drop-hint">{says.drop}</span> <Button {...(!again && { type: 'primary', 'data-primary': true })} onClick={() => input.current?.click()}>{again ? says.again : says.choose}</Button></p>
      <input ref={input} type="file" accept=".xlsx,.csv,.txt" className="visually-hidden" tabIndex={-1} aria-label={says.choose} onChange={(event) => { onFile(event.target.files?.[0]); event.target.value = '' }} />
      <p className="quiet">{says.accepts}</p>
      <p className="templates"><span className="quiet">{says.template}</span> <a href={template('xlsx')} download aria-label={`${says.template} XLSX`}>XLSX</a> <a href={template('csv')} download aria-label={`${says.template} CSV`}>CSV</a></p>
    </section>
  )
}

type OutcomeProps<Found extends SheetFound> = SheetImportProps<Found> & { found: Found; busy: boolean; onWrite: (which: 'all' | 'right') => void }

function Outcome<Found extends SheetFound>({ found, right: rightOf, counts, first = () => [], written, nothing, keeps = false, seen, busy, onWrite }: OutcomeProps<Found>) {
  const right = rightOf(found)
  return (
    <section className="panel panel-body import">
      {found.written ? <p role="status"><span aria-hidden>✓ </span>{written(found)}</p> : <p>{says.found(found.rows)}</p>}
      <dl className="outcome">{counts(found).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value.toLocaleString('zh-CN')}</dd></div>)}</dl>
      {found.unread && found.unread.length > 0 && <p className="notice">{says.unread(found.unread)}</p>}
      {!found.written && first(found).length > 0 && <ul>{first(found).map((title) => <li key={title}>{title}</li>)}</ul>}
      {!found.written && right === 0 && found.wrong === 0 && <p>{nothing}</p>}
      {!found.written && seen?.(found)}
      {!found.written && (right > 0 || (keeps && found.wrong > 0)) && (
        <p className="form-foot">
          {found.wrong === 0 ? <Button type="primary" data-primary loading={busy} onClick={() => onWrite('all')}>{says.all}</Button>
            : <Button loading={busy} onClick={() => onWrite('right')}>{keeps ? says.rightKeeping(right, found.wrong) : says.right(right)}</Button>}
        </p>
      )}
      {found.problems.length > 0 && (
        <>
          <h2 className="section-title">{says.problems} <span className="quiet">{says.first(found.problems.length)}</span></h2>
          <DataTable caption={says.problems} columns={columns} rows={found.problems} idOf={(problem) => `${problem.row}${problem.column}${problem.code}${problem.says}`} />
        </>
      )}
    </section>
  )
}

const columns: readonly Column<Problem>[] = [
  { key: 'row', head: says.row, width: '5em', numeric: true, cell: ({ row }) => row },
  { key: 'column', head: says.column, width: '12em', cell: ({ column }) => column },
  { key: 'says', head: says.says, cell: (problem) => problem.says },
]
