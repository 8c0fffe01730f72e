import type { Transaction } from '../database/connect.ts'

/** `to`: whom outside it waits for, if anybody; `after`: seconds until it is to start. */
interface Left { readonly to?: string | undefined, readonly after?: number }

/** Leaves work behind that starts once this transaction is committed, and never if it is not. */
export async function enqueue(tx: Transaction, topic: string, payload: Parameters<Transaction['json']>[0], { to, after = 0 }: Left = {}): Promise<void> {
  await tx`insert into outbox (topic, payload, addressee, available_at) values (${topic}, ${tx.json(payload)}, ${to ?? null}, now() + make_interval(secs => ${after}))`
}

export interface Job { readonly id: number, readonly topic: string, readonly payload: unknown, readonly attempts: number, readonly to: string | null }

/** Work that is done here, work that waits for somebody outside but for none of these, or any. */
export type Lane = 'inside' | { readonly notFor: readonly string[] } | 'any'

/**
 * Takes the next piece of work and puts it off at once, longer each time: if this process dies with it, another takes
 * it up when that time has passed. Rows that somebody is working on are skipped.
 */
export async function takeJob(tx: Transaction, lane: Lane = 'any'): Promise<Job | undefined> {
  const inLane = lane === 'any' ? tx`` : lane === 'inside' ? tx`and addressee is null` : tx`and addressee <> all(${[...lane.notFor]}::text[])`
  const [job] = await tx<Job[]>`
    update outbox set attempts = attempts + 1, available_at = now() + least(interval '1 hour', interval '2 seconds' * power(2, attempts))
    where id = (select id from outbox where available_at <= now() ${inLane} order by available_at, id for update skip locked limit 1)
    returning id, topic, payload, attempts, addressee as to`
  return job
}

/** Whatever else waits for somebody who does not answer now waits so many seconds longer. */
export async function putOff(tx: Transaction, to: string, seconds: number): Promise<void> {
  await tx`
    update outbox set available_at = now() + make_interval(secs => ${seconds})
    where id in (select id from outbox where addressee = ${to} and available_at < now() + make_interval(secs => ${seconds}) for update skip locked)`
}

/** Holds the row for as long as the work goes on; false if it is done already or somebody else holds it. */
export async function holdJob(tx: Transaction, id: number): Promise<boolean> {
  const [row] = await tx`select id from outbox where id = ${id} for update skip locked`
  return row !== undefined
}

/** What was left about a subject, held until this transaction ends, though its time may not have come; nothing if it is done or somebody is at it. */
export async function holdJobAbout(tx: Transaction, topic: string, about: Readonly<Record<string, string>>): Promise<Pick<Job, 'id' | 'payload'> | undefined> {
  const [job] = await tx<Pick<Job, 'id' | 'payload'>[]>`select id, payload from outbox where topic = ${topic} and payload @> ${tx.json(about)} order by id limit 1 for update skip locked`
  return job
}

export const removeJob = async (tx: Transaction, id: number): Promise<void> => { await tx`delete from outbox where id = ${id}` }

/** Keeps what went wrong, for the operator. */
export const noteFailure = async (tx: Transaction, id: number, error: string): Promise<void> => {
  await tx`update outbox set last_error = ${error.slice(0, 2000)} where id = ${id}`
}
