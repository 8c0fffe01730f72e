import type { Day } from '../../core/norms/index.ts'
import type { Query } from '../database/connect.ts'
import type { Verdict } from './alerts/alerts.ts'
import type { Span } from './officeFigures.ts'

export interface OfLaw extends Span { readonly law: string }

/** In what supervisors relied on a norm: found it as a ground, took it as a measure, issued its paper, met its last day, recorded that it was fulfilled. */
export type Reliance = 'ground' | 'measure' | 'paper' | 'clock' | 'standing'

/** `key`: the article of a ground or a measure, the role of a paper, the norm of a clock or a standing duty. `cite`: where it stood when it was used last. */
export interface NormUse {
  readonly what: Reliance
  readonly key: string
  readonly cite: string
  readonly uses: number
  /** Of duties: kept late, or not at all so far. */
  readonly late: number
}

/** Within sight: grounds by the day their matter was registered, the others by their own day, clocks by the day they began. */
export const usesOf = (query: Query, { law, from, to }: OfLaw, today: Day): Promise<NormUse[]> => query<NormUse[]>`
  select 'ground' as what, ground.cite as key, ground.cite, count(distinct matter.id)::int as uses, 0 as late
    from matter join matter_event event on event.matter_id = matter.id cross join lateral jsonb_array_elements_text(event.body -> 'grounds') ground(cite)
    where matter.law_id = ${law} and opened_on between ${from} and ${to} and jsonb_typeof(event.body -> 'grounds') = 'array' group by ground.cite
  union all select 'measure', body ->> 'which', body ->> 'which', count(*)::int, 0
    from matter join matter_event event on event.matter_id = matter.id where matter.law_id = ${law} and act = 'measure' and happened_on between ${from} and ${to} and body ? 'which' group by body ->> 'which'
  union all select 'paper', role, max(cite), count(*)::int, 0
    from instrument where law = ${law} and issued_on between ${from} and ${to} and voided_on is null group by role
  union all select 'clock', norm, max(cite), count(*)::int, (count(*) filter (where kind = 'duty' and last_day < coalesce(ended_on, ${today})))::int
    from deadline where law = ${law} and started_on between ${from} and ${to} group by norm
  union all select 'standing', norm, max(cite), count(*)::int, 0
    from fulfilment where law = ${law} and done_on between ${from} and ${to} and not exists (select from fulfilment later where later.replaces = fulfilment.id) group by norm`

/** What a person found of alerts of one rule. */
export interface RuleVerdicts { readonly norm: string, readonly verdict: Verdict, readonly alerts: number }

/** Of alerts raised in those days that were judged; those that a matter was opened about without a verdict are not among them. */
export const verdictsOf = (query: Query, { law, from, to }: OfLaw): Promise<RuleVerdicts[]> => query<RuleVerdicts[]>`
  select norm, verdict, count(*)::int as alerts from alert
  where state in ('verified', 'dismissed', 'opened') and law = ${law} and raised_on between ${from} and ${to} and verdict is not null group by norm, verdict order by norm, verdict`

/** What bodies answered when they were asked to explain alerts raised in those days. */
export const explanationsOf = (query: Query, { law, from, to }: OfLaw): Promise<{ kind: string, times: number }[]> => query<{ kind: string, times: number }[]>`
  select kind, count(*)::int as times from alert_answer answer join alert on alert.id = answer.alert_id
  where alert.law = ${law} and raised_on between ${from} and ${to} group by kind order by times desc, kind`

/** The same words about alerts of one rule. */
export interface TypicalReason { readonly norm: string, readonly says: string, readonly times: number }

/**
 * Reasons of dismissals that were given in the same words `least` times or more, the commonest first: what is said so often is
 * about the rule and not about one case, and names nobody.
 */
export const typicalReasons = (query: Query, { law, from, to }: OfLaw, least: number, most: number): Promise<TypicalReason[]> => query<TypicalReason[]>`
  select norm, reason as says, count(*)::int as times from alert
  where state = 'dismissed' and law = ${law} and raised_on between ${from} and ${to} group by norm, reason having count(*) >= ${least} order by times desc, norm, reason limit ${most}`
