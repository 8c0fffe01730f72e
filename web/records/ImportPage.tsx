import { Button, Input } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import type { getImport, listImports, RecordImport, RecordImportDetail } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { queries, useAsk } from '../frame/queries.ts'
import { addressOf, freshKey } from '../frame/request.ts'
import { Answer, Nothing, PageHead, TroubleNotice } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { ImportState } from './ImportState.tsx'
import { ImportOutcome, ImportProgress } from './ImportOutcome.tsx'
import { upload } from './upload.ts'
import './Import.css'

const says = words.imports
const kinds = Object.entries(words.alerts.kinds)

/** Hands in a file of records: what it became, row by row, and what was not taken, with the reason. */
export function ImportPage() {
  const [query] = useQueryOfAddress()
  return (
    <div className="page" data-page="import">
      <PageHead title={says.title}><span className="spaced"><Link to={addresses.recordMappings()}>{words.mappings.title}</Link> <Link to={addresses.recordSenders()}>{words.senders.title}</Link> <Link to={addresses.recordQuarantine()}>{words.quarantine.title}</Link></span></PageHead>
      {query['import'] ? <OneImport id={query['import']} /> : <Choose />}
      <History />
    </div>
  )
}

function Choose() {
  const organ = useActingOrgan()?.organ.id
  const [, change] = useQueryOfAddress()
  const [over, setOver] = useState(false)
  const [rows, setRows] = useState('')
  const [error, setError] = useState<Error>()
  const input = useRef<HTMLInputElement>(null)
  const send = (file: File | undefined) => {
    if (!file) return
    const key = freshKey()
    const cancel = new AbortController()
    sending.set(key, { name: file.name, sent: 0, total: file.size, cancel })
    const onSent = (sent: number) => sending.set(key, { name: file.name, sent, total: file.size, cancel })
    upload({ file, organ, rows: rows || undefined, key, onSent, signal: cancel.signal })
      .catch((thrown: unknown) => { if (!cancel.signal.aborted) troubles.set(key, thrown as Error) })
      .finally(() => { sending.delete(key); void queries.invalidateQueries() })
    setError(undefined)
    change({ import: key }, { replace: false })
  }
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); send(event.dataTransfer.files[0]) }
  return (
    <section className={`panel drop${over ? ' over' : ''}`} aria-label={says.choose}
      onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p><span className="drop-hint">{says.drop}</span> <Button type="primary" data-primary onClick={() => input.current?.click()}>{says.choose}</Button></p>
      <input ref={input} type="file" accept=".xlsx,.zip,.csv,.ndjson,.jsonl,.txt,text/csv,application/x-ndjson" className="visually-hidden" tabIndex={-1} aria-label={says.choose}
        onChange={(event) => { send(event.target.files?.[0]); event.target.value = '' }} />
      <p className="quiet">{says.accepts}</p>
      <p className="declared"><label htmlFor="declared-rows">{says.rows}</label> <Input id="declared-rows" inputMode="numeric" maxLength={9} value={rows} aria-describedby="declared-help" onChange={(event) => setRows(event.target.value.replaceAll(/\D/g, ''))} /> <span className="quiet" id="declared-help">{says.rowsHelp}</span></p>
      <p className="templates"><span className="quiet">{says.templates}</span>
        {kinds.map(([kind, name]) => <a key={kind} href={addressOf('/api/record-templates/:kind', { params: { kind }, query: { organ, as: 'xlsx' } })} download>{name}</a>)}
      </p>
      {error && <TroubleNotice error={error} />}
    </section>
  )
}

/** Files on their way out of this page, and what went wrong before the server had an import to speak of. */
const sending = new Map<string, { readonly name: string; readonly sent: number; readonly total: number; readonly cancel: AbortController }>()
const troubles = new Map<string, Error>()

const isRunning = (imported: RecordImportDetail | undefined): boolean =>
  imported === undefined || imported.state === 'receiving' || imported.state === 'checking'

function OneImport({ id }: { id: string }) {
  const [, change] = useQueryOfAddress()
  const imported = useAsk<typeof getImport>('/api/record-imports/:id', { params: { id } }, { again: (answer) => isRunning(answer) && 500 })
  const running = isRunning(imported.data)
  const trouble = troubles.get(id)
  const again = () => { sending.get(id)?.cancel.abort(); change({ import: undefined }, { replace: false }) }
  return (
    <section className="panel panel-body import" aria-live="polite">
      {trouble && !imported.data && <TroubleNotice error={trouble} />}
      {!trouble && running && <ImportProgress id={id} imported={imported.data} sending={sending.get(id)} />}
      {imported.data && !running && <ImportOutcome imported={imported.data} />}
      {(!running || trouble) && <p><Button onClick={again}>{says.again}</Button></p>}
    </section>
  )
}

const { historyColumn: head } = says

const columns: readonly Column<RecordImport>[] = [
  { key: 'file', head: head.file, cell: ({ fileName }) => fileName },
  { key: 'format', head: head.format, width: '12%', cell: ({ formatName }) => formatName ?? '', wide: true },
  { key: 'state', head: head.state, width: '8em', cell: (imported) => <ImportState imported={imported} /> },
  { key: 'rows', head: head.rows, width: '5em', numeric: true, cell: ({ rows }) => rows.toLocaleString('en') },
  { key: 'added', head: head.added, width: '5em', numeric: true, cell: ({ added }) => added.toLocaleString('en') },
  { key: 'changed', head: head.changed, width: '5em', numeric: true, cell: ({ changed }) => changed.toLocaleString('en') },
  { key: 'refused', head: head.refused, width: '5em', numeric: true, cell: ({ refused }) => refused.toLocaleString('en') },
  { key: 'at', head: head.at, width: '13em', cell: ({ startedAt }) => <Moment at={startedAt} /> },
  { key: 'by', head: head.by, width: '7em', cell: ({ by }) => by?.name ?? '', wide: true },
]

function History() {
  const [query] = useQueryOfAddress()
  const imports = useAsk<typeof listImports>('/api/record-imports', {}, { keep: true })
  return (
    <>
      <h2 className="section-title">{says.history}</h2>
      <Answer of={imports} lines={4}>
        {(page) => (page.items.length === 0
          ? <div className="panel"><Nothing>{says.noHistory}</Nothing></div>
          : <DataTable caption={says.history} columns={columns} rows={page.items} idOf={({ id }) => id} to={({ id }) => `/records/import?import=${id}`} focusOn={query['row']} />)}
      </Answer>
    </>
  )
}
