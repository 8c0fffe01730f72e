import type { Cite, Colour, Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { type AlertFilter, countAlerts, inState, matching } from './alerts.ts'
import type { Seen } from './way.ts'
import { idPart, keyIn, type Page, pageOf } from '../pages.ts'

/** Equal alerts: one rule broken at one body, however often. */
export interface FoldRow {
  readonly law: string
  readonly norm: string
  readonly cite: Cite
  readonly title: string
  /** The worst of them. */
  readonly colour: Colour
  readonly bodyId: string
  readonly bodyName: string
  readonly bodyShortName: string
  readonly count: number
  readonly firstOn: Day
  readonly lastOn: Day
  /** The last of them that was raised: who acts on the fold acts on those he saw. */
  readonly upTo: number
}

/** Red first, then the largest. */
export async function listFolds(tx: Transaction, filter: AlertFilter, { after: cursor, limit }: { readonly after?: string | undefined, readonly limit: number }): Promise<Page<FoldRow>> {
  const after = keyIn(cursor, idPart, idPart, /^/, /^/, /^/)
  const rows = await tx<(FoldRow & { rank: number })[]>`
    select folded.*, organ.name as "bodyName", organ.short_name as "bodyShortName", (array['red', 'yellow', 'blue'])[folded.rank] as colour, named.cite, named.title
    from (
      select alert.body_id as "bodyId", alert.law, alert.norm, count(*) as count, min(alert.rank) as rank, min(alert.raised_on) as "firstOn", max(alert.raised_on) as "lastOn", max(alert.id) as "upTo"
      from alert where ${matching(tx, filter)} group by alert.body_id, alert.law, alert.norm
      ${after ? tx`having (min(alert.rank), -count(*), alert.body_id, alert.law, alert.norm) > (${after[0]!}::smallint, -${after[1]!}::bigint, ${after[2]!}, ${after[3]!}, ${after[4]!})` : tx``}
      order by rank, count desc, alert.body_id, alert.law, alert.norm limit ${limit + 1}
    ) folded join organ on organ.id = folded."bodyId" join alert named on named.id = folded."upTo"
    order by folded.rank, folded.count desc, folded."bodyId", folded.law, folded.norm`
  return pageOf(rows, limit, await countAlerts(tx, filter), row => [row.rank, row.count, row.bodyId, row.law, row.norm])
}

/** So many at once: what one transaction writes entries for. */
export const mostAtOnce = 2_000

/** Those of a fold as they stand, the oldest first. */
export const inFold = (query: Query, filter: AlertFilter, most: number): Promise<Seen[]> => query<Seen[]>`
  select alert.id, alert.version from alert where ${matching(query, filter)} order by alert.id limit ${most}`

export interface RuleCount { readonly law: string, readonly norm: string, readonly cite: Cite, readonly title: string, readonly count: number }
export interface BodyCount { readonly id: string, readonly name: string, readonly shortName: string, readonly count: number }

interface Counted extends Omit<RuleCount, 'law'>, Omit<BodyCount, 'id'> { readonly law: string | null, readonly bodyId: string }

/** For the filters of a list: rules and bodies that have alerts in a state, the most first. */
export async function countsOf(query: Query, state: AlertFilter['state']): Promise<{ readonly rules: readonly RuleCount[], readonly bodies: readonly BodyCount[] }> {
  const rows = await query<Counted[]>`
    select told.*, organ.name, organ.short_name as "shortName", named.cite, named.title
    from (
      select body_id as "bodyId", law, norm, count(*) as count, case when law is not null then max(id) end as last from alert where ${inState(query, state)}
      group by grouping sets ((law, norm), (body_id))
    ) told left join organ on organ.id = told."bodyId" left join alert named on named.id = told.last order by told.count desc`
  return {
    rules: rows.flatMap(({ law, norm, cite, title, count }) => law === null ? [] : { law, norm, cite, title, count }),
    bodies: rows.flatMap(({ law, bodyId, name, shortName, count }) => law === null ? { id: bodyId, name, shortName, count } : []),
  }
}
