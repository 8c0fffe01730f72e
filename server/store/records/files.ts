import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { takeUpload } from '../evidence/uploads.ts'

/** A file that was handed in for one that a record names. */
export interface RecordFileRow {
  readonly key: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly accountName: string
  readonly receivedAt: string
}

/** In the order in which they came. */
export const filesOfRecord = async (query: Query, record: number): Promise<RecordFileRow[]> =>
  (await query<(RecordFileRow & { bytes: string })[]>`
    select key, name, media_type as "mediaType", bytes, sha256, account_name as "accountName", received_at as "receivedAt" from record_file where record_id = ${record} order by id`)
    .map(row => ({ ...row, bytes: Number(row.bytes) }))

/** Takes what was uploaded for the file of that key. The same content again for the same is nothing new. */
export async function receiveFile(tx: Transaction, who: Acting, record: number, key: string, upload: string): Promise<void> {
  const { name, mediaType, bytes, sha256 } = await takeUpload(tx, upload, 'upload')
  await tx`
    insert into record_file (record_id, org_path, key, name, media_type, bytes, sha256, account_id, account_name)
    select id, org_path, ${key}, ${name}, ${mediaType}, ${bytes}, ${sha256}, ${who.account.id}, ${who.account.name} from enforcement_record where id = ${record}
    on conflict do nothing`
  await audit(tx, who, { act: 'record.fileReceived', subject: { kind: 'record', id: String(record) }, detail: { sha256 } })
}

/** Of one body: how many attachments its records name, how many of these came as they were named, and in whose place another came. */
export interface NamedFiles { readonly bodyId: string, readonly bodyName: string, readonly named: number, readonly intact: number, readonly other: number }

export const namedFiles = (tx: Transaction, { body, system, kind }: { body?: string | undefined, system?: string | undefined, kind?: string | undefined }): Promise<NamedFiles[]> => tx<NamedFiles[]>`
  with named as (
    select record.id, record.body_id, coalesce(one ->> 'name', one ->> 'documentId') as name, lower(one ->> 'sha256') as sha256
    from enforcement_record record cross join lateral json_array_elements(record.content -> 'attachments') one
    where 'files.named' = any (record.tallies) and not record.voided
      ${body === undefined ? tx`` : tx`and record.body_id = ${body}`} ${system === undefined ? tx`` : tx`and record.source_system = ${system}`} ${kind === undefined ? tx`` : tx`and record.kind = ${kind}`}
  ), looked as (
    select named.body_id,
      exists (select from record_file file where file.record_id = named.id and (file.sha256 = named.sha256 or (named.sha256 is null and file.key = 'attachments:' || named.name))) as intact,
      exists (select from record_file file where file.record_id = named.id and file.key = 'attachments:' || named.name) as came
    from named
  )
  select body_id as "bodyId", organ.name as "bodyName", count(*)::integer as named, count(*) filter (where intact)::integer as intact, count(*) filter (where came and not intact)::integer as other
  from looked join organ on organ.id = body_id group by body_id, organ.name order by count(*) filter (where not intact) desc, organ.name collate "C"`
