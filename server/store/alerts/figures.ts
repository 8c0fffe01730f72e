import type { Colour, Day, RecordKind } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { ofRules, type SomeRules } from './alerts.ts'

/** First days of months. */
export interface Months { readonly from: Day, readonly to: Day }

/** Which figures: of the months in which alerts were raised; all within sight, if nothing else is said. */
export interface AlertFigureFilter extends Months {
  /** What is compared: whole months of these, and as many that went before. Null: nothing can be. */
  readonly compared: { readonly now: Months, readonly before: Months } | null
  readonly area?: string | undefined
  readonly body?: string | undefined
  readonly kind?: RecordKind | 'none' | undefined
  readonly colour?: Colour | undefined
  readonly rules?: SomeRules | undefined
}

export interface AlertFigures {
  /** All, those too that lapsed, were corrected or are suppressed. */
  readonly raised: number
  /** 属实: verified, or a matter was opened. */
  readonly confirmed: number
  readonly dismissed: number
  /** A person has still to decide. */
  readonly open: number
  /** Raised in the whole months that are compared, and in those before. */
  readonly now: number
  readonly before: number
}

/** Of one rule, month, colour, kind of act (`none`: about no one act), or body; the others are null. */
export interface AlertFigureRow extends AlertFigures {
  readonly law: string | null
  readonly norm: string | null
  readonly month: Day | null
  readonly colour: Colour | null
  readonly kind: RecordKind | 'none' | null
  readonly body: string | null
  readonly bodyName: string | null
  readonly area: string | null
  readonly areaName: string | null
}

export const figureColumns = (query: Query) => query`month, raised, confirmed, dismissed, open`

const isIn = (query: Query, { from, to }: Months) => query`month between ${from} and ${to}`

function sums(query: Query, { compared, ...asked }: AlertFigureFilter) {
  const during = (months: Months | undefined) => months ? query`filter (where ${isIn(query, months)})` : query`filter (where false)`
  const some = (of: ReturnType<Query>, months: Months | undefined) => query`coalesce(sum(${of}) ${during(months)}, 0)::int`
  return query`${some(query`raised`, asked)} as raised, ${some(query`confirmed`, asked)} as confirmed, ${some(query`dismissed`, asked)} as dismissed, ${some(query`open`, asked)} as open,
    ${some(query`raised`, compared?.now)} as now, ${some(query`raised`, compared?.before)} as before`
}

export const narrowed = (query: Query, { compared, kind, colour, rules, ...asked }: AlertFigureFilter) => query`
  ${compared ? query`(${isIn(query, asked)} or ${isIn(query, compared.before)})` : isIn(query, asked)}
  ${kind ? query`and kind = ${kind === 'none' ? '' : kind}` : query``} ${colour ? query`and colour = ${colour}` : query``} ${rules ? query`and ${ofRules(query, rules)}` : query``}`

/** Of one body or one area, where one is named. */
export const ofPlace = (query: Query, { area, body }: Pick<AlertFigureFilter, 'area' | 'body'>) => query`
  ${body ? query`and org_path = (select path from organ where id = ${body})` : query``} ${area ? query`and org_path in (select path from organ where area_code = ${area})` : query``}`

/** Of some bodies: added up from what each has of each rule. */
const ofBodies = (query: Query, filter: AlertFigureFilter) => query`
  select law, norm, month, colour, kind, body_id as body, ${sums(query, filter)} from alert_figure
  where ${narrowed(query, filter)} ${ofPlace(query, filter)}
  group by grouping sets ((law, norm), month, colour, kind, body_id)`

/** Of all within sight: from the sums of what lies beneath, bodies from their own; to both are added the entries that are not put together yet. */
const ofAll = (query: Query, filter: AlertFigureFilter) => query`
  select law, norm, month, colour, kind, null as body, ${sums(query, filter)} from (
    select law, norm, colour, kind, ${figureColumns(query)} from alert_figure_beneath where path = app_setting('app.scope') and ${narrowed(query, filter)}
    union all select law, norm, colour, kind, ${figureColumns(query)} from entry
  ) beneath group by grouping sets ((law, norm), month, colour, kind)
  union all
  select null, null, null, null, null, body_id, ${sums(query, filter)} from (
    select body_id, ${figureColumns(query)} from ${filter.rules ? query`alert_figure where folded and` : query`alert_figure_of_body where`} ${narrowed(query, filter)}
    union all select body_id, ${figureColumns(query)} from entry
  ) own group by body_id`

/** Each of rules, months, colours, kinds and bodies adds up to all. In the order of bodies in the register: nobody is ranked. All in one reading. */
export const alertFiguresOf = (query: Query, filter: AlertFigureFilter): Promise<AlertFigureRow[]> => query<AlertFigureRow[]>`
  with entry as materialized (select law, norm, colour, kind, body_id, ${figureColumns(query)} from alert_figure where not folded and ${narrowed(query, filter)})
  select told.*, case told.kind when '' then 'none' else told.kind end as kind, organ.name as "bodyName", area.code as area, area.name as "areaName"
  from (${filter.body ?? filter.area ? ofBodies(query, filter) : ofAll(query, filter)}) told
    left join organ on organ.id = told.body left join area on area.code = organ.area_code
  where told.raised <> 0 or told.before <> 0 order by organ.path`

/** The month of the first alert within sight; null: none. */
export async function firstMonthOf(query: Query): Promise<Day | null> {
  const [row] = await query<[{ first: Day | null }]>`
    select least((select min(month) from alert_figure_beneath where path = app_setting('app.scope') and raised > 0), (select min(month) from alert_figure where not folded)) as first`
  return row.first
}

interface NamedRule { readonly law: string, readonly norm: string, readonly title: string }

/** How rules were called when they last raised an alert. */
export const lastNamesOf = (query: Query, rules: readonly string[]): Promise<NamedRule[]> => query<NamedRule[]>`
  select distinct on (law, norm) law, norm, title from alert where ${ofRules(query, { names: rules, except: false })} order by law, norm, id desc`

/** Puts together what was counted since, some keys at a time; says how many. One at a time does: none, where another is about it. */
export async function foldAlertFigures(tx: Transaction, most = 20_000): Promise<number> {
  const [turn] = await tx<[{ mine: boolean }]>`select pg_try_advisory_xact_lock(${foldingTurn}) as mine`
  if (!turn.mine) return 0
  const [row] = await tx<[{ keys: number }]>`select fold_alert_figures(${most}) as keys`
  return row.keys
}

/** The key under which whoever folds takes his turn. */
const foldingTurn = 0x66_6f_6c_61
