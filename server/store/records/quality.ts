import type { Day } from '../../../core/norms/index.ts'
import { type EnforcementRecord, unpacked } from '../../../core/records/index.ts'
import type { Transaction } from '../../database/connect.ts'

/** What an import brought of one body, from one system, of one kind; what was kept out is counted from the quarantine. */
export interface QualityCount {
  readonly body: string
  readonly system: string
  readonly kind: string
  rows: number
  warnings: number
  lateRecorded: number
  lateReported: number
  backDated: number
  wanted: number
  filled: number
  readonly codes: Record<string, number>
  readonly missing: Record<string, number>
  /** How many acts came within so many days. */
  readonly delays: Record<string, number>
}

/** Keeps the figures of an import, in the transaction that takes it in. */
export async function keepQuality(tx: Transaction, id: string, day: string, counts: readonly QualityCount[]): Promise<void> {
  await tx`
    insert into record_quality (import_id, body_id, org_path, source_system, kind, day, rows, refused, warnings, late_recorded, late_reported, back_dated, wanted, filled, codes, missing, delays)
    select ${id}, organ.id, organ.path, counted.system, counted.kind, ${day}, counted.rows, coalesce(kept.rows, 0), counted.warnings, counted."lateRecorded", counted."lateReported", counted."backDated",
      counted.wanted, counted.filled, counted.codes || case when kept.twice > 0 then jsonb_build_object('E601', kept.twice) else '{}' end, counted.missing, counted.delays
    from jsonb_to_recordset(${tx.json(counts as never)}) as counted (body text, system text, kind text, rows integer, warnings integer, "lateRecorded" integer, "lateReported" integer, "backDated" integer,
      wanted bigint, filled bigint, codes jsonb, missing jsonb, delays jsonb)
    join organ on organ.id = counted.body
    left join lateral (
      select count(*)::integer as rows, count(*) filter (where problems->0->>'code' = 'E601')::integer as twice from record_quarantine
      where import_id = ${id} and body_id = counted.body and coalesce(source_system, '') = counted.system and coalesce(kind, '') = counted.kind
    ) kept on true`
}

/** Of one body and one source, in one month. */
export interface QualityRow {
  readonly bodyId: string
  readonly bodyName: string
  readonly sourceSystem: string
  readonly month: string
  readonly rows: number
  readonly refused: number
  readonly warnings: number
  readonly lateRecorded: number
  readonly lateReported: number
  readonly backDated: number
  readonly wanted: number
  readonly filled: number
  readonly codes: Readonly<Record<string, number>>
  readonly missing: Readonly<Record<string, number>>
}

/** Which imports are counted. `from` and `to` are days. */
export interface QualityFilter { readonly from: string, readonly to: string, readonly body?: string | undefined, readonly system?: string | undefined, readonly kind?: string | undefined }

const counted = (tx: Transaction, { from, to, body, system, kind }: QualityFilter) => tx`day between ${from} and ${to} ${body === undefined ? tx`` : tx`and body_id = ${body}`}
  ${system === undefined ? tx`` : tx`and source_system = ${system}`} ${kind === undefined ? tx`` : tx`and kind = ${kind}`}`

/** By month, latest first, and in it the body that handed in most. */
export const listQuality = (tx: Transaction, filter: QualityFilter): Promise<QualityRow[]> => tx<QualityRow[]>`
  with kept as (
    select *, to_char(day, 'YYYY-MM') as month from record_quality where ${counted(tx, filter)}
  ), summed as (
    select body_id, source_system, month, sum(rows)::integer as rows, sum(refused)::integer as refused, sum(warnings)::integer as warnings, sum(late_recorded)::integer as late_recorded,
      sum(late_reported)::integer as late_reported, sum(back_dated)::integer as back_dated, sum(wanted)::float8 as wanted, sum(filled)::float8 as filled
    from kept group by body_id, source_system, month
  ), told as (
    select body_id, source_system, month, jsonb_object_agg(key, times) as codes from (
      select body_id, source_system, month, key, sum(value::integer)::integer as times from kept, jsonb_each_text(codes) group by body_id, source_system, month, key
    ) each group by body_id, source_system, month
  ), lacking as (
    select body_id, source_system, month, jsonb_object_agg(key, times) as missing from (
      select body_id, source_system, month, key, sum(value::integer)::integer as times from kept, jsonb_each_text(missing) group by body_id, source_system, month, key
    ) each group by body_id, source_system, month
  )
  select summed.body_id as "bodyId", organ.name as "bodyName", summed.source_system as "sourceSystem", summed.month, rows, refused, warnings, late_recorded as "lateRecorded",
    late_reported as "lateReported", back_dated as "backDated", wanted, filled, coalesce(codes, '{}') as codes, coalesce(missing, '{}') as missing
  from summed join organ on organ.id = summed.body_id left join told using (body_id, source_system, month) left join lacking using (body_id, source_system, month)
  order by summed.month desc, rows desc, organ.name collate "C", summed.source_system limit 2000`

/** How many acts arrived within so many days after they were done, by the steps of `delayStep`. */
export async function delaysOf(tx: Transaction, filter: QualityFilter): Promise<ReadonlyMap<string, number>> {
  const rows = await tx<{ step: string, acts: number }[]>`
    select key as step, sum(value::integer)::integer as acts from record_quality, jsonb_each_text(delays) where ${counted(tx, filter)} group by key`
  return new Map(rows.map(({ step, acts }) => [step, acts]))
}

/** An act, and when it arrived. */
export interface ArrivedRow { readonly id: number, readonly actionNo: string, readonly party: string, readonly arrivedOn: Day, readonly region: string, readonly record: EnforcementRecord }

/** What a body handed in from one system in a month and what is the latest of it now, latest first. */
export async function arrivedIn(tx: Transaction, { body, system, month }: { body: string, system: string, month: string }, most: number): Promise<ArrivedRow[]> {
  const rows = await tx<(Omit<ArrivedRow, 'record'> & { content: Readonly<Record<string, unknown>>, unreported: readonly string[] })[]>`
    select record.id, record.action_no as "actionNo", record.party, (record.ingested_at at time zone 'Asia/Shanghai')::date as "arrivedOn", organ.region, record.content, layout.unreported
    from enforcement_record record join organ on organ.id = record.body_id join record_layout layout on layout.id = record.layout_id
    where record.body_id = ${body} and record.source_system = ${system} and to_char(record.ingested_at at time zone 'Asia/Shanghai', 'YYYY-MM') = ${month}
    order by record.acted_on desc, record.id desc limit ${most}`
  return rows.map(({ content, unreported, ...row }) => ({ ...row, record: unpacked(content, unreported) }))
}
