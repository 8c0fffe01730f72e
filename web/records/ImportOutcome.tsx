import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { cancelImport, RecordImportDetail } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useWrite } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { ImportState } from './ImportState.tsx'

const says = words.imports
type RowProblem = RecordImportDetail['problems'][number]

interface ImportProgressProps {
  id: string
  imported: RecordImportDetail | undefined
  sending: { readonly sent: number; readonly total: number; readonly name: string; readonly cancel: AbortController } | undefined
}

/** How far it is, and the way to stop it: nothing is taken in unless all of it was read. */
export function ImportProgress({ id, imported, sending }: ImportProgressProps) {
  useTick(sending !== undefined)
  const cancel = useWrite<typeof cancelImport>('/api/record-imports/:id/cancellation')
  const done = imported && imported.bytes > 0 ? imported.bytes : sending?.sent ?? 0
  const total = imported?.bytesTotal ?? sending?.total ?? null
  const asked = cancel.isPending || imported?.cancelRequested === true
  const stop = () => { if (imported) cancel.mutate({ params: { id } }); else sending?.cancel.abort() }
  return (
    <>
      <h2 id="import-progress">{imported?.fileName ?? sending?.name ?? says.sending}</h2>
      <progress aria-labelledby="import-progress" {...(total !== null && total > 0 && { value: done, max: total })} />
      <p>
        {imported ? imported.says : says.sending}
        <span className="quiet">　{total !== null && says.bytes(size(done), size(total))}{imported && imported.rows > 0 && `　${says.read(imported.rows.toLocaleString('en'))}`}</span>
      </p>
      <p><Button onClick={stop} disabled={asked}>{asked ? says.cancelling : says.cancel}</Button></p>
    </>
  )
}

/** How it ended: what was taken in, what was not, and why. */
export function ImportOutcome({ imported }: { imported: RecordImportDetail }) {
  const organ = useActingOrgan()?.organ.id
  const { outcome } = says
  const number = (name: string, value: number) => <div><dt>{name}</dt><dd>{value.toLocaleString('en')}</dd></div>
  return (
    <>
      <h2><span className="quiet">{imported.fileName}</span> <ImportState imported={imported} /></h2>
      <p>{imported.says}{imported.line !== null && ` ${says.line(imported.line)}`}</p>
      {imported.state === 'done' && (
        <dl className="outcome">
          {number(outcome.added, imported.added)}{number(outcome.changed, imported.changed)}{number(outcome.unchanged, imported.unchanged)}
          {number(outcome.refused, imported.refused)}{number(outcome.warnings, imported.warnings)}{number(outcome.alerts, imported.alerts)}
        </dl>
      )}
      <p className="quiet">{[imported.formatName && `${says.format} ${imported.formatName}`, imported.encoding && `${says.encoding} ${imported.encoding}`].filter(Boolean).join('　')}</p>
      <p className="outcome-links">
        {imported.refused > 0 && imported.files.length === 0 && <a href={addressOf('/api/record-imports/:id/quarantine', { params: { id: imported.id }, query: { organ } })} download>{says.quarantine}</a>}
        {imported.alerts > 0 && <Link to={addresses.alerts()}>{says.toAlerts}</Link>}
        {imported.added + imported.changed > 0 && <Link to={addresses.records()}>{says.toRecords}</Link>}
      </p>
      <Files of={imported.files} organ={organ} />
      {imported.refused > 0 && <p className="quiet">{says.quarantineHelp}</p>}
      {imported.problems.length > 0 && (
        <>
          <h3>{says.problems} <span className="quiet">{says.firstProblems(imported.problems.length)}</span></h3>
          <DataTable caption={says.problems} columns={columns} rows={imported.problems} idOf={(problem) => `${problem.line}${problem.field}${problem.code}${problem.says}`} />
        </>
      )}
    </>
  )
}

/** Each file of an archive, each sheet of a workbook: what came of it, and the rows that were kept out of it. */
function Files({ of, organ }: { of: RecordImportDetail['files']; organ: string | undefined }) {
  if (of.length === 0) return null
  return (
    <ul className="import-files">
      {of.map(({ id, fileName, formatName, rows, says: said, refused }) => (
        <li key={id}>
          <Link to={`${addresses.recordImport()}?import=${id}`}>{fileName.slice(fileName.lastIndexOf('›') + 1).trim()}</Link> <span className="quiet">{formatName}，{says.read(rows.toLocaleString('en'))}</span> {said}
          {refused > 0 && <> <a href={addressOf('/api/record-imports/:id/quarantine', { params: { id }, query: { organ } })} download aria-label={says.quarantineOf(fileName)}>{says.quarantine}</a></>}
        </li>
      ))}
    </ul>
  )
}

const columns: readonly Column<RowProblem>[] = [
  { key: 'line', head: says.column.line, width: '6em', cell: ({ line }) => says.line(line) },
  { key: 'level', head: says.column.level, width: '6em', cell: ({ level }) => says.levels[level] },
  { key: 'says', head: says.column.says, cell: (problem) => problem.says },
]

/** Draws anew twice a second while bytes are leaving: the count lives outside React. */
function useTick(running: boolean): void {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => tick((count) => count + 1), 500)
    return () => clearInterval(timer)
  }, [running])
}

const size = (bytes: number): string =>
  (bytes < 1e6 ? `${Math.ceil(bytes / 1e3).toLocaleString('en')} KB` : `${(bytes / 1e6).toFixed(1)} MB`)
