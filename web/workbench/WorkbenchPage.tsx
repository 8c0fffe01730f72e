import { Button } from 'antd'
import type { AnswerOf, WorkItem, workbench } from '../../server/http/contract/index.ts'
import { isOperator, isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { sayDay } from '../parts/day.ts'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { OperatorPage } from './OperatorPage.tsx'
import './Workbench.css'

type Bench = AnswerOf<typeof workbench>
type Group = keyof Bench['mine']

const groups: readonly { readonly group: Group; readonly tone: Tone }[] = [
  { group: 'overdue', tone: 'late' }, { group: 'today', tone: 'soon' }, { group: 'withinThreeDays', tone: 'soon' }, { group: 'withinSevenDays', tone: 'running' },
  { group: 'later', tone: 'ended' }, { group: 'withoutDay', tone: 'ended' },
]

/** What to do today, in one list grouped by how near the last day is. No greeting, no charts. */
export function WorkbenchPage() {
  return isOperator(useActingOrgan()) ? <OperatorPage /> : <OfficialPage />
}

function OfficialPage() {
  const bench = useAsk<typeof workbench>('/api/workbench', {}, { again: () => 60_000 })
  const supervised = isSupervised(useActingOrgan())
  return (
    <div className="page" data-page="workbench">
      <PageHead title={supervised ? words.workbench.titleOfAgency : words.workbench.title}>
        {bench.data && <span className="quiet"><Day day={bench.data.today} full /></span>}
      </PageHead>
      <Answer of={bench} lines={8}>{(answer) => <BenchView bench={answer} supervised={supervised} />}</Answer>
    </div>
  )
}

function BenchView({ bench, supervised }: { bench: Bench; supervised: boolean }) {
  const [query] = useQueryOfAddress()
  const view = query['view'] === 'others' || query['view'] === 'approvals' ? query['view'] : 'mine'
  const { counts } = bench
  return (
    <>
      <Views label={words.workbench.title} current={view} views={(['mine', 'others', 'approvals'] as const).map((name) => ({
        name, word: words.workbench.views[name], count: counts[name],
      }))} />
      {view === 'mine' && <Mine bench={bench} />}
      {view === 'others' && <Flat items={bench.others} empty={words.workbench.nothingOthers} caption={words.workbench.views.others} />}
      {view === 'approvals' && <Flat items={bench.approvals} empty={words.workbench.nothingApprovals} caption={words.workbench.views.approvals} />}
      <p className="bench-foot">
        <CountLink count={counts.newAlerts} to={addresses.alerts()}>{supervised ? words.menu.alertsToExplain : words.workbench.alerts}</CountLink>
        {counts.waitingClockChanges > 0 && <CountLink count={counts.waitingClockChanges} to={addresses.calendars({ view: 'waiting' })}>{words.workbench.waitingClockChanges}</CountLink>}
        {counts.lateFulfilments > 0 && <CountLink count={counts.lateFulfilments} to={addresses.fulfilments({ view: 'late' })}>{words.workbench.lateFulfilments}</CountLink>}
      </p>
    </>
  )
}

function Mine({ bench }: { bench: Bench }) {
  const filled = groups.filter(({ group }) => bench.mine[group].length > 0)
  const first = filled[0] && bench.mine[filled[0].group][0]
  useFirstAct(first)
  if (filled.length === 0) {
    return <div className="panel"><Nothing>{bench.nextLastDay ? words.workbench.nothingNext(sayDay(bench.nextLastDay, bench.today)) : words.workbench.nothing}</Nothing></div>
  }
  return (
    <DataTable caption={words.workbench.views.mine} columns={columns} rows={[]} idOf={keyOf} to={addressOf} focusOn={first && keyOf(first)}
      groups={filled.map(({ group, tone }) => ({
        key: group,
        head: <><Stage tone={tone}>{words.workbench.groups[group]}</Stage> {bench.mine[group].length}</>,
        rows: bench.mine[group],
      }))} />
  )
}

function Flat({ items, empty, caption }: { items: readonly WorkItem[]; empty: string; caption: string }) {
  if (items.length === 0) return <div className="panel"><Nothing>{empty}</Nothing></div>
  return <DataTable caption={words.workbench.caption(caption, items.length)} columns={columns} rows={items} idOf={keyOf} to={addressOf} />
}

const keyOf = (item: WorkItem): string => `${item.matter.id} ${item.what}`
const addressOf = (item: WorkItem): string => addresses.matter(item.matter.id)

/** `1` runs the act of the row that has the focus; of the first row where none has. */
function useFirstAct(first: WorkItem | undefined): void {
  const go = useGo()
  useKeys({
    1: () => {
      const button = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-act]')
      if (button) button.click()
      else if (first?.option) go(addresses.act(first.matter.id, first.option))
    },
  })
}

const columns: readonly Column<WorkItem>[] = [
  { key: 'number', head: words.workbench.column.number, width: '12em', cell: ({ matter }) => <span className="nowrap">{matter.number}</span> },
  {
    key: 'organ', head: words.workbench.column.organ,
    cell: ({ organ, matter }) => <>{organ.name}<span className="bench-title faint" title={matter.title}>{matter.title}</span></>,
  },
  { key: 'what', head: words.workbench.column.what, width: '25%', cell: ({ what }) => <strong>{what}</strong> },
  {
    key: 'lastDay', head: words.workbench.column.lastDay, width: '16em',
    cell: (item) => (item.lastDay ? <LastDay day={item.lastDay} provisional={item.provisional} /> : <span className="quiet">{words.workbench.noDay}</span>),
  },
  { key: 'basis', head: words.workbench.column.basis, width: '9em', cell: ({ citation }) => <Cite {...citation} /> },
  { key: 'act', head: words.workbench.column.act, width: '6em', cell: (item) => <RowAct item={item} /> },
]

function RowAct({ item }: { item: WorkItem }) {
  const go = useGo()
  const { option } = item
  if (!option) return null
  return (
    <Button size="small" data-act={option} aria-label={`${words.workbench.act}：${item.what}，${item.matter.number}`}
      onClick={() => go(addresses.act(item.matter.id, option))}>{words.workbench.act}</Button>
  )
}
