import { Button } from 'antd'
import { useState } from 'react'
import { kindOfAct } from '../../core/records/codes.ts'
import type { giveSight, listSights, Sight, takeBackSight } from '../../server/http/contract/index.ts'
import { addDays, isDay } from '../../core/periods/day.ts'
import { readsAccessLog, useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { FormSheet, type Question } from '../organs/FormSheet.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { sayDay } from '../parts/day.ts'
import { Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import './Sharing.css'

const says = words.sights

/** Who may look at whose data by authorisation: what this organ gave, and what it was given. */
export function SightsPage() {
  const sights = useAsk<typeof listSights>('/api/sights', {})
  const [sheet, setSheet] = useState<Sight | 'new'>()
  const close = () => setSheet(undefined)
  return (
    <div className="page" data-page="sights">
      <PageHead title={says.title}>{sights.data?.mayGive && <Button type="primary" data-primary onClick={() => setSheet('new')}>{says.give}</Button>}</PageHead>
      <p className="quiet">{says.lead}</p>
      {sheet === 'new' && <Give onClose={close} />}
      {sheet !== undefined && sheet !== 'new' && (
        <FormSheet<typeof takeBackSight> title={says.takeBackTitle(sheet.to.name)} questions={[{ name: 'why', label: says.question.why, input: 'long', required: true, help: says.help.why }]} initial={{}}
          path="/api/sights/:id/taking-back" given={({ why }) => ({ params: { id: sheet.id }, body: { why: why as string } })} onClose={close} onDone={close} />
      )}
      <Answer of={sights} lines={6}>{(answer) => <Both {...answer} onTakeBack={setSheet} />}</Answer>
    </div>
  )
}

const questions: readonly Question[] = [
  { name: 'over', label: says.question.over, input: 'organ', required: true, help: says.help.over },
  { name: 'to', label: says.question.to, input: 'organ', required: true, help: says.help.to },
  { name: 'kinds', label: says.question.kinds, required: true, several: true, choices: kindOfAct },
  { name: 'from', label: says.question.from, input: 'day', required: true },
  { name: 'until', label: says.question.until, input: 'day', required: true, help: says.help.until },
  { name: 'purpose', label: says.question.purpose, input: 'long', required: true, help: says.help.purpose },
  { name: 'basis', label: says.question.basis, required: true, help: says.help.basis },
]

/** Three months are proposed: long enough for a check, short enough to be asked again. */
const proposedDays = 90

function Give({ onClose }: { onClose: () => void }) {
  const today = useToday()
  const initial = today && isDay(today) ? { from: today, until: addDays(today, proposedDays) } : {}
  return <FormSheet<typeof giveSight> title={says.give} questions={questions} initial={initial} path="/api/sights" given={(body) => ({ body: body as never })} onClose={onClose} onDone={onClose} />
}

function Both({ given, received, mayGive, onTakeBack }: { given: readonly Sight[]; received: readonly Sight[]; mayGive: boolean; onTakeBack: (sight: Sight) => void }) {
  const { column: head } = says
  const shared = useShared()
  const act: Column<Sight> = { key: 'act', head: head.act, width: '5em', cell: (sight) => (sight.state === 'inForce' || sight.state === 'future') && <button type="button" className="text-button" onClick={() => onTakeBack(sight)}>{says.takeBack}</button> }
  const over = (who: (sight: Sight) => string): Column<Sight> => ({ key: 'over', head: head.over, width: '20%', cell: (sight) => <>{sight.over.name}<br /><span className="quiet">{who(sight)}</span></> })
  const look: Column<Sight> = { key: 'act', head: head.act, width: '6em', cell: ({ id, state }) => state === 'inForce' && <Link to={addresses.records({ sight: id })}>{says.open}</Link> }
  return (
    <>
      <Side title={says.received} none={says.noneReceived} rows={received} columns={[over(({ giver }) => says.givenBy(giver.name)), ...shared, look]} />
      <Side title={says.given} none={says.noneGiven} rows={given} columns={[over(({ to }) => says.givenTo(to.name)), ...shared, ...mayGive ? [act] : []]} />
    </>
  )
}

const tones: Readonly<Record<Sight['state'], Tone>> = { future: 'tentative', inForce: 'running', over: 'ended', takenBack: 'ended' }

function useShared(): readonly Column<Sight>[] {
  const { column: head } = says
  const reads = readsAccessLog(useActingOrgan())
  return [
    { key: 'kinds', head: head.kinds, width: '7em', cell: ({ kinds }) => kinds.map((kind) => words.alerts.kinds[kind]).join('、') },
    { key: 'why', head: head.why, cell: ({ purpose, basis }) => <>{purpose}<br /><span className="quiet">{basis}</span></> },
    { key: 'days', head: head.days, width: '11em', cell: ({ from, until }) => says.days(sayDay(from), sayDay(until)) },
    { key: 'state', head: head.state, width: '9em', cell: ({ state, takenBack }) => <><Stage tone={tones[state]}>{says.state[state]}</Stage>{takenBack && <><br /><span className="quiet">{says.takenBack(sayDay(takenBack.on), takenBack.by, takenBack.why)}</span></>}</> },
    { key: 'uses', head: head.uses, width: '7em', cell: ({ id, uses, lastUsedAt }) => <>{reads ? <CountLink count={uses} to={addresses.accessLog({ sight: id })}>{null}</CountLink> : uses}{lastUsedAt && <><br /><span className="quiet"><Moment at={lastUsedAt} /></span></>}</> },
  ]
}

function Side({ title, none, rows, columns }: { title: string; none: string; rows: readonly Sight[]; columns: readonly Column<Sight>[] }) {
  return (
    <section aria-label={title}>
      <h2 className="section-title">{title}</h2>
      {rows.length === 0 ? <div className="panel"><Nothing>{none}</Nothing></div> : <DataTable caption={title} columns={columns} rows={rows} idOf={({ id }) => id} />}
    </section>
  )
}
