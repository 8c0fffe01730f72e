import { Button } from 'antd'
import type { AnswerOf, numberRegister, WaitingPaper, waitingPapers } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { useToday } from '../frame/today.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { useStack } from './useStack.tsx'

const says = words.delivery
type Entry = AnswerOf<typeof numberRegister>['items'][number]

/** 文书库: what waits to be served, and every number that was taken, voids among them. */
export function RegisterPage() {
  const [query] = useQueryOfAddress()
  const view = query['view'] === 'register' ? 'register' : 'unserved'
  const waiting = useAsk<typeof waitingPapers>('/api/serving', {})
  return (
    <article className="page" data-page="instruments">
      <PageHead title={words.instruments.title} />
      <Views label={words.instruments.title} current={view} views={[{ name: 'unserved', word: says.unserved, count: waiting.data?.items.length }, { name: 'register', word: says.register }]} />
      {view === 'unserved' ? <Answer of={waiting} lines={5}>{({ items }) => <Unserved items={items} />}</Answer> : <Register />}
    </article>
  )
}

function Unserved({ items }: { items: readonly WaitingPaper[] }) {
  const { bar, selection } = useStack(items.map(({ instrument: { id, title, number } }) => ({ id, name: `${title}${number ?? ''}` })))
  if (items.length === 0) return <div className="panel"><Nothing>{says.nothingUnserved}</Nothing></div>
  return (
    <>
      {bar}
      <DataTable caption={says.unservedCaption(items.length)} columns={unserved} rows={items} idOf={({ instrument }) => instrument.id} to={({ instrument }) => addresses.serving(instrument.id)} focusOn={items[0]?.instrument.id} selection={selection} />
    </>
  )
}

const unserved: readonly Column<WaitingPaper>[] = [
  { key: 'paper', head: says.column.paper, cell: ({ instrument }) => <>{instrument.title} <span className="nowrap">{instrument.number}</span></> },
  { key: 'to', head: says.column.to, cell: ({ addressee }) => addressee },
  { key: 'matter', head: says.column.matter, width: '14em', wide: true, cell: ({ matter }) => <span className="nowrap">{matter.number}</span> },
  { key: 'issued', head: says.column.issued, width: '11em', cell: ({ instrument }) => <Day day={instrument.issuedOn} /> },
  { key: 'way', head: says.column.way, width: '9em', cell: ({ lastWay, lastOutcome }) => lastWay ? <>{words.serving.ways[lastWay]}{lastOutcome === 'failed' && <span className="quiet"> {says.outcomes.failed}</span>}</> : <span className="quiet">{says.notTried}</span> },
  { key: 'waited', head: says.column.waited, width: '13em', cell: ({ waited, remind }) => <>{says.waited(waited)} {remind && <Stage tone="soon">{says.overdue}</Stage>}</> },
]

function Register() {
  const [query, change] = useQueryOfAddress()
  const today = useToday()
  const organ = useActingOrgan()?.organ.id
  const now = Number(today?.slice(0, 4) ?? 2026)
  const year = Number(query['year'] ?? now)
  const register = useAsk<typeof numberRegister>('/api/instruments', { query: { year } }, { keep: true })
  return (
    <Answer of={register} lines={6}>{({ items, gaps }) => (
      <>
        <p className="spaced no-print">
          <label>{says.year} <select value={year} onChange={(event) => change({ year: event.target.value })}>{[0, 1, 2, 3].map((back) => <option key={back} value={now - back}>{now - back}</option>)}</select></label>
          <span className={gaps.length > 0 ? 'warning' : 'quiet'}>{gaps.length > 0 ? says.gaps(gaps.join('、')) : says.noGaps}</span>
          <Button size="small" href={addressOf('/api/instruments/register.csv', { query: { organ, year } })} download>{says.export}</Button>
        </p>
        {items.length === 0 ? <div className="panel"><Nothing>{says.nothingRegistered}</Nothing></div>
          : <Registered key={year} year={year} items={items} />}
      </>
    )}</Answer>
  )
}

function Registered({ year, items }: { year: number; items: readonly Entry[] }) {
  const { bar, selection } = useStack(items.map(({ id, title, number }) => ({ id, name: `${title}${number ?? ''}` })))
  return (
    <>
      {bar}
      <DataTable caption={says.registerCaption(year, items.length)} columns={registered} rows={items} idOf={({ id }) => id} to={({ id }) => addresses.instrument(id)} selection={selection} />
    </>
  )
}

const registered: readonly Column<Entry>[] = [
  { key: 'number', head: says.column.number, width: '13em', cell: ({ number }) => <span className="nowrap">{number ?? '–'}</span> },
  { key: 'paper', head: says.column.paper, cell: ({ title }) => title },
  { key: 'by', head: says.column.by, cell: ({ issuedBy }) => issuedBy, wide: true },
  { key: 'to', head: says.column.to, cell: ({ addressee }) => addressee },
  { key: 'issued', head: says.column.issued, width: '11em', cell: ({ issuedOn }) => <Day day={issuedOn} /> },
  { key: 'served', head: says.column.served, width: '11em', cell: ({ servedOn }) => servedOn ? <Day day={servedOn} /> : <span className="quiet">–</span> },
  { key: 'voided', head: says.column.voided, cell: ({ voided }) => voided ? <><Stage tone="ended">{words.instruments.voided}</Stage> <Day day={voided.on} /> {voided.reasons}</> : <span className="quiet">–</span> },
]
