import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { type AlertState, openStates } from './alerts.ts'
import { countedTo, dayPart, keyIn, type Page, pageOf, uuidPart } from '../pages.ts'

/** Under whose name alerts come together. */
export type LeadPerson = 'counterpart' | 'officer'

/**
 * Whom a record names: the counterpart by his number or his name, of which only a hash is kept; each officer by his number in the
 * register, his credential or his name. With body, offence and day that is what makes alerts one lead.
 */
const named = (tx: Transaction) => tx`
  select record.id, record.org_path, record.body_id, record.acted_on, coalesce(record.content->>'offenceCode', record.content->>'offenceNameZh', '') as offence, who.person, who.key
  from enforcement_record record cross join lateral (
    select 'counterpart' as person, case when record.kind <> 'complaint' then md5(coalesce(record.content->>'uscc', concat(record.party, ' ', record.content->>'idNo'))) end as key
    union
    select 'officer', coalesce(officer->>'officerId', officer->>'certNo', officer->>'name')
    from (
      select json_array_elements(record.content->'officers') as officer where json_typeof(record.content->'officers') = 'array'
      union all
      select json_array_elements(step->'officers') from json_array_elements(record.content->'steps') step
      where json_typeof(record.content->'steps') = 'array' and json_typeof(step->'officers') = 'array'
    ) present
  ) who
  where who.key is not null`

/** What has lapsed no longer makes a lead. */
const stands = (query: Query) => query`alert.state not in ('lapsed', 'corrected')`

/** These records, and those whose alerts stand in one lead with theirs. */
async function withNeighbours(tx: Transaction, records: readonly number[]): Promise<number[]> {
  const rows = await tx<{ id: number }[]>`
    select distinct beside.record_id as id from alert
    join lead_alert mine on mine.alert_id = alert.id join lead_alert theirs on theirs.lead_id = mine.lead_id join alert beside on beside.id = theirs.alert_id
    where alert.record_id = any(${[...records]}::bigint[])`
  return [...new Set([...records, ...rows.map(({ id }) => id)])]
}

/**
 * Gathers the alerts of these records, and of what was done by the same body on the same days, into leads: two alerts with the same body,
 * person, offence and day are one. Where several persons would make the same lead, the counterpart's name counts, then the first officer's.
 * A lead from which a matter was opened stays as it was then.
 */
export async function gatherLeads(tx: Transaction, records: readonly number[], today: Day): Promise<void> {
  if (records.length === 0) return
  const due = await withNeighbours(tx, records)
  await tx`
    delete from lead_alert using alert, lead
    where alert.id = lead_alert.alert_id and lead.id = lead_alert.lead_id and lead.matter_id is null and alert.record_id = any(${due}::bigint[])`
  await tx`
    with due as materialized (${named(tx)} and record.id = any(${due}::bigint[])),
      beside as materialized (
        select named.* from (select distinct org_path, acted_on from due) day
        join lateral (${named(tx)} and record.org_path = day.org_path and record.acted_on = day.acted_on) named on true
      ), together as materialized (
        select beside.org_path, beside.body_id, acted_on, offence, person, key, array_agg(distinct alert.id) as alerts
        from beside join alert on alert.record_id = beside.id and ${stands(tx)}
        where (beside.body_id, acted_on, offence, person, key) in (select body_id, acted_on, offence, person, key from due)
        group by beside.org_path, beside.body_id, acted_on, offence, person, key having count(distinct alert.id) > 1
      ), kept as materialized (
        select distinct on (body_id, acted_on, offence, alerts) * from together order by body_id, acted_on, offence, alerts, person, key
      ), grown as (
        insert into lead (org_path, body_id, person, person_key, offence, on_day, grown_on)
        select org_path, body_id, person, key, offence, acted_on, ${today}::date from kept
        on conflict (body_id, on_day, person, person_key, offence) do update set org_path = excluded.org_path
        returning *
      )
    insert into lead_alert (lead_id, alert_id, org_path)
    select grown.id, unnest(kept.alerts), grown.org_path from grown
    join kept on (kept.body_id, kept.acted_on, kept.person, kept.key, kept.offence) = (grown.body_id, grown.on_day, grown.person, grown.person_key, grown.offence)
    where grown.matter_id is null
    on conflict do nothing`
}

export interface LeadRow {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly bodyShortName: string
  readonly person: LeadPerson
  /** As the records have it. */
  readonly name: string
  readonly offence: string
  readonly onDay: Day
  readonly grownOn: Day
  readonly matter: { readonly id: string, readonly number: string } | null
  readonly red: number
  readonly yellow: number
  readonly blue: number
  /** Alerts in which nobody has decided yet. */
  readonly waiting: number
}

