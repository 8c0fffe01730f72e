import type { Colour, KindOfAct } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { partyKey } from './list.ts'

/** Whose acts: of a body, with an officer, towards the counterpart of a record, for an offence. */
export interface ProfileOf {
  readonly body?: string | undefined
  readonly officer?: string | undefined
  readonly party?: number | undefined
  readonly offence?: string | undefined
}

/** So many of the latest records are looked at; nobody compares more. */
export const mostProfiled = 20_000
/** Dots that a strip of fines still shows apart. */
const mostDots = 1_000

export interface Profile {
  readonly records: number
  readonly kinds: { readonly kind: KindOfAct, readonly records: number, readonly fine: number }[]
  readonly bodies: BodyFines[]
  readonly alerts: { readonly colour: Colour, readonly raised: number, readonly confirmed: number, readonly dismissed: number }[]
  /** Days from the act to its arrival; null where nothing came. */
  readonly reporting: { readonly median: number | null, readonly most: number | null, readonly beyondWeek: number }
  /** `tier`: the code that the record names. */
  readonly fines: { readonly id: number, readonly body: string, readonly fine: number, readonly tier: string | null }[]
}

/** What one body has done, and how its fines lie, in yuan. */
export interface BodyFines {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly records: number
  readonly fined: number
  readonly least: number | null
  readonly lower: number | null
  readonly median: number | null
  readonly upper: number | null
  readonly most: number | null
}

/** The latest acts of that kind within sight, what was raised about them, when they were reported, and how their fines lie: the acts are read once. */
export async function profileOf(tx: Transaction, of: ProfileOf): Promise<Profile> {
  const key = of.party === undefined ? undefined : await partyKey(tx, of.party)
  const quartile = (share: number) => tx`percentile_cont(${share}::float8) within group (order by mine.fine) filter (where mine.fine > 0)`
  const [row] = await tx<[Omit<Profile, 'records'>]>`
    with mine as materialized (
      select record.id, record.kind, record.body_id, record.acted_on, record.fine::float8 as fine, record.ingested_at, record.version
      from enforcement_record record where not record.voided and record.kind <> 'complaint' and ${matching(tx, of, key)} order by record.acted_on desc, record.id desc limit ${mostProfiled}
    ), kinds as (
      select kind, count(*) as records, coalesce(sum(fine), 0) as fine from mine group by kind order by records desc, kind
    ), bodies as (
      select organ.id, organ.name, organ.short_name as "shortName", count(*) as records, count(*) filter (where mine.fine > 0) as fined, min(mine.fine) filter (where mine.fine > 0) as least,
        ${quartile(0.25)} as lower, ${quartile(0.5)} as median, ${quartile(0.75)} as upper, max(mine.fine) filter (where mine.fine > 0) as most
      from mine join organ on organ.id = mine.body_id group by organ.id order by organ.path
    ), alerts as (
      select (array['red', 'yellow', 'blue'])[alert.rank] as colour, count(*) as raised, count(*) filter (where alert.state in ('verified', 'opened')) as confirmed, count(*) filter (where alert.state = 'dismissed') as dismissed
      from mine join alert on alert.record_id = mine.id where alert.state <> 'lapsed' group by alert.rank order by alert.rank
    ), arrived as (
      select coalesce(case when version > 1 then (select min(former.ingested_at) from record_version former where former.record_id = mine.id) end, ingested_at)::date - acted_on as days from mine
    ), reporting as (
      select percentile_disc(0.5) within group (order by days) as median, max(days) as most, count(*) filter (where days > 7) as "beyondWeek" from arrived
    ), fines as (
      select latest.id, organ.short_name as body, latest.fine, record.content -> 'penalty' ->> 'tierCode' as tier
      from (select * from mine where fine > 0 order by acted_on desc, id desc limit ${mostDots}) latest
        join enforcement_record record on record.id = latest.id join organ on organ.id = latest.body_id order by latest.acted_on desc, latest.id desc
    )
    select (select coalesce(json_agg(kinds), '[]') from kinds) as kinds, (select coalesce(json_agg(bodies), '[]') from bodies) as bodies,
      (select coalesce(json_agg(alerts), '[]') from alerts) as alerts, (select to_json(reporting) from reporting) as reporting, (select coalesce(json_agg(fines), '[]') from fines) as fines`
  return { ...row, records: row.kinds.reduce((sum, { records }) => sum + records, 0) }
}

function matching(query: Query, { body, officer, party, offence }: ProfileOf, key: string | undefined) {
  return query`true
    ${body === undefined ? query`` : query`and record.org_path = (select path from organ where id = ${body})`}
    ${officer === undefined ? query`` : query`and record.id in (select records_of_officer(${officer}))`}
    ${offence === undefined ? query`` : query`and record.offence_code = ${offence}`}
    ${party === undefined ? query`` : key === undefined ? query`and record.id = ${party}` : query`and record.party_key = ${key}`}`
}

/** What a profile is about; undefined where there is no such body or record within sight. */
export async function nameOfProfile(query: Query, { body, officer, party, offence }: ProfileOf): Promise<string | undefined> {
  const [row] = await query<[{ body: string | null, party: string | null, offence: string | null }]>`
    select (select name from organ where id = ${body ?? ''}) as body, (select party from enforcement_record where id = ${party ?? 0}) as party,
      (select content ->> 'offenceNameZh' from enforcement_record where offence_code = ${offence ?? ''} order by acted_on desc limit 1) as offence`
  if ((body !== undefined && row.body === null) || (party !== undefined && row.party === null)) return undefined
  return [row.body, officer, row.party, offence === undefined ? null : (row.offence ? `${row.offence}（${offence}）` : offence)].filter(name => name !== null && name !== undefined).join('　')
}
