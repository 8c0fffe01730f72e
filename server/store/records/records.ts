import { type Colour, type Day, type RecordKind, recordKinds } from '../../../core/norms/index.ts'
import { queryOf } from '../../../core/search/index.ts'
import { type EnforcementRecord, unpacked } from '../../../core/records/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { countedTo, dayPart, idPart, keyIn, type Page, pageOf } from '../pages.ts'

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
  readonly red: number
  readonly yellow: number
  readonly blue: number
}

export interface RecordDetailRow extends RecordRow {
  readonly record: EnforcementRecord
  readonly sourceSystem: string
  readonly sourceRecordId: string
  readonly importId: string
  readonly ingestedAt: string
}

const columns = (query: Query) => query`record.id, record.kind, record.action_no as "actionNo", record.decision_no as "decisionNo", record.party,
  record.is_enterprise as "isEnterprise", record.body_id as "bodyId", organ.name as "bodyName", organ.short_name as "bodyShortName", organ.region,
  record.acted_on as "actedOn", record.decided_on as "decidedOn", record.version, record.voided,
  (select name from area where code = organ.area_code) as area, record.field_code as field, record.item_code as item, record.offence_code as offence, record.fine::float8 as fine,
  coalesce(record.content ->> 'partyType' = 'PERSON', false) as "isPerson", counted.red, counted.yellow, counted.blue`

const newAlerts = (query: Query) => query`
  left join lateral (
    select count(*) filter (where colour = 'red') as red, count(*) filter (where colour = 'yellow') as yellow, count(*) filter (where colour = 'blue') as blue
    from alert where alert.record_id = record.id and alert.state = 'new'
  ) counted on true`

export interface RecordFilter {
  readonly kind?: RecordKind | undefined
  readonly body?: string | undefined
  /** Code of the area of the bodies. */
  readonly area?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly field?: string | undefined
  readonly item?: string | undefined
  readonly offence?: string | undefined
  /** Yuan. */
  readonly fineFrom?: number | undefined
  readonly fineTo?: number | undefined
  /** The counterpart of this record. */
  readonly party?: number | undefined
  /** Number of a credential, else the sender's own. */
  readonly officer?: string | undefined
  /** With alerts of this colour that nobody has judged yet. */
  readonly colour?: Colour | undefined
  readonly enterprise?: boolean | undefined
  /** Withdrawn by its sender. */
  readonly voided?: boolean | undefined
  readonly text?: string | undefined
}

/** Beyond this many nobody looks further for words: what half the country is called is not put in order. */
const mostFound = countedTo + 1

/** `counted: false` for those who read on to the end anyway: the total is nought then. */
export interface Paging { readonly after?: string | undefined, readonly limit: number, readonly counted?: boolean }

/** Latest first. */
export async function listRecords(tx: Transaction, filter: RecordFilter, paging: Paging): Promise<Page<RecordRow>> {
  const after = keyIn(paging.after, dayPart, idPart)
  const key = filter.party === undefined ? undefined : await partyKey(tx, filter.party)
  const one = matching(tx, filter, key)
  const rows = await tx<RecordRow[]>`
    select ${columns(tx)}
    from (
      select record.* from ${probes(tx, filter)} cross join lateral (
        select * from enforcement_record record where ${probed(tx, filter)} and ${one}
          ${after ? tx`and (acted_on, id) < (${after[0]!}::date, ${after[1]!}::bigint)` : tx``}
        order by acted_on desc, id desc limit ${paging.limit + 1}
      ) record order by acted_on desc, id desc limit ${paging.limit + 1}
    ) record join organ on organ.id = record.body_id ${newAlerts(tx)}
    order by record.acted_on desc, record.id desc`
  const count = paging.counted === false ? 0 : await countRecords(tx, filter, one)
  return pageOf(rows, paging.limit, count, row => [row.actedOn, row.id])
}

async function countRecords(tx: Transaction, filter: RecordFilter, one: ReturnType<typeof matching>): Promise<number> {
  const [row] = await tx<[{ count: number }]>`
    select count(*) as count from (
      select from ${probes(tx, filter)} cross join lateral (
        select from enforcement_record record where ${probed(tx, filter)} and ${one} limit ${countedTo + 1}
      ) record limit ${countedTo + 1}
    ) counted`
  return row.count
}

/**
 * Where to look: each probe is answered by an index in the order of the list, so that of millions only the page is read. The bodies of an
 * area, else the kinds; what is rare by itself (a party, an officer, words) is one probe.
 */
const probes = (query: Query, { kind, body, area, ...rest }: RecordFilter) => {
  if (isRare(rest)) return query`(values (1)) probe (one)`
  if (body) return query`(select path from organ where id = ${body}) probe`
  if (area) return query`(select path from organ where area_code = ${area}) probe`
  return query`unnest(${kind ? [kind] : [...recordKinds]}::text[]) probe (kind)`
}

const probed = (query: Query, { kind, body, area, ...rest }: RecordFilter) => {
  const within = query`${body ? query`record.body_id = ${body}` : area ? query`record.org_path in (select path from organ where area_code = ${area})` : query`true`}`
  const ofKind = kind ? query`record.kind = ${kind}` : query`true`
  if (isRare(rest)) return query`${within} and ${ofKind}`
  if (body || area) return query`record.org_path = probe.path and ${ofKind}`
  return query`record.kind = probe.kind collate "C"`
}

