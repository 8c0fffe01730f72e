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
}

/** Keeps the figures of an import, in the transaction that takes it in. */
export async function keepQuality(tx: Transaction, id: string, day: string, counts: readonly QualityCount[]): Promise<void> {
  await tx`
    insert into record_quality (import_id, body_id, org_path, source_system, kind, day, rows, refused, warnings, late_recorded, late_reported, back_dated, wanted, filled, codes, missing)
    select ${id}, organ.id, organ.path, counted.system, counted.kind, ${day}, counted.rows, coalesce(kept.rows, 0), counted.warnings, counted."lateRecorded", counted."lateReported", counted."backDated",
      counted.wanted, counted.filled, counted.codes || case when kept.twice > 0 then jsonb_build_object('E601', kept.twice) else '{}' end, counted.missing
    from jsonb_to_recordset(${tx.json(counts as never)}) as counted (body text, system text, kind text, rows integer, warnings integer, "lateRecorded" integer, "lateReported" integer, "backDated" integer,
      wanted bigint, filled bigint, codes jsonb, missing jsonb)
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

/** By month, latest first, and in it the body that handed in most. `from` and `to` are days. */
export const listQuality = (tx: Transaction, { from, to, body }: { from: string, to: string, body?: string | undefined }): Promise<QualityRow[]> => tx<QualityRow[]>`
  with kept as (
    select *, to_char(day, 'YYYY-MM') as month from record_quality where day between ${from} and ${to} ${body === undefined ? tx`` : tx`and body_id = ${body}`}
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
