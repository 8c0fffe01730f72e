import type { JSONValue } from 'postgres'
import type { Colour, Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

type Parameters = Readonly<Record<string, number | string | boolean>>

/** What an office wants of a rule in its territory, or in one field there; a whole state, which takes the place of the one before. */
export interface RuleSetting {
  readonly enabled: boolean
  /** Lowered to; null: as the rule has it. */
  readonly colour: 'yellow' | 'blue' | null
  /** Thresholds of the place, by their names in the rule. */
  readonly parameters: Parameters
}

export interface RuleSettingRow extends RuleSetting {
  readonly id: number
  readonly law: string
  readonly norm: string
  readonly field: string | null
  readonly from: Day
  readonly basis: string | null
  readonly reason: string
  readonly by: string
  readonly organ: string
  readonly at: string
  readonly territory: string
}

export interface NewRuleSetting extends RuleSetting {
  readonly law: string
  readonly norm: string
  readonly field?: string | undefined
  readonly from: Day
  readonly basis?: string | undefined
  readonly reason: string
}

export async function setRule(tx: Transaction, { account, organ, viewer }: Acting, setting: NewRuleSetting): Promise<void> {
  const { law, norm, field = null, from, enabled, colour, parameters, basis = null, reason } = setting
  await tx`
    insert into rule_setting (org_path, organ_id, law, norm, field, from_on, enabled, colour, parameters, basis, reason, account_id, account_name, organ_name)
    values (${viewer.scope!.from}, ${organ.id}, ${law}, ${norm}, ${field}, ${from}, ${enabled}, ${colour}, ${tx.json(parameters as JSONValue)}, ${basis}, ${reason}, ${account.id}, ${account.name}, ${organ.name})`
}

/** Every setting within sight or binding the reader, the latest first. */
export const listRuleSettings = (query: Query, rule?: { readonly law: string, readonly norm: string }): Promise<RuleSettingRow[]> => query<RuleSettingRow[]>`
  select id, law, norm, field, from_on as "from", enabled, colour, parameters, basis, reason, account_name as by, organ_name as organ, at, org_path as territory
  from rule_setting where ${rule ? query`law = ${rule.law} and norm = ${rule.norm}` : query`true`} order by from_on desc, id desc`

/** What the offices above a body have settled on a day. */
export interface RulesInPlace {
  /** Nothing is settled anywhere: every rule is as its law has it. */
  readonly none: boolean
  /** Rules for which a threshold is set somewhere. */
  readonly tuned: readonly { readonly law: string, readonly norm: string }[]
  /** The nearest office counts, and there the field before the whole. Undefined: as the law has it. */
  of(rule: { readonly law: string, readonly norm: string }, bodyPath: string, field: string | null): RuleSettingRow | undefined
}

/** The settings that bind on a day, read once for many records. */
export async function rulesInPlace(tx: Transaction, today: Day): Promise<RulesInPlace> {
  const rows = (await listRuleSettings(tx)).filter(({ from }) => from <= today)
  const byRule = Map.groupBy(rows, ({ law, norm }) => `${law}:${norm}`)
  const near = (a: RuleSettingRow, b: RuleSettingRow) => b.territory.length - a.territory.length || Number(b.field !== null) - Number(a.field !== null)
  for (const settings of byRule.values()) settings.sort(near) // stable: of two for the same place and field the later stays ahead
  return {
    none: rows.length === 0,
    tuned: [...byRule.values()].flatMap(settings => settings.some(({ parameters }) => Object.keys(parameters).length > 0) ? settings[0]! : []),
    of: ({ law, norm }, path, field) => byRule.get(`${law}:${norm}`)?.find(({ territory, field: only }) => path.startsWith(territory) && (only === null || only === field)),
  }
}

/** Whether a setting has come into force since the tick before, so that all must be looked at anew. */
export async function settingsBegin(query: Query, today: Day): Promise<boolean> {
  const [row] = await query<[{ begin: boolean }]>`
    select exists (select from rule_setting where from_on <= ${today}
      and from_on > coalesce((select max(day) from daily_tick where day < ${today}), ${today}::date - 1)) as begin`
  return row.begin
}

export interface RuleRecord {
  readonly law: string
  readonly norm: string
  readonly raised: number
  readonly waiting: number
  readonly suppressed: number
  readonly confirmed: number
  readonly dismissed: number
  readonly raised90: number
  readonly confirmed90: number
  readonly dismissed90: number
}

/** How each rule has fared within sight: ever, and since a day. Counted by state first, from an index alone. */
export const ruleRecords = (query: Query, since: Day, rule?: { readonly law: string, readonly norm: string }): Promise<RuleRecord[]> => {
  const sum = (column: 'all' | 'raised' | 'judged', ...states: readonly string[]) => query`coalesce(sum(${query(column)}) ${states.length > 0 ? query`filter (where state in ${query(states)})` : query``}, 0)::int`
  return query<RuleRecord[]>`
    select law, norm, ${sum('all')} as raised, ${sum('all', 'new', 'asked', 'explained')} as waiting, ${sum('all', 'suppressed')} as suppressed,
      ${sum('all', 'verified', 'opened')} as confirmed, ${sum('all', 'dismissed')} as dismissed,
      ${sum('raised')} as raised90, ${sum('judged', 'verified', 'opened')} as confirmed90, ${sum('judged', 'dismissed')} as dismissed90
    from (
      select law, norm, state, count(*) as all, count(*) filter (where raised_on >= ${since}) as raised, count(*) filter (where judged_on >= ${since}) as judged
      from alert where ${rule ? query`law = ${rule.law} and norm = ${rule.norm}` : query`true`} group by law, norm, state
    ) counted group by law, norm`
}

/** A colour lowered by one; blue stays. */
export const lowered = (colour: Colour): 'yellow' | 'blue' => colour === 'red' ? 'yellow' : 'blue'