const isRare = ({ party, officer, offence, text }: RecordFilter): boolean => (party ?? officer ?? offence ?? (text || undefined)) !== undefined

/** `key`: of the party that is asked for. */
function matching(query: Query, filter: RecordFilter, key: string | undefined) {
  const { from, to, field, item, offence, fineFrom, fineTo, party, officer, colour, enterprise, voided, text } = filter
  const wanted = text ? queryOf(text) : null
  return query`true
    ${from ? query`and record.acted_on >= ${from}` : query``}
    ${to ? query`and record.acted_on <= ${to}` : query``}
    ${field ? query`and record.field_code = ${field}` : query``}
    ${item ? query`and record.item_code = ${item}` : query``}
    ${offence ? query`and record.offence_code = ${offence}` : query``}
    ${fineFrom === undefined ? query`` : query`and record.fine >= ${fineFrom}`}
    ${fineTo === undefined ? query`` : query`and record.fine <= ${fineTo}`}
    ${party === undefined ? query`` : key === undefined ? query`and record.id = ${party}` : query`and record.party_key = ${key}`}
    ${officer ? query`and record.id in (select records_of_officer(${officer}))` : query``}
    ${colour ? query`and exists (select from alert where alert.record_id = record.id and alert.state = 'new' and alert.colour = ${colour})` : query``}
    ${enterprise === undefined ? query`` : query`and record.is_enterprise = ${enterprise}`}
    ${voided === undefined ? query`` : query`and record.voided = ${voided}`}
    ${text ? query`and record.id in (select found_records(${wanted ?? ''}::tsquery, ${text}, ${mostFound}))` : query``}`
}

/** What makes the counterpart of a record the same at every body; undefined where its sender did not say, or the record is out of sight. */
export async function partyKey(query: Query, record: number): Promise<string | undefined> {
  const [row] = await query<{ key: string | null }[]>`select party_key as key from enforcement_record where id = ${record}`
  return row?.key ?? undefined
}

export async function findRecord(query: Query, id: number): Promise<RecordDetailRow | undefined> {
  const [row] = await query<(Omit<RecordDetailRow, 'record'> & Kept)[]>`
    select ${columns(query)}, record.source_system as "sourceSystem", record.source_record_id as "sourceRecordId", record.import_id as "importId",
      record.ingested_at as "ingestedAt", record.content, layout.unreported
    from enforcement_record record join organ on organ.id = record.body_id join record_layout layout on layout.id = record.layout_id ${newAlerts(query)}
    where record.id = ${id}`
  if (!row) return undefined
  const { content, unreported, ...rest } = row
  return { ...rest, record: unpacked(content, unreported) }
}

interface Kept { readonly content: Readonly<Record<string, unknown>>, readonly unreported: readonly string[] }

export interface FormerVersion { readonly version: number, readonly ingestedAt: string, readonly record: EnforcementRecord }

/** What the record said before, the latest first. */
export async function formerVersions(query: Query, id: number): Promise<FormerVersion[]> {
  const rows = await query<({ version: number, ingestedAt: string } & Kept)[]>`
    select version, ingested_at as "ingestedAt", content, layout.unreported
    from record_version join record_layout layout on layout.id = layout_id where record_id = ${id} order by version desc`
  return rows.map(({ version, ingestedAt, content, unreported }) => ({ version, ingestedAt, record: unpacked(content, unreported) }))
}

/** A record as the monitoring needs it. */
export interface RecordToScan { readonly id: number, readonly body: { readonly region: string, readonly path: string }, readonly record: EnforcementRecord }

/**
 * The next records to be looked at, by id: with a day, those of which a last day has passed since they were last looked at; without,
 * all of them, or those beneath a path. Locked, so that two scans share the work and no import changes them meanwhile.
 */
export async function recordsToScan(tx: Transaction, after: number, limit: number, { passedBefore, beneath }: { readonly passedBefore?: Day, readonly beneath?: string } = {}): Promise<RecordToScan[]> {
  const rows = await tx<({ id: number, region: string, path: string } & Kept)[]>`
    select record.id, organ.region, record.org_path as path, record.content, layout.unreported
    from enforcement_record record join organ on organ.id = record.body_id join record_layout layout on layout.id = record.layout_id
    where record.id > ${after} ${passedBefore ? tx`and record.look_again < ${passedBefore}` : tx``} ${beneath ? tx`and starts_with(record.org_path, ${beneath})` : tx``}
    order by record.id limit ${limit} for update of record skip locked`
  return rows.map(({ id, region, path, content, unreported }) => ({ id, body: { region, path }, record: unpacked(content, unreported) }))
}

/** What looking at some records has found, and when to look again; gathered in the table `scanned` for `raiseAlerts`. */
export async function noteLooks(tx: Transaction, looks: readonly { id: number, next: Day | null, findings: readonly unknown[] }[]): Promise<void> {
  await tx`create temporary table if not exists scanned (record_id bigint, org_path text collate "C", body_id text collate "C", findings json) on commit drop`
  await tx`truncate scanned`
  await tx`
    with looked as (select * from jsonb_to_recordset(${tx.json(looks as never)}) as one(id bigint, next date, findings json)),
      noted as (update enforcement_record record set look_again = looked.next from looked where record.id = looked.id returning record.id, record.org_path, record.body_id)
    insert into scanned select noted.id, noted.org_path, noted.body_id, looked.findings from noted join looked using (id)`
}
