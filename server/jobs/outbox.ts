import type { Deps } from '../deps.ts'
import { holdJob, noteFailure, removeJob, takeJob, type Job } from '../store/outbox.ts'
import { within, worker } from '../store/within.ts'
import { handlers, type JobHandler } from './handlers.ts'

/**
 * Does the next piece of work there is, and says whether there was one. A failed piece keeps its row and comes again
 * later; so does one whose process died, for taking it has already put it off.
 */
export async function workOff(deps: Deps, known: Readonly<Record<string, JobHandler>> = handlers): Promise<boolean> {
  const job = await within(deps.sql, worker, takeJob)
  if (!job) return false
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
  return true
}

function handlerOf({ topic }: Job, known: Readonly<Record<string, JobHandler>>): JobHandler {
  const handler = known[topic]
  if (!handler) throw new Error(`nobody does ${topic}`)
  return handler
}
