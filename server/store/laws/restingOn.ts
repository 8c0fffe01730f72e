import type { Day, Law } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'

/** An open matter, and how it rests on an article today. */
export interface RestingRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly kind: string
  readonly stageName: string
  readonly agencyName: string
  /** A clock of that article that is not done: what for, and its last day. */
  readonly clock: string | null
  readonly lastDay: Day | null
  /** The latest entry of its history cites the article. */
  readonly latest: boolean
  /** A step of that article leads on from where it stands. */
  readonly next: boolean
}

/** More than this nobody reads on the page of an article. */
const most = 50

/**
 * The open matters within sight that rest on an article: a clock runs under it, the latest entry was made under it, or a step
 * of it leads on from where they stand. The total counts those beyond the list too.
 */
export async function mattersRestingOn(tx: Transaction, law: Law, article: string): Promise<{ rows: RestingRow[], total: number }> {
  const within = `^${article}(?!之)`
  const starts = law.proceedings.flatMap(({ kind, steps }) => steps.filter(({ cite, on }) => cite.startsWith(article) && on.act !== 'expire')
    .flatMap(({ from }) => from.map(stage => ({ kind, stage }))))
  const rows = await tx<(RestingRow & { total: number })[]>`
    with start as (select * from jsonb_to_recordset(${tx.json(starts)}) as start(kind text, stage text)),
    open as (
      select matter.*, clock.what as clock, clock.last_day as clock_day,
        coalesce((select event.body->>'law' = ${law.id} and event.body->>'cite' ~ ${within} from matter_event event
          where event.matter_id = matter.id and event.act <> 'expire' order by seq desc limit 1), false) as latest,
        (${law.id} = law_id or ${law.id} = any(select edition.law_id from law_edition edition where edition.hash = any(upper_hashes)))
          and exists (select from start where start.kind = matter.kind and start.stage = any(matter.stages)) as next
      from matter left join lateral (
        select what, last_day from deadline where deadline.matter_id = matter.id and law = ${law.id} and cite ~ ${within} and state in ('running', 'held', 'atOnce', 'overdue')
        order by last_day nulls last limit 1) clock on true
      where closed is null
    )
    select open.id, number, title, open.kind, stage_name as "stageName", agency.name as "agencyName", clock, clock_day as "lastDay", latest, next, count(*) over () as total
    from open join organ agency on agency.id = agency_id
    where clock is not null or latest or next
    order by clock_day nulls last, latest desc, number limit ${most}`
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
