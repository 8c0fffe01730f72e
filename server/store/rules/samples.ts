import type { Day, RecordKind } from '../../../core/norms/index.ts'
import { unpacked } from '../../../core/records/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { type Sealed, sealColumns, type SealedRecord } from '../records/sealed.ts'

interface RuleRef { readonly law: string, readonly norm: string }

/** By lot: the seed and the id alone say which come first, so that drawing again from the same finds the same. */
const byLot = (query: Query, seed: string, id: ReturnType<Query>) => query`md5(${seed} || ':' || ${id})`

/** An alert or an act that may be drawn. */
export interface Drawn { readonly record: number, readonly alert: number | null }

/** Alerts of a rule about acts, that nobody has looked at yet. */
export async function drawAlerts(query: Query, { law, norm }: RuleRef, seed: string, size: number): Promise<{ population: number, drawn: Drawn[] }> {
  const which = query`law = ${law} and norm = ${norm} and state = 'new' and record_id is not null`
  const drawn = await query<Drawn[]>`select record_id as record, id as alert from alert where ${which} order by ${byLot(query, seed, query`id`)}, id limit ${size}`
  const [{ count }] = await query<[{ count: number }]>`select count(*) as count from alert where ${which}`
  return { population: count, drawn }
}

export interface SilentRecord extends SealedRecord { readonly id: number, readonly region: string, readonly path: string }

/** Acts of these days and kinds without an alert of the rule that stands; so many of them, by lot. Whether the rule concerns them is for it to say. */
export async function drawSilent(query: Query, { law, norm }: RuleRef, { from, to, kinds }: { readonly from: Day, readonly to: Day, readonly kinds: readonly RecordKind[] }, seed: string, most: number): Promise<{ population: number, candidates: SilentRecord[] }> {
  const which = query`record.acted_on between ${from} and ${to} and record.kind in ${query([...kinds])} and not record.voided
    and not exists (select from alert where alert.record_id = record.id and alert.law = ${law} and alert.norm = ${norm} and alert.state not in ('lapsed', 'corrected'))`
  const rows = await query<(Omit<SilentRecord, 'record'> & Sealed & { content: Readonly<Record<string, unknown>>, unreported: readonly string[] })[]>`
    select record.id, organ.region, record.org_path as path, record.content, layout.unreported, ${sealColumns(query)}
    from (select id from enforcement_record record where ${which} order by ${byLot(query, seed, query`id`)}, id limit ${most}) drawn
      join enforcement_record record using (id) join organ on organ.id = record.body_id join record_layout layout on layout.id = record.layout_id
    order by ${byLot(query, seed, query`record.id`)}, record.id`
  const [{ count }] = await query<[{ count: number }]>`select count(*) as count from enforcement_record record where ${which}`
  return { population: count, candidates: rows.map(({ content, unreported, ...row }) => ({ ...row, record: unpacked(content, unreported) })) }
}

export interface NewSample extends RuleRef {
  readonly from: 'alerts' | 'silent'
  readonly seed: string
  readonly population: number
  readonly days: { readonly from: Day, readonly to: Day } | null
  readonly drawn: readonly Drawn[]
}

export async function addSample(tx: Transaction, { account, organ, viewer }: Acting, { law, norm, from, seed, population, days, drawn }: NewSample): Promise<string> {
  const [{ id }] = await tx<[{ id: string }]>`
    insert into rule_sample (org_path, organ_id, law, norm, drawn_from, seed, population, from_on, to_on, account_id, account_name)
    values (${viewer.scope!.from}, ${organ.id}, ${law}, ${norm}, ${from}, ${seed}, ${population}, ${days?.from ?? null}, ${days?.to ?? null}, ${account.id}, ${account.name}) returning id`
  await tx`
    insert into rule_sample_item (sample_id, position, org_path, alert_id, record_id)
    select ${id}, row_number() over (), ${viewer.scope!.from}, one.alert, one.record from jsonb_to_recordset(${tx.json(drawn.map(one => ({ ...one })))}) as one(alert bigint, record bigint)`
  return id
}

export interface SampleRow {
  readonly id: string
  readonly from: 'alerts' | 'silent'
  readonly seed: string
  readonly population: number
  readonly since: Day | null
  readonly until: Day | null
  readonly by: string
  readonly at: string
  readonly items: readonly { readonly position: number, readonly record: number, readonly actionNo: string, readonly body: string, readonly verdict: 'right' | 'wrong' | null, readonly reason: string | null }[]
}

/** The latest first. An alert that a person found true was rightly raised. */
export const samplesOf = (query: Query, { law, norm }: RuleRef): Promise<SampleRow[]> => query<SampleRow[]>`
  select sample.id, sample.drawn_from as "from", sample.seed, sample.population, sample.from_on as since, sample.to_on as until, sample.account_name as by, sample.at,
    (select json_agg(json_build_object('position', item.position, 'record', item.record_id, 'actionNo', record.action_no, 'body', organ.short_name,
      'verdict', case when alert.state in ('verified', 'opened') then 'right' when alert.state = 'dismissed' then 'wrong' else item.verdict end, 'reason', coalesce(alert.reason, item.reason)) order by item.position)
      from rule_sample_item item join enforcement_record record on record.id = item.record_id join organ on organ.id = record.body_id left join alert on alert.id = item.alert_id
      where item.sample_id = sample.id) as items
  from rule_sample sample where sample.law = ${law} and sample.norm = ${norm} order by sample.at desc, sample.id limit 20`

/** What a person makes of the rule's silence; false where it was said, or nothing is to be said here. */
export async function judgeSilence(tx: Transaction, { account }: Acting, sample: string, position: number, { verdict, reason }: { readonly verdict: 'right' | 'wrong', readonly reason: string }): Promise<boolean> {
  const rows = await tx`
    update rule_sample_item set verdict = ${verdict}, reason = ${reason}, account_name = ${account.name}, judged_at = now()
    where sample_id = ${sample} and position = ${position} and alert_id is null and verdict is null returning position`
  return rows.length > 0
}
