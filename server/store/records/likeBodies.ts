import type { Day, Level, RecordKind } from '../../../core/norms/index.ts'
import type { Query } from '../../database/connect.ts'
import type { Months } from '../alerts/figures.ts'

/** Bodies are alike that enforce in one field at one level. */
export interface Group { readonly field: string, readonly level: Level }

const inForce = (query: Query, today: Day) => query`organ.path >= app_setting('app.scope') and organ.path < app_setting('app.scope_end') and (from_day is null or from_day <= ${today}) and (to_day is null or to_day >= ${today})`

/** Groups of at least two bodies within sight. What is 其他 is not one field. */
export const likeGroups = (query: Query, today: Day): Promise<(Group & { readonly bodies: number })[]> => query<(Group & { bodies: number })[]>`
  select field, level, count(*)::int as bodies from organ cross join lateral unnest(field_codes) field where field <> 'OTHER' and ${inForce(query, today)} group by field, level having count(*) >= 2 order by level, field`

const bodiesOf = (query: Query, { field, level }: Group, today: Day) => query`select id, name, path from organ where ${inForce(query, today)} and level = ${level} and ${field} = any(field_codes)`

/** What is known of one body, from the sums that are kept of it. */
export interface LikeBody {
  readonly id: string
  readonly name: string
  readonly kinds: readonly { readonly kind: RecordKind, readonly records: number }[]
  readonly contested: number
  readonly overturned: number
  readonly confirmed: number
  readonly dismissed: number
  /** Decisions to be published of the year in which the months end, and those among them that lack an element. */
  readonly decided: number
  readonly incomplete: number
  readonly rows: number
  readonly refused: number
  readonly wanted: number
  readonly filled: number
}

/** In the order of the register: nobody is ranked. `months`: of acts, alerts and what was handed in; `to`: the last day of the last of them. */
export const likeBodiesOf = (query: Query, group: Group, { from, to, months, today }: { readonly from: Day, readonly to: Day, readonly months: Months, readonly today: Day }): Promise<LikeBody[]> => query<LikeBody[]>`
  with body as materialized (${bodiesOf(query, group, today)}),
    kinds as (
      select body_id, kind, sum(records)::int as records, sum(contested)::int as contested, sum(overturned)::int as overturned
      from record_figure where kind <> 'complaint' and org_path in (select path from body) and month between ${months.from} and ${months.to} group by body_id, kind having sum(records) <> 0),
    acts as (select body_id, json_agg(json_build_object('kind', kind, 'records', records) order by kind) as kinds, sum(contested)::int as contested, sum(overturned)::int as overturned from kinds group by body_id),
    alerts as (
      select body_id, sum(confirmed)::int as confirmed, sum(dismissed)::int as dismissed
      from alert_figure where org_path in (select path from body) and month between ${months.from} and ${months.to} group by body_id),
    published as (
      select body_id, (sum(records) filter (where tally in ('decision.PENALISE', 'result.GRANT')))::int as decided, (sum(records) filter (where tally = 'publicity.INCOMPLETE'))::int as incomplete
      from record_tally where org_path in (select path from body) and year = extract(year from ${to}::date) group by body_id),
    quality as (
      select body_id, sum(rows)::int as rows, sum(refused)::int as refused, sum(wanted)::float8 as wanted, sum(filled)::float8 as filled
      from record_quality where org_path in (select path from body) and day between ${from} and ${to} group by body_id)
  select body.id, body.name, coalesce(acts.kinds, '[]') as kinds, coalesce(contested, 0) as contested, coalesce(overturned, 0) as overturned, coalesce(confirmed, 0) as confirmed, coalesce(dismissed, 0) as dismissed,
    coalesce(decided, 0) as decided, coalesce(incomplete, 0) as incomplete, coalesce(rows, 0) as rows, coalesce(refused, 0) as refused, coalesce(wanted, 0) as wanted, coalesce(filled, 0) as filled
  from body left join acts on acts.body_id = body.id left join alerts on alerts.body_id = body.id left join published on published.body_id = body.id left join quality on quality.body_id = body.id
  order by body.path`
