import { useState } from 'react'
import type { WorkItem } from '../../server/http/contract/index.ts'
import { addresses, useGo } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { Nothing } from '../frame/states.tsx'
import { DataTable } from '../parts/DataTable.tsx'
import { sayDay } from '../parts/day.ts'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { Chosen } from './Chosen.tsx'
import { columnsOf, keyOf } from './workColumns.tsx'
import type { Bench } from './bench.ts'

const says = words.workbench
type Group = keyof Bench['mine']

export const groups: readonly { readonly group: Group; readonly tone: Tone }[] = [
  { group: 'overdue', tone: 'late' }, { group: 'today', tone: 'soon' }, { group: 'withinThreeDays', tone: 'soon' }, { group: 'withinSevenDays', tone: 'running' },
  { group: 'later', tone: 'ended' }, { group: 'withoutDay', tone: 'ended' },
]

const addressOf = (item: WorkItem): string => addresses.matter(item.matter.id)

function useChoice(items: readonly WorkItem[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = items.filter((item) => ids.has(keyOf(item)))
  const toggle = (id: string) => setIds(ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id]))
  return { chosen, clear: () => setIds(new Set()), selection: { chosen: ids, toggle, nameOf: (id: string) => items.find((item) => keyOf(item) === id)?.matter.number ?? '' } }
}

/** What waits for this person, by how near the last day is; the first row has the focus. */
export function Mine({ bench }: { bench: Bench }) {
  const filled = groups.filter(({ group }) => bench.mine[group].length > 0)
  const items = filled.flatMap(({ group }) => bench.mine[group])
  const [first] = items
  const { chosen, clear, selection } = useChoice(items)
  useFirstAct(first)
  if (!first) return <div className="panel"><Nothing>{bench.nextLastDay ? says.nothingNext(sayDay(bench.nextLastDay, bench.today)) : says.nothing}</Nothing></div>
  return (
    <>
      <Chosen chosen={chosen} total={bench.counts.mine} onClear={clear} />
      <DataTable caption={says.views.mine} columns={columnsOf('mine')} rows={[]} idOf={keyOf} to={addressOf} focusOn={keyOf(first)} selection={selection}
        groups={filled.map(({ group, tone }) => ({ key: group, head: <><Stage tone={tone}>{says.groups[group]}</Stage> {bench.groups[group]}</>, rows: bench.mine[group] }))} />
      <More shown={items.length} total={bench.counts.mine} />
    </>
  )
}

interface FlatProps {
  items: readonly WorkItem[]
  total: number
  empty: string
  caption: string
  /** Those who owe may be asked to do it. */
  urging?: boolean
}

/** What others owe, where it lies, what was given to colleagues. */
export function Flat({ items, total, empty, caption, urging = false }: FlatProps) {
  const { chosen, clear, selection } = useChoice(items)
  const [first] = items
  if (!first) return <div className="panel"><Nothing>{empty}</Nothing></div>
  return (
    <>
      <Chosen chosen={chosen} total={total} onClear={clear} urging={urging} />
      <DataTable caption={says.caption(caption, total)} columns={columnsOf('others')} rows={items} idOf={keyOf} to={addressOf} focusOn={keyOf(first)} selection={selection} />
      <More shown={items.length} total={total} />
    </>
  )
}

const More = ({ shown, total }: { shown: number; total: number }) => (shown < total ? <p className="quiet">{says.more(shown, total)}</p> : null)

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
