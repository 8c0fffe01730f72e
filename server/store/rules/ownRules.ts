import type { JSONValue } from 'postgres'
import { lawOf, type OwnRule } from '../../../core/monitoring/index.ts'
import type { Law } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

/** A rule of an office in one version. */
export interface OwnRuleRow {
  readonly id: number
  readonly number: number
  readonly version: number
  readonly office: string
  readonly rule: OwnRule
  readonly basis: string
  readonly place: { readonly id: string, readonly name: string } | null
  readonly placePath: string
  /** Of the territory. */
  readonly territory: string
  readonly by: string
  readonly at: string
  /** The version that is switched on; null: none. */
  readonly onVersion: number | null
}

/** What is laid down: the rule, how its basis reads, and where it holds. */
export interface NewOwnRule { readonly rule: OwnRule, readonly basis: string, readonly place: { readonly id: string, readonly path: string } | null }

export async function addOwnRule(tx: Transaction, who: Acting, written: NewOwnRule): Promise<number> {
  const { organ, viewer } = who
  await tx`select pg_advisory_xact_lock(hashtext(${`own_rule ${organ.id}`}))` // two at once would count the same number
  const [{ id }] = await tx<[{ id: number }]>`
    insert into own_rule (org_path, organ_id, number) select ${viewer.scope!.from}, ${organ.id}, count(*) + 1 from own_rule where organ_id = ${organ.id} returning id`
  await addVersion(tx, who, id, 1, written)
  return id
}

/** The version after `version`; false where somebody was faster. */
export async function addVersion(tx: Transaction, { account, organ, viewer }: Acting, rule: number, version: number, { rule: content, basis, place }: NewOwnRule): Promise<boolean> {
  const rows = await tx`
    insert into own_rule_version (rule_id, version, org_path, place_id, place_path, content, basis, account_id, account_name, organ_name)
    values (${rule}, ${version}, ${viewer.scope!.from}, ${place?.id ?? null}, ${place?.path ?? viewer.scope!.from}, ${tx.json(content as unknown as JSONValue)}, ${basis},
      ${account.id}, ${account.name}, ${organ.name})
    on conflict do nothing returning version`
  return rows.length > 0
}

const columns = (query: Query) => query`rule.id, rule.number, version.version, organ.short_name as office, version.content as rule, version.basis,
  case when place.id is not null then json_build_object('id', place.id, 'name', place.short_name) end as place, version.place_path as "placePath",
  rule.org_path as territory, version.account_name as by, version.at, switched.version as "onVersion"`

const joined = (query: Query) => query`own_rule rule join own_rule_version version on version.rule_id = rule.id join organ on organ.id = rule.organ_id
  left join organ place on place.id = version.place_id
  left join lateral (select last.* from own_rule_switch last where last.rule_id = rule.id order by last.id desc limit 1) latest on true
  left join lateral (select latest.version where latest.switched_on) switched on true`

/** The latest version of each rule within sight or binding the reader. */
export const listOwnRules = (query: Query): Promise<OwnRuleRow[]> => query<OwnRuleRow[]>`
  select ${columns(query)} from ${joined(query)}
  where version.version = (select max(version) from own_rule_version where rule_id = rule.id) order by rule.org_path, rule.number`

/** All versions of one, the latest first. */
export const versionsOf = (query: Query, id: number): Promise<OwnRuleRow[]> => query<OwnRuleRow[]>`
  select ${columns(query)} from ${joined(query)} where rule.id = ${id} order by version.version desc`

/** A rule that is switched on, as a law, and where it binds. */
export interface OwnLaw { readonly law: Law, readonly territory: string }

export const asLaw = ({ id, number, version, office, basis, rule }: OwnRuleRow): Law => lawOf(rule, { id, number, version, office, basis })

/** Every rule that is switched on and binds within the reader's sight. */
export async function ownLawsInPlace(query: Query): Promise<OwnLaw[]> {
  const rows = await query<OwnRuleRow[]>`select ${columns(query)} from ${joined(query)} where version.version = switched.version order by rule.id`
  return rows.map(row => ({ law: asLaw(row), territory: row.placePath }))
}

export interface Switched { readonly version: number, readonly on: boolean, readonly trial: string | null, readonly reason: string, readonly by: string, readonly at: string }

export const switchesOf = (query: Query, id: number): Promise<Switched[]> => query<Switched[]>`
  select version, switched_on as on, trial_id as trial, reason, account_name as by, at from own_rule_switch where rule_id = ${id} order by id desc`

export async function switchOwnRule(tx: Transaction, { account, organ, viewer }: Acting, rule: number, { version, trial, reason }: { readonly version: number, readonly trial: string | null, readonly reason: string }): Promise<void> {
  await tx`
    insert into own_rule_switch (rule_id, version, org_path, switched_on, trial_id, reason, account_id, account_name, organ_name)
    values (${rule}, ${version}, ${viewer.scope!.from}, ${trial !== null}, ${trial}, ${reason}, ${account.id}, ${account.name}, ${organ.name})`
}
