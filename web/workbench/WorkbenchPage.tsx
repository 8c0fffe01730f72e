import { Button } from 'antd'
import type { ApprovalRow, listApprovals, workbench } from '../../server/http/contract/index.ts'
import { isOperator, isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Rounds } from '../instruments/Rounds.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { Day } from '../parts/Day.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import type { Bench } from './bench.ts'
import { OperatorPage } from './OperatorPage.tsx'
import { Flat, Mine } from './WorkLists.tsx'
import { Week } from './Week.tsx'
import './Workbench.css'

const says = words.workbench
const views = ['mine', 'others', 'approvals', 'delegated', 'below'] as const

/** What to do today, in one list grouped by how near the last day is. No greeting, no charts. */
export function WorkbenchPage() {
  return isOperator(useActingOrgan()) ? <OperatorPage /> : <OfficialPage />
}

function OfficialPage() {
  const [query] = useQueryOfAddress()
  const asked = { ...(query['whose'] === 'me' && { whose: 'me' as const }), ...(query['kind'] && { kind: query['kind'] }) }
  const bench = useAsk<typeof workbench>('/api/workbench', { query: asked }, { again: () => 60_000, keep: true })
  const supervised = isSupervised(useActingOrgan())
  return (
    <div className="page" data-page="workbench">
      <PageHead title={supervised ? says.titleOfAgency : says.title}>
        {bench.data && <span className="quiet"><Day day={bench.data.today} full /></span>}
        <Button size="small" className="no-print bench-print" onClick={() => window.print()}>{says.printWeek}</Button>
      </PageHead>
      <Answer of={bench} lines={8}>{(answer) => <BenchView bench={answer} supervised={supervised} />}</Answer>
    </div>
  )
}

function BenchView({ bench, supervised }: { bench: Bench; supervised: boolean }) {
  const [query] = useQueryOfAddress()
  const { counts: inMatters } = bench
  const rounds = useRounds()
  const counts = { ...inMatters, approvals: inMatters.approvals + rounds.mine.length + rounds.waiting.length }
  const view = views.find((each) => each === query['view']) ?? 'mine'
  const shown = views.filter((each) => each === view || !(each === 'below' && counts.below === 0) && !(supervised && (each === 'delegated' || each === 'approvals') && counts[each] === 0))
  return (
    <>
      <div className="no-print">
        <Views label={says.title} current={view} views={shown.map((name) => ({ name, word: says.views[name], count: counts[name] }))} />
        <BenchFilters bench={bench} />
        {view === 'mine' && <><RoundsPanel name="yours" rows={rounds.mine} focus={inMatters.mine === 0} />{(inMatters.mine > 0 || rounds.mine.length === 0) && <Mine bench={bench} />}</>}
        {view === 'others' && <Flat items={bench.others} total={counts.others} empty={says.nothingOthers} caption={says.views.others} urging={!supervised} />}
        {view === 'approvals' && (
          <>
            <RoundsPanel name="yours" rows={rounds.mine} focus />
            <RoundsPanel name="atOthers" rows={rounds.waiting} focus={rounds.mine.length === 0} />
            {(inMatters.approvals > 0 || counts.approvals === 0) && <Flat items={bench.approvals} total={inMatters.approvals} empty={says.nothingApprovals} caption={says.views.approvals} />}
          </>
        )}
        {view === 'delegated' && <Flat items={bench.delegated} total={counts.delegated} empty={says.nothingDelegated} caption={says.views.delegated} />}
        {view === 'below' && <><p className="quiet">{says.belowNote}</p><Flat items={bench.below} total={counts.below} empty={says.nothingBelow} caption={says.views.below} /></>}
        <Foot bench={bench} supervised={supervised} />
      </div>
      <Week bench={bench} />
    </>
  )
}

/** Papers that wait for this person's approval, and those that lie at others. */
function useRounds(): Record<'mine' | 'waiting', readonly ApprovalRow[]> {
  const ask = (view: 'mine' | 'waiting') => ({ query: { view } })
  const mine = useAsk<typeof listApprovals>('/api/approvals', ask('mine'), { again: () => 60_000, keep: true })
  const waiting = useAsk<typeof listApprovals>('/api/approvals', ask('waiting'), { again: () => 60_000, keep: true })
  return { mine: mine.data?.items ?? [], waiting: waiting.data?.items ?? [] }
}

function RoundsPanel({ name, rows, focus }: { name: 'yours' | 'atOthers'; rows: readonly ApprovalRow[]; focus: boolean }) {
  if (rows.length === 0) return null
  return (
    <section className="bench-rounds" aria-labelledby={`rounds-${name}`}>
      <h2 id={`rounds-${name}`} className="panel-title">{says.rounds[name]} {rows.length}</h2>
      <Rounds caption={says.rounds[name]} rows={rows} focus={focus} />
    </section>
  )
}

/** Whose matters, of which kind: kept in the address. */
function BenchFilters({ bench }: { bench: Bench }) {
  const items = [...Object.values(bench.mine).flat(), ...bench.others, ...bench.approvals]
  const kinds = [...new Map(items.map(({ matter }) => [matter.kind, matter.kindName])).entries()]
  return (
    <Filters names={['whose', 'kind']}>
      <ChoiceFilter name="whose" label={says.whose} standard="organ" choices={(['organ', 'me'] as const).map((value) => ({ value, name: says.whoseChoices[value] }))} />
      {kinds.length > 0 && <ChoiceFilter name="kind" label={says.kind} choices={kinds.map(([value, name]) => ({ value, name }))} />}
    </Filters>
  )
}

/** What is not yet a duty, and where it is. */
function Foot({ bench: { counts }, supervised }: { bench: Bench; supervised: boolean }) {
  return (
    <p className="bench-foot">
      <CountLink count={counts.newAlerts} to={addresses.alerts()}>{supervised ? words.menu.alertsToExplain : says.alerts}</CountLink>
      {counts.lateExplanations > 0 && <CountLink count={counts.lateExplanations} to={addresses.alerts({ state: 'asked', late: 'true' })}>{says.lateExplanations}</CountLink>}
      {counts.endingActs > 0 && <CountLink count={counts.endingActs} to={addresses.ending()}>{says.endingActs}</CountLink>}
      {counts.waitingClockChanges > 0 && <CountLink count={counts.waitingClockChanges} to={addresses.calendars({ view: 'waiting' })}>{says.waitingClockChanges}</CountLink>}
      {counts.lateFulfilments > 0 && <CountLink count={counts.lateFulfilments} to={addresses.fulfilments({ view: 'late' })}>{says.lateFulfilments}</CountLink>}
      {counts.unservedPapers > 0 && <span>{says.unserved} <strong>{counts.unservedPapers}</strong></span>}
    </p>
  )
}
