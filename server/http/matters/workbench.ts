import type { Day } from '../../../core/norms/index.ts'
import { addDays, daysBetween } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { countAlerts, waitingAlertCount } from '../../store/alerts/alerts.ts'
import { waitingOf } from '../../store/matters/decideChange.ts'
import { unservedCount } from '../../store/papers/instruments.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { organsOf, type OrganRow } from '../../store/organs/organs.ts'
import { lateCount } from '../../store/matters/owed.ts'
import { roleNames, type PostRole } from '../../store/posts.ts'
import { countEnding, earlyNoticeFor, usualDays } from '../../store/records/ending.ts'
import { proceedingOf } from '../../store/matters/proceedings.ts'
import { cited } from '../../store/refused.ts'
import {
  countOwed, countTasks, countTasksOfOthers, delegated, type Group, lateBelow, lookAt, nextLastDay, overtakenAt, owedByOthers, tasksFor, tasksOfOthers, type WorkFilter, type WorkRow,
} from '../../store/matters/work.ts'
import * as contract from '../contract/workbench.ts'
import { refOf } from '../organs/organs.ts'
import { serve, type App } from '../serve.ts'

type WorkItem = contract.WorkItem

/** What to do today: one list, by lateness, not by module. */
export function workbench(app: App, deps: Deps): void {
  serve(app, deps, contract.workbench, async ({ who, query, read }) => await read(async tx => {
    const today = deps.today()
    const work = await workOf(tx, deps, who, query)
    const organs = await organsOf(tx, Object.values(work.rows).flat().flatMap(({ officeId, agencyId }) => [officeId, agencyId]))
    const items = (rows: readonly WorkRow[]) => rows.map(row => itemOf(row, organs, who, deps.laws, today))
    const mine = Map.groupBy(items(work.rows.mine), groupOf)
    const of = (group: Group) => (mine.get(group) ?? []).sort((a, b) => Number(b.named) - Number(a.named) || byLastDay(a, b))
    return {
      today, groups: work.groups,
      mine: { overdue: of('overdue'), today: of('today'), withinThreeDays: of('withinThreeDays'), withinSevenDays: of('withinSevenDays'), later: of('later'), withoutDay: of('withoutDay') },
      others: items(work.rows.others), approvals: items(work.rows.approvals), delegated: items(work.rows.delegated), below: items(work.rows.below),
      counts: {
        ...work.counts,
        unservedPapers: await unservedCount(tx, who.organ.id), newAlerts: await waitingAlertCount(tx, isBody(who)), lateExplanations: await countAlerts(tx, { state: 'asked', lateOn: today }), endingActs: await endingCount(tx, who, today), lateFulfilments: await lateCount(tx, deps.laws, who.organ, today),
        waitingClockChanges: (await waitingOf(tx, deps, who.organ.id)).length,
      },
      nextLastDay: await nextLastDay(tx, who.organ.id, today),
    }
  }))
}

/** Rows, and what has to be read from histories because a day has passed since the rows were made. */
async function workOf(tx: Transaction, { laws, today }: Deps, who: Acting, filter: WorkFilter) {
  const looked = (await overtakenAt(tx, laws, who.organ.id, today())).map(inHand => lookAt(inHand, who, today()))
  const overtaken = looked.map(({ row }) => row.matterId)
  const live = (kind: (typeof looked)[number]['kind']) => looked.flatMap(one => one.kind === kind && isIn(one.row, filter) ? [one.row] : [])
  const sorted = (rows: readonly WorkRow[]) => rows.toSorted(byLastDay)
  const groups = await countTasks(tx, who, filter, overtaken, today())
  for (const row of live('mine')) groups[groupOf({ daysLeft: row.lastDay && daysBetween(today(), row.lastDay) })]++
  const rows = {
    mine: sorted([...await tasksFor(tx, who, filter, overtaken), ...live('mine')]),
    others: sorted([...await owedByOthers(tx, who, filter, overtaken), ...live('others')]),
    approvals: sorted([...await tasksOfOthers(tx, who, filter, overtaken, posts), ...live('approvals')]),
    delegated: await delegated(tx, who, filter), below: await lateBelow(tx, laws, who, today()),
  }
  return {
    groups, rows,
    counts: {
      mine: Object.values(groups).reduce((sum, count) => sum + count, 0), others: await countOwed(tx, who, overtaken) + live('others').length,
      approvals: await countTasksOfOthers(tx, who, overtaken) + live('approvals').length, delegated: rows.delegated.length, below: rows.below.length,
    },
  }
}

/** Acts of which a period runs out within the days of the place. */
async function endingCount(tx: Transaction, { viewer, organ }: Acting, today: Day): Promise<number> {
  const notice = await earlyNoticeFor(tx, viewer.scope?.from ?? organ.path, today)
  return await countEnding(tx, { from: today, to: addDays(today, notice?.days ?? usualDays) })
}

const isBody = ({ roles }: Acting): boolean => roles.every(role => role === 'agencyLegal' || role === 'officer')

const posts = Object.keys(roleNames) as PostRole[]

const isIn = (row: WorkRow, { whose, kind, agency, law }: WorkFilter): boolean =>
  (whose === 'organ' || row.named) && (kind ?? row.kind) === row.kind && (agency ?? row.agencyId) === row.agencyId && (law ?? row.lawId) === row.lawId

function groupOf({ daysLeft }: Pick<WorkItem, 'daysLeft'>): Group {
  if (daysLeft === null) return 'withoutDay'
  if (daysLeft < 0) return 'overdue'
  if (daysLeft === 0) return 'today'
  return daysLeft <= 3 ? 'withinThreeDays' : daysLeft <= 7 ? 'withinSevenDays' : 'later'
}

function itemOf(row: WorkRow, organs: ReadonlyMap<string, OrganRow>, who: Acting, laws: LawShelf, today: Day): WorkItem {
  const { matterId: id, number, title, kind, lawId, what, lastDay, provisional, named, role, since } = row
  const proceeding = proceedingOf(laws, lawId, kind)
  const mine = role !== null && who.roles.includes(role)
  return {
    matter: { id, number, title, kind, kindName: proceeding?.title ?? kind }, organ: refOf(organs.get(row.agencyId === who.organ.id ? row.officeId : row.agencyId)!),
    what, option: mine ? row.option : null, lastDay, daysLeft: lastDay === null ? null : daysBetween(today, lastDay), provisional, named,
    citation: row.law !== null && row.cite !== null ? cited({ law: row.law, cite: row.cite }, laws) : cited({ law: lawId, cite: proceeding?.cite ?? '第1条' }, laws),
    lies: role !== null && since !== null && !mine ? { with: roleNames[role], since } : null,
  }
}

const byLastDay = (a: Pick<WorkRow, 'lastDay'>, b: Pick<WorkRow, 'lastDay'>): number => {
  const [one, other] = [a.lastDay ?? '9999', b.lastDay ?? '9999']
  return one < other ? -1 : one > other ? 1 : 0
}