const columns = (query: Query) => query`lead.id, lead.body_id as "bodyId", organ.name as "bodyName", organ.short_name as "bodyShortName", lead.person, lead.on_day as "onDay",
  lead.grown_on as "grownOn", (select json_build_object('id', matter.id, 'number', matter.number) from matter where matter.id = lead.matter_id) as matter,
  counted.red, counted.yellow, counted.blue, counted.waiting, coalesce(case lead.person when 'counterpart' then first.party else first.officer end, lead.person_key) as name,
  coalesce(first.offence, lead.offence) as offence`

const counted = (query: Query) => query`
  cross join lateral (
    select count(*) filter (where colour = 'red') as red, count(*) filter (where colour = 'yellow') as yellow, count(*) filter (where colour = 'blue') as blue,
      count(*) filter (where state in ${query([...openStates])}) as waiting
    from lead_alert join alert on alert.id = alert_id where lead_id = lead.id
  ) counted
  left join lateral (
    select record.party, coalesce(record.content->>'offenceNameZh', record.content->>'offenceCode') as offence,
      (select officer->>'name' from (
        select json_array_elements(record.content->'officers') as officer where json_typeof(record.content->'officers') = 'array'
        union all
        select json_array_elements(step->'officers') from json_array_elements(record.content->'steps') step
        where json_typeof(record.content->'steps') = 'array' and json_typeof(step->'officers') = 'array'
      ) present where coalesce(officer->>'officerId', officer->>'certNo', officer->>'name') = lead.person_key limit 1) as officer
    from lead_alert join alert on alert.id = alert_id join enforcement_record record on record.id = alert.record_id where lead_id = lead.id order by alert.id limit 1
  ) first on true`

export interface LeadFilter {
  /** Waiting: some of its alerts are undecided; opened: a matter grew from it. */
  readonly view: 'waiting' | 'opened' | 'all'
  readonly body?: string | undefined
  readonly person?: LeadPerson | undefined
}

const matching = (query: Query, { view, body, person }: LeadFilter) => query`
  (select count(*) from lead_alert join alert on alert.id = alert_id where lead_id = lead.id and ${stands(query)}) > 1
  ${view === 'opened' ? query`and lead.matter_id is not null` : query``}
  ${view === 'waiting' ? query`and lead.matter_id is null and exists (select from lead_alert join alert on alert.id = alert_id where lead_id = lead.id and alert.state in ${query([...openStates])})` : query``}
  ${body ? query`and lead.body_id = ${body}` : query``}
  ${person ? query`and lead.person = ${person}` : query``}`

/** The latest day first. */
export async function listLeads(tx: Transaction, filter: LeadFilter, { after: cursor, limit }: { after?: string | undefined, limit: number }): Promise<Page<LeadRow>> {
  const after = keyIn(cursor, dayPart, uuidPart)
  const rows = await tx<LeadRow[]>`
    select ${columns(tx)}
    from (
      select * from lead where ${matching(tx, filter)} ${after ? tx`and (on_day, id) < (${after[0]!}::date, ${after[1]!}::uuid)` : tx``} order by on_day desc, id desc limit ${limit + 1}
    ) lead join organ on organ.id = lead.body_id ${counted(tx)} order by lead.on_day desc, lead.id desc`
  const [{ count }] = await tx<[{ count: number }]>`select count(*) as count from (select from lead where ${matching(tx, filter)} limit ${countedTo + 1}) within_sight`
  return pageOf(rows, limit, count, row => [row.onDay, row.id])
}

export async function findLead(query: Query, id: string): Promise<LeadRow | undefined> {
  const [row] = await query<LeadRow[]>`select ${columns(query)} from lead join organ on organ.id = lead.body_id ${counted(query)} where lead.id = ${id}`
  return row
}

/** Leads that an alert stands in. */
export const leadsOf = (query: Query, alertId: number): Promise<{ id: string, person: LeadPerson, alerts: number }[]> => query`
  select lead.id, lead.person, (select count(*) from lead_alert other where other.lead_id = lead.id) as alerts
  from lead_alert join lead on lead.id = lead_alert.lead_id where alert_id = ${alertId} order by lead.person, lead.id`

/** Alerts of a lead, as they stand. */
export const alertsOfLead = (query: Query, id: string): Promise<{ id: number, version: number, state: AlertState }[]> => query`
  select alert.id, alert.version, alert.state from lead_alert join alert on alert.id = alert_id where lead_id = ${id} order by alert.rank, alert.id`

/** Ties a lead to the matter that was opened from it; false if one was opened before. */
export async function markLead(tx: Transaction, id: string, matterId: string): Promise<boolean> {
  const { count } = await tx`update lead set matter_id = ${matterId} where id = ${id} and matter_id is null`
  return count > 0
}
