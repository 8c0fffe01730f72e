import { Button, Input } from 'antd'
import { channels, orderChannels } from '../../core/orders/channels.ts'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { correctRow, getQuarantined, listOrgans, listQuarantine, lookAtRow, WaitingDetail, WaitingRow } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, Nothing, PageHead, TroubleNotice } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { Field } from '../parts/Field.tsx'
import { ChoiceFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import './Import.css'

const says = words.quarantine
const filterNames = ['channel', 'code', 'body', 'system'] as const
/** Codes of the catalogue are for whoever sends records; what is wrong with an order says its sentence. */
const told = (channel: WaitingRow['channel'], { code, says: why }: WaitingRow['problems'][number]): string => (channel === null ? `${code} ${why}` : why)
const keyOf = ({ importId, line }: WaitingRow): string => `${importId}.${line}`

/** Rows of all imports that were kept out and wait to be corrected. */
export function QuarantinePage() {
  const [query] = useQueryOfAddress()
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'scope' } })
  const rows = useAsk<typeof listQuarantine>('/api/record-quarantine', { query: { after: query['after'], channel: orderChannels.find((one) => one === query['channel']), code: query['code'] || undefined, body: query['body'] || undefined, system: query['system'] || undefined } }, { keep: true })
  return (
    <div className="page" data-page="quarantine">
      <PageHead title={says.title}><Link to={addresses.recordImport()}>{words.imports.title}</Link></PageHead>
      <p className="quiet">{says.lead}</p>
      <Filters names={filterNames}>
        <ChoiceFilter name="channel" label={says.filters.channel} choices={orderChannels.map((value) => ({ value, name: words.workOrders.channel[value] }))} />
        <TextFilter name="code" label={says.filters.code} />
        <ChoiceFilter name="body" label={says.filters.body} choices={organs.data?.items.map(({ id, name }) => ({ value: id, name })) ?? []} />
        <TextFilter name="system" label={says.filters.system} />
      </Filters>
      <Answer of={rows} lines={8}>
        {(page) => (page.items.length === 0
          ? <div className="panel"><Nothing>{filterNames.some((name) => query[name]) ? says.noMatch : says.none}</Nothing></div>
          : (
            <>
              <DataTable caption={says.caption} columns={columns} rows={page.items} idOf={keyOf} to={({ importId, line }) => addresses.quarantined(importId, line)} stale={rows.isPlaceholderData} focusOn={query['row']} />
              <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
            </>
          ))}
      </Answer>
    </div>
  )
}

const { column: head } = says
const columns: readonly Column<WaitingRow>[] = [
  { key: 'record', head: head.record, width: '14em', cell: ({ sourceRecordId }) => <><span className="visually-hidden">{head.record}</span>{sourceRecordId ?? says.unknown}</> },
  { key: 'body', head: head.body, width: '14%', cell: ({ bodyName }) => bodyName ?? '' },
  { key: 'system', head: head.system, width: '9em', cell: ({ sourceSystem }) => sourceSystem ?? '' },
  { key: 'says', head: head.says, cell: ({ channel, problems }) => <span className="clamp">{problems.map((problem) => told(channel, problem)).join('；')}</span> },
  { key: 'file', head: head.file, width: '14em', wide: true, cell: ({ fileName, line }) => `${fileName} ${says.line(line)}` },
  { key: 'at', head: head.at, width: '13em', cell: ({ at }) => <Moment at={at} /> },
]

/** One row: what is wrong with it, and its cells to be corrected. */
export function QuarantinedPage() {
  const { id = '', line = '' } = useParams({ strict: false })
  const row = useAsk<typeof getQuarantined>('/api/record-quarantine/:id/:line', { params: { id, line: Number(line) } })
  return (
    <div className="page" data-page="quarantined">
      <p className="quiet no-print"><Link to={addresses.recordQuarantine()}>‹ {says.back}</Link></p>
      <Answer of={row} lines={8} whole>{(answer: WaitingDetail) => <Correct key={keyOf(answer)} row={answer} />}</Answer>
    </div>
  )
}

function Correct({ row }: { row: WaitingDetail }) {
  const [cells, setCells] = useState<readonly string[]>(row.header.map((_, at) => row.cells[at] ?? ''))
  const look = useWrite<typeof lookAtRow>('/api/record-quarantine/:id/:line/whole')
  const correct = useWrite<typeof correctRow>('/api/record-quarantine/:id/:line/correction')
  const problems = correct.data ? correct.data.problems.filter(({ level }) => level !== 'warning') : row.problems
  const entered = correct.data !== undefined && correct.data.refused === 0 && correct.data.state === 'done'
  const wrong = problems.flatMap(({ field, says: why }) => (field === null ? [] : [{ field, says: why }]))
  return (
    <>
      <PageHead title={`${row.fileName} ${says.line(row.line)}`} />
      <section className="panel panel-body import" aria-live="polite">
        {row.resubmittedIn && !correct.data && <p>{says.already} <Link to={row.channel === null ? `${addresses.recordImport()}?import=${row.resubmittedIn}` : addresses.workOrders({ channel: row.channel })}>{row.channel === null ? words.imports.title : words.workOrders.channel[row.channel]}</Link></p>}
        {entered ? <p role="status">{says.entered} <Link to={addresses.recordQuarantine()}>{says.back}</Link></p> : <ul>{problems.map((problem) => <li key={problem.says}>{correct.data && says.still}{told(row.channel, problem)}</li>)}</ul>}
        {correct.data && correct.data.state !== 'done' && <p>{correct.data.says}</p>}
        {correct.error && <TroubleNotice error={correct.error} />}
        {!entered && !row.resubmittedIn && (
          <>
            <p className="spaced"><span className="quiet">{row.channel === null ? words.personal.rowMasked : says.orderMasked}</span>{row.may === 'own' && <button type="button" className="text-button" disabled={look.isPending} onClick={() => look.mutate({ params: { id: row.importId, line: row.line } }, { onSuccess: (whole) => setCells(cells.map((cell, at) => (cell === row.cells[at] ? whole.cells[at] ?? cell : cell))) })}>{words.personal.show}</button>}</p>
            {look.error && <TroubleNotice error={look.error} />}
            {row.header.map((name, at) => (
              <Field key={name} name={name} label={row.labels[at] ?? name} required={row.channel === null || channels[row.channel].columns[at]?.required === true} errors={wrong}>
                {(control) => <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 8 }} value={cells[at] ?? ''} onChange={(event) => setCells(cells.map((cell, other) => (other === at ? event.target.value : cell)))} />}
              </Field>
            ))}
            <p><Button type="primary" data-primary disabled={correct.isPending} onClick={() => correct.mutate({ params: { id: row.importId, line: row.line }, body: { cells: [...cells] } })}>{says.resubmit}</Button></p>
          </>
        )}
      </section>
    </>
  )
}
