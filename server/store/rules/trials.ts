import type { JSONValue } from 'postgres'
import type { Finding, FactUsed, Thresholds } from '../../../core/monitoring/index.ts'
import type { Day, RecordKind } from '../../../core/norms/index.ts'
import { unpacked } from '../../../core/records/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { enqueue } from '../outbox.ts'
import { sealColumns, type Sealed, type SealedRecord } from '../records/sealed.ts'

/** What is tried: a rule by its law and norm; of an office's own its version, of another the thresholds it is tried with. */
export interface Tried {
  readonly law: string
  readonly norm: string
  readonly own: { readonly id: number, readonly version: number } | null
  readonly thresholds: Thresholds
}

export interface NewTrial extends Tried {
  readonly place: { readonly name: string, readonly path: string }
  readonly from: Day
  readonly to: Day
}

/** Under which law and norm a trial of a version of a register is kept. */
export const triedVersion = (id: number): { readonly law: string, readonly norm: string } => ({ law: 'register', norm: String(id) })
export const versionTried = ({ law, norm }: { readonly law: string, readonly norm: string }): number | null => (law === 'register' ? Number(norm) : null)

/** One act that would have been raised. */
export interface Sampled { readonly record: number, readonly actionNo: string, readonly body: string, readonly says: string, readonly facts: readonly FactUsed[] }

export interface TrialRow {
  readonly id: string
  readonly law: string
  readonly norm: string
  readonly rule: number | null
  readonly version: number | null
  readonly thresholds: Thresholds
  readonly placePath: string
  readonly place: string
  readonly from: Day
  readonly to: Day
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled'
  readonly after: number
  readonly total: number
  readonly looked: number
  readonly unknown: number
  readonly raised: number
  /** Of those raised, with an alert of another rule that stands. */
  readonly known: number
  /** Of a version of a register: what would not be raised any more. */
  readonly gone: number
  /** Milliseconds. */
  readonly took: number
  readonly sample: readonly Sampled[]
  readonly by: string
  readonly at: string
}

export async function beginTrial(tx: Transaction, { account, organ, viewer }: Acting, { law, norm, own, thresholds, place, from, to }: NewTrial): Promise<string> {
  const [{ id }] = await tx<[{ id: string }]>`
    insert into rule_trial (org_path, organ_id, account_id, account_name, law, norm, rule_id, version, parameters, place_path, place_name, from_on, to_on)
    values (${viewer.scope!.from}, ${organ.id}, ${account.id}, ${account.name}, ${law}, ${norm}, ${own?.id ?? null}, ${own?.version ?? null}, ${tx.json(thresholds as JSONValue)},
      ${place.path}, ${place.name}, ${from}, ${to}) returning id`
  await enqueue(tx, 'rule.try', { trial: id })
  return id
}

const columns = (query: Query) => query`id, law, norm, rule_id as rule, version, parameters as thresholds, place_path as "placePath", place_name as place, from_on as "from", to_on as "to",
  state, after_id as after, total, looked, unknown, raised, known, gone, took, sample, account_name as by, asked_at as at`

export async function findTrial(query: Query, id: string): Promise<TrialRow | undefined> {
  const [row] = await query<TrialRow[]>`select ${columns(query)} from rule_trial where id = ${id}`
  return row
}

/** Held until the transaction ends: a part of the work and a cancellation take turns. */
export async function holdTrial(tx: Transaction, id: string): Promise<TrialRow | undefined> {
  const [row] = await tx<TrialRow[]>`select ${columns(tx)} from rule_trial where id = ${id} for update`
  return row
}

/** The latest first. */
export const trialsOf = (query: Query, { law, norm }: { readonly law: string, readonly norm: string }): Promise<TrialRow[]> => query<TrialRow[]>`
  select ${columns(query)} from rule_trial where law = ${law} and norm = ${norm} order by asked_at desc, id limit 20`

/** False if it had ended already. */
export async function cancelTrial(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx`update rule_trial set state = 'cancelled' where id = ${id} and state in ('waiting', 'running') returning id`
  return rows.length > 0
}

export interface TrialCount { readonly body: string, readonly month: string, readonly raised: number }

