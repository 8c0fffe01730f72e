import type { Day } from '../../core/norms/index.ts'
import type { Query } from '../database/connect.ts'

/** Days of duties in matters that one office handles, and what became of them. */
export interface Kept {
  /** Whose duty it was: the office's side, or the agency's. */
  readonly side: 'office' | 'agency'
  /** Last days that have come this year. */
  readonly due: number
  readonly kept: number
  /** Done after the last day. */
  readonly late: number
  /** Not done, and the last day has passed. */
  readonly open: number
}

const side = (query: Query) => query`case when 'supervisedAgency' = any(who) or 'enforcementOfficer' = any(who) then 'agency' else 'office' end`

/** Duties with a last day from the first of January up to yesterday; one that is done before its day counts when it is done. */
const counted = (query: Query, officeId: string, today: Day) => query`
  from deadline join matter on matter.id = matter_id
  where matter.office_id = ${officeId} and deadline.kind = 'duty' and last_day >= ${`${today.slice(0, 4)}-01-01`} and (last_day < ${today} or state = 'done')`

const outcome = (query: Query) => query`case when state <> 'done' then 'open' when ended_on <= last_day then 'kept' else 'late' end`

export const keptBy = (query: Query, officeId: string, today: Day): Promise<Kept[]> => query<Kept[]>`
  select side, count(*)::int as due, count(*) filter (where outcome = 'kept')::int as kept, count(*) filter (where outcome = 'late')::int as late,
    count(*) filter (where outcome = 'open')::int as open
  from (select ${side(query)} as side, ${outcome(query)} as outcome ${counted(query, officeId, today)}) each group by side order by side desc`

export interface DutyRow {
  readonly matter: string
  readonly number: string
  readonly agency: string
  readonly what: string
  readonly law: string
  readonly cite: string
  readonly lastDay: Day
  readonly endedOn: Day | null
}

/** The duties behind one of those figures, the earliest last day first. */
export const dutiesBehind = (query: Query, officeId: string, today: Day, of: { readonly side: Kept['side'], readonly outcome: 'kept' | 'late' | 'open' }, most: number): Promise<DutyRow[]> => query<DutyRow[]>`
  select matter.id as matter, number, agency.short_name as agency, what, law, cite, last_day as "lastDay", ended_on as "endedOn"
  from (select deadline.*, ${outcome(query)} as outcome, ${side(query)} as side ${counted(query, officeId, today)}) duty
  join matter on matter.id = duty.matter_id join organ agency on agency.id = agency_id
  where duty.side = ${of.side} and duty.outcome = ${of.outcome} order by last_day, number, position limit ${most}`

export interface Waiting { readonly id: string, readonly name: string, readonly matters: number }

/** For whom the open matters of an office wait; one matter may wait for several. */
export const waitingFor = (query: Query, officeId: string): Promise<Waiting[]> => query<Waiting[]>`
  select organ.id, organ.short_name as name, count(*)::int as matters
  from matter cross join lateral unnest(waiting_organs) waiting(id) join organ on organ.id = waiting.id
  where office_id = ${officeId} and closed is null group by organ.id order by 3 desc, 2`

/** How many matters have their first last day on each of the next days; days without any are left out. */
export const dueOn = (query: Query, officeId: string, from: Day, to: Day): Promise<{ day: Day, matters: number }[]> => query<{ day: Day, matters: number }[]>`
  select next_last_day as day, count(*)::int as matters from matter
  where office_id = ${officeId} and closed is null and next_last_day between ${from} and ${to} group by 1 order by 1`

export interface Handler { readonly id: string, readonly name: string, readonly open: number, readonly late: number, readonly soon: number }

/** What each colleague has in hand; nobody is compared by what he has finished. */
export const handlersOf = (query: Query, officeId: string, today: Day, soon: Day): Promise<Handler[]> => query<Handler[]>`
  select account_id as id, max(name) as name, count(*)::int as open, count(*) filter (where next_last_day < ${today})::int as late,
    count(*) filter (where next_last_day between ${today} and ${soon})::int as soon
  from matter_person join matter on matter.id = matter_id where office_id = ${officeId} and closed is null group by account_id order by 2, 1`

export interface GroundCount { readonly law: string, readonly cite: string, readonly matters: number }

/** Grounds found in matters opened this year, the commonest first. */
export const groundsFound = (query: Query, officeId: string, today: Day): Promise<GroundCount[]> => query<GroundCount[]>`
  select matter.law_id as law, ground.cite, count(distinct matter.id)::int as matters
  from matter join matter_event event on event.matter_id = matter.id cross join lateral jsonb_array_elements_text(event.body -> 'grounds') ground(cite)
  where office_id = ${officeId} and opened_on >= ${`${today.slice(0, 4)}-01-01`} and jsonb_typeof(event.body -> 'grounds') = 'array'
  group by 1, 2 order by 3 desc, 1, 2 limit 12`

/** Matters of an office: open, late, and closed this year. */
export async function totalsOf(query: Query, officeId: string, today: Day): Promise<{ open: number, overdue: number, closed: number }> {
  const [row] = await query<[{ open: number, overdue: number, closed: number }]>`
    select count(*) filter (where closed is null)::int as open, count(*) filter (where closed is null and next_last_day < ${today})::int as overdue,
      count(*) filter (where closed_on >= ${`${today.slice(0, 4)}-01-01`})::int as closed
    from matter where office_id = ${officeId}`
  return row
}
