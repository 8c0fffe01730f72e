import type { Cite, Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { notify } from '../reminders/notices.ts'
import { pages } from '../reminders/pages.ts'
import type { OrganRow } from '../organs/organs.ts'

export interface CopyOfEntry {
  readonly id: string
  readonly fulfilmentId: string
  readonly organId: string
  readonly organName: string
  readonly receivedOn: Day | null
  readonly receivedBy: string | null
}

/** A copy with the entry that it is of, for whoever received it. */
export interface ReceivedReport extends CopyOfEntry {
  readonly fromId: string
  readonly fromName: string
  readonly fromShortName: string
  readonly law: string
  readonly norm: string
  readonly cite: Cite
  readonly doneOn: Day
  readonly says: string
  readonly documentTitle: string | null
  readonly documentNumber: string | null
  readonly files: readonly { readonly id: string, readonly name: string }[]
}

/** Each receiver is told. */
export async function sendCopies(tx: Transaction, { organ }: Acting, fulfilmentId: string, receivers: readonly OrganRow[], what: string): Promise<void> {
  for (const { id, path } of receivers) {
    await tx`insert into fulfilment_copy (fulfilment_id, sender_path, organ_id, org_path) values (${fulfilmentId}, ${organ.path}, ${id}, ${path})`
    await notify(tx, { matterId: null, organId: id, key: `report:${fulfilmentId}:${id}`, page: pages.fulfilments(), says: `${organ.name}已${what}，请在履职台账中签收。` })
  }
}

const columns = (query: Query) => query`copy.id, fulfilment_id as "fulfilmentId", copy.organ_id as "organId", receiver.name as "organName", received_on as "receivedOn", received_by as "receivedBy"`

export const copiesOfEntries = (query: Query, fulfilmentIds: readonly string[]): Promise<CopyOfEntry[]> => query<CopyOfEntry[]>`
  select ${columns(query)} from fulfilment_copy copy join organ receiver on receiver.id = copy.organ_id where fulfilment_id = any(${[...fulfilmentIds]}) order by receiver.path`

/** What an organ received, the unacknowledged first; corrected entries only in their last form. */
export const reportsTo = (query: Query, organId: string, id: string | null = null): Promise<ReceivedReport[]> => query<ReceivedReport[]>`
  select ${columns(query)}, sender.id as "fromId", sender.name as "fromName", sender.short_name as "fromShortName", law, norm, cite, done_on as "doneOn", says,
    document_title as "documentTitle", document_number as "documentNumber",
    (select coalesce(json_agg(json_build_object('id', file.id, 'name', file.name) order by evidence.position), '[]')
      from fulfilment_evidence evidence join fulfilment_file file on file.id = evidence.file_id where evidence.fulfilment_id = fulfilment.id) as files
  from fulfilment_copy copy join fulfilment on fulfilment.id = fulfilment_id join organ receiver on receiver.id = copy.organ_id join organ sender on sender.id = fulfilment.organ_id
  where copy.organ_id = ${organId} and (${id}::uuid is null or copy.id = ${id}) and not exists (select from fulfilment later where later.replaces = fulfilment.id)
  order by received_on is not null, done_on desc limit 200`

export async function acknowledgeReport(tx: Transaction, { account }: Acting, id: string, on: Day): Promise<void> {
  await tx`update fulfilment_copy set received_on = ${on}, received_by = ${account.name} where id = ${id} and received_on is null`
}