export const countsOf = (query: Query, id: string): Promise<TrialCount[]> => query<TrialCount[]>`
  select organ.short_name as body, counted.month, counted.raised from rule_trial_count counted join organ on organ.id = counted.body_id
  where trial_id = ${id} order by organ.short_name, counted.month`

export interface PastRecord extends SealedRecord { readonly id: number, readonly actionNo: string, readonly bodyId: string, readonly body: string, readonly region: string, readonly path: string, readonly month: string }

interface Past { readonly placePath: string, readonly from: Day, readonly to: Day }

const matching = (query: Query, { placePath, from, to }: Past, kinds: readonly RecordKind[]) =>
  query`starts_with(record.org_path, ${placePath}) and record.acted_on between ${from} and ${to} and record.kind in ${query([...kinds])}`

export async function countPast(query: Query, past: Past, kinds: readonly RecordKind[]): Promise<number> {
  const [{ count }] = await query<[{ count: number }]>`select count(*) as count from enforcement_record record where ${matching(query, past, kinds)}`
  return count
}

/** The next acts of that time and place, by id. Only read: nothing is held up by a trial. */
export async function pastRecords(query: Query, past: Past, kinds: readonly RecordKind[], after: number, limit: number): Promise<PastRecord[]> {
  const rows = await query<(Omit<PastRecord, 'record'> & Sealed & { content: Readonly<Record<string, unknown>>, unreported: readonly string[] })[]>`
    select record.id, record.action_no as "actionNo", record.body_id as "bodyId", organ.short_name as body, organ.region, record.org_path as path, to_char(record.acted_on, 'YYYY-MM') as month,
      record.content, layout.unreported, ${sealColumns(query)}
    from enforcement_record record join organ on organ.id = record.body_id join record_layout layout on layout.id = record.layout_id
    where record.id > ${after} and ${matching(query, past, kinds)} order by record.id limit ${limit}`
  return rows.map(({ content, unreported, ...row }) => ({ ...row, record: unpacked(content, unreported) }))
}

/** How many of these have an alert of another rule that stands. */
export async function knownAlready(query: Query, records: readonly number[], { law, norm }: { readonly law: string, readonly norm: string }): Promise<number> {
  if (records.length === 0) return 0
  const [{ count }] = await query<[{ count: number }]>`
    select count(distinct record_id) as count from alert
    where record_id = any(${[...records]}) and (law, norm) <> (${law}, ${norm}) and state not in ('dismissed', 'lapsed', 'corrected')`
  return count
}

export interface Part {
  readonly looked: number
  readonly unknown: number
  readonly found: readonly { readonly past: PastRecord, readonly finding: Finding }[]
  readonly known: number
  readonly gone?: number
  /** Null: that was the last. */
  readonly after: number | null
}

const sampleSize = 50

/** Adds what a part of the records brought. */
export async function noteTrial(tx: Transaction, trial: TrialRow, total: number, { looked, unknown, found, known, gone = 0, after }: Part): Promise<void> {
  const sample = found.slice(0, sampleSize - trial.sample.length).map(({ past, finding: { says, facts } }): Sampled => ({ record: past.id, actionNo: past.actionNo, body: past.body, says, facts }))
  const counts = [...Map.groupBy(found, ({ past: { bodyId, month } }) => `${bodyId} ${month}`)].map(([key, of]) => ({ body: key.split(' ')[0], month: key.split(' ')[1], raised: of.length }))
  await tx`
    insert into rule_trial_count (trial_id, org_path, body_id, month, raised)
    select ${trial.id}, trial.org_path, one.body, one.month, one.raised from rule_trial trial, jsonb_to_recordset(${tx.json(counts as never)}) as one(body text, month text, raised integer) where trial.id = ${trial.id}
    on conflict (trial_id, body_id, month) do update set raised = rule_trial_count.raised + excluded.raised`
  await tx`
    update rule_trial set state = ${after === null ? 'done' : 'running'}, total = ${total}, looked = looked + ${looked}, unknown = unknown + ${unknown}, raised = raised + ${found.length},
      known = known + ${known}, gone = gone + ${gone}, sample = sample || ${tx.json(sample as never)}, after_id = ${after ?? trial.after}, took = took + extract(epoch from clock_timestamp() - now()) * 1000
    where id = ${trial.id}`
}
