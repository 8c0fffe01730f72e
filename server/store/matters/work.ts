import { replay } from '../../../core/matters/index.ts'
import type { Cite, Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { usualRule, workingDaysAgo } from '../reminders/ladder.ts'
import type { LawShelf } from '../laws/laws.ts'
import { load, type InHand } from './load.ts'
import { matterColumns, type MatterRow } from './matters.ts'
import type { PostRole } from '../posts.ts'
import { nextDuty, standingOf } from './standing.ts'
import { tasksOf, type Task } from './tasks.ts'

/** Which of an organ's matters: those this person is named in (or nobody there is), or all of them. */
export type Whose = 'me' | 'organ'

export interface WorkFilter {
  readonly whose: Whose
  readonly kind?: string | undefined
  readonly agency?: string | undefined
  readonly law?: string | undefined
}

/** One thing to do, or that the other side owes. */
export interface WorkRow {
  readonly matterId: string
  readonly number: string
  readonly title: string
  readonly kind: string
  readonly lawId: string
  readonly officeId: string
  readonly agencyId: string
  readonly what: string
  readonly option: string | null
  readonly role: PostRole | null
  readonly lastDay: Day | null
  readonly provisional: boolean
  readonly law: string | null
  readonly cite: Cite | null
  readonly since: Day | null
  /** This person is named in it. */
  readonly named: boolean
}

/** An office with more than this works from the list of matters, not from one page. */
const most = 100

/** How many are counted: nobody reads an exact number beyond it. */
const countedTo = 10_000

export type Group = 'overdue' | 'today' | 'withinThreeDays' | 'withinSevenDays' | 'later' | 'withoutDay'

/** What waits for this person, by rows alone; `overtaken` are matters whose rows no longer hold. */
export const tasksFor = (tx: Transaction, who: Acting, filter: WorkFilter, overtaken: readonly string[]): Promise<WorkRow[]> =>
  tasksBy(tx, who, filter, overtaken, who.roles, false)

/** What waits for colleagues with other posts: where it lies, and since when. */
export const tasksOfOthers = (tx: Transaction, who: Acting, filter: WorkFilter, overtaken: readonly string[], roles: readonly PostRole[]): Promise<WorkRow[]> =>
  tasksBy(tx, who, filter, overtaken, roles.filter(role => !who.roles.includes(role)), true)

/** Each post's tasks come from an index in the order of their days; of one matter the nearest is shown. */
async function tasksBy(tx: Transaction, who: Acting, filter: WorkFilter, overtaken: readonly string[], roles: readonly PostRole[], notMine: boolean): Promise<WorkRow[]> {
  const rows = await tx<WorkRow[]>`
    select distinct on (coalesce("lastDay", 'infinity'), "matterId") * from unnest(${[...roles]}::text[]) as post(role), lateral (
      select ${about(tx, who)}, label as what, option, task.role, task.last_day as "lastDay", task.provisional, task.law, task.cite, task.since
      from task join matter on matter.id = task.matter_id
      where task.organ_id = ${who.organ.id} and task.role = post.role and task.matter_id <> all(${[...overtaken]}::uuid[]) ${narrowed(tx, who, filter)}
        ${notMine ? tx`and not exists (select from task mine where mine.matter_id = task.matter_id and mine.organ_id = task.organ_id and mine.role = any(${[...who.roles]}))` : tx``}
      order by coalesce(task.last_day, 'infinity'), task.matter_id limit ${most + 1}
    ) found order by coalesce("lastDay", 'infinity'), "matterId", option limit ${most + 1}`
  return onceEach(rows).slice(0, most)
}

/** Several posts of one person may have different acts in one matter; the nearest stands for it. */
const onceEach = (rows: readonly WorkRow[]): WorkRow[] => [...new Map(rows.toReversed().map(row => [row.matterId, row])).values()].toReversed()

const about = (query: Query, { account }: Acting) => query`
  matter.id as "matterId", matter.number, matter.title, matter.kind, matter.law_id as "lawId", matter.office_id as "officeId", matter.agency_id as "agencyId",
  exists (select from matter_person where matter_person.matter_id = matter.id and matter_person.account_id = ${account.id}) as named`

function narrowed(query: Query, { account, organ }: Acting, { whose, kind, agency, law }: WorkFilter) {
  return query`
    ${kind === undefined ? query`` : query`and matter.kind = ${kind}`} ${agency === undefined ? query`` : query`and matter.agency_id = ${agency}`}
    ${law === undefined ? query`` : query`and matter.law_id = ${law}`}
    ${whose === 'organ' ? query`` : query`and (
      exists (select from matter_person where matter_person.matter_id = matter.id and matter_person.account_id = ${account.id})
      or not exists (select from matter_person join post on post.account_id = matter_person.account_id where matter_person.matter_id = matter.id and post.organ_id = ${organ.id}))`}`
}

/** How many tasks this person has, by how near the last day is. */
export async function countTasks(tx: Transaction, who: Acting, filter: WorkFilter, overtaken: readonly string[], today: Day): Promise<Record<Group, number>> {
  const alone = who.roles.length === 1 // one post has one task in a matter
  const within = (from: number, to: number) => tx`count(*) filter (where day between ${today}::date + ${from}::int and ${today}::date + ${to}::int)`
  const [row] = await tx<[Record<Group, number>]>`
    select count(*) filter (where day < ${today}) as overdue, ${within(0, 0)} as today, ${within(1, 3)} as "withinThreeDays", ${within(4, 7)} as "withinSevenDays",
      count(*) filter (where day > ${today}::date + 7) as later, count(*) filter (where day is null) as "withoutDay"
    from (select ${alone ? tx`task.last_day` : tx`min(task.last_day)`} as day from task ${isPlain(filter) ? tx`` : tx`join matter on matter.id = task.matter_id`}
      where task.organ_id = ${who.organ.id} and task.role = any(${[...who.roles]}) and task.matter_id <> all(${[...overtaken]}::uuid[]) ${narrowed(tx, who, filter)}
      ${alone ? tx`` : tx`group by task.matter_id`} limit ${countedTo}) counted`
  return row
}

/** Whether nothing narrows a list, so that the matters need not be read to count it. */
const isPlain = ({ whose, kind, agency, law }: WorkFilter): boolean => whose === 'organ' && kind === undefined && agency === undefined && law === undefined

export async function countTasksOfOthers(tx: Transaction, who: Acting, overtaken: readonly string[]): Promise<number> {
  const [row] = await tx<[{ count: number }]>`
    select count(*) from (
      select distinct matter_id from task where organ_id = ${who.organ.id} and not role = any(${[...who.roles]}) and matter_id <> all(${[...overtaken]}::uuid[])
        and not exists (select from task mine where mine.matter_id = task.matter_id and mine.organ_id = task.organ_id and mine.role = any(${[...who.roles]}))
      limit ${countedTo}) counted`
  return row.count
}

/** The duty whose last day comes first, of a matter. */
const duty = (query: Query) => query`left join lateral (
  select what, law, cite, last_day, provisional from deadline where matter_id = matter.id and kind = 'duty' and last_day is not null and state in ('running', 'overdue')
  order by last_day, position limit 1) duty on true`

const owed = (query: Query, who: Acting) => query`
  ${about(query, who)}, coalesce(duty.what, matter.stage_name) as what, null as option, null as role, duty.last_day as "lastDay", coalesce(duty.provisional, false) as provisional,
  duty.law, duty.cite, null as since`

/** What an organ handles, decides or is supervised in, and does not itself hold up: what others owe. */
export async function owedByOthers(tx: Transaction, who: Acting, filter: WorkFilter, overtaken: readonly string[]): Promise<WorkRow[]> {
  return await tx<WorkRow[]>`
    select ${owed(tx, who)} from (select distinct on (coalesce(next_last_day, 'infinity'), id) * from (${inHand(tx, who, tx`*`, tx`
      and matter.id <> all(${[...overtaken]}::uuid[]) ${narrowed(tx, who, filter)} order by coalesce(next_last_day, 'infinity') limit ${most}`)}) found
      order by coalesce(next_last_day, 'infinity'), id limit ${most}) matter ${duty(tx)}
    order by coalesce(duty.last_day, 'infinity'), matter.id`
}

const inHand = (query: Query, { organ }: Acting, columns: ReturnType<Query>, more: ReturnType<Query>) => {
  const as = (side: 'office_id' | 'agency_id' | 'authority_id') =>
    query`(select ${columns} from matter where closed is null and ${query(side)} = ${organ.id} and not ${organ.id} = any(waiting_organs) ${more})`
  return query`${as('office_id')} union all ${as('agency_id')} union all ${as('authority_id')}`
}

export async function countOwed(tx: Transaction, who: Acting, overtaken: readonly string[]): Promise<number> {
  const [row] = await tx<[{ count: number }]>`
    select count(distinct id) from (${inHand(tx, who, tx`id`, tx`and matter.id <> all(${[...overtaken]}::uuid[]) limit ${countedTo}`)}) counted`
  return row.count
}

/** What this person opened and others now handle. */
export const delegated = (tx: Transaction, who: Acting, filter: WorkFilter): Promise<WorkRow[]> => tx<WorkRow[]>`
  select ${owed(tx, who)} from matter_event opened join matter on matter.id = opened.matter_id ${duty(tx)}
  where opened.account_id = ${who.account.id} and opened.seq = 1 and matter.closed is null and matter.office_id = ${who.organ.id}
    and exists (select from matter_person where matter_person.matter_id = matter.id)
    and not exists (select from matter_person where matter_person.matter_id = matter.id and matter_person.account_id = ${who.account.id}) ${narrowed(tx, who, { ...filter, whose: 'organ' })}
  order by coalesce(duty.last_day, 'infinity'), matter.id limit ${most}`

/** What is late below an organ to whom the law gives a part in it: it is shown it, and told nothing. */
export async function lateBelow(tx: Transaction, laws: LawShelf, who: Acting, today: Day): Promise<WorkRow[]> {
  const since = workingDaysAgo(today, usualRule.superior, (await laws.calendars.current(tx)).of(who.organ.region))
  return await tx<WorkRow[]>`
    select distinct on (deadline.last_day, matter.id) ${about(tx, who)}, deadline.what, null as option, null as role, deadline.last_day as "lastDay", deadline.provisional,
      deadline.law, deadline.cite, null as since
    from deadline join matter on matter.id = deadline.matter_id
    where deadline.state = 'overdue' and deadline.superiors && ${[who.organ.id]}::text[] and deadline.last_day <= ${since} and matter.closed is null
    order by deadline.last_day, matter.id limit ${most}`
}

/** Matters at hand in which a day has passed that their rows do not know of yet: read from their histories, as long as the tick has not come by. */
export async function overtakenAt(tx: Transaction, laws: LawShelf, organId: string, today: Day): Promise<InHand[]> {
  const rows = await tx<MatterRow[]>`
    select ${matterColumns(tx)} from matter where closed is null and rows_hold_until < ${today}
      and (office_id = ${organId} or agency_id = ${organId} or authority_id = ${organId} or ${organId} = any(waiting_organs)) order by rows_hold_until limit ${most}`
  return rows.length === 0 ? [] : await load(tx, laws, rows)
}

/** What the rows of such a matter would say today. */
export function lookAt(inHand: InHand, who: Acting, today: Day): { kind: 'mine' | 'approvals' | 'others', row: WorkRow } {
  const at = replay(inHand.matter, today)
  const tasks = tasksOf(inHand, at, standingOf(inHand, at).waitingOrgans).filter(({ organId }) => organId === who.organ.id)
  const mine = nearest(tasks.filter(({ role }) => who.roles.includes(role)))
  const task = mine ?? nearest(tasks)
  const owes = nextDuty(at)
  const { id: matterId, number, title, kind, lawId, officeId, agencyId, stageName } = inHand.row
  const common = { matterId, number, title, kind, lawId, officeId, agencyId, named: inHand.people.some(({ id }) => id === who.account.id) }
  if (task) return { kind: mine ? 'mine' : 'approvals', row: { ...common, what: task.label, option: task.option, role: task.role, lastDay: task.lastDay, provisional: task.provisional, law: task.law, cite: task.cite, since: task.since } }
  return { kind: 'others', row: { ...common, what: owes?.what ?? stageName, option: null, role: null, lastDay: owes?.lastDay ?? null, provisional: owes?.provisional ?? false, law: owes?.law ?? null, cite: owes?.cite ?? null, since: null } }
}

const nearest = (tasks: readonly Task[]): Task | undefined => tasks.toSorted((a, b) => (a.lastDay ?? '9999') < (b.lastDay ?? '9999') ? -1 : 1)[0]

/** The first last day still ahead among what an organ may see. */
export async function nextLastDay(tx: Transaction, organId: string, today: Day): Promise<Day | null> {
  const [row] = await tx<[{ day: Day | null }]>`
    select least(
      (select min(coalesce(next_last_day, 'infinity')) from matter where closed is null and office_id = ${organId} and coalesce(next_last_day, 'infinity') >= ${today} and next_last_day is not null),
      (select min(coalesce(next_last_day, 'infinity')) from matter where closed is null and agency_id = ${organId} and coalesce(next_last_day, 'infinity') >= ${today} and next_last_day is not null)) as day`
  return row.day
}
