import type { SharedSubject } from '../../../core/sharing/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { countedTo, instantPart, keyIn, type Page, pageOf, uuidPart } from '../pages.ts'

/** What a sending system told of something that is no record: the last that it told. */
export interface FactRow {
  readonly sender: string
  readonly senderName: string
  readonly subject: Exclude<SharedSubject, 'record'>
  readonly subjectId: string
  readonly data: Readonly<Record<string, unknown>>
  /** As it is called here; null where nobody here knows its code. */
  readonly bodyName: string | null
  readonly toldAt: string
}

export interface NewFact { readonly subject: FactRow['subject'], readonly subjectId: string, readonly eventId: string, readonly data: Readonly<Record<string, unknown>>, readonly toldAt: string }

/** Keeps what is newer than what is there; says how many were. */
export async function keepFacts(tx: Transaction, sender: { readonly id: string, readonly orgPath: string }, facts: readonly NewFact[]): Promise<number> {
  if (facts.length === 0) return 0
  const { count } = await tx`
    insert into shared_fact as fact (sender_id, org_path, subject, subject_id, event_id, data, told_at)
    select distinct on (subject, "subjectId") ${sender.id}, ${sender.orgPath}, subject, "subjectId", "eventId", data, "toldAt"
    from jsonb_to_recordset(${tx.json(facts as never)}) as told(subject text, "subjectId" text, "eventId" text, data jsonb, "toldAt" timestamptz) order by subject, "subjectId", "toldAt" desc
    on conflict (sender_id, subject, subject_id) do update set event_id = excluded.event_id, data = excluded.data, told_at = excluded.told_at, at = now()
      where (fact.told_at, fact.event_id) < (excluded.told_at, excluded.event_id)`
  return count
}

const subjectPart = /^.{1,400}$/

/** The latest first. */
export async function listFacts(query: Query, subject: FactRow['subject'], { after: cursor, limit }: { after?: string | undefined, limit: number }): Promise<Page<FactRow>> {
  const after = keyIn(cursor, instantPart, uuidPart, subjectPart)
  const rows = await query<(FactRow & { exactly: string })[]>`
    select sender_id as sender, record_sender.name as "senderName", subject, subject_id as "subjectId", data, (select short_name from organ where uscc = data ->> 'body' or id = data ->> 'body' limit 1) as "bodyName", told_at as "toldAt", to_char(told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exactly
    from shared_fact join record_sender on record_sender.id = sender_id
    where subject = ${subject} ${after ? query`and (told_at, sender_id, subject_id) < (${after[0]!}::timestamptz, ${after[1]!}::uuid, ${after[2]!})` : query``}
    order by told_at desc, sender_id desc, subject_id desc limit ${limit + 1}`
  const [{ count }] = await query<[{ count: number }]>`select count(*) as count from (select from shared_fact where subject = ${subject} limit ${countedTo + 1}) counted`
  return pageOf(rows, limit, count, row => [row.exactly, row.sender, row.subjectId])
}
