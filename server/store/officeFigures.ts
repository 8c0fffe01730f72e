import type { Day } from '../../core/norms/index.ts'
import type { Query } from '../database/connect.ts'

/** First and last day. */
export interface Span { readonly from: Day, readonly to: Day }

/** Which matters: those that one organ handles, or all within sight (null); about one agency, or any; of one kind, or of every kind. */
export interface OfMatters { readonly office: string | null, readonly agency?: string | undefined, readonly kind?: string | undefined }

/** Of which days; `compared`: whole months of them, and as many that went before. */
export interface OfDays extends OfMatters {
  readonly asked: Span
  readonly compared: { readonly now: Span, readonly before: Span } | null
}

const handled = (query: Query, { office, agency, kind }: OfMatters) => query`${office === null ? query`true` : query`matter.office_id = ${office}`}
  ${agency === undefined ? query`` : query`and matter.agency_id = ${agency}`} ${kind === undefined ? query`` : query`and matter.kind = ${kind}`}`

const isIn = (query: Query, day: ReturnType<Query>, { from, to }: Span) => query`${day} between ${from} and ${to}`
const isAny = (query: Query, day: ReturnType<Query>, { asked, compared }: OfDays) => (compared ? query`(${isIn(query, day, asked)} or ${isIn(query, day, compared.before)})` : isIn(query, day, asked))

/** Says of a row whether it lies in a span; of none that it does not. */
const inSpan = (query: Query, day: ReturnType<Query>, span: Span | undefined) => (span ? isIn(query, day, span) : query`false`)

/** Matters registered and closed in the days asked for, and in those that are compared; open and overdue today. */
export interface Registered {
  readonly opened: number
  readonly closed: number
  readonly openedNow: number
  readonly openedBefore: number
  readonly closedNow: number
  readonly closedBefore: number
  readonly open: number
  readonly overdue: number
}

/** Of one kind of matter, one office, one month (its first day), or all. */
export interface RegisteredRow extends Registered {
  readonly by: 'kind' | 'office' | 'month' | 'all'
  readonly key: string | null
  /** Under which one of its kind runs. */
  readonly law: string
  readonly officeName: string | null
}

/** Each of kinds and offices adds up to all; months add up to what was registered and closed. All in one reading, offices as the register has them: nobody is ranked. */
export const registeredOf = (query: Query, of: OfDays, today: Day): Promise<RegisteredRow[]> => {
  const { asked, compared } = of
  const some = (what: 'opened' | 'closed', span: Span | undefined) => query`(count(*) filter (where what = ${what} and ${inSpan(query, query`day`, span)}))::int`
  return query<RegisteredRow[]>`
    with entry as (
      select 'opened' as what, opened_on as day, kind, office_id, law_id, null::date as next_last_day from matter where ${handled(query, of)} and ${isAny(query, query`opened_on`, of)}
      union all select 'closed', closed_on, kind, office_id, law_id, null from matter where ${handled(query, of)} and ${isAny(query, query`closed_on`, of)}
      union all select 'open', null, kind, office_id, law_id, next_last_day from matter where ${handled(query, of)} and closed is null
    )
    select told.*, organ.short_name as "officeName" from (
      select case grouping(kind, office_id, date_trunc('month', day)) when 3 then 'kind' when 5 then 'office' when 6 then 'month' else 'all' end as by,
        coalesce(kind, office_id, to_char(date_trunc('month', day), 'YYYY-MM-DD')) as key, min(law_id) as law,
        ${some('opened', asked)} as opened, ${some('closed', asked)} as closed, ${some('opened', compared?.now)} as "openedNow", ${some('opened', compared?.before)} as "openedBefore",
        ${some('closed', compared?.now)} as "closedNow", ${some('closed', compared?.before)} as "closedBefore",
        (count(*) filter (where what = 'open'))::int as open, (count(*) filter (where what = 'open' and next_last_day < ${today}))::int as overdue
      from entry group by grouping sets ((kind), (office_id), (date_trunc('month', day)), ())
    ) told left join organ on by = 'office' and organ.id = told.key
    where by in ('all', 'kind', 'office') or key is not null order by organ.path, key`
}

export interface FigureChoices { readonly offices: readonly { readonly id: string, readonly name: string }[], readonly kinds: readonly { readonly kind: string, readonly law: string }[] }

