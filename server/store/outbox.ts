import type { Transaction } from '../database/connect.ts'

/** Leaves work behind that starts once this transaction is committed, and never if it is not. */
export async function enqueue(tx: Transaction, topic: string, payload: Parameters<Transaction['json']>[0]): Promise<void> {
  await tx`insert into outbox (topic, payload) values (${topic}, ${tx.json(payload)})`
}

/** The same, to start so many seconds from now. */
export async function enqueueLater(tx: Transaction, topic: string, payload: Parameters<Transaction['json']>[0], seconds: number): Promise<void> {
  await tx`insert into outbox (topic, payload, available_at) values (${topic}, ${tx.json(payload)}, now() + make_interval(secs => ${seconds}))`
}

export interface Job { readonly id: number, readonly topic: string, readonly payload: unknown, readonly attempts: number }

/**
 * Takes the next piece of work and puts it off at once, longer each time: if this process dies with it, another takes
 * it up when that time has passed. Rows that somebody is working on are skipped.
 */
export async function takeJob(tx: Transaction): Promise<Job | undefined> {
  const [job] = await tx<Job[]>`
    update outbox set attempts = attempts + 1, available_at = now() + least(interval '1 hour', interval '2 seconds' * power(2, attempts))
    where id = (select id from outbox where available_at <= now() order by available_at, id for update skip locked limit 1)
    returning id, topic, payload, attempts`
  return job
}

/** Holds the row for as long as the work goes on; false if it is done already or somebody else holds it. */
export async function holdJob(tx: Transaction, id: number): Promise<boolean> {
  const [row] = await tx`select id from outbox where id = ${id} for update skip locked`
  return row !== undefined
}

export const removeJob = async (tx: Transaction, id: number): Promise<void> => { await tx`delete from outbox where id = ${id}` }

/** Keeps what went wrong, for the operator. */
export const noteFailure = async (tx: Transaction, id: number, error: string): Promise<void> => {
  await tx`update outbox set last_error = ${error.slice(0, 2000)} where id = ${id}`
}
