import type { Day } from '../../../core/norms/index.ts'
import type { Query } from '../../database/connect.ts'
import { type AlertFigureFilter, figureColumns, type Months, narrowed, ofPlace } from './figures.ts'

/** What one rule raised in one month (its first day), and what became of it. */
export interface RuleMonth {
  readonly law: string
  readonly norm: string
  readonly month: Day
  readonly raised: number
  readonly confirmed: number
  readonly dismissed: number
  readonly open: number
}

/** Each rule month by month, of the months asked for and those they are compared with; months without any are left out. From the sums that the figures are told from. */
export function monthsOfRules(query: Query, { law, ...filter }: AlertFigureFilter & { readonly law?: string | undefined }): Promise<RuleMonth[]> {
  const which = query`${narrowed(query, filter)} ${law === undefined ? query`` : query`and law = ${law}`}`
  return query<RuleMonth[]>`
    select law, norm, month, sum(raised)::int as raised, sum(confirmed)::int as confirmed, sum(dismissed)::int as dismissed, sum(open)::int as open from (${filter.body ?? filter.area
      ? query`select law, norm, ${figureColumns(query)} from alert_figure where ${which} ${ofPlace(query, filter)}`
      : query`select law, norm, ${figureColumns(query)} from alert_figure_beneath where path = app_setting('app.scope') and ${which}
          union all select law, norm, ${figureColumns(query)} from alert_figure where not folded and ${which}`}
    ) told group by law, norm, month having sum(raised) <> 0 order by law, norm, month`
}

/** At how many bodies a rule raised alerts, and at which of them the most. */
export interface RuleSpread {
  readonly law: string
  readonly norm: string
  readonly bodies: number
  readonly most: { readonly id: string, readonly name: string, readonly raised: number }
}

/** Of some rules, in some months. */
export const spreadOf = (query: Query, { names, ...of }: Pick<AlertFigureFilter, 'area' | 'body' | 'kind'> & { readonly names: readonly string[] }, months: Months): Promise<RuleSpread[]> => query<RuleSpread[]>`
  select law, norm, count(*)::int as bodies, (array_agg(json_build_object('id', organ.id, 'name', organ.name, 'raised', raised) order by raised desc, organ.path))[1] as most from (
    select law, norm, body_id, sum(raised)::int as raised from alert_figure
    where ${narrowed(query, { ...of, ...months, compared: null, rules: { names, except: false } })} ${ofPlace(query, of)} group by law, norm, body_id having sum(raised) <> 0
  ) each join organ on organ.id = each.body_id group by law, norm`
