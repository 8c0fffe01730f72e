import { options, replay, type Option } from '../../core/matters/index.ts'
import { daysBetween } from '../../core/periods/index.ts'
import type { Deps } from '../deps.ts'
import type { Acting } from '../store/acting.ts'
import { newAlertCount } from '../store/alerts.ts'
import { waitingOf } from '../store/decideChange.ts'
import { unservedCount } from '../store/instruments.ts'
import { actorsFor, type InHand } from '../store/load.ts'
import { latestNotices } from '../store/notices.ts'
import { cited } from '../store/refused.ts'
import { lateCount } from '../store/owed.ts'
import { nextDuty } from '../store/standing.ts'
import { mayAs } from '../store/weigh.ts'
import { nextLastDay, openWork } from '../store/work.ts'
import * as contract from './contract/workbench.ts'
import { nextAct } from './matters/options.ts'
import type { Seen } from './matters/seen.ts'
import { isWaitedFor } from './matters/view.ts'
import { refOf } from './organs.ts'
import { serve, type App } from './serve.ts'

type WorkItem = contract.WorkItem

/** What to do today: one list, by lateness, not by module. */
export function workbench(app: App, deps: Deps): void {
  serve(app, deps, contract.workbench, async ({ who, read }) => await read(async tx => {
    const work = (await openWork(tx, deps.laws, who.organ.id)).map(inHand => sort(inHand, who, deps))
    const of = (kind: Kind) => work.flatMap(({ kind: found, item }) => found === kind ? [item] : []).sort(byLastDay)
    const [mine, others, approvals] = [of('mine'), of('others'), of('approval')]
    const days = (from: number, to: number) => mine.filter(({ daysLeft }) => daysLeft !== null && daysLeft >= from && daysLeft <= to)
    return {
      today: deps.today(), others, approvals,
      mine: {
        overdue: days(-Infinity, -1), withinThreeDays: days(0, 3), withinSevenDays: days(4, 7), later: days(8, Infinity),
        withoutDay: mine.filter(({ daysLeft }) => daysLeft === null),
      },
      counts: {
        mine: mine.length, others: others.length, approvals: approvals.length,
        unservedPapers: await unservedCount(tx, who.organ.id), newAlerts: await newAlertCount(tx), lateFulfilments: await lateCount(tx, deps.laws, who.organ, deps.today()),
        waitingClockChanges: (await waitingOf(tx, deps, who.organ.id)).length,
      },
      nextLastDay: await nextLastDay(tx, who.organ.id, deps.today()),
      notices: [...await latestNotices(tx, who.organ.id, 20)],
    }
  }))
}

type Kind = 'mine' | 'others' | 'approval'

/** Whether a matter waits for this person, for a colleague with another post, or for the other side; and with what. */
function sort(inHand: InHand, who: Acting, { laws, today }: Deps): { kind: Kind, item: WorkItem } {
  const seen: Seen = { inHand, at: replay(inHand.matter, today()), who, papers: [], laws }
  const { machine } = inHand.matter
  const actors = actorsFor(who.organ.id, inHand, today())
  const ours = options(seen.at).open.filter(option => option.by.some(by => actors.includes(by)))
  const mine = nextAct(ours.filter(option => option.by.some(by => actors.includes(by) && mayAs(who.roles, option.act, by, machine))), machine)
  if (mine && isWaitedFor(seen)) return { kind: 'mine', item: itemFor(seen, mine) }
  const forColleagues = nextAct(ours, machine)
  if (forColleagues && isWaitedFor(seen)) return { kind: 'approval', item: { ...itemFor(seen, forColleagues), option: null } }
  return { kind: 'others', item: owed(seen) }
}

/** With the day the act would keep, or the one that has already gone by. */
function itemFor(seen: Seen, option: Option): WorkItem {
  const duty = nextDuty(seen.at)
  const lastDay = option.lastDay ?? (duty?.state === 'overdue' ? duty.lastDay : null)
  return { ...about(seen), what: option.label, option: option.id, lastDay, ...inDays(seen, lastDay), provisional: option.lastDay === null ? lastDay !== null && (duty?.provisional ?? false) : option.provisional, citation: cited(option, seen.laws) }
}

/** What the other side owes us. */
function owed(seen: Seen): WorkItem {
  const { inHand, at, laws } = seen
  const duty = nextDuty(at)
  const { machine } = at.matter
  return {
    ...about(seen), what: duty?.what ?? inHand.row.stageName, option: null, lastDay: duty?.lastDay ?? null, ...inDays(seen, duty?.lastDay ?? null),
    provisional: duty?.provisional ?? false, citation: cited(duty ?? { law: machine.law.id, cite: machine.proceeding.cite }, laws),
  }
}

const inDays = ({ at }: Seen, lastDay: WorkItem['lastDay']) => ({ daysLeft: lastDay === null ? null : daysBetween(at.today, lastDay) })

function about({ inHand, who }: Seen): Pick<WorkItem, 'matter' | 'organ'> {
  const { row, organs } = inHand
  const other = row.agencyId === who.organ.id ? row.officeId : row.agencyId
  return { matter: { id: row.id, number: row.number, title: row.title, kind: row.kind }, organ: refOf(organs.get(other)!) }
}

const byLastDay = (a: WorkItem, b: WorkItem): number => (a.lastDay ?? '9999') < (b.lastDay ?? '9999') ? -1 : 1
