import type { Deps } from '../deps.ts'
import { workOff } from './outbox.ts'
import { isTicked } from '../store/ticks.ts'
import { tick } from './tick.ts'

export interface Worker { stop(): Promise<void> }

/** How long to wait when nothing calls: also how late a piece of work that was put off, or a new day, is noticed. */
const patience = 5_000

/**
 * Works off the outbox and gives each day its tick, until it is stopped. Rows are the truth: a notification only
 * shortens the wait, and a database that is away is tried again.
 */
export function startWorker(deps: Deps): Worker {
  let stopped = false
  let wake: () => void = () => {}
  const called = () => new Promise<void>(resolve => {
    const timer = setTimeout(resolve, patience)
    wake = () => { clearTimeout(timer); resolve() }
  })
  const listening = listen(deps, () => wake(), () => stopped)
  const working = (async () => {
    while (!stopped) if (!await round(deps)) await called()
  })()
  return {
    stop: async () => {
      stopped = true
      wake()
      await working
      await (await listening)?.()
    },
  }
}

/** One piece of work, or the day's tick; false if there was neither. */
async function round(deps: Deps): Promise<boolean> {
  try {
    if (await workOff(deps)) return true
    if (!await isTicked(deps.sql, deps.today())) await tick(deps)
  } catch (error) {
    deps.log.error({ err: error }, 'the worker could not work and will try again')
  }
  return false
}

async function listen({ sql, log }: Deps, wake: () => void, stopped: () => boolean): Promise<(() => Promise<void>) | undefined> {
  while (!stopped()) {
    try {
      const { unlisten } = await sql.listen('outbox', wake)
      return unlisten
    } catch (error) {
      log.warn({ err: error }, 'cannot listen for work yet')
      await new Promise(resolve => setTimeout(resolve, patience).unref())
    }
  }
  return undefined
}