/** The offices that handle matters within sight, and the kinds of these. */
export async function choicesOf(query: Query): Promise<FigureChoices> {
  const offices = await query<{ id: string, name: string }[]>`select id, short_name as name from organ where id in (select office_id from matter) order by path`
  return { offices, kinds: await query<{ kind: string, law: string }[]>`select kind, min(law_id) as law from matter group by kind order by kind` }
}

/** The day on which the first of them was registered. */
export async function firstDayOf(query: Query, of: OfMatters): Promise<Day | null> {
  const [row] = await query<[{ first: Day | null }]>`select min(opened_on) as first from matter where ${handled(query, of)}`
  return row.first
}

interface Duties { readonly due: number, readonly kept: number }

/** Days of duties in matters, and what became of them. */
export interface Kept extends Duties {
  /** Whose duty it was: the office's side, or the agency's. */
  readonly side: 'office' | 'agency'
  /** Done after the last day. */
  readonly late: number
  /** Not done, and the last day has passed. */
  readonly open: number
  readonly now: Duties
  readonly before: Duties
}

const side = (query: Query) => query`case when 'supervisedAgency' = any(who) or 'enforcementOfficer' = any(who) then 'agency' else 'office' end`

/** Duties whose last day lies in the days asked for and has passed; one that is done before its day counts when it is done. */
const counted = (query: Query, of: OfDays, today: Day) => query`
  from deadline join matter on matter.id = matter_id
  where ${handled(query, of)} and deadline.kind = 'duty' and ${isAny(query, query`last_day`, of)} and (last_day < ${today} or state = 'done')`

const outcome = (query: Query) => query`case when state <> 'done' then 'open' when ended_on <= last_day then 'kept' else 'late' end`

export const keptBy = (query: Query, of: OfDays, today: Day): Promise<Kept[]> => {
  const many = (span: Span | undefined, which?: string) => query`(count(*) filter (where ${inSpan(query, query`last_day`, span)} ${which === undefined ? query`` : query`and outcome = ${which}`}))::int`
  const duties = (span: Span | undefined) => query`json_build_object('due', ${many(span)}, 'kept', ${many(span, 'kept')})`
  const { asked, compared } = of
  return query<Kept[]>`
    select side, ${many(asked)} as due, ${many(asked, 'kept')} as kept, ${many(asked, 'late')} as late, ${many(asked, 'open')} as open, ${duties(compared?.now)} as now, ${duties(compared?.before)} as before
    from (select last_day, ${side(query)} as side, ${outcome(query)} as outcome ${counted(query, of, today)}) each group by side order by side desc`
}

/** An agency's duties of one article, and what became of them. */
export interface ArticleDuties extends Duties { readonly law: string, readonly cite: string, readonly what: string, readonly late: number, readonly open: number }

export const agencyDutiesOf = (query: Query, of: Omit<OfDays, 'compared'>, today: Day): Promise<ArticleDuties[]> => query<ArticleDuties[]>`
  select law, cite, what, count(*)::int as due, count(*) filter (where outcome = 'kept')::int as kept, count(*) filter (where outcome = 'late')::int as late, count(*) filter (where outcome = 'open')::int as open
  from (select law, cite, what, ${side(query)} as side, ${outcome(query)} as outcome ${counted(query, { ...of, compared: null }, today)}) each
  where side = 'agency' group by law, cite, what order by law, cite, what`

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

/** `cite`: of that article alone, and with it its law. */
interface WhichDuties { readonly side: Kept['side'], readonly outcome: 'kept' | 'late' | 'open', readonly law?: string | undefined, readonly cite?: string | undefined }

/** The duties behind one of those figures, the earliest last day first. */
export const dutiesBehind = (query: Query, of: Omit<OfDays, 'compared'>, today: Day, which: WhichDuties, most: number): Promise<DutyRow[]> => query<DutyRow[]>`
  select matter.id as matter, number, agency.short_name as agency, what, law, cite, last_day as "lastDay", ended_on as "endedOn"
  from (select deadline.*, ${outcome(query)} as outcome, ${side(query)} as side ${counted(query, { ...of, compared: null }, today)}) duty
  join matter on matter.id = duty.matter_id join organ agency on agency.id = agency_id
  where duty.side = ${which.side} and duty.outcome = ${which.outcome} ${which.law === undefined ? query`` : query`and law = ${which.law}`} ${which.cite === undefined ? query`` : query`and cite = ${which.cite}`} order by last_day, number, position limit ${most}`

