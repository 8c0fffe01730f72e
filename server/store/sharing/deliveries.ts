import type { Query, Transaction } from '../../database/connect.ts'

/** One attempt to deliver. */
export interface DeliveryRow {
  readonly id: number
  readonly message: string
  /** Positions; null: a test. */
  readonly first: number | null
  readonly last: number | null
  readonly events: number
  /** Of HTTP; null: there was no answer. */
  readonly status: number | null
  readonly ms: number
  readonly taken: boolean
  readonly says: string
  readonly at: string
}

/** The latest first. */
export const deliveriesOf = (query: Query, set: string, before: number | undefined, most: number): Promise<DeliveryRow[]> => query<DeliveryRow[]>`
  select id, message, first::float8 as first, last::float8 as last, events, status, ms, taken, says, at from export_delivery
  where set_id = ${set} ${before === undefined ? query`` : query`and id < ${before}`} order by id desc limit ${most}`

export async function noteDelivery(tx: Transaction, { id, orgPath }: { readonly id: string, readonly orgPath: string }, row: Omit<DeliveryRow, 'id' | 'at'>): Promise<void> {
  await tx`
    insert into export_delivery (set_id, org_path, message, first, last, events, status, ms, taken, says)
    values (${id}, ${orgPath}, ${row.message}, ${row.first}, ${row.last}, ${row.events}, ${row.status}, ${row.ms}, ${row.taken}, ${row.says})`
}

/** The receiver has taken what lay between two positions; nothing where somebody has set the beginning elsewhere meanwhile. */
export async function noteTaken(tx: Transaction, set: string, from: number, to: number): Promise<void> {
  await tx`update export_set set delivered = ${to}, failures = 0, failing_since = null where id = ${set} and delivered = ${from}`
}

export async function noteFailed(tx: Transaction, set: string): Promise<void> {
  await tx`update export_set set failures = failures + 1, failing_since = coalesce(failing_since, now()) where id = ${set}`
}

/** From now on nothing is sent until somebody goes on. */
export async function pause(tx: Transaction, set: string, why: string): Promise<void> {
  await tx`update export_set set state = 'paused', paused_why = ${why}, version = version + 1 where id = ${set}`
}

/** Nothing waits in the outbox any more. */
export async function unqueue(tx: Transaction, set: string): Promise<void> {
  await tx`update export_set set queued = false where id = ${set}`
}
