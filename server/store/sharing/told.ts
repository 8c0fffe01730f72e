import type { Day, RecordKind } from '../../../core/norms/index.ts'
import { type EnforcementRecord, unpacked } from '../../../core/records/index.ts'
import type { Query } from '../../database/connect.ts'

/** What others are told of a record, as it stands now. */
export interface ToldRecord {
  readonly id: string
  readonly version: string
  readonly record: EnforcementRecord
  readonly bodyName: string
  readonly bodyCode: string
}

export async function toldRecords(query: Query, ids: readonly string[]): Promise<ToldRecord[]> {
  const rows = await query<(Omit<ToldRecord, 'record'> & { content: Record<string, unknown>, unreported: string[] })[]>`
    select record.id::text as id, record.version::text as version, organ.name as "bodyName", coalesce(organ.uscc, organ.id) as "bodyCode", record.content, layout.unreported
    from enforcement_record record join organ on organ.id = record.body_id join record_layout layout on layout.id = record.layout_id where record.id = any(${[...ids]}::bigint[])`
  return rows.map(({ content, unreported, ...row }) => ({ ...row, record: unpacked(content, unreported) }))
}

/** What others are told of alerts, cases and figures: no name, and no free text. */
export interface Told { readonly id: string, readonly version: string, readonly data: Readonly<Record<string, unknown>> }

type AlertData = { readonly body: string, readonly sourceSystem: string | null, readonly sourceRecordId: string | null, readonly law: string, readonly norm: string, readonly cite: string,
  readonly title: string, readonly colour: string, readonly state: string, readonly verdict: string | null, readonly raisedOn: Day, readonly lastDay: Day | null, readonly judgedOn: Day | null }

export async function toldAlerts(query: Query, ids: readonly string[]): Promise<Told[]> {
  const rows = await query<(AlertData & { id: string, version: string })[]>`
    select alert.id::text as id, alert.version::text as version, coalesce(organ.uscc, organ.id) as body, record.source_system as "sourceSystem", record.source_record_id as "sourceRecordId",
      alert.law, alert.norm, alert.cite, alert.title, alert.colour, alert.state, alert.verdict, alert.raised_on as "raisedOn", alert.last_day as "lastDay", alert.judged_on as "judgedOn"
    from alert join organ on organ.id = alert.body_id left join enforcement_record record on record.id = alert.record_id where alert.id = any(${[...ids]}::bigint[])`
  return rows.map(({ id, version, ...data }) => ({ id, version, data }))
}

/** `lawId` and `kind`: by which the outcome is named. */
export interface ToldMatter {
  readonly id: string
  readonly version: string
  readonly number: string
  readonly title: string
  readonly body: string
  readonly lawId: string
  readonly openedOn: Day
  readonly stage: string
  readonly closed: string | null
  readonly closedOn: Day | null
}

export const toldMatters = (query: Query, ids: readonly string[]): Promise<ToldMatter[]> => query<ToldMatter[]>`
  select matter.id::text as id, matter.version::text as version, number, title, coalesce(organ.uscc, organ.id) as body, law_id as "lawId", opened_on as "openedOn", stage_name as stage, closed, closed_on as "closedOn"
  from matter join organ on organ.id = matter.agency_id where matter.id = any(${[...ids]}::uuid[])`

type FigureData = { readonly body: string, readonly kind: RecordKind, readonly month: Day, readonly records: number, readonly enterprise: number, readonly fined: number, readonly fine: number, readonly contested: number, readonly overturned: number }

/** Its version is what it says. */
export async function toldFigures(query: Query, ids: readonly string[]): Promise<Told[]> {
  const rows = await query<(FigureData & { id: string, version: string })[]>`
    select asked.id, md5(concat_ws('/', sum(records), sum(enterprise), sum(fined), sum(fine), sum(contested), sum(overturned))) as version,
      coalesce(organ.uscc, organ.id) as body, figure.kind, month, sum(records)::integer as records, sum(enterprise)::integer as enterprise, sum(fined)::integer as fined, sum(fine)::float8 as fine,
      sum(contested)::integer as contested, sum(overturned)::integer as overturned
    from unnest(${[...ids]}::text[]) as asked(id) join record_figure figure on figure.body_id = split_part(asked.id, '/', 1) and figure.kind = split_part(asked.id, '/', 2) and month = split_part(asked.id, '/', 3)::date
    join organ on organ.id = figure.body_id group by asked.id, organ.id, figure.kind, month`
  return rows.map(({ id, version, ...data }) => ({ id, version, data }))
}