export interface Waiting { readonly id: string, readonly name: string, readonly matters: number }

/** For whom the open matters wait; one matter may wait for several. */
export const waitingFor = (query: Query, of: OfMatters): Promise<Waiting[]> => query<Waiting[]>`
  select organ.id, organ.short_name as name, count(*)::int as matters
  from matter cross join lateral unnest(waiting_organs) waiting(id) join organ on organ.id = waiting.id
  where ${handled(query, of)} and closed is null group by organ.id order by 3 desc, 2`

/** How many matters have their first last day on each of the next days; days without any are left out. */
export const dueOn = (query: Query, of: OfMatters, { from, to }: Span): Promise<{ day: Day, matters: number }[]> => query<{ day: Day, matters: number }[]>`
  select next_last_day as day, count(*)::int as matters from matter
  where ${handled(query, of)} and closed is null and next_last_day between ${from} and ${to} group by 1 order by 1`

export interface Handler { readonly id: string, readonly name: string, readonly open: number, readonly late: number, readonly soon: number }

/** What each colleague has in hand; nobody is compared by what he has finished. */
export const handlersOf = (query: Query, of: OfMatters, today: Day, soon: Day): Promise<Handler[]> => query<Handler[]>`
  select account_id as id, max(name) as name, count(*)::int as open, count(*) filter (where next_last_day < ${today})::int as late,
    count(*) filter (where next_last_day between ${today} and ${soon})::int as soon
  from matter_person join matter on matter.id = matter_id where ${handled(query, of)} and closed is null group by account_id order by 2, 1`

export interface GroundCount { readonly law: string, readonly cite: string, readonly matters: number, readonly now: number, readonly before: number }

/** Grounds found in matters registered in those days, the commonest first. */
export const groundsFound = (query: Query, of: OfDays, most: number): Promise<GroundCount[]> => {
  const many = (span: Span | undefined) => query`(count(distinct matter.id) filter (where ${inSpan(query, query`opened_on`, span)}))::int`
  return query<GroundCount[]>`
    select matter.law_id as law, ground.cite, ${many(of.asked)} as matters, ${many(of.compared?.now)} as now, ${many(of.compared?.before)} as before
    from matter join matter_event event on event.matter_id = matter.id cross join lateral jsonb_array_elements_text(event.body -> 'grounds') ground(cite)
    where ${handled(query, of)} and ${isAny(query, query`opened_on`, of)} and jsonb_typeof(event.body -> 'grounds') = 'array'
    group by 1, 2 order by 3 desc, 1, 2 limit ${most}`
}

/** A ground found in matters that were registered in one month (its first day); `open`: so many of them are not closed today. */
export interface GroundMonth { readonly law: string, readonly cite: string, readonly month: Day, readonly matters: number, readonly open: number }

/** Each ground month by month, of the days asked for and those they are compared with. */
export const groundsByMonth = (query: Query, of: OfDays): Promise<GroundMonth[]> => query<GroundMonth[]>`
  select matter.law_id as law, ground.cite, date_trunc('month', opened_on)::date as month, count(distinct matter.id)::int as matters, (count(distinct matter.id) filter (where closed is null))::int as open
  from matter join matter_event event on event.matter_id = matter.id cross join lateral jsonb_array_elements_text(event.body -> 'grounds') ground(cite)
  where ${handled(query, of)} and ${isAny(query, query`opened_on`, of)} and jsonb_typeof(event.body -> 'grounds') = 'array'
  group by 1, 2, 3 order by 1, 2, 3`

/** Papers with one title, on one article, that were issued to an agency. */
export interface PaperCount { readonly title: string, readonly law: string, readonly cite: string, readonly papers: readonly { readonly id: string, readonly number: string }[] }

/** Those with a number that were issued to it in those days and not voided. */
export const papersTo = (query: Query, agency: string, { from, to }: Span): Promise<PaperCount[]> => query<PaperCount[]>`
  select title, law, cite, json_agg(json_build_object('id', id, 'number', number) order by issued_on, id) as papers
  from instrument where addressee_id = ${agency} and issued_by_id <> ${agency} and voided_on is null and number is not null and role <> 'serviceReceipt' and issued_on between ${from} and ${to} group by title, law, cite order by law, cite, title`
