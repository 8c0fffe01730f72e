import type { Deps } from '../deps.ts'
import { holdJob, noteFailure, removeJob, takeJob, type Job, type Lane } from '../store/outbox.ts'
import { within, worker } from '../store/within.ts'
import { handlers, type JobHandler } from './handlers.ts'

type Known = Readonly<Record<string, JobHandler>>

/**
 * Does the next piece of work there is, and says whether there was one. A failed piece keeps its row and comes again
 * later; so does one whose process died, for taking it has already put it off.
 */
export async function workOff(deps: Deps, known: Known = handlers, lane: Lane = 'any'): Promise<boolean> {
  const job = await within(deps.sql, worker, tx => takeJob(tx, lane))
  if (!job) return false
  await doJob(deps, job, known)
  return true
}

async function doJob(deps: Deps, job: Job, known: Known): Promise<void> {
  try {
    await within(deps.sql, worker, async tx => {
      if (!await holdJob(tx, job.id)) return
      await handlerOf(job, known)(tx, job.payload, deps)
      await removeJob(tx, job.id)
    })
  } catch (error) {
    deps.log.error({ job: job.id, topic: job.topic, attempts: job.attempts, err: error }, 'work failed and will be tried again')
    await within(deps.sql, worker, tx => noteFailure(tx, job.id, String(error)))
  }
}

/** So many who are outside are waited for at once; each holds a connection for as long. */
export const waitedForAtOnce = 4

/**
 * Work that waits for somebody outside, beside all other: several are waited for at once and each for one thing at a time, so that whoever
 * is slow holds up nobody but himself.
 */
export class Outward {
  readonly #deps: Deps
  readonly #ended: () => void
  readonly #waitedFor = new Map<string, Promise<void>>()

  /** `ended`: hears that there is room again. */
  constructor(deps: Deps, ended: () => void) {
    this.#deps = deps
    this.#ended = ended
  }

  /** Begins the next piece, and says whether there was one. */
  async begin(): Promise<boolean> {
    if (this.#waitedFor.size >= waitedForAtOnce) return false
    const job = await within(this.#deps.sql, worker, tx => takeJob(tx, { notFor: [...this.#waitedFor.keys()] }))
    if (!job) return false
    this.#waitedFor.set(job.to!, this.#do(job))
    return true
  }

  async #do(job: Job): Promise<void> {
    await doJob(this.#deps, job, handlers).catch((error: unknown) => { this.#deps.log.error({ err: error }, 'work could not be noted as failed') })
    this.#waitedFor.delete(job.to!)
    this.#ended()
  }

  async settled(): Promise<void> { await Promise.all(this.#waitedFor.values()) }
}

function handlerOf({ topic }: Job, known: Known): JobHandler {
  const handler = known[topic]
  if (!handler) throw new Error(`nobody does ${topic}`)
  return handler
}
