import type { Day, RecordKind } from '../../../core/norms/index.ts'
import { type EnforcementRecord, unpacked } from '../../../core/records/index.ts'
import type { Query } from '../../database/connect.ts'
import { sealColumns, type Sealed } from './sealed.ts'

export interface RecordRow {
  readonly id: number
  readonly kind: RecordKind
  readonly actionNo: string
  readonly decisionNo: string | null
  readonly party: string
  readonly isEnterprise: boolean
  readonly bodyId: string
  readonly bodyName: string
  readonly bodyShortName: string
  readonly region: string
  readonly actedOn: Day
  readonly decidedOn: Day | null
  readonly version: number
  readonly voided: boolean
  /** Name of the area of the body. */
  readonly area: string
  readonly field: string | null
  readonly item: string | null
  readonly offence: string | null
  /** Yuan. */
  readonly fine: number | null
  /** The counterpart is a natural person. */
  readonly isPerson: boolean
  /** Not to be told outside whom it is about. */
  readonly isSecret: boolean
  readonly red: number
  readonly yellow: number
  readonly blue: number
}

export interface RecordDetailRow extends RecordRow, Sealed {
  /** As it lies open: personal values masked. */
  readonly record: EnforcementRecord
  readonly sourceSystem: string
  readonly sourceRecordId: string
  /** Of the body that acted. */
  readonly orgPath: string
  readonly importId: string
  readonly ingestedAt: string
}

/** State secrets and the like, and acts towards minors: what is told outside leaves their party out. */
export const isSecret = (query: Query) => query`(coalesce(record.content ->> 'secretLevel', 'NONE') <> 'NONE' or coalesce(record.content #>> '{penalty,circumstances}', '') like '%MINOR\\_14\\_18%')`

export const recordColumns = (query: Query) => query`record.id, record.kind, record.action_no as "actionNo", record.decision_no as "decisionNo", record.party,
  record.is_enterprise as "isEnterprise", record.body_id as "bodyId", organ.name as "bodyName", organ.short_name as "bodyShortName", organ.region,
  record.acted_on as "actedOn", record.decided_on as "decidedOn", record.version, record.voided,
  (select name from area where code = organ.area_code) as area, record.field_code as field, record.item_code as item, record.offence_code as offence, record.fine::float8 as fine,
  coalesce(record.content ->> 'partyType' = 'PERSON', false) as "isPerson",
  ${isSecret(query)} as "isSecret", counted.red, counted.yellow, counted.blue`

export const newAlerts = (query: Query) => query`
  left join lateral (
    select count(*) filter (where colour = 'red') as red, count(*) filter (where colour = 'yellow') as yellow, count(*) filter (where colour = 'blue') as blue
    from alert where alert.record_id = record.id and alert.state = 'new'
  ) counted on true`

/** The acts towards whoever has this key, within sight. */
export async function recordsOfParty(query: Query, key: string): Promise<{ readonly latest: number | null, readonly total: number }> {
  const [row] = await query<[{ latest: number | null, total: number }]>`
    select (array_agg(id order by acted_on desc, id desc))[1] as latest, count(*) as total from enforcement_record where party_key = ${key}`
  return row
}

/** How many acts there were towards the counterpart of this one since a day, within sight; null where its sender did not say who he is. */
export async function actsTowardsParty(query: Query, record: number, since: Day): Promise<number | null> {
  const [row] = await query<{ acts: number | null }[]>`
    select case when party_key is not null then (select count(*) from enforcement_record other where other.party_key = record.party_key and other.acted_on >= ${since}::date and not other.voided) end as acts
    from enforcement_record record where id = ${record}`
  return row?.acts ?? null
}

/** Matters that grew from this act, within sight; open ones first. */
export const mattersOfRecord = (query: Query, record: number): Promise<{ id: string, number: string, title: string, stageName: string }[]> => query`
  select id, number, title, stage_name as "stageName" from matter where (source ->> 'record')::bigint = ${record} order by closed is null desc, opened_on desc, id`

export async function findRecord(query: Query, id: number): Promise<RecordDetailRow | undefined> {
  const [row] = await query<(Omit<RecordDetailRow, 'record'> & Kept)[]>`
    select ${recordColumns(query)}, record.source_system as "sourceSystem", record.source_record_id as "sourceRecordId", record.import_id as "importId",
      record.ingested_at as "ingestedAt", record.content, layout.unreported, record.org_path as "orgPath", ${sealColumns(query)}
    from enforcement_record record join organ on organ.id = record.body_id join record_layout layout on layout.id = record.layout_id ${newAlerts(query)}
    where record.id = ${id}`
  if (!row) return undefined
  const { content, unreported, ...rest } = row
  return { ...rest, record: unpacked(content, unreported) }
}

interface Kept { readonly content: Readonly<Record<string, unknown>>, readonly unreported: readonly string[] }

export interface FormerVersion { readonly version: number, readonly ingestedAt: string, readonly record: EnforcementRecord, readonly sealed: Uint8Array | null }

/** What the record said before, the latest first. */
export async function formerVersions(query: Query, id: number): Promise<FormerVersion[]> {
  const rows = await query<({ version: number, ingestedAt: string, sealed: Uint8Array | null } & Kept)[]>`
    select version, ingested_at as "ingestedAt", content, sealed, layout.unreported
    from record_version join record_layout layout on layout.id = layout_id where record_id = ${id} order by version desc`
  return rows.map(({ version, ingestedAt, content, sealed, unreported }) => ({ version, ingestedAt, sealed, record: unpacked(content, unreported) }))
}
