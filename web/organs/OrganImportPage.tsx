import { Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type DragEvent } from 'react'
import type { listRegister, OrganImport } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { queries, useAsk } from '../frame/queries.ts'
import { addressOf, freshKey, reach } from '../frame/request.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import '../records/Import.css'
import './Organs.css'

const says = words.organs.importing
type Problem = OrganImport['problems'][number]

/** Hands in a file of organs: what it would enter and what is wrong with which row, before anything is written. */
export function OrganImportPage() {
  const register = useAsk<typeof listRegister>('/api/organs/register', { query: { limit: 1 } })
  return (
    <div className="page" data-page="organ-import">
      <p className="quiet no-print"><Link to={addresses.organs()}>‹ {words.organs.title}</Link></p>
      <PageHead title={says.title} />
      <Answer of={register}>{({ mayKeep }) => (mayKeep ? <Import /> : <p className="notice">{says.notYours}</p>)}</Answer>
    </div>
  )
}

/** Sends the file itself; `key` makes a write of it that is done once. */
async function send(path: string, query: Readonly<Record<string, string | undefined>>, file: File, key?: string): Promise<OrganImport> {
  const form = new FormData()
  form.append('file', file)
  const response = await reach(addressOf(path, { query }), { method: 'POST', body: form, headers: { 'x-xiezhi': '1', ...(key && { 'idempotency-key': key }) } })
  return await response.json() as OrganImport
}

function Import() {
  const organ = useActingOrgan()?.organ.id
  const [file, setFile] = useState<File>()
  const preview = useMutation({ mutationFn: (chosen: File) => send('/api/organs/imports/preview', { organ }, chosen) })
  const write = useMutation({ mutationFn: ({ chosen, which }: { chosen: File; which: 'all' | 'right' }) => send('/api/organs/imports', { organ, which }, chosen, freshKey()), onSuccess: () => queries.invalidateQueries() })
  const take = (chosen: File | undefined) => {
    if (!chosen) return
    write.reset()
    setFile(chosen)
    preview.mutate(chosen)
  }
  const found = write.data ?? preview.data
  return (
    <>
      {!write.data && <Choose onFile={take} again={found !== undefined} />}
      <div aria-live="polite">
        {preview.isPending && <p>{says.reading}：{file?.name}</p>}
        {preview.error && <TroubleNotice error={preview.error} />}
        {write.error && <TroubleNotice error={write.error} />}
        {found && <Outcome found={found} busy={write.isPending} onWrite={(which) => { if (file) write.mutate({ chosen: file, which }) }} />}
      </div>
    </>
  )
}

function Choose({ onFile, again }: { onFile: (file: File | undefined) => void; again: boolean }) {
  const organ = useActingOrgan()?.organ.id
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); onFile(event.dataTransfer.files[0]) }
  const template = (format: string) => addressOf('/api/organs/template', { query: { organ, format } })
  return (
    <section className={`panel drop${over ? ' over' : ''}`} aria-label={says.choose} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p><span className="drop-hint">{says.drop}</span> <Button {...(!again && { type: 'primary', 'data-primary': true })} onClick={() => input.current?.click()}>{again ? says.again : says.choose}</Button></p>
      <input ref={input} type="file" accept=".xlsx,.csv,.txt" className="visually-hidden" tabIndex={-1} aria-label={says.choose} onChange={(event) => { onFile(event.target.files?.[0]); event.target.value = '' }} />
      <p className="quiet">{says.accepts}</p>
      <p className="templates"><span className="quiet">{says.template}</span> <a href={template('xlsx')} download aria-label={`${says.template} XLSX`}>XLSX</a> <a href={template('csv')} download aria-label={`${says.template} CSV`}>CSV</a></p>
    </section>
  )
}

function Outcome({ found, busy, onWrite }: { found: OrganImport; busy: boolean; onWrite: (which: 'all' | 'right') => void }) {
  const right = found.added + found.changed
  const number = (name: string, value: number) => <div><dt>{name}</dt><dd>{value.toLocaleString('zh-CN')}</dd></div>
  return (
    <section className="panel panel-body import">
      {found.written ? <p role="status"><span aria-hidden>✓ </span>{says.written(found.added, found.changed)}　<Link to={addresses.organs()}>{says.toRegister}</Link></p> : <p>{says.found(found.rows)}</p>}
      <dl className="outcome">
        {number(says.added, found.added)}{number(says.changed, found.changed)}{number(says.unchanged, found.unchanged)}{number(says.areas, found.areas)}{number(says.wrong, found.wrong)}
      </dl>
      {!found.written && right === 0 && found.wrong === 0 && <p>{says.nothing}</p>}
      {!found.written && right > 0 && (
        <p className="form-foot">
          {found.wrong === 0 ? <Button type="primary" data-primary loading={busy} onClick={() => onWrite('all')}>{says.all}</Button>
            : <Button loading={busy} onClick={() => onWrite('right')}>{says.right(right)}</Button>}
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
